package costscape.proof;

import costscape.cost.NetworkCost;
import costscape.enclosure.Coordinates;
import costscape.enclosure.Find;
import costscape.enclosure.StationaryTest;
import costscape.interval.Box;
import costscape.job.Job;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks at some boxes and at what they are cut into, oldest first, up to a number of tests a piece.
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

  /** Tests of a piece, at most. */
  static final int TESTS_OF_PIECE = BOXES * TESTS;

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
          stretches.set(last, before.with(0, before.low(0), Math.max(before.high(0), box.high(0))));
        } else {
          stretches.add(box);
        }
      }
      return stretches;
    }
  }
}
