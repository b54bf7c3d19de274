package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an art director of a journal would send back, and the numbers behind a picture. */
class ArtDirectorTest {
  private static final double ROUNDING = 1e-12;

  @TempDir private Path folder;

  private Session run(String line) {
    return Session.line(line + " --name p --out " + folder);
  }

  private List<String> drawn(String line) throws IOException {
    run(line + " --format svg").done();
    return SvgWords.in(folder.resolve("p.svg"));
  }

  /** A direction that holds 1 % of a path is not drawn as long as one of 99 % without a word. */
  @Test
  void aStretchedAxisIsSaidToBeOne() throws IOException {
    List<String> words =
        drawn(
            "trace --data moons --hidden 8 --activation tanh --rate 1 --steps 500 --mode pca"
                + " --verdict none");
    assertTrue(
        words.stream().anyMatch(word -> word.matches("2nd .* \\([0-9.]+ % of the path\\)")),
        words.toString());
    MatchResult lengths =
        Pattern.compile("the first axis is ([0-9.]+) long, the second ([0-9.]+)")
            .matcher(String.join("\n", words))
            .results()
            .findFirst()
            .orElseThrow();
    List<String> cells = Files.readAllLines(folder.resolve("p-cells.csv"));
    for (int axis = 0; axis < 2; axis++) {
      int column = axis;
      double[] places =
          cells.stream()
              .skip(1)
              .mapToDouble(row -> Double.parseDouble(row.split(",")[column]))
              .toArray();
      double length =
          Arrays.stream(places).max().orElseThrow() - Arrays.stream(places).min().orElseThrow();
      assertEquals(length, Double.parseDouble(lengths.group(1 + axis)), 0.005 * length);
    }
  }

  @Test
  void theShadingAboveABoundHasAName() throws IOException {
    run(
        "trace --data moons --hidden 16,16,16 --activation tanh --start random:3:0.3 --rate 0.5"
            + " --steps 220 --sharpness 1 --verdict none --format svg");
    List<String> words = SvgWords.in(folder.resolve("p-sharpness.svg"));
    assertTrue(words.contains("shaded: above the bound"), words.toString());
    run("trace --steps 20 --sharpness 5 --rate 0.01 --verdict none --format svg --replace");
    List<String> never = SvgWords.in(folder.resolve("p-sharpness.svg"));
    assertFalse(never.contains("shaded: above the bound"), never.toString());
  }

  /** A verdict's unit is found in the picture by its name. */
  @Test
  void aHiddenUnitHasOneName() throws IOException {
    List<String> words = drawn("fit --at sklearn");
    assertTrue(words.containsAll(List.of("hidden unit 1_0", "hidden unit 1_1")), words.toString());
    Session dead = Session.run("inspect", "--at", "sklearn", "--set", "w1_0_0=0,b1_0=-40");
    assertTrue(dead.out().contains("hidden unit 1_0 "), dead.out());
  }

  @Test
  void featuresThatAreNotDrawnAreSaidToBeAtTheirMeans() throws IOException {
    List<String> words =
        drawn("fit --data iris --hidden 2 --at random:1 --over petal_length,petal_width");
    String caption = "drawn at the means of the other 2 features; each row has its own";
    assertTrue(words.contains(caption), words.toString());
  }

  /** The legend and the colour bar of an atlas have letters as small as its panels'. */
  @Test
  void theTextOfAnAtlasHasOneSize() throws IOException {
    drawn("atlas --only w1_0_0,w1_0_1,b1_0,b1_1,w2_0_0 --range -9:9");
    String svg = Files.readString(folder.resolve("p.svg"));
    List<MatchResult> texts =
        Pattern.compile("<text[^>]*>(the point|20\\.0|−5|5)<").matcher(svg).results().toList();
    List<String> sizes = texts.stream().map(text -> size(svg, text)).distinct().toList();
    assertTrue(texts.stream().anyMatch(text -> text.group(1).equals("the point")));
    assertTrue(texts.size() > 2, texts.toString());
    assertEquals(1, sizes.size(), sizes.toString());
  }

  /** The size of a text, which it has of its own or as its group. */
  private static String size(String svg, MatchResult text) {
    return Pattern.compile("<(?:g|text(?=[^>]*>$))[^>]*font-size=\"([^\"]*)")
        .matcher(svg.substring(0, text.start(1)))
        .results()
        .reduce((first, second) -> second)
        .orElseThrow()
        .group(1);
  }

  /** The curve's numbers are those of the network that scikit-learn found, unit by unit. */
  @Test
  void aFitWritesTheNumbersOfItsCurves() throws IOException {
    run("fit --at sklearn --table csv").done();
    List<String> rows = Files.readAllLines(folder.resolve("p.csv"));
    assertEquals("x,unit_1_0,unit_1_1,probability_1", rows.get(0));
    assertEquals(1002, rows.size());
    for (String row : rows.subList(1, rows.size())) {
      double[] cells = Arrays.stream(row.split(",")).mapToDouble(Double::parseDouble).toArray();
      double first = sigmoid(-20.89123833 * cells[0] - 12.35004862);
      double second = sigmoid(-8.09121263 * cells[0] + 4.62846821);
      assertEquals(first, cells[1], ROUNDING);
      assertEquals(second, cells[2], ROUNDING);
      double output = sigmoid(-20.19430919 * first + 17.74430684 * second - 8.19425129);
      assertEquals(output, cells[3], 1e-9);
    }
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  /** Another look of a fit writes the same numbers; rows that are drawn are those of the data. */
  @Test
  void dataAndAnotherLookWriteTheirNumbersToo() throws IOException {
    run("fit --data moons --hidden 3 --at random:1 --table csv").done();
    List<String> map = Files.readAllLines(folder.resolve("p.csv"));
    assertEquals("x0,x1,probability_1", map.get(0));
    Path record = folder.resolve("p.json");
    Session.run("again", record, "--size", "600x400", "--name", "q", "--quiet").done();
    assertEquals(map, Files.readAllLines(folder.resolve("q.csv")));
    run("data --data sine --table csv --replace").done();
    List<String> rows = Files.readAllLines(folder.resolve("p.csv"));
    assertEquals("x,y", rows.get(0));
    assertEquals(2, run("data --data sine --table npy --replace").exitCode());
  }
}
