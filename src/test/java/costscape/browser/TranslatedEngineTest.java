package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import costscape.cost.NetworkCost;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The engine in the browser agrees with the reference values as the engine on the JVM does. */
class TranslatedEngineTest extends InBrowser {
  /** JavaScript's exp and log differ from Java's in the last bits. */
  private static final double RELATIVE = 1e-11;

  private static final String LANDSCAPE =
      "costscapeEngine.landscape('article', [], Int32Array.of(2), 'sigmoid', 'cross_entropy', %s)";
  private static final String FIXED = "[0,-37.94,16.81,-23.41,28.8,-52.89,-17.53]";

  /** The engine keeps nothing from one call to the next. */
  @BeforeAll
  void openThePage() {
    open("");
    loadEngine();
  }

  private static List<String[]> table(String name) throws IOException {
    try (var in = TranslatedEngineTest.class.getResourceAsStream("/oracle/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .toList();
    }
  }

  @Override
  protected double[] numbers(String expression) {
    JsonArray values = chromium.evaluate("Array.from(" + expression + ")").getAsJsonArray();
    return values.asList().stream()
        .mapToDouble(v -> v.isJsonNull() ? Double.NaN : v.getAsDouble())
        .toArray();
  }

  private static void assertNear(String what, double expected, double actual, double absolute) {
    assertEquals(expected, actual, RELATIVE * Math.abs(expected) + absolute, what);
  }

  @Test
  void costsAndGradientsOfPointsAreTheReferenceValues() throws IOException {
    List<String> points = new ArrayList<>();
    List<String> thetas = new ArrayList<>();
    for (String[] row : table("points.csv")) {
      points.add(row[0]);
      thetas.add(
          "[" + String.join(",", Arrays.copyOfRange(row, row.length - 8, row.length - 1)) + "]");
    }
    int compared = 0;
    for (String lambda : List.of("0", "0.01")) {
      double[] found =
          numbers(
              "(l => %s.flatMap(t => [l.cost(Float64Array.from(t)), ...l.gradient(Float64Array.from(t))]))(%s)"
                  .formatted(thetas, LANDSCAPE.formatted(lambda)));
      List<String> quantities = new ArrayList<>(List.of("cost"));
      names().forEach(name -> quantities.add("g_" + name));
      for (String[] row : table("points_values.csv")) {
        int quantity = quantities.indexOf(row[2]);
        if (Double.parseDouble(row[1]) == Double.parseDouble(lambda) && quantity >= 0) {
          double actual = found[points.indexOf(row[0]) * quantities.size() + quantity];
          assertNear(
              row[0] + " " + row[2],
              Double.parseDouble(row[3]),
              actual,
              Double.parseDouble(row[4]));
          compared++;
        }
      }
    }
    assertEquals(2 * 8 * points.size(), compared);
  }

  private List<String> names() {
    return Arrays.asList(
        new Gson().fromJson(chromium.evaluate("costscapePage.model.names"), String[].class));
  }

  @Test
  void theArticlesSweepIsTheReferenceCurve() throws IOException {
    List<String[]> rows = table("sweep1d_w1_0_0.csv");
    double[] costs =
        numbers(
            "%s.curve(Float64Array.from(%s), 0, -100, 100, %d)"
                .formatted(LANDSCAPE.formatted("0"), FIXED, rows.size()));
    for (int i = 0; i < costs.length; i++) {
      assertNear("cell " + i, Double.parseDouble(rows.get(i)[2]), costs[i], 0);
    }
    assertEquals(rows.size(), costs.length);
  }

  @Test
  void theSweepOfTwoWeightsIsTheReferenceSurface() throws IOException {
    double[] costs =
        numbers(
            "%s.surface(Float64Array.from(%s), 0, 1, Float64Array.of(-100, 100, -100, 100), 101)"
                .formatted(LANDSCAPE.formatted("0"), FIXED));
    List<String[]> rows = table("sweep2d_w1_0_0_w1_0_1.csv");
    for (int cell = 0; cell < rows.size(); cell++) {
      assertNear("cell " + cell, Double.parseDouble(rows.get(cell)[4]), costs[cell], 0);
    }
    assertEquals(rows.size(), costs.length);
  }

  /** Each kind of pair has a kernel of its own; the plain cost on the JVM knows none of them. */
  @Test
  void everyPairOfParametersIsThePlainCostOfTheJvm() {
    for (ActivationFunction function : ActivationFunction.all()) {
      NetworkCost cost =
          NetworkCost.crossEntropy(Network.of(1, List.of(2), function), Datasets.ARTICLE.dataset());
      double[] costs =
          numbers(
              """
              (l => [0, 1, 2, 3, 4, 5, 6].flatMap(a => [0, 1, 2, 3, 4, 5, 6].filter(b => b !== a)
                .flatMap(b => [...l.surface(Float64Array.from(%s), a, b, Float64Array.of(-60, 100, -9, 8), 9)])))(%s)\
              """
                  .formatted(FIXED, LANDSCAPE.formatted("0").replace("sigmoid", function.word())));
      int next = 0;
      for (int a = 0; a < 7; a++) {
        for (int b = 0; b < 7; b++) {
          for (int cell = 0; a != b && cell < 81; cell++) {
            double[] theta = new Gson().fromJson(FIXED, double[].class);
            theta[a] = -60 + cell / 9 * 20;
            theta[b] = -9 + cell % 9 * 2.125;
            assertNear(function + " " + a + " " + b, cost.at(theta), costs[next++], 0);
          }
        }
      }
      assertEquals(42 * 81, next);
    }
  }

  /** The article's rate of 0.1 is for the gradient summed over its 12 rows. */
  @Test
  void trajectoriesAreTheReferenceOnes() throws IOException {
    for (String start : List.of("T1", "T2")) {
      List<String[]> rows =
          table("trajectories.csv").stream().filter(r -> r[0].equals(start)).toList();
      String first = String.join(",", Arrays.copyOfRange(rows.get(0), 2, 9));
      double[] path =
          numbers(
              """
              (() => {
                const run = %s.training(Float64Array.of(%s), Int32Array.of(0, 1, 2, 3, 4, 5, 6),
                  'gd', ['rate', String(0.1 * 12)], 0).descent(10000, '1');
                const all = [...run.now(), ...run.advance(10000)];
                return %s.flatMap(step => all.slice(10 * step, 10 * step + 10));
              })()\
              """
                  .formatted(
                      LANDSCAPE.formatted("0"), first, rows.stream().map(r -> r[1]).toList()));
      assertEquals(10 * rows.size(), path.length);
      for (int i = 0; i < rows.size(); i++) {
        String[] row = rows.get(i);
        String what = start + " step " + row[1];
        assertEquals(Double.parseDouble(row[1]), path[10 * i], what);
        assertNear(what, Double.parseDouble(row[9]), path[10 * i + 1], Double.parseDouble(row[11]));
        for (int k = 0; k < 7; k++) {
          double absolute = Double.parseDouble(row[10]);
          assertNear(what, Double.parseDouble(row[2 + k]), path[10 * i + 3 + k], absolute);
        }
      }
    }
  }

  /** TeaVM's own log1p and tanh would give 0 and NaN. */
  @Test
  void tinyCostsAndHugeArgumentsAreKept() {
    String tanh = LANDSCAPE.replace("sigmoid", "tanh").formatted("0");
    double huge = chromium.number(tanh + ".cost(Float64Array.of(1000, 2, -3000, 4, 600, 0, -5))");
    assertTrue(Double.isFinite(huge) && huge > 100, "cost " + huge);
    double tiny =
        chromium.number(
            "costscapeEngine.landscapeOfCsv('d.csv', 'x,y\\n"
                + "1,1\\n"
                + "-1,0\\n"
                + "', [], Int32Array.of(), 'sigmoid', 'cross_entropy', 0).cost(Float64Array.of(50,"
                + " 0))");
    assertEquals(Math.exp(-50), tiny, 1e-12 * Math.exp(-50)); // log(1 + e⁻⁵⁰)
  }
}
