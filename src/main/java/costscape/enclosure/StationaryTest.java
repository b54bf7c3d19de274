package costscape.enclosure;

import costscape.cost.NetworkCost;
import costscape.interval.Bounds;
import costscape.interval.Box;
import costscape.interval.Interval;
import costscape.interval.Jet;
import costscape.interval.Matrices;
import costscape.space.Vectors;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tests what one box holds: no stationary point, exactly one, or nobody knows yet. Free is where a
 * component of the gradient keeps off 0, as it stands or from the middle by the mean value theorem,
 * or where Krawczyk's image misses the box. One instance a thread.
 */
public final class StationaryTest {
  /** A box that the operator shrinks this far is tried again a little larger. */
  private static final double SHRUNK = 0.5;

  private static final double GROWTH = 0.2;

  /** The share of the coordinates' sizes that rounding may have left outside of a small box. */
  private static final double ROUNDING = 1e-14;

  /** A step that narrows a place by less is the last. */
  private static final double LASTING = 0.99;

  /** In more coordinates a place is not cut: near a point Krawczyk's operator is fast. */
  private static final int MOST_CUT = 3;

  /** Where a place is cut: a point that lies on the one cut is off the other. */
  private static final double[] CUTS = {0.5, 0.35};

  /**
   * The result of a test of a box: nothing where the box is free.
   *
   * @param find the only stationary point, where there is one
   * @param rest where that is not known, the part that may hold stationary points
   * @param isFlat whether every point is stationary, so that there is nothing to cut
   */
  public record Result(Optional<Find> find, Optional<Box> rest, boolean isFlat) {
    private static final Result FREE = new Result(Optional.empty(), Optional.empty(), false);
  }

  private final Enclosure enclosure;
  private final Jet over;
  private final Jet at;
  private Optional<Box> image = Optional.empty();

  public StationaryTest(NetworkCost cost, Coordinates coordinates) {
    this(new Enclosure(cost, coordinates), coordinates.dimension());
  }

  /** With bounds from elsewhere: wrong ones must lead to proofs that are seen to be wrong. */
  public StationaryTest(Enclosure enclosure, int dimension) {
    this.enclosure = enclosure;
    over = new Jet(dimension);
    at = new Jet(dimension);
  }

  public Result of(Box box) {
    if (isFree(box)) {
      return Result.FREE;
    }
    if (isFlat()) {
      return new Result(Optional.empty(), Optional.of(box), true);
    }
    if (image.isEmpty()) {
      return open(box);
    }
    if (box.surrounds(image.get())) {
      return one(box, image.get());
    }
    Box rest = image.get().common(box);
    return rest.widest() <= SHRUNK * box.widest() ? again(rest) : open(rest);
  }

  /**
   * Returns whether no stationary point lies in a box; keeps Krawczyk's image where that was
   * needed.
   */
  public boolean isFree(Box box) {
    image = Optional.empty();
    enclosure.over(box, true, over);
    if (keepsOff(over)) {
      return true;
    }
    double[] middle = box.middle();
    enclosure.over(Box.point(middle), false, at);
    if (meanValueKeepsOff(box, middle)) {
      return true;
    }
    double[] inverse = Matrices.inverse(Matrices.middle(over));
    if (Matrices.isFinite(inverse)) {
      image = Krawczyk.image(box, middle, at, over, inverse);
    }
    return image.isPresent() && !image.get().meets(box);
  }

  /** The rest of a box, a little larger: a point on its side is in the middle of that one. */
  private Result again(Box rest) {
    double size =
        IntStream.range(0, rest.dimension())
            .mapToDouble(k -> rest.side(k).magnitude())
            .reduce(0, Math::max);
    Box larger = rest.grown(GROWTH, ROUNDING * size + Double.MIN_NORMAL);
    return !isFree(larger) && image.isPresent() && larger.surrounds(image.get())
        ? one(larger, image.get())
        : open(rest);
  }

  /**
   * The stationary point that lies near a place, and alone in a box around it.
   *
   * @param farthest half the width of the largest box that is tried
   */
  public Optional<Find> near(double[] place, double farthest) {
    double size = Math.max(1, Vectors.largest(place));
    for (double reach = ROUNDING * size; reach <= farthest; reach *= 4) {
      Box box = Box.around(place, reach);
      if (!isFree(box) && image.isPresent() && box.surrounds(image.get())) {
        return one(box, image.get()).find();
      }
    }
    return Optional.empty();
  }

  private Result one(Box alone, Box place) {
    Find find = new Find(alone, narrowed(place.common(alone)));
    return new Result(Optional.of(find), Optional.empty(), false);
  }

  /** The place of a box's only stationary point, as small as rounding allows. */
  private Box narrowed(Box first) {
    Box place = first;
    Box next = narrower(place);
    while (next.volume() < LASTING * place.volume()) {
      place = next;
      next = narrower(place);
    }
    return next;
  }

  /** By Krawczyk's operator or, where that is slow, by a cut that leaves one part free. */
  private Box narrower(Box place) {
    isFree(place);
    Box part = image.filter(place::meets).map(place::common).orElse(place);
    if (part.widest() <= SHRUNK * place.widest()) {
      return part;
    }
    for (int k = 0; k < part.dimension() && part.dimension() <= MOST_CUT; k++) {
      for (double share : CUTS) {
        double at = part.low(k) + share * part.width(k);
        Box left = part.with(k, part.low(k), at);
        Box right = part.with(k, at, part.high(k));
        if (isFree(left)) {
          return right;
        }
        if (isFree(right)) {
          return left;
        }
      }
    }
    return part;
  }

  private static Result open(Box rest) {
    return new Result(Optional.empty(), Optional.of(rest), false);
  }

  private boolean isFlat() {
    return IntStream.rangeClosed(1, over.dimension).allMatch(over::isZero);
  }

  private static boolean keepsOff(Jet jet) {
    return IntStream.rangeClosed(1, jet.dimension).anyMatch(k -> jet.low[k] > 0 || jet.high[k] < 0);
  }

  private boolean meanValueKeepsOff(Box box, double[] middle) {
    for (int i = 0; i < middle.length; i++) {
      double from = at.low[1 + i];
      double to = at.high[1 + i];
      for (int j = 0; j < middle.length; j++) {
        int k = over.index(i, j);
        double left = Bounds.down(box.low(j) - middle[j]);
        double right = Bounds.up(box.high(j) - middle[j]);
        from = Bounds.sumLow(from, Bounds.productLow(over.low[k], over.high[k], left, right));
        to = Bounds.sumHigh(to, Bounds.productHigh(over.low[k], over.high[k], left, right));
      }
      if (from > 0 || to < 0) {
        return true;
      }
    }
    return false;
  }

  /** Halves of what was open: across the side along which the gradient changes most. */
  public Box[] halves(Box box) {
    int across = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < box.dimension(); k++) {
      double change = 0;
      for (int i = 0; i < box.dimension(); i++) {
        int entry = over.index(i, k);
        double size = Bounds.magnitude(over.low[entry], over.high[entry]);
        change = Math.max(change, Double.isFinite(size) ? size * box.width(k) : box.width(k));
      }
      if (change > most) {
        most = change;
        across = k;
      }
    }
    double middle = Interval.middle(box.low(across), box.high(across));
    return new Box[] {
      box.with(across, box.low(across), middle), box.with(across, middle, box.high(across))
    };
  }

  /**
   * Krawczyk's operator for ∇C = 0 over a box X: K = m − Y∇C(m) + (I − Y·H(X))(X − m), with m
   * inside X, bounds of the gradient there, bounds H(X) of the Hessian over X, and any matrix Y,
   * such as an approximate inverse of the Hessian. Every stationary point of X lies in K; where K
   * lies inside X, X holds exactly one (Krawczyk, Computing 4, 1969, 187; Moore, Kearfott and
   * Cloud, theorem 8.2; Neumaier, Interval Methods for Systems of Equations, 1990, theorem 5.1.8).
   */
  static final class Krawczyk {
    private Krawczyk() {}

    /**
     * The operator's image; empty where something in it is not known.
     *
     * @param box X
     * @param middle m
     * @param at bounds at m, first derivatives
     * @param over bounds over X, second derivatives
     * @param inverse Y
     */
    static Optional<Box> image(Box box, double[] middle, Jet at, Jet over, double[] inverse) {
      int n = middle.length;
      double[] low = new double[n];
      double[] high = new double[n];
      for (int i = 0; i < n; i++) {
        low[i] = middle[i];
        high[i] = middle[i];
        for (int j = 0; j < n; j++) {
          double y = -inverse[i * n + j];
          add(low, high, i, y, at.low[1 + j], at.high[1 + j]);
        }
        for (int j = 0; j < n; j++) {
          addRest(low, high, i, j, box, middle, over, inverse);
        }
        if (!(low[i] <= high[i])) {
          return Optional.empty();
        }
      }
      return Optional.of(new Box(low, high));
    }

    private static void add(double[] low, double[] high, int i, double y, double from, double to) {
      low[i] = Bounds.sumLow(low[i], Bounds.productLow(y, y, from, to));
      high[i] = Bounds.sumHigh(high[i], Bounds.productHigh(y, y, from, to));
    }

    /** (I − Y·H)ᵢⱼ (Xⱼ − mⱼ). */
    private static void addRest(
        double[] low,
        double[] high,
        int i,
        int j,
        Box box,
        double[] middle,
        Jet over,
        double[] inverse) {
      int n = middle.length;
      double from = i == j ? 1 : 0;
      double to = from;
      for (int k = 0; k < n; k++) {
        double y = -inverse[i * n + k];
        int entry = over.index(k, j);
        from = Bounds.sumLow(from, Bounds.productLow(y, y, over.low[entry], over.high[entry]));
        to = Bounds.sumHigh(to, Bounds.productHigh(y, y, over.low[entry], over.high[entry]));
      }
      double left = Bounds.down(box.low(j) - middle[j]);
      double right = Bounds.up(box.high(j) - middle[j]);
      low[i] = Bounds.sumLow(low[i], Bounds.productLow(from, to, left, right));
      high[i] = Bounds.sumHigh(high[i], Bounds.productHigh(from, to, left, right));
    }
  }
}
