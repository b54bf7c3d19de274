package costscape.critical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Article;
import costscape.Bowl;
import costscape.cost.DifferentiableCost;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.verdict.Verdict;
import costscape.critical.verdict.Verdict.Kind;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.space.SymmetricMatrix;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizers;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole sentences of verdicts, at points where every word of them can be checked by hand. */
class VerdictWordsTest {
  private static final double KNOWING_NOTHING = -Math.log(2); // 4 of the article's 12 rows are 1

  private static String said(DifferentiableCost cost, double... theta) {
    return Verdict.of(cost, ParameterVector.of(theta)).whyHere();
  }

  /**
   * A function of one variable with its first and second derivative, and ½ cₖ xₖ² of the others.
   */
  private record Along(Line line, double... bowl) implements DifferentiableCost {
    private interface Line {
      double[] at(double x);
    }

    @Override
    public int dimension() {
      return 1 + bowl.length;
    }

    @Override
    public double at(double[] theta) {
      return gradient(theta, new double[theta.length]);
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
      double[] terms = line.at(theta[0]);
      double[] others = Arrays.copyOfRange(theta, 1, theta.length);
      double[] slopes = new double[others.length];
      double cost = terms[0] + new Bowl(bowl).gradient(others, slopes);
      System.arraycopy(slopes, 0, gradient, 1, slopes.length);
      gradient[0] = terms[1];
      return cost;
    }

    @Override
    public SymmetricMatrix hessian(double[] theta) {
      double bend = line.at(theta[0])[2];
      return SymmetricMatrix.of(theta.length, (k, m) -> k != m ? 0 : k == 0 ? bend : bowl[k - 1]);
    }
  }

  /** At weights of 1e9 a verdict could rest on rounding. */
  @Test
  void aPointWithALargeParameterIsNotJudged() {
    Verdict verdict = Verdict.of(new Bowl(1, 2), ParameterVector.of(0, 1e9));
    assertEquals(Kind.NONE, verdict.kind());
    assertTrue(verdict.whyHere().startsWith("this point is not judged: a parameter, or one times"));
  }

  @Test
  void aMinimum() {
    assertEquals(
        "this point is at a minimum: the gradient is 0 and the cost rises in every direction",
        said(new Bowl(1, 2), 0, 0));
    assertEquals(
        "this point is at a minimum: the gradient is 0 and the cost rises in every direction that"
            + " was tried, though along 1 of 2 only slowly",
        said(FlatPlane.FOURTH_UP, 0, 0));
    assertEquals(
        "this point is at a minimum: the gradient is 0 and no direction lowers the cost, but 2 of 3"
            + " leave it as it is",
        said(new Bowl(2, 0, 0), 0, 5, 1));
  }

  /** ½ · 2 · 0.01² is gained 0.01 away, beside a parameter of 2 on which nothing depends. */
  @Test
  void aMinimumNearby() {
    assertEquals(
        "this point is near a minimum: 0.0100 away the gradient is 0 and no direction lowers the cost,"
            + " but 1 of 2 leaves it as it is; the cost there is 0.000100 lower",
        said(new Bowl(2, 0), 0.01, 2));
    String farther = said(new Bowl(2, 0), 0.01, 0.5);
    assertTrue(farther.startsWith("this point is on a slope: "), farther);
    assertTrue(
        farther.endsWith("; a minimum may lie 0.0100 away: the cost there is 0.000100 lower"),
        farther);
  }

  @Test
  void aSaddle() {
    assertEquals(
        "this point is on a saddle: the gradient is 0, but the cost falls along all 2 directions",
        said(new Bowl(-1, -2), 0, 0));
    assertEquals(
        "this point is on a saddle: the gradient is almost 0, but the cost falls along 1 of 2"
            + " directions",
        said(new Bowl(1, -2), 1e-4, 0));
    assertEquals(
        "this point is on a saddle: the gradient is 0 and no curvature leads down beyond rounding,"
            + " but a little further on the cost falls",
        said(FlatPlane.FOURTH_DOWN, 0, 0));
  }

  /** x⁴ + y² rises along x and y and keeps its value along z. */
  @Test
  void whatStaysOpen() {
    assertEquals(
        "this point is at a degenerate point: the gradient is 0, and from where it is 0 no"
            + " direction that was tried lowers the cost, but along 2 of 3 its curvature cannot be"
            + " told from 0, and whether this is a minimum stays open",
        said(
            new Along(x -> new double[] {x * x * x * x, 4 * x * x * x, 12 * x * x}, 2, 0),
            0,
            0,
            0));
    assertEquals(
        "this point is at a degenerate point: the gradient is 0, and close to where it is 0 no"
            + " direction that was tried lowers the cost, but along 1 of 2 its curvature cannot be"
            + " told from 0, and a little further on it falls",
        said(FlatPlane.LEDGE, 0, 0));
  }

  /** e⁻ˣ falls towards 0, e⁻ˣ − 3 towards −3 and 2 + e⁻ˣ towards 2. */
  @Test
  void aValleySaysTheLimit() {
    for (double level : new double[] {0, -3, 2}) {
      double x = level == 0 ? 20 : 12;
      Along falls =
          new Along(t -> new double[] {level + Math.exp(-t), -Math.exp(-t), Math.exp(-t)}, 2);
      String limit = level == 0 ? "towards 0," : "towards %s.00000,".formatted((int) level);
      String said = said(falls, x, 0);
      assertTrue(
          said.startsWith("this point is in a valley that falls to infinity: the cost"), said);
      assertTrue(said.contains(", keeps falling, " + limit + " as the parameters grow"), said);
    }
  }

  /** A network without a penalty could have one; with rows of one class none holds the bias. */
  @Test
  void aPenaltyIsAdvisedWhereThereIsNone() {
    double[] right = Article.POINT.toArray();
    for (int k = 4; k < 7; k++) {
      right[k] *= 6;
    }
    ends(
        "no minimum this way; a penalty on the weights would make one",
        said(Article.cost(), right));
    double[] x = {0, 0.5, 1};
    Dataset zeros =
        Dataset.of("zeros", List.of("x"), List.of("0", "1"), new double[][] {x}, new byte[3]);
    Network network = Network.of(1, List.of(2), ActivationFunction.TANH);
    NetworkCost held = NetworkCost.of(network, zeros, LogisticLoss.CROSS_ENTROPY, 0.1);
    ends("no minimum this way", said(held, 0, 0, 0.3, -0.2, 0, 0, -30));
  }

  /** Slopes below a thousandth of the cost that lower it by less than a twentieth over 1 + ‖θ‖. */
  @Test
  void aPlateauOfNoNetwork() {
    String level =
        "over the point's own length the slope promises less than a twentieth of the cost";
    assertEquals(
        "this point is on a slope: the gradient norm is 0.0400, and a step against it lowers the cost,"
            + " 1.00e+03",
        said(Formula.bowl(1000, 0, 0.001, 0.001), 40, 0));
    assertEquals(
        "this point is on a plateau: the gradient norm is 0.996: "
            + level
            + ", though it is lower elsewhere",
        said(Formula.bowl(1000, 0, 0.0249, 0.0249), 40, 0));
    String wall = said(Formula.bowl(1000, 0, 1, 1), 0.5, 0);
    assertTrue(wall.startsWith("this point is on a slope: "), "a bottom lies 0.5 away: " + wall);
    String steep = said(Formula.bowl(1000, 0, 1, 1), 1.1, 0);
    assertTrue(steep.startsWith("this point is on a slope: the gradient norm is 1.10"), steep);
  }

  /** 2 + |x| on its kink, where the gradient that it gives is the one of its right side. */
  @Test
  void aSlopeThatNoStepConfirms() {
    Along kink = new Along(x -> new double[] {2 + Math.abs(x), x < 0 ? -1 : 1, 0}, 1);
    Verdict verdict = Verdict.of(kink, ParameterVector.of(0, 0));
    assertEquals(Kind.MOVING, verdict.kind());
    assertEquals(
        "this point is on a slope: the gradient norm is 1.00, yet no step against it lowers the"
            + " cost, 2.00: the slope turns too sharply for the digits that a computer keeps",
        verdict.whyHere());
  }

  /** Where the parameters are infinite there is no point, though cost and gradient are finite. */
  @Test
  void beyondAllNumbers() {
    Along falls = new Along(t -> new double[] {Math.exp(-t), -Math.exp(-t), Math.exp(-t)});
    Verdict verdict = Verdict.of(falls, ParameterVector.of(Double.POSITIVE_INFINITY));
    assertEquals(Kind.DIVERGED, verdict.kind());
    assertEquals("diverged", verdict.kind().label());
    assertEquals(
        "cost, gradient and parameters, which are not all finite", verdict.evidence().basis());
  }

  private static NetworkCost article(ActivationFunction function, Integer... hidden) {
    return NetworkCost.crossEntropy(
        Network.of(1, List.of(hidden), function), Datasets.ARTICLE.dataset());
  }

  /** Of units without weights in and with weights of 1 out, which answer σ of their bias. */
  private static String saidOfConstants(double... biases) {
    int units = biases.length;
    double[] theta = new double[3 * units + 1];
    System.arraycopy(biases, 0, theta, units, units);
    Arrays.fill(theta, 2 * units, 3 * units, 1);
    return said(article(ActivationFunction.SIGMOID, units), theta);
  }

  /** σ(0) is ½, σ(ln 3) is ¾. */
  @Test
  void constantUnitsAreNamedWithTheirAnswers() {
    double three = Math.log(3);
    ends("; hidden unit 1_0 answers 0.75 for every row", saidOfConstants(three));
    ends("; hidden units 1_0 and 1_1 answer 0.5 for every row", saidOfConstants(0, 0));
    ends("; hidden units 1_0 and 1_1 answer 0.5 and 0.75 for every row", saidOfConstants(0, three));
    ends(
        "; hidden units 1_0, 1_1, 1_2 and 1_3 answer 0.5, 0.5, 0.5 and 0.75 for every" + " row",
        saidOfConstants(0, 0, 0, three));
  }

  @Test
  void ofManyUnitsFourAreNamed() {
    ends(
        "; hidden units 1_0, 1_1, 1_2, 1_3 and 1 other answer almost the same for every row",
        saidOfConstants(0, 0, 0, 0, 0));
    ends(
        "; hidden units 1_0, 1_1, 1_2, 1_3 and 3 others answer almost the same for every row",
        saidOfConstants(0, 0, 0, 0, 0, 0, 0));
    double[] theta = Collections.nCopies(19, 1.0).stream().mapToDouble(x -> x).toArray();
    ends(
        "; hidden units 1_1, 1_2, 1_3, 1_4 and 1 other repeat another unit of their layer in all"
            + " weights, so that they get equal gradients and never part",
        said(article(ActivationFunction.SIGMOID, 6), theta));
  }

  /**
   * The outgoing weights 3 and 2 of two units that answer alike: their slopes differ, they part.
   */
  @Test
  void unitsThatAnswerAlikeAreNotSaidToStayTogether() {
    String said = said(article(ActivationFunction.SIGMOID, 2), 1, 1, 2, 2, 3, 2, 4);
    ends(
        "; hidden unit 1_1 answers as another unit of its layer does at every row, with other"
            + " weights",
        said);
  }

  /**
   * A dead ReLU layer under a penalty of 12 on 12 rows: the slope of w1_0_0 is its value, 0.375,
   * and the weight shrinks to a flat minimum.
   */
  @Test
  void aPenaltyReachesTheWeightsOfADeadLayer() {
    Network network = Network.of(1, List.of(1), ActivationFunction.RELU);
    NetworkCost held =
        NetworkCost.of(network, Datasets.ARTICLE.dataset(), LogisticLoss.CROSS_ENTROPY, 12);
    Verdict verdict = Verdict.of(held, ParameterVector.of(0.375, -60, 0, KNOWING_NOTHING));
    assertEquals(0.375, verdict.evidence().gradientNorm(), 1e-12);
    assertEquals(Kind.MINIMUM, verdict.kind(), verdict.whyHere());
    assertTrue(
        verdict.whyHere().startsWith("this point is near a minimum: 0.375 away"),
        verdict.whyHere());
  }

  /** What diverged by its cost may have a fine Hessian: nobody computed one. */
  @Test
  void aDivergedRunDoesNotSpeakOfItsHessian() {
    Bowl bowl = new Bowl(1);
    Verdict verdict =
        Verdict.of(
            bowl, new Training(Optimizers.GD.at(3), 1000, 1).from(bowl, ParameterVector.of(1)));
    assertEquals("the way training ended; no eigenvalue was computed", verdict.evidence().basis());
  }

  private static void ends(String words, String said) {
    assertTrue(said.endsWith(words), said);
  }

  /** Units with the bias −60 are off at every row, for the article's |x| are below 1. */
  @Test
  void deadUnitsBlockTheGradient() {
    String plateau = "this point is on a plateau: ";
    ActivationFunction relu = ActivationFunction.RELU;
    assertEquals(
        plateau
            + "the only unit of hidden layer 1 is dead: it answers 0 for every row, so no gradient"
            + " reaches w1",
        said(article(relu, 1), 1, -60, 1, KNOWING_NOTHING));
    assertEquals(
        plateau
            + "both units of hidden layer 1 are dead: they answer 0 for every row, so no gradient"
            + " reaches w1",
        said(article(relu, 2), 1, 1, -60, -60, 1, 1, KNOWING_NOTHING));
    assertEquals(
        plateau
            + "all 3 units of hidden layer 1 are dead: they answer 0 for every row, so no gradient"
            + " reaches w1",
        said(article(relu, 3), 1, 1, 1, -60, -60, -60, 1, 1, 1, KNOWING_NOTHING));
  }

  /** Of the first layer one unit is off or saturated, of the second all are. */
  @Test
  void onlyTheUnitsOfTheBlockedLayerAreCounted() {
    double[] off = {1, 1, -60, 3, 1, 1, 1, 1, -60, -60, 1, 1, KNOWING_NOTHING};
    assertEquals(
        "this point is on a plateau: both units of hidden layer 2 are dead: they answer 0 for every"
            + " row, so no gradient reaches w2",
        said(article(ActivationFunction.RELU, 2, 2), off));
    double[] saturated = {1, 1, -60, 0, 1, 1, -60, 1, KNOWING_NOTHING};
    assertEquals(
        "this point is on a plateau: the only unit of hidden layer 2 is saturated at every row, so"
            + " hardly any gradient reaches w2",
        said(article(ActivationFunction.SIGMOID, 2, 1), saturated));
  }

  /** Unit 0 is a step at x = 0.6; of the constant ones 1_1 is saturated too, at 1. */
  @Test
  void aSaturatedUnitThatIsConstantIsNoStep() {
    double[] theta = {6e3, 0, 0, -3600, 30, Math.log(3), -800, 1e-9, 1e-9, 0};
    assertEquals(
        "this point is on a plateau: hidden units 1_1 and 1_2 answer 1 and 0.75 for every row, so"
            + " they separate nothing; hidden unit 1_0 is saturated at every row, so hardly any"
            + " gradient reaches its weights",
        said(article(ActivationFunction.SIGMOID, 3), theta));
  }
}
