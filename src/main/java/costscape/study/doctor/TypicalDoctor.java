package costscape.study.doctor;

import static costscape.study.doctor.Finding.number;

import costscape.cost.CostFunction;
import costscape.job.Runner;
import costscape.network.RandomDirections;
import costscape.number.RandomNumbers;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.CellPlane;
import costscape.sweep.Sweep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * Compares a plane of random directions with some of other seeds, all on one coarse grid. Twenty
 * planes of one small network may differ tenfold, so a rank alone accuses nobody: a plane is odd
 * where it lies outside all of them, and as far from them as they lie from each other.
 */
final class TypicalDoctor {
  /** The nodes along an axis: 49 costs a plane, of which 25 cells have a curvature. */
  private static final int POINTS = 7;

  /** Fewer other planes give a rank, but do not show how far planes lie from each other. */
  private static final int FEWEST = 10;

  /** No seed that anybody types, so that no plane is compared with itself. */
  private static final int FIRST_SEED = 62_000_001;

  /** Planes whose depths differ less than twofold, or another share by less, look alike. */
  private static final double LOG_FACTOR = Math.log(2);

  private static final double SHARE = 0.1;

  private TypicalDoctor() {}

  /** The plane itself, then the others. */
  static List<CellPlane> planes(
      CostFunction cost,
      ParameterVector point,
      Slice own,
      RandomDirections kind,
      DrawnPlane plane,
      int seeds,
      Runner runner) {
    Grid grid = new Grid(axis(plane.xName(), plane.x()), axis(plane.yName(), plane.y()));
    List<CellPlane> planes = new ArrayList<>(List.of(Sweep.surface(cost, own, grid, runner)));
    for (int k = 0; k < seeds; k++) {
      Direction u = kind.draw("u", RandomNumbers.of(FIRST_SEED + 2 * k));
      Direction v = kind.drawOrthogonal("v", RandomNumbers.of(FIRST_SEED + 2 * k + 1), u);
      planes.add(Sweep.surface(cost, Slice.through(point, u, v), grid, runner));
    }
    return planes;
  }

  private static Axis axis(String name, double... at) {
    return new Axis(name, at[0], at[at.length - 1], POINTS);
  }

  static Finding finding(List<CellPlane> planes) {
    double[] all = Diagnosis.costs(planes);
    double level = all.length == 0 ? 0 : all[all.length / 2];
    List<Rank> ranks =
        List.of(
            rank(planes, "depth", p -> Math.log(depth(p)), LOG_FACTOR, v -> number(Math.exp(v))),
            rank(planes, "width", p -> share(p, level), SHARE, Finding::percent),
            rank(planes, "negative curvature", TypicalDoctor::negative, SHARE, Finding::percent));
    return Finding.doubt(
        ranks.stream().anyMatch(Rank::isOdd),
        "typical",
        planes.size() - 1,
        String.join("; ", ranks.stream().map(Rank::words).toList()));
  }

  /** Where the plane lies among the others, and whether it lies far outside. */
  private record Rank(String words, boolean isOdd) {}

  private static Rank rank(
      List<CellPlane> planes,
      String name,
      ToDoubleFunction<CellPlane> measure,
      double alike,
      DoubleFunction<String> text) {
    double own = measure.applyAsDouble(planes.get(0));
    double[] others =
        planes.stream().skip(1).mapToDouble(measure).filter(Double::isFinite).sorted().toArray();
    if (others.length == 0 || !Double.isFinite(own)) {
      return new Rank(name + " has no number", false);
    }
    double least = others[0];
    double most = others[others.length - 1];
    double spread = Math.max(alike, most - least);
    return new Rank(
        "%s %s, larger than %d of them (%s to %s)"
            .formatted(
                name,
                text.apply(own),
                Arrays.stream(others).filter(other -> other < own).count(),
                text.apply(least),
                text.apply(most)),
        others.length >= FEWEST && (own > most + spread || own < least - spread));
  }

  /** The share of the cells that cost no more than a level. */
  private static double share(CellPlane plane, double level) {
    return DrawnPlane.of(plane).atMost(level) / plane.grid().cells();
  }

  /** The median's height above the lowest cell. */
  private static double depth(CellPlane plane) {
    DrawnPlane drawn = DrawnPlane.of(plane);
    return plane.range().isEmpty() ? Double.NaN : drawn.quantile(0.5) - drawn.quantile(0);
  }

  /** The share of the inner cells at which the surface bends downwards in some direction. */
  private static double negative(CellPlane plane) {
    int negative = 0;
    for (int i = 1; i < POINTS - 1; i++) {
      for (int j = 1; j < POINTS - 1; j++) {
        double middle = 2 * plane.at(i, j);
        double xx = plane.at(i - 1, j) - middle + plane.at(i + 1, j);
        double yy = plane.at(i, j - 1) - middle + plane.at(i, j + 1);
        double right = plane.at(i + 1, j + 1) - plane.at(i + 1, j - 1);
        double xy = (right - plane.at(i - 1, j + 1) + plane.at(i - 1, j - 1)) / 4;
        negative += xx < 0 || yy < 0 || xx * yy < xy * xy ? 1 : 0;
      }
    }
    return negative / Math.pow(POINTS - 2, 2);
  }
}
