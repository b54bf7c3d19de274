package costscape.critical.verdict;

import costscape.cost.NetworkCost;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.local.Hull;
import costscape.number.RandomNumbers;
import costscape.space.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Looks around a kink of a ReLU network's cost. Derivatives are one-sided there. So gradients are
 * taken all over a small ball, and the point of their convex hull that is nearest to 0. Where that
 * point is 0 no direction leads down at once; elsewhere its negative leads down (gradient sampling:
 * Burke, Lewis, Overton, SIAM J. Optim. 15, 751). Going down that way with ever smaller balls ends
 * on the kink itself. Swirszcz, Czarnecki and Pascanu (arXiv:1611.06310) give data whose bad minima
 * lie there.
 */
final class KinkSearch {
  /**
   * Up to this share of the largest sum of its unit's terms a pre-activation counts as 0 once a
   * search has gone to the kink. For an error it is the share of its own terms.
   */
  private static final double FOUND = 1e-7;

  /** The radii of the first and of the last ball, in units of 1 + ‖θ‖. */
  private static final double FIRST_BALL = 1e-3;

  private static final double LAST_BALL = 1e-11;

  /** The largest distance of the kink, in the same units. */
  private static final double NEAR = 0.05;

  private static final int ROUNDS = 300;
  private static final int NEIGHBOURS = 400;

  /**
   * Neighbours, in the same units, along the direction that bends down most on one side of the
   * kink: in a random direction the kink rises by more than a curvature lets the cost fall.
   */
  private static final double[] BENT = {1e-3, -1e-3, 1e-4, -1e-4};

  /**
   * Gradients cancel where their hull comes this near to 0, relative to the largest of them. In a
   * ball that is larger than this they need only come as near as its radius.
   */
  private static final double CANCELS = 1e-7;

  /** The slope that may be left at a minimum on a kink. */
  private static final double LEFT_SLOPE = 1e-9;

  /** A cost is said to fall only where it was seen to do so by this share of itself. */
  private static final double LOWER = 1e-9;

  private final NetworkCost cost;
  private final double scale;
  private Optional<KinkMinimum> minimum = Optional.empty();
  private boolean falls;
  private Optional<double[]> lower = Optional.empty();
  private final RandomGenerator random = RandomNumbers.of(1);

  private KinkSearch(NetworkCost cost, double scale) {
    this.cost = cost;
    this.scale = scale;
  }

  /**
   * Goes from a point of a ReLU network downhill, to the minimum on a kink that is here or near.
   */
  static KinkSearch from(NetworkCost cost, double[] theta) {
    KinkSearch search = new KinkSearch(cost, 1 + Vectors.norm(theta));
    search.minimum = search.search(theta);
    return search;
  }

  /** The minimum on a kink, where one was found within reach. */
  Optional<KinkMinimum> minimum() {
    return minimum;
  }

  /**
   * A point close to where the search began whose cost is lower by more than rounding, where the
   * fall to there, or the way down from there, counts.
   */
  Optional<double[]> lower() {
    return falls ? lower : Optional.empty();
  }

  private Optional<KinkMinimum> search(double[] from) {
    double[] theta = from.clone();
    double value = cost.at(theta);
    double start = value;
    double ball = FIRST_BALL * scale;
    boolean cancels = false;
    for (int k = 0; k < ROUNDS && ball > LAST_BALL * scale; k++) {
      List<double[]> gradients = gradients(theta, ball);
      double[] down = Hull.nearestToZero(gradients);
      double largest = gradients.stream().mapToDouble(Vectors::norm).max().orElse(0);
      double norm = Vectors.norm(down);
      cancels = norm <= Math.max(CANCELS, ball / scale) * largest;
      double length = cancels ? 0 : length(theta, value, down, norm);
      if (length == 0) {
        ball *= 0.2;
        continue;
      }
      if (lower.isEmpty()) {
        lower = closeBy(from, theta, start, -length, down);
      }
      theta = Vectors.moved(theta, -length, down);
      value = cost.at(theta);
      falls = start - value > LOWER * Math.abs(start);
      if (Vectors.distance(theta, from) > NEAR * scale) {
        return Optional.empty();
      }
    }
    Kinks kinks = Kinks.near(cost, theta, FOUND);
    return !kinks.isEmpty() && cancels ? neighbours(theta, from, kinks) : Optional.empty();
  }

  private List<double[]> gradients(double[] theta, double ball) {
    List<double[]> gradients = new ArrayList<>();
    for (int i = 0; i < 3 * theta.length + 10; i++) {
      double[] gradient = new double[theta.length];
      cost.gradient(i == 0 ? theta : Probe.around(theta, ball, random), gradient);
      gradients.add(gradient);
    }
    return gradients;
  }

  /**
   * The length of a step along −down that lowers the cost as a slope promises; 0 where there is
   * none.
   */
  private double length(double[] theta, double value, double[] down, double norm) {
    for (double length = 0.1 * scale / norm; length * norm > LAST_BALL * scale; length *= 0.5) {
      double there = cost.at(Vectors.moved(theta, -length, down));
      if (there < value - 1e-4 * length * norm * norm) {
        return length;
      }
    }
    return 0;
  }

  /**
   * Shortens a step for as long as the cost is lower than at the start, and it is not yet close.
   */
  private Optional<double[]> closeBy(
      double[] from, double[] theta, double start, double length, double... down) {
    double most = FIRST_BALL * scale;
    for (double share = 1; share > LAST_BALL; share *= 0.5) {
      double[] there = Vectors.moved(theta, share * length, down);
      if (!(cost.at(there) < start - NullSpace.ROUNDING * Math.abs(start))) {
        return Optional.empty();
      }
      if (Vectors.distance(there, from) <= most) {
        return Optional.of(there);
      }
    }
    return Optional.empty();
  }

  /**
   * Notes a neighbour that is lower than the start. Where the cost is level on one side of a kink,
   * the gradients there cancel, and only a neighbour shows that it falls on the other side.
   */
  private void noteFall(double[] from, double[] neighbour, double cost) {
    double start = this.cost.at(from);
    boolean close = Vectors.distance(neighbour, from) <= FIRST_BALL * scale;
    if (lower.isEmpty() && close && start - cost > LOWER * Math.abs(start)) {
      lower = Optional.of(neighbour);
      falls = true;
    }
  }

  private Optional<KinkMinimum> neighbours(double[] theta, double[] from, Kinks kinks) {
    double value = cost.at(theta);
    double rounding = NullSpace.ROUNDING * Math.abs(value);
    boolean strict = true;
    double[] bent = Eigendecomposition.of(cost.hessian(theta)).eigenvector(0);
    for (int i = 0; i < NEIGHBOURS; i++) {
      double radius = (i % 2 == 0 ? 1e-4 : 1e-6) * scale;
      double[] neighbour =
          i < BENT.length
              ? Vectors.moved(theta, BENT[i] * scale, bent)
              : Probe.around(theta, radius, random);
      double there = cost.at(neighbour);
      if (there < value - rounding - LEFT_SLOPE * radius) {
        noteFall(from, neighbour, there);
        return Optional.empty();
      }
      strict &= there > value + rounding;
    }
    if (!kinks.zeros().isEmpty()
        && new ErrorKink(cost, theta, kinks.zeros()).bySilent().isPresent()) {
      return Optional.empty();
    }
    Optional<double[]> bySilent = SilentSwitches.lower(cost, theta, scale, LEFT_SLOPE);
    if (bySilent.isPresent()) {
      noteFall(from, bySilent.get(), cost.at(bySilent.get()));
      return Optional.empty();
    }
    ErrorKink.Nature nature = strict ? ErrorKink.Nature.ALL_HIGHER : ErrorKink.Nature.NONE_LOWER;
    return Optional.of(KinkMinimum.of(cost, theta, kinks, nature, from));
  }

  /**
   * A kink that has no lower neighbour.
   *
   * @param distance from the point judged
   * @param gain how much lower the cost is there
   * @param kinks those that meet there
   * @param nature what was found around it
   * @param isConvex whether the whole cost is convex, so that no point anywhere is lower
   * @param isPerfect whether every row is met exactly
   */
  record KinkMinimum(
      double distance,
      double gain,
      Kinks kinks,
      ErrorKink.Nature nature,
      boolean isConvex,
      boolean isPerfect) {
    /** The minimum at a point, seen from another one. */
    static KinkMinimum of(
        NetworkCost cost, double[] theta, Kinks kinks, ErrorKink.Nature nature, double[] from) {
      return new KinkMinimum(
          Vectors.distance(theta, from),
          Math.max(0, cost.at(from) - cost.at(theta)),
          kinks,
          nature,
          cost.isConvex(),
          PerfectFit.is(cost, theta));
    }
  }
}
