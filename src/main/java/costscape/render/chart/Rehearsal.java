package costscape.render.chart;

import costscape.render.chart.ChartStyle.Fittings;
import costscape.render.chart.ChartStyle.LegendPlace;
import costscape.render.chart.Drawable.Purpose;
import costscape.render.chart.Figure.FigurePart;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Draws a picture onto one pixel, to learn before the work whether its size has room for it. */
public final class Rehearsal {
  /** So many ticks show that an axis has numbers. */
  private static final int FEW = 2;

  private static final double STEP = 0.1;
  private static final double MOST = 10;
  private static final double ROUNDING = 1e-6;

  private Rehearsal() {}

  /** Refuses a size that has no room, naming the least size of the same shape that would do. */
  public static void of(Drawable picture, int width, int height) {
    if (isRefused(picture, width, height)) {
      throw noRoom(picture, width, height);
    }
  }

  private static NoRoomException noRoom(Drawable picture, int width, int height) {
    return new NoRoomException(
        "%d × %d pixels leave no room for the plot; ask for more%s"
            .formatted(width, height, least(picture, width, height)));
  }

  /**
   * The figure, or where a size has no room for all of it, without its caption; without its legend
   * too; with few ticks too.
   *
   * @param kept what the user has asked for, which is not left out
   * @throws NoRoomException with the least size that would do, where even that has no room
   */
  public static Figure fitting(Figure figure, int width, int height, Set<FigurePart> kept) {
    Figure tried = figure;
    for (UnaryOperator<Figure> less : lessAndLess(kept)) {
      if (!isRefused(tried, width, height)) {
        return tried;
      }
      tried = less.apply(tried);
    }
    if (isRefused(tried, width, height)) {
      throw noRoom(figure, width, height);
    }
    return tried;
  }

  private static List<UnaryOperator<Figure>> lessAndLess(Set<FigurePart> kept) {
    List<UnaryOperator<Figure>> steps = new ArrayList<>();
    if (!kept.contains(FigurePart.CAPTION)) {
      steps.add(figure -> figure.withCaption(""));
    }
    if (!kept.contains(FigurePart.LEGEND)) {
      steps.add(figure -> figure.withStyle(figure.style().with(bare(figure))));
    }
    steps.add(
        figure -> figure.withStyle(figure.style().with(figure.style().fittings().withTicks(FEW))));
    return steps;
  }

  private static Fittings bare(Figure figure) {
    Fittings usual = figure.style().fittings();
    return new Fittings(usual.hasGrid(), LegendPlace.NONE, usual.mostTicks());
  }

  private static String least(Drawable picture, int width, int height) {
    for (double times = 1 + STEP; times <= MOST; times += STEP) {
      int wide = (int) Math.ceil(times * width - ROUNDING);
      int high = (int) Math.ceil(times * height - ROUNDING);
      if (!isRefused(picture, wide, high)) {
        return ", such as %dx%d".formatted(wide, high);
      }
    }
    return "";
  }

  private static boolean isRefused(Drawable picture, int width, int height) {
    return unseen(
        g -> {
          Purpose.REHEARSAL.begin(g);
          try {
            picture.draw(g, width, height);
            return false;
          } catch (NoRoomException e) {
            return true;
          }
        });
  }

  /** Returns what drawing onto an image of one pixel finds out. */
  public static <T> T unseen(Function<Graphics2D, T> drawing) {
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      return drawing.apply(g);
    } finally {
      g.dispose();
    }
  }
}
