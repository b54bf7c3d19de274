package costscape.api;

import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.Labels;
import costscape.data.Numbers;
import costscape.data.RowDraws;
import costscape.number.RandomNumbers;
import costscape.store.dataset.DatasetFiles;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rows that a network learns from: features, and for each row a class or a number to predict.
 * Immutable; arrays are copied.
 */
public final class Data {
  /** The article's data: 12 rows of one feature and two classes. */
  public static final Data ARTICLE = new Data(Datasets.ARTICLE.dataset());

  /** Data on which two hidden units have four strict minima: three boundaries for two units. */
  public static final Data TRAP = new Data(Datasets.TRAP.dataset());

  /** The four corners of a square, of two classes: exclusive or. */
  public static final Data XOR = new Data(Datasets.XOR.dataset());

  /** Two interleaved half circles: 200 rows of two features and two classes. */
  public static final Data MOONS = new Data(Datasets.MOONS.dataset());

  /** Two interleaved spirals: 1000 rows of two features and two classes. */
  public static final Data SPIRALS = new Data(Datasets.SPIRALS.dataset());

  /** Fisher's iris flowers: 150 rows of four features and three classes. */
  public static final Data IRIS = new Data(Datasets.IRIS.dataset());

  /** A noisy sine to fit: 40 rows of one feature and one number to predict. */
  public static final Data SINE = new Data(Datasets.SINE.dataset());

  final Dataset rows;

  /** True where the features are scaled, which captions say. */
  final boolean standardized;

  private Data(Dataset rows) {
    this(rows, false);
  }

  private Data(Dataset rows, boolean standardized) {
    this.rows = rows;
    this.standardized = standardized;
  }

  private Data of(Dataset others) {
    return new Data(others, standardized);
  }

  /**
   * Reads a file, told by its content: a CSV with a header row, numeric features, and the classes
   * (words or whole numbers) in the last column, or NumPy's arrays.
   *
   * @throws IllegalArgumentException naming file, line and value where the file is none such, or
   *     where there is no file
   */
  public static Data read(Path file) {
    return new Data(Files.read(() -> DatasetFiles.read(file, Optional.empty())));
  }

  /**
   * Reads a file whose classes stand in a column of their own name.
   *
   * @param target the name of the column that holds the classes
   * @throws IllegalArgumentException naming file, line and value where the file is none such
   */
  public static Data read(Path file, String target) {
    return new Data(Files.read(() -> DatasetFiles.read(file, Optional.of(target))));
  }

  /**
   * Reads some columns of a CSV file whose classes stand in a column of their own name.
   *
   * @param target the name of the column that holds the classes
   * @param features the names of the columns that are features; all others are left out
   * @throws IllegalArgumentException naming file, line and value where the file is none such
   */
  public static Data read(Path file, String target, List<String> features) {
    return new Data(
        Files.read(() -> DatasetFiles.read(file, Optional.of(target), chosen(features))));
  }

  private static DatasetFiles.Columns chosen(List<String> features) {
    return new DatasetFiles.Columns(features, List.of(), false, notice -> {});
  }

  /**
   * Reads a file of numbers to predict.
   *
   * @param targets the names of the columns that hold the numbers; none for the last column
   * @throws IllegalArgumentException naming file, line and value where the file is none such
   */
  public static Data readNumbers(Path file, String... targets) {
    return new Data(Files.read(() -> DatasetFiles.readNumbers(file, List.of(targets))));
  }

  /**
   * Rows of two classes or more.
   *
   * @param name what captions call the data
   * @param features rows × features, copied
   * @param labels one for each row, 0, 1 and so on; copied
   * @throws IllegalArgumentException where rows have unlike lengths, a number is not finite, there
   *     are no two classes or a class before the last has no row
   */
  public static Data classes(String name, double[][] features, int... labels) {
    double[][] columns = columns(name, features, labels.length);
    int classes = Math.max(2, 1 + Arrays.stream(labels).max().orElse(0));
    for (int k = 0; k < classes; k++) {
      int label = k;
      if (Arrays.stream(labels).noneMatch(l -> l == label)) {
        throw new IllegalArgumentException(
            "%s: no row has class %d; classes are numbered from 0, and each has a row"
                .formatted(name, k));
      }
    }
    List<String> words = IntStream.range(0, classes).mapToObj(Integer::toString).toList();
    return new Data(Dataset.of(name, names(columns), columns, Labels.of(words, labels)));
  }

  /**
   * Rows with one number to predict each.
   *
   * @param name what captions call the data
   * @param features rows × features, copied
   * @param targets one for each row; copied
   * @throws IllegalArgumentException where rows have unlike lengths or a number is not finite
   */
  public static Data numbers(String name, double[][] features, double... targets) {
    double[][] columns = columns(name, features, targets.length);
    return new Data(
        Dataset.of(
            name, names(columns), columns, Numbers.of(List.of("y"), new double[][] {targets})));
  }

  private static List<String> names(double[][] columns) {
    return columns.length == 1
        ? List.of("x")
        : IntStream.range(0, columns.length).mapToObj(k -> "x" + k).toList();
  }

  private static double[][] columns(String name, double[][] features, int rows) {
    if (features.length != rows || rows == 0) {
      throw new IllegalArgumentException(
          "%s: %d rows of features for %d targets; one target a row is expected"
              .formatted(name, features.length, rows));
    }
    double[][] columns = new double[features[0].length][rows];
    for (int row = 0; row < rows; row++) {
      if (features[row].length != columns.length) {
        throw new IllegalArgumentException(
            "%s: row %d has %d features, row 0 has %d"
                .formatted(name, row, features[row].length, columns.length));
      }
      for (int k = 0; k < columns.length; k++) {
        if (!Double.isFinite(features[row][k])) {
          throw new IllegalArgumentException(
              "%s: feature %d of row %d is %s, not a finite number"
                  .formatted(name, k, row, features[row][k]));
        }
        columns[k][row] = features[row][k];
      }
    }
    return columns;
  }

  /** The same rows with every feature scaled to mean 0 and deviation 1. */
  public Data standardized() {
    return new Data(rows.standardized(), true);
  }

  /**
   * Rows that train and rows that do not, drawn at random: of every class the same share.
   *
   * @param training the rows that train
   * @param heldOut the rows that do not
   */
  public record Split(Data training, Data heldOut) {
    /** {@return both scaled by the mean and deviation of the rows that train} */
    public Split standardized() {
      costscape.data.Split scaled =
          costscape.data.Split.apart(training.rows, heldOut.rows).standardized();
      return new Split(new Data(scaled.training(), true), new Data(scaled.other(), true));
    }
  }

  /**
   * Holds some rows out. {@link Model#on} gives a network's cost over them.
   *
   * @param share of the rows, above 0 and below 1
   * @param seed the same rows for the same seed, and those that the command line holds out
   * @throws IllegalArgumentException where the share is none or holds no row, or a class has a
   *     single row
   */
  public Split holdOut(double share, long seed) {
    int[] drawn = RowDraws.heldOut(rows, share, RandomNumbers.of(seed));
    costscape.data.Split split = costscape.data.Split.holdingOut(rows, drawn);
    return new Split(of(split.training()), of(split.other()));
  }

  /**
   * Some of the rows, such as one mini-batch.
   *
   * @param numbers of the rows, from 0, each once
   * @throws IllegalArgumentException where there is no such row, or one is named twice
   */
  public Data subset(int... numbers) {
    return of(costscape.data.Split.batch(rows, numbers).other());
  }

  /** The other rows, which have the same features and targets as these. */
  Data fitting(Data other) {
    return of(costscape.data.Split.apart(rows, other.rows).other());
  }

  /** {@return what captions call the data} */
  public String name() {
    return rows.name();
  }

  /** {@return the number of rows} */
  public int rows() {
    return rows.rows();
  }

  /** {@return the number of features} */
  public int features() {
    return rows.features();
  }

  /** {@return the words of the classes, in the order of their numbers; of numbers their names} */
  public List<String> targetNames() {
    return rows.targets().names();
  }

  /** {@return the name of every feature} */
  public List<String> featureNames() {
    return rows.featureNames();
  }

  /** {@return the features, rows × features, as a copy} */
  public double[][] toArray() {
    double[][] copy = new double[rows()][features()];
    for (int row = 0; row < copy.length; row++) {
      rows.row(row, copy[row]);
    }
    return copy;
  }

  @Override
  public String toString() {
    return "%s: %d rows of %d features".formatted(name(), rows(), features());
  }
}
