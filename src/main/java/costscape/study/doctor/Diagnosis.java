package costscape.study.doctor;

import costscape.sweep.CellPlane;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * All that was found of a plane.
 *
 * @param centre the two coordinates of the point that the plane goes through, where it is known
 * @param planes the plane and those of other seeds on one coarse grid, where they were compared
 */
public record Diagnosis(
    DrawnPlane plane, Optional<double[]> centre, List<Finding> findings, List<CellPlane> planes) {
  public Diagnosis {
    centre = centre.map(double[]::clone);
    findings = List.copyOf(findings);
    planes = List.copyOf(planes);
  }

  /** What a plane tells by itself. */
  public static Diagnosis of(DrawnPlane plane, Optional<double[]> centre) {
    return new Diagnosis(plane, centre, new PlaneDoctor(plane).findings(centre), List.of());
  }

  /** The costs of all planes that were compared, from the smallest. */
  public double[] costs() {
    return costs(planes);
  }

  static double[] costs(List<CellPlane> planes) {
    return planes.stream()
        .flatMapToDouble(plane -> Arrays.stream(DrawnPlane.of(plane).sorted()))
        .sorted()
        .toArray();
  }
}
