package costscape.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import costscape.Article;
import costscape.OneIn;
import costscape.Part;
import costscape.Table;
import costscape.cost.Huber;
import costscape.cost.LogisticLoss;
import costscape.cost.LossFunction;
import costscape.cost.MeanError;
import costscape.cost.NetworkCost;
import costscape.cost.RegressionLoss;
import costscape.cost.Rounding;
import costscape.cost.SoftmaxLoss;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.Numbers;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Setting;
import costscape.workbook.formula.WorkbookPlan;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two spreadsheet programs compute workbooks again and agree with the engine, also after inputs
 * were changed in the file: that shows that the formulas live.
 */
@Tag("long")
class ComputedAgainTest {
  private static final double NEW_RATE = 0.17;
  private static final int UNFOLDED = 3;

  /** The steps of the article's run; the others have fewer. */
  private static final int STEPS = Integer.getInteger("costscape.spreadsheet.steps", 20);

  @TempDir private static Path folder;

  /** A training, and the start and rate that the file is changed to. */
  private record Case(String name, WorkbookPlan plan) {
    WorkbookPlan changed() {
      Map<Setting, Double> settings = new EnumMap<>(plan.settings());
      settings.put(Setting.RATE, NEW_RATE * plan.settings().get(Setting.RATE));
      ParameterVector start = plan.start();
      for (int k = 0; k < start.dimension(); k++) {
        start = start.with(k, start.get(k) + 0.4 - 0.1 * (k % 7));
      }
      return new WorkbookPlan(
          plan.cost(), start, plan.rule(), settings, plan.summed(), plan.steps());
    }
  }

  private static List<Case> cases() {
    Dataset moons = Datasets.MOONS.dataset();
    int[] some = IntStream.range(0, 6).map(i -> 33 * i).toArray();
    return List.of(
        new Case("article", plan(Article.cost(), start(), Optimizers.GD, 0.1, true, STEPS)),
        deep("tanh", Datasets.XOR.dataset(), List.of(3, 2), Optimizers.ADAM, 0.05),
        deep("relu", Datasets.TRAP.dataset(), List.of(4), Optimizers.MOMENTUM, 0.02),
        deep("sigmoid", moons.subset(some), List.of(4, 2, 2), Optimizers.NESTEROV, 0.3));
  }

  /** Classes by softmax, and every loss of numbers. */
  private static List<Case> others() {
    return List.of(
        classes(),
        numbers("squares", MeanError.MEAN_SQUARED_ERROR, pair(), List.of(2)),
        numbers("sizes", MeanError.MEAN_ABSOLUTE_ERROR, curve(), List.of(3)),
        numbers("huber", new Huber(0.25), pair(), List.of()));
  }

  private static Dataset curve() {
    return Datasets.SINE.dataset().subset(IntStream.range(0, 4).map(i -> 10 * i).toArray());
  }

  /** Two flowers of each kind. */
  private static Case classes() {
    Dataset iris = Datasets.IRIS.dataset();
    Dataset some = iris.subset(IntStream.range(0, 6).map(i -> 25 * i).toArray());
    Network network = Network.of(some, List.of(2), ActivationFunction.SIGMOID);
    NetworkCost cost = NetworkCost.of(network, some, SoftmaxLoss.CROSS_ENTROPY, 0.3);
    ParameterVector start = ParameterVector.gaussian(network.layout().size(), 1, new Well19937c(5));
    return new Case("classes", plan(cost, start, Optimizers.ADAGRAD, 0.3, false, 5));
  }

  /** Two features, two numbers to predict. */
  private static Dataset pair() {
    Random random = new Random(8);
    double[][] columns = new double[4][];
    for (int k = 0; k < 4; k++) {
      columns[k] = random.doubles(4, -2, 2).toArray();
    }
    return Dataset.of(
        "pair",
        List.of("u", "v"),
        new double[][] {columns[0], columns[1]},
        Numbers.of(List.of("a", "b"), columns[2], columns[3]));
  }

  private static Case numbers(
      String name, RegressionLoss loss, Dataset data, List<Integer> hidden) {
    Network network = Network.of(data, hidden, ActivationFunction.TANH);
    NetworkCost cost = NetworkCost.of(network, data, loss, 0.3);
    ParameterVector start = ParameterVector.gaussian(network.layout().size(), 1, new Well19937c(5));
    return new Case(name, plan(cost, start, Optimizers.MOMENTUM, 0.02, false, 5));
  }

  /** Where the reference run begins. */
  private static ParameterVector start() {
    Table table = Table.oracle("trajectories.csv");
    for (int row = 0; row < table.rows(); row++) {
      if (isReference(table, row)) {
        return ParameterVector.of(table.numbers(row, Article.NETWORK.layout().parameterNames()));
      }
    }
    throw new AssertionError("no reference run");
  }

  private static boolean isReference(Table table, int row) {
    return table.text(row, "start").equals("T2") && table.number(row, "step") <= STEPS;
  }

  private static Case deep(
      String name, Dataset data, List<Integer> hidden, Optimizers rule, double rate) {
    ActivationFunction activation = ActivationFunction.of(name);
    Network network = Network.of(data.features(), hidden, activation);
    LossFunction loss =
        rule == Optimizers.MOMENTUM ? LogisticLoss.SQUARED : LogisticLoss.CROSS_ENTROPY;
    NetworkCost cost = NetworkCost.of(network, data, loss, 0.3);
    ParameterVector start = ParameterVector.gaussian(network.layout().size(), 1, new Well19937c(5));
    return new Case(name, plan(cost, start, rule, rate, false, 12));
  }

  private static WorkbookPlan plan(
      NetworkCost cost,
      ParameterVector start,
      Optimizers rule,
      double rate,
      boolean summed,
      int steps) {
    Map<Setting, Double> settings = WorkbookPlan.settings(rule, Map.of(Setting.RATE, rate));
    return new WorkbookPlan(cost, start, rule, settings, summed, steps);
  }

  @OneIn(2)
  @ParameterizedTest
  @EnumSource(Office.class)
  void everyNumberIsTheEngines(Office office) throws IOException, InterruptedException {
    List<Case> all = office == Office.CALC ? cases() : cases().subList(0, 2);
    Case article = all.get(0);
    List<Case> tried = new ArrayList<>(List.of(article));
    tried.addAll(tried(1, all.subList(1, all.size())));
    Map<String, Office.Cells> computed = checked(office, tried, List.of(article));
    check(article.plan(), computed.get(article.name()), 0, 0);
    oracle(computed.get(article.name()));
  }

  @OneIn(2)
  @ParameterizedTest
  @EnumSource(Office.class)
  void soIsEveryNumberOfClassesAndNumbers(Office office) throws IOException, InterruptedException {
    List<Case> all = office == Office.CALC ? others() : others().subList(0, 1);
    List<Case> tried = tried(cases().size(), all);
    if (!tried.isEmpty()) {
      checked(office, tried, List.of());
    }
  }

  /** Those of the part that this run tries, numbered from the first one's number. */
  private static List<Case> tried(int first, List<Case> all) {
    return IntStream.range(0, all.size())
        .filter(k -> Part.has(first + k))
        .mapToObj(all::get)
        .toList();
  }

  /** A text that looks like a number, a cost that grew, numbers without end: each is said. */
  @OneIn(2)
  @ParameterizedTest
  @EnumSource(Office.class)
  void whatWentWrongIsNamed(Office office) throws IOException, InterruptedException {
    assumeTrue(
        office.isInstalled(),
        office.program() + " is not installed: no spreadsheet program computes the workbooks");
    Path file = folder.resolve("well.xlsx");
    write(few(), file);
    Map<String, Map<String, String>> edits =
        Map.of(
            "yes", Map.of("rate", "0.11"),
            "rate is no number", Map.of("rate", "0,5"),
            "l2_penalty is no number", Map.of("l2_penalty", "none"),
            "start_w1_0_0 is no number", Map.of("start_w1_0_0", "1,2"),
            "Row 2 of the sheet Data is no number", Map.of("Data!C6", "one"),
            "The cost is higher at the end", Map.of("rate", "40"));
    List<String> said = List.copyOf(edits.keySet());
    List<Path> files = new ArrayList<>();
    for (int k = 0; k < said.size(); k++) {
      Path other = folder.resolve("well-" + k + ".xlsx");
      EditedWorkbook.write(file, edits.get(said.get(k)), other);
      files.add(other);
    }
    Map<String, Office.Cells> computed = office.compute(files, folder);
    for (int k = 0; k < said.size(); k++) {
      List<List<String>> first = computed.get("well-" + k).sheets().get(StartSheet.SHEET);
      String well =
          first.stream().filter(row -> row.get(0).equals("all well?")).findFirst().get().get(1);
      assertTrue(well.startsWith(said.get(k)), well + " is not: " + said.get(k));
    }
  }

  /** Three steps of two parameters: what is said of a workbook does not depend on its size. */
  private static WorkbookPlan few() {
    Dataset rows = Datasets.ARTICLE.dataset().subset(0, 4, 7, 11);
    Network network = Network.of(rows.features(), List.of(), ActivationFunction.SIGMOID);
    NetworkCost cost = NetworkCost.crossEntropy(network, rows);
    return plan(cost, ParameterVector.of(1, -1), Optimizers.GD, 0.1, true, 3);
  }

  /**
   * Checks workbooks whose inputs were changed.
   *
   * @param asWritten what is computed as it was written, too
   */
  private static Map<String, Office.Cells> checked(
      Office office, List<Case> cases, List<Case> asWritten)
      throws IOException, InterruptedException {
    assumeTrue(
        office.isInstalled(),
        office.program() + " is not installed: no spreadsheet program computes the workbooks");
    List<Path> files = new ArrayList<>();
    for (Case one : cases) {
      Path file = folder.resolve(one.name() + ".xlsx");
      if (!Files.exists(file)) {
        write(one.plan(), file);
      }
      if (asWritten.contains(one)) {
        files.add(file);
      }
      files.add(changed(one, file));
    }
    Map<String, Office.Cells> computed = office.compute(files, folder);
    for (Case one : cases) {
      check(one.changed(), computed.get(one.name() + "-changed"), UNFOLDED, 1);
    }
    return computed;
  }

  private static void write(WorkbookPlan plan, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      new TrainingWorkbook(plan, List.of(0x440154, 0x21918C, 0xFDE725), "test")
          .write(Rounding.NONE, out);
    }
  }

  /** The same file with another rate, other start values, another step and another map. */
  private static Path changed(Case one, Path file) throws IOException {
    WorkbookPlan plan = one.changed();
    List<String> names = plan.cost().network().layout().parameterNames();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("rate", "" + plan.settings().get(Setting.RATE));
    for (int k = 0; k < names.size(); k++) {
      values.put("start_" + names.get(k), "" + plan.start().get(k));
    }
    values.put("step_shown", "" + UNFOLDED);
    values.put("across_name", names.get(names.size() - 1));
    Path other = file.resolveSibling(one.name() + "-changed.xlsx");
    EditedWorkbook.write(file, values, other);
    return other;
  }

  /**
   * @param map 0 for the map over the first two parameters, 1 for the last and the second
   */
  private static void check(WorkbookPlan plan, Office.Cells cells, int unfolded, int map) {
    Optimizer rule = plan.rule().with(plan.settings());
    int rows = plan.cost().dataset().rows();
    Expected expected =
        new Expected(
            plan.cost(),
            plan.start(),
            plan.summed() ? rule.bySumOver(rows) : rule,
            plan.steps(),
            cells);
    expected.descent();
    expected.oneStep(unfolded);
    expected.landscape(map == 0 ? 0 : plan.start().dimension() - 1, 1);
    if (Boolean.getBoolean("costscape.spreadsheet.print")) {
      System.out.println(rule + ": at most " + expected.worst() + " apart");
    }
  }

  /** The article's own run, to 50 digits by other means. */
  private static void oracle(Office.Cells cells) {
    Table table = Table.oracle("trajectories.csv");
    int checked = 0;
    for (int row = 0; row < table.rows(); row++) {
      if (isReference(table, row)) {
        int step = (int) table.number(row, "step");
        for (int k = 0; k < 7; k++) {
          String name = Article.NETWORK.layout().name(k);
          double known = table.number(row, name);
          assertEquals(
              known, cells.number("Descent", 1 + step, 1 + k), 1e-9 * Math.abs(known), name);
        }
        checked++;
      }
    }
    assertTrue(checked >= 6, checked + " steps of the reference run");
  }
}
