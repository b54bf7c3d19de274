package costscape.lanes;

/** z ← Σ wᵢaᵢ + b over arrays, the sum from the first input to the last and then b. */
public final class PlainAffine {
  static final int FUSED = 4;

  /** Units of a layer whose sums stay in the nearest cache. */
  private static final int TILE = 32;

  private PlainAffine() {}

  /**
   * z ← Σ wᵢaᵢ + b.
   *
   * @param a the inputs, one or more, each as long as z
   * @param w as many weights, or more
   */
  public static void apply(double[] z, double[][] a, double[] w, double b) {
    int from = Math.min(a.length, FUSED);
    if (from == FUSED) {
      first(z, w[0], a[0], w[1], a[1], w[2], a[2], w[3], a[3]);
    } else {
      first(z, w[0], a[0]);
      for (int i = 1; i < from; i++) {
        add(z, w[i], a[i]);
      }
    }
    for (; from + FUSED <= a.length; from += FUSED) {
      int i = from;
      add(z, w[i], a[i], w[i + 1], a[i + 1], w[i + 2], a[i + 2], w[i + 3], a[i + 3]);
    }
    for (; from < a.length; from++) {
      add(z, w[from], a[from]);
    }
    add(z, b);
  }

  /**
   * z[to] ← Σ w[from][to]·a[from] + b[to] for every unit of a layer, to the bits of {@link #apply}
   * for each unit. Four inputs at a time serve some units, which stay in the cache until all inputs
   * have been summed: 0.09 ns a product and sum of 512 units. Two units in one loop are not
   * vectorised any more and take 0.13.
   *
   * @param z by unit, one or more, each as long as the inputs
   * @param a by input, one or more
   * @param theta holds the weights, row-major from × to, and the biases
   * @param weights where the weights begin in θ
   * @param biases where the biases begin in θ
   */
  public static void layer(double[][] z, double[][] a, double[] theta, int weights, int biases) {
    for (int unit = 0; unit < z.length; unit += TILE) {
      layer(z, unit, Math.min(z.length, unit + TILE), a, theta, weights);
    }
    for (int to = 0; to < z.length; to++) {
      add(z[to], theta[biases + to]);
    }
  }

  /** The sums of some units without their biases. */
  private static void layer(
      double[][] z, int unit, int end, double[][] a, double[] theta, int weights) {
    int units = z.length;
    int from = Math.min(a.length, FUSED);
    for (int to = unit; to < end; to++) {
      int w = weights + to;
      if (from == FUSED) {
        double w2 = theta[w + 2 * units];
        double w3 = theta[w + 3 * units];
        first(z[to], theta[w], a[0], theta[w + units], a[1], w2, a[2], w3, a[3]);
      } else {
        first(z[to], theta[w], a[0]);
        for (int i = 1; i < from; i++) {
          add(z[to], theta[w + i * units], a[i]);
        }
      }
    }
    for (; from + FUSED <= a.length; from += FUSED) {
      int i = from;
      for (int to = unit; to < end; to++) {
        int w = weights + i * units + to;
        double w2 = theta[w + 2 * units];
        double w3 = theta[w + 3 * units];
        add(z[to], theta[w], a[i], theta[w + units], a[i + 1], w2, a[i + 2], w3, a[i + 3]);
      }
    }
    for (int to = unit; to < end; to++) {
      for (int i = from; i < a.length; i++) {
        add(z[to], theta[weights + i * units + to], a[i]);
      }
    }
  }

  /**
   * z[to] ← z[to] + Σ w[i][to]·a[i], the sum in the order of the inputs.
   *
   * @param z by unit, one or more, each as long as the inputs
   * @param a by input, one or more
   * @param w holds the factors, inputs × units, row-major
   * @param first where they begin
   */
  public static void addProducts(double[][] z, double[][] a, double[] w, int first) {
    int units = z.length;
    int i = 0;
    for (; i + FUSED <= a.length; i += FUSED) {
      for (int to = 0; to < units; to++) {
        int k = first + i * units + to;
        double w2 = w[k + 2 * units];
        double w3 = w[k + 3 * units];
        add(z[to], w[k], a[i], w[k + units], a[i + 1], w2, a[i + 2], w3, a[i + 3]);
      }
    }
    for (; i < a.length; i++) {
      for (int to = 0; to < units; to++) {
        add(z[to], w[first + i * units + to], a[i]);
      }
    }
  }

  /** z ← base + αu. */
  public static void moved(double[] z, double[] base, double alpha, double[] u) {
    for (int k = 0; k < z.length; k++) {
      z[k] = base[k] + alpha * u[k];
    }
  }

  private static void first(double[] z, double w, double[] a) {
    for (int k = 0; k < z.length; k++) {
      z[k] = w * a[k];
    }
  }

  static void add(double[] z, double w, double[] a) {
    for (int k = 0; k < z.length; k++) {
      z[k] += w * a[k];
    }
  }

  private static void add(double[] z, double b) {
    for (int k = 0; k < z.length; k++) {
      z[k] += b;
    }
  }

  private static void first(
      double[] z,
      double w0,
      double[] a0,
      double w1,
      double[] a1,
      double w2,
      double[] a2,
      double w3,
      double[] a3) {
    for (int k = 0; k < z.length; k++) {
      z[k] = w0 * a0[k] + w1 * a1[k] + w2 * a2[k] + w3 * a3[k];
    }
  }

  /** Adds four inputs at once, which saves three loads and stores of z. */
  static void add(
      double[] z,
      double w0,
      double[] a0,
      double w1,
      double[] a1,
      double w2,
      double[] a2,
      double w3,
      double[] a3) {
    for (int k = 0; k < z.length; k++) {
      z[k] = z[k] + w0 * a0[k] + w1 * a1[k] + w2 * a2[k] + w3 * a3[k];
    }
  }
}
