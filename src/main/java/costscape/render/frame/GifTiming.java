package costscape.render.frame;

import java.io.Serializable;

/**
 * The time for which frames are shown, in milliseconds. A GIF keeps hundredths of a second.
 *
 * @param delay the time of each frame
 * @param hold the extra time of the first and the last frame
 * @param plays the number of times that the movie plays; 0 means for ever
 */
public record GifTiming(int delay, int hold, int plays) implements Serializable {
  /** 20 frames a second with a rest of one second at both ends, repeated for ever. */
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

  /** The time for which a frame is shown, in hundredths of a second. */
  public int hundredths(int frame, int frames) {
    boolean end = frame == 0 || frame == frames - 1;
    return Math.round((delay + (end ? hold : 0)) / 10f);
  }
}
