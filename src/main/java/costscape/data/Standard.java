package costscape.data;

/** Shifts a column to mean 0 and scales it to (population) deviation 1, whatever its numbers. */
final class Standard {
  /** A deviation below this share of the mean is no more than the rounding of the mean. */
  private static final double NEARLY_CONSTANT = 1e-9;

  /**
   * Squares of distances beyond this may be infinite, and squares of distances below its inverse
   * lose digits.
   */
  private static final double LARGEST = 1e150;

  private static final double SMALLEST = 1e-140;

  private Standard() {}

  /** The standardised column; 0 in every row where the column is constant. */
  static double[] of(double[] column) {
    double mean = mean(column);
    double deviation = deviation(column, mean);
    boolean digits = deviation > NEARLY_CONSTANT * Math.abs(mean);
    if (digits && deviation > SMALLEST && deviation < LARGEST) {
      return scaled(column, mean, deviation);
    }
    double[] distances = distances(column);
    double between = mean(distances);
    double spread = deviation(distances, between);
    return spread > 0 ? scaled(distances, between, spread) : new double[column.length];
  }

  /**
   * The distances from the first row, times a power of two by which the largest number is below a
   * half. The difference of numbers that nearly agree loses no digit.
   */
  private static double[] distances(double[] column) {
    double largest = 0;
    for (double x : column) {
      largest = Math.max(largest, Math.abs(x));
    }
    int power = -2 - Math.getExponent(largest);
    double[] distances = new double[column.length];
    double farthest = 0;
    for (int row = 0; row < column.length; row++) {
      distances[row] = Math.scalb(column[row], power) - Math.scalb(column[0], power);
      farthest = Math.max(farthest, Math.abs(distances[row]));
    }
    for (int row = 0; row < column.length; row++) {
      distances[row] = farthest == 0 ? 0 : distances[row] / farthest;
    }
    return distances;
  }

  private static double mean(double[] column) {
    double mean = 0;
    for (double x : column) {
      mean += x / column.length;
    }
    return mean;
  }

  private static double deviation(double[] column, double mean) {
    double variance = 0;
    for (double x : column) {
      variance += (x - mean) * (x - mean) / column.length;
    }
    return Math.sqrt(variance);
  }

  private static double[] scaled(double[] column, double mean, double deviation) {
    double[] scaled = new double[column.length];
    for (int row = 0; row < column.length; row++) {
      scaled[row] = (column[row] - mean) / deviation;
    }
    return scaled;
  }
}
