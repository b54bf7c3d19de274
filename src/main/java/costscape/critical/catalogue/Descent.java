package costscape.critical.catalogue;

import costscape.critical.local.LocalModel;
import costscape.critical.local.Newton;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.Terrain;
import costscape.space.ParameterVector;
import costscape.trace.StopRules;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizers;
import java.util.List;

/**
 * Goes from a start down to where training ends, if it ends anywhere. L-BFGS decides in whose basin
 * the start is; then Newton's method with a trust region goes on to the last digit, where L-BFGS
 * crawls.
 */
record Descent(Terrain terrain) {
  private static final Training FIRST =
      new Training(
          Optimizers.LBFGS.usual(), StopRules.after(200).orGradientBelow(1e-8), Integer.MAX_VALUE);

  private static final int ROUNDS = 10;
  private static final int ROUND_STEPS = 40;

  /**
   * Where the slope is below this and the search is not at an end, it may be on its way to
   * infinity.
   */
  private static final double FLAT = 1e-6;

  static Visit from(Terrain terrain, double[] start) {
    return Visit.of(terrain, counted -> new Descent(counted).points(start));
  }

  private List<StationaryPoint> points(double[] start) {
    LocalModel end =
        LocalModel.at(
            terrain.cost(),
            FIRST.from(terrain.cost(), ParameterVector.of(start)).end().theta().toArray());
    for (int round = 0; round < ROUNDS && !over(end); round++) {
      end = Newton.descend(terrain.cost(), end.theta(), ROUND_STEPS);
    }
    return terrain.identify(end).stream().toList();
  }

  private boolean over(LocalModel end) {
    return !end.finite()
        || end.stationary()
        || (end.gradientNorm() < FLAT
            && end.spectrum().index() == 0
            && terrain.escape(end.theta()).isPresent());
  }
}
