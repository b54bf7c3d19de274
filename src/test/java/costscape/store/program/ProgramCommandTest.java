package costscape.store.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program is called by its own text, whatever starts it. */
class ProgramCommandTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "python3 %s",
        "python3 %s 7",
        "env SEED=7 python3 %s",
        "env -i PATH=/usr/bin SEED='a b' /usr/bin/python3.11 %s",
        "/usr/bin/env Rscript %s",
        "env --unset=HOME A= B=c=d octave-cli %s",
        "%s",
        "env X=Y %s"
      })
  void isCalledByItsText(String line) throws IOException {
    Path text = Files.writeString(folder.resolve("costs.py"), "");
    ProgramCommand command = ProgramCommand.of(line.formatted(text));
    assertEquals("costs.py", command.title());
    assertEquals(List.of(text), command.files());
  }

  @Test
  void envAloneIsCalledSo() {
    assertEquals("env", ProgramCommand.of("env").title());
    assertEquals("env", ProgramCommand.of("/usr/bin/env A=b").title());
  }

  @Test
  void aNameLikeAnAssignmentIsOneOnlyBehindEnv() {
    assertEquals("a=b", ProgramCommand.of("./a=b").title());
  }
}
