package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that lie farther apart than the largest double, or as close as the smallest ones. */
class WideDataTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "data, x, another unit of x",
    "data --over y|x, x, another unit of x",
    "fit, x, another unit of x",
    "fit --standardize, y, another unit of y",
  })
  void whatNoAxisShowsIsRefused(String command, String column, String remedy) throws IOException {
    Path data = folder.resolve("wide.csv");
    Files.writeString(data, "x,y,k\n1e308,5e-324,0\n-1e308,1e-323,1\n0,0,1\n");
    Path out = folder.resolve("out");
    String[] line =
        Stream.concat(
                Stream.of(command.replace('|', ',').split(" ")),
                Stream.of("--data=" + data, "--out=" + out))
            .toArray(String[]::new);
    Session session = Session.run(line);
    assertEquals(Failures.WRONG_INPUT, session.exitCode(), session.err());
    assertTrue(session.err().contains("costscape: " + column + ": its picture"), session.err());
    assertTrue(session.err().contains(remedy), session.err());
    assertTrue(Files.notExists(out));
  }
}
