package costscape.critical.place;

import costscape.critical.local.LocalModel;
import costscape.space.Vectors;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether Newton's steps still may lead to an end near a point. They do not once they are out of
 * reach, nor where they get no shorter: towards infinity, where a cost falls as e^−t does, each is
 * as long as the one before it.
 */
final class StepsInReach implements Predicate<LocalModel> {
  /** A step of more than this share of the one before it is no shorter. */
  private static final double AS_LONG = 0.9;

  /** Near an end the first steps may be as long as each other by chance. */
  private static final int MOST_AS_LONG = 3;

  private final double[] center;
  private final double reach;
  private Optional<double[]> last = Optional.empty();
  private double length = Double.POSITIVE_INFINITY;
  private int asLong;

  /** Steps no farther from the center than the reach. */
  StepsInReach(double[] center, double reach) {
    this.center = center;
    this.reach = reach;
  }

  @Override
  public boolean test(LocalModel model) {
    double[] theta = model.theta();
    if (last.isPresent()) {
      double step = Vectors.distance(last.get(), theta);
      asLong = step > AS_LONG * length ? asLong + 1 : 0;
      length = step;
    }
    last = Optional.of(theta);
    return asLong < MOST_AS_LONG && Vectors.distance(center, theta) <= reach;
  }
}
