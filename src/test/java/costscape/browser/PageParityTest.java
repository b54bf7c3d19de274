package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import costscape.OneIn;
import costscape.cli.Session;
import costscape.trace.optimizer.Optimizers;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Training on the page is training on the command line: the same steps, the same verdicts. */
@Tag("long")
class PageParityTest extends InBrowser {
  private static final int STEPS = 200;
  private static final int PROBLEMS_OF_A_RULE = 3;

  /**
   * Relative to the largest number of a column, for a column may pass 0. In fact no bit differs.
   */
  private static final double RELATIVE = 1e-12;

  /** The rules of which ends are drawn; a new one would change all draws. */
  private static final List<Optimizers> DRAWN =
      Arrays.stream(Optimizers.values()).filter(rule -> rule != Optimizers.ADAMW).toList();

  /** The problems on which rules are compared: options of the command line. */
  private static final List<List<String>> PROBLEMS =
      List.of(
          List.of("data=article", "hidden=2", "activation=sigmoid", "l2=0"),
          List.of("data=trap", "hidden=2", "activation=sigmoid", "l2=0.01"),
          List.of("data=moons", "hidden=4", "activation=tanh", "l2=0.001"),
          List.of("data=iris", "hidden=3", "activation=tanh", "l2=0"),
          List.of("data=sine", "hidden=3", "activation=tanh", "l2=0.01"));

  /** One page for all tests, which draws no map: only how it trains is compared. */
  @BeforeAll
  void openThePage() {
    open("");
    chromium.evaluate(
        "costscapePage.model.work.sweeping.dismiss(),"
            + " costscapePage.model.work.sweeping.ask = () => new Promise(() => {}), 0");
  }

  private JsonObject trace(List<String> problem, String... more) throws IOException {
    List<String> line =
        new ArrayList<>(List.of("trace", "--json", "--format=none", "--out=" + folder));
    problem.forEach(option -> line.add("--" + option));
    line.addAll(List.of(more));
    return JsonParser.parseString(Session.succeeding(line)).getAsJsonObject();
  }

  /**
   * Opens a problem of the page at a point and takes some steps, which are judged if they are all.
   */
  private void train(List<String> problem, String ball, String at, int all, int steps) {
    chromium.evaluate(
        "costscapePage.read('%s&at=%s&ball=%s&steps=%d&view=shadow')"
                .formatted(String.join("&", problem), at, ball, all)
            + ".then(({state}) => costscapePage.model.open(state))"
            + ".then(() => costscapePage.model.advance(%d))".formatted(steps));
  }

  /** Each rule on some of the problems, and each problem by some of the rules. */
  @ParameterizedTest
  @EnumSource
  void everyRuleTakesTheSameSteps(Optimizers rule) throws IOException {
    for (int k = 0; k < PROBLEMS_OF_A_RULE; k++) {
      List<String> problem = PROBLEMS.get((rule.ordinal() + k) % PROBLEMS.size());
      train(problem, rule.label(), "random:3", STEPS + 1, STEPS);
      double[][] shown =
          new Gson()
              .fromJson(
                  chromium.evaluate(
                      "(rows => Array.from({length: rows.count}, (_, i) => [rows.step(i),"
                          + " ...rows.theta(i), rows.cost(i), rows.gradientNorm(i)]))"
                          + "(costscapePage.model.runs[0].rows)"),
                  double[][].class);
      String[] run = {"--optimizer=" + rule.label(), "--start=random:3", "--steps=" + STEPS};
      trace(problem, run[0], run[1], run[2], "--verdict=none");
      List<String> written = Files.readAllLines(folder.resolve("trace.csv"));
      assertEquals(written.size() - 1, shown.length, problem.toString());
      assertSame(rule + " " + problem, written, shown);
    }
  }

  private static void assertSame(String what, List<String> written, double[][] shown) {
    String[] names = written.get(0).split(",");
    for (int column = 0; column < names.length; column++) {
      double[] values = new double[shown.length];
      for (int row = 0; row < shown.length; row++) {
        values[row] = Double.parseDouble(written.get(row + 1).split(",")[column]);
      }
      double size = Arrays.stream(values).map(Math::abs).max().orElseThrow();
      double worst = 0;
      for (int row = 0; row < shown.length; row++) {
        worst = Math.max(worst, Math.abs(values[row] - shown[row][column]));
      }
      assertTrue(
          worst <= RELATIVE * size, what + " " + names[column] + ": " + worst + " of " + size);
    }
  }

  /** Starts, rules and lengths are drawn; the words and every number in them are the same. */
  @OneIn(2)
  @Test
  void randomEndsAreJudgedInTheSameWords() throws IOException {
    int count = Integer.getInteger("costscape.ends", 20);
    Random random = new Random(24);
    Set<String> kinds = new TreeSet<>();
    for (int end = 0; end < count; end++) {
      List<String> problem = PROBLEMS.get(random.nextInt(PROBLEMS.size()));
      String rule = DRAWN.get(random.nextInt(DRAWN.size())).label();
      int steps = 1 + random.nextInt(random.nextBoolean() ? 30 : 600);
      kinds.add(judged(problem, rule, "random:" + random.nextInt(1000), steps));
    }
    assertTrue(kinds.size() >= Math.min(3, count), kinds.toString());
    judged(PROBLEMS.get(0), Optimizers.ADAMW.label(), "random:1", 100);
  }

  /** The kind of verdict on an end, of which the page and the command line say the same. */
  private String judged(List<String> problem, String rule, String at, int steps)
      throws IOException {
    train(problem, rule, at, steps, steps);
    String shown = chromium.text("costscapePage.model.runs[0].verdict.slice(1).join(' – ')");
    JsonObject said = trace(problem, "--optimizer=" + rule, "--start=" + at, "--steps=" + steps);
    String kind = said.get("verdict").getAsString();
    String what = "%s %s %s %d".formatted(problem, rule, at, steps);
    assertEquals(kind + " – " + said.get("why").getAsString(), shown, what);
    return kind;
  }
}
