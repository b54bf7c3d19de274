package costscape.render.surface;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Drawable.OutlinedFill;
import costscape.render.layer.CellImage.Blocks;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorScale;
import costscape.render.surface.Camera.Projection;
import costscape.space.Axis;
import costscape.sweep.CellPlane;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The heights of a surface in the camera's box, at equally spaced points. These are the grid's own
 * points, with more between them by bilinear interpolation if the grid is coarse, or the means of
 * blocks if the grid is finer than can be seen. A failed cell is a hole. A hole that the surface
 * encloses has a height, at which it is hatched.
 */
record SurfaceMesh(int columns, int rows, double[] fractions, double[] heights) {
  private static final int FEWEST = 120;
  private static final int MOST = 500;

  /** The direction towards the light, in the box: to the left, to the front and up. */
  private static final double[] LIGHT = {-0.35, -0.45, 0.82};

  /** The share of the light that reaches every side. */
  private static final double AMBIENT = 0.55;

  private static final double BRIGHTEST = 1.06;

  static SurfaceMesh of(CellPlane surface, ColorScale colours) {
    Blocks blocks = Blocks.fitting(surface, MOST, MOST);
    double[] fractions = new double[blocks.columns() * blocks.rows()];
    int k = 0;
    for (int column = 0; column < blocks.columns(); column++) {
      for (double cost : blocks.means(column)) {
        fractions[k++] = Math.max(0, Math.min(1, colours.fraction(cost)));
      }
    }
    double[] heights = surface.failed() == 0 ? fractions : HoleSpan.over(fractions, blocks.rows());
    SurfaceMesh coarse = new SurfaceMesh(blocks.columns(), blocks.rows(), fractions, heights);
    return coarse.refined(pieces(blocks.columns()), pieces(blocks.rows()));
  }

  private static int pieces(int points) {
    return Math.max(1, FEWEST / (points - 1));
  }

  private SurfaceMesh refined(int across, int up) {
    int finerColumns = (columns - 1) * across + 1;
    int finerRows = (rows - 1) * up + 1;
    double[] finer = new double[finerColumns * finerRows];
    double[] finerHeights = fractions == heights ? finer : new double[finer.length];
    for (int k = 0; k < finer.length; k++) {
      int column = k / finerRows;
      double i = (double) column / across;
      double j = (double) (k % finerRows) / up;
      finerHeights[k] = between(heights, i, j);
      finer[k] = between(fractions, i, j);
    }
    return new SurfaceMesh(finerColumns, finerRows, finer, finerHeights);
  }

  /** Interpolates bilinearly; exact on the grid's own points. */
  private double between(double[] values, double i, double j) {
    int column = Math.min(columns - 2, (int) i);
    int row = Math.min(rows - 2, (int) j);
    double s = i - column;
    double t = j - row;
    return mixed(
        mixed(values[at(column, row)], values[at(column + 1, row)], s),
        mixed(values[at(column, row + 1)], values[at(column + 1, row + 1)], s),
        t);
  }

  /** The height of a surface at any place, as a fraction of the colour scale; NaN in a hole. */
  static double height(CellPlane surface, ColorScale colours, double alpha, double beta) {
    Axis first = surface.grid().first();
    Axis second = surface.grid().second();
    int rows = second.points();
    double[] fractions = new double[4];
    double i = (alpha - first.from()) / first.step();
    double j = (beta - second.from()) / second.step();
    int column = Math.max(0, Math.min(first.points() - 2, (int) i));
    int row = Math.max(0, Math.min(rows - 2, (int) j));
    for (int k = 0; k < fractions.length; k++) {
      double cost = surface.at(column + k / 2, row + k % 2);
      fractions[k] = Math.max(0, Math.min(1, colours.fraction(cost)));
    }
    return new SurfaceMesh(2, 2, fractions, fractions).between(fractions, i - column, j - row);
  }

  private int at(int i, int j) {
    return i * rows + j;
  }

  private static double mixed(double from, double to, double t) {
    return t == 0 ? from : t == 1 ? to : from + t * (to - from);
  }

  /** The height as a fraction of the colour scale; NaN in a hole. */
  double fraction(int i, int j) {
    return fractions[at(i, j)];
  }

  double x(int i) {
    return -1 + 2.0 * i / (columns - 1);
  }

  double y(int j) {
    return -1 + 2.0 * j / (rows - 1);
  }

  /** The height in the box; NaN in a hole that reaches the edge. */
  double z(int i, int j) {
    return Camera.HEIGHT * heights[at(i, j)];
  }

  /** Lambert's cosine of the angle to the light, scaled so that level places keep their colour. */
  double brightness(int i, int j) {
    double slopeX = slope(i, j, 1, 0) * (columns - 1) / 2;
    double slopeY = slope(i, j, 0, 1) * (rows - 1) / 2;
    double cosine =
        (LIGHT[2] - slopeX * LIGHT[0] - slopeY * LIGHT[1])
            / Math.sqrt(1 + slopeX * slopeX + slopeY * slopeY);
    return Math.min(BRIGHTEST, AMBIENT + (1 - AMBIENT) * Math.max(0, cosine) / LIGHT[2]);
  }

  /** The rise per step, measured over both neighbours if there are two. */
  private double slope(int i, int j, int di, int dj) {
    int highI = Math.min(columns - 1, i + di);
    int highJ = Math.min(rows - 1, j + dj);
    int lowI = Math.max(0, i - di);
    int lowJ = Math.max(0, j - dj);
    double rise = z(highI, highJ) - z(lowI, lowJ);
    return Double.isNaN(rise) ? 0 : rise / (highI - lowI + highJ - lowJ);
  }

  /**
   * A surface as filled shapes, the farthest first, for files of shapes. A surface has one height
   * over each place, so a face can only be hidden by one that is nearer along both axes: the order
   * is that of distance along the axes, and nothing is cut.
   */
  record SurfaceFaces(SurfaceMesh mesh, Projection projection, ColorMap map, ChartStyle style) {
    /** A file of more shapes than this is slower to open than an image. */
    static final int MOST = 20_000;

    /**
     * Two faces side by side are drawn this much over their border, in sizes of text: with less,
     * the ground shines through between them where a browser shows the picture at its size on
     * paper.
     */
    private static final double OVER = 0.075;

    private static final double HUNDREDTHS = 100;

    static int count(SurfaceMesh mesh) {
      return (mesh.columns() - 1) * (mesh.rows() - 1);
    }

    void draw(Graphics2D g) {
      double[] eye = projection.camera().place();
      List<int[]> faces = new ArrayList<>();
      for (int i = 1; i < mesh.columns(); i++) {
        for (int j = 1; j < mesh.rows(); j++) {
          faces.add(new int[] {i, j});
        }
      }
      faces.sort(Comparator.comparingDouble(face -> -distance(face, eye)));
      float over = (float) (OVER * style.fontSize());
      g.setStroke(new BasicStroke(over, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      for (int[] face : faces) {
        draw(g, face[0], face[1]);
      }
    }

    /** How far the middle of a face is from the eye along both axes, one after the other. */
    private double distance(int[] face, double... eye) {
      double x = (mesh.x(face[0] - 1) + mesh.x(face[0])) / 2;
      double y = (mesh.y(face[1] - 1) + mesh.y(face[1])) / 2;
      return Math.abs(x - eye[0]) + Math.abs(y - eye[1]);
    }

    private void draw(Graphics2D g, int i, int j) {
      int[][] corners = {{i - 1, j - 1}, {i, j - 1}, {i, j}, {i - 1, j}};
      Path2D face = new Path2D.Float();
      double fraction = 0;
      double brightness = 0;
      for (int[] corner : corners) {
        int across = corner[0];
        int up = corner[1];
        Camera.Seen seen = projection.at(mesh.x(across), mesh.y(up), mesh.z(across, up));
        if (face.getCurrentPoint() == null) {
          face.moveTo(rounded(seen.x()), rounded(seen.y()));
        } else {
          face.lineTo(rounded(seen.x()), rounded(seen.y()));
        }
        fraction += mesh.fraction(across, up) / corners.length;
        brightness += mesh.brightness(across, up) / corners.length;
      }
      face.closePath();
      g.setColor(new Color(DepthImage.shaded(map.rgb(fraction), brightness)));
      OutlinedFill.of(g, face);
    }

    /** A hundredth of a pixel is not seen, and more digits would make a file a fifth longer. */
    private static double rounded(double pixels) {
      return Math.rint(HUNDREDTHS * pixels) / HUNDREDTHS;
    }
  }

  /**
   * Spans the holes that a surface encloses, so that there is somewhere to hatch them. Ring by ring
   * from the rim inwards, a cell takes the mean height of those neighbours that have one. No cost
   * is read off these heights. A hole that reaches the edge has no rim on one side and stays open.
   */
  static final class HoleSpan {
    private final double[] heights;
    private final int rows;
    private final boolean[] open;

    private HoleSpan(double[] heights, int rows) {
      this.heights = heights;
      this.rows = rows;
      open = new boolean[heights.length];
    }

    /**
     * Fills the enclosed holes.
     *
     * @param heights the heights column by column, NaN in a hole
     * @return a copy that has NaN in open holes only
     */
    static double[] over(double[] heights, int rows) {
      HoleSpan span = new HoleSpan(heights.clone(), rows);
      span.findOpen();
      while (span.ring()) {
        // inwards
      }
      return span.heights;
    }

    /** Marks every hole that reaches the edge as open. */
    private void findOpen() {
      int[] reached = new int[heights.length];
      int[] count = {0};
      IntConsumer reach =
          k -> {
            if (Double.isNaN(heights[k]) && !open[k]) {
              open[k] = true;
              reached[count[0]++] = k;
            }
          };
      for (int k = 0; k < heights.length; k++) {
        boolean edge = k < rows || k >= heights.length - rows || k % rows % (rows - 1) == 0;
        if (edge) {
          reach.accept(k);
        }
      }
      for (int next = 0; next < count[0]; next++) {
        forNeighbours(reached[next], reach);
      }
    }

    /** Fills one ring. The result tells whether any cell got a height. */
    private boolean ring() {
      double[] before = heights.clone();
      boolean any = false;
      for (int k = 0; k < before.length; k++) {
        if (Double.isNaN(before[k]) && !open[k]) {
          heights[k] = mean(before, k);
          any = true;
        }
      }
      return any;
    }

    /** The mean over those neighbours that have a height; NaN if none has one. */
    private double mean(double[] before, int k) {
      double[] known = new double[8];
      int[] count = {0};
      forNeighbours(
          k,
          at -> {
            if (!Double.isNaN(before[at])) {
              known[count[0]++] = before[at];
            }
          });
      return Arrays.stream(known, 0, count[0]).sum() / count[0];
    }

    /** Visits eight cells around one: pieces of the mesh that meet in a corner are one hole. */
    private void forNeighbours(int k, IntConsumer action) {
      for (int i = k / rows - 1; i <= k / rows + 1; i++) {
        for (int j = k % rows - 1; j <= k % rows + 1; j++) {
          int at = i * rows + j;
          if (i >= 0 && j >= 0 && j < rows && at < heights.length && at != k) {
            action.accept(at);
          }
        }
      }
    }
  }
}
