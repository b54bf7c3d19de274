package costscape.render.chart;

import costscape.space.Direction;
import costscape.words.CaptionWords;
import java.util.List;
import java.util.stream.IntStream;

/** What a caption says of the parameters that a slice moves and of those that it fixes. */
public final class SliceWords {
  /** A caption gives the values of up to so many fixed parameters. */
  public static final int MOST_NAMED = 12;

  private SliceWords() {}

  /** That more parameters are fixed than a caption names. */
  public static String fixed(int count) {
    return CaptionWords.OTHERS_FIXED.say(count);
  }

  /**
   * Which parameters move with directions that are not all parameters themselves. A parameter's own
   * axis is orthogonal to the direction beside it.
   */
  public static String moving(List<Direction> directions) {
    return directions.stream()
        .filter(direction -> directions.size() == 2 && direction.parameter().isPresent())
        .findFirst()
        .map(own -> CaptionWords.OWN_AXIS.say(own.name()))
        .orElseGet(() -> count(directions));
  }

  private static String count(List<Direction> directions) {
    int all = directions.get(0).dimension();
    long moving =
        IntStream.range(0, all)
            .filter(k -> directions.stream().anyMatch(direction -> direction.get(k) != 0))
            .count();
    return moving == all ? CaptionWords.ALL_MOVE.say() : CaptionWords.SOME_MOVE.say(moving, all);
  }
}
