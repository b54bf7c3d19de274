package costscape.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.render.chart.ChartStyle.Fittings;
import costscape.render.chart.ChartStyle.LegendPlace;
import costscape.render.scale.Ruler;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A legend within the axes covers nothing; where no corner is free, it stands above them. */
class FreeCornerTest {
  private static final int WIDTH = 600;
  private static final int HEIGHT = 400;
  private static final int RED = Color.RED.getRGB();

  /** A quarter of the axes, filled. */
  private static Layer quarter(boolean right, boolean top) {
    return (g, plane, style) -> {
      Rectangle2D area = plane.area();
      double x = right ? area.getCenterX() : area.getX();
      double y = top ? area.getY() : area.getCenterY();
      g.setColor(Color.RED);
      g.fill(new Rectangle2D.Double(x, y, area.getWidth() / 2, area.getHeight() / 2));
    };
  }

  private static BufferedImage drawn(LegendPlace place, List<Layer> layers) {
    Chart chart = Chart.over(Ruler.linear("x", 0, 1), Ruler.linear("y", 0, 1));
    for (Layer layer : layers) {
      chart = chart.with(layer);
    }
    ChartStyle style = ChartStyle.light().with(new Fittings(false, place, 0));
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    chart.with(LegendKey.line("a name", Tint.INK)).withStyle(style).draw(g, WIDTH, HEIGHT);
    g.dispose();
    return image;
  }

  /** Where two pictures differ. */
  private static Rectangle difference(BufferedImage one, BufferedImage other) {
    Rectangle all = new Rectangle(-1, -1);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        if (one.getRGB(x, y) != other.getRGB(x, y)) {
          all.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    return all;
  }

  private static int reds(BufferedImage image) {
    int reds = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        reds += image.getRGB(x, y) == RED ? 1 : 0;
      }
    }
    return reds;
  }

  private static void assertStands(boolean right, boolean top, List<Layer> layers) {
    BufferedImage without = drawn(LegendPlace.NONE, layers);
    BufferedImage with = drawn(LegendPlace.INSIDE, layers);
    Rectangle legend = difference(with, without);
    assertTrue(legend.width > 0, "a legend is drawn");
    assertEquals(right, legend.getCenterX() > WIDTH / 2.0, legend.toString());
    assertEquals(top, legend.getCenterY() < HEIGHT / 2.0, legend.toString());
    assertEquals(reds(without), reds(with), "it covers nothing");
  }

  @Test
  void itTakesTheFirstFreeCorner() {
    List<Layer> layers = new ArrayList<>();
    assertStands(true, true, layers);
    layers.add(quarter(true, true));
    assertStands(false, true, layers);
    layers.add(quarter(false, true));
    assertStands(true, false, layers);
    layers.add(quarter(true, false));
    assertStands(false, false, layers);
  }

  @Test
  void withoutAFreeCornerItStandsAbove() {
    List<Layer> layers =
        List.of(
            quarter(true, true), quarter(false, true), quarter(true, false), quarter(false, false));
    BufferedImage inside = drawn(LegendPlace.INSIDE, layers);
    assertEquals(new Rectangle(-1, -1), difference(inside, drawn(LegendPlace.ABOVE, layers)));
    List<Layer> covered = List.of(Layer.covering((g, plane, style) -> {}));
    assertEquals(
        new Rectangle(-1, -1),
        difference(drawn(LegendPlace.INSIDE, covered), drawn(LegendPlace.ABOVE, covered)));
  }
}
