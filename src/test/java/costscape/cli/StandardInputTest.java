package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows may come through standard input, whatever kind of file they make, and only once. */
@ResourceLock("java.lang.System.in")
class StandardInputTest {
  private static final Path WEIGHTS = Path.of("src/test/resources/weights");
  private static final String SWEEP = "sweep --hidden 4 --quiet --vary w1_0_0=-1:1:5 --format svg";

  @TempDir private Path folder;

  private Session piped(byte[] input, String line) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input));
    try {
      return Session.line(line + " --out " + folder);
    } finally {
      System.setIn(before);
    }
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private JsonObject data() throws IOException {
    return JsonParser.parseString(Files.readString(folder.resolve("sweep.json")))
        .getAsJsonObject()
        .getAsJsonObject("data");
  }

  @Test
  void whatIsSaidOfTheRowsNamesNoFileOfOurs() {
    String rows = ",a,b,c\n0,1,2,0\n1,,3,1\n2,4,5,1\n3,2,2,0\n";
    Session session =
        piped(rows.getBytes(StandardCharsets.UTF_8), "data --drop-missing --format none --data -")
            .done();
    String said =
        """
        costscape: standard input: the first column has no name, as an index: left out
        costscape: standard input: 1 row misses a value and is left out
        """;
    assertEquals(said, session.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"data.csv", "data.npy", "data.npz"})
  void rowsComeFromAnyKindOfFilePackedOrNot(String name) throws IOException {
    Path file = WEIGHTS.resolve(name);
    piped(new byte[0], SWEEP + " --data " + file).done();
    byte[] table = Files.readAllBytes(folder.resolve("sweep.csv"));
    String hash = data().get("sha256").getAsString();
    byte[] bytes = Files.readAllBytes(file);
    for (byte[] input : new byte[][] {bytes, packed(bytes)}) {
      piped(input, SWEEP + " --data -").done();
      assertArrayEquals(table, Files.readAllBytes(folder.resolve("sweep.csv")));
      assertEquals(hash, data().get("sha256").getAsString());
      assertEquals("standard input", data().get("name").getAsString());
    }
    String drawn = Files.readString(folder.resolve("sweep.svg"));
    assertTrue(drawn.contains("standard input data, 5-4-3 network"), drawn);
  }

  @Test
  void whatIsWrongWithThemIsSaidOfStandardInput() {
    byte[] wrong = "a,y\n1,0\nx,1\n".getBytes(StandardCharsets.UTF_8);
    Session session = piped(wrong, SWEEP + " --data -");
    assertEquals(2, session.exitCode());
    assertEquals(
        "costscape: standard input:3: a \"x\" is not a finite decimal number\n", session.err());
    assertTrue(piped(new byte[0], SWEEP + " --data=-").err().contains("the file is empty"));
  }

  @Test
  void theRecordIsNotRepeatedAndSaysWhatItNeeds() throws IOException {
    byte[] rows = Files.readAllBytes(WEIGHTS.resolve("data.csv"));
    piped(rows, SWEEP + " --data -").done();
    for (String file : new String[] {"sweep.json", "sweep.svg"}) {
      Session again =
          Session.run("again", folder.resolve(file))
              .refused("its rows came through standard input");
      assertTrue(again.err().contains("--data FILE"), again.err());
      assertEquals(1, again.err().lines().count());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sweep --hidden 4 --vary w1_0_0=-1:1:3 --vary b1_0=-1:1:3 --panel l2=0|1",
        "sweep --hidden 4 --vary w1_0_0=-1:1:3 --overlay at=random:1|random:2|random:3",
        "trace --hidden 4 --steps 3 --panel rate=0.1|1"
      })
  void panelsAndCurvesReadTheRowsOnce(String line) throws IOException {
    Path file = WEIGHTS.resolve("data.csv");
    String table = line.substring(0, 5) + (line.contains("panel") ? "-2.csv" : ".csv");
    piped(new byte[0], line + " --format none --data " + file).done();
    byte[] fromFile = Files.readAllBytes(folder.resolve(table));
    piped(Files.readAllBytes(file), line + " --format none --data -").done();
    assertArrayEquals(fromFile, Files.readAllBytes(folder.resolve(table)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sweep --data - --vary w1_0_0=-1:1:3 --panel drop=x1|x2",
        "inspect --data - --hold-out -",
        "explore --data -"
      })
  void whereTheyWouldBeReadTwiceASentenceSaysSo(String line) throws IOException {
    Session session =
        piped(Files.readAllBytes(WEIGHTS.resolve("data.csv")), line).refused("standard input");
    assertTrue(session.err().contains(" in a file"), session.err());
    long lines = session.err().lines().filter(l -> !l.contains("looks from random:1")).count();
    assertEquals(1, lines, session.err());
  }
}
