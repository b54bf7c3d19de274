package costscape.study;

import costscape.cost.CostFunction;
import costscape.cost.Rounding;
import costscape.job.Job;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.Range;
import costscape.sweep.Sweep;
import costscape.sweep.SweptCells;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The lines or planes that the frames of a movie show, one a frame, or one for all of them, and
 * once they are swept their cells and the range of all costs. If the cells are few, they are kept.
 * If they are many, or on another machine, a frame's are swept again when they are needed, which
 * gives the same numbers. Of a movie that is read back the cells alone are known.
 *
 * @param costs of the slices, in their order
 * @param slices one a frame; where there is one alone, it stays; none where the cells alone are
 *     known
 * @param axes the values along them
 * @param range from the smallest cost of all frames to the largest; empty before they are swept,
 *     and where every cell failed
 * @param kept the cells of the frames, or none
 */
public record MovieLandscape(
    List<CostFunction> costs,
    List<Slice> slices,
    List<Axis> axes,
    Range range,
    List<SweptCells> kept)
    implements Serializable {
  /** The most cells that are kept, and as many numbers of the fits beside them: 128 MB each. */
  static final long MOST_KEPT = 1 << 24;

  /** The way of the point that a plane goes through, and the values along it, one a frame. */
  public record Way(Slice line, Axis axis) implements Serializable {
    /** The points of the frames. */
    public List<ParameterVector> points() {
      return IntStream.range(0, axis.points()).mapToObj(k -> line.at(axis.at(k))).toList();
    }
  }

  public MovieLandscape {
    costs = List.copyOf(costs);
    slices = List.copyOf(slices);
    axes = List.copyOf(axes);
    kept = List.copyOf(kept);
  }

  private MovieLandscape(List<? extends CostFunction> costs, List<Slice> slices, List<Axis> axes) {
    this(List.copyOf(costs), slices, axes, Range.of(), List.of());
  }

  /** The cells of an earlier run's frames, which nothing sweeps again. */
  public static MovieLandscape of(List<Axis> axes, List<? extends SweptCells> kept) {
    MovieLandscape none = new MovieLandscape(List.of(), List.of(), axes);
    return none.with(union(kept.stream().map(SweptCells::range).toList()), kept);
  }

  /** One line or plane that stays while its cost changes from frame to frame. */
  public static MovieLandscape of(
      List<? extends CostFunction> costs, Slice slice, List<Axis> axes) {
    return new MovieLandscape(costs, Collections.nCopies(costs.size(), slice), axes);
  }

  /**
   * A line or plane that goes through one point after the other.
   *
   * @param along its directions
   * @param anchor where directions that are no parameters have coordinate 0, so that a point moves
   *     over a window that stays; if there is none, each point lies at 0 along them
   */
  public static MovieLandscape through(
      List<ParameterVector> points,
      CostFunction cost,
      List<Direction> along,
      List<Axis> axes,
      Optional<ParameterVector> anchor) {
    Direction[] directions = along.toArray(Direction[]::new);
    return new MovieLandscape(
        Collections.nCopies(points.size(), cost),
        points.stream().map(point -> through(point, anchor, directions)).toList(),
        axes);
  }

  private static Slice through(
      ParameterVector point, Optional<ParameterVector> anchor, Direction... along) {
    Slice own = Slice.through(point, along);
    if (anchor.isEmpty()) {
      return own;
    }
    double[] here = own.nearest(point);
    double[] there = Slice.through(anchor.get(), along).nearest(point);
    double first = here[0] - there[0];
    return Slice.through(
        along.length == 1 ? own.at(first) : own.at(first, here[1] - there[1]), along);
  }

  /** A line or plane, whose directions are taken, that a further direction moves. */
  public static MovieLandscape along(Way way, CostFunction cost, Slice slice, List<Axis> axes) {
    return through(way.points(), cost, slice.directions(), axes, Optional.empty());
  }

  public boolean isLine() {
    return axes.size() == 1;
  }

  public Axis axis() {
    return axes.get(0);
  }

  public Grid grid() {
    return new Grid(axes.get(0), axes.get(1));
  }

  /** The number of lines or planes: that of the frames, or 1 where one stays. */
  public int planes() {
    return slices.isEmpty() ? kept.size() : slices.size();
  }

  /** Returns whether all frames show the same line or plane of the same cost. */
  public boolean stays() {
    return planes() == 1;
  }

  /** The number of cells of all frames. */
  public long cellCount() {
    return axes.stream().mapToLong(Axis::points).reduce(planes(), Math::multiplyExact);
  }

  /** The line or plane of a frame. */
  public Slice slice(int frame) {
    return slices.get(stays() ? 0 : frame);
  }

  /** The cells of a frame. */
  public SweptCells cells(int frame) {
    int place = stays() ? 0 : frame;
    return kept.isEmpty() ? swept(place, Runner.serial()) : kept.get(place);
  }

  private SweptCells swept(int place, Runner runner) {
    return isLine()
        ? Sweep.curve(costs.get(place), slices.get(place), axis(), runner)
        : Sweep.surface(costs.get(place), slices.get(place), grid(), runner);
  }

  /** This landscape, swept: each cell once. */
  public MovieLandscape swept(Runner runner) {
    if (slices.isEmpty()) {
      return this;
    }
    if (stays()) {
      SweptCells cells = swept(0, runner);
      return with(cells.range(), List.of(cells));
    }
    boolean keeps = cellCount() <= MOST_KEPT;
    List<SweptCells> some = new ArrayList<>();
    List<Range> ranges = new ArrayList<>();
    runner.run(
        new Frames(this),
        swept -> {
          if (keeps) {
            some.add(swept);
          }
          ranges.add(swept.range());
        });
    return with(union(ranges), some);
  }

  /** Few cells whose costs mean nothing, to learn how much room a frame takes. */
  public MovieLandscape placeholder() {
    SweptCells some = SweepStudy.placeholder(axes);
    return new MovieLandscape(
        costs, slices, some.axes(), some.range(), Collections.nCopies(planes(), some));
  }

  /** This landscape, of whose kept cells it is known how far rounding may have moved them. */
  public MovieLandscape rounded(Rounding known) {
    return with(range, kept.stream().map(cells -> cells.rounded(known)).toList());
  }

  private MovieLandscape with(Range all, List<? extends SweptCells> cells) {
    return new MovieLandscape(costs, slices, axes, all, List.copyOf(cells));
  }

  private static Range union(List<Range> ranges) {
    return ranges.stream().reduce(Range.of(), Range::union);
  }

  private record Frames(MovieLandscape landscape) implements Job<SweptCells> {
    @Override
    public int size() {
      return landscape.slices.size();
    }

    @Override
    public SweptCells run(int index) {
      return landscape.swept(index, Runner.serial());
    }
  }

  /** Another machine sweeps planes again rather than receive those of all frames. */
  private Object writeReplace() {
    return stays() || kept.isEmpty() || slices.isEmpty() ? this : with(range, List.of());
  }
}
