package costscape;

import java.util.stream.IntStream;

/**
 * The part of a test's many cases that one run tries, where each case stands for itself: a seed, a
 * byte, a file, a combination of options.
 *
 * <p>The default run draws few cases and tries all of them, or one in several of a fixed list
 * ({@link OneIn}). The long run has more cases ({@code costscape.parts} and what is beside it in
 * the profile {@code long}) and tries a part of them, in CI always the same ({@code .ci/run}).
 * {@code -Dcostscape.part=2} tries the part of that number, as a failure names it, and {@code
 * -Dcostscape.parts=1} tries all cases.
 */
public final class Part {
  /** 0 where nobody says it. */
  private static final int PARTS = Integer.getInteger("costscape.parts", 0);

  private static final int PART = Integer.getInteger("costscape.part", 0);

  /**
   * 2³² divided by the golden ratio. Multiples of it are spread evenly, so that the parts of few
   * cases are alike in size too, and cases that take turns by kind never fall into one part by
   * kind.
   */
  private static final long STRIDE = 0x9E3779B9L;

  private static final long UNSIGNED = 0xFFFFFFFFL;

  private Part() {}

  /** Returns whether somebody says which part is tried, as CI does. */
  public static boolean isAsked() {
    return Integer.getInteger("costscape.part") != null;
  }

  /** Returns whether all cases are tried. */
  public static boolean isWhole() {
    return PARTS <= 1;
  }

  /** Returns whether a case is tried, by its number from 0. */
  public static boolean has(long number) {
    return isWhole() || isIn(number, PARTS);
  }

  /**
   * Returns whether a case is tried that belongs to one of so many parts, however many others have.
   */
  public static boolean hasOneIn(int parts, long number) {
    return PARTS == 1 || isIn(number, parts);
  }

  private static boolean isIn(long number, int parts) {
    long share = number * STRIDE & UNSIGNED;
    return (share * parts) >>> Integer.SIZE == Math.floorMod(PART, parts);
  }

  /** The numbers of the cases that are tried, of so many. */
  public static IntStream of(int cases) {
    return IntStream.range(0, cases).filter(Part::has);
  }

  /** For the message of a failure: what tries the same part again. */
  public static String again() {
    return "-Dcostscape.parts=%d -Dcostscape.part=%d".formatted(PARTS, PART);
  }
}
