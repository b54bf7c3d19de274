package costscape.render.layer;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds places for the labels of contour lines. A place lies on a straight stretch inside the frame
 * and meets no other label, no other line and nothing that will be drawn on top. A line without
 * such a place gets no label.
 */
public final class ContourLabels {
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

  private ContourLabels(List<List<Polyline>> levels, Rectangle2D frame, List<Obstacle> obstacles) {
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
   * The angle of a text along a line. On an upright line all texts run upwards, as the title of the
   * axis does: else a 6 cannot be distinguished from a 9.
   */
  private static double readable(double angle) {
    double half = angle > STEEP ? angle - Math.PI : angle;
    return half <= STEEP - Math.PI ? half + Math.PI : half;
  }

  private boolean free(Polyline own, LabelBox box) {
    return box.liesIn(frame)
        && placed.stream().noneMatch(other -> other.box.meets(box))
        && obstacles.stream().noneMatch(obstacle -> obstacle.covers(box))
        && levels.stream().flatMap(List::stream).noneMatch(line -> line != own && box.meets(line));
  }
}
