package costscape.cli.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cli.Session;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Curves on one chart are those of the single sweeps, each named by its value. */
class OverlayReportTest {
  private static final List<String> LINE = List.of("--vary", "w1_0_0=-9:9:7");

  @TempDir private Path folder;

  private Session run(String... words) {
    List<String> line = new ArrayList<>(List.of("sweep", "--out", folder.toString(), "--quiet"));
    line.addAll(List.of(words));
    if (Arrays.stream(words).noneMatch("--vary"::equals)) {
      line.addAll(LINE);
    }
    return Session.run(line);
  }

  private List<String> rows(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "l2; 0; 0.01; 0.1",
        "activation; sigmoid; tanh; relu",
        "set; b2_0=1; b2_0=1,w2_0_0=3; w1_0_1=0",
        "data; article; trap; sine --cost=mean_squared_error"
      })
  void everyCurveIsThatOfItsOwnSweep(String option, String first, String second, String third)
      throws IOException {
    List<String> values =
        third.contains(" ") ? List.of(first, second) : List.of(first, second, third);
    run("--overlay", option + "=" + String.join("|", values)).done();
    List<String> expected = new ArrayList<>(List.of("curve,w1_0_0,cost"));
    for (String value : values) {
      run("--" + option, value, "--format=none", "--name=alone").done();
      String name = value.contains(",") ? '"' + value + '"' : value;
      List<String> alone = rows("alone.csv");
      alone.subList(1, alone.size()).forEach(row -> expected.add(name + "," + row));
    }
    assertEquals(expected, rows("sweep.csv"));
  }

  @Test
  void pointsOfTwoFilesAreTwoCurves() throws IOException {
    for (int k = 1; k <= 2; k++) {
      Files.writeString(
          folder.resolve(k + ".csv"),
          "name,value\nw1_0_0,1\nw1_0_1,2\nb1_0,3\nb1_1,4\nw2_0_0,5\nw2_1_0,6\nb2_0,%d\n"
              .formatted(k));
    }
    String values = "at=" + folder.resolve("1.csv") + "|" + folder.resolve("2.csv");
    Session session = run("--overlay", values).done();
    assertTrue(session.out().contains("at 1.csv: smallest"), session.out());
    assertTrue(rows("sweep.csv").get(1).startsWith(folder.resolve("1.csv") + ",-9,"));
    String record = Files.readString(folder.resolve("sweep.json"));
    assertTrue(record.contains("1.csv\"") && record.contains("2.csv\""), record);
    Files.writeString(folder.resolve("2.csv"), "name,value\n");
    Session.run("again", folder.resolve("sweep.json")).refused("2.csv");
  }

  /**
   * Two networks that answer alike, as the guide's page on reading pictures has them: without
   * normalising, the second one's cost rises 4.6 times as high, its curvature is 23 times as large.
   */
  @Test
  void theGuideSaysHowDifferentTheSameFunctionLooks() throws IOException {
    List<String> guide =
        Files.readAllLines(Path.of("src/site/markdown/how-to-read.md")).stream()
            .filter(line -> line.endsWith("--name as-it-is") || line.endsWith("--name normalised"))
            .map(line -> line.replace("\"", "").replace("costscape sweep ", ""))
            .toList();
    for (String line : guide) {
      assertEquals(0, run((line + " --format none").split(" ")).exitCode(), line);
    }
    double[][] plain = curves("as-it-is.csv");
    double[][] normalised = curves("normalised.csv");
    double higher =
        Arrays.stream(plain[1]).max().orElseThrow() / Arrays.stream(plain[0]).max().orElseThrow();
    assertEquals(4.6, higher, 0.05);
    assertEquals(23, bend(plain[1]) / bend(plain[0]), 0.5);
    assertArrayEquals(normalised[0], normalised[1], 1e-12);
    String page = Files.readString(Path.of("src/site/markdown/how-to-read.md"));
    assertTrue(page.contains("4.6 times as high as the other, with 23 times its\ncurvature"), page);
  }

  private double[][] curves(String file) throws IOException {
    double[] all =
        rows(file).stream()
            .skip(1)
            .mapToDouble(row -> Double.parseDouble(row.substring(row.lastIndexOf(',') + 1)))
            .toArray();
    int half = all.length / 2;
    return new double[][] {Arrays.copyOf(all, half), Arrays.copyOfRange(all, half, all.length)};
  }

  private static double bend(double... costs) {
    int middle = costs.length / 2;
    return costs[middle - 1] - 2 * costs[middle] + costs[middle + 1];
  }

  @Test
  void theLegendNamesTheValueInItsOwnColour() throws IOException {
    run("--overlay", "l2=0|0.1", "--line-colours", "#ff0000,lime", "--format", "png,svg").done();
    String svg = Files.readString(folder.resolve("sweep.svg"));
    String words = svg.replaceAll("(?s)<metadata.*</metadata>|<[^>]*>", "");
    assertTrue(words.contains("penalty λ = 0penalty λ = 0.1"), words);
    assertFalse(svg.contains("The curves are for"), "the caption");
    BufferedImage image = ImageIO.read(folder.resolve("sweep.png").toFile());
    int x = image.getWidth() / 2;
    int red = row(image, x, 0xFFFF0000);
    int lime = row(image, x, 0xFF00FF00);
    assertTrue(0 <= lime && lime < red, "the penalty lifts the cost: " + lime + ", " + red);
  }

  /** The first row of a column with a colour; −1 for none. */
  private static int row(BufferedImage image, int x, int rgb) {
    for (int y = 0; y < image.getHeight(); y++) {
      if (image.getRGB(x, y) == rgb) {
        return y;
      }
    }
    return -1;
  }
}
