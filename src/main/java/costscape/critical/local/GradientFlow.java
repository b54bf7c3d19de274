package costscape.critical.local;

import costscape.cost.DifferentiableCost;
import costscape.space.Vectors;

/**
 * Follows dθ/dt = −∇C(θ), the path of training at an infinitely small rate, to where it ends. Near
 * a minimum of a network the flow is stiff, its rates a millionfold apart, so a step is taken
 * exactly for the linearised flow, entry by entry in the Hessian's eigenbasis (exponential
 * Rosenbrock-Euler with a third-order correction that doubles as error estimate, "exprb32":
 * Hochbruck, Ostermann and Schweitzer, SIAM J. Numer. Anal. 47, 786).
 */
public final class GradientFlow {
  private static final int MOST_STEPS = 4000;

  /** The error allowed in a step, relative to 1 + ‖θ‖. It is far below the width of a basin. */
  private static final double TOLERANCE = 1e-5;

  private GradientFlow() {}

  /** The point where the flow ends, or where it is after the most steps allowed. */
  public static LocalModel from(DifferentiableCost cost, double[] start) {
    LocalModel model = LocalModel.at(cost, start);
    double time = 0.01 / (model.spectrum().norm() + Double.MIN_NORMAL);
    for (int k = 0; k < MOST_STEPS && model.finite(); k++) {
      if (model.stationary()) {
        return Newton.polish(cost, model.theta());
      }
      double[] step = linearFlow(model, time);
      LocalModel next = LocalModel.at(cost, model.moved(step));
      double[] correction = correction(model, next, step, time);
      double error = Vectors.norm(correction) / (TOLERANCE * (1 + Vectors.norm(model.theta())));
      boolean lower = next.cost() <= model.cost() + 1e-14 * (1 + Math.abs(model.cost()));
      if (next.finite() && error <= 1 && lower) {
        model = next;
      }
      time *=
          Math.min(5, Math.max(0.1, 0.9 / StrictMath.cbrt(Double.isFinite(error) ? error : 1e6)));
      if (!lower) {
        time *= 0.5;
      }
    }
    return model;
  }

  /** The step of the linearised flow over a time h: −h φ₁(−hH) g, where φ₁(z) = (eᶻ − 1)/z. */
  public static double[] linearFlow(LocalModel model, double time) {
    Eigendecomposition spectrum = model.spectrum();
    return spectrum.combined(
        k -> {
          double z = -time * spectrum.eigenvalue(k);
          double phi = Math.abs(z) < 1e-8 ? 1 + 0.5 * z : StrictMath.expm1(z) / z;
          return -time * phi * model.slope(k);
        });
  }

  /** 2h φ₃(−hH) times what the gradient changed beyond the linear. */
  static double[] correction(LocalModel model, LocalModel next, double[] step, double time) {
    Eigendecomposition spectrum = model.spectrum();
    return spectrum.combined(
        k -> {
          double curvature = spectrum.eigenvalue(k);
          double wanted = model.slope(k) + curvature * spectrum.along(k, step);
          double beyond = wanted - spectrum.along(k, next.gradient());
          return 2 * time * phi3(-time * curvature) * beyond;
        });
  }

  /** (eᶻ − 1 − z − z²/2) / z³, by its series where that cancels. */
  static double phi3(double z) {
    if (Math.abs(z) < 0.05) {
      return 1 / 6.0 + z * (1 / 24.0 + z * (1 / 120.0 + z * (1 / 720.0 + z / 5040.0)));
    }
    return (StrictMath.expm1(z) - z - 0.5 * z * z) / (z * z * z);
  }
}
