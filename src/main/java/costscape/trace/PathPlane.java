package costscape.trace;

import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.Vectors;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The principal components of a recorded path: the plane through its mean with the least sum of
 * squared distances (arXiv:1712.09913, section 7, which centres on the end instead).
 *
 * @param shares the share of the path's squared distances from its mean that each component holds,
 *     falling; they sum to 1
 */
public record PathPlane(Slice slice, List<Double> shares) {
  /**
   * More recorded steps than these add nothing to a plane, so of a longer path every k-th step is
   * taken.
   */
  private static final int STEPS = 2000;

  /** A share of the largest entry. The mean of some thousand equal numbers is off by less. */
  private static final double ROUNDING = 1e-12;

  public PathPlane {
    shares = List.copyOf(shares);
  }

  /**
   * The plane that holds most of a path: its first two principal components, through its mean.
   *
   * @throws IllegalArgumentException where the path does not span a plane
   */
  public static PathPlane of(Trajectory path) {
    List<Step> steps = sampled(path);
    ParameterVector mean = mean(steps);
    double[][] centred =
        steps.stream().map(step -> step.theta().minus(mean)).toArray(double[][]::new);
    double rounding = rounding(steps);
    SingularValueDecomposition svd =
        new SingularValueDecomposition(new Array2DRowRealMatrix(centred, false));
    double[] singular = svd.getSingularValues();
    if (singular.length < 2 || !(singular[1] > rounding)) {
      throw new IllegalArgumentException(
          "the path is %s and has no plane of its own; train more parameters or record more steps"
              .formatted(singular.length > 0 && singular[0] > rounding ? "a line" : "a point"));
    }
    double total = Vectors.dot(singular, singular);
    List<Double> shares = Arrays.stream(singular).mapToObj(value -> value * value / total).toList();
    return new PathPlane(
        Slice.through(mean, component(svd, "pc1", 0), component(svd, "pc2", 1)), shares);
  }

  /** The size that rounding of the points and of their mean gives to a component that is 0. */
  private static double rounding(List<Step> steps) {
    double largest =
        steps.stream()
            .mapToDouble(step -> Vectors.largest(step.theta().toArray()))
            .reduce(0, Math::max);
    return ROUNDING * largest * Math.sqrt(steps.size());
  }

  /** The share that the plane holds. */
  public double share() {
    return shares.get(0) + shares.get(1);
  }

  private static Direction component(SingularValueDecomposition svd, String name, int k) {
    double[] v = svd.getV().getColumn(k); // whose sign is free
    Vectors.upright(v);
    return Direction.of(name, v);
  }

  private static List<Step> sampled(Trajectory path) {
    List<Step> steps = path.steps();
    int every = 1 + (steps.size() - 1) / STEPS;
    List<Step> sample = new ArrayList<>();
    for (int i = 0; i < steps.size(); i += every) {
      sample.add(steps.get(i));
    }
    return sample;
  }

  private static ParameterVector mean(List<Step> steps) {
    double[] mean = new double[steps.get(0).theta().dimension()];
    for (Step step : steps) {
      Vectors.add(mean, 1.0 / steps.size(), step.theta().toArray());
    }
    return ParameterVector.of(mean);
  }
}
