package costscape.critical.catalogue;

import costscape.critical.local.LocalModel;
import costscape.critical.local.Newton;
import costscape.critical.place.Starts;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.Terrain;
import costscape.job.Job;
import costscape.job.Several;
import costscape.space.ParameterVector;
import costscape.trace.StopRules;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizers;
import java.util.ArrayList;
import java.util.List;

/**
 * The beginnings of a search: training goes down from each of the first starts, and from each of
 * the first starts a hunt goes to the nearest stationary point. A piece does both for one start.
 *
 * @param descents how many starts train
 * @param hunts how many starts hunt
 */
public record Beginnings(Terrain terrain, Starts starts, int descents, int hunts)
    implements Job<Several<Several<StationaryPoint>>> {
  @Override
  public int size() {
    return Math.max(descents, hunts);
  }

  @Override
  public Several<Several<StationaryPoint>> run(int index) {
    List<Several<StationaryPoint>> visits = new ArrayList<>();
    if (index < descents) {
      visits.add(new Several<>(new Descent(terrain).points(starts.at(index))));
    }
    if (index < hunts) {
      visits.add(new SaddleHunt(terrain, starts, hunts).run(index));
    }
    return new Several<>(visits);
  }

  /**
   * Goes from a start down to where training ends, if it ends anywhere. L-BFGS decides in whose
   * basin the start is; then Newton's method with a trust region goes on to the last digit, where
   * L-BFGS crawls.
   */
  record Descent(Terrain terrain) {
    private static final Training FIRST =
        new Training(
            Optimizers.LBFGS.usual(),
            StopRules.after(200).orGradientBelow(1e-8),
            Integer.MAX_VALUE);

    private static final int ROUNDS = 10;
    private static final int ROUND_STEPS = 40;

    /**
     * Where the slope is below this and the search is not at an end, it may be on its way to
     * infinity.
     */
    private static final double FLAT = 1e-6;

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

  /**
   * Goes from every start to the nearest stationary point of any index. The starts take turns
   * between all of parameter space and the sets that a part of the symmetry fixes. Saddles gather
   * on these sets, and a search from elsewhere seldom meets them.
   */
  public record SaddleHunt(Terrain terrain, Starts starts, int size)
      implements Job<Several<StationaryPoint>> {
    @Override
    public Several<StationaryPoint> run(int index) {
      double[] start = starts.at(index);
      List<double[]> fixed = terrain.symmetry().ontoFixedSets(start);
      int turn = index % (1 + fixed.size());
      LocalModel end = Newton.toStationary(terrain.cost(), turn == 0 ? start : fixed.get(turn - 1));
      return new Several<>(terrain.stationary(end).stream().toList());
    }
  }
}
