package costscape.proof;

import costscape.cost.NetworkCost;
import costscape.network.ActivationFunction;
import costscape.proof.enclosure.Enclosure;
import costscape.proof.enclosure.FreeParameters;
import costscape.proof.interval.Box;
import costscape.proof.interval.Interval;
import costscape.proof.interval.Jet;
import costscape.proof.interval.SingularValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Up to which |bias| a dead unit adds directions that lead down; see {@link FamilyProof}. */
final class Borders {
  private static final Interval ONE = Interval.of(1);
  private static final Interval TWO = Interval.of(2);
  private static final Interval FOUR = Interval.of(4);

  private final NetworkCost cost;
  private final ActivationFunction activation;

  private Borders(NetworkCost cost) {
    this.cost = cost;
    activation = cost.network().activation();
  }

  /**
   * The borders of one unit, the farthest first; empty where one is not decided, as where there is
   * neither a penalty nor a pull: then the Hessian is 0 along the unit's weights, which says
   * nothing of either way.
   *
   * @param all the parameters that are free
   * @param smaller those of the network without its dead units
   * @param found where that network's stationary point is
   */
  static Optional<List<Interval>> of(
      FreeParameters all, FreeParameters smaller, Box found, DeadUnit unit) {
    Borders side = new Borders(all.cost());
    if (side.activation == ActivationFunction.SOFTPLUS
        || side.activation == ActivationFunction.GELU) {
      return Optional.empty(); // their slopes do not fall to both sides
    }
    List<Interval> borders = new ArrayList<>();
    for (Interval pull : SingularValues.of(side.matrix(all, smaller, found, unit))) {
      Interval most = pull.times(side.steepest());
      if (most.high() < side.decay().low()) {
        continue;
      }
      if (!(most.low() > side.decay().high())) {
        return Optional.empty();
      }
      borders.add(side.border(side.decay().over(pull)));
    }
    return Optional.of(borders);
  }

  /** M, from second derivatives by the unit's weights, with its bias where the slope is known. */
  private Interval[][] matrix(
      FreeParameters all, FreeParameters smaller, Box found, DeadUnit unit) {
    List<Integer> free = new ArrayList<>(smaller.free());
    List<Integer> incoming = unit.incoming();
    List<Integer> outgoing = unit.outgoing().stream().filter(all.free()::contains).toList();
    free.addAll(incoming);
    free.addAll(outgoing);
    double[] low = new double[free.size()];
    double[] high = new double[free.size()];
    System.arraycopy(found.lows(), 0, low, 0, found.dimension());
    System.arraycopy(found.highs(), 0, high, 0, found.dimension());
    double awake = activation == ActivationFunction.RELU ? 1 : 0;
    FreeParameters with = new FreeParameters(cost, all.at().with(unit.bias(), awake), free);
    Jet over = new Enclosure(cost, with.coordinates()).over(new Box(low, high));
    Interval[][] matrix = new Interval[incoming.size()][outgoing.size()];
    for (int i = 0; i < incoming.size(); i++) {
      for (int j = 0; j < outgoing.size(); j++) {
        int first = found.dimension();
        Interval entry = over.second(first + i, first + incoming.size() + j);
        matrix[i][j] = entry.over(steepest());
      }
    }
    return matrix;
  }

  /** q = A/N. */
  private Interval decay() {
    return Interval.of(cost.l2()).over(Interval.of(cost.dataset().rows()));
  }

  /** The activation's largest slope, at 0; a relu unit's where it is awake. */
  private Interval steepest() {
    return activation == ActivationFunction.SIGMOID ? Interval.of(0.25) : ONE;
  }

  /**
   * |b| where the activation's slope has fallen to q/σ. A relu unit's slope is 1 above 0 and 0
   * below, whatever the penalty; the others' slopes never fall to 0, so without a penalty there is
   * no border.
   */
  private Interval border(Interval slope) {
    Interval nowhere = Interval.of(Double.POSITIVE_INFINITY);
    boolean falls = cost.l2() > 0;
    return switch (activation) {
      case SIGMOID -> falls ? biasOfSlope(slope) : nowhere;
      // tanh′(b) = 4σ′(2b)
      case TANH -> falls ? biasOfSlope(slope.over(FOUR)).over(TWO) : nowhere;
      case RELU -> Interval.of(0);
      case IDENTITY -> nowhere; // its slope is 1 everywhere
      case GELU, SOFTPLUS -> throw new IllegalStateException("refused before");
    };
  }

  /** σ′(b) = r at b = log((1 − 2r + √(1 − 4r))/(2r)). */
  private static Interval biasOfSlope(Interval r) {
    Interval root = ONE.minus(FOUR.times(r)).sqrt();
    return ONE.minus(TWO.times(r)).plus(root).over(TWO.times(r)).log();
  }
}
