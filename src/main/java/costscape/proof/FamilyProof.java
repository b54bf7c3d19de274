package costscape.proof;

import costscape.cost.NetworkCost;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.unit.HiddenUnit;
import costscape.enclosure.Enclosure;
import costscape.enclosure.Find;
import costscape.enclosure.FreeParameters;
import costscape.enclosure.StationaryTest;
import costscape.interval.Box;
import costscape.interval.Interval;
import costscape.interval.Jet;
import costscape.interval.Matrices;
import costscape.network.ActivationFunction;
import costscape.space.ParameterVector;
import costscape.space.SymmetricMatrix;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The proof about hidden units that are dead, all their weights 0, at a stationary point: their
 * biases may be anything, so there is no isolated point but a line (a plane of two such units), and
 * on all of it the cost is that of the smaller network without the units. Proved are that network's
 * stationary point and, along each bias b, what leads down. Let the biases of the next layer make
 * up for the unit, b′ₖ = bₖ + vₖσ(b). Then the Hessian falls apart into the smaller network's, a
 * zero along b and, in the unit's incoming and outgoing weights, [[qI, s·M], [s·Mᵀ, qI]]: q = A/N,
 * s the activation's slope at b, M = mean(x δᵀ) of what feeds the unit and of the loss's slopes by
 * what it feeds. The eigenvalues are q ± s·σ for the singular values σ of M, and q. So each σ adds
 * a direction that leads down where s(b) &gt; q/σ, and none where s(b) is smaller. Beyond all
 * borders the Hessian is positive definite but for the biases along which nothing changes: a flat
 * minimum.
 *
 * <p>A relu unit's s is 1 where its bias is above 0. Where it is below, the unit answers 0 in a
 * whole ball around the point, and only the penalty, if there is one, sees its weights: a flat
 * minimum of the smaller network's minimum. Where its bias is exactly 0 each row switches the unit
 * on or off as its weights turn, the cost has no Hessian, and nothing is proved.
 *
 * @param place a box that holds the point of it whose dead units have the biases looked at
 * @param within how far the smaller network's stationary point is from the place at most
 * @param index how many directions lead down from it there
 * @param pulls of every dead unit, where it adds directions that lead down
 * @param cost between which bounds the cost of all of it lies
 * @param held names of parameters that are held, as in {@link PointProof#held}
 * @param switching whether the units are relu units, which switch at a bias of 0: of that bias
 *     nothing is proved
 * @param flat along how many directions of the dead units' weights the Hessian is 0, as it is
 *     without a penalty where units have more weights on one side than on the other; of these
 *     nothing is proved, so that the number of directions that lead down is the least
 */
public record FamilyProof(
    Box place,
    double within,
    int index,
    List<Pull> pulls,
    Interval cost,
    List<String> held,
    boolean switching,
    int flat)
    implements PlaceProof {
  /**
   * The part of one dead unit.
   *
   * @param bias the name of its bias
   * @param borders up to which |bias| each direction leads down, the farthest first; infinite where
   *     it does everywhere, 0 of a relu unit, where it leads down above 0 and not below
   */
  public record Pull(String bias, List<Interval> borders) implements Serializable {
    public Pull {
      borders = List.copyOf(borders);
    }
  }

  public FamilyProof {
    pulls = List.copyOf(pulls);
    held = List.copyOf(held);
  }

  /** Directions that lead down where all dead units' biases are inside of all borders. */
  public int innerIndex() {
    return index + pulls.stream().mapToInt(pull -> pull.borders().size()).sum();
  }

  /** Directions that lead down where all dead units' biases are beyond all of them. */
  public int outerIndex() {
    return index;
  }

  /** |bias| beyond which no dead unit adds anything; −1 where none ever does. */
  public Interval border() {
    return pulls.stream()
        .flatMap(pull -> pull.borders().stream())
        .max(Comparator.comparingDouble(Interval::high))
        .orElse(Interval.of(-1));
  }

  /** Returns whether a part of it is a flat minimum. */
  public boolean holds() {
    return index == 0 && border().high() <= Double.MAX_VALUE;
  }

  /**
   * Looks at a place where some units' weights are exactly 0; empty where nothing is proved.
   *
   * @param free names of the dead units' biases
   */
  public static Optional<FamilyProof> near(
      NetworkCost cost, ParameterVector place, List<String> free) {
    List<HiddenUnit> units =
        dead(cost, place).stream().filter(unit -> free.contains(unit.biasName())).toList();
    if (cost.dimension() > PointProof.MOST_PARAMETERS || units.size() != free.size()) {
      return Optional.empty();
    }
    List<Integer> dead =
        units.stream().flatMap(unit -> Arrays.stream(unit.places()).boxed()).toList();
    FreeParameters all = FreeParameters.of(cost, place);
    FreeParameters smaller = all.without(dead);
    Optional<Find> find =
        new StationaryTest(cost, smaller.coordinates()).near(smaller.values(), PointProof.FARTHEST);
    if (find.isEmpty()) {
      return Optional.empty();
    }
    return of(all, smaller, units, find.get().place());
  }

  /**
   * Returns what is proved.
   *
   * @param all the parameters that are free
   * @param smaller those of the network without its dead units
   * @param found where that network's stationary point is
   */
  private static Optional<FamilyProof> of(
      FreeParameters all, FreeParameters smaller, List<HiddenUnit> units, Box found) {
    Enclosure enclosure = new Enclosure(all.cost(), smaller.coordinates());
    Jet over = enclosure.over(found);
    OptionalInt index = Inertia.of(over);
    List<Pull> pulls = new ArrayList<>();
    for (HiddenUnit unit : units) {
      Borders.of(all, smaller, found, unit)
          .ifPresent(borders -> pulls.add(new Pull(unit.biasName(), borders)));
    }
    if (index.isEmpty() || pulls.size() < units.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new FamilyProof(
            smaller.all(found),
            PointProof.distance(found, smaller.values()),
            index.getAsInt(),
            pulls,
            enclosure.heights(found, over),
            all.held(),
            all.cost().network().activation().hasKink(),
            flat(all, units)));
  }

  private static int flat(FreeParameters all, List<HiddenUnit> units) {
    int flat = 0;
    for (HiddenUnit unit : units) {
      int outgoing = all.freeOf(unit.outgoing()).size();
      flat += all.cost().l2() == 0 ? Math.abs(unit.incoming().length - outgoing) : 0;
    }
    return flat;
  }

  /** Names of the biases of units whose weights are all exactly 0. */
  public static List<String> deadBiases(NetworkCost cost, ParameterVector place) {
    return dead(cost, place).stream().map(HiddenUnit::biasName).toList();
  }

  private static List<HiddenUnit> dead(NetworkCost cost, ParameterVector place) {
    double[] theta = place.toArray();
    return HiddenUnit.all(cost.network().layout()).stream()
        .filter(unit -> unit.largestWeight(theta) == 0)
        .toList();
  }

  /** Up to which |bias| a dead unit adds directions that lead down; see {@link FamilyProof}. */
  record Borders(NetworkCost cost, ActivationFunction activation) {
    private static final Interval ONE = Interval.of(1);
    private static final Interval TWO = Interval.of(2);
    private static final Interval FOUR = Interval.of(4);

    /**
     * The borders of one unit, the farthest first; empty where one is not decided, as where there
     * is neither a penalty nor a pull: then the Hessian is 0 along the unit's weights, which says
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
     * below, whatever the penalty; the others' slopes never fall to 0, so without a penalty there
     * is no border.
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
     * i-th one is above τ where [[0, M], [Mᵀ, 0]] + τI has i negative eigenvalues or more, since
     * the first matrix has the eigenvalues ±σ and zeros (Horn and Johnson, Matrix Analysis, theorem
     * 7.3.7).
     */
    public static final class SingularValues {
      /**
       * How near to a guess a bound is looked for, relative to the largest value, and farther on.
       */
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
}
