package costscape.data;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Shifts and scales a column by the mean and (population) deviation of some rows, whatever their
 * numbers. The rows that it fits become mean 0 and deviation 1.
 *
 * <p>A number x becomes (d − mean) / deviation, where d = (x·2^power − first·2^power) / farthest.
 * Most columns have d = x. Between numbers that nearly agree, or whose squares no double holds, d
 * is the distance from the first row, as a share of the farthest: this loses no digit. Of a
 * constant column, where farthest is 0, the distance x − first stays, as scikit-learn's
 * StandardScaler has it.
 *
 * @param mean of d over the rows fitted
 * @param deviation of d over the rows fitted
 * @param first the number of the first row, 0 where d = x
 * @param power of two that brings the largest number below a half, 0 where d = x
 * @param farthest distance of a number from the first row's, times 2^power; 1 where d = x
 */
public record Standard(double mean, double deviation, double first, int power, double farthest)
    implements Serializable {
  /** A deviation smaller beside the mean is made of digits that the mean's rounding reaches. */
  private static final double NEARLY_CONSTANT = 1e-9;

  /** Squares of larger distances may be infinite, of smaller ones lose digits. */
  private static final double LARGEST = 1e150;

  private static final double SMALLEST = 1e-140;

  public Standard {
    boolean isSound =
        Double.isFinite(mean)
            && Double.isFinite(first)
            && farthest >= 0
            && (farthest == 0 || (deviation > 0 && Double.isFinite(deviation)));
    if (!isSound) {
      throw new IllegalArgumentException(
          "a finite mean and a deviation above 0 were expected, not %s and %s"
              .formatted(mean, deviation));
    }
  }

  /** By mean and deviation alone. */
  public Standard(double mean, double deviation) {
    this(mean, deviation, 0, 0, 1);
  }

  /** Returns the standard of a column that is constant. */
  public static Standard constant(double value) {
    return new Standard(0, 1, value, 0, 0);
  }

  /** Fits a column of the rows that train. */
  public static Standard fitting(double... column) {
    double mean = mean(column);
    double deviation = deviation(column, mean);
    boolean digits = deviation > NEARLY_CONSTANT * Math.abs(mean);
    return digits && deviation > SMALLEST && deviation < LARGEST
        ? new Standard(mean, deviation)
        : byDistance(column);
  }

  private static Standard byDistance(double... column) {
    double largest = Arrays.stream(column).map(Math::abs).reduce(0, Math::max);
    int power = -2 - Math.getExponent(largest);
    double first = column[0];
    double farthest = 0;
    for (double x : column) {
      farthest = Math.max(farthest, Math.abs(Math.scalb(x, power) - Math.scalb(first, power)));
    }
    if (farthest == 0) {
      return constant(first);
    }
    double[] distances = new Standard(0, 1, first, power, farthest).distances(column);
    double mean = mean(distances);
    return new Standard(mean, deviation(distances, mean), first, power, farthest);
  }

  /**
   * Returns whether the column fitted has one number alone, so that nothing could be divided by.
   */
  public boolean isConstant() {
    return farthest == 0;
  }

  /** How much of the column one unit of the scaled column is. */
  public double unit() {
    return isConstant() ? 1 : Math.scalb(deviation * farthest, -power);
  }

  /** Scales a column. */
  public double[] scaled(double... column) {
    return Arrays.stream(column)
        .map(x -> isConstant() ? x - first : (distance(x) - mean) / deviation)
        .toArray();
  }

  /** The column that became this one. */
  public double[] unscaled(double... scaled) {
    return Arrays.stream(scaled).map(this::unscaled).toArray();
  }

  /** The number of the column that became this one. */
  public double unscaled(double scaled) {
    return isConstant()
        ? first + scaled
        : first + Math.scalb((scaled * deviation + mean) * farthest, -power);
  }

  private double distance(double x) {
    return (Math.scalb(x, power) - Math.scalb(first, power)) / farthest;
  }

  private double[] distances(double... column) {
    return Arrays.stream(column).map(this::distance).toArray();
  }

  private static double mean(double... column) {
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

  /**
   * How the columns of a dataset are shifted and scaled before a network sees them.
   *
   * @param features one for each feature; empty where features stay as they are
   * @param targets one for each number to predict; empty where targets stay as they are
   */
  public record Scaling(List<Standard> features, List<Standard> targets) implements Serializable {
    /** All columns stay as they are. */
    public static final Scaling NONE = new Scaling(List.of(), List.of());

    public Scaling {
      features = List.copyOf(features);
      targets = List.copyOf(targets);
    }

    /** Every feature to mean 0 and deviation 1 of these rows. */
    public static Scaling ofFeatures(Dataset training) {
      return new Scaling(
          fitting(training.features(), feature -> training.column(feature)), List.of());
    }

    /** These features, and the targets to mean 0 and deviation 1 of these rows. */
    public Scaling withTargets(Dataset training) {
      Numbers numbers = training.numbers();
      return new Scaling(features, fitting(numbers.outputs(), numbers::column));
    }

    private static List<Standard> fitting(int columns, IntFunction<double[]> column) {
      return IntStream.range(0, columns).mapToObj(column).map(Standard::fitting).toList();
    }

    public boolean isNone() {
      return features.isEmpty() && targets.isEmpty();
    }

    /** The rows as the network sees them. */
    public Dataset of(Dataset rows) {
      return isNone() ? rows : rows.scaled(this);
    }

    /** The rows in the data's own units again, but for rounding. */
    public Dataset undone(Dataset scaled) {
      return isNone() ? scaled : scaled.unscaled(this);
    }

    /** Rows that train and other rows, as the network sees them. */
    public Split of(Split split) {
      return new Split(split.kind(), of(split.training()), of(split.other()), split.others());
    }
  }
}
