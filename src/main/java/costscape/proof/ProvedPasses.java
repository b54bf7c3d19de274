package costscape.proof;

import costscape.cost.NetworkCost;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.StationaryPoint.Kind;
import costscape.critical.place.Terrain;
import costscape.enclosure.Coordinates;
import costscape.enclosure.Enclosure;
import costscape.interval.Box;
import costscape.interval.Jet;
import costscape.job.Job;
import costscape.job.Runner;
import costscape.job.Several;
import costscape.network.ParameterLayout;
import costscape.proof.ProvedPasses.WaysDown.Ceiling;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How high one has to climb at most from one proved minimum to another, flat minima of dead units
 * among them: there is a polyline, over one saddle or several, whose cost is bounded over whole
 * segments. Its pieces are joined by the cost's symmetry, which is exact, and lead right to the
 * minima. A dead unit's line is walked along at one cost to where something leads down from it.
 */
public final class ProvedPasses {
  /**
   * From one minimum to another.
   *
   * @param from the lower id
   * @param via the saddle where the bound is reached
   * @param atMost the cost is no higher on the way
   */
  public record Pass(int from, int to, int via, double atMost) {}

  private ProvedPasses() {}

  /**
   * Every two minima that known saddles join.
   *
   * @param minima what is proved of minima, strict or flat, by their ids
   */
  public static List<Pass> of(
      NetworkCost cost,
      Terrain terrain,
      Catalogue catalogue,
      Map<Integer, PlaceProof> minima,
      Runner runner) {
    if (minima.size() < 2) {
      return List.of();
    }
    List<Start> starts = new ArrayList<>();
    for (Catalogue.Entry entry : catalogue.entries()) {
      starts.addAll(starts(terrain, entry));
    }
    List<ParameterVector> places = starts.stream().map(Start::theta).toList();
    List<Several<WaysDown.Way>> ways = runner.run(new WaysDown(cost, places));
    PassEnds ends = new PassEnds(cost, terrain, minima);
    List<Pass> edges = new ArrayList<>();
    for (int k = 0; k < starts.size(); k++) {
      edges.addAll(edges(starts.get(k).id(), ends.reached(starts.get(k), ways.get(k).all())));
    }
    edges.sort(Comparator.comparingDouble(Pass::atMost));
    return joined(edges);
  }

  /** Between every two minima that are reached from one place. */
  private static List<Pass> edges(int via, List<PassEnds.Reached> reached) {
    List<Pass> edges = new ArrayList<>();
    for (PassEnds.Reached one : reached) {
      for (PassEnds.Reached other : reached) {
        if (one.id() < other.id()) {
          double ceiling = Math.max(one.ceiling(), other.ceiling());
          edges.add(new Pass(one.id(), other.id(), via, ceiling));
        }
      }
    }
    return edges;
  }

  /** Where ways down begin: a saddle, or points of a dead unit's line that fall away. */
  record Start(int id, ParameterVector theta) {}

  private static List<Start> starts(Terrain terrain, Catalogue.Entry entry) {
    StationaryPoint point = entry.point();
    if (point.kind() == Kind.SADDLE && point.index() == 1) {
      return List.of(new Start(entry.id(), point.theta()));
    }
    return terrain.members(point).stream()
        .map(member -> new Start(entry.id(), ParameterVector.of(member)))
        .toList();
  }

  /** Lowest edges first: the one that joins two groups is the highest on the way between them. */
  private static List<Pass> joined(List<Pass> edges) {
    Map<Integer, List<Integer>> groups = new HashMap<>();
    List<Pass> passes = new ArrayList<>();
    for (Pass edge : edges) {
      List<Integer> one = groups.computeIfAbsent(edge.from(), ProvedPasses::alone);
      List<Integer> other = groups.computeIfAbsent(edge.to(), ProvedPasses::alone);
      if (one != other) {
        for (int from : one) {
          for (int to : other) {
            passes.add(new Pass(Math.min(from, to), Math.max(from, to), edge.via(), edge.atMost()));
          }
        }
        one.addAll(other);
        one.forEach(id -> groups.put(id, one));
      }
    }
    passes.sort(Comparator.comparingInt(Pass::from).thenComparingInt(Pass::to));
    return passes;
  }

  private static List<Integer> alone(int id) {
    return new ArrayList<>(List.of(id));
  }

  /**
   * Which proved minimum a way down ends at: a strict one, or the flat minimum of a dead unit. The
   * cost is bounded on the last straight piece too, from an image of the way's end to the box that
   * holds the minimum; so that is reached, and not only seen nearby. On a dead unit's line every
   * bias is as good.
   */
  record PassEnds(NetworkCost cost, Terrain terrain, Map<Integer, PlaceProof> minima) {
    /** Farther than this from a way's end, relative to 1 + its largest entry, nothing is tried. */
    private static final double NEAR = 1e-2;

    /** The error, relative too, of images of a point under the symmetry; a thousandfold. */
    private static final double ROUNDING = 1e-10;

    /**
     * A minimum that is reached.
     *
     * @param ceiling the cost is nowhere higher on the way there
     */
    record Reached(int id, double ceiling) {}

    /** The minima at the ends of the ways down from a place, and the place itself if it is one. */
    List<Reached> reached(ProvedPasses.Start start, List<WaysDown.Way> ways) {
      List<Reached> reached = new ArrayList<>();
      for (WaysDown.Way way : ways) {
        of(way).ifPresent(reached::add);
      }
      if (minima.get(start.id()) instanceof FamilyProof family) {
        double[] first = start.theta().toArray();
        List<Box> piece = List.of(onto(family, first), Box.point(first));
        reached.add(new Reached(start.id(), Ceiling.through(cost, piece, cost.at(first))));
      }
      return reached;
    }

    private Optional<Reached> of(WaysDown.Way way) {
      double[] end = way.end().toArray();
      Optional<Reached> nearest = Optional.empty();
      double least = NEAR * (1 + Vectors.largest(end));
      for (Map.Entry<Integer, PlaceProof> minimum : minima.entrySet()) {
        double[] image = terrain.nearest(end, box(minimum.getValue()).middle());
        Box target = onto(minimum.getValue(), image);
        double off = PointProof.distance(target, image);
        if (off < least) {
          least = off;
          Box from = Box.around(image, ROUNDING * (1 + Vectors.largest(image)));
          double ceiling = Ceiling.through(cost, List.of(from, target), way.ceiling());
          nearest = Optional.of(new Reached(minimum.getKey(), Math.max(ceiling, way.ceiling())));
        }
      }
      return nearest;
    }

    private static Box box(PlaceProof minimum) {
      return minimum instanceof FamilyProof family
          ? family.place()
          : ((PointProof) minimum).place();
    }

    /**
     * The box of a minimum and, on a dead unit's line, the point with the biases of another one.
     */
    private Box onto(PlaceProof minimum, double[] image) {
      Box target = box(minimum);
      if (minimum instanceof FamilyProof family) {
        ParameterLayout layout = cost.network().layout();
        for (FamilyProof.Pull pull : family.pulls()) {
          int bias = layout.index(pull.bias());
          target = target.with(bias, image[bias], image[bias]);
        }
      }
      return target;
    }
  }

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
       * Returns the bound for every polyline whose corners lie in boxes. Up to a cost that is
       * reached elsewhere a bound need not be sharp.
       */
      static double through(NetworkCost cost, List<Box> corners, double reached) {
        Ceiling ceiling = new Ceiling();
        ceiling.reached = reached;
        for (Box corner : corners) {
          ceiling.reached = Math.max(ceiling.reached, cost.at(corner.middle()));
        }
        for (int k = 1; k < corners.size(); k++) {
          ceiling.rise(
              new Enclosure(cost, Coordinates.between(corners.get(k - 1), corners.get(k))));
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
}
