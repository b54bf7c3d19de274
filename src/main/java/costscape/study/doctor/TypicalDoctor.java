package costscape.study.doctor;

import costscape.cost.CostFunction;
import costscape.job.Runner;
import costscape.network.RandomDirections;
import costscape.number.RandomNumbers;
import costscape.number.SixDigits;
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
 * Compares a plane of random directions with twenty of other seeds, all on one coarse grid. Twenty
 * planes of one small network may differ tenfold, so a rank alone accuses nobody: a plane is odd
 * where it lies outside all twenty, and as far from them as they lie from each other.
 */
final class TypicalDoctor {
  private static final int SEEDS = 20;
  private static final int POINTS = 11;

  /** No seed that anybody types, so that no plane is compared with itself. */
  private static final int FIRST_SEED = 62_000_001;

  /** Planes that differ less than this factor, or this share, look alike. */
  private static final double FACTOR = 2;

  private static final double SHARE = 0.1;

  /** The plane itself, then the others. */
  private final List<CellPlane> planes = new ArrayList<>();

  TypicalDoctor(
      CostFunction cost,
      ParameterVector point,
      Slice own,
      RandomDirections kind,
      DrawnPlane plane,
      Runner runner) {
    double[] x = plane.x();
    double[] y = plane.y();
    Grid grid =
        new Grid(
            new Axis(plane.xName(), x[0], x[x.length - 1], POINTS),
            new Axis(plane.yName(), y[0], y[y.length - 1], POINTS));
    planes.add(Sweep.surface(cost, own, grid, runner));
    for (int k = 0; k < SEEDS; k++) {
      Direction u = kind.draw("u", RandomNumbers.of(FIRST_SEED + 2 * k));
      Direction v = kind.drawOrthogonal("v", RandomNumbers.of(FIRST_SEED + 2 * k + 1), u);
      planes.add(Sweep.surface(cost, Slice.through(point, u, v), grid, runner));
    }
  }

  List<CellPlane> planes() {
    return List.copyOf(planes);
  }

  Finding finding() {
    double[] all =
        planes.stream().flatMapToDouble(p -> Arrays.stream(sorted(p))).sorted().toArray();
    double level = all.length == 0 ? 0 : all[all.length / 2];
    Rank width =
        rank(
            "width",
            p -> Arrays.stream(sorted(p)).filter(c -> c <= level).count() / (double) cells(p),
            false);
    Rank depth = rank("depth", TypicalDoctor::depth, true);
    Rank negative = rank("negative curvature", TypicalDoctor::negative, false);
    return Finding.doubt(
        width.isOdd || depth.isOdd || negative.isOdd,
        "typical",
        "among %d planes of other seeds: %s; %s; %s"
            .formatted(SEEDS, depth.words, width.words, negative.words),
        "the plane is no usual one of its point: another seed would show another landscape",
        "show several seeds, or say how this one was chosen: costscape sweep --vary random:3 --vary"
            + " random:4");
  }

  /** Where the plane lies among the others, and whether it lies far outside. */
  private record Rank(String words, boolean isOdd) {}

  private Rank rank(String name, ToDoubleFunction<CellPlane> measure, boolean isFactor) {
    double own = measure.applyAsDouble(planes.get(0));
    double[] others =
        planes.stream().skip(1).mapToDouble(measure).filter(Double::isFinite).sorted().toArray();
    long below = Arrays.stream(others).filter(other -> other < own).count();
    if (others.length == 0 || !Double.isFinite(own)) {
      return new Rank(name + " has no number", false);
    }
    double least = others[0];
    double most = others[others.length - 1];
    double spread = isFactor ? Math.max(FACTOR, most / least) : Math.max(SHARE, most - least);
    boolean isOdd =
        isFactor
            ? own > most * spread || own < least / spread
            : own > most + spread || own < least - spread;
    DoubleFunction<String> text = isFactor ? SixDigits::of : Finding::percent;
    return new Rank(
        "%s %s, larger than %d of them (%s to %s)"
            .formatted(name, text.apply(own), below, text.apply(least), text.apply(most)),
        isOdd);
  }

  private static double[] sorted(CellPlane plane) {
    double[] costs = new double[cells(plane)];
    Arrays.setAll(costs, plane::value);
    return Arrays.stream(costs).filter(Double::isFinite).sorted().toArray();
  }

  private static int cells(CellPlane plane) {
    return (int) plane.grid().cells();
  }

  /** The median's height above the lowest cell. */
  private static double depth(CellPlane plane) {
    double[] costs = sorted(plane);
    return costs.length == 0 ? Double.NaN : costs[costs.length / 2] - costs[0];
  }

  /** The share of the inner cells at which the surface bends downwards in some direction. */
  private static double negative(CellPlane plane) {
    int inner = POINTS - 2;
    int negative = 0;
    for (int i = 1; i <= inner; i++) {
      for (int j = 1; j <= inner; j++) {
        double middle = 2 * plane.at(i, j);
        double xx = plane.at(i - 1, j) - middle + plane.at(i + 1, j);
        double yy = plane.at(i, j - 1) - middle + plane.at(i, j + 1);
        double xy =
            (plane.at(i + 1, j + 1)
                    - plane.at(i + 1, j - 1)
                    - plane.at(i - 1, j + 1)
                    + plane.at(i - 1, j - 1))
                / 4;
        negative += xx < 0 || yy < 0 || xx * yy < xy * xy ? 1 : 0;
      }
    }
    return (double) negative / (inner * inner);
  }
}
