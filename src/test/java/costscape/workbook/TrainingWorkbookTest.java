package costscape.workbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Article;
import costscape.OneIn;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.cost.Rounding;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Setting;
import costscape.workbook.formula.WorkbookPlan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook is the same bytes every time, holds shared functions only, and no one's formula. */
class TrainingWorkbookTest {
  /** In Excel, LibreOffice, Gnumeric and Google Sheets, by their lists of functions. */
  private static final Set<String> SHARED =
      Set.of(
          "ABS",
          "AND",
          "COUNT",
          "COUNTIFS",
          "EXP",
          "IF",
          "INDEX",
          "ISNUMBER",
          "LN",
          "MATCH",
          "MAX",
          "MIN",
          "NOT",
          "SQRT",
          "SUM",
          "SUMPRODUCT",
          "SUMSQ",
          "TANH");

  /** The longest formula that Excel takes. */
  private static final int LONGEST = 8192;

  @TempDir private Path folder;

  private static WorkbookPlan plan(NetworkCost cost, Optimizers rule, double rate, int steps) {
    ParameterVector start = ParameterVector.zeros(cost.dimension()).with(0, 1);
    Map<Setting, Double> settings = WorkbookPlan.settings(rule, Map.of(Setting.RATE, rate));
    return new WorkbookPlan(cost, start, rule, settings, false, steps);
  }

  private static NetworkCost cost(Dataset data, ActivationFunction activation, Integer... hidden) {
    Network network = Network.of(data.features(), List.of(hidden), activation);
    return NetworkCost.of(network, data, LogisticLoss.CROSS_ENTROPY, 0);
  }

  private static byte[] bytes(WorkbookPlan plan) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TrainingWorkbook(plan, List.of(0x440154, 0xFDE725), "costscape").write(Rounding.NONE, out);
    return out.toByteArray();
  }

  private Map<String, String> parts(WorkbookPlan plan) throws IOException {
    Path file = folder.resolve("some.xlsx");
    Files.write(file, bytes(plan));
    return EditedWorkbook.parts(file);
  }

  private static List<String> formulas(Map<String, String> parts) {
    return parts.values().stream()
        .flatMap(xml -> Pattern.compile("<f>([^<]*)</f>").matcher(xml).results())
        .map(found -> found.group(1))
        .toList();
  }

  @Tag("long")
  @OneIn(2)
  @Test
  void theSameRecipeGivesTheSameBytes() throws IOException {
    WorkbookPlan plan = plan(Article.cost(), Optimizers.ADAM, 0.1, 3);
    byte[] once = bytes(plan);
    assertArrayEquals(once, bytes(plan));
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(once))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertEquals(1980, entry.getTimeLocal().getYear(), entry.getName());
      }
    }
  }

  @Tag("long")
  @Test
  void everyProgramKnowsTheFunctions() throws IOException {
    NetworkCost deep = cost(Datasets.XOR.dataset(), ActivationFunction.TANH, 2, 2);
    Map<String, String> parts = parts(plan(deep, Optimizers.ADAM, 0.1, 2));
    Set<String> used = new TreeSet<>();
    for (String formula : formulas(parts)) {
      Matcher call = Pattern.compile("([A-Za-z.]+)\\(").matcher(formula);
      while (call.find()) {
        used.add(call.group(1));
      }
    }
    assertTrue(used.contains("SUMPRODUCT"), used.toString());
    used.removeAll(SHARED);
    assertEquals(Set.of(), used);
    String all = String.join("", parts.values());
    assertFalse(all.contains("t=\"array\""));
    assertTrue(parts.keySet().stream().noneMatch(part -> part.contains("externalLink")));
    assertTrue(parts.keySet().stream().noneMatch(part -> part.endsWith(".bin")));
    assertTrue(parts.get("xl/workbook.xml").contains("fullCalcOnLoad=\"true\""));
  }

  @Tag("long")
  @Test
  void wordsOfStrangersAreNoFormulas() throws IOException {
    Dataset data =
        Dataset.of(
            "=HYPERLINK(\"http://x\")",
            List.of("=1+1", "@SUM(A1)"),
            List.of("+cmd|' /C calc'!A0", "-2+3" + "long".repeat(9_000)),
            new double[][] {{1, 2}, {3, 4}},
            new byte[] {0, 1});
    Map<String, String> parts =
        parts(plan(cost(data, ActivationFunction.RELU, 1), Optimizers.GD, 0.1, 1));
    Pattern words = Pattern.compile("HYPERLINK|1\\+1|@|cmd|2\\+3");
    for (String formula : formulas(parts)) {
      assertFalse(words.matcher(formula).find(), formula);
    }
    assertTrue(parts.get("xl/sharedStrings.xml").contains("=1+1"));
  }

  private static final Set<ActivationFunction> FORMULAS =
      Set.of(
          ActivationFunction.SIGMOID,
          ActivationFunction.TANH,
          ActivationFunction.RELU,
          ActivationFunction.IDENTITY);

  @Test
  void unitsWithoutAFormulaAreRefused() {
    Dataset pair = Datasets.TRAP.dataset().subset(0, 3);
    Set<ActivationFunction> others = new HashSet<>(ActivationFunction.all());
    others.removeAll(FORMULAS);
    for (ActivationFunction activation : others) {
      refused("identity units, not of", "trace", cost(pair, activation, 2), 1);
    }
  }

  @Tag("long")
  @OneIn(2)
  @Test
  void theDeepestNetworkHasNoTooLongFormula() throws IOException {
    Dataset pair = Datasets.TRAP.dataset().subset(0, 3);
    for (ActivationFunction activation : FORMULAS) {
      NetworkCost narrow = cost(pair, activation, 2, 2, 2, 2, 2, 2);
      assertEquals(37, narrow.dimension());
      int longest =
          formulas(parts(plan(narrow, Optimizers.GD, 0.1, 1))).stream()
              .mapToInt(String::length)
              .max()
              .getAsInt();
      assertTrue(longest < LONGEST, activation + ": " + longest);
    }
  }

  @Tag("long")
  @Test
  void whatGrowsTooLargeIsAnErrorInItsCell() throws IOException {
    NetworkCost kinked = cost(Datasets.TRAP.dataset(), ActivationFunction.RELU, 2);
    NetworkCost squared =
        NetworkCost.of(kinked.network(), kinked.dataset(), LogisticLoss.CROSS_ENTROPY, 1e6);
    WorkbookPlan wild = plan(squared, Optimizers.GD, 1e9, 60);
    TrainingWorkbook workbook = new TrainingWorkbook(wild, List.of(0, 1), "");
    assertTrue(workbook.finiteSteps() < 60, "" + workbook.finiteSteps());
    assertTrue(parts(wild).get("xl/worksheets/sheet4.xml").contains("#NUM!"));
  }

  @Test
  void whatIsTooLargeIsRefusedWithTheNumbers() {
    Dataset sixty = Datasets.MOONS.dataset().subset(IntStream.range(0, 60).toArray());
    NetworkCost most = cost(sixty, ActivationFunction.SIGMOID, 9);
    assertEquals(37, most.dimension());
    assertEquals(9_392_503, (double) plan(most, Optimizers.GD, 0.1, 5000).formulas(), 100_000);
    refused("40 parameters, 150 rows, 5,000 steps and", "5,001 steps", Article.cost(), 5001);
    refused("not 41 parameters", "trace", cost(sixty, ActivationFunction.TANH, 10), 1);
    refused("200 rows", "STEM.csv", cost(Datasets.MOONS.dataset(), ActivationFunction.TANH, 2), 1);
    Dataset more = Datasets.MOONS.dataset().subset(IntStream.range(0, 61).toArray());
    NetworkCost few = cost(more, ActivationFunction.TANH, 2);
    refused("300,000 rows times steps at most", "not 9 parameters, 61 rows", few, 5000);
    refused("1 step or more", "not 0", Article.cost(), 0);
  }

  private static void refused(String one, String other, NetworkCost cost, int steps) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> plan(cost, Optimizers.GD, 0.1, steps))
            .getMessage();
    assertTrue(message.contains(one) && message.contains(other), message);
  }

  @Test
  void aRuleThatNoSheetHasIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> plan(Article.cost(), Optimizers.RMSPROP, 0.1, 5));
  }
}
