package costscape.enclosure;

import costscape.interval.Bounds;

/**
 * Numbers of which a middle is computed in doubles, each with a radius within which the exact one
 * lies. Sums and products of many of them take a few operations each, without a rounding upwards
 * after every one: all that is added to a radius is positive, so that one factor in the end makes
 * up for its own roundings.
 */
final class Balls {
  /** For the roundings of radii themselves. */
  static final double MORE = 1.01;

  static final double UNIT = 0x1p-53;

  /** More than the roundings of a term that is a product of three. */
  private static final double OPERATIONS = 8;

  final double[] middle;
  final double[] radius;

  Balls(int size) {
    middle = new double[size];
    radius = new double[size];
  }

  /** A number between two. */
  void between(int k, double low, double high) {
    middle[k] = low == high ? low : 0.5 * low + 0.5 * high;
    radius[k] = low == high ? 0 : MORE * Math.max(high - middle[k], middle[k] - low);
  }

  double low(int k) {
    return radius[k] == 0 ? middle[k] : Bounds.down(middle[k] - radius[k]);
  }

  double high(int k) {
    return radius[k] == 0 ? middle[k] : Bounds.up(middle[k] + radius[k]);
  }

  /**
   * A sum of products, and how far it may be from the exact one: a sum of n terms is off by (n + c)
   * u times the sum of their sizes (Higham, Accuracy and Stability of Numerical Algorithms, SIAM
   * 2002, section 3.1), and by what its parts are off.
   */
  static final class Sum {
    private double middle;
    private double radius;
    private double sizes;
    private int terms;

    void clear() {
      middle = 0;
      radius = 0;
      sizes = 0;
      terms = 0;
    }

    /** Adds a double. */
    void add(double exact) {
      if (exact != 0) {
        add(exact, 0);
      }
    }

    private void add(double term, double off) {
      middle += term;
      sizes += Math.abs(term);
      radius += off;
      terms++;
    }

    /** Adds a double times a number. */
    void add(double exact, Balls of, int k) {
      if (exact != 0 && !of.isZero(k)) {
        add(exact * of.middle[k], Math.abs(exact) * of.radius[k]);
      }
    }

    /** Adds the product of two numbers. */
    void add(Balls of, int k, Balls by, int m) {
      if (!of.isZero(k) && !by.isZero(m)) {
        add(of.middle[k] * by.middle[m], off(of, k, by, m));
      }
    }

    void into(Balls numbers, int k) {
      numbers.middle[k] = middle;
      numbers.radius[k] = terms == 0 ? 0 : MORE * (radius + rounding(terms, sizes));
    }
  }

  boolean isZero(int k) {
    return middle[k] == 0 && radius[k] == 0;
  }

  static double off(Balls of, int k, Balls by, int m) {
    return Math.abs(of.middle[k]) * by.radius[m]
        + of.radius[k] * (Math.abs(by.middle[m]) + by.radius[m]);
  }

  /** Of a sum of so many terms of these sizes together; each may be lost below all doubles. */
  static double rounding(double terms, double sizes) {
    return (terms + OPERATIONS) * (UNIT * sizes + Double.MIN_NORMAL);
  }
}
