package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes no byte of a result is not in its record, and every file read is. */
class RecordedLineTest {
  @TempDir private Path folder;

  @Test
  void folderThreadsAndPrintingAreLeftOut() {
    List<String> line =
        List.of("sweep", "--out", "a", "--vary", "b2_0=0:1", "--threads=2", "--json", "--quiet");
    assertEquals(List.of("sweep", "--vary", "b2_0=0:1"), RecordedLine.of(line));
    assertEquals(List.of("sweep"), RecordedLine.of(List.of("sweep", "--out=a", "--threads", "1")));
    assertEquals(List.of("sweep"), RecordedLine.of(List.of("sweep", "--out")));
  }

  @Test
  void filesAreFoundWhereverTheyStand() throws IOException {
    Path data = Files.writeString(folder.resolve("moons.csv"), "");
    Path point = Files.writeString(folder.resolve("w=1.json"), "");
    Path end = Files.writeString(folder.resolve("end.csv"), "");
    assertEquals(
        List.of(data, point, end),
        RecordedLine.inputs(
            List.of(
                "sweep",
                "--data",
                data.toString(),
                "--at=" + point,
                "--vary",
                "between:" + end + "=0:1:5",
                "--target",
                "no.csv")));
  }
}
