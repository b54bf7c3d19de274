package costscape.trace;

/** What the update rules need of linear algebra. */
final class Vectors {
  private Vectors() {}

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  /** y ← y + αx. */
  static void add(double[] y, double alpha, double[] x) {
    for (int k = 0; k < y.length; k++) {
      y[k] += alpha * x[k];
    }
  }

  static void scale(double[] y, double factor) {
    for (int k = 0; k < y.length; k++) {
      y[k] *= factor;
    }
  }

  static double[] difference(double[] a, double[] b) {
    double[] difference = a.clone();
    add(difference, -1, b);
    return difference;
  }
}
