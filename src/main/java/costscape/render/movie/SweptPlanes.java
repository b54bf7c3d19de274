package costscape.render.movie;

import costscape.job.Job;
import costscape.job.Runner;
import costscape.job.Several;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.CellPlane;
import costscape.sweep.PlaneStack;
import costscape.sweep.Range;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A plane that is swept through one point after the other, with the range of all costs. If the
 * surfaces are few, they are kept. If they are many, or on another machine, a surface is swept
 * again when it is needed, which gives the same numbers.
 */
public final class SweptPlanes implements Serializable {
  private static final long serialVersionUID = 1;

  /** The most cells that are kept: 128 MB. */
  private static final long MOST_KEPT = 1 << 24;

  private final SlicePlan plan;
  private final ArrayList<ParameterVector> points;
  private final Range range;
  private final transient List<CellPlane> kept;

  private SweptPlanes(
      SlicePlan plan, List<ParameterVector> points, Range range, List<CellPlane> kept) {
    this.plan = plan;
    this.points = new ArrayList<>(points);
    this.range = range;
    this.kept = kept;
  }

  public static SweptPlanes of(SlicePlan plan, List<ParameterVector> points, Runner runner) {
    boolean keep = plan.grid().cells() * points.size() <= MOST_KEPT;
    List<CellPlane> kept = new ArrayList<>();
    List<Range> ranges = new ArrayList<>();
    runner.run(
        new Planes(plan, List.copyOf(points)),
        surface -> {
          if (keep) {
            kept.add(surface);
          }
          ranges.addAll(range(surface));
        });
    Range range = ranges.stream().reduce(Range::union).orElseGet(() -> Range.of());
    return new SweptPlanes(plan, points, range, kept);
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
    return new SweptPlanes(plan, points, range, surfaces);
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
    return new SweptPlanes(plan, points, range, List.of());
  }

  SlicePlan plan() {
    return plan;
  }

  /** The range from the smallest cost of all planes to the largest; 0 to 0 if every cell failed. */
  public Range range() {
    return range;
  }

  CellPlane surface(int index) {
    return kept.isEmpty() ? plan.surface(points.get(index)) : kept.get(index);
  }

  private record Planes(SlicePlan plan, List<ParameterVector> points) implements Job<CellPlane> {
    @Override
    public int size() {
      return points.size();
    }

    @Override
    public CellPlane run(int index) {
      return plan.surface(points.get(index));
    }
  }
}
