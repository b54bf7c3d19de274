package costscape.proof;

import costscape.cost.NetworkCost;
import costscape.critical.local.Eigendecomposition;
import costscape.enclosure.Coordinates;
import costscape.enclosure.Enclosure;
import costscape.interval.Box;
import costscape.interval.Jet;
import costscape.job.Job;
import costscape.job.Several;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** From every saddle a way down to either side, with a proved bound of how high it leads. */
public record WaysDown(NetworkCost cost, List<ParameterVector> saddles)
    implements Job<Several<WaysDown.Way>> {
  /**
   * A polyline's end.
   *
   * @param end where nothing leads down any more
   * @param ceiling the cost is nowhere higher on the way
   */
  public record Way(ParameterVector end, double ceiling) implements Serializable {}

  public WaysDown {
    saddles = List.copyOf(saddles);
  }

  @Override
  public int size() {
    return saddles.size();
  }

  @Override
  public Several<Way> run(int index) {
    return new Several<>(List.of(way(index, 1), way(index, -1)));
  }

  private Way way(int index, int sign) {
    List<double[]> corners = Downhill.from(cost, saddles.get(index).toArray(), sign);
    ParameterVector end = ParameterVector.of(corners.get(corners.size() - 1));
    return new Way(end, Ceiling.over(cost, corners));
  }

  /**
   * An upper bound of the cost along a polyline, over whole segments, not at their ends alone. A
   * part is cut in two until its bound is no more than a trifle above the highest cost that is
   * known to be reached.
   */
  static class Ceiling {
    /** That trifle, relative. */
    private static final double GOOD = 1e-9;

    /** Parts of one segment. */
    private static final int MOST_PARTS = 100_000;

    private double reached = Double.NEGATIVE_INFINITY;
    private double ceiling = Double.NEGATIVE_INFINITY;

    private Ceiling() {}

    /** Returns the bound for a polyline through points. */
    static double over(NetworkCost cost, List<double[]> corners) {
      return through(cost, corners.stream().map(Box::point).toList(), Double.NEGATIVE_INFINITY);
    }

    /**
     * Returns the bound for every polyline whose corners lie in boxes. Up to a cost that is reached
     * elsewhere a bound need not be sharp.
     */
    static double through(NetworkCost cost, List<Box> corners, double reached) {
      Ceiling ceiling = new Ceiling();
      ceiling.reached = reached;
      for (Box corner : corners) {
        ceiling.reached = Math.max(ceiling.reached, cost.at(corner.middle()));
      }
      for (int k = 1; k < corners.size(); k++) {
        ceiling.rise(new Enclosure(cost, Coordinates.between(corners.get(k - 1), corners.get(k))));
      }
      return ceiling.ceiling;
    }

    private void rise(Enclosure segment) {
      Jet jet = new Jet(1);
      Deque<Box> parts = new ArrayDeque<>();
      parts.add(new Box(new double[] {0}, new double[] {1}));
      for (int tried = 1; !parts.isEmpty(); tried++) {
        Box part = parts.remove();
        segment.over(part, false, jet);
        double bound = segment.heights(part, jet).high();
        double middle = part.middle()[0];
        segment.over(Box.point(middle), false, jet);
        reached = Math.max(reached, jet.low[0]);
        if (tried < MOST_PARTS && !(bound <= reached + GOOD * (1 + Math.abs(reached)))) {
          parts.add(part.with(0, part.low(0), middle));
          parts.add(part.with(0, middle, part.high(0)));
        } else {
          ceiling = Math.max(ceiling, bound);
        }
      }
    }
  }

  /**
   * A polyline from a saddle down to where nothing leads down any more, in short steps. Any way
   * down does: how high it leads is bounded afterwards. In the Hessian's eigenbasis a step is
   * −gₖ/(|λₖ| + ν), which leads down along every eigenvector, whatever its curvature.
   */
  static class Downhill {
    /** The longest step, relative to 1 + the largest parameter. */
    private static final double LONGEST = 0.02;

    /** How far from the saddle the way begins, relative too. */
    private static final double OFF = 1e-3;

    private static final int MOST_STEPS = 2000;
    private static final int MOST_TRIES = 60;

    private final NetworkCost cost;
    private double[] theta;
    private double[] gradient;
    private double value;

    private Downhill(NetworkCost cost, double[] start) {
      this.cost = cost;
      place(start);
    }

    private void place(double[] at) {
      theta = at;
      gradient = new double[at.length];
      value = cost.gradient(at, gradient);
    }

    /** The corners of the way, the saddle first. */
    static List<double[]> from(NetworkCost cost, double[] saddle, int sign) {
      double[] down = Eigendecomposition.of(cost.hessian(saddle)).eigenvector(0);
      double[] start = Vectors.moved(saddle, sign * OFF * (1 + Vectors.largest(saddle)), down);
      List<double[]> corners = new ArrayList<>(List.of(saddle.clone(), start));
      Downhill way = new Downhill(cost, start);
      while (corners.size() < MOST_STEPS && way.step()) {
        corners.add(way.theta);
      }
      return corners;
    }

    /** Returns whether there was a step that lowered the cost. */
    private boolean step() {
      Eigendecomposition spectrum = Eigendecomposition.of(cost.hessian(theta));
      double longest = LONGEST * (1 + Vectors.largest(theta));
      double shift = Vectors.norm(gradient) / longest;
      for (int k = 0; k < MOST_TRIES; k++) {
        double[] next = moved(spectrum, k == 0 ? 0 : shift);
        if (Vectors.distance(next, theta) <= longest && cost.at(next) < value) {
          place(next);
          return true;
        }
        shift *= k == 0 ? 1 : 2;
      }
      return false;
    }

    private double[] moved(Eigendecomposition spectrum, double shift) {
      double[] next = theta.clone();
      for (int k = 0; k < next.length; k++) {
        double step = -spectrum.along(k, gradient) / (Math.abs(spectrum.eigenvalue(k)) + shift);
        spectrum.add(k, Double.isFinite(step) ? step : 0, next);
      }
      return next;
    }
  }
}
