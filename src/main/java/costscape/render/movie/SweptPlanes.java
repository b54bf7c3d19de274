package costscape.render.movie;

import costscape.job.Job;
import costscape.job.Runner;
import costscape.job.Several;
import costscape.render.scale.ColorScale;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.CellPlane;
import costscape.sweep.PlaneStack;
import costscape.sweep.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A plane that is swept through one point after the other, with the range of all costs. If the
 * surfaces are few, they are kept. If they are many, or on another machine, a surface is swept
 * again when it is needed, which gives the same numbers.
 */
public final class SweptPlanes implements MovieLandscape {
  private static final long serialVersionUID = 1;

  /** The most cells that are kept: 128 MB. */
  private static final long MOST_KEPT = 1 << 24;

  private final ArrayList<SlicePlan> plans;
  private final ArrayList<ParameterVector> points;
  private final Range range;
  private final transient List<CellPlane> kept;

  private SweptPlanes(
      List<SlicePlan> plans, List<ParameterVector> points, Range range, List<CellPlane> kept) {
    this.plans = new ArrayList<>(plans);
    this.points = new ArrayList<>(points);
    this.range = range;
    this.kept = kept;
  }

  /** The same plane through every point. */
  public static SweptPlanes of(SlicePlan plan, List<ParameterVector> points, Runner runner) {
    return of(Collections.nCopies(points.size(), plan), points, runner);
  }

  /** A plane of its own through every point; all have the same grid. */
  public static SweptPlanes of(List<SlicePlan> plans, List<ParameterVector> points, Runner runner) {
    boolean keep = plans.get(0).grid().cells() * points.size() <= MOST_KEPT;
    List<CellPlane> kept = new ArrayList<>();
    List<Range> ranges = new ArrayList<>();
    runner.run(
        new Planes(new ArrayList<>(plans), new ArrayList<>(points)),
        surface -> {
          if (keep) {
            kept.add(surface);
          }
          ranges.addAll(range(surface));
        });
    Range range = ranges.stream().reduce(Range::union).orElseGet(() -> Range.of());
    return new SweptPlanes(plans, points, range, kept);
  }

  /** Planes through a point that moves along one parameter. */
  public static SweptPlanes along(
      SlicePlan plan, Slice line, Axis axis, List<ParameterVector> points, Runner runner) {
    if (plan.grid().cells() * points.size() > MOST_KEPT || !plan.isOfParameters(line)) {
      return of(plan, points, runner);
    }
    Slice plane = Slice.through(line.origin(), plan.u(), plan.v());
    List<CellPlane> surfaces =
        PlaneStack.of(plan.cost(), plane, plan.grid(), line.u(), axis, runner);
    Range range =
        runner.run(new Ranges(new ArrayList<>(surfaces))).stream()
            .flatMap(ranges -> ranges.all().stream())
            .reduce(Range::union)
            .orElseGet(() -> Range.of());
    return new SweptPlanes(Collections.nCopies(points.size(), plan), points, range, surfaces);
  }

  /** One range, or none if every cell failed. */
  private static List<Range> range(CellPlane surface) {
    return surface.minimum() >= 0 ? List.of(surface.range()) : List.of();
  }

  private record Ranges(ArrayList<CellPlane> surfaces) implements Job<Several<Range>> {
    @Override
    public int size() {
      return surfaces.size();
    }

    @Override
    public Several<Range> run(int index) {
      return new Several<>(range(surfaces.get(index)));
    }
  }

  private Object readResolve() {
    return new SweptPlanes(plans, points, range, List.of());
  }

  SlicePlan plan() {
    return plans.get(0);
  }

  /** The range from the smallest cost of all planes to the largest; 0 to 0 if every cell failed. */
  @Override
  public Range range() {
    return range;
  }

  @Override
  public MovingChart panel(TrainingPanels panels, ColorScale colours) {
    return panels.landscape(this, colours);
  }

  CellPlane surface(int index) {
    return kept.isEmpty() ? plans.get(index).surface(points.get(index)) : kept.get(index);
  }

  private record Planes(ArrayList<SlicePlan> plans, ArrayList<ParameterVector> points)
      implements Job<CellPlane> {
    @Override
    public int size() {
      return points.size();
    }

    @Override
    public CellPlane run(int index) {
      return plans.get(index).surface(points.get(index));
    }
  }
}
