package costscape.critical.catalogue;

import costscape.cost.DifferentiableCost;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.local.LocalModel;
import costscape.critical.local.Newton;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.Terrain;
import costscape.job.Job;
import costscape.job.Several;
import costscape.space.Vectors;
import java.util.List;

/** Climbs from every end along its softest directions, both ways, to the passes around it. */
public record Climbs(Terrain terrain, List<double[]> ends)
    implements Job<Several<StationaryPoint>> {
  /** Directions stiffer than these lead over no low pass. */
  private static final int MOST_DIRECTIONS = 8;

  public Climbs {
    ends = List.copyOf(ends);
  }

  /**
   * How many climbs there are from each end. Directions along which a cost keeps its value
   * everywhere lead over no pass.
   */
  static int ways(Terrain terrain) {
    int leading = terrain.cost().dimension() - terrain.cost().flatDirections().size();
    return 2 * Math.min(MOST_DIRECTIONS, leading);
  }

  @Override
  public int size() {
    return ways(terrain) * ends.size();
  }

  @Override
  public Several<StationaryPoint> run(int index) {
    return new Several<>(points(index));
  }

  private List<StationaryPoint> points(int index) {
    LocalModel end = LocalModel.at(terrain.cost(), ends.get(index / ways(terrain)));
    int way = index % ways(terrain);
    LocalModel top = Climb.from(terrain.cost(), end, way / 2, way % 2 == 0 ? 1 : -1);
    return terrain.stationary(top).stream().toList();
  }

  /**
   * Eigenvector following: uphill along one direction of the Hessian and downhill along all others,
   * which ends at a pass (Cerjan and Miller, J. Chem. Phys. 75, 2800; Wales, "Energy Landscapes",
   * 6.2.1). From step to step it follows the eigenvector that is most like the last one.
   */
  static class Climb {
    private static final int MOST_STEPS = 120;

    /** The lengths of the first step off a minimum and of the longest step, relative to 1 + ‖θ‖. */
    private static final double FIRST = 0.02;

    private static final double LONGEST = 0.2;

    /**
     * A step is shortened where the model's gradient errs by more than this share of its change.
     */
    private static final double WRONG = 0.6;

    private static final double RIGHT = 0.15;

    /**
     * A climb that comes farther than this is given up: only the penalty is left there, and no
     * pass.
     */
    private static final double FAR = 30;

    private Climb() {}

    /** Climbs from a minimum along one of its eigenvectors. */
    static LocalModel from(DifferentiableCost cost, LocalModel minimum, int direction, int sign) {
      double[] along = minimum.spectrum().eigenvector(direction);
      double[] start = Vectors.moved(minimum.theta(), sign * FIRST * minimum.scale(), along);
      return toPass(cost, start, along);
    }

    /**
     * Climbs towards a pass, at first along a direction that leads up, and gives where the climb
     * ends. That point need not be stationary.
     */
    static LocalModel toPass(DifferentiableCost cost, double[] start, double[] along) {
      LocalModel model = LocalModel.at(cost, start);
      double far = FAR * model.scale();
      double radius = LONGEST * model.scale();
      double[] followed = along;
      for (int k = 0; k < MOST_STEPS && model.finite() && model.scale() < far; k++) {
        if (model.stationary()) {
          return Newton.polish(cost, model.theta());
        }
        int mode = mostLike(model.spectrum(), followed);
        double[] step = step(model, mode, radius);
        LocalModel next = LocalModel.at(cost, model.moved(step));
        double error = error(model, next, step);
        if (error > WRONG && Vectors.norm(step) > 1e-6 * model.scale()) {
          radius = 0.4 * Math.min(radius, Vectors.norm(step));
          continue;
        }
        if (error < RIGHT) {
          radius = Math.min(2 * radius, LONGEST * model.scale());
        }
        followed = model.spectrum().eigenvector(mode);
        model = next;
      }
      return model;
    }

    private static int mostLike(Eigendecomposition spectrum, double[] followed) {
      int best = 0;
      for (int k = 1; k < spectrum.size(); k++) {
        if (Math.abs(spectrum.along(k, followed)) > Math.abs(spectrum.along(best, followed))) {
          best = k;
        }
      }
      return best;
    }

    /** Newton's step with the sign that leads up along one direction and down along the others. */
    private static double[] step(LocalModel model, int mode, double radius) {
      Eigendecomposition spectrum = model.spectrum();
      double[] step =
          spectrum.combined(
              k -> {
                double curvature = Math.abs(spectrum.eigenvalue(k)) + spectrum.noise();
                double length = (k == mode ? 1 : -1) * model.slope(k) / curvature;
                return Math.max(-radius, Math.min(radius, length));
              });
      Vectors.shorten(step, radius);
      return step;
    }

    /**
     * The distance of the next gradient from the model's, relative to the change that the model
     * foretold.
     */
    private static double error(LocalModel model, LocalModel next, double[] step) {
      double wrong = 0;
      double moved = 0;
      for (int k = 0; k < step.length; k++) {
        double change = model.spectrum().eigenvalue(k) * model.spectrum().along(k, step);
        double beyond = model.spectrum().along(k, next.gradient()) - model.slope(k) - change;
        wrong += beyond * beyond;
        moved += change * change;
      }
      double error = Math.sqrt(wrong / (moved + Double.MIN_NORMAL));
      return Double.isFinite(error) ? error : Double.POSITIVE_INFINITY;
    }
  }
}
