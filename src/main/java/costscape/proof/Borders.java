package costscape.proof;

import costscape.cost.NetworkCost;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.unit.HiddenUnit;
import costscape.enclosure.Enclosure;
import costscape.enclosure.FreeParameters;
import costscape.interval.Box;
import costscape.interval.Interval;
import costscape.interval.Jet;
import costscape.interval.Matrices;
import costscape.network.ActivationFunction;
import costscape.space.SymmetricMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Up to which |bias| a dead unit adds directions that lead down; see {@link FamilyProof}. */
record Borders(NetworkCost cost, ActivationFunction activation) {
  private static final Interval ONE = Interval.of(1);
  private static final Interval TWO = Interval.of(2);
  private static final Interval FOUR = Interval.of(4);

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
      FreeParameters all, FreeParameters smaller, Box found, HiddenUnit unit) {
    Borders side = new Borders(all.cost(), all.cost().network().activation());
    if (!side.isKnown()) {
      return Optional.empty();
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

  /** Returns whether it is known where the activation's slope has fallen to a value. */
  private boolean isKnown() {
    return switch (activation.slope()) {
      case LOGISTIC, STEP, EVEN -> true;
      case BENT, OTHER -> false;
    };
  }

  /** M, from second derivatives by the unit's weights, with its bias where the slope is known. */
  private Interval[][] matrix(
      FreeParameters all, FreeParameters smaller, Box found, HiddenUnit unit) {
    List<Integer> free = new ArrayList<>(smaller.free());
    List<Integer> incoming = all.freeOf(unit.incoming());
    List<Integer> outgoing = all.freeOf(unit.outgoing());
    free.addAll(incoming);
    free.addAll(outgoing);
    double[] low = new double[free.size()];
    double[] high = new double[free.size()];
    System.arraycopy(found.lows(), 0, low, 0, found.dimension());
    System.arraycopy(found.highs(), 0, high, 0, found.dimension());
    double awake = activation.hasKink() ? 1 : 0;
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
    return Interval.of(activation.steepest());
  }

  /**
   * |b| where the activation's slope has fallen to q/σ. A relu unit's slope is 1 above 0 and 0
   * below, whatever the penalty; the others' slopes never fall to 0, so without a penalty there is
   * no border.
   */
  private Interval border(Interval slope) {
    Interval nowhere = Interval.of(Double.POSITIVE_INFINITY);
    return switch (activation.slope()) {
      case LOGISTIC -> cost.l2() > 0 ? biasOfLogistic(slope) : nowhere;
      case STEP -> Interval.of(0);
      case EVEN -> nowhere;
      case BENT, OTHER -> throw new IllegalStateException("refused before");
    };
  }

  /** The slope is 4s·σ′(kb) for the largest one s and k = 2√s: tanh′(b) = 4σ′(2b). */
  private Interval biasOfLogistic(Interval slope) {
    double times = 4 * activation.steepest();
    return times == 1
        ? biasOfSlope(slope)
        : biasOfSlope(slope.over(Interval.of(times))).over(Interval.of(Math.sqrt(times)));
  }

  /** σ′(b) = r at b = log((1 − 2r + √(1 − 4r))/(2r)). */
  private static Interval biasOfSlope(Interval r) {
    Interval root = ONE.minus(FOUR.times(r)).sqrt();
    return ONE.minus(TWO.times(r)).plus(root).over(TWO.times(r)).log();
  }

  /**
   * Bounds of the singular values of every matrix M of an interval matrix, the largest first, as
   * many as its shorter side is long. That of a single row or column is its norm. Otherwise the
   * i-th one is above τ where [[0, M], [Mᵀ, 0]] + τI has i negative eigenvalues or more, since the
   * first matrix has the eigenvalues ±σ and zeros (Horn and Johnson, Matrix Analysis, theorem
   * 7.3.7).
   */
  public static final class SingularValues {
    /** How near to a guess a bound is looked for, relative to the largest value, and farther on. */
    private static final double NEAR = 1e-12;

    private static final double FARTHER = 10;

    private final Interval[][] matrix;
    private final int rows;
    private final int columns;

    private SingularValues(Interval[][] matrix) {
      this.matrix = matrix;
      rows = matrix.length;
      columns = matrix[0].length;
    }

    /**
     * Enclosures of a matrix's singular values.
     *
     * @param matrix row by row, at least one entry
     */
    public static List<Interval> of(Interval[][] matrix) {
      SingularValues values = new SingularValues(matrix);
      return Math.min(values.rows, values.columns) == 1 ? List.of(values.norm()) : values.all();
    }

    private Interval norm() {
      Interval squares = Interval.of(0);
      for (Interval[] row : matrix) {
        for (Interval entry : row) {
          squares = squares.plus(entry.square());
        }
      }
      return squares.sqrt();
    }

    private List<Interval> all() {
      SymmetricMatrix middle = Matrices.middle(shifted(0));
      int count = Math.min(rows, columns);
      if (!middle.isFinite()) {
        Interval unknown = new Interval(0, Double.POSITIVE_INFINITY);
        return new ArrayList<>(java.util.Collections.nCopies(count, unknown));
      }
      double[] guesses = Eigendecomposition.of(middle).eigenvalues();
      Arrays.sort(guesses);
      List<Interval> all = new ArrayList<>();
      for (int i = 1; i <= count; i++) {
        double guess = Math.max(0, guesses[guesses.length - i]);
        double largest = guesses[guesses.length - 1];
        all.add(new Interval(below(i, guess, largest), above(i, guess, largest)));
      }
      return all;
    }

    private double below(int i, double guess, double largest) {
      for (double off = NEAR * largest; off < guess; off *= FARTHER) {
        if (negative(guess - off).orElse(0) >= i) {
          return guess - off;
        }
      }
      return 0;
    }

    private double above(int i, double guess, double largest) {
      for (double off = NEAR * largest; off > 0 && off < largest; off *= FARTHER) {
        if (negative(guess + off).orElse(i) < i) {
          return guess + off;
        }
      }
      return norm().high();
    }

    private OptionalInt negative(double shift) {
      return Inertia.of(shifted(shift));
    }

    private Jet shifted(double shift) {
      Jet jet = new Jet(rows + columns);
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          jet.add(jet.index(i, rows + j), matrix[i][j].low(), matrix[i][j].high());
        }
      }
      for (int k = 0; k < rows + columns; k++) {
        jet.add(jet.index(k, k), shift, shift);
      }
      return jet;
    }
  }
}
