package costscape.render.movie;

import costscape.job.Job;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.CellPlane;
import costscape.sweep.PlaneStack;
import costscape.sweep.Range;
import costscape.sweep.SweptCells;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A line or a plane that is swept through one point after the other, with the range of all costs.
 * If the cells are few, they are kept. If they are many, or on another machine, they are swept
 * again when they are needed, which gives the same numbers.
 */
public final class Swept implements Serializable {
  private static final long serialVersionUID = 1;

  /** The most cells that are kept: 128 MB. */
  private static final long MOST_KEPT = 1 << 24;

  private final ArrayList<SlicePlan> plans;
  private final ArrayList<ParameterVector> points;
  private final Range range;
  private final transient List<? extends SweptCells> kept;

  private Swept(
      List<SlicePlan> plans,
      List<ParameterVector> points,
      Range range,
      List<? extends SweptCells> kept) {
    this.plans = new ArrayList<>(plans);
    this.points = new ArrayList<>(points);
    this.range = range;
    this.kept = kept;
  }

  /** The same line or plane through every point. */
  public static Swept of(SlicePlan plan, List<ParameterVector> points, Runner runner) {
    return of(Collections.nCopies(points.size(), plan), points, runner);
  }

  /** A line or plane of its own through every point; all have the same axes. */
  public static Swept of(List<SlicePlan> plans, List<ParameterVector> points, Runner runner) {
    boolean keep = plans.get(0).cells() * points.size() <= MOST_KEPT;
    List<SweptCells> kept = new ArrayList<>();
    List<Range> ranges = new ArrayList<>();
    runner.run(
        new Frames(new ArrayList<>(plans), new ArrayList<>(points)),
        cells -> {
          if (keep) {
            kept.add(cells);
          }
          ranges.add(cells.range());
        });
    return new Swept(plans, points, union(ranges), kept);
  }

  /** The same plane through a point that moves along a line, faster where that is one parameter. */
  public static Swept along(
      SlicePlan plan, Slice line, Axis axis, List<ParameterVector> points, Runner runner) {
    boolean areParameters = plan.isOfParameters() && line.u().parameter().isPresent();
    if (plan.isLine() || plan.cells() * points.size() > MOST_KEPT || !areParameters) {
      return of(plan, points, runner);
    }
    Slice plane = Slice.through(line.origin(), plan.along().get(0), plan.along().get(1));
    List<CellPlane> surfaces =
        PlaneStack.of(plan.cost(), plane, plan.grid(), line.u(), axis, runner);
    Range range = union(runner.run(new Ranges(new ArrayList<>(surfaces))));
    return new Swept(Collections.nCopies(points.size(), plan), points, range, surfaces);
  }

  private static Range union(List<Range> ranges) {
    return ranges.stream().reduce(Range.of(), Range::union);
  }

  /** Finds the ranges of planes on all threads. */
  private record Ranges(ArrayList<CellPlane> surfaces) implements Job<Range> {
    @Override
    public int size() {
      return surfaces.size();
    }

    @Override
    public Range run(int index) {
      return surfaces.get(index).range();
    }
  }

  private record Frames(ArrayList<SlicePlan> plans, ArrayList<ParameterVector> points)
      implements Job<SweptCells> {
    @Override
    public int size() {
      return points.size();
    }

    @Override
    public SweptCells run(int index) {
      return plans.get(index).swept(points.get(index));
    }
  }

  private Object readResolve() {
    return new Swept(plans, points, range, List.of());
  }

  SlicePlan plan() {
    return plans.get(0);
  }

  /** From the smallest cost of all frames to the largest; empty if every cell failed. */
  public Range range() {
    return range;
  }

  /** The cells of a frame. */
  SweptCells cells(int index) {
    return kept.isEmpty() ? plans.get(index).swept(points.get(index)) : kept.get(index);
  }
}
