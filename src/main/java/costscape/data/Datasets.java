package costscape.data;

import costscape.words.Labelled;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

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
  IRIS(Iris::dataset),
  /** A curve to fit: 40 rows of sin 2x from −3 to 3, with Gaussian noise of deviation 0.2. */
  SINE(Datasets::sine);

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
    RandomGenerator random = new Well19937c(MOON_SEED);
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
    RandomGenerator random = new Well19937c(SINE_SEED);
    double[] x = new double[SINE_ROWS];
    double[] y = new double[SINE_ROWS];
    for (int row = 0; row < SINE_ROWS; row++) {
      x[row] = -3 + 6.0 * row / (SINE_ROWS - 1);
      y[row] = StrictMath.sin(2 * x[row]) + SINE_NOISE * random.nextGaussian();
    }
    return Dataset.of("sine", List.of("x"), new double[][] {x}, Numbers.of(List.of("y"), y));
  }
}
