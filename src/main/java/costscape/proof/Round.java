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
   * What came of some boxes.
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
}
