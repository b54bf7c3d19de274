package costscape.proof;

import costscape.cost.NetworkCost;
import costscape.enclosure.Coordinates;
import costscape.enclosure.Enclosure;
import costscape.enclosure.Find;
import costscape.interval.Bounds;
import costscape.interval.Box;
import costscape.interval.Interval;
import costscape.interval.Jet;
import costscape.job.Progress.Outlook;
import costscape.job.Runner;
import costscape.proof.Round.Finds;
import costscape.space.Axis;
import costscape.space.Slice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/**
 * The stationary points of a cost along a line or over a plane: each in a box of its own, and the
 * rest of the range free of them or, told honestly, undecided. By branch and bound: a box that is
 * not decided is cut in two (Neumaier, chapter 5.6). Which boxes there are depends on nothing but
 * the cost and the range, so the result is the same on any number of threads; a search that is
 * stopped leaves what is open undecided.
 *
 * @param range the line or plane that was searched
 * @param points the points that are proved, by rising first coordinate
 * @param gaps the boxes in which the number of points is not known; along a line, whole stretches
 * @param tests how many boxes were looked at
 */
public record SliceProof(Box range, List<ProvedPoint> points, List<Gap> gaps, long tests) {
  /** How much work a search does unless it is told: some seconds of a line. */
  private static final double LINE_WORK = 1e8;

  /** No box takes less work than this, however few rows and parameters there are. */
  private static final double LEAST_WORK = 84;

  /** Some ten seconds of a plane. */
  private static final double PLANE_WORK = 6e7;

  /** Boxes that one round looks at. */
  private static final int ROUND = 2048;

  /** Widths that are cut no more, as a share of the range. */
  private static final double NARROWEST_LINE = 0x1p-40;

  private static final double NARROWEST_PLANE = 0x1p-24;

  /** How wide a proved point's bracket may be on a line, as a share too. */
  private static final double NARROW = 1e-9;

  public SliceProof {
    points = List.copyOf(points);
    gaps = List.copyOf(gaps);
  }

  /**
   * How many boxes a search looks at unless it is told, the fewer the more rows and units a box
   * costs.
   */
  public static long tests(NetworkCost cost, int dimension) {
    double work = dimension == 1 ? LINE_WORK : PLANE_WORK;
    double each = Math.max(LEAST_WORK, (double) cost.dataset().rows() * cost.dimension());
    return (long) Math.ceil(work / each);
  }

  /**
   * Searches the whole range of a slice.
   *
   * @param axes one for a line, two for a plane; their ends count, not their points
   * @param mostTests how many boxes are looked at, at most
   * @param enough asked between rounds whether to stop
   * @param outlook hears how many boxes there may still be
   */
  public static SliceProof of(
      NetworkCost cost,
      Slice slice,
      List<Axis> axes,
      long mostTests,
      BooleanSupplier enough,
      Runner runner,
      Outlook outlook) {
    double share = axes.size() == 1 ? NARROWEST_LINE : NARROWEST_PLANE;
    double[] low = new double[axes.size()];
    double[] high = new double[axes.size()];
    double[] narrowest = new double[axes.size()];
    for (int k = 0; k < low.length; k++) {
      low[k] = axes.get(k).from();
      high[k] = axes.get(k).to();
      narrowest[k] = share * (high[k] - low[k]);
    }
    Coordinates coordinates = Coordinates.of(slice);
    Box range = new Box(low, high);
    Box limit = new Box(new double[low.length], narrowest);
    Finds finds = new Finds(range);
    Deque<Box> open = new ArrayDeque<>(List.of(range));
    long[] tests = new long[1];
    while (!open.isEmpty() && tests[0] < mostTests && !enough.getAsBoolean()) {
      Round round = new Round(cost, coordinates, taken(open, finds), limit);
      outlook.expect(
          Round.TESTS_OF_PIECE,
          Math.max(0, mostTests - tests[0] - (double) round.size() * Round.TESTS_OF_PIECE));
      runner.run(
          round,
          examined -> {
            finds.add(examined);
            open.addAll(examined.open());
            tests[0] += examined.tests();
          });
    }
    finds.leave(open);
    outlook.expect(0, 0);
    return finished(cost, coordinates, range, finds, tests[0]);
  }

  /** The oldest boxes, without those that a stationary point known has for itself. */
  private static List<Box> taken(Deque<Box> open, Finds finds) {
    List<Box> taken = new ArrayList<>();
    while (!open.isEmpty() && taken.size() < ROUND) {
      Box box = open.remove();
      if (!finds.covers(box)) {
        taken.add(box);
      }
    }
    return taken;
  }

  private static SliceProof finished(
      NetworkCost cost, Coordinates coordinates, Box range, Finds finds, long tests) {
    Enclosure enclosure = new Enclosure(cost, coordinates);
    List<ProvedPoint> points = new ArrayList<>();
    for (Find find : finds.certain()) {
      Jet over = enclosure.over(find.place());
      OptionalInt index = Inertia.of(over);
      if (index.isPresent()) {
        Interval height = enclosure.heights(find.place(), over);
        points.add(new ProvedPoint(find.place(), index.getAsInt(), height));
      } else {
        finds.doubt(find);
      }
    }
    List<Gap> gaps = new ArrayList<>();
    for (Box box : finds.undecided()) {
      Optional<ProvedPoint> kink =
          box.width(0) <= NARROW * range.width(0)
              ? Gap.convexKink(enclosure, box)
              : Optional.empty();
      kink.ifPresent(points::add);
      if (kink.isEmpty()) {
        gaps.add(Gap.of(enclosure, box));
      }
    }
    points.sort(Comparator.comparingDouble(point -> point.place().low(0)));
    return new SliceProof(range, points, gaps, tests);
  }

  public int count(ProvedPoint.Kind kind) {
    return (int) points.stream().filter(point -> point.kind() == kind).count();
  }

  /** The boxes of the gaps. */
  public List<Box> undecided() {
    return gaps.stream().map(Gap::box).toList();
  }

  /** Length or area that is undecided. */
  public double undecidedVolume() {
    double sum = 0;
    for (Gap gap : gaps) {
      sum = Bounds.sumHigh(sum, Bounds.up(gap.box().volume()));
    }
    return Math.min(sum, range.volume());
  }

  /** The undecided part as a share of the range. */
  public double undecidedShare() {
    return undecidedVolume() / range.volume();
  }
}
