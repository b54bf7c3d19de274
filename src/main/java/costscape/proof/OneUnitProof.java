package costscape.proof;

import costscape.cost.LogisticLoss;
import costscape.cost.MeanError;
import costscape.cost.NetworkCost;
import costscape.cost.WeightedCrossEntropy;
import costscape.critical.unit.HiddenUnit;
import costscape.data.Numbers;
import costscape.network.ParameterLayout;
import costscape.proof.enclosure.ClassTargets;
import costscape.proof.interval.Box;
import costscape.proof.interval.Interval;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * All stationary points of a network with one hidden sigmoid or tanh unit under a penalty: those
 * where the unit is dead, which are one line, and the finds. A unit's sign may be flipped, so only
 * w₁ ≥ 0 is looked at, the weight from the first feature.
 *
 * <p>How far out one has to look: at a stationary point q|w|² ≤ |v|·max|zσ′(z)|·mean|δ|, q|v| ≤
 * mean|δ|·max|σ − k| for any k, and ½qv² is no more than the cost with v = 0; and where |z| is so
 * large for all rows that mean|δ|·r·σ′(z) &lt; q, only w = 0 is left ({@link OneUnitCell}). The box
 * that is left is cut until every part is free or holds exactly one.
 *
 * @param finds the points, each in a box of its own
 * @param boxes how many were looked at
 * @param ended whether nothing is left to be looked at
 */
public record OneUnitProof(List<LivePoint> finds, long boxes, boolean ended) {
  /** Rows times boxes: some ten seconds. */
  private static final double WORK = 1e6;

  /**
   * The same of two features. A search would take more, but the second program, which confirms what
   * is said, takes three parts for every box, and a hundredth of a second for each.
   */
  private static final double WORK_OF_TWO = 3e4;

  /** Beyond w₁ = 0, so that a point right there is inside a box. */
  private static final double BEYOND = 0.05;

  /** A box that Krawczyk's operator shrinks this far is tried again a little larger. */
  private static final double SHRUNK = 0.5;

  private static final double GROWTH = 0.2;

  /** A step that narrows a place by less is the last. */
  private static final double LASTING = 0.99;

  private static final int NARROWINGS = 60;
  private static final double NARROWEST = 1e-9;

  /** What roundings of a bound, of the rows' centre among them, stay far below. */
  private static final double MORE = 1.001;

  /** log 2 rounded up, what a row of one class costs with v = 0 and c = 0. */
  private static final double LOG_2 = 0.6931471805599454;

  /** max|zσ′(z)| rounded up; of an activation with the largest slope s it is 2√s times that. */
  private static final double LEVER = 0.2239;

  /**
   * A stationary point with a unit that is not dead.
   *
   * @param alone a box of (w₁, …, b) over which there is no other
   * @param place a box of all parameters that holds it
   */
  public record LivePoint(Box alone, Box place) {}

  public OneUnitProof {
    finds = List.copyOf(finds);
  }

  /** Whether a cost is of the kind that this is known of. */
  public static boolean isFor(NetworkCost cost) {
    ParameterLayout layout = cost.network().layout();
    boolean convex =
        cost.loss() == LogisticLoss.CROSS_ENTROPY
            || cost.loss() instanceof WeightedCrossEntropy
            || cost.loss() == MeanError.MEAN_SQUARED_ERROR;
    return layout.layers() == 2
        && layout.width(1) == 1
        && layout.width(2) == 1
        && layout.width(0) <= 2
        && OneUnitCell.isKnown(cost.network().activation())
        && convex
        && cost.l2() > 0;
  }

  /** Looks everywhere; empty where the cost is of another kind. */
  public static Optional<OneUnitProof> of(NetworkCost cost) {
    if (!isFor(cost)) {
      return Optional.empty();
    }
    Interval mostSlope = mostSlope(cost);
    OneUnitCell cell = new OneUnitCell(cost, mostSlope);
    Box all = everywhere(cost, mostSlope, cell.spread());
    Deque<Box> open = new ArrayDeque<>();
    open.add(all);
    List<LivePoint> finds = new ArrayList<>();
    double work = cost.dataset().features() == 1 ? WORK : WORK_OF_TWO;
    long most = (long) Math.ceil(work / cost.dataset().rows());
    long boxes = 0;
    boolean clear = true;
    while (!open.isEmpty() && boxes < most) {
      Box box = open.removeLast();
      if (finds.stream().anyMatch(find -> find.alone().contains(box))) {
        continue;
      }
      boxes++;
      OneUnitCell.Contents holds = cell.of(box);
      if (holds == OneUnitCell.Contents.NOTHING) {
        continue;
      }
      Box rest = box;
      boolean found = holds == OneUnitCell.Contents.ONE;
      Box alone = box;
      if (!found && cell.image().isPresent()) {
        rest = cell.image().get().common(box);
        if (rest.widest() <= SHRUNK * box.widest()) {
          alone = rest.grown(GROWTH, NARROWEST);
          boxes++;
          found = cell.of(alone) == OneUnitCell.Contents.ONE;
        }
      }
      if (found) {
        clear &= add(finds, find(cost, cell, alone), cost);
      } else if (rest.widest() < NARROWEST) {
        clear = false;
      } else {
        int side = cell.widest(rest);
        double middle = Interval.middle(rest.low(side), rest.high(side));
        open.addLast(rest.with(side, rest.low(side), middle));
        open.addLast(rest.with(side, middle, rest.high(side)));
      }
    }
    return Optional.of(new OneUnitProof(finds, boxes, clear && open.isEmpty()));
  }

  /**
   * A bound of mean|δ| where C is smallest by v and c. Of two classes mean(δ) = 0, so that it is
   * twice the mean of its positive part, which no row's share in the one class is below, and twice
   * that of its negative part, likewise; of numbers it is 2·mean|r| ≤ 2√mean(r²), which is no more
   * than the targets' deviation allows.
   */
  private static Interval mostSlope(NetworkCost cost) {
    if (cost.loss() == MeanError.MEAN_SQUARED_ERROR) {
      return Interval.of(2).times(variance(cost).sqrt());
    }
    Interval[] shares = meanShares(cost);
    return Interval.of(2 * Math.min(shares[0].high(), shares[1].high()));
  }

  /** How much of each of two classes a row holds in the mean. */
  private static Interval[] meanShares(NetworkCost cost) {
    Interval[][] byLabel =
        cost.loss() instanceof WeightedCrossEntropy loss
            ? ClassTargets.of(loss, cost.dataset())
            : new Interval[][] {{Interval.of(1), Interval.of(0)}, {Interval.of(0), Interval.of(1)}};
    Interval[] sums = {Interval.of(0), Interval.of(0)};
    for (int row = 0; row < cost.dataset().rows(); row++) {
      for (int c = 0; c < sums.length; c++) {
        sums[c] = sums[c].plus(byLabel[cost.dataset().label(row)][c]);
      }
    }
    Interval rows = Interval.of(cost.dataset().rows());
    return new Interval[] {sums[0].over(rows), sums[1].over(rows)};
  }

  /** What the rows cost with v = 0, or more. */
  private static Interval height(NetworkCost cost) {
    if (cost.loss() == MeanError.MEAN_SQUARED_ERROR) {
      return variance(cost);
    }
    Interval[] shares = meanShares(cost);
    return shares[0].plus(shares[1]).times(Interval.of(LOG_2));
  }

  /** mean((y − m)²) for m near the mean: an upper bound of the variance. */
  private static Interval variance(NetworkCost cost) {
    Numbers targets = (Numbers) cost.dataset().targets();
    int rows = cost.dataset().rows();
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      sum += targets.number(row, 0);
    }
    Interval mean = Interval.of(sum / rows);
    return Interval.sum(rows, row -> Interval.of(targets.number(row, 0)).minus(mean).square())
        .over(Interval.of(rows));
  }

  /** A box of (w₁, …, b) outside of which there is none with w₁ ≥ 0. */
  private static Box everywhere(NetworkCost cost, Interval mostSlope, Interval spread) {
    double root =
        Math.sqrt(cost.network().activation().steepest()); // 0.5 of a sigmoid, 1 of a tanh
    Interval q = Interval.of(cost.l2()).over(Interval.of(cost.dataset().rows()));
    Interval half = Interval.of(root);
    double byCost = Interval.of(2).times(height(cost)).over(q).sqrt().high();
    double bySlope = mostSlope.times(half).over(q).high();
    Interval lever = Interval.of(2 * root * LEVER);
    Interval v = Interval.of(Math.min(byCost, bySlope));
    double weight = v.times(lever).times(mostSlope).over(q).sqrt().high();
    Interval far = Interval.of(0);
    for (int row = 0; row < cost.dataset().rows(); row++) {
      int at = row;
      Interval squares =
          Interval.sum(
              cost.dataset().features(), j -> Interval.of(cost.dataset().feature(at, j)).square());
      far = Interval.of(Math.max(far.high(), squares.sqrt().high()));
    }
    // σ′(z) < e^−|z|, tanh′(z) < 4e^−2|z|: in general 4s·e^−k|z|, k = 2√s
    Interval steep = mostSlope.times(spread).over(q);
    double saturated =
        root == 0.5
            ? steep.log().high()
            : steep.times(Interval.of(4 * root * root)).log().over(Interval.of(2 * root)).high();
    double bias = MORE * (weight * far.high() + Math.max(0, saturated));
    int features = cost.dataset().features();
    double[] low = new double[features + 1];
    double[] high = new double[features + 1];
    for (int j = 0; j < features; j++) {
      low[j] = j > 0 ? -weight : features == 1 ? 0 : -BEYOND;
      high[j] = weight;
    }
    low[features] = -bias;
    high[features] = bias;
    return new Box(low, high);
  }

  private static LivePoint find(NetworkCost cost, OneUnitCell cell, Box alone) {
    Box inner = cell.image().orElseThrow().common(alone);
    Box outer = cell.outer();
    for (int k = 0; k < NARROWINGS; k++) {
      cell.of(inner);
      if (cell.image().isEmpty()) {
        break;
      }
      outer = cell.outer();
      Box next = cell.image().get().common(inner);
      if (!(next.volume() < LASTING * inner.volume())) {
        break;
      }
      inner = next;
    }
    return new LivePoint(alone, all(cost, inner, outer));
  }

  /** In the order of the parameters: w₁, …, b, then v and c. */
  private static Box all(NetworkCost cost, Box inner, Box outer) {
    ParameterLayout layout = cost.network().layout();
    int[] places = new HiddenUnit(layout, 1, 0).places();
    Interval[] sides = new Interval[layout.size()];
    for (int j = 0; j < inner.dimension(); j++) {
      sides[places[j]] = inner.side(j);
    }
    sides[places[inner.dimension()]] = outer.side(0);
    sides[layout.bias(2, 0)] = outer.side(1);
    return Box.of(sides.length, k -> sides[k]);
  }

  /** Adds a find that is none of those before; false where that is not clear. */
  private static boolean add(List<LivePoint> finds, LivePoint find, NetworkCost cost) {
    for (LivePoint other : finds) {
      if (isSame(other, inner(cost, find.place())) || isSame(find, inner(cost, other.place()))) {
        return true;
      }
    }
    Box place = inner(cost, find.place());
    boolean clear =
        finds.stream()
            .map(other -> inner(cost, other.place()))
            .noneMatch(other -> other.meets(place) || other.meets(flipped(place)));
    finds.add(find);
    return clear;
  }

  /** Whether the point of a place, or its flipped one, is a find. */
  private static boolean isSame(LivePoint find, Box inner) {
    return find.alone().contains(inner) || find.alone().contains(flipped(inner));
  }

  private static Box flipped(Box inner) {
    return Box.of(inner.dimension(), k -> new Interval(-inner.high(k), -inner.low(k)));
  }

  /** The part (w₁, …, b) of a box of all parameters. */
  private static Box inner(NetworkCost cost, Box place) {
    int[] places = new HiddenUnit(cost.network().layout(), 1, 0).places();
    return Box.of(cost.dataset().features() + 1, j -> place.side(places[j]));
  }

  /** The find that is a proved point, or its flipped one. */
  public Optional<LivePoint> find(NetworkCost cost, PointProof point) {
    Box inner = inner(cost, point.place());
    return finds.stream().filter(find -> isSame(find, inner)).findFirst();
  }
}
