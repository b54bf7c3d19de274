package costscape.critical;

import costscape.space.ParameterVector;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a verdict rests on, all of it in the full parameter space.
 *
 * @param eigenvalues of the Hessian, ascending; empty where it is not finite
 * @param index how many of them are below 0 beyond rounding
 * @param flatDirections how many are 0 to rounding
 * @param distanceToBest ‖θ − θ*‖ to the best minimum known, where one was given
 */
public record Evidence(
    double cost,
    double gradientNorm,
    List<Double> eigenvalues,
    int index,
    int flatDirections,
    Units units,
    OptionalDouble distanceToBest) {
  public Evidence {
    eigenvalues = List.copyOf(eigenvalues);
  }

  Evidence withDistance(ParameterVector theta, List<ParameterVector> best) {
    OptionalDouble distance =
        best.stream().mapToDouble(known -> LocalShape.norm(theta.minus(known))).min();
    return new Evidence(cost, gradientNorm, eigenvalues, index, flatDirections, units, distance);
  }
}
