package costscape.data;

/**
 * Shifts and scales a column by the mean and (population) deviation of some rows, whatever their
 * numbers. The rows that it fits become mean 0 and deviation 1.
 */
final class Standard {
  /** A deviation smaller beside the mean is made of digits that the mean's rounding reaches. */
  private static final double NEARLY_CONSTANT = 1e-9;

  /** Squares of larger distances may be infinite, of smaller ones lose digits. */
  private static final double LARGEST = 1e150;

  private static final double SMALLEST = 1e-140;

  private final boolean isPlain;
  private final double first; // of the rows fitted, where it is not plain
  private final int power;
  private final double farthest;
  private final double mean;
  private final double deviation;

  private Standard(double mean, double deviation) {
    isPlain = true;
    first = 0;
    power = 0;
    farthest = 1;
    this.mean = mean;
    this.deviation = deviation;
  }

  /**
   * By distances from the first row, times a power of two by which the largest number is below a
   * half. Between numbers that nearly agree this loses no digit.
   */
  private Standard(double[] column) {
    double largest = 0;
    for (double x : column) {
      largest = Math.max(largest, Math.abs(x));
    }
    isPlain = false;
    power = -2 - Math.getExponent(largest);
    first = column[0];
    double most = 0;
    for (double x : column) {
      most = Math.max(most, Math.abs(Math.scalb(x, power) - Math.scalb(first, power)));
    }
    farthest = most;
    double[] distances = distances(column);
    mean = mean(distances);
    deviation = deviation(distances, mean);
  }

  /** Fits a column of the rows that train. */
  static Standard fitting(double[] column) {
    double mean = mean(column);
    double deviation = deviation(column, mean);
    boolean digits = deviation > NEARLY_CONSTANT * Math.abs(mean);
    return digits && deviation > SMALLEST && deviation < LARGEST
        ? new Standard(mean, deviation)
        : new Standard(column);
  }

  /**
   * Scales a column. Where the one fitted is constant, there is no deviation to divide by: the
   * distance from it stays, as scikit-learn's StandardScaler has it.
   */
  double[] scaled(double[] column) {
    if (isPlain) {
      return scaled(column, mean, deviation);
    }
    if (farthest == 0) {
      double[] distances = new double[column.length];
      for (int row = 0; row < column.length; row++) {
        distances[row] = column[row] - first;
      }
      return distances;
    }
    return scaled(distances(column), mean, deviation);
  }

  private double[] distances(double[] column) {
    double[] distances = new double[column.length];
    for (int row = 0; row < column.length; row++) {
      double distance = Math.scalb(column[row], power) - Math.scalb(first, power);
      distances[row] = farthest == 0 ? 0 : distance / farthest;
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
