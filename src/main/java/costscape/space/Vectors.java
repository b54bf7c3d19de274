package costscape.space;

/** What the update rules need of linear algebra. */
public final class Vectors {
  private Vectors() {}

  public static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  /** Entries of 1e-162 are met down a valley: their squares underflow, so they are scaled first. */
  public static double norm(double[] a) {
    double squares = dot(a, a);
    if (squares >= 1e-280 && squares <= 1e300) {
      return Math.sqrt(squares);
    }
    double largest = 0;
    for (double entry : a) {
      largest = Math.max(largest, Math.abs(entry));
    }
    if (largest == 0 || !Double.isFinite(largest)) {
      return largest;
    }
    double[] scaled = a.clone();
    for (int k = 0; k < scaled.length; k++) {
      scaled[k] /= largest;
    }
    return largest * Math.sqrt(dot(scaled, scaled));
  }

  /** y ← y + αx. */
  public static void add(double[] y, double alpha, double[] x) {
    for (int k = 0; k < y.length; k++) {
      y[k] += alpha * x[k];
    }
  }

  public static void scale(double[] y, double factor) {
    for (int k = 0; k < y.length; k++) {
      y[k] *= factor;
    }
  }

  public static double[] difference(double[] a, double[] b) {
    double[] difference = a.clone();
    add(difference, -1, b);
    return difference;
  }
}
