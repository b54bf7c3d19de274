package costscape.render.frame;

import java.io.Serializable;
import java.util.Locale;

/**
 * The time for which frames are shown, in milliseconds. A GIF keeps hundredths of a second.
 *
 * @param delay the time of each frame
 * @param hold the extra time of the first and the last frame
 * @param plays the number of times that the movie plays; 0 means for ever
 * @param even whether frames of one and of another hundredth alternate, so that the movie as a
 *     whole has the pace asked for
 */
public record GifTiming(double delay, int hold, int plays, boolean even) implements Serializable {
  /** 20 frames a second with a rest of one second at both ends, repeated for ever. */
  public static final GifTiming DEFAULT = new GifTiming(50, 1000, 0);

  /** The timing of a training, whose steps are to be followed. */
  public static final GifTiming TRAINING = new GifTiming(80, 1500, 0);

  private static final int LONGEST = 655_350;
  private static final double MOST_A_SECOND = 50; // browsers play no more
  private static final int MOST_PLAYS = 65_536;

  public GifTiming {
    check("delay", delay, 20, LONGEST); // browsers slow anything shorter down to 100 ms
    check("hold", hold, 0, LONGEST - delay);
    check("plays", plays, 0, MOST_PLAYS);
  }

  public GifTiming(int delay, int hold, int plays) {
    this(delay, hold, plays, false);
  }

  /** So many frames a second, up to 50. */
  public static GifTiming atRate(double framesPerSecond, int hold, int plays) {
    if (!(framesPerSecond > 0 && framesPerSecond <= MOST_A_SECOND)) {
      throw new IllegalArgumentException(
          "a GIF shows up to 50 frames a second, not " + framesPerSecond);
    }
    return new GifTiming(1000 / framesPerSecond, hold, plays, true);
  }

  private static void check(String what, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "%s of a GIF: %.0f to %.0f, not %.0f", what, least, most, value));
    }
  }

  /** The time for which a frame is shown, in hundredths of a second. */
  public int hundredths(int frame, int frames) {
    boolean end = frame == 0 || frame == frames - 1;
    int more = end ? hold : 0;
    return even
        ? (int) (Math.round((frame + 1) * delay / 10) - Math.round(frame * delay / 10))
            + Math.round(more / 10f)
        : Math.round((float) (delay + more) / 10f);
  }
}
