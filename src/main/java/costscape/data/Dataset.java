package costscape.data;

import costscape.data.Standard.Scaling;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Rows of numeric features, kept by column, and a target for each row: a class, or numbers.
 * Immutable.
 */
public final class Dataset implements Serializable {
  /** Where one feature reaches this many times as far as another, training is slow. */
  private static final double UNLIKE = 100;

  /** Features beyond it drive sigmoids flat from an ordinary start. */
  private static final double LARGE = 20;

  private static final long serialVersionUID = 1;

  private final String name;
  private final List<String> features;
  private final double[][] columns;
  private final Targets targets;

  private transient double largest; // size of a feature; 0 until it is asked for

  private Dataset(String name, List<String> features, double[][] columns, Targets targets) {
    this.name = name;
    this.features = List.copyOf(features);
    this.columns = columns;
    this.targets = targets;
  }

  /** A dataset of columns, features × rows, which are copied, a name for each, a target a row. */
  public static Dataset of(
      String name, List<String> features, double[][] columns, Targets targets) {
    double[][] copies = new double[columns.length][];
    for (int feature = 0; feature < columns.length; feature++) {
      copies[feature] = columns[feature].clone();
    }
    return taking(name, features, copies, targets);
  }

  /**
   * The same without a copy, for large data: the columns become the dataset's own, and whoever made
   * them leaves them alone.
   */
  public static Dataset taking(
      String name, List<String> features, double[][] columns, Targets targets) {
    int rows = targets.rows();
    if (columns.length != features.size() || columns.length == 0 || rows == 0) {
      throw new IllegalArgumentException(
          "%s: %d feature names, %d columns, %d rows"
              .formatted(name, features.size(), columns.length, rows));
    }
    for (int feature = 0; feature < columns.length; feature++) {
      if (columns[feature].length != rows) {
        throw new IllegalArgumentException(
            "%s: column %s has %d values for %d rows"
                .formatted(name, features.get(feature), columns[feature].length, rows));
      }
    }
    return new Dataset(name, features, columns, targets);
  }

  /**
   * A dataset whose rows belong to two classes, which have the words of label 0 and label 1:
   * columns, features × rows, and a label a row. Both are copied.
   */
  public static Dataset of(
      String name, List<String> features, List<String> classes, double[][] columns, byte[] labels) {
    int[] numbers = IntStream.range(0, labels.length).map(row -> labels[row]).toArray();
    return of(name, features, columns, Labels.of(classes, numbers));
  }

  /** The same rows with other targets. */
  public Dataset with(Targets others) {
    return taking(name, features, columns, others);
  }

  public String name() {
    return name;
  }

  public int rows() {
    return targets.rows();
  }

  public int features() {
    return columns.length;
  }

  public List<String> featureNames() {
    return features;
  }

  public Targets targets() {
    return targets;
  }

  /** Returns whether a row's target is a class, and not numbers. */
  public boolean hasClasses() {
    return targets instanceof Labels;
  }

  /**
   * The targets as classes.
   *
   * @throws IllegalStateException where the targets are numbers
   */
  public Labels labels() {
    if (targets instanceof Labels labels) {
      return labels;
    }
    throw new IllegalStateException(
        "%s has numbers to predict (%s), not classes"
            .formatted(name, String.join(", ", targets.names())));
  }

  /**
   * The targets as numbers to predict.
   *
   * @throws IllegalStateException where the targets are classes
   */
  public Numbers numbers() {
    if (targets instanceof Numbers numbers) {
      return numbers;
    }
    throw new IllegalStateException(
        "%s has classes (%s), not numbers to predict"
            .formatted(name, String.join(", ", targets.names())));
  }

  /** The words of the classes, by label; none where the targets are numbers. */
  public List<String> classes() {
    return hasClasses() ? targets.names() : List.of();
  }

  /** Returns what these rows have in common with all others of their table. */
  public RowKind kind() {
    return hasClasses()
        ? new RowKind(name, features, classes(), labels().column(), List.of())
        : new RowKind(name, features, List.of(), "", targets.names());
  }

  public double feature(int row, int feature) {
    return columns[feature][row];
  }

  /** The largest size of a feature in any row; NaN where one is no number. */
  public double largestFeature() {
    if (!(largest > 0)) { // two threads that look for it at the same time find the same
      double found = 0;
      for (double[] column : columns) {
        for (double x : column) {
          found = Math.max(found, Math.abs(x));
        }
      }
      largest = found;
    }
    return largest;
  }

  /** The largest value of a feature less the smallest one; of those that are finite. */
  public double reach(int feature) {
    double smallest = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (double x : columns[feature]) {
      if (Double.isFinite(x)) {
        smallest = Math.min(smallest, x);
        greatest = Math.max(greatest, x);
      }
    }
    return Math.max(0, greatest - smallest);
  }

  /**
   * The features that reach farthest and least, where training is slow as these are so unlike, and
   * otherwise nothing. A feature that never changes counts for none.
   *
   * @param reach of each feature, its largest number minus its smallest
   */
  public static Optional<int[]> unlike(double... reach) {
    int far = -1;
    int near = -1;
    for (int feature = 0; feature < reach.length; feature++) {
      if (reach[feature] > 0) {
        far = far < 0 || reach[feature] >= reach[far] ? feature : far;
        near = near < 0 || reach[feature] < reach[near] ? feature : near;
      }
    }
    return far >= 0 && reach[far] > UNLIKE * reach[near]
        ? Optional.of(new int[] {far, near})
        : Optional.empty();
  }

  /** Whether training is slow on these features as they are: they are very unlike, or large. */
  public boolean needsScaling() {
    return unlike(reaches()).isPresent() || largestFeature() > LARGE;
  }

  /** The reach of each feature. */
  public double[] reaches() {
    return IntStream.range(0, features()).mapToDouble(this::reach).toArray();
  }

  /**
   * The class of a row, from 0.
   *
   * @throws IllegalStateException where the targets are numbers
   */
  public int label(int row) {
    return labels().label(row);
  }

  /** One feature over all rows, a copy. */
  public double[] column(int feature) {
    return columns[feature].clone();
  }

  /** Copies one row's features. */
  public void row(int row, double[] into) {
    for (int feature = 0; feature < columns.length; feature++) {
      into[feature] = columns[feature][row];
    }
  }

  /** Copies the features of consecutive rows, by feature and then by row. */
  public void rows(int first, double[][] into) {
    for (int feature = 0; feature < columns.length; feature++) {
      System.arraycopy(columns[feature], first, into[feature], 0, into[feature].length);
    }
  }

  /** Some of the rows, in the order given; a row may come twice. */
  public Dataset subset(int... rows) {
    double[][] some = new double[columns.length][rows.length];
    for (int feature = 0; feature < columns.length; feature++) {
      double[] column = columns[feature];
      for (int i = 0; i < rows.length; i++) {
        some[feature][i] = column[rows[i]];
      }
    }
    return taking(name, features, some, targets.subset(rows));
  }

  /** The features that are 0 in every row. A weight from such a feature changes nothing. */
  public List<String> zeroFeatures() {
    return IntStream.range(0, columns.length)
        .filter(feature -> Arrays.stream(columns[feature]).allMatch(x -> x == 0))
        .mapToObj(features::get)
        .toList();
  }

  /**
   * Every feature shifted to mean 0 and scaled to (population) deviation 1, as scikit-learn's
   * StandardScaler does. A constant feature becomes 0.
   */
  public Dataset standardized() {
    return Scaling.ofFeatures(this).of(this);
  }

  /** The same rows with the columns scaled. */
  Dataset scaled(Scaling scaling) {
    return changed(scaling, Standard::scaled);
  }

  /** Rows whose columns were scaled, as they were before. */
  Dataset unscaled(Scaling scaling) {
    return changed(scaling, Standard::unscaled);
  }

  private Dataset changed(Scaling scaling, BiFunction<Standard, double[], double[]> change) {
    double[][] changed = columns.clone();
    for (int feature = 0; feature < scaling.features().size(); feature++) {
      changed[feature] = change.apply(scaling.features().get(feature), columns[feature]);
    }
    Targets answers =
        scaling.targets().isEmpty() ? targets : numbers().changed(scaling.targets(), change);
    return new Dataset(name, features, changed, answers);
  }
}
