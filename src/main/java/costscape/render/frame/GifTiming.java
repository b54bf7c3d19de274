package costscape.render.frame;

import java.io.Serializable;

/**
 * How long frames are shown, in milliseconds; a GIF keeps hundredths of a second.
 *
 * @param delay of each frame
 * @param hold that the first and the last frame are shown longer
 * @param plays how often the movie plays; 0 is for ever
 */
public record GifTiming(int delay, int hold, int plays) implements Serializable {
  /** 20 frames a second, a second's rest at both ends, for ever. */
  public static final GifTiming DEFAULT = new GifTiming(50, 1000, 0);

  private static final int LONGEST = 655_350;
  private static final int MOST_PLAYS = 65_536;

  public GifTiming {
    check("delay", delay, 20, LONGEST); // browsers slow anything shorter down to 100 ms
    check("hold", hold, 0, LONGEST - delay);
    check("plays", plays, 0, MOST_PLAYS);
  }

  private static void check(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s of a GIF: %d to %d, not %d".formatted(what, least, most, value));
    }
  }

  /** Hundredths of a second that a frame is shown. */
  public int hundredths(int frame, int frames) {
    boolean end = frame == 0 || frame == frames - 1;
    return Math.round((delay + (end ? hold : 0)) / 10f);
  }
}
