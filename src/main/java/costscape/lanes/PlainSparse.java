package costscape.lanes;

/** A sum of arrays times numbers, where each number has the place of its array beside it. */
final class PlainSparse {
  private static final int FUSED = 4;

  private PlainSparse() {}

  /** z ← z + Σ valueᵢ·a[place[from + i]], four at a time, for i below the count. */
  static void add(double[] z, double[][] a, double[] value, int[] place, int from, int count) {
    int i = 0;
    for (; i + FUSED <= count; i += FUSED) {
      int k = from + i;
      double[] a0 = a[place[k]];
      double[] a1 = a[place[k + 1]];
      double[] a2 = a[place[k + 2]];
      double[] a3 = a[place[k + 3]];
      PlainAffine.add(z, value[i], a0, value[i + 1], a1, value[i + 2], a2, value[i + 3], a3);
    }
    for (; i < count; i++) {
      PlainAffine.add(z, value[i], a[place[from + i]]);
    }
  }
}
