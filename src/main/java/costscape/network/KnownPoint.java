package costscape.network;

import costscape.space.ParameterVector;
import costscape.words.Labelled;
import java.util.List;
import java.util.Optional;

/** Points that have a name. All but {@code zeros} are points of a 1-2-1 network. */
@SuppressWarnings("FloatingPointLiteralPrecision") // the digits as the article prints them
public enum KnownPoint implements Labelled {
  /**
   * The article's point, with w1_0_0 at the minimum of its sweep over [−100, 100]. That minimum is
   * known to 50 digits from {@code oracle/sweep1d_w1_0_0_extrema.csv}. Cost 1.0151854719092169e-5.
   */
  ARTICLE(-23.250824445997891, -37.94, 16.81, -23.41, 28.8, -52.89, -17.53),
  /** The point where scikit-learn's training ended in the article. */
  SKLEARN(
      -20.89123833, -8.09121263, -12.35004862, 4.62846821, -20.19430919, 17.74430684, -8.19425129),
  /** The point where the article's training starts. */
  START(-1, 9, -1, 5, 0.5, 0.25, 0),
  /**
   * All parameters 0. The network knows nothing, and cross-entropy is log 2 on any data of two
   * classes.
   */
  ZEROS,
  /** A minimum of the trap data with L2 0.01: cost 0.3803, all rows right. */
  TRAP_1(
      1.3419985254165872,
      8.398859897663156,
      -0.10676776210240391,
      -0.7882295474084687,
      14.778008115890284,
      -8.34151254369396,
      -3.222129512304537),
  /** A minimum of the trap data with L2 0.01: cost 0.4434, 7 of 12 rows right. */
  TRAP_2(
      6.603639000897443,
      -6.336536483103935,
      -8.860557136796196,
      -7.606324096542316,
      4.527080859358615,
      -4.562313313513554,
      0.011447946340757742),
  /** A minimum of the trap data with L2 0.01: cost 0.4565, 9 of 12 rows right. */
  TRAP_3(
      6.905121602934216,
      -5.85567575382096,
      0.643299179452967,
      -5.716911984510524,
      -3.6911111213752474,
      -7.903226158162468,
      3.746108189392703),
  /** Six starts near the plane through those three; two lead to each. */
  TRAP_A(2.1921, 6.6541, 3.2805, -0.7956, 9.4599, -9.4381, -0.9964),
  TRAP_B(3.5712, 2.6948, 0.2529, -2.7497, 7.3323, -8.1869, -0.4090),
  TRAP_C(4.5505, 0.0494, -0.6432, -3.8516, 4.8652, -7.7442, 0.4530),
  TRAP_D(5.1300, -1.2822, 0.5923, -4.1013, 2.0586, -8.1100, 1.5894),
  TRAP_E(8.7776, -11.8374, -8.0424, -9.4127, -3.0907, -4.5777, 2.9207),
  TRAP_F(8.7394, -11.1964, -3.9464, -8.4443, -6.0919, -6.0389, 4.3278);

  private static final String SHAPE = "1-2-1";

  private final double[] theta;

  /**
   * @param theta in the order of the layout: w1_0_0 w1_0_1 b1_0 b1_1 w2_0_0 w2_1_0 b2_0
   */
  KnownPoint(double... theta) {
    this.theta = theta;
  }

  public static List<String> labels() {
    return Labelled.labels(values());
  }

  public static Optional<KnownPoint> named(String name) {
    return Labelled.named(name, values());
  }

  /** The parameters of a 1-2-1 network; none of {@code zeros}, which fits any. */
  public double[] toArray() {
    return theta.clone();
  }

  public boolean fits(ParameterLayout layout) {
    return this == ZEROS || layout.shape().equals(SHAPE);
  }

  /**
   * The point as a vector of the parameters that the layout names.
   *
   * @throws IllegalArgumentException where it is a point of another network
   */
  public ParameterVector point(ParameterLayout layout) {
    if (!fits(layout)) {
      throw new IllegalArgumentException(
          "%s is a point of a %s network, not of a %s one; random:SEED, zeros or a file fit any"
              .formatted(label(), SHAPE, layout.shape()));
    }
    return this == ZEROS ? ParameterVector.zeros(layout.size()) : ParameterVector.of(theta);
  }
}
