package costscape.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import costscape.Article;
import costscape.Bowl;
import costscape.space.ParameterVector;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Each rule's first steps on ½(x² + 4y²) from (1, −2), against a table computed from the published
 * formula in decimal arithmetic of 40 digits.
 */
class UpdateRulesTest {
  /** Entries near 1, a few roundings a step. */
  private static final double TOLERANCE = 1e-14;

  private static final Bowl BOWL = new Bowl(1, 4);
  private static final ParameterVector START = ParameterVector.of(1, -2);

  @Test
  void gradientDescent() {
    steps(Optimizers.GD.at(0.1), 0.9, -1.2, 0.81, -0.72, 0.729, -0.432);
  }

  @Test
  void momentum() {
    steps(Optimizers.MOMENTUM.at(0.1), 0.9, -1.2, 0.72, 0, 0.486, 1.08, 0.2268, 1.62);
  }

  @Test
  void nesterov() {
    steps(
        Optimizers.NESTEROV.at(0.1),
        0.81,
        -0.48,
        0.5751,
        0.5328,
        0.327321,
        0.866592,
        0.09388791,
        0.70020288);
  }

  /** On ½λx² it settles below the rate 2(1 + μ)/((1 + 2μ)λ), and above it it does not. */
  @Test
  void nesterovSettlesBelowItsBound() {
    double bound = 2 * 1.9 / (2.8 * 4);
    for (double share : new double[] {0.97, 1.03}) {
      Trajectory path =
          new Training(Optimizers.NESTEROV.at(share * bound), 2000, 2000).from(BOWL, START);
      assertEquals(share < 1, path.end().cost() < 1e-9, "at " + share);
    }
  }

  @Test
  void adaGrad() {
    steps(
        Optimizers.ADAGRAD.at(0.1),
        0.90000000000999999,
        -1.9000000000012499,
        0.83310352685231675,
        -1.8311250538103811,
        0.78045618136551622,
        -1.7758215150108220,
        0.73622313267072342,
        -1.7285570377977336);
  }

  @Test
  void rmsProp() {
    steps(
        Optimizers.RMSPROP.at(0.1),
        0.68377381511013369,
        -1.6837722586884534,
        0.49887258267309065,
        -1.4738753466739618,
        0.36918262520961465,
        -1.3087179046789312,
        0.27282691008515614,
        -1.1698398515036013);
  }

  @Test
  void adam() {
    steps(
        Optimizers.ADAM.at(0.1),
        0.90000000099999999,
        -1.9000000001249999,
        0.80041222971233739,
        -1.8001664858630047,
        0.70158627450441424,
        -1.7006233916636402,
        0.60393906268210662,
        -1.6015048947743638);
  }

  /** The steps of torch.optim.AdamW in double precision: {@code src/test/python/make_dense.py}. */
  @Test
  void adamW() throws IOException {
    JsonObject torch =
        JsonParser.parseString(
                Files.readString(Path.of("src/test/resources/oracle/torch_dense.json")))
            .getAsJsonObject();
    List<JsonElement> cases = torch.getAsJsonArray("adamw").asList();
    steps(Optimizers.ADAMW.with(Map.of()), path(cases.get(0)));
    Map<Setting, Double> given =
        Map.of(
            Setting.RATE, 0.2,
            Setting.MOMENTUM, 0.8,
            Setting.DECAY, 0.99,
            Setting.WEIGHT_DECAY, 0.3);
    steps(Optimizers.ADAMW.with(given), path(cases.get(1)));
  }

  private static double[] path(JsonElement run) {
    return run.getAsJsonObject().getAsJsonArray("path").asList().stream()
        .mapToDouble(JsonElement::getAsDouble)
        .toArray();
  }

  @Test
  void adamWWithoutDecayIsAdam() {
    Trajectory plain =
        new Training(Optimizers.ADAM.with(Map.of()), 50, 1).from(Article.cost(), start());
    Trajectory none =
        new Training(Optimizers.ADAMW.with(Map.of(Setting.WEIGHT_DECAY, 0.0)), 50, 1)
            .from(Article.cost(), start());
    assertEquals(plain.steps(), none.steps());
  }

  @Test
  void summedGradientIsTheMeansTimesTheRows() {
    steps(Optimizers.GD.at(0.05).bySumOver(2), 0.9, -1.2, 0.81, -0.72, 0.729, -0.432);
  }

  @Test
  void momentumWithoutMomentumIsGradientDescent() {
    Trajectory plain = new Training(Optimizers.GD.at(1.2), 50, 1).from(Article.cost(), start());
    Trajectory none =
        new Training(
                Optimizers.MOMENTUM.with(Map.of(Setting.RATE, 1.2, Setting.MOMENTUM, 0.0)), 50, 1)
            .from(Article.cost(), start());
    assertEquals(plain.steps(), none.steps());
  }

  @Test
  void everyRuleIsFoundByNameAndLowersTheCost() {
    for (Optimizers rule : Optimizers.values()) {
      assertEquals(rule, Optimizers.named(rule.label()).orElseThrow());
      Trajectory path = new Training(rule.with(Map.of()), 200, 7).from(Article.cost(), start());
      assertTrue(path.end().cost() < 0.9 * path.start().cost(), rule.label());
    }
  }

  @Test
  void unknownSettingIsNamedBesideTheKnownOnes() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> Optimizers.RMSPROP.with(Map.of(Setting.MOMENTUM, 0.5)))
            .getMessage();
    assertEquals("rmsprop has no momentum; it has decay, epsilon, rate", message);
  }

  private static ParameterVector start() {
    return ParameterVector.of(-1, 9, -1, 5, 0.5, 0.25, 0);
  }

  private static void steps(Optimizer rule, double... expected) {
    Trajectory path = new Training(rule, expected.length / 2, 1).from(BOWL, START);
    for (int step = 1; step <= expected.length / 2; step++) {
      assertArrayEquals(
          new double[] {expected[2 * step - 2], expected[2 * step - 1]},
          path.steps().get(step).theta().toArray(),
          TOLERANCE,
          "step " + step);
    }
  }
}
