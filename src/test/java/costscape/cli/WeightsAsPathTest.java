package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code --trace} takes the checkpoints of a path itself: what it draws is what the table draws
 * that {@code trace --from} makes of them, cell for cell and pixel for pixel.
 */
class WeightsAsPathTest {
  private static final String SWEEP = "sweep --vary pca:1=-1:1:7 --vary pca:2=-1:1:5";
  private static final String BASINS =
      "basins --l2 0.01 --steps 50 --vary pca=-1:1:3 --vary pca=-1:1:3";

  @TempDir private Path folder;

  /** A network of 10 parameters, 12 steps, and the table of its checkpoints. */
  @BeforeEach
  void keep() throws IOException {
    run("trace --steps 12 --start random:3 --hidden 3 --verdict none --format none --name trained");
    KeptSteps.write(folder.resolve("trained.csv"), folder.resolve("epochs"), 1, 3, 1);
    run("trace --from %s --verdict none --format none --name table".formatted(pattern()));
  }

  private String pattern() {
    return folder + "/epochs/*.safetensors";
  }

  private Session run(String line) {
    return tried(line).done();
  }

  private Session tried(String line) {
    return Session.line(line + " --quiet --out " + folder);
  }

  private int[] pixels(String file) throws IOException {
    return PngPixels.of(folder.resolve(file));
  }

  private void assertSame(String command, List<String> tables, List<String> pictures)
      throws IOException {
    run(command + " --size 700x560 --trace " + folder + "/table.csv");
    List<byte[]> expected = new ArrayList<>();
    for (String table : tables) {
      expected.add(Files.readAllBytes(folder.resolve(table)));
    }
    List<int[]> drawn = new ArrayList<>();
    for (String picture : pictures) {
      drawn.add(pixels(picture));
      Files.delete(folder.resolve(picture));
    }
    run(command + " --size 700x560 --trace " + pattern());
    for (int k = 0; k < tables.size(); k++) {
      assertArrayEquals(expected.get(k), Files.readAllBytes(folder.resolve(tables.get(k))));
    }
    for (int k = 0; k < pictures.size(); k++) {
      assertArrayEquals(drawn.get(k), pixels(pictures.get(k)), pictures.get(k));
    }
  }

  @Test
  void theirPlaneIsThatOfTheTable() throws IOException {
    assertSame(SWEEP, List.of("sweep.csv"), List.of("sweep.png"));
  }

  @Test
  void theirMapIsThatOfTheTable() throws IOException {
    assertSame(BASINS, List.of("basins.csv", "basins-minima.csv"), List.of("basins.png"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " --vary pca=-1:1:5 --vary pca=-1:1:5", " --hold-out 0.25 --seed 2"})
  void theirMovieIsThatOfTheTable(String more) throws IOException {
    if (more.contains("hold-out")) {
      run("trace --from %s --verdict none --format none --name table".formatted(pattern()) + more);
    }
    assertSame(
        "frames --frames 3" + more,
        List.of(),
        List.of("frames/frame-0000.png", "frames/frame-0001.png", "frames/frame-0002.png"));
  }

  @Test
  void aMovieAlongTheirFirstComponentIsThatOfTheTable() throws IOException {
    String plane = "frames --vary w1_0_0=-1:1:3 --vary w1_0_1=-1:1:3 --along pca=-1:1:2";
    assertSame(plane, List.of(), List.of("frames/frame-0000.png", "frames/frame-0001.png"));
  }

  @Test
  void theRecordNamesEveryCheckpointAndIsRepeated() throws IOException {
    run(SWEEP + " --format none --trace " + pattern());
    JsonObject record =
        JsonParser.parseString(Files.readString(folder.resolve("sweep.json"))).getAsJsonObject();
    assertEquals(13, record.getAsJsonObject("inputs").size());
    byte[] table = Files.readAllBytes(folder.resolve("sweep.csv"));
    Files.delete(folder.resolve("sweep.csv"));
    Session.run("again", folder + "/sweep.json", "--quiet").done();
    assertArrayEquals(table, Files.readAllBytes(folder.resolve("sweep.csv")));
  }

  @Test
  void tablesOfPointsAreCheckpointsToo() throws IOException {
    String header = Files.readAllLines(folder.resolve("table.csv")).get(0);
    for (int row = 1; row <= 4; row++) {
      String[] values = Files.readAllLines(folder.resolve("table.csv")).get(row).split(",");
      StringBuilder point = new StringBuilder("\uFEFFname,value\n");
      for (int k = 1; k <= 10; k++) {
        point.append(header.split(",")[k]).append(',').append(values[k]).append('\n');
      }
      Files.writeString(folder.resolve("point-" + row + ".csv"), point, StandardCharsets.UTF_8);
    }
    run("trace --from %s/point-?.csv --verdict none --format none --name table".formatted(folder));
    run(SWEEP + " --format none --trace " + folder + "/table.csv");
    byte[] table = Files.readAllBytes(folder.resolve("sweep.csv"));
    run(SWEEP + " --format none --trace " + folder + "/point-?.csv");
    assertArrayEquals(table, Files.readAllBytes(folder.resolve("sweep.csv")));
  }

  /** The same points, so the same numbers; the bound is told where the rate is. */
  @Test
  void theirSharpnessIsThatOfTheTraining() throws IOException {
    String usual = " --verdict none --format none --sharpness --name ";
    run("trace --steps 12 --start random:3 --hidden 3 --rate 0.1" + usual + "whole");
    run("trace --from " + pattern() + " --rate 0.1" + usual + "kept");
    List<String> whole = Files.readAllLines(folder.resolve("whole-sharpness.csv"));
    List<String> kept = Files.readAllLines(folder.resolve("kept-sharpness.csv"));
    assertEquals("step,sharpness,bound,layer_1,layer_2", kept.get(0));
    assertEquals(whole, kept);
    assertEquals("20", kept.get(1).split(",")[2]);
    byte[] table = Files.readAllBytes(folder.resolve("kept-sharpness.csv"));
    assertEquals(0, Session.run("again", folder + "/kept.json", "--quiet").exitCode());
    assertArrayEquals(table, Files.readAllBytes(folder.resolve("kept-sharpness.csv")));
    run("trace --from " + pattern() + " --verdict none --format none --sharpness 5 --name bare");
    List<String> bare = Files.readAllLines(folder.resolve("bare-sharpness.csv"));
    assertEquals(
        List.of("step", "0", "5", "10", "12"),
        bare.stream().map(row -> row.split(",")[0]).toList());
    assertEquals("", bare.get(1).split(",")[2]);
    for (String line :
        List.of(
            "--rate 1",
            "--sharpness --optimizer momentum",
            "--sharpness --rate 1,2",
            "--sharpness --rate 1 --optimizer adam",
            "--sharpness --batch 4")) {
      assertEquals(2, tried("trace --from " + pattern() + " " + line).exitCode(), line);
    }
  }

  @Test
  void whatIsNoWeightsOfTheNetworkIsRefused() {
    tried(SWEEP + " --hidden 4 --trace " + pattern()).refused("epoch-0.safetensors");
    Session missing = tried(SWEEP + " --trace " + folder + "/epochs/*.npz");
    assertTrue(missing.err().startsWith("costscape: no file fits"), missing.err());
  }
}
