package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What the engine refuses on the page has a German sentence in {@code words/de.js}. Each sentence
 * is provoked as a user can, so one that changes in the engine, or is no longer said, is noticed
 * here.
 */
class RefusedWordsTest {
  private static final int[] HIDDEN = {2};
  private static final String ROWS = "x,y,kind\n1,2,a\n2,1,b\n3,3,a\n4,1,b\n";

  /** The words between the values, in their order, and where a sentence begins. */
  private static Pattern expression(String pattern) {
    String words =
        Pattern.compile("\\{\\d}")
            .splitAsStream(pattern + " ")
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return Pattern.compile("^(.*?: )?" + words + "$", Pattern.DOTALL);
  }

  private final Set<String> sentences = new LinkedHashSet<>();

  private void refuses(Runnable work) {
    sentences.add(String.valueOf(assertThrows(RuntimeException.class, work::run).getMessage()));
  }

  /** Refuses rows of a file, of which a link may say more. */
  private void rows(String text, String loss, String... said) {
    refuses(() -> Engine.landscapeOfCsv("own.csv", text, said, HIDDEN, "tanh", loss, 0));
  }

  private void files() {
    rows("", "");
    rows("x,y\n\"" + "1".repeat(1 << 21) + "\n", "");
    rows("x,y\n\"1,2\n", "");
    rows("x,y\n\"1\"2,0\n", "");
    rows("x\ty\n\"1\"2\t0\n", "");
    rows("x;y\n\"1\"2;0\n", "");
    rows("sep=|\nx|y\n\"1\"2|0\n", "");
    rows(
        IntStream.range(0, 10_001).mapToObj(k -> "c" + k).collect(Collectors.joining(",", "", "\n"))
            + "1\n",
        "");
    rows("x y\n1 2\n", "");
    rows("x,,y\n1,2,3\n", "");
    rows("x,x\n1,2\n", "");
    rows("1,2\n3,4\n", "");
    rows("x,y\n1\n", "");
    rows("x,y\n1,2\n1,2,3\n", "");
    rows("x,y,z\nup,2,0\n", "");
    rows("x,y\nup,0\n", "");
    rows("x;y\n1.234;0\n0,5;1\n", "");
    rows("x,y\n,0\n2,1\n", "");
    rows("x,y\n,0\n,1\n2,1\n", "");
    rows("x,y\n", "");
    rows("x,y\n,0\n", "", "drop-missing", "true");
  }

  private void columns() {
    rows(ROWS, "", "target", "kinf");
    rows(ROWS, "", "target", "something");
    rows("x\n1\n", "");
    rows("x,y\n1,2\n", "", "drop", "x");
    rows("x,y\n1,0\n2,0\n", "");
    rows("x,y\n1,0.5\n2,0\n", "cross_entropy");
    rows("x,y\n1,9007199254740993\n2,0\n", "");
    rows("x,y\n1,0\n2,up\n", "");
    rows("x,y\n1,up\n2,0\n", "");
    rows(
        IntStream.range(0, 1001)
            .mapToObj(k -> k + "," + k)
            .collect(Collectors.joining("\n", "x,y\n", "\n")),
        "");
  }

  private void heldOut() {
    rows(ROWS, "", "hold-out", "2");
    rows(ROWS, "", "hold-out", "0.01");
    rows("x,y\n1,0\n2,1\n3,1\n", "", "hold-out", "0.5");
    rows(ROWS, "", "hold-out", "more.csv", "apart", "9");
    rows(ROWS, "", "hold-out", "more.csv");
  }

  private void costs() {
    rows(ROWS, "squared error");
    rows("x,y\n1,0.5\n2,1.5\n", "mean_squared_error", "target", "kind");
    String numbers = "x,y\n1,0.5\n2,1.5\n";
    rows(numbers, "huber:-1");
    rows(numbers, "huber:much");
    refuses(() -> Engine.landscape("sine", new String[0], HIDDEN, "tanh", "cross_entropy", 0));
    rows(ROWS, "cross_entropy:class-weights=1|2|3");
    rows(ROWS, "cross_entropy:class-weights=1|-2");
    rows(ROWS, "cross_entropy:label-smoothing=1");
    rows(ROWS, "cross_entropy:more=1");
    refuses(() -> article(HIDDEN, -1));
  }

  private static Landscape article(int[] hidden, double l2) {
    return Engine.landscape("article", new String[0], hidden, "tanh", "", l2);
  }

  private void rule(String name, String setting, String value) {
    refuses(() -> Engine.rule(name, new String[] {setting, value}));
  }

  private void rules() {
    rule("gd", "rate", "-0.5");
    rule("adam", "epsilon", "0");
    rule("adamw", "weight-decay", "-1");
    rule("lbfgs", "memory", "0");
    rule("momentum", "momentum", "1");
    rule("adam", "momentum", "1");
    rule("adam", "decay", "1");
    rule("rmsprop", "decay", "1");
    double[] at = new double[7];
    int[] all = IntStream.range(0, 7).toArray();
    refuses(() -> article(HIDDEN, 0).training(at, all, "gd", new String[0], 99).descent(9, "1"));
  }

  private void plane(int[] hidden, double value, String... axes) {
    Landscape landscape = article(hidden, 0);
    double[] at = new double[landscape.parameterNames().length];
    Arrays.fill(at, value);
    refuses(() -> landscape.lay(at, axes));
  }

  private void directions() {
    plane(HIDDEN, 1, "hessian:9", "w1_0_0");
    plane(new int[] {16, 16}, 1, "hessian:21", "w1_0_0");
    plane(HIDDEN, 0, "between:0,0,0,0,0,0,0", "w1_0_0");
    plane(HIDDEN, 0, "random:1", "w1_0_0");
    plane(HIDDEN, 1, "between:2,1,1,1,1,1,1", "between:3,1,1,1,1,1,1");
    plane(HIDDEN, 1, "between:1,2", "w1_0_0");
    plane(HIDDEN, 1, "between:nowhere", "w1_0_0");
  }

  @Test
  void whatTheEngineRefusesHasItsGermanAndNothingElseHas() throws IOException {
    files();
    columns();
    heldOut();
    costs();
    rules();
    directions();
    Set<String> patterns = TranslationTest.table("REFUSED").keySet();
    Set<String> unused = new LinkedHashSet<>(patterns);
    List<String> english = new ArrayList<>();
    for (String sentence : sentences) {
      patterns.stream()
          .filter(pattern -> expression(pattern).matcher(sentence + " ").matches())
          .findFirst()
          .ifPresentOrElse(unused::remove, () -> english.add(sentence));
    }
    assertEquals(List.of(), english, "these sentences have no German");
    assertEquals(Set.of(), unused, "these sentences are not said");
  }
}
