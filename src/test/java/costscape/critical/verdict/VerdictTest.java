package costscape.critical.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Article;
import costscape.Bowl;
import costscape.Table;
import costscape.cost.DifferentiableCost;
import costscape.cost.NetworkCost;
import costscape.critical.unit.UnitEvidence;
import costscape.critical.verdict.Verdict.Kind;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.space.SymmetricMatrix;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of point on functions whose answer is known, and on the network. */
class VerdictTest {
  /** x³ − 3xy²: three valleys and three ridges meet at the origin, where the Hessian is 0. */
  private record MonkeySaddle() implements DifferentiableCost {
    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public double at(double[] t) {
      return t[0] * t[0] * t[0] - 3 * t[0] * t[1] * t[1];
    }

    @Override
    public double gradient(double[] t, double[] gradient) {
      gradient[0] = 3 * (t[0] * t[0] - t[1] * t[1]);
      gradient[1] = -6 * t[0] * t[1];
      return at(t);
    }

    @Override
    public SymmetricMatrix hessian(double[] t) {
      return SymmetricMatrix.of(2, (k, m) -> new double[] {6 * t[0], -6 * t[1], -6 * t[0]}[k + m]);
    }
  }

  /** e⁻ˣ + y²: falls for ever and never arrives. */
  private record Runaway() implements DifferentiableCost {
    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public double at(double[] t) {
      return Math.exp(-t[0]) + t[1] * t[1];
    }

    @Override
    public double gradient(double[] t, double[] gradient) {
      gradient[0] = -Math.exp(-t[0]);
      gradient[1] = 2 * t[1];
      return at(t);
    }

    @Override
    public SymmetricMatrix hessian(double[] t) {
      return SymmetricMatrix.of(2, (k, m) -> new double[] {Math.exp(-t[0]), 0, 2}[k + m]);
    }
  }

  /** A well of depth 1 at the origin, flat far out: 1 − e^(−‖θ‖²/2). */
  private record Well() implements DifferentiableCost {
    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public double at(double[] t) {
      return 1 - Math.exp(-0.5 * (t[0] * t[0] + t[1] * t[1]));
    }

    @Override
    public double gradient(double[] t, double[] gradient) {
      double rest = 1 - at(t);
      gradient[0] = rest * t[0];
      gradient[1] = rest * t[1];
      return at(t);
    }

    @Override
    public SymmetricMatrix hessian(double[] t) {
      double rest = 1 - at(t);
      return SymmetricMatrix.of(2, (k, m) -> rest * ((k == m ? 1 : 0) - t[k] * t[m]));
    }
  }

  @Test
  void bowl() {
    assertEquals(Kind.MINIMUM, kind(new Bowl(1, 1e-4, 50), 0, 0, 0));
    assertEquals(Kind.MINIMUM, kind(new Bowl(1e-12, 1e-12), 0, 0)); // no unit of cost is built in
    assertEquals(Kind.MINIMUM, kind(new Bowl(1e12, 1e12), 0, 0));
  }

  @Test
  void saddle() {
    Verdict verdict = Verdict.of(new Bowl(3, -1, -2), ParameterVector.of(0, 0, 0));
    assertEquals(Kind.SADDLE, verdict.kind());
    assertEquals(2, verdict.evidence().index());
    assertEquals(List.of(-2.0, -1.0, 3.0), verdict.evidence().eigenvalues());
    assertEquals(
        "this point is on a saddle: the gradient is 0, but the cost falls along 2 of 3 directions",
        verdict.whyHere());
  }

  @Test
  void monkeySaddleHasNoCurvatureToTellAndIsASaddle() {
    Verdict verdict = Verdict.of(new MonkeySaddle(), ParameterVector.of(0, 0));
    assertEquals(Kind.SADDLE, verdict.kind());
    assertEquals(0, verdict.evidence().index());
  }

  @Test
  void flatValleyIsAMinimumThatSaysItIsFlat() {
    Verdict verdict = Verdict.of(new Bowl(2, 0), ParameterVector.of(0, 5));
    assertEquals(Kind.MINIMUM, verdict.kind());
    assertEquals(1, verdict.evidence().flatDirections());
    assertTrue(verdict.why().endsWith("but 1 of 2 leaves it as it is"), verdict.why());
  }

  @Test
  void runawayIsAValleyOnceItsSlopeIsSmall() {
    assertEquals(Kind.MOVING, kind(new Runaway(), 2, 0));
    assertEquals(Kind.VALLEY, kind(new Runaway(), 12, 0));
    assertEquals(Kind.VALLEY, kind(new Runaway(), 30, 0));
  }

  @Test
  void farFromTheWellIsAPlateau() {
    assertEquals(Kind.PLATEAU, kind(new Well(), 4, 4));
    assertEquals(Kind.MINIMUM, kind(new Well(), 0, 0));
    assertEquals(Kind.MOVING, kind(new Well(), 1, 1));
  }

  @Test
  void onASlope() {
    assertEquals(Kind.MOVING, kind(new Bowl(1, 2), 1, 1));
    assertEquals(Kind.MOVING, kind(new Bowl(1, -2), 1, 1));
  }

  @Test
  void diverged() {
    assertEquals(Kind.DIVERGED, kind(new Bowl(1), Double.NaN));
    assertEquals(Kind.DIVERGED, kind(new Bowl(1), 1e200));
    Bowl bowl = new Bowl(1);
    Verdict verdict =
        Verdict.of(
            bowl, new Training(Optimizers.GD.at(3), 1000, 1).from(bowl, ParameterVector.of(1)));
    assertEquals(Kind.DIVERGED, verdict.kind());
    assertTrue(verdict.why().contains("at step 6: the cost is 2048"), verdict.why());
  }

  @ParameterizedTest
  @CsvSource({
    "M1, MINIMUM", "S1_1, SADDLE", "S1_2, SADDLE", "S2_1, SADDLE",
    "L1, SADDLE", "L2, SADDLE", "L3, SADDLE", "P1, SADDLE"
  })
  void oraclesStationaryPoints(String label, Kind kind) {
    Table table = Table.oracle("stationary_points.csv");
    int row = row(table, label);
    Verdict verdict = Verdict.of(Article.cost(0.01), point(table, row));
    assertEquals(kind, verdict.kind());
    assertEquals((int) table.number(row, "index"), verdict.evidence().index());
    assertEquals(table.number(row, "cost"), verdict.evidence().cost(), 1e-13);
  }

  @ParameterizedTest
  @CsvSource({"L1", "L2"})
  void farAlongItsLineADeadUnitSitsInAFlatMinimum(String label) {
    Table table = Table.oracle("stationary_points.csv");
    int row = row(table, label);
    double edge = table.number(row, "b_star");
    ParameterVector point = point(table, row);
    for (double sign : new double[] {-1, 1}) {
      Verdict inside = Verdict.of(Article.cost(0.01), point.with(2, sign * (edge - 0.1)));
      Verdict outside = Verdict.of(Article.cost(0.01), point.with(2, sign * (edge + 0.1)));
      assertEquals(Kind.SADDLE, inside.kind());
      assertEquals(Kind.MINIMUM, outside.kind(), outside.toString());
      assertEquals(1, outside.evidence().flatDirections());
      assertEquals("1_0", outside.evidence().units().dead().get(0).name());
    }
  }

  @Test
  void withoutPenaltyTheCostFallsToInfinity() {
    assertEquals(Kind.VALLEY, Verdict.of(Article.cost(), Article.POINT).kind());
    assertEquals(Kind.VALLEY, Verdict.of(Article.cost(), trained(0.4, 0.8, 0.3, 0.6)).kind());
  }

  @Test
  void theArticlesBadPlateauIsOne() {
    Verdict verdict = Verdict.of(Article.cost(), trained(4.5, -4, -6.8, 7.4));
    assertEquals(Kind.PLATEAU, verdict.kind());
    assertEquals(
        "training stopped on a plateau: hidden unit 1_1 answers 0.96 to 1, almost the same for every"
            + " row, so it separates nothing",
        verdict.why());
  }

  /** Not the constant unit alone keeps training here: what parts the rows is a step. */
  @Test
  void unitsThatPartTheRowsByAStepAreNamedBesideAConstantOne() {
    ParameterVector theta = ParameterVector.of(6e3, 0, -3600, 3, -800, 1e-9, 0);
    Verdict verdict = Verdict.of(Article.cost(), theta);
    assertEquals(Kind.PLATEAU, verdict.kind(), verdict.why());
    assertTrue(verdict.why().contains("hidden unit 1_1 answers 0.95 for every row"), verdict.why());
    assertTrue(
        verdict
            .why()
            .endsWith(
                "; hidden unit 1_0 is saturated at every row, so hardly any gradient reaches its weights"),
        verdict.why());
  }

  @Test
  void noTrainingStoppedWhereNoneBegan() {
    Trajectory none = new Training(Optimizers.GD.at(1), 0, 1).from(Article.cost(), Article.POINT);
    String why = Verdict.of(Article.cost(), none).why(none.end().number());
    assertTrue(why.startsWith("this point is in a valley"), why);
    Trajectory one = new Training(Optimizers.GD.at(1), 1, 1).from(Article.cost(), Article.POINT);
    why = Verdict.of(Article.cost(), one).why(one.end().number());
    assertTrue(why.startsWith("training stopped in a valley"), why);
  }

  @Test
  void bothUnitsOffBlockTheGradient() {
    ParameterVector off = ParameterVector.of(1, 1, -60, -60, 1, 1, -Math.log(2));
    assertEquals(
        "training stopped on a plateau: both units of hidden layer 1 are saturated at every row, so"
            + " hardly any gradient reaches w1",
        Verdict.of(Article.cost(), off).why());
    NetworkCost relu =
        NetworkCost.crossEntropy(
            Network.of(1, List.of(2), ActivationFunction.RELU), Datasets.ARTICLE.dataset());
    assertEquals(Kind.PLATEAU, Verdict.of(relu, off).kind());
  }

  @Test
  void saturatedConstantAndDeadAreThreeThings() {
    // unit 0 answers 0 at one row and 1 at another, and passes no gradient; unit 1 is always 0.62
    double[] theta = {500, 0, 0, 0.5, 1, 1, 0};
    UnitEvidence units = UnitEvidence.of(Article.cost(), theta);
    assertEquals(List.of("1_0"), names(units.saturated()));
    assertEquals(List.of("1_1"), names(units.constant()));
    assertEquals(List.of(), names(units.dead()));
    assertEquals(0.62, units.constant().get(0).least(), 0.01);
    theta[5] = 0; // without weights in and out
    assertEquals(List.of("1_1"), names(UnitEvidence.of(Article.cost(), theta).dead()));
    NetworkCost relu =
        NetworkCost.crossEntropy(
            Network.of(1, List.of(2), ActivationFunction.RELU), Datasets.ARTICLE.dataset());
    UnitEvidence off = UnitEvidence.of(relu, new double[] {1, 1, -60, 1, 1, 1, 0});
    assertEquals(List.of("1_0"), names(off.dead()));
    assertEquals(List.of(), names(off.saturated()));
  }

  private static List<String> names(List<UnitEvidence.Unit> units) {
    return units.stream().map(UnitEvidence.Unit::name).toList();
  }

  @Test
  void equalUnitsAreNamed() {
    Verdict verdict = Verdict.of(Article.cost(), ParameterVector.of(1, 1, 2, 2, 3, 3, 4));
    assertEquals(Kind.MOVING, verdict.kind());
    assertEquals("1_1", verdict.evidence().units().duplicate().get(0).name());
    assertTrue(verdict.why().contains("hidden unit 1_1 repeats another"), verdict.why());
  }

  @Test
  void distanceIsToTheNearestOfTheBest() {
    ParameterVector at = ParameterVector.of(0, 0);
    Verdict verdict =
        Verdict.of(new Bowl(1, 1), at)
            .besides(at, List.of(ParameterVector.of(3, 4), ParameterVector.of(0, 2)));
    assertEquals(2, verdict.evidence().distanceToBest().getAsDouble());
  }

  private static Kind kind(DifferentiableCost cost, double... theta) {
    return Verdict.of(cost, ParameterVector.of(theta)).kind();
  }

  /** Where the article's trainer ends after 10,000 steps, its biases 0 at the start. */
  private static ParameterVector trained(double w1, double w2, double w3, double w4) {
    return new Training(Optimizers.GD.at(1.2), 10_000, 10_000)
        .from(Article.cost(), ParameterVector.of(w1, w2, 0, 0, w3, w4, 0))
        .end()
        .theta();
  }

  private static int row(Table table, String label) {
    int row = 0;
    while (!table.text(row, "label").equals(label)) {
      row++;
    }
    return row;
  }

  private static ParameterVector point(Table table, int row) {
    return ParameterVector.of(table.numbers(row, Article.NETWORK.layout().parameterNames()));
  }
}
