package costscape.render.layer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds the lines of one height through a grid of heights, by marching squares. A line crosses an
 * edge of a cell where linear interpolation puts it. In a cell with a saddle (two opposite corners
 * above, two below) the pair of corners on the side of the cell's mean is joined. A cell with a NaN
 * corner has no line.
 */
final class MarchingSquares {
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
}
