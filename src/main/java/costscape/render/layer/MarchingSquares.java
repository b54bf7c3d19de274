package costscape.render.layer;

import costscape.render.chart.PlotArea;
import costscape.render.layer.LabelBox.Obstacle;
import costscape.render.scale.ColorScale;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.sweep.CellPlane;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
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

    /** The most where a line would else have no label: then it may be the small one of a pit. */
    private static final double BENT_MOST = 1.1;

    /** The room around a label, in heights of text. */
    private static final double ROOM = 0.5;

    /** A line gets one more label for each such length, in widths of its label. */
    private static final double REPEAT = 16;

    /** That length has at least so many heights of the label, for short labels would crowd. */
    private static final double LEAST_REPEAT = 30;

    /** The part of a line, around its middle, over which the labels of lines are scattered. */
    private static final double SCATTER = 0.5;

    /** Multiples of it, without their whole part, lie evenly and in no order. */
    private static final double GOLDEN = 0.6180339887498949;

    /** A text runs down no steeper line than this, in radians; on a steeper one it runs up. */
    private static final double STEEP = StrictMath.toRadians(75);

    private final List<List<Polyline>> levels;
    private final Rectangle2D frame;
    private final List<Obstacle> obstacles;
    private final List<Placed> placed = new ArrayList<>();
    private int tried; // labels that were looked for
    private boolean isCrowded; // labels may stand on other lines, for they have no room else

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
      labels.isCrowded = true;
      for (int level = 0; level < levels.size(); level++) {
        for (Polyline line : labels.nameless(level)) {
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

    /**
     * Returns lines that cannot do without a label and have none: the longest line of a level
     * without any, and those around a summit or a pit.
     */
    private List<Polyline> nameless(int level) {
      List<Polyline> lines = levels.get(level);
      List<Polyline> named = placed.stream().map(Placed::line).toList();
      boolean isUnknown = lines.stream().noneMatch(named::contains);
      Optional<Polyline> longest = lines.stream().max(Comparator.comparingDouble(Polyline::length));
      return lines.stream()
          .filter(line -> !named.contains(line))
          .filter(line -> (isUnknown && line == longest.get()) || isInnermost(line))
          .toList();
    }

    private boolean isInnermost(Polyline line) {
      return line.isClosed()
          && levels.stream()
              .flatMap(List::stream)
              .noneMatch(other -> other != line && line.bounds().contains(other.bounds()));
    }

    private void placeOn(int level, Polyline line, double width, double height) {
      double every = Math.max(REPEAT * width, LEAST_REPEAT * height);
      int wanted = 1 + (int) (line.length() / every);
      double part = line.length() / wanted;
      for (int k = 0; k < wanted && line.length() > 2 * width; k++) {
        best(level, line, k * part, (k + 1) * part, width, height).ifPresent(placed::add);
      }
    }

    /**
     * The suitable place that is nearest to where the label of this line is wanted: near the middle
     * of a part of it, and at another place than on the line before, so that labels form no row.
     */
    private Optional<Placed> best(
        int level, Polyline line, double from, double to, double width, double height) {
      double scatter = (tried++ * GOLDEN) % 1 - 0.5;
      double wanted = (from + to) / 2 + SCATTER * scatter * (to - from);
      double step = width / 4;
      double room = (to - from) / 2 - width / 2;
      for (int k = 0; k * step <= room + SCATTER * Math.abs(scatter) * (to - from); k++) {
        for (double at : new double[] {wanted + k * step, wanted - k * step}) {
          if (Math.abs(at - (from + to) / 2) > room) {
            continue;
          }
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
    private Optional<LabelBox> box(Polyline line, double at, double width, double height) {
      double from = at - width / 2;
      double to = at + width / 2;
      if (from < 0 || to > line.length()) {
        return Optional.empty();
      }
      double dx = line.xAt(to) - line.xAt(from);
      double dy = line.yAt(to) - line.yAt(from);
      if (width > (isCrowded ? BENT_MOST : BENT) * StrictMath.hypot(dx, dy)) {
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
          && (isCrowded
              || levels.stream()
                  .flatMap(List::stream)
                  .noneMatch(line -> line != own && box.meets(line)));
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

    /** Lines over so many steps of an axis look smooth in a picture of the usual size. */
    private static final int SMOOTH = 200;

    /** A step is cut into so many at most. */
    private static final int FINEST = 8;

    private final Grid grid; // of the heights, between the nodes too
    private final ColorScale colours;
    private final double[] heights;

    /**
     * Heights at the nodes and, where these are few, between them. A plane with failed cells is
     * taken as it is.
     */
    public ContourField(CellPlane surface, ColorScale colours) {
      this(surface, colours, surface.failed() == 0 ? SMOOTH : 0);
    }

    private ContourField(CellPlane surface, ColorScale colours, int steps) {
      this.colours = colours;
      Grid nodes = surface.grid();
      int rows = nodes.second().points();
      double[] known = new double[nodes.first().points() * rows];
      for (int k = 0; k < known.length; k++) {
        double height = colours.fraction(surface.at(k / rows, k % rows));
        known[k] = Math.max(BOTTOM, Math.min(TOP, height));
      }
      Axis first = finer(nodes.first(), steps);
      Axis second = finer(nodes.second(), steps);
      grid = new Grid(first, second);
      double[] upwards = between(known, rows, second.points());
      heights =
          first.equals(nodes.first())
              ? upwards
              : turned(
                  between(turned(upwards, second.points()), nodes.first().points(), first.points()),
                  first.points());
    }

    /** The field as it is shaded smoothly: with so many heights that a picture shows no cells. */
    public static ContourField shaded(CellPlane surface, ColorScale colours) {
      return new ContourField(surface, colours, 2 * SMOOTH);
    }

    private static Axis finer(Axis axis, int steps) {
      int times = Math.max(1, Math.min(FINEST, -Math.floorDiv(-steps, axis.points() - 1)));
      return new Axis(axis.name(), axis.from(), axis.to(), (axis.points() - 1) * times + 1);
    }

    /** The same numbers, of which those that stood in one row stand in one column. */
    private static double[] turned(double[] numbers, int length) {
      int rows = numbers.length / length;
      double[] turned = new double[numbers.length];
      for (int k = 0; k < numbers.length; k++) {
        turned[k % length * rows + k / length] = numbers[k];
      }
      return turned;
    }

    /** Every row of nodes with heights between them. */
    private static double[] between(double[] nodes, int length, int longer) {
      if (longer == length) {
        return nodes; // a plane of many cells is not copied
      }
      int times = (longer - 1) / (length - 1);
      double[] all = new double[nodes.length / length * longer];
      for (int k = 0; k < all.length; k++) {
        int start = k / longer * length;
        int i = Math.min(length - 2, k % longer / times);
        double here = nodes[start + i];
        double there = nodes[start + i + 1];
        int part = k % longer - i * times;
        all[k] =
            part == 0
                ? here
                : part == times
                    ? there
                    : between(
                        i == 0 ? 2 * here - there : nodes[start + i - 1],
                        here,
                        there,
                        i == length - 2 ? 2 * there - here : nodes[start + i + 2],
                        (double) part / times);
      }
      return all;
    }

    /**
     * The height at a part of the way between two nodes: Catmull and Rom's cubic, which passes
     * through all nodes, but no higher and no lower than the four of them, so that a cliff makes no
     * ditch. Beside a failed cell it is a straight line.
     */
    private static double between(
        double before, double here, double there, double after, double part) {
      if (Double.isNaN(before + after)) {
        return here + part * (there - here);
      }
      double bend = 2 * before - 5 * here + 4 * there - after;
      double cubic = 3 * (here - there) + after - before;
      double height = here + part / 2 * (there - before + part * (bend + part * cubic));
      double lowest = Math.min(Math.min(before, here), Math.min(there, after));
      double highest = Math.max(Math.max(before, here), Math.max(there, after));
      return Math.max(lowest, Math.min(highest, height));
    }

    /** Draws every part of the plane in the colour of its height; failed cells are left out. */
    public void shade(Graphics2D g, PlotArea plane) {
      int rows = rows();
      CellImage.draw(
          g,
          grid,
          plane,
          BufferedImage.TYPE_INT_ARGB,
          (i, j) -> {
            double height = heights[i * rows + j];
            return Double.isNaN(height) ? 0 : colours.map().rgb(height);
          });
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
