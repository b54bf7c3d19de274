package costscape.interval;

/**
 * Lower and upper ends of interval operations on ends that lie in arrays, so that hot loops make no
 * object. A correctly rounded result is at most half a unit in the last place off, so one step
 * outward holds the true value. What is exact is not widened: a zero added, a factor of 0 or 1. NaN
 * means that nothing is known; whoever concludes something asks so that NaN says no.
 */
public final class Bounds {
  private Bounds() {}

  public static double down(double value) {
    return Math.nextDown(value);
  }

  public static double up(double value) {
    return Math.nextUp(value);
  }

  public static double sumLow(double a, double b) {
    return a == 0 ? b : b == 0 ? a : down(a + b);
  }

  public static double sumHigh(double a, double b) {
    return a == 0 ? b : b == 0 ? a : up(a + b);
  }

  public static double productLow(double al, double ah, double bl, double bh) {
    if (isExact(al, ah, bl, bh)) {
      return Math.min(al * bl, ah * bh);
    }
    if (al >= 0 && bl >= 0) {
      return al == 0 || bl == 0 ? 0 : Math.max(0, down(al * bl));
    }
    return down(Math.min(Math.min(al * bl, al * bh), Math.min(ah * bl, ah * bh)));
  }

  public static double productHigh(double al, double ah, double bl, double bh) {
    if (isExact(al, ah, bl, bh)) {
      return Math.max(al * bl, ah * bh);
    }
    if (al >= 0 && bl >= 0) {
      return up(ah * bh);
    }
    return up(Math.max(Math.max(al * bl, al * bh), Math.max(ah * bl, ah * bh)));
  }

  /** Returns whether a factor is exactly 0, 1 or −1. */
  private static boolean isExact(double al, double ah, double bl, double bh) {
    return (al == ah && (al == 0 || al == 1 || al == -1))
        || (bl == bh && (bl == 0 || bl == 1 || bl == -1));
  }

  /** The largest distance of a sum's or a difference's ends, rounded up. */
  public static double magnitude(double low, double high) {
    return Math.max(-low, high);
  }
}
