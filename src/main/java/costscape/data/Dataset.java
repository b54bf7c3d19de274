package costscape.data;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of numeric features with a label of 0 or 1, kept by column. Immutable; the words behind the
 * labels are kept where a file had words.
 */
public final class Dataset implements Serializable {
  private static final long serialVersionUID = 1;

  private final String name;
  private final List<String> features;
  private final List<String> classes;
  private final double[][] columns;
  private final byte[] labels;

  private Dataset(
      String name, List<String> features, List<String> classes, double[][] columns, byte[] labels) {
    this.name = name;
    this.features = List.copyOf(features);
    this.classes = List.copyOf(classes);
    this.columns = columns;
    this.labels = labels;
  }

  /**
   * @param features one name a column
   * @param classes the words for label 0 and label 1
   * @param columns features × rows; copied
   * @param labels 0 or 1 a row; copied
   */
  public static Dataset of(
      String name, List<String> features, List<String> classes, double[][] columns, byte[] labels) {
    if (columns.length != features.size() || columns.length == 0 || labels.length == 0) {
      throw new IllegalArgumentException(
          "%s: %d feature names, %d columns, %d rows"
              .formatted(name, features.size(), columns.length, labels.length));
    }
    double[][] copies = new double[columns.length][];
    for (int feature = 0; feature < columns.length; feature++) {
      if (columns[feature].length != labels.length) {
        throw new IllegalArgumentException(
            "%s: column %s has %d values for %d rows"
                .formatted(name, features.get(feature), columns[feature].length, labels.length));
      }
      copies[feature] = columns[feature].clone();
    }
    return new Dataset(name, features, classes, copies, labels.clone());
  }

  public String name() {
    return name;
  }

  public int rows() {
    return labels.length;
  }

  public int features() {
    return columns.length;
  }

  public List<String> featureNames() {
    return features;
  }

  /** The words for label 0 and label 1. */
  public List<String> classes() {
    return classes;
  }

  public double feature(int row, int feature) {
    return columns[feature][row];
  }

  public int label(int row) {
    return labels[row];
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

  /** Some of the rows, in the order given; a row may come twice. */
  public Dataset subset(int... rows) {
    double[][] some = new double[columns.length][rows.length];
    byte[] someLabels = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      someLabels[i] = labels[rows[i]];
      for (int feature = 0; feature < columns.length; feature++) {
        some[feature][i] = columns[feature][rows[i]];
      }
    }
    return of(name, features, classes, some, someLabels);
  }

  /** The features that are 0 in every row: no weight from them changes anything. */
  public List<String> zeroFeatures() {
    return IntStream.range(0, columns.length)
        .filter(feature -> Arrays.stream(columns[feature]).allMatch(x -> x == 0))
        .mapToObj(features::get)
        .toList();
  }

  /**
   * Every feature shifted to mean 0 and scaled to (population) deviation 1, as scikit-learn's
   * StandardScaler does; a constant one becomes 0.
   */
  public Dataset standardized() {
    double[][] scaled = new double[columns.length][];
    for (int feature = 0; feature < columns.length; feature++) {
      scaled[feature] = Standard.of(columns[feature]);
    }
    return new Dataset(name, features, classes, scaled, labels);
  }
}
