package costscape.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Article;
import costscape.Part;
import costscape.Table;
import costscape.cost.NetworkCost;
import costscape.interval.Box;
import costscape.interval.Interval;
import costscape.job.Progress;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.proof.ProvedPoint.Kind;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Slice;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every stationary point that a grid shows lies in a proved box, and there is no other box. {@code
 * -Dcostscape.proof.lines=1000} tries a thousand random lines.
 */
class SliceProofTest {
  private static final int[] SEEDS =
      Part.of(Integer.getInteger("costscape.proof.lines", 5)).toArray();

  /** The oracle's locations have 17 digits. */
  private static final double ORACLE_ROUNDING = 4e-15;

  private static final long MANY = 1_000_000;

  private static final double NARROW = 1e-9;

  /** Undecided, as a share of the range, at most. */
  private static final double UNDECIDED = 1e-6;

  @Test
  void theArticlesLineHasExactlyTheOraclesExtrema() {
    SliceProof proof = RandomLine.article().proof();
    Table oracle = Table.oracle("sweep1d_w1_0_0_extrema.csv");
    int extrema = 0;
    for (int row = 0; row < oracle.rows(); row++) {
      String kind = oracle.text(row, "kind");
      if (oracle.text(row, "curve").equals("article") && List.of("min", "max").contains(kind)) {
        ProvedPoint point = proof.points().get(extrema++);
        assertEquals(kind.equals("min") ? Kind.MINIMUM : Kind.MAXIMUM, point.kind());
        Box near = point.place().grown(0, ORACLE_ROUNDING);
        assertTrue(near.side(0).contains(oracle.number(row, "location")), near.toString());
        double cost = oracle.number(row, "cost");
        assertTrue(point.cost().low() - Math.ulp(cost) <= cost, point.toString());
        assertTrue(cost <= point.cost().high() + Math.ulp(cost), point.toString());
      }
    }
    assertEquals(1, extrema);
    assertEquals(1, proof.points().size());
    assertEquals(List.of(), proof.undecided());
    assertTrue(proof.points().get(0).place().widest() <= NARROW * 200);
  }

  @Test
  void everyExtremumOfAFineGridLiesInAProvedBracket() {
    for (int seed : SEEDS) {
      RandomLine line = RandomLine.of(seed);
      SliceProof proof = line.proof();
      assertTrue(proof.undecidedShare() <= UNDECIDED, line + " undecided " + proof.undecided());
      check(line, proof);
    }
  }

  /** Proofs of relu units hold on kinks too; stretches that are flat are told as undecided. */
  @Test
  void everyExtremumOnAKinkIsProvedOrToldAsUndecided() {
    int onKinks = 0;
    for (int seed : SEEDS) {
      RandomLine line = RandomLine.of(seed, ActivationFunction.RELU);
      SliceProof proof = line.proof();
      check(line, proof);
      onKinks += proof.points().size();
    }
    assertTrue(onKinks >= SEEDS.length / 4, onKinks + " points, " + Part.again());
  }

  private static void check(RandomLine line, SliceProof proof) {
    double width = line.axis().to() - line.axis().from();
    for (ProvedPoint point : proof.points()) {
      boolean isNarrow = point.place().widest() <= NARROW * width;
      assertTrue(isNarrow || line.isFlatToRounding(point), line + " " + point);
      assertTrue(line.turns(point), line + " turns not at " + point);
    }
    List<Double> seen = line.turnsOfGrid();
    assertTrue(
        seen.stream().allMatch(at -> isNear(proof, line, at)),
        line + " " + seen + " " + proof.points());
  }

  /**
   * Returns whether a point that a grid saw within a step is proved, or lies where that is
   * undecided.
   */
  private static boolean isNear(SliceProof proof, RandomLine line, double at) {
    Interval near = new Interval(at - line.step(), at + line.step());
    return proof.points().stream().anyMatch(point -> point.place().side(0).meets(near))
        || proof.undecided().stream().anyMatch(box -> box.side(0).meets(near));
  }

  /** The cost rises outward all around, so by Poincaré and Hopf the indices' signs add up to 1. */
  @Test
  void minimaLessSaddlesAndMaximaAreOne() {
    SliceProof proof = plane(0.01, MANY, Runner.serial());
    int sum = proof.count(Kind.MINIMUM) - proof.count(Kind.SADDLE) + proof.count(Kind.MAXIMUM);
    assertEquals(1, sum);
  }

  /** The minimum lies within rounding of the range's end: nobody knows on which side. */
  @Test
  void aPointOnTheRangesEndIsUndecided() {
    SliceProof proof = line(-23.250824445997891, 0);
    assertEquals(List.of(), proof.points());
    assertEquals(1, proof.undecided().size());
    assertTrue(proof.undecided().get(0).contains(Box.point(-23.250824445997891)));
  }

  /** The same point in the middle, where the first cut goes through it, is found once. */
  @Test
  void aPointOnACutIsFoundOnce() {
    SliceProof proof = line(-23.250824445997891 - 8, -23.250824445997891 + 8);
    assertEquals(1, proof.points().size());
    assertEquals(List.of(), proof.undecided());
  }

  private static SliceProof line(double from, double to) {
    RandomLine article = RandomLine.article();
    Axis axis = new Axis("w1_0_0", from, to, 2);
    return new RandomLine("", article.cost(), article.line(), axis).proof();
  }

  @Test
  void whatASearchLeavesIsUndecided() {
    SliceProof stopped = plane(0, 100, Runner.serial());
    assertTrue(stopped.undecidedShare() > 0.01);
    SliceProof whole = plane(0, MANY, Runner.serial());
    assertEquals(5, whole.points().size());
    for (ProvedPoint point : whole.points()) {
      assertTrue(
          stopped.points().contains(point)
              || stopped.undecided().stream().anyMatch(box -> box.meets(point.place())));
    }
  }

  private static SliceProof plane(double l2, long tests, Runner runner) {
    NetworkCost cost = Article.cost(l2);
    Slice plane =
        Slice.through(
            Article.POINT,
            Direction.parameter("w1_0_0", 0, 7),
            Direction.parameter("w1_0_1", 1, 7));
    List<Axis> axes = List.of(new Axis("w1_0_0", -100, 100, 2), new Axis("w1_0_1", -100, 100, 2));
    return SliceProof.of(cost, plane, axes, tests, () -> false, runner, Progress.NONE);
  }
}
