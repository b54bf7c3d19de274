package costscape.data;

import costscape.number.RandomNumbers;
import costscape.words.Labelled;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.math3.random.RandomGenerator;

/** The datasets that come with the program, by name. */
public enum Datasets implements Labelled {
  /** The article's twelve rows. Label 1 lies in the middle, so two boundaries are needed. */
  ARTICLE(
      () ->
          line(
              "article",
              new double[] {
                -1.51, -1.29, -1.18, -0.64, -0.53, -0.09, 0.13, 0.35, 0.89, 1.11, 1.33, 1.44
              },
              "000011110000")),
  /**
   * Twelve rows with three boundaries, for two hidden units: several local minima of different
   * cost.
   */
  TRAP(
      () ->
          line(
              "trap",
              new double[] {-2, -1.6, -1.2, -0.7, -0.4, -0.1, 0.3, 0.6, 0.9, 1.3, 1.7, 2},
              "000111000111")),
  /** The four corners of a square, labelled by exclusive or. */
  XOR(() -> plane("xor", new double[] {0, 0, 1, 1}, new double[] {0, 1, 0, 1}, labels("0110"))),
  /** Two interleaved half circles of 100 rows each, with Gaussian noise of deviation 0.1. */
  MOONS(Datasets::moons),
  /** Two interleaved spirals of 500 rows each, one and a half turns, without noise. */
  SPIRALS(Datasets::spirals),
  /** Fisher's 150 flowers of three species. */
  IRIS(Datasets::iris),
  /** A curve to fit: 40 rows of sin 2x from −3 to 3, with Gaussian noise of deviation 0.2. */
  SINE(Datasets::sine);

  private static final int IRIS_FEATURES = 4;
  private static final int IRIS_OF_A_SPECIES = 50;

  /** The lengths in tenths of a centimetre, the four of a flower together, species by species. */
  private static final String IRIS_TENTHS =
      """
      51 35 14 02  49 30 14 02  47 32 13 02  46 31 15 02  50 36 14 02
      54 39 17 04  46 34 14 03  50 34 15 02  44 29 14 02  49 31 15 01
      54 37 15 02  48 34 16 02  48 30 14 01  43 30 11 01  58 40 12 02
      57 44 15 04  54 39 13 04  51 35 14 03  57 38 17 03  51 38 15 03
      54 34 17 02  51 37 15 04  46 36 10 02  51 33 17 05  48 34 19 02
      50 30 16 02  50 34 16 04  52 35 15 02  52 34 14 02  47 32 16 02
      48 31 16 02  54 34 15 04  52 41 15 01  55 42 14 02  49 31 15 02
      50 32 12 02  55 35 13 02  49 36 14 01  44 30 13 02  51 34 15 02
      50 35 13 03  45 23 13 03  44 32 13 02  50 35 16 06  51 38 19 04
      48 30 14 03  51 38 16 02  46 32 14 02  53 37 15 02  50 33 14 02
      70 32 47 14  64 32 45 15  69 31 49 15  55 23 40 13  65 28 46 15
      57 28 45 13  63 33 47 16  49 24 33 10  66 29 46 13  52 27 39 14
      50 20 35 10  59 30 42 15  60 22 40 10  61 29 47 14  56 29 36 13
      67 31 44 14  56 30 45 15  58 27 41 10  62 22 45 15  56 25 39 11
      59 32 48 18  61 28 40 13  63 25 49 15  61 28 47 12  64 29 43 13
      66 30 44 14  68 28 48 14  67 30 50 17  60 29 45 15  57 26 35 10
      55 24 38 11  55 24 37 10  58 27 39 12  60 27 51 16  54 30 45 15
      60 34 45 16  67 31 47 15  63 23 44 13  56 30 41 13  55 25 40 13
      55 26 44 12  61 30 46 14  58 26 40 12  50 23 33 10  56 27 42 13
      57 30 42 12  57 29 42 13  62 29 43 13  51 25 30 11  57 28 41 13
      63 33 60 25  58 27 51 19  71 30 59 21  63 29 56 18  65 30 58 22
      76 30 66 21  49 25 45 17  73 29 63 18  67 25 58 18  72 36 61 25
      65 32 51 20  64 27 53 19  68 30 55 21  57 25 50 20  58 28 51 24
      64 32 53 23  65 30 55 18  77 38 67 22  77 26 69 23  60 22 50 15
      69 32 57 23  56 28 49 20  77 28 67 20  63 27 49 18  67 33 57 21
      72 32 60 18  62 28 48 18  61 30 49 18  64 28 56 21  72 30 58 16
      74 28 61 19  79 38 64 20  64 28 56 22  63 28 51 15  61 26 56 14
      77 30 61 23  63 34 56 24  64 31 55 18  60 30 48 18  69 31 54 21
      67 31 56 24  69 31 51 23  58 27 51 19  68 32 59 23  67 33 57 25
      67 30 52 23  63 25 50 19  65 30 52 20  62 34 54 23  59 30 51 18
      """;

  private static final int MOON_ROWS = 200;
  private static final double MOON_NOISE = 0.1;
  private static final int MOON_SEED = 1;
  private static final int SPIRAL_ROWS = 1000;
  private static final int SINE_ROWS = 40;
  private static final double SINE_NOISE = 0.2;
  private static final int SINE_SEED = 1;

  private final Supplier<Dataset> rows;

  Datasets(Supplier<Dataset> rows) {
    this.rows = rows;
  }

  public Dataset dataset() {
    return rows.get();
  }

  public static Optional<Datasets> named(String name) {
    return Labelled.named(name, values());
  }

  private static Dataset line(String name, double[] x, String labels) {
    return Dataset.of(name, List.of("x"), List.of("0", "1"), new double[][] {x}, labels(labels));
  }

  private static Dataset plane(String name, double[] x0, double[] x1, byte[] labels) {
    return Dataset.of(
        name, List.of("x0", "x1"), List.of("0", "1"), new double[][] {x0, x1}, labels);
  }

  private static byte[] labels(String digits) {
    byte[] labels = new byte[digits.length()];
    for (int row = 0; row < labels.length; row++) {
      labels[row] = (byte) (digits.charAt(row) - '0');
    }
    return labels;
  }

  private static Dataset moons() {
    RandomGenerator random = RandomNumbers.of(MOON_SEED);
    int half = MOON_ROWS / 2;
    double[] x0 = new double[MOON_ROWS];
    double[] x1 = new double[MOON_ROWS];
    byte[] labels = new byte[MOON_ROWS];
    for (int row = 0; row < MOON_ROWS; row++) {
      boolean lower = row >= half;
      double angle = Math.PI * (row % half) / (half - 1);
      x0[row] = lower ? 1 - StrictMath.cos(angle) : StrictMath.cos(angle);
      x1[row] = lower ? 0.5 - StrictMath.sin(angle) : StrictMath.sin(angle);
      x0[row] += MOON_NOISE * random.nextGaussian();
      x1[row] += MOON_NOISE * random.nextGaussian();
      labels[row] = (byte) (lower ? 1 : 0);
    }
    return plane("moons", x0, x1, labels);
  }

  private static Dataset spirals() {
    double[] x0 = new double[SPIRAL_ROWS];
    double[] x1 = new double[SPIRAL_ROWS];
    byte[] labels = new byte[SPIRAL_ROWS];
    for (int row = 0; row < SPIRAL_ROWS; row++) {
      int arm = row % 2;
      int step = row / 2;
      double along = step / (SPIRAL_ROWS / 2.0);
      double radius = 0.1 + 0.9 * along;
      double angle = 3 * Math.PI * along + Math.PI * arm;
      x0[row] = radius * StrictMath.cos(angle);
      x1[row] = radius * StrictMath.sin(angle);
      labels[row] = (byte) arm;
    }
    return plane("spirals", x0, x1, labels);
  }

  private static Dataset sine() {
    RandomGenerator random = RandomNumbers.of(SINE_SEED);
    double[] x = new double[SINE_ROWS];
    double[] y = new double[SINE_ROWS];
    for (int row = 0; row < SINE_ROWS; row++) {
      x[row] = -3 + 6.0 * row / (SINE_ROWS - 1);
      y[row] = StrictMath.sin(2 * x[row]) + SINE_NOISE * random.nextGaussian();
    }
    return Dataset.of("sine", List.of("x"), new double[][] {x}, Numbers.of(List.of("y"), y));
  }

  /**
   * Fisher's iris flowers: 50 of each of three species, four lengths in centimetres (R. A. Fisher:
   * The use of multiple measurements in taxonomic problems, Annals of Eugenics 7, 1936, table 1;
   * public domain).
   */
  private static Dataset iris() {
    String[] tenths = IRIS_TENTHS.trim().split("\\s+", -1);
    int rows = tenths.length / IRIS_FEATURES;
    double[][] columns = new double[IRIS_FEATURES][rows];
    int[] labels = new int[rows];
    for (int row = 0; row < rows; row++) {
      for (int feature = 0; feature < IRIS_FEATURES; feature++) {
        columns[feature][row] = Integer.parseInt(tenths[row * IRIS_FEATURES + feature]) / 10.0;
      }
      labels[row] = row / IRIS_OF_A_SPECIES;
    }
    return Dataset.of(
        "iris",
        List.of("sepal_length", "sepal_width", "petal_length", "petal_width"),
        columns,
        Labels.of(List.of("setosa", "versicolor", "virginica"), labels));
  }
}
