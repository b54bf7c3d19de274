package costscape.lanes;

/**
 * The loops of networks whose cells are computed in single precision, over arrays of one entry a
 * row. A register holds twice as many of these numbers.
 */
public final class PlainSingle {
  private static final int FUSED = 4;

  /** Units of a layer whose sums stay in the nearest cache. */
  private static final int TILE = 16;

  /** From here on tanh is 1 to single precision. */
  private static final float ONE = 9.02f;

  // tanh z = z·P(z²)/Q(z²) to 2e-8 up to there, found by least squares with weights that grow where
  // the error is largest (Lawson); in single precision the quotient errs by 4e-7 of itself.
  private static final float P1 = 0.13379668f;
  private static final float P2 = 0.0034939735f;
  private static final float P3 = 2.0582454e-05f;
  private static final float P4 = 1.3317634e-08f;
  private static final float Q1 = 0.46712983f;
  private static final float Q2 = 0.025870843f;
  private static final float Q3 = 0.00032829918f;
  private static final float Q4 = 7.761433e-07f;

  private PlainSingle() {}

  /**
   * z[to] ← Σ w[from][to]·a[from] + b[to]. Four inputs are summed before they are added to what
   * came before, so that a sum of many inputs is rounded a quarter as often. Some units at a time
   * stay in the cache until all inputs have been summed.
   */
  public static void layer(float[][] z, float[][] a, float[] theta, int weights, int biases) {
    for (int unit = 0; unit < z.length; unit += TILE) {
      int end = Math.min(z.length, unit + TILE);
      for (int to = unit; to < end; to++) {
        fill(z[to], theta[biases + to]);
      }
      addLayer(z, unit, end, a, theta, weights);
    }
  }

  private static void addLayer(
      float[][] z, int unit, int end, float[][] a, float[] theta, int weights) {
    int units = z.length;
    int from = 0;
    for (; from + FUSED <= a.length; from += FUSED) {
      for (int to = unit; to < end; to++) {
        int w = weights + from * units + to;
        float w2 = theta[w + 2 * units];
        float w3 = theta[w + 3 * units];
        float[] a2 = a[from + 2];
        add(z[to], theta[w], a[from], theta[w + units], a[from + 1], w2, a2, w3, a[from + 3]);
      }
    }
    for (; from < a.length; from++) {
      for (int to = unit; to < end; to++) {
        add(z[to], theta[weights + from * units + to], a[from]);
      }
    }
  }

  private static void fill(float[] z, float b) {
    for (int k = 0; k < z.length; k++) {
      z[k] = b;
    }
  }

  private static void add(float[] z, float w, float[] a) {
    for (int k = 0; k < z.length; k++) {
      z[k] += w * a[k];
    }
  }

  private static void add(
      float[] z,
      float w0,
      float[] a0,
      float w1,
      float[] a1,
      float w2,
      float[] a2,
      float w3,
      float[] a3) {
    for (int k = 0; k < z.length; k++) {
      z[k] += (w0 * a0[k] + w1 * a1[k]) + (w2 * a2[k] + w3 * a3[k]);
    }
  }

  /** z ← base + αu. */
  public static void moved(float[] z, float[] base, float alpha, float[] u) {
    for (int k = 0; k < z.length; k++) {
      z[k] = base[k] + alpha * u[k];
    }
  }

  /** z ← tanh z, to 4e-7 of itself. */
  public static void tanh(float[] z) {
    clamp(z);
    quotients(z);
  }

  private static void clamp(float[] z) {
    for (int k = 0; k < z.length; k++) {
      z[k] = Math.max(-ONE, Math.min(ONE, z[k]));
    }
  }

  private static void quotients(float[] z) {
    for (int k = 0; k < z.length; k++) {
      float s = z[k] * z[k];
      float p = 1 + s * (P1 + s * (P2 + s * (P3 + s * P4)));
      float q = 1 + s * (Q1 + s * (Q2 + s * (Q3 + s * Q4)));
      z[k] = z[k] * p / q;
    }
  }

  /** z ← max(0, z). */
  public static void relu(float[] z) {
    for (int k = 0; k < z.length; k++) {
      z[k] = Math.max(0, z[k]);
    }
  }

  /** z where it is above 0, and a share of it below. */
  public static void twoSlopes(float[] z, float below) {
    for (int k = 0; k < z.length; k++) {
      z[k] = Math.max(0, z[k]) + below * Math.min(0, z[k]);
    }
  }
}
