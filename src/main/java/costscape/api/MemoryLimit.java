package costscape.api;

import costscape.number.SixDigits;
import java.util.Locale;

/** Refuses what does not fit into memory before it begins, and says how much would. */
final class MemoryLimit {
  private static final int BYTES = 8;

  /** The share of Java's memory that one result may take. */
  private static final double SHARE = 0.6;

  private MemoryLimit() {}

  /** A plane of costs, or a line of them. */
  static void forCosts(int first, int second) {
    double cells = (double) first * second;
    double most = Math.min(Integer.MAX_VALUE, SHARE * memory() / BYTES);
    if (cells > most) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%,d × %,d are %,.0f costs of 8 bytes, %s; this Java holds up to %,.0f costs",
              first,
              second,
              cells,
              SixDigits.bytes(BYTES * cells),
              Math.floor(most)));
    }
  }

  /**
   * A Hessian, and its eigenvectors beside it.
   *
   * @param matrices how many of n × n numbers are held at a time
   */
  static void forMatrices(int matrices, int parameters) {
    double bytes = (double) BYTES * matrices * parameters * parameters;
    if (bytes > SHARE * memory()) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "the second derivatives by %,d parameters take %s of memory, and this Java has %s;"
                  + " outermostEigenvalues and spectrum need products with them only",
              parameters,
              SixDigits.bytes(bytes),
              SixDigits.bytes(memory())));
    }
  }

  private static double memory() {
    return Runtime.getRuntime().maxMemory();
  }
}
