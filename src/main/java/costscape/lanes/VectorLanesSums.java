package costscape.lanes;

import static costscape.lanes.VectorLanes.SPECIES;

import jdk.incubator.vector.DoubleVector;

/** Sums of products by the Vector API, each in {@link PlainAffine}'s order, hence to its bits. */
final class VectorLanesSums {
  private static final int WIDTH = SPECIES.length();
  private static final int FUSED = 4;

  private VectorLanesSums() {}

  static void affine(double[] z, double[][] a, double[] w, double b) {
    int fused = z.length - z.length % (FUSED * WIDTH);
    int whole = SPECIES.loopBound(z.length);
    fourSums(z, a, w, b, fused);
    sums(z, a, w, b, fused, whole);
    for (int k = whole; k < z.length; k++) {
      double sum = w[0] * a[0][k];
      for (int i = 1; i < a.length; i++) {
        sum += w[i] * a[i][k];
      }
      z[k] = sum + b;
    }
  }

  /**
   * Each addition waits for the one before, so four sums that go side by side keep the core busy.
   */
  private static void fourSums(double[] z, double[][] a, double[] w, double b, int count) {
    for (int k = 0; k < count; k += FUSED * WIDTH) {
      DoubleVector sum0 = DoubleVector.fromArray(SPECIES, a[0], k).mul(w[0]);
      DoubleVector sum1 = DoubleVector.fromArray(SPECIES, a[0], k + WIDTH).mul(w[0]);
      DoubleVector sum2 = DoubleVector.fromArray(SPECIES, a[0], k + 2 * WIDTH).mul(w[0]);
      DoubleVector sum3 = DoubleVector.fromArray(SPECIES, a[0], k + 3 * WIDTH).mul(w[0]);
      for (int i = 1; i < a.length; i++) {
        DoubleVector weight = DoubleVector.broadcast(SPECIES, w[i]);
        sum0 = sum0.add(DoubleVector.fromArray(SPECIES, a[i], k).mul(weight));
        sum1 = sum1.add(DoubleVector.fromArray(SPECIES, a[i], k + WIDTH).mul(weight));
        sum2 = sum2.add(DoubleVector.fromArray(SPECIES, a[i], k + 2 * WIDTH).mul(weight));
        sum3 = sum3.add(DoubleVector.fromArray(SPECIES, a[i], k + 3 * WIDTH).mul(weight));
      }
      sum0.add(b).intoArray(z, k);
      sum1.add(b).intoArray(z, k + WIDTH);
      sum2.add(b).intoArray(z, k + 2 * WIDTH);
      sum3.add(b).intoArray(z, k + 3 * WIDTH);
    }
  }

  private static void sums(double[] z, double[][] a, double[] w, double b, int from, int to) {
    for (int k = from; k < to; k += WIDTH) {
      DoubleVector sum = DoubleVector.fromArray(SPECIES, a[0], k).mul(w[0]);
      for (int i = 1; i < a.length; i++) {
        sum = sum.add(DoubleVector.fromArray(SPECIES, a[i], k).mul(w[i]));
      }
      sum.add(b).intoArray(z, k);
    }
  }
}
