package costscape.sweep.summand;

/**
 * The loops over all lanes of a {@link SoftplusSum}. The compiler turns each into vector
 * instructions. To gather a factor 1 + e means q ← q + e + q·e, where q is the product less 1.
 */
final class FactorLoops {
  private FactorLoops() {}

  static void add(double[] total, double loss) {
    for (int k = 0; k < total.length; k++) {
      total[k] += loss;
    }
  }

  static void gather(double[] product, double e) {
    for (int k = 0; k < product.length; k++) {
      double q = product[k];
      product[k] = q + e + q * e;
    }
  }

  static void gather(double[] product, double[] exponentials) {
    for (int k = 0; k < product.length; k++) {
      double e = exponentials[k];
      double q = product[k];
      product[k] = q + e + q * e;
    }
  }

  static void gatherNext(double[] product, double[] exponentials, double[] ratio) {
    for (int k = 0; k < product.length; k++) {
      double e = exponentials[k] * ratio[k];
      exponentials[k] = e;
      double q = product[k];
      product[k] = q + e + q * e;
    }
  }

  static void gather(double[] product, double factor, double[] array) {
    for (int k = 0; k < product.length; k++) {
      double e = factor * array[k];
      double q = product[k];
      product[k] = q + e + q * e;
    }
  }

  /**
   * Gathers four rows at once, which saves three loads and stores of the product, a fifth of the
   * time.
   */
  static void gather(
      double[] product,
      double factor0,
      double[] array0,
      double factor1,
      double[] array1,
      double factor2,
      double[] array2,
      double factor3,
      double[] array3) {
    for (int k = 0; k < product.length; k++) {
      double e = factor0 * array0[k];
      double q = product[k];
      q = q + e + q * e;
      e = factor1 * array1[k];
      q = q + e + q * e;
      e = factor2 * array2[k];
      q = q + e + q * e;
      e = factor3 * array3[k];
      product[k] = q + e + q * e;
    }
  }

  static void addMultiples(double[] total, double unit, double[] counts) {
    for (int k = 0; k < total.length; k++) {
      total[k] += unit * counts[k];
    }
  }

  static void addFlat(double[] total, double u, double[] v) {
    for (int k = 0; k < total.length; k++) {
      total[k] += u + v[k];
    }
  }

  static void shift(double[] sum, double u, double[] v) {
    for (int k = 0; k < sum.length; k++) {
      sum[k] = u + v[k];
    }
  }

  static void addPositiveParts(double[] total, double[] u) {
    for (int k = 0; k < total.length; k++) {
      total[k] += Math.max(u[k], 0);
    }
  }

  static void squares(double[] e) {
    for (int k = 0; k < e.length; k++) {
      e[k] *= e[k];
    }
  }
}
