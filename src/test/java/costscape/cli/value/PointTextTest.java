package costscape.cli.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A point is what its text says, and a text that is no point is told what would do. */
class PointTextTest {
  private static final Network NETWORK = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
  private static final ParameterLayout LAYOUT = NETWORK.layout();

  /** The cost near 1e-5 has a relative rounding error of about 1e-14; the slope one of 1e-18. */
  private static final double COST_TOLERANCE = 1e-17;

  private static final double SLOPE_TOLERANCE = 1e-16;

  private static ParameterVector parse(String text, Network network) {
    return PointText.parse(text, network, Optional.empty());
  }

  @Test
  void theArticlesPointIsTheLowestOfItsSweep() {
    NetworkCost cost =
        NetworkCost.of(NETWORK, Datasets.ARTICLE.dataset(), LogisticLoss.CROSS_ENTROPY, 0);
    double[] gradient = new double[LAYOUT.size()];
    double value = cost.gradient(parse("article", NETWORK).toArray(), gradient);
    assertEquals(1.0151854719092169e-5, value, COST_TOLERANCE);
    assertEquals(0, gradient[0], SLOPE_TOLERANCE);
  }

  @Test
  void presetsAreThoseOfTheContract() {
    assertEquals(ParameterVector.of(-1, 9, -1, 5, 0.5, 0.25, 0), parse("start", NETWORK));
    assertEquals(ParameterVector.zeros(7), parse("zeros", NETWORK));
    assertEquals(-8.09121263, parse("sklearn", NETWORK).get(LAYOUT.index("w1_0_1")));
    assertEquals(17.74430684, parse("sklearn", NETWORK).get(LAYOUT.index("w2_1_0")));
  }

  @Test
  void oneSeedIsOnePointAndAScaleStretchesIt() {
    ParameterVector point = parse("random:7", NETWORK);
    assertEquals(point, parse("random:7", NETWORK));
    assertNotEquals(point, parse("random:8", NETWORK));
    assertEquals(4 * point.get(3), parse("random:7:4", NETWORK).get(3));
  }

  @Test
  void everyParametersValueIsAPoint() {
    String all = "b2_0=7,w1_0_0=1,w1_0_1=-2,b1_0=3,b1_1=4e-3,w2_0_0=5,w2_1_0=6";
    assertEquals(ParameterVector.of(1, -2, 3, 4e-3, 5, 6, 7), parse(all, NETWORK));
    InputException some =
        assertThrows(InputException.class, () -> parse("w1_0_0=1,b2_0=2", NETWORK));
    assertEquals(
        "2 of 7 parameters have a value; lay some over a point by --set NAME=VALUE,…",
        some.getMessage());
  }

  @Test
  void assignmentsReplaceWhatTheyName() {
    assertEquals(
        ParameterVector.of(5, 0, 0, 0, 0, 0, -2e-3),
        PointText.set(ParameterVector.zeros(7), "b2_0=-2e-3, w1_0_0=5", LAYOUT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "artikel|no point \"artikel\"; did you mean article?",
        "x|no point \"x\"; there are article, sklearn, start, zeros, trap_1, trap_2, trap_3, trap_a,"
            + " trap_b, trap_c, trap_d, trap_e, trap_f, random:SEED, a file (.csv,"
            + " .json, .npz, .safetensors, .pt, .h5), and --set NAME=VALUE",
        "random:|\"random:\": random:SEED or random:SEED:SCALE was expected, a whole number and one"
            + " above 0",
        "random:1:0|\"random:1:0\": random:SEED or random:SEED:SCALE was expected, a whole number"
            + " and one above 0",
        "random:1:2:3|\"random:1:2:3\": random:SEED or random:SEED:SCALE was expected, a whole"
            + " number and one above 0",
        "none.csv|none.csv: no such file",
      })
  void aTextThatIsNoPointIsToldWhatWouldDo(String text, String message) {
    InputException e = assertThrows(InputException.class, () -> parse(text, NETWORK));
    assertEquals(message, e.getMessage());
  }

  @Test
  void aPointOfAnotherNetworkIsRefused() {
    Network wide = Network.of(2, List.of(3), ActivationFunction.SIGMOID);
    InputException e = assertThrows(InputException.class, () -> parse("start", wide));
    assertEquals(
        "start is a point of a 1-2-1 network, not of a 2-3-1 one; random:SEED, zeros or a file fit"
            + " any",
        e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "w1_00=1|no parameter w1_00; did you mean w1_0_0?",
        "b2_0=1,b2_0=2|b2_0 is set twice",
        "b2_0=NaN|b2_0: \"NaN\" is not a finite number",
        "b2_0|\"b2_0\": NAME=VALUE was expected",
      })
  void aWrongAssignmentIsNamed(String text, String message) {
    InputException e =
        assertThrows(
            InputException.class, () -> PointText.set(ParameterVector.zeros(7), text, LAYOUT));
    assertEquals(message, e.getMessage());
  }
}
