package costscape.render.layer;

import costscape.render.chart.PlotArea;
import costscape.render.layer.LabelBox.Obstacle;
import costscape.render.scale.ColorScale;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.sweep.CellPlane;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds the lines of one height through a grid of heights, by marching squares. A line crosses an
 * edge of a cell where linear interpolation puts it. In a cell with a saddle (two opposite corners
 * above, two below) the pair of corners on the side of the cell's mean is joined. A cell with a NaN
 * corner has no line.
 */
public final class MarchingSquares {
  /** A place on the grid, in steps of its two axes. */
  record Place(double i, double j) {}

  /** A line as places in order. A closed line ends at its first place. */
  record Line(List<Place> places, boolean closed) {}

  private final int rows;
  private final double level;
  private final double[] heights;

  /** For each crossed edge, the edges that a line leads to from there. */
  private final Map<Integer, List<Integer>> neighbours = new HashMap<>();

  private MarchingSquares(int rows, double[] heights, double level) {
    this.rows = rows;
    this.heights = heights;
    this.level = level;
  }

  /** All lines of one level through heights of grid points, first axis slowest. */
  static List<Line> lines(int columns, int rows, double[] heights, double level) {
    MarchingSquares march = new MarchingSquares(rows, heights, level);
    for (int i = 0; i < columns - 1; i++) {
      for (int j = 0; j < rows - 1; j++) {
        march.cross(i, j);
      }
    }
    return march.joined();
  }

  private double height(int i, int j) {
    return heights[i * rows + j];
  }

  private boolean above(double height) {
    return height >= level;
  }

  /** The number of a point's edge along the first axis; that along the second has the next. */
  private int edge(int i, int j) {
    return 2 * (i * rows + j);
  }

  private void cross(int i, int j) {
    double a = height(i, j);
    double b = height(i + 1, j);
    double c = height(i + 1, j + 1);
    double d = height(i, j + 1);
    double mean = (a + b + c + d) / 4;
    boolean flat = above(a) == above(b) && above(b) == above(c) && above(c) == above(d);
    if (flat || Double.isNaN(mean)) {
      return;
    }
    int[] edges = {edge(i, j), edge(i + 1, j) + 1, edge(i, j + 1), edge(i, j) + 1};
    boolean[] crossed = {
      above(a) != above(b), above(b) != above(c), above(c) != above(d), above(d) != above(a)
    };
    if (crossed[0] && crossed[1] && crossed[2] && crossed[3]) {
      cutSaddle(edges, above(a) == above(mean));
    } else {
      int[] both = IntStream.range(0, 4).filter(side -> crossed[side]).toArray();
      link(edges[both[0]], edges[both[1]]);
    }
  }

  /** Cuts off the two corners of a saddle cell that are not joined through its middle. */
  private void cutSaddle(int[] edges, boolean firstCornerJoined) {
    int first = firstCornerJoined ? 0 : 3;
    link(edges[first], edges[(first + 1) % 4]);
    link(edges[(first + 2) % 4], edges[(first + 3) % 4]);
  }

  private void link(int one, int other) {
    neighbours.computeIfAbsent(one, edge -> new ArrayList<>(2)).add(other);
    neighbours.computeIfAbsent(other, edge -> new ArrayList<>(2)).add(one);
  }

  /** Joins crossings in the order of edges: open lines from their ends, then closed ones. */
  private List<Line> joined() {
    List<Line> lines = new ArrayList<>();
    TreeSet<Integer> left = new TreeSet<>(neighbours.keySet());
    for (int edge : new ArrayList<>(left)) {
      if (left.contains(edge) && around(edge).size() == 1) {
        lines.add(new Line(follow(edge, left), false));
      }
    }
    while (!left.isEmpty()) {
      List<Place> loop = follow(left.first(), left);
      loop.add(loop.get(0));
      lines.add(new Line(loop, true));
    }
    return lines;
  }

  private List<Integer> around(int edge) {
    return neighbours.getOrDefault(edge, List.of());
  }

  private List<Place> follow(int start, Set<Integer> left) {
    List<Place> places = new ArrayList<>();
    int edge = start;
    boolean onwards = true;
    while (onwards) {
      left.remove(edge);
      places.add(place(edge));
      onwards = false;
      for (int next : around(edge)) {
        if (left.contains(next)) {
          edge = next;
          onwards = true;
          break;
        }
      }
    }
    return places;
  }

  private Place place(int edge) {
    int i = edge / 2 / rows;
    int j = edge / 2 % rows;
    boolean along = edge % 2 == 0;
    double here = height(i, j);
    double there = along ? height(i + 1, j) : height(i, j + 1);
    double t = (level - here) / (there - here);
    return along ? new Place(i + t, j) : new Place(i, j + t);
  }

  /**
   * Finds places for the labels of contour lines. A place lies on a straight stretch inside the
   * frame and meets no other label, no other line and nothing that will be drawn on top. A line
   * without such a place gets no label.
   */
  public static final class ContourLabels {
    /** A label with its line, and the distance along the line at which its middle stands. */
    public record Placed(int level, Polyline line, double at, LabelBox box) {}

    /** The most that a stretch under a label may be longer than its chord. */
    private static final double BENT = 1.012;

    /** The room around a label, in heights of text. */
    private static final double ROOM = 0.5;

    /** A line gets one more label for each such length, in widths of its label. */
    private static final double REPEAT = 16;

    /** That length has at least so many heights of the label, for short labels would crowd. */
    private static final double LEAST_REPEAT = 30;

    /** A text runs down no steeper line than this, in radians; on a steeper one it runs up. */
    private static final double STEEP = StrictMath.toRadians(75);

    private final List<List<Polyline>> levels;
    private final Rectangle2D frame;
    private final List<Obstacle> obstacles;
    private final List<Placed> placed = new ArrayList<>();

    private ContourLabels(
        List<List<Polyline>> levels, Rectangle2D frame, List<Obstacle> obstacles) {
      this.levels = levels;
      this.frame = frame;
      this.obstacles = obstacles;
    }

    /**
     * Places the labels of all levels.
     *
     * @param levels the lines of each level
     * @param widths the width of each level's label
     * @param obstacles what will be drawn above the lines
     */
    public static List<Placed> place(
        List<List<Polyline>> levels,
        List<Double> widths,
        double height,
        Rectangle2D frame,
        List<Obstacle> obstacles) {
      ContourLabels labels = new ContourLabels(levels, frame, obstacles);
      for (int level = 0; level < levels.size(); level++) {
        for (Polyline line : levels.get(level)) {
          labels.placeOn(level, line, widths.get(level) + ROOM * height, height);
        }
      }
      return labels.placed;
    }

    /** The stretches of a line that labels cover. */
    public static List<Polyline.Gap> gaps(List<Placed> labels, Polyline line) {
      return labels.stream()
          .filter(label -> label.line == line)
          .map(label -> Polyline.Gap.around(label.at, label.box.width()))
          .sorted(Comparator.comparingDouble(Polyline.Gap::from))
          .toList();
    }

    private void placeOn(int level, Polyline line, double width, double height) {
      double every = Math.max(REPEAT * width, LEAST_REPEAT * height);
      int wanted = 1 + (int) (line.length() / every);
      double part = line.length() / wanted;
      for (int k = 0; k < wanted && line.length() > 2 * width; k++) {
        best(level, line, k * part, (k + 1) * part, width, height).ifPresent(placed::add);
      }
    }

    /** The suitable place that is nearest to the middle of a part of the line. */
    private Optional<Placed> best(
        int level, Polyline line, double from, double to, double width, double height) {
      double middle = (from + to) / 2;
      double step = width / 4;
      for (int k = 0; k * step <= (to - from) / 2 - width / 2; k++) {
        for (double at : new double[] {middle + k * step, middle - k * step}) {
          Optional<LabelBox> box = box(line, at, width, height).filter(b -> free(line, b));
          if (box.isPresent()) {
            return Optional.of(new Placed(level, line, at, box.get()));
          }
        }
      }
      return Optional.empty();
    }

    /**
     * The box of a label around a place on a line; empty if the line is not straight enough there.
     */
    private static Optional<LabelBox> box(Polyline line, double at, double width, double height) {
      double from = at - width / 2;
      double to = at + width / 2;
      if (from < 0 || to > line.length()) {
        return Optional.empty();
      }
      double dx = line.xAt(to) - line.xAt(from);
      double dy = line.yAt(to) - line.yAt(from);
      if (width > BENT * StrictMath.hypot(dx, dy)) {
        return Optional.empty();
      }
      double angle = readable(StrictMath.atan2(dy, dx));
      double x = (line.xAt(from) + line.xAt(to) + 2 * line.xAt(at)) / 4;
      double y = (line.yAt(from) + line.yAt(to) + 2 * line.yAt(at)) / 4;
      return Optional.of(new LabelBox(x, y, width, height, angle));
    }

    /**
     * The angle of a text along a line. On an upright line all texts run upwards, as the title of
     * the axis does: else a 6 cannot be distinguished from a 9.
     */
    private static double readable(double angle) {
      double half = angle > STEEP ? angle - Math.PI : angle;
      return half <= STEEP - Math.PI ? half + Math.PI : half;
    }

    private boolean free(Polyline own, LabelBox box) {
      return box.liesIn(frame)
          && placed.stream().noneMatch(other -> other.box.meets(box))
          && obstacles.stream().noneMatch(obstacle -> obstacle.covers(box))
          && levels.stream()
              .flatMap(List::stream)
              .noneMatch(line -> line != own && box.meets(line));
    }
  }

  /**
   * The heights of a surface on the drawn scale; finds contour lines and the regions above them.
   */
  public static final class ContourField {
    /** A height below all others; it surrounds the grid, and stands for failed cells in regions. */
    private static final double DEEP = -1e300;

    /**
     * The height of a cost of 0 on a logarithmic scale: far below the scale, and still a number.
     */
    private static final double BOTTOM = -100;

    /** The height of a cost that lies infinitely far above a narrow scale, as a number. */
    private static final double TOP = 1e300;

    private final Grid grid;
    private final ColorScale colours;
    private final double[] heights;

    public ContourField(CellPlane surface, ColorScale colours) {
      this.grid = surface.grid();
      this.colours = colours;
      int rows = rows();
      heights = new double[columns() * rows];
      for (int k = 0; k < heights.length; k++) {
        double height = colours.fraction(surface.at(k / rows, k % rows));
        heights[k] = Math.max(BOTTOM, Math.min(TOP, height));
      }
    }

    private int columns() {
      return grid.first().points();
    }

    private int rows() {
      return grid.second().points();
    }

    /** The lines in the picture along which the surface has one cost. */
    public List<Polyline> lines(PlotArea plane, double cost) {
      return MarchingSquares.lines(columns(), rows(), heights, colours.fraction(cost)).stream()
          .map(line -> drawn(plane, line, 0))
          .toList();
    }

    /** The region where the surface costs at least {@code cost}, as one closed path. */
    public Path2D region(PlotArea plane, double cost) {
      return regionAbove(plane, colours.fraction(cost));
    }

    /** The region of all cells that could be evaluated. */
    public Path2D evaluated(PlotArea plane) {
      return regionAbove(plane, DEEP / 2);
    }

    /** The region above a level. A deep ring around the grid closes lines along its border too. */
    private Path2D regionAbove(PlotArea plane, double level) {
      Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
      MarchingSquares.lines(columns() + 2, rows() + 2, ringed(), level)
          .forEach(line -> drawn(plane, line, 1).appendTo(path));
      return path;
    }

    private double[] ringed() {
      int rows = rows();
      double[] ringed = new double[(columns() + 2) * (rows + 2)];
      Arrays.fill(ringed, DEEP);
      for (int k = 0; k < heights.length; k++) {
        if (!Double.isNaN(heights[k])) {
          ringed[(k / rows + 1) * (rows + 2) + k % rows + 1] = heights[k];
        }
      }
      return ringed;
    }

    private Polyline drawn(PlotArea plane, MarchingSquares.Line line, int ring) {
      return Polyline.of(
          line,
          place -> plane.x(value(grid.first(), place.i() - ring)),
          place -> plane.y(value(grid.second(), place.j() - ring)));
    }

    private static double value(Axis axis, double index) {
      return axis.from() + index * axis.step();
    }
  }
}
