package costscape.render.movie;

import costscape.job.Job;
import costscape.job.Runner;
import costscape.render.scale.ColorScale;
import costscape.space.ParameterVector;
import costscape.sweep.CellLine;
import costscape.sweep.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A line that is swept through one point after the other, with the range of all costs. Few curves
 * are kept; of many, or on another machine, a curve is swept again when it is needed, to the same
 * numbers.
 */
public final class SweptLines implements MovieLandscape {
  private static final long serialVersionUID = 1;

  /** The most cells that are kept: 32 MB. */
  private static final long MOST_KEPT = 1 << 22;

  private final ArrayList<LinePlan> plans;
  private final ArrayList<ParameterVector> points;
  private final Range range;
  private final transient List<CellLine> kept;

  private SweptLines(
      List<LinePlan> plans, List<ParameterVector> points, Range range, List<CellLine> kept) {
    this.plans = new ArrayList<>(plans);
    this.points = new ArrayList<>(points);
    this.range = range;
    this.kept = kept;
  }

  /** The same line through every point. */
  public static SweptLines of(LinePlan plan, List<ParameterVector> points, Runner runner) {
    return of(Collections.nCopies(points.size(), plan), points, runner);
  }

  /** A line of its own through every point; all have the same axis. */
  public static SweptLines of(List<LinePlan> plans, List<ParameterVector> points, Runner runner) {
    boolean keep = (long) plans.get(0).axis().points() * points.size() <= MOST_KEPT;
    List<CellLine> kept = new ArrayList<>();
    List<Range> ranges = new ArrayList<>();
    runner.run(
        new Lines(new ArrayList<>(plans), new ArrayList<>(points)),
        curve -> {
          ranges.add(curve.range());
          if (keep) {
            kept.add(curve);
          }
        });
    Range range = ranges.stream().reduce(Range::union).orElseGet(() -> Range.of());
    return new SweptLines(plans, points, range, kept);
  }

  private Object readResolve() {
    return new SweptLines(plans, points, range, List.of());
  }

  LinePlan plan() {
    return plans.get(0);
  }

  @Override
  public Range range() {
    return range;
  }

  CellLine curve(int index) {
    return kept.isEmpty() ? plans.get(index).curve(points.get(index)) : kept.get(index);
  }

  @Override
  public MovingChart panel(TrainingPanels panels, ColorScale colours) {
    return panels.landscape(this);
  }

  private record Lines(ArrayList<LinePlan> plans, ArrayList<ParameterVector> points)
      implements Job<CellLine> {
    @Override
    public int size() {
      return points.size();
    }

    @Override
    public CellLine run(int index) {
      return plans.get(index).curve(points.get(index));
    }
  }
}
