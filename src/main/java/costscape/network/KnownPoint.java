package costscape.network;

import costscape.space.ParameterVector;
import costscape.words.Labelled;
import java.util.List;
import java.util.Optional;

/** Points that have a name. All but {@code zeros} are points of the article's 1-2-1 network. */
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
  ZEROS;

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
