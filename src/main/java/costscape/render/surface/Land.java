package costscape.render.surface;

import costscape.render.scale.ColorScale;
import costscape.render.surface.Camera.Projection;
import costscape.space.Axis;
import costscape.sweep.CellPlane;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;

/**
 * A plane of costs as a block of land: heights from ink in the hollows to paper on the heights, cut
 * off at the top of the scale, with walls where the frame ends. It has no hue, so that balls and
 * paths carry all colour. A level place keeps the colour of its height; slopes are shaded by a
 * light from behind on the left, by what stands in its way, and by how much sky they see.
 */
final class Land {
  /** The height of the block's top over the lowest cost, where half its longer side is 1. */
  static final double RELIEF = 0.467;

  /** Below the lowest cost the block goes on so far. */
  private static final double BASE = -0.056;

  /** The lengths of the two sides differ by this factor at most: a longer block shows no hollow. */
  private static final double LONGEST = 2;

  /** The colours of heights, at equal steps from the lowest to the highest. */
  private static final int[] RAMP = {
    0x212632, 0x485164, 0x6F7A8F, 0x949DAD, 0xB3B9C2, 0xCDD0D4, 0xE0E0DF, 0xF5F2EB
  };

  private static final int PAPER = RAMP[RAMP.length - 1];

  /** Fractions from here on are the walls' own colour. */
  private static final double WALL = 2;

  /** Lines of height, at equal steps of the scale. */
  private static final int LINES = 12;

  /** Points of the mesh along the longer side at most; a finer one would not be seen. */
  private static final int MOST = 480;

  /** The width of a stripe where cells failed, in points of the mesh. */
  private static final int STRIPE = 9;

  /** Directions in which the horizon is looked for. */
  private static final int AROUND = 16;

  /** Places that are looked at in each of them. */
  private static final int AHEAD = 14;

  private static final double FAR = 0.5;

  /** The last digits of a place on the rim. */
  private static final double RIM = 1e-9;

  /** A shadow is blurred in an image so many times smaller. */
  private static final int SHRINK = 4;

  /** The share of light that comes from all of the sky. */
  private static final double SKY = 0.66;

  private final CellPlane surface;
  private final double[] raw; // fractions of the scale at the cells, beyond 0 and 1 too
  private final int columns;
  private final int rows;
  final double halfX;
  final double halfY;

  Land(CellPlane surface, ColorScale heights) {
    this.surface = surface;
    columns = surface.grid().first().points();
    rows = surface.grid().second().points();
    raw = new double[columns * rows];
    for (int k = 0; k < raw.length; k++) {
      double fraction = heights.fraction(surface.value(k));
      raw[k] = Math.max(-0.5, Math.min(1.5, fraction)); // NaN stays NaN
    }
    fill();
    double ratio = Math.max(1 / LONGEST, Math.min(LONGEST, surface.aspect()));
    halfX = Math.min(1, ratio);
    halfY = Math.min(1, 1 / ratio);
  }

  /**
   * Gives the cells that failed the mean height of their neighbours, ring after ring from the known
   * ones inwards: the hatched ground is no peak and no hollow. Without any known cell all is level.
   */
  private void fill() {
    double[] next = raw.clone();
    for (boolean isMore = true; isMore; System.arraycopy(next, 0, raw, 0, raw.length)) {
      isMore = false;
      for (int k = 0; k < raw.length; k++) {
        double mean = Double.isNaN(raw[k]) ? aroundMean(k / rows, k % rows) : Double.NaN;
        if (!Double.isNaN(mean)) {
          next[k] = mean;
          isMore = true;
        }
      }
    }
    for (int k = 0; k < raw.length; k++) {
      raw[k] = Double.isNaN(raw[k]) ? 1 : raw[k];
    }
  }

  /** The mean of the known cells around one; NaN where none is known. */
  private double aroundMean(int column, int row) {
    double sum = 0;
    int known = 0;
    for (int i = Math.max(0, column - 1); i <= Math.min(columns - 1, column + 1); i++) {
      for (int j = Math.max(0, row - 1); j <= Math.min(rows - 1, row + 1); j++) {
        double value = raw[i * rows + j];
        sum += Double.isNaN(value) ? 0 : value;
        known += Double.isNaN(value) ? 0 : 1;
      }
    }
    return sum / known; // 0 / 0 is NaN
  }

  /** The colour of a fraction of the heights, 0xRRGGBB. */
  static int rgb(double fraction) {
    if (fraction >= WALL) {
      return PAPER;
    }
    double at = Math.max(0, Math.min(1, fraction)) * (RAMP.length - 1);
    int k = Math.min(RAMP.length - 2, (int) at);
    double t = at - k;
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double from = RAMP[k] >> shift & 255;
      double to = RAMP[k + 1] >> shift & 255;
      rgb |= (int) Math.round(from + t * (to - from)) << shift;
    }
    return rgb;
  }

  /** The colours of all heights from one place across a picture to another. */
  static LinearGradientPaint ramp(double left, double right) {
    float[] shares = new float[RAMP.length];
    Color[] colours = new Color[RAMP.length];
    for (int k = 0; k < RAMP.length; k++) {
      shares[k] = (float) k / (RAMP.length - 1);
      colours[k] = new Color(RAMP[k]);
    }
    return new LinearGradientPaint((float) left, 0, (float) right, 0, shares, colours);
  }

  /** Adds a place to a line. */
  static void append(Path2D line, double x, double y) {
    if (line.getCurrentPoint() == null) {
      line.moveTo(x, y);
    } else {
      line.lineTo(x, y);
    }
  }

  /** The projection that shows the whole block in an area. */
  Projection fitting(Camera camera, Rectangle2D area) {
    double middle = Camera.HEIGHT / 2 - (RELIEF + BASE) / 2;
    return Projection.fitting(camera, area, halfX, halfY, BASE + middle, RELIEF + middle);
  }

  /** A place over the block, whose height is in the block's own measure. */
  static Camera.Seen seen(Projection projection, double x, double y, double z) {
    return projection.at(x, y, z + Camera.HEIGHT / 2 - (RELIEF + BASE) / 2);
  }

  double x(double alpha) {
    Axis first = surface.grid().first();
    return halfX * (2 * (alpha - first.from()) / (first.to() - first.from()) - 1);
  }

  double y(double beta) {
    Axis second = surface.grid().second();
    return halfY * (2 * (beta - second.from()) / (second.to() - second.from()) - 1);
  }

  /** Returns whether the block holds a place, but for the last digits of its rim. */
  boolean holds(double x, double y) {
    return Math.abs(x) <= halfX + RIM && Math.abs(y) <= halfY + RIM;
  }

  /** Returns whether the cell at a place of the block failed: no height is known there. */
  private boolean isFailed(double x, double y) {
    int i = (int) Math.round((x / halfX + 1) / 2 * (columns - 1));
    int j = (int) Math.round((y / halfY + 1) / 2 * (rows - 1));
    return Double.isNaN(surface.at(i, j));
  }

  /** The height of the ground at a place of the block. */
  double ground(double x, double y) {
    return RELIEF * fraction(x, y);
  }

  private double fraction(double x, double y) {
    double i = (x / halfX + 1) / 2 * (columns - 1);
    double j = (y / halfY + 1) / 2 * (rows - 1);
    return Math.max(0, Math.min(1, between(i, j)));
  }

  /** Interpolates smoothly through the cells (Catmull and Rom), and cuts afterwards. */
  private double between(double i, double j) {
    double a = Math.max(0, Math.min(columns - 1, i));
    double b = Math.max(0, Math.min(rows - 1, j));
    int column = Math.min(columns - 2, (int) a);
    int row = Math.min(rows - 2, (int) b);
    double[] across = new double[4];
    double[] along = new double[4];
    for (int m = 0; m < 4; m++) {
      int c = Math.max(0, Math.min(columns - 1, column + m - 1));
      for (int n = 0; n < 4; n++) {
        along[n] = raw[c * rows + Math.max(0, Math.min(rows - 1, row + n - 1))];
      }
      across[m] = cubic(along, b - row);
    }
    return cubic(across, a - column);
  }

  private static double cubic(double[] p, double t) {
    return p[1]
        + t
            / 2
            * (p[2]
                - p[0]
                + t
                    * (2 * p[0]
                        - 5 * p[1]
                        + 4 * p[2]
                        - p[3]
                        + t * (3 * (p[1] - p[2]) + p[3] - p[0])));
  }

  /** The block as an image, and what is nearest to the eye at each of its samples. */
  final class Drawn {
    private final Projection projection;
    private final Rectangle2D area;
    private final double pixels;
    private final DepthImage depth;
    private final double[] light;
    private final int across;
    private final int up;
    private final double[] z;

    Drawn(Projection projection, Rectangle2D area, double pixels) {
      this.projection = projection;
      this.area = area;
      this.pixels = pixels;
      depth = new DepthImage(Land::rgb, area, pixels);
      double azimuth = Math.toRadians(projection.camera().azimuth());
      double cos = StrictMath.cos(azimuth);
      double sin = StrictMath.sin(azimuth);
      // to the left of the eye's view, away from the eye, and up
      double left = 0.5;
      double back = 0.12;
      double length = Math.sqrt(left * left + back * back + 0.82 * 0.82);
      light =
          new double[] {
            (left * sin - back * cos) / length, (-left * cos - back * sin) / length, 0.82 / length
          };
      double longest = Math.max(halfX, halfY);
      int points = (int) Math.max(120, Math.min(MOST, area.getWidth() * pixels * 0.8));
      across = (int) Math.round(points * halfX / longest) + 1;
      up = (int) Math.round(points * halfY / longest) + 1;
      z = new double[across * up];
      for (int k = 0; k < z.length; k++) {
        z[k] = RELIEF * fraction(x(k / up), y(k % up));
      }
      hills();
      walls();
    }

    private double x(int i) {
      return halfX * (2.0 * i / (across - 1) - 1);
    }

    private double y(int j) {
      return halfY * (2.0 * j / (up - 1) - 1);
    }

    private void hills() {
      DepthImage.Corner[] before = column(0);
      for (int i = 1; i < across; i++) {
        DepthImage.Corner[] next = column(i);
        for (int j = 1; j < up; j++) {
          depth.triangle(before[j - 1], next[j - 1], next[j]);
          depth.triangle(before[j - 1], next[j], before[j]);
        }
        before = next;
      }
    }

    private DepthImage.Corner[] column(int i) {
      DepthImage.Corner[] corners = new DepthImage.Corner[up];
      for (int j = 0; j < up; j++) {
        double height = z[i * up + j];
        Camera.Seen seen = Land.seen(projection, x(i), y(j), height);
        boolean isFailed = isFailed(x(i), y(j));
        corners[j] =
            new DepthImage.Corner(
                seen.x(),
                seen.y(),
                seen.nearness(),
                isFailed ? WALL : height / RELIEF,
                isFailed ? ((i + j) / STRIPE % 2 == 0 ? 0.62 : 0.9) : brightness(i, j));
      }
      return corners;
    }

    /**
     * The share of light that reaches a point: that of the sky which it sees, and that of a wide
     * lamp, whose shadows are soft.
     */
    private double brightness(int i, int j) {
      int west = Math.max(0, i - 1);
      int east = Math.min(across - 1, i + 1);
      int south = Math.max(0, j - 1);
      int north = Math.min(up - 1, j + 1);
      double dx = (z[east * up + j] - z[west * up + j]) / (x(east) - x(west));
      double dy = (z[i * up + north] - z[i * up + south]) / (y(north) - y(south));
      double length = Math.sqrt(1 + dx * dx + dy * dy);
      double facing = Math.max(0, (light[2] - light[0] * dx - light[1] * dy) / length / light[2]);
      double hidden = 0;
      for (int k = 0; k < AROUND; k++) {
        double angle = 2 * Math.PI * (k + 0.5) / AROUND;
        double slope = horizon(i, j, StrictMath.cos(angle), StrictMath.sin(angle));
        hidden += slope / Math.sqrt(1 + slope * slope) / AROUND;
      }
      double flat = Math.hypot(light[0], light[1]);
      double over = horizon(i, j, light[0] / flat, light[1] / flat) - light[2] / flat;
      double lit = Math.max(0.35, 1 - Math.max(0, over) / 0.5);
      return Math.min(1.07, SKY * (1 - 0.5 * hidden) + (1 - SKY) * lit * facing);
    }

    /** The slope under which the ground stands highest in a direction; level where it falls. */
    private double horizon(int i, int j, double cos, double sin) {
      double height = z[i * up + j];
      double most = 0;
      for (int m = 1; m <= AHEAD; m++) {
        double far = FAR * m * m / (AHEAD * AHEAD);
        long a = i + Math.round(far * cos / halfX / 2 * (across - 1));
        long b = j + Math.round(far * sin / halfY / 2 * (up - 1));
        if (a < 0 || a >= across || b < 0 || b >= up) {
          break;
        }
        most = Math.max(most, (z[(int) a * up + (int) b] - height) / far);
      }
      return most;
    }

    private void walls() {
      Camera camera = projection.camera();
      int i = camera.nearSideOfFirst() > 0 ? across - 1 : 0;
      int j = camera.nearSideOfSecond() > 0 ? up - 1 : 0;
      wall(i, 0, i, up - 1, camera.nearSideOfFirst(), 0);
      wall(0, j, across - 1, j, 0, camera.nearSideOfSecond());
    }

    private void wall(int i, int j, int toI, int toJ, double outX, double outY) {
      double azimuth = Math.toRadians(projection.camera().azimuth());
      double right = outY * StrictMath.cos(azimuth) - outX * StrictMath.sin(azimuth);
      double bright = right > 0 ? 0.82 : 0.665;
      int steps = Math.max(toI - i, toJ - j);
      DepthImage.Corner[] before = new DepthImage.Corner[0];
      for (int k = 0; k <= steps; k++) {
        int a = i + (toI > i ? k : 0);
        int b = j + (toJ > j ? k : 0);
        double top = z[a * up + b];
        DepthImage.Corner[] next = new DepthImage.Corner[2];
        for (int end = 0; end < 2; end++) {
          double height = end == 0 ? top : BASE;
          Camera.Seen seen = Land.seen(projection, x(a), y(b), height);
          double depthShare = (RELIEF - height) / (RELIEF - BASE);
          next[end] =
              new DepthImage.Corner(
                  seen.x(),
                  seen.y(),
                  seen.nearness() * 1.0001,
                  WALL,
                  bright * (1 - 0.2 * depthShare));
        }
        if (before.length > 0) {
          depth.triangle(before[0], next[0], next[1]);
          depth.triangle(before[0], next[1], before[1]);
        }
        before = next;
      }
    }

    /** Returns whether the block is drawn at a place of the picture. */
    boolean covers(double x, double y) {
      return !depth.shows(x, y, 0, 0);
    }

    boolean shows(Camera.Seen seen) {
      return depth.shows(seen.x(), seen.y(), seen.nearness(), 0.006);
    }

    /** Draws the block with its shadow and its lines of height. */
    void draw(Graphics2D g) {
      shadow(g, 0.045, 0.42, 0.02);
      shadow(g, 0.012, 0.30, 0.006);
      g.drawImage(depth.image(), AffineTransform.getScaleInstance(1 / pixels, 1 / pixels), null);
      lines(g);
    }

    /** The foot of the block, blurred, a little to the left and down. */
    private void shadow(Graphics2D g, double blur, double strength, double shift) {
      double shrunk = pixels / SHRINK;
      int half = (int) Math.max(1, blur * area.getWidth() * shrunk / 2);
      int room = 6 * half; // beyond the picture, which the blur needs
      BufferedImage image =
          new BufferedImage(
              (int) (area.getWidth() * shrunk) + 2 * room,
              (int) (area.getHeight() * shrunk) + 2 * room,
              BufferedImage.TYPE_INT_ARGB_PRE);
      Graphics2D s = image.createGraphics();
      s.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      s.translate(room, room);
      s.scale(shrunk, shrunk);
      s.translate(-0.6 * shift * area.getWidth(), shift * area.getWidth());
      Path2D foot = new Path2D.Double();
      for (int[] corner : new int[][] {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}) {
        Camera.Seen seen = Land.seen(projection, corner[0] * halfX, corner[1] * halfY, BASE);
        append(foot, seen.x(), seen.y());
      }
      s.setColor(new Color(0x2A, 0x33, 0x50, (int) (255 * strength)));
      s.fill(foot);
      s.dispose();
      int size = 1 + 2 * half;
      float[] equal = new float[size];
      Arrays.fill(equal, 1f / size);
      for (int round = 0; round < 6; round++) {
        Kernel mean = round % 2 == 0 ? new Kernel(size, 1, equal) : new Kernel(1, size, equal);
        image = new ConvolveOp(mean, ConvolveOp.EDGE_NO_OP, null).filter(image, null);
      }
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      AffineTransform place = AffineTransform.getScaleInstance(1 / shrunk, 1 / shrunk);
      place.translate(-room, -room);
      g.drawImage(image, place, null);
    }

    /** Lines of height, dark on pale ground and pale on dark. */
    private void lines(Graphics2D g) {
      g.setStroke(new BasicStroke((float) (area.getWidth() / 1100)));
      for (int k = 1; k < LINES; k++) {
        double level = (double) k / LINES;
        g.setColor(level < 0.3 ? new Color(255, 255, 255, 58) : new Color(20, 24, 34, 46));
        g.draw(line(level * RELIEF));
      }
    }

    /** The visible pieces of a line of height, by linear interpolation in the mesh's triangles. */
    private Path2D line(double level) {
      Path2D path = new Path2D.Double();
      for (int i = 1; i < across; i++) {
        for (int j = 1; j < up; j++) {
          piece(path, level, i - 1, j - 1, i, j - 1, i, j);
          piece(path, level, i - 1, j - 1, i, j, i - 1, j);
        }
      }
      return path;
    }

    private void piece(Path2D path, double level, int... corners) {
      Camera.Seen[] ends = new Camera.Seen[2];
      int found = 0;
      for (int e = 0; e < 3 && found < 2; e++) {
        int i = corners[2 * e];
        int j = corners[2 * e + 1];
        int m = corners[(2 * e + 2) % 6];
        int n = corners[(2 * e + 3) % 6];
        double from = z[i * up + j];
        double to = z[m * up + n];
        if (from < level != to < level) {
          double t = (level - from) / (to - from);
          ends[found++] =
              Land.seen(projection, x(i) + t * (x(m) - x(i)), y(j) + t * (y(n) - y(j)), level);
        }
      }
      if (found == 2 && shows(ends[0]) && shows(ends[1])) {
        path.moveTo(ends[0].x(), ends[0].y());
        path.lineTo(ends[1].x(), ends[1].y());
      }
    }
  }
}
