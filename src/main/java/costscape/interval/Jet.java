package costscape.interval;

import java.util.Arrays;

/**
 * Bounds of a quantity over a box of coordinates, with all its first and, in order 2, second
 * derivatives by them: a Taylor expansion of intervals (Moore, Kearfott and Cloud, chapter 9.2).
 * Arrays hold the value, the d first derivatives, then the second ones of the upper triangle row by
 * row. Filled and read by one thread, again and again.
 */
public final class Jet {
  public final int dimension;
  public final double[] low;
  public final double[] high;

  /** Bounds of the value at the box's middle, where they are kept. */
  public double middleLow;

  public double middleHigh;

  public Jet(int dimension) {
    this.dimension = dimension;
    int size = 1 + dimension + dimension * (dimension + 1) / 2;
    low = new double[size];
    high = new double[size];
  }

  /** Where the second derivative by two coordinates lies. */
  public int index(int i, int j) {
    return i > j ? index(j, i) : 1 + dimension + i * dimension - i * (i - 1) / 2 + j - i;
  }

  public void clear() {
    Arrays.fill(low, 0);
    Arrays.fill(high, 0);
    middleLow = 0;
    middleHigh = 0;
  }

  public void addToMiddle(double from, double to) {
    middleLow = Bounds.sumLow(middleLow, from);
    middleHigh = Bounds.sumHigh(middleHigh, to);
  }

  /**
   * Cuts the value down to what it can have become on the way from the middle, by the mean value
   * theorem: that a sum's parts move together is lost in its own bounds.
   *
   * @param left how far the box reaches from its middle, to the left and to the right
   */
  public void tighten(double[] left, double[] right) {
    double from = middleLow;
    double to = middleHigh;
    for (int i = 0; i < dimension; i++) {
      if (!isZero(1 + i)) {
        from = Bounds.sumLow(from, Bounds.productLow(low[1 + i], high[1 + i], left[i], right[i]));
        to = Bounds.sumHigh(to, Bounds.productHigh(low[1 + i], high[1 + i], left[i], right[i]));
      }
    }
    low[0] = Math.max(low[0], from);
    high[0] = Math.min(high[0], to);
  }

  public boolean isZero(int k) {
    return low[k] == 0 && high[k] == 0;
  }

  public void add(int k, double from, double to) {
    low[k] = Bounds.sumLow(low[k], from);
    high[k] = Bounds.sumHigh(high[k], to);
  }

  /** Adds the product of two intervals to the k-th entry. */
  void addProduct(int k, double al, double ah, double bl, double bh) {
    add(k, Bounds.productLow(al, ah, bl, bh), Bounds.productHigh(al, ah, bl, bh));
  }

  /** Adds an interval times all of another jet. */
  public void addScaled(double from, double to, Jet other) {
    for (int k = 0; k < low.length; k++) {
      if (!other.isZero(k)) {
        addProduct(k, from, to, other.low[k], other.high[k]);
      }
    }
  }

  /**
   * Adds what the product of a coordinate's multiple, rate · tⱼ, and a jet has beside its value.
   */
  public void addRate(int j, double from, double to, Jet other, boolean seconds) {
    addProduct(1 + j, from, to, other.low[0], other.high[0]);
    for (int i = 0; seconds && i < dimension; i++) {
      if (!other.isZero(1 + i)) {
        int times = i == j ? 2 : 1;
        addProduct(index(i, j), times * from, times * to, other.low[1 + i], other.high[1 + i]);
      }
    }
  }

  /**
   * Adds f of another jet z: f′zᵢ and f″zᵢzⱼ + f′zᵢⱼ.
   *
   * @param ranges low and high of f, f′ and f″ over z's value
   */
  public void addComposed(Jet z, double[] ranges, boolean seconds) {
    add(0, ranges[0], ranges[1]);
    for (int i = 0; i < dimension; i++) {
      if (!z.isZero(1 + i)) {
        addProduct(1 + i, ranges[2], ranges[3], z.low[1 + i], z.high[1 + i]);
      }
    }
    for (int i = 0; seconds && i < dimension; i++) {
      for (int j = i; j < dimension; j++) {
        addBend(z, i, j, ranges);
      }
    }
  }

  /** Adds an interval times the derivatives of another jet, and not its value. */
  public void addDerivatives(double from, double to, Jet other, boolean seconds) {
    int end = seconds ? low.length : 1 + dimension;
    for (int k = 1; k < end; k++) {
      if (!other.isZero(k)) {
        addProduct(k, from, to, other.low[k], other.high[k]);
      }
    }
  }

  /** Adds an interval times the products of another jet's first derivatives. */
  public void addOuter(double from, double to, Jet other) {
    for (int i = 0; i < dimension; i++) {
      for (int j = i; j < dimension; j++) {
        addSquare(other, i, j, from, to);
      }
    }
  }

  private void addSquare(Jet z, int i, int j, double from, double to) {
    if (!z.isZero(1 + i) && !z.isZero(1 + j)) {
      double low = Bounds.productLow(z.low[1 + i], z.high[1 + i], z.low[1 + j], z.high[1 + j]);
      double high = Bounds.productHigh(z.low[1 + i], z.high[1 + i], z.low[1 + j], z.high[1 + j]);
      addProduct(index(i, j), from, to, i == j ? Math.max(0, low) : low, high);
    }
  }

  private void addBend(Jet z, int i, int j, double[] ranges) {
    int k = index(i, j);
    addSquare(z, i, j, ranges[4], ranges[5]);
    if (!z.isZero(k)) {
      addProduct(k, ranges[2], ranges[3], z.low[k], z.high[k]);
    }
  }

  /** Divides all by a whole number. */
  public void divide(int by) {
    for (int k = 0; k < low.length; k++) {
      low[k] = low[k] == 0 ? 0 : Bounds.down(low[k] / by);
      high[k] = high[k] == 0 ? 0 : Bounds.up(high[k] / by);
    }
  }

  public Interval value() {
    return Interval.between(low[0], high[0]);
  }

  public Interval first(int i) {
    return Interval.between(low[1 + i], high[1 + i]);
  }

  public Interval second(int i, int j) {
    int k = index(i, j);
    return Interval.between(low[k], high[k]);
  }
}
