package costscape.proof;

import costscape.cost.NetworkCost;
import costscape.enclosure.Coordinates;
import costscape.enclosure.Enclosure;
import costscape.enclosure.Find;
import costscape.enclosure.StationaryTest;
import costscape.interval.Bounds;
import costscape.interval.Box;
import costscape.interval.Interval;
import costscape.interval.Jet;
import costscape.job.Job;
import costscape.job.Progress;
import costscape.job.Runner;
import costscape.proof.SliceProof.Round.Finds;
import costscape.space.Axis;
import costscape.space.Slice;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

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

  /** The whole of a proof, for its progress. */
  private static final int WHOLE = 1000;

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
   * @param progress hears how many boxes were looked at, of the most that may be
   */
  public static SliceProof of(
      NetworkCost cost,
      Slice slice,
      List<Axis> axes,
      long mostTests,
      BooleanSupplier enough,
      Runner runner,
      Progress progress) {
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
      runner.run(
          round,
          examined -> {
            finds.add(examined);
            open.addAll(examined.open());
            tests[0] += examined.tests();
            progress.report((int) (WHOLE * Math.min(1, tests[0] / (double) mostTests)), WHOLE);
          });
    }
    finds.leave(open);
    progress.report(WHOLE, WHOLE);
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

  /**
   * Looks at some boxes and at what they are cut into, oldest first, up to a number of tests a
   * piece.
   *
   * @param narrowest widths below which a coordinate is not cut any more
   */
  record Round(NetworkCost cost, Coordinates coordinates, List<Box> boxes, Box narrowest)
      implements Job<Round.Examined> {
    /**
     * The results of examining some boxes.
     *
     * @param finds stationary points
     * @param open boxes that are to be looked at again
     * @param narrow boxes that are not cut any more, and undecided
     * @param tests how many boxes were looked at
     */
    record Examined(List<Find> finds, List<Box> open, List<Box> narrow, int tests)
        implements Serializable {}

    /** Boxes of a piece. */
    private static final int BOXES = 16;

    /** Tests for each of them. */
    private static final int TESTS = 16;

    Round {
      boxes = List.copyOf(boxes);
    }

    @Override
    public int size() {
      return (boxes.size() + BOXES - 1) / BOXES;
    }

    @Override
    public Examined run(int index) {
      List<Box> own = boxes.subList(BOXES * index, Math.min(boxes.size(), BOXES * (index + 1)));
      StationaryTest test = new StationaryTest(cost, coordinates);
      Deque<Box> open = new ArrayDeque<>(own);
      List<Find> finds = new ArrayList<>();
      List<Box> narrow = new ArrayList<>();
      int tests = 0;
      while (!open.isEmpty() && tests < TESTS * own.size()) {
        StationaryTest.Result result = test.of(open.remove());
        tests++;
        result.find().ifPresent(finds::add);
        if (result.rest().isPresent()) {
          Box rest = result.rest().get();
          if (isNarrow(rest) || result.isFlat()) {
            narrow.add(rest);
          } else {
            open.addAll(List.of(test.halves(rest)));
          }
        }
      }
      return new Examined(finds, List.copyOf(open), narrow, tests);
    }

    private boolean isNarrow(Box box) {
      return IntStream.range(0, box.dimension()).noneMatch(k -> box.width(k) > narrowest.high(k));
    }

    /** Stationary points found so far, each once, and what stays undecided. */
    static class Finds {
      private final Box range;
      private final List<Find> finds = new ArrayList<>();
      private final List<Box> undecided = new ArrayList<>();
      private final List<Box> uncertain = new ArrayList<>(); // though a find covers them

      Finds(Box range) {
        this.range = range;
      }

      void add(Round.Examined examined) {
        examined.finds().forEach(this::add);
        undecided.addAll(examined.narrow());
      }

      /** A point that boxes on either side found is one; outside of the range it does not count. */
      private void add(Find find) {
        if (find.place().meets(range) && finds.stream().noneMatch(find::isSame)) {
          finds.add(find);
        }
      }

      /** Returns whether all stationary points of a box are known: it lies where one is alone. */
      boolean covers(Box box) {
        return finds.stream().anyMatch(find -> find.alone().contains(box));
      }

      /** Boxes that nobody looks at any more. */
      void leave(Collection<Box> boxes) {
        undecided.addAll(boxes);
      }

      /** A point of which something is not proved after all. */
      void doubt(Find find) {
        uncertain.add(find.place().common(range));
      }

      /** Points inside the range that are told from each other; the others stay undecided. */
      @SuppressWarnings("ReferenceEquality") // whether another find is this one itself
      List<Find> certain() {
        List<Find> certain = new ArrayList<>();
        for (Find find : finds) {
          boolean told =
              finds.stream().noneMatch(other -> other != find && other.place().meets(find.place()));
          if (told && range.contains(find.place())) {
            certain.add(find);
          } else if (find.place().meets(range)) {
            doubt(find);
          }
        }
        return certain;
      }

      /** Boxes that no find covers; along a line those that touch are one stretch. */
      List<Box> undecided() {
        List<Box> left = new ArrayList<>(undecided.stream().filter(box -> !covers(box)).toList());
        left.addAll(uncertain);
        if (range.dimension() > 1) {
          return left;
        }
        left.sort(Comparator.comparingDouble(box -> box.low(0)));
        List<Box> stretches = new ArrayList<>();
        for (Box box : left) {
          int last = stretches.size() - 1;
          if (last >= 0 && box.low(0) <= stretches.get(last).high(0)) {
            Box before = stretches.get(last);
            stretches.set(
                last, before.with(0, before.low(0), Math.max(before.high(0), box.high(0))));
          } else {
            stretches.add(box);
          }
        }
        return stretches;
      }
    }
  }
}
