package costscape.lesson;

import java.util.List;

/**
 * A picture of a lesson as data: what it shows, of which runs, and its caption. A face draws it.
 *
 * @param runs the numbers of the experiments that it shows
 */
public record LessonPicture(Kind kind, List<Integer> runs, String caption) {
  /** What the picture shows. */
  public enum Kind {
    /** Cost against step. */
    COSTS,
    /** Cost against step, logarithmic. */
    LOG_COSTS,
    /** The cost of the rows that train and of those held out, against the step. */
    HELD_OUT,
    /** The data and the trained network's answer at every x. */
    FIT,
    /** The cost over the plane that holds most of the runs' paths, with these laid over it. */
    LANDSCAPE,
    /** The data and the network's answers while training goes on, as a movie. */
    LEARNING;

    /** A picture of this kind with its caption in both languages. */
    LessonPicture of(String english, String german, Integer... runs) {
      return new LessonPicture(this, List.of(runs), BilingualText.said(english, german));
    }
  }

  public LessonPicture {
    runs = List.copyOf(runs);
  }

  public boolean moves() {
    return kind == Kind.LEARNING;
  }
}
