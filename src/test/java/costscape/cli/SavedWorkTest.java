package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import costscape.OneIn;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a command works at for long, its finished blocks are values that can be saved. */
class SavedWorkTest {
  private static final String[] AT_ONCE = {"--save-after", "0"};

  @TempDir private Path folder;

  @OneIn(3)
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"EXPLORE", "GALLERY", "REPORT", "SPREADSHEET"})
  void everyCommandCanSaveItsWork(SmallRun command) {
    assertSaved(command.run(folder, AT_ONCE));
  }

  @Test
  void aMovieOfATrainingCanSaveItsWork() {
    String out = folder.toString();
    assertSaved(Session.run("trace", "--steps", "20", "--format", "none", "--out", out));
    String movie =
        "frames --vary w1_0_0=-1:1:5 --vary b2_0=0:1:4 --frames 3 --size 900x600 --gif --trace "
            + folder.resolve("trace.csv");
    assertSaved(
        Session.run(
            Stream.of(movie.split(" "), AT_ONCE, new String[] {"--out", out})
                .flatMap(Stream::of)
                .toArray(String[]::new)));
  }

  private static void assertSaved(Session session) {
    assertEquals(0, session.exitCode(), session.err());
    assertFalse(session.err().contains("saved"), session.err());
  }
}
