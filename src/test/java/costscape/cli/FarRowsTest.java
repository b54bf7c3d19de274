package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows are read from a cluster's storage; results are files of this machine. */
class FarRowsTest {
  @TempDir private Path folder;

  private Session run(String line) {
    return Session.line(line.replace("IN", folder.toString()));
  }

  @Test
  void rowsOfAUrlAreRead() throws Exception {
    Files.createDirectories(folder.resolve("rows"));
    Files.writeString(folder.resolve("rows/part-0.csv"), "x,c\n1,a\n2,b\n");
    Files.writeString(folder.resolve("rows/part-1.csv"), "x,c\n3,a\n4,b\n");
    String line = "sweep --vary b2_0=0:1:3 --format none --out IN/read --data ";
    Path table = folder.resolve("read/sweep.csv");
    FolderStorage.around(folder, () -> run(line + "shared:/rows/part-*.csv")).done();
    byte[] shared = Files.readAllBytes(table);
    run(line + "IN/rows/part-*.csv").done();
    assertArrayEquals(shared, Files.readAllBytes(table));
    Session none = FolderStorage.around(folder, () -> run(line + "shared:/none.csv"));
    assertEquals(2, none.exitCode());
    assertTrue(none.err().startsWith("costscape: shared:/none.csv: no such file"), none.err());
    Session other = FolderStorage.around(folder, () -> run(line + "other:/none.csv"));
    assertTrue(other.err().contains("other:/none.csv: cannot be read: no such storage"));
  }

  @Test
  void resultsInPartsOrAtAUrlAreAnsweredInOneSentence() {
    String plane = "sweep --vary b2_0=0:1:3 --vary w1_0_0=0:1:3 --out IN";
    assertRefused(plane + " --parts IN/parts", "no option \"--parts\"; sweep writes the whole");
    assertRefused("join IN/parts", "no command \"join\"; sweep writes the whole");
    assertRefused(plane + "/a --out hdfs://one/planes", "results are files of this machine");
    assertRefused("sweep --out=hdfs://one/plane.csv", "results are files of this machine");
    assertFalse(Files.exists(folder.resolve("a")));
  }

  private void assertRefused(String line, String words) {
    run(line).refused(words);
  }
}
