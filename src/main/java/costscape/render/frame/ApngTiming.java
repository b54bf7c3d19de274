package costscape.render.frame;

import java.io.Serializable;

/**
 * How an animated PNG plays. It keeps times as fractions of a second with two numbers of 16 bits.
 *
 * @param framesPerSecond above 0 and up to 600
 * @param hold the extra time of the first and the last frame, in milliseconds
 * @param plays the number of times that the movie plays; 0 means for ever
 */
public record ApngTiming(double framesPerSecond, int hold, int plays) implements Serializable {
  private static final double MOST_FRAMES = 600;
  private static final int MOST = 0xFFFF;
  private static final int MILLISECONDS = 1000;

  public ApngTiming {
    if (!(framesPerSecond > 0 && framesPerSecond <= MOST_FRAMES)) {
      throw new IllegalArgumentException(
          "frames per second are above 0 and up to 600, not " + framesPerSecond);
    }
    if (hold < 0 || plays < 0 || heldMilliseconds(framesPerSecond, hold) > MOST) {
      throw new IllegalArgumentException(
          "an animated PNG holds a frame for up to %d ms, not %d more".formatted(MOST, hold));
    }
  }

  private static double heldMilliseconds(double framesPerSecond, int hold) {
    return hold + MILLISECONDS / framesPerSecond;
  }

  /** The time of a frame as numerator and denominator. */
  short[] seconds(int frame, int frames) {
    if (hold > 0 && (frame == 0 || frame == frames - 1)) {
      long milliseconds = Math.round(heldMilliseconds(framesPerSecond, hold));
      return new short[] {(short) milliseconds, (short) MILLISECONDS};
    }
    double times = framesPerSecond < 1 ? MILLISECONDS : 100; // 29.97 is 2997 / 100
    return new short[] {(short) times, (short) Math.round(times * framesPerSecond)};
  }
}
