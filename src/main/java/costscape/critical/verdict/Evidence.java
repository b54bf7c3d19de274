package costscape.critical.verdict;

import costscape.critical.local.Spectrum;
import costscape.critical.unit.Units;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a verdict rests on, all of it in the full parameter space.
 *
 * @param eigenvalues the eigenvalues of the Hessian, ascending; empty where it is not finite, and
 *     for a large network the outermost ones only
 * @param index the number of eigenvalues below 0 beyond rounding, {@link Spectrum#noise}; for a
 *     large network the number of those found
 * @param flatDirections the number of eigenvalues that are 0 to rounding
 * @param complete whether all eigenvalues were computed
 * @param basis what was computed of the Hessian, as a clause
 * @param near the minimum near which the point lies, where it is not there
 * @param distanceToBest ‖θ − θ*‖ to the best minimum known, where one was given
 */
public record Evidence(
    double cost,
    double gradientNorm,
    List<Double> eigenvalues,
    int index,
    int flatDirections,
    boolean complete,
    String basis,
    Units units,
    Optional<Near> near,
    OptionalDouble distanceToBest) {
  /**
   * A minimum near the point.
   *
   * @param distance ‖θ − θ*‖
   * @param gain how much lower the cost is there
   */
  public record Near(double distance, double gain) {}

  public Evidence {
    eigenvalues = List.copyOf(eigenvalues);
  }

  /** The evidence where there is no finite Hessian. */
  static Evidence without(double cost, double gradientNorm) {
    return new Evidence(
        cost,
        gradientNorm,
        List.of(),
        0,
        0,
        false,
        "no Hessian is finite",
        Units.NONE,
        Optional.empty(),
        OptionalDouble.empty());
  }

  Evidence withDistance(ParameterVector theta, List<ParameterVector> best) {
    OptionalDouble distance =
        best.stream().mapToDouble(known -> Vectors.norm(theta.minus(known))).min();
    return new Evidence(
        cost,
        gradientNorm,
        eigenvalues,
        index,
        flatDirections,
        complete,
        basis,
        units,
        near,
        distance);
  }
}
