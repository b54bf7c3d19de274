package costscape.proof.checker;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * That one need not climb higher than told from one listed minimum to another. Ways down are gone
 * again, from saddles and dead units' lines to both sides, and the cost is bounded along every
 * straight piece of them, the last one into the minimum's own box among them.
 */
final class Passes {
  private static final int MOST_STEPS = 200;
  private static final int MOST_HALVINGS = 20;
  private static final int MOST_PIECES = 4000;

  /**
   * The limit for all ways of one catalogue: some ten seconds. The rest is bounded more roughly.
   */
  private static final int MOST_PIECES_IN_ALL = 40_000;

  /** The longest step. */
  private static final double STRIDE = 0.3;

  /** How far above its corners the bound of a piece may be. */
  private static final Span TRIFLE = Span.of(new BigDecimal("1e-10"));

  /** Weights below this may be those of a dead unit. */
  private static final double SMALL = 1e-3;

  /** A listed minimum, or the end of a way: dead units' biases do not count. */
  private record Place(Map<String, Span> at, Set<String> dead) {}

  /** A way from a start to a listed place, nowhere higher than the ceiling. */
  private record Leg(int start, int id, Span ceiling) {}

  private final Model model;
  private final Symmetric symmetric;
  private final Map<Integer, Place> known = new LinkedHashMap<>();
  private final List<Leg> legs = new ArrayList<>();
  private final List<Map<String, Double>> listed;
  private boolean gone;
  private int starts;
  private int allPieces;

  Passes(Model model, List<Map<String, Double>> listed) {
    this.model = model;
    this.listed = listed;
    symmetric = new Symmetric(model);
  }

  /** Returns whether a way is confirmed that is no higher than told. */
  boolean isConfirmed(int from, int to, BigDecimal most) {
    if (!gone) {
      goAll();
      gone = true;
    }
    Set<Integer> reached = new HashSet<>(Set.of(from));
    Span height = Span.of(most);
    for (boolean more = true; more; ) {
      more = false;
      for (Leg one : legs) {
        for (Leg other : legs) {
          if (one.start == other.start
              && !one.ceiling.isAbove(height)
              && !other.ceiling.isAbove(height)
              && reached.contains(one.id)) {
            more |= reached.add(other.id);
          }
        }
      }
    }
    return reached.contains(to);
  }

  private void goAll() {
    List<Place> places = new ArrayList<>();
    for (Map<String, Double> place : listed) {
      places.add(place(Model.exact(place), 0));
    }
    for (int k = 0; k < places.size(); k++) {
      if (places.get(k) != null) {
        known.put(k + 1, places.get(k));
      }
    }
    for (int k = 0; k < places.size(); k++) {
      Place place = places.get(k);
      if (place != null) {
        for (double bias : place.dead.isEmpty() ? new double[] {0} : new double[] {0, 0.5, -1}) {
          start(k + 1, place, bias);
        }
      }
    }
  }

  /**
   * The place near a point; null where none is found.
   *
   * @param small units whose weights are no larger are dead, and their weights 0 from here on
   */
  private Place place(Map<String, Span> near, double small) {
    Map<String, Span> at = new LinkedHashMap<>(near);
    Map<String, Double> rough = new LinkedHashMap<>();
    near.forEach(
        (name, value) -> rough.put(name, Math.abs(value.near()) <= small ? 0 : value.near()));
    Map<String, List<String>> dead = model.dead(rough);
    List<String> own = new ArrayList<>();
    for (Map.Entry<String, List<String>> unit : dead.entrySet()) {
      own.addAll(unit.getValue());
      unit.getValue().stream()
          .filter(name -> !name.equals(unit.getKey()))
          .forEach(name -> at.put(name, Span.ZERO));
    }
    List<String> held = model.held();
    List<String> free =
        model.names().stream().filter(name -> !held.contains(name) && !own.contains(name)).toList();
    try {
      return Found.near(model, at, free)
          .filter(found -> found.index().isPresent())
          .map(found -> new Place(found.at(), dead.keySet()))
          .orElse(null);
    } catch (Model.Kink | ArithmeticException nowhere) {
      return null;
    }
  }

  /** Goes down from a place to both sides, along what bends down most. */
  private void start(int id, Place place, double bias) {
    Map<String, Span> at = new LinkedHashMap<>();
    place.at.forEach((name, value) -> at.put(name, value.middle()));
    place.dead.forEach(name -> at.put(name, Span.of(bias)));
    List<String> names = model.names();
    Series cost;
    try {
      cost = model.cost(at, names, false);
    } catch (Model.Kink kink) {
      return;
    }
    int start = starts++;
    if (!place.dead.isEmpty()) {
      legs.add(new Leg(start, id, over(place.at).to()));
    }
    EigenDecomposition eigen = eigen(cost, names.size());
    int steepest = names.size() - 1; // eigenvalues are listed by falling size
    if (eigen.getRealEigenvalue(steepest) > -1e-9) {
      if (place.dead.isEmpty()) {
        legs.add(new Leg(start, id, over(place.at).to()));
      }
      return;
    }
    for (int side = -1; side <= 1; side += 2) {
      double[] first = eigen.getEigenvector(steepest).mapMultiply(0.05 * side).toArray();
      down(start, at, first);
    }
  }

  private Span over(Map<String, Span> box) {
    return model.cost(box, List.of(), true).value;
  }

  private static EigenDecomposition eigen(Series cost, int n) {
    double[][] hessian = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        hessian[i][j] = cost.bend(i, j).near();
      }
    }
    return new EigenDecomposition(new Array2DRowRealMatrix(hessian));
  }

  private void down(int start, Map<String, Span> from, double[] first) {
    List<String> names = model.names();
    List<Map<String, Span>> corners = new ArrayList<>(List.of(from));
    try {
      Map<String, Span> at = lower(from, first);
      for (int step = 0; step < MOST_STEPS; step++) {
        corners.add(at);
        Series cost = model.cost(at, names, false);
        double[] move = descent(cost, names.size());
        double length = 0;
        for (double entry : move) {
          length += entry * entry;
        }
        at = lower(at, move);
        if (length < 1e-12) {
          break;
        }
      }
      arrive(start, corners);
    } catch (Model.Kink | ArithmeticException unknown) {
      return; // this way is not known to lead anywhere
    }
  }

  /** A step, halved until it does not climb: hills and valleys may be shorter than steps. */
  private Map<String, Span> lower(Map<String, Span> from, double[] by) {
    Span here = over(from);
    double[] step = by.clone();
    Map<String, Span> next = moved(from, step);
    for (int k = 0; k < MOST_HALVINGS && over(next).isAbove(here); k++) {
      Arrays.setAll(step, i -> step[i] / 2);
      next = moved(from, step);
    }
    return next;
  }

  /** Newton's step with every curvature's size in place of the curvature, cut to a length. */
  private static double[] descent(Series cost, int n) {
    EigenDecomposition eigen = eigen(cost, n);
    double[] move = new double[n];
    double squares = 0;
    for (int k = 0; k < n; k++) {
      double along = 0;
      for (int i = 0; i < n; i++) {
        along += eigen.getEigenvector(k).getEntry(i) * cost.slope(i).near();
      }
      double step = -along / Math.max(1e-6, Math.abs(eigen.getRealEigenvalue(k)));
      for (int i = 0; i < n; i++) {
        move[i] += step * eigen.getEigenvector(k).getEntry(i);
      }
      squares += step * step;
    }
    double cut = Math.min(1, STRIDE / Math.sqrt(squares + 1e-300));
    for (int i = 0; i < n; i++) {
      move[i] *= cut;
    }
    return move;
  }

  private Map<String, Span> moved(Map<String, Span> from, double[] by) {
    Map<String, Span> moved = new LinkedHashMap<>();
    int k = 0;
    for (String name : model.names()) {
      moved.put(name, Span.of(from.get(name).near() + by[k++]));
    }
    return moved;
  }

  /** Which listed minimum a way ends at, and how high the way is. */
  private void arrive(int start, List<Map<String, Span>> corners) {
    Map<String, Span> end = corners.get(corners.size() - 1);
    Place place = place(end, SMALL);
    if (place == null) {
      return;
    }
    Map<String, Span> last = new LinkedHashMap<>();
    place.at.forEach((name, value) -> last.put(name, value.middle()));
    corners.add(last);
    for (Map.Entry<Integer, Place> other : known.entrySet()) {
      if (isSame(place, other.getValue())) {
        Span ceiling = over(place.at).to();
        for (int k = 1; k < corners.size(); k++) {
          ceiling = higher(ceiling, ceiling(corners.get(k - 1), corners.get(k)));
        }
        legs.add(new Leg(start, other.getKey(), ceiling));
      }
    }
  }

  private static Span higher(Span one, Span other) {
    return one.isAbove(other) ? one.to() : other.to();
  }

  private boolean isSame(Place one, Place other) {
    if (one.dead.size() != other.dead.size()) {
      return false;
    }
    Map<String, Span> there = symmetric.level(other.at);
    return symmetric.images(one.at).stream()
        .map(symmetric::level)
        .anyMatch(
            image ->
                image.entrySet().stream()
                    .allMatch(
                        entry ->
                            other.dead.contains(entry.getKey())
                                || entry.getValue().meets(there.get(entry.getKey()))));
  }

  /** The cost's bound along a straight piece, cut until it is next to what is reached. */
  private Span ceiling(Map<String, Span> from, Map<String, Span> to) {
    Span reached = higher(over(from), over(to)).plus(TRIFLE);
    Span ceiling = reached;
    Deque<Span> open = new ArrayDeque<>(List.of(Span.between(Span.ZERO, Span.ONE)));
    for (int pieces = 0; !open.isEmpty(); pieces++) {
      Span part = open.pop();
      Series cost = along(from, to, part);
      Span bound = cost.value.to();
      Span slope = cost.slope(0);
      if (slope.hasSign()) {
        bound = along(from, to, slope.isPositive() ? part.to() : part.from()).value.to();
      } else {
        Span byEnds = byEnds(from, to, part, cost);
        bound = byEnds != null && bound.isAbove(byEnds) ? byEnds : bound;
      }
      if (bound.isAbove(reached) && pieces < MOST_PIECES && allPieces++ < MOST_PIECES_IN_ALL) {
        Span middle = part.middle();
        open.push(Span.between(part.from(), middle));
        open.push(Span.between(middle, part.to()));
        reached = higher(reached, along(from, to, middle).value.plus(TRIFLE));
      } else {
        ceiling = higher(ceiling, bound);
      }
    }
    return ceiling;
  }

  /**
   * A bound from a part's ends: where no second derivative is below −K, the cost and K/2·t²
   * together are convex, so that between ends that are h apart the cost is at most K/8·h² above the
   * higher one. Null where relu units may switch in the part.
   */
  private Span byEnds(Map<String, Span> from, Map<String, Span> to, Span part, Series cost) {
    Span bend = cost.bend(0, 0);
    if (model.hasKink()) {
      try {
        bend = along(from, to, part, false).bend(0, 0);
      } catch (Model.Kink kink) {
        return null;
      }
    }
    Span ends = higher(along(from, to, part.from()).value, along(from, to, part.to()).value);
    Span dip = bend.from().min0().negated();
    Span square = part.to().minus(part.from()).square();
    return ends.plus(dip.times(square).over(Span.of(8))).to();
  }

  private Series along(Map<String, Span> from, Map<String, Span> to, Span part) {
    return along(from, to, part, true);
  }

  private Series along(Map<String, Span> from, Map<String, Span> to, Span part, boolean kinks) {
    Map<String, Series> theta = new LinkedHashMap<>();
    Span middle = part.middle();
    for (String name : model.names()) {
      Span way = to.get(name).minus(from.get(name));
      theta.put(
          name,
          Series.linear(
              from.get(name).plus(way.times(part)),
              from.get(name).plus(way.times(middle)),
              new Span[] {way},
              true));
    }
    return model.cost(theta, new Span[] {part.minus(middle)}, kinks);
  }
}
