package costscape.proof;

import costscape.cost.NetworkCost;
import costscape.critical.local.Eigendecomposition;
import costscape.enclosure.Coordinates;
import costscape.enclosure.Enclosure;
import costscape.enclosure.Find;
import costscape.enclosure.FreeParameters;
import costscape.enclosure.StationaryTest;
import costscape.interval.Bounds;
import costscape.interval.Box;
import costscape.interval.Interval;
import costscape.interval.Jet;
import costscape.space.ParameterVector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * One stationary point in the full space, proved to lie near a place.
 *
 * @param place a box that holds it
 * @param within how far from the place at most
 * @param index how many directions lead down
 * @param cost between which bounds its cost lies
 * @param alone no other stationary point lies within this distance of the place; 0 where that is
 *     not proved of any
 * @param held names of parameters that are held where they are, because moving them with others
 *     leads to equal points; distances are those of the others
 */
public record PointProof(
    Box place, double within, int index, Interval cost, double alone, List<String> held)
    implements PlaceProof {
  /** With more parameters the second derivatives of a box take too long. */
  public static final int MOST_PARAMETERS = 100;

  /** Half the width of the largest box in which a point is looked for. */
  static final double FARTHEST = 0.1;

  private static final double FARTHEST_FREE = 8;
  private static final double NEAREST_FREE = 0x1p-40;

  public PointProof {
    held = List.copyOf(held);
  }

  /** Looks around a place to which a search has come; empty where nothing is proved. */
  public static Optional<PointProof> near(NetworkCost cost, ParameterVector place) {
    if (cost.dimension() > MOST_PARAMETERS) {
      return Optional.empty();
    }
    FreeParameters parameters = FreeParameters.of(cost, place);
    return new StationaryTest(cost, parameters.coordinates())
        .near(parameters.values(), FARTHEST)
        .flatMap(find -> of(parameters, find));
  }

  /**
   * How far around a place no stationary point lies, found to a factor of 2; 0 where that is not
   * proved of any distance.
   */
  public static double freeWithin(NetworkCost cost, ParameterVector place) {
    if (cost.dimension() > MOST_PARAMETERS) {
      return 0;
    }
    double[] theta = place.toArray();
    StationaryTest test = new StationaryTest(cost, Coordinates.all(theta.length));
    for (double reach = FARTHEST_FREE; reach >= NEAREST_FREE; reach *= 0.5) {
      if (test.isFree(Box.around(theta, reach))) {
        return reach;
      }
    }
    return 0;
  }

  /** Returns what is proved of a find, seen from the point of the parameters. */
  static Optional<PointProof> of(FreeParameters parameters, Find find) {
    Enclosure enclosure = new Enclosure(parameters.cost(), parameters.coordinates());
    Jet over = enclosure.over(find.place());
    OptionalInt index = Inertia.of(over);
    if (index.isEmpty()) {
      return Optional.empty();
    }
    double[] theta = parameters.values();
    double[] middle = find.place().middle();
    double ball = Surroundings.radius(parameters, middle);
    double alone = Bounds.sumLow(ball, -distance(Box.point(theta), middle));
    double within = distance(find.place(), theta);
    return Optional.of(
        new PointProof(
            parameters.all(find.place()),
            within,
            index.getAsInt(),
            enclosure.heights(find.place(), over),
            alone >= within ? alone : 0,
            parameters.held()));
  }

  /** From a point to the farthest one of a box, rounded up. */
  static double distance(Box box, double[] from) {
    return Interval.sum(
            from.length,
            k -> Interval.of(box.side(k).minus(Interval.of(from[k])).magnitude()).square())
        .sqrt()
        .high();
  }

  /**
   * How far around a stationary point x* there is no other. In the coordinates t of the Hessian's
   * eigenvectors, x = m + Qt, an inner box is small where the cost is steep and long where it is
   * flat. There the Hessian's inertia is proved, so that it holds one stationary point at most.
   * Then larger and larger boxes |tₖ| ≤ R are looked at, each without what is known already: it is
   * cut until every part is free of stationary points, or those it may hold lie in the inner box.
   * So none but x* is in the ball that fits into the largest such box. Boxes along the axes of θ
   * would be cut a thousand times as often: moved along a steep direction, the gradient leaves 0 at
   * once.
   */
  static class Surroundings {
    /** From one box to the next. */
    private static final double LARGER = 1.3;

    private static final double FARTHEST = 1e3;

    /**
     * How many boxes a search looks at, at most. Every radius is confirmed by the tests' second
     * program, whose boxes take ten times as long; 3,500 made radii larger by a half.
     */
    private static final int MOST_TESTS = 1000;

    /** And how much work it does, in rows times cubes of parameters. */
    private static final double WORK = 6e7;

    /** An inner box is halved this often at most until its inertia is proved. */
    private static final int HALVINGS = 40;

    private final Neighbourhood around;
    private final StationaryTest test;
    private final int n;
    private Box inner;
    private int left;

    private Surroundings(FreeParameters parameters, Neighbourhood around, Box inner) {
      this.around = around;
      this.inner = inner;
      n = parameters.size();
      test = new StationaryTest(around.enclosure(), n);
      double each = (double) parameters.cost().dataset().rows() * n * n * n;
      left = (int) Math.min(MOST_TESTS, WORK / each);
    }

    /**
     * The radius of a ball around m in which there is one stationary point at most; 0 where that is
     * not proved of any.
     */
    static double radius(FreeParameters parameters, double[] middle) {
      return radius(parameters, middle, along -> new Enclosure(parameters.cost(), along));
    }

    /** With bounds from elsewhere: wrong ones must lead to a radius that is seen to be wrong. */
    static double radius(
        FreeParameters parameters, double[] middle, Function<Coordinates, Enclosure> bounds) {
      Eigendecomposition spectrum = Eigendecomposition.of(parameters.hessian(middle));
      Neighbourhood around = Neighbourhood.rotated(parameters, middle, bounds);
      double reach = Neighbourhood.scaled(parameters, middle).reach();
      for (int k = 0; k < HALVINGS; k++, reach /= 2) {
        Box inner = inner(spectrum, reach);
        if (reach > 0 && Inertia.of(around.enclosure().over(inner)).isPresent()) {
          return new Surroundings(parameters, around, inner).radius();
        }
      }
      return 0;
    }

    private static Box inner(Eigendecomposition spectrum, double reach) {
      double[] half = new double[spectrum.size()];
      for (int k = 0; k < half.length; k++) {
        half[k] = reach / Math.sqrt(Math.abs(spectrum.eigenvalue(k)));
      }
      return symmetric(half);
    }

    private static Box symmetric(double[] half) {
      double[] low = new double[half.length];
      for (int k = 0; k < low.length; k++) {
        low[k] = -half[k];
      }
      return new Box(low, half);
    }

    private double radius() {
      double proved = inner.high(0);
      for (int k = 0; k < n; k++) {
        proved = Math.min(proved, inner.high(k));
      }
      Box known = inner;
      for (double reach = LARGER * proved; reach < FARTHEST; reach *= LARGER) {
        Box next = larger(known, reach);
        if (!isRestFree(known, next)) {
          break;
        }
        proved = reach;
        known = next;
      }
      return around.radius(proved);
    }

    private Box larger(Box known, double reach) {
      double[] half = known.highs();
      for (int k = 0; k < n; k++) {
        half[k] = Math.max(half[k], reach);
      }
      return symmetric(half);
    }

    /**
     * Returns whether all stationary points of a box without a smaller one lie in the inner box.
     */
    private boolean isRestFree(Box known, Box all) {
      Box rest = all;
      for (int k = 0; k < n; k++) {
        if (known.high(k) < all.high(k)) {
          if (!isFree(rest.with(k, known.high(k), all.high(k)))
              || !isFree(rest.with(k, all.low(k), known.low(k)))) {
            return false;
          }
          rest = rest.with(k, known.low(k), known.high(k));
        }
      }
      return true;
    }

    private boolean isFree(Box all) {
      Deque<Box> open = new ArrayDeque<>();
      open.push(all);
      while (!open.isEmpty()) {
        if (left-- <= 0) {
          return false;
        }
        StationaryTest.Result result = test.of(open.pop());
        if (result.find().isPresent() && !inner.contains(result.find().get().place())) {
          return false;
        }
        if (result.rest().isPresent() && !inner.contains(result.rest().get())) {
          for (Box half : test.halves(result.rest().get())) {
            open.push(half);
          }
        }
      }
      return true;
    }
  }
}
