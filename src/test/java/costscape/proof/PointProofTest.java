package costscape.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Article;
import costscape.Table;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.data.Datasets;
import costscape.enclosure.Coordinates;
import costscape.enclosure.Find;
import costscape.enclosure.FreeParameters;
import costscape.enclosure.StationaryTest;
import costscape.interval.Box;
import costscape.interval.Interval;
import costscape.space.ParameterVector;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Stationary points known to many digits lie in the boxes that are proved, of the right index. */
@Tag("loops")
class PointProofTest {
  private static final NetworkCost ARTICLE = Article.cost(0.01);

  private static final NetworkCost TRAP =
      NetworkCost.of(Article.NETWORK, Datasets.TRAP.dataset(), LogisticLoss.CROSS_ENTROPY, 0.01);

  private static final List<String> NAMES = Article.NETWORK.layout().parameterNames();

  /** Newton's starts in every ball; {@code -Dcostscape.proof.starts=10000} tries ten thousand. */
  private static final int STARTS = Integer.getInteger("costscape.proof.starts", 6);

  /**
   * The number of the trap's points whose balls are proved to hold no other, the minima first: each
   * takes a second.
   */
  private static final int POINTS = Integer.getInteger("costscape.proof.points", 4);

  /** Newton's method ends this near a stationary point, where curvatures are 1e-5 and more. */
  private static final double NEWTON = 1e-6;

  private static final Map<Known, PointProof> PROOFS = new HashMap<>();

  /** A search comes this near. */
  private static final double OFF = 1e-9;

  /** A point with digits from elsewhere. */
  private record Known(int index, List<BigDecimal> theta, BigDecimal cost) {
    /** A place near it, as a search leaves it. */
    ParameterVector place() {
      return ParameterVector.of(theta.stream().mapToDouble(v -> v.doubleValue() + OFF).toArray());
    }
  }

  /**
   * By Newton's method in 60 digits, 30 of them written: every non-degenerate point of the trap.
   */
  private static List<Known> trap() throws IOException {
    List<Known> points = new ArrayList<>();
    List<String> lines = Files.readAllLines(Path.of("src/test/resources/proof/trap_points.csv"));
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split(","));
      List<BigDecimal> theta = cells.subList(2, 9).stream().map(BigDecimal::new).toList();
      points.add(new Known(Integer.parseInt(cells.get(1)), theta, new BigDecimal(cells.get(9))));
    }
    return points;
  }

  /** The oracle's, which have 17 digits. */
  private static List<Known> article() {
    Table oracle = Table.oracle("stationary_points.csv");
    List<Known> points = new ArrayList<>();
    for (int row = 0; row < oracle.rows(); row++) {
      if (oracle.text(row, "kind").equals("isolated")) {
        int at = row;
        List<BigDecimal> theta =
            NAMES.stream().map(name -> new BigDecimal(oracle.text(at, name))).toList();
        points.add(
            new Known(
                (int) oracle.number(row, "index"),
                theta,
                new BigDecimal(oracle.text(row, "cost"))));
      }
    }
    return points;
  }

  @Tag("long")
  @Test
  void theTrapHasFourStrictMinimaAndTheIndexOfEverySaddleIsProved() throws IOException {
    List<Known> points = trap();
    assertEquals(11, points.size());
    assertEquals(4, points.stream().filter(point -> point.index() == 0).count());
    for (Known point : points) {
      check(TRAP, point);
    }
  }

  @Test
  void theArticlesMinimumAndSaddlesAreTheOracles() {
    List<Known> points = article();
    assertEquals(4, points.size());
    for (Known point : points) {
      check(ARTICLE, point);
    }
  }

  /** Proofs of the same point once: each takes a second. */
  private static PointProof proof(NetworkCost cost, Known point) {
    return PROOFS.computeIfAbsent(
        point, known -> PointProof.near(cost, known.place()).orElseThrow());
  }

  private static void check(NetworkCost cost, Known point) {
    PointProof proof = proof(cost, point);
    assertEquals(point.index(), proof.index());
    assertTrue(holds(proof.cost(), point.cost()), point + " costs not " + proof.cost());
    assertTrue(proof.within() < 1e-8 && proof.alone() > proof.within(), proof.toString());
    Find find =
        new StationaryTest(cost, Coordinates.all(7))
            .near(point.place().toArray(), PointProof.FARTHEST)
            .orElseThrow();
    for (int k = 0; k < 7; k++) {
      assertTrue(
          holds(find.place().side(k), point.theta().get(k)),
          NAMES.get(k) + " " + point + " " + find);
    }
  }

  /** Returns whether bounds hold a number that is rounded to its last digit. */
  private static boolean holds(Interval bounds, BigDecimal digits) {
    BigDecimal half = digits.ulp().divide(BigDecimal.valueOf(2));
    return new BigDecimal(bounds.low()).compareTo(digits.add(half)) <= 0
        && new BigDecimal(bounds.high()).compareTo(digits.subtract(half)) >= 0;
  }

  /** Newton's method from random points of the ball, drawn towards its border, ends outside. */
  @Test
  void noSearchFindsAnotherPointWhereOneIsAlone() throws IOException {
    RandomGenerator random = new Well19937c(11);
    for (Known point : trap().subList(0, POINTS)) {
      tryToRefute(TRAP, point, random);
    }
    for (Known point : article()) {
      tryToRefute(ARTICLE, point, random);
    }
  }

  private static void tryToRefute(NetworkCost cost, Known point, RandomGenerator random) {
    double[] centre = point.place().toArray();
    double alone = proof(cost, point).alone();
    for (int k = 0; k < STARTS; k++) {
      double[] off = ParameterVector.gaussian(centre.length, 1, random).toArray();
      double length = PointProof.distance(Box.point(off), new double[off.length]);
      double share = Math.sqrt(random.nextDouble()) * alone / length;
      for (int j = 0; j < off.length; j++) {
        off[j] = centre[j] + share * off[j];
      }
      double[] end = BasinProof.newton(FreeParameters.of(cost, ParameterVector.of(off)));
      double distance = PointProof.distance(Box.point(end), centre);
      boolean stationary = norm(cost, end) < 1e-12;
      assertTrue(!stationary || distance < NEWTON || distance > alone, point + " " + distance);
    }
  }

  private static double norm(NetworkCost cost, double[] theta) {
    double[] gradient = new double[theta.length];
    cost.gradient(theta, gradient);
    return PointProof.distance(Box.point(gradient), new double[theta.length]);
  }

  @Test
  void aDeadUnitsLineIsTheSmallerNetworksPointAndItsBorderTheOracles() {
    Table oracle = Table.oracle("stationary_points.csv");
    int families = 0;
    for (int row = 0; row < oracle.rows(); row++) {
      String kind = oracle.text(row, "kind");
      if (!kind.equals("isolated")) {
        families++;
        ParameterVector place = ParameterVector.of(oracle.numbers(row, NAMES));
        List<String> free = kind.equals("line") ? List.of("b1_0") : List.of("b1_0", "b1_1");
        assertEquals(free, FamilyProof.deadBiases(ARTICLE, place));
        FamilyProof proof = FamilyProof.near(ARTICLE, place, free).orElseThrow();
        assertEquals((int) oracle.number(row, "index_inner"), proof.innerIndex());
        assertEquals((int) oracle.number(row, "index_outer"), proof.outerIndex());
        assertTrue(holds(proof.border(), new BigDecimal(oracle.text(row, "b_star"))));
        assertTrue(holds(proof.cost(), new BigDecimal(oracle.text(row, "cost"))));
      }
    }
    assertEquals(4, families);
  }

  @Test
  void whereNoStationaryPointIsNothingIsProvedOfOne() {
    ParameterVector off = ParameterVector.of(1, 2, 3, 4, 5, 6, 7);
    assertTrue(PointProof.near(ARTICLE, off).isEmpty());
    assertTrue(PointProof.freeWithin(ARTICLE, off) > 0);
    ParameterVector on = article().get(0).place();
    assertTrue(PointProof.freeWithin(ARTICLE, on) < OFF * 7);
  }
}
