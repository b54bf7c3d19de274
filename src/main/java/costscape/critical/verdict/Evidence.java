package costscape.critical.verdict;

import costscape.cost.FlatDirections;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.unit.UnitEvidence;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The evidence of a verdict, all of it in the full parameter space.
 *
 * @param eigenvalues of the Hessian, ascending; empty where it is not finite, and of a large
 *     network the outermost ones only
 * @param index how many are below 0 beyond rounding, {@link Eigendecomposition#noise}; at least so
 *     many where not all were computed
 * @param flatDirections how many are 0 to rounding, those that are so at every point left out; 0
 *     where not all were computed, which then says nothing
 * @param complete whether all eigenvalues were computed
 * @param basis what was computed of the Hessian, as a clause
 * @param known the directions that are flat at every point
 * @param around what was found around the point
 */
public record Evidence(
    double cost,
    double gradientNorm,
    List<Double> eigenvalues,
    int index,
    int flatDirections,
    boolean complete,
    String basis,
    UnitEvidence units,
    FlatDirections known,
    Around around)
    implements Serializable {
  /**
   * A minimum near the point.
   *
   * @param distance ‖θ − θ*‖
   * @param gain how much lower the cost is there
   */
  public record Near(double distance, double gain) implements Serializable {}

  public Evidence {
    eigenvalues = List.copyOf(eigenvalues);
  }

  /** The evidence where no eigenvalue was computed, for the reason that the basis says. */
  static Evidence without(double cost, double gradientNorm, String basis, UnitEvidence units) {
    return new Evidence(
        cost,
        gradientNorm,
        List.of(),
        0,
        0,
        false,
        basis,
        units,
        FlatDirections.NONE,
        Around.NOTHING);
  }

  /**
   * This evidence with the directions counted in a spectrum of all eigenvalues, which somebody else
   * had a use for. What the verdict rests on stays as it was.
   */
  public Evidence counted(Eigendecomposition spectrum) {
    return new Evidence(
        cost,
        gradientNorm,
        Arrays.stream(spectrum.eigenvalues()).boxed().toList(),
        spectrum.index(),
        spectrum.nullity(),
        true,
        basis,
        units,
        known,
        around);
  }

  Evidence withDistance(ParameterVector theta, List<ParameterVector> best) {
    double[] distances =
        best.stream().mapToDouble(known -> Vectors.norm(theta.minus(known))).toArray();
    List<Double> nearest = Arrays.stream(distances).min().stream().boxed().toList();
    return with(new Around(around.nears, around.lowers, nearest));
  }

  Evidence withLower(Optional<double[]> point) {
    List<ParameterVector> lowers = point.map(ParameterVector::of).stream().toList();
    return with(new Around(around.nears, lowers, around.distances));
  }

  Evidence withNear(Optional<Near> minimum) {
    return with(new Around(minimum.stream().toList(), around.lowers, around.distances));
  }

  private Evidence with(Around other) {
    return new Evidence(
        cost,
        gradientNorm,
        eigenvalues,
        index,
        flatDirections,
        complete,
        basis,
        units,
        known,
        other);
  }

  /** The minimum that the point is only near. */
  public Optional<Near> near() {
    return around.nears.stream().findFirst();
  }

  /** A point close by where the cost is lower, of a kink that is said to be no minimum. */
  public Optional<ParameterVector> lower() {
    return around.lowers.stream().findFirst();
  }

  /** ‖θ − θ*‖ to the best minimum known, where one was given. */
  public OptionalDouble distanceToBest() {
    return around.distances.stream().mapToDouble(Double::doubleValue).findFirst();
  }

  /**
   * Findings around a point. Each list has one entry or none: they stand for optionals, which are
   * not serializable and so cannot be sent to another machine.
   */
  public record Around(List<Near> nears, List<ParameterVector> lowers, List<Double> distances)
      implements Serializable {
    static final Around NOTHING = new Around(List.of(), List.of(), List.of());
  }
}
