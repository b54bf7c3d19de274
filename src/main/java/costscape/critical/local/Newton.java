package costscape.critical.local;

import costscape.cost.DifferentiableCost;
import costscape.space.Vectors;
import java.util.function.Predicate;

/**
 * Newton's method with three aims: down to a minimum, to the nearest stationary point of any index,
 * and to the last digits of one. Each gives the point where it stops, which need not be stationary.
 */
public final class Newton {
  private static final int MOST_STEPS = 200;
  private static final double LARGEST_RADIUS = 100;

  /**
   * Costs that differ by less than this, relatively, count as equal. That is the rounding in the
   * difference of sums of a dozen rows.
   */
  private static final double COST_NOISE = 1e-14;

  private Newton() {}

  /** Goes downhill to a point from which, to second order, no direction leads down. */
  public static LocalModel descend(DifferentiableCost cost, double[] start, int steps) {
    LocalModel model = LocalModel.at(cost, start);
    double radius = 1;
    for (int k = 0; k < steps && model.finite(); k++) {
      if (model.stationary()) {
        if (model.spectrum().index() == 0) {
          return polish(cost, model.theta());
        }
        model = LocalModel.at(cost, model.moved(downhill(model)));
        continue;
      }
      double[] step = model.stepWithin(radius);
      double predicted = model.change(step);
      double[] moved = model.moved(step);
      if (Math.abs(predicted) <= COST_NOISE * (1 + Math.abs(model.cost()))) {
        LocalModel next = LocalModel.at(cost, moved);
        if (!(next.gradientNorm() < model.gradientNorm())) {
          return polish(cost, model.theta());
        }
        model = next;
        continue;
      }
      double ratio = (cost.at(moved) - model.cost()) / predicted;
      if (ratio > 0.75) {
        radius = Math.min(LARGEST_RADIUS, Math.max(radius, 2 * Vectors.norm(step)));
      } else if (!(ratio > 0.25)) {
        radius = 0.25 * Math.min(radius, Vectors.norm(step));
      }
      if (ratio > 1e-4) {
        model = LocalModel.at(cost, moved);
      }
    }
    return model;
  }

  /** A small step off a saddle, along its most negative direction. */
  private static double[] downhill(LocalModel saddle) {
    double[] step = new double[saddle.theta().length];
    double length = 1e-3 * (1 + Vectors.norm(saddle.theta()));
    saddle.spectrum().add(0, saddle.slope(0) > 0 ? -length : length, step);
    return step;
  }

  /**
   * Goes to a stationary point by the method of Levenberg and Marquardt on ½‖∇C‖². Most starts that
   * lead to no such point are given up early.
   */
  public static LocalModel toStationary(DifferentiableCost cost, double[] start) {
    LocalModel model = LocalModel.at(cost, start);
    double damping = 1e-2 * square(model.spectrum().norm());
    for (int k = 0; k < MOST_STEPS && model.finite(); k++) {
      if (model.stationary()) {
        return polish(cost, model.theta());
      }
      double[] step = model.stepToStationary(damping);
      if (Vectors.norm(step) <= 1e-14 * (1 + Vectors.norm(model.theta()))) {
        return polish(cost, model.theta());
      }
      LocalModel next = LocalModel.at(cost, model.moved(step));
      if (next.gradientNorm() < model.gradientNorm()) {
        damping *= 0.2;
        model = next;
      } else {
        damping = 4 * damping + 1e-20 * square(model.spectrum().norm());
      }
    }
    return model;
  }

  private static double square(double value) {
    return value * value;
  }

  /** Takes Newton's own steps for as long as they lessen the gradient. */
  public static LocalModel polish(DifferentiableCost cost, double[] near) {
    return polish(cost, near, model -> true);
  }

  /**
   * Takes Newton's own steps for as long as they lessen the gradient.
   *
   * @param worth whether it is worth while to go on from a point
   */
  public static LocalModel polish(
      DifferentiableCost cost, double[] near, Predicate<LocalModel> worth) {
    LocalModel model = LocalModel.at(cost, near);
    for (int k = 0; k < 20 && worth.test(model); k++) {
      LocalModel next = LocalModel.at(cost, model.moved(model.newtonStep()));
      if (!(next.gradientNorm() < 0.9 * model.gradientNorm())) {
        break;
      }
      model = next;
    }
    return model;
  }
}
