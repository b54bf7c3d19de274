package costscape.api;

import costscape.critical.local.CurvatureSweep;
import costscape.study.Quantity;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import java.util.List;

/**
 * Evaluates the cost over a line or a plane. All costs are kept, 8 bytes each, so a surface of
 * 10000 × 10000 takes 800 MB.
 */
public final class Sweep {
  private Sweep() {}

  /**
   * The cost along a line, on all cores.
   *
   * @param points how many equally spaced values of its axis, both ends included; 2 or more
   * @throws IllegalArgumentException where there are fewer points
   */
  public static Curve curve(Line line, int points) {
    return curve(line, points, Work.allCores());
  }

  /**
   * The cost along a line.
   *
   * @param points how many equally spaced values of its axis, both ends included; 2 or more
   * @throws IllegalArgumentException where there are fewer points
   */
  public static Curve curve(Line line, int points, Work work) {
    MemoryLimit.forCosts(points, 1);
    return new Curve(
        line,
        Quantity.COST,
        work.jobs(runner -> line.point.landscape().curve(line.slice(), line.axis(points), runner)));
  }

  /**
   * The cost over a plane, on all cores.
   *
   * @param first how many equally spaced values of the first axis, both ends included; 2 or more
   * @param second how many equally spaced values of the second axis, 2 or more
   * @throws IllegalArgumentException where there are fewer values, or too many for memory
   */
  public static Surface surface(Plane plane, int first, int second) {
    return surface(plane, first, second, Work.allCores());
  }

  /**
   * The cost over a plane.
   *
   * @param first how many equally spaced values of the first axis, both ends included; 2 or more
   * @param second how many equally spaced values of the second axis, 2 or more
   * @throws IllegalArgumentException where there are fewer values, or too many for memory
   */
  public static Surface surface(Plane plane, int first, int second, Work work) {
    MemoryLimit.forCosts(first, second);
    return new Surface(
        plane,
        Quantity.COST,
        work.jobs(
            runner ->
                plane.point.landscape().surface(plane.slice(), plane.grid(first, second), runner)));
  }

  /**
   * A curvature along a line, in all parameters.
   *
   * @param points how many equally spaced values of its axis, both ends included; 2 or more
   * @param curvature what is asked of the Hessian
   * @return the curvatures; NaN where the Hessian is not finite
   * @throws IllegalArgumentException where there are fewer points, or the model computes cells in
   *     single precision
   */
  public static Curve curvature(Line line, int points, Curvature curvature, Work work) {
    MemoryLimit.forCosts(points, 1);
    Quantity quantity = inDoubles(line.point.model, curvature);
    return new Curve(
        line,
        quantity,
        work.jobs(
            runner ->
                (CellLine)
                    CurvatureSweep.over(
                        line.point.model.cost,
                        line.slice(),
                        List.of(line.axis(points)),
                        quantity.curvature().orElseThrow(),
                        runner)));
  }

  /**
   * A curvature over a plane, in all parameters.
   *
   * @param first how many equally spaced values of the first axis, both ends included; 2 or more
   * @param second how many equally spaced values of the second axis, 2 or more
   * @param curvature what is asked of the Hessian
   * @return the curvatures; NaN where the Hessian is not finite
   * @throws IllegalArgumentException where there are fewer values or too many for memory, or the
   *     model computes cells in single precision
   */
  public static Surface curvature(
      Plane plane, int first, int second, Curvature curvature, Work work) {
    MemoryLimit.forCosts(first, second);
    Quantity quantity = inDoubles(plane.point.model, curvature);
    return new Surface(
        plane,
        quantity,
        work.jobs(
            runner ->
                (CellPlane)
                    CurvatureSweep.over(
                        plane.point.model.cost,
                        plane.slice(),
                        plane.grid(first, second).axes(),
                        quantity.curvature().orElseThrow(),
                        runner)));
  }

  private static Quantity inDoubles(Model model, Curvature curvature) {
    if (model.isSingle()) {
      throw new IllegalArgumentException(
          "a curvature needs the digits of double precision: precision(Precision.DOUBLE) has them");
    }
    return Quantity.valueOf(curvature.name());
  }
}
