package costscape.render.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.render.Surfaces;
import costscape.render.TextRecorder;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Tint;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler;
import costscape.sweep.CellPlane;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Panels leave no hole: up to three are one row, and a shorter last row stands in the middle. */
class PanelsTest {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 900;
  private static final int RED = 0xFFFF0000;

  /** Panels whose plots are all red. */
  private static BufferedImage drawn(int columns, int panels) {
    List<Figure> figures = new ArrayList<>();
    for (int k = 0; k < panels; k++) {
      figures.add(red());
    }
    return drawn(Panels.of(columns, figures));
  }

  private static Chart red() {
    return Chart.over(Ruler.linear("x", 0, 1), Ruler.linear("y", 0, 1))
        .with(
            (g, plane, style) -> {
              g.setColor(Color.RED);
              g.fill(plane.area());
            });
  }

  private static BufferedImage drawn(Panels panels) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    panels.draw(g, WIDTH, HEIGHT);
    g.dispose();
    return image;
  }

  /** The left ends of the red stretches in a row of pixels. */
  private static List<Integer> stretches(BufferedImage image, int y) {
    List<Integer> starts = new ArrayList<>();
    for (int x = 1; x < WIDTH; x++) {
      if (image.getRGB(x, y) == RED && image.getRGB(x - 1, y) != RED) {
        starts.add(x);
      }
    }
    return starts;
  }

  @ParameterizedTest
  @CsvSource({"1,1", "2,2", "3,3", "4,2", "5,3", "6,3", "7,3", "8,3", "9,3"})
  void threeAreARow(int panels, int columns) {
    assertEquals(columns, Panels.columns(panels));
  }

  @Test
  void theLastRowStandsInTheMiddle() {
    BufferedImage five = drawn(3, 5);
    List<Integer> above = stretches(five, HEIGHT / 4);
    List<Integer> below = stretches(five, 3 * HEIGHT / 4);
    assertEquals(3, above.size());
    assertEquals(2, below.size());
    int half = (above.get(1) - above.get(0)) / 2;
    assertEquals(above.get(0) + half, below.get(0), 1);
    assertEquals(above.get(1) + half, below.get(1), 1);
    assertEquals(stretches(drawn(2, 3), HEIGHT / 4).size(), 2);
  }

  /** Titles that are alike stand once, and the plots are as wide as each other nevertheless. */
  @Test
  void titlesOfTheSameAxesStandOnce() {
    Panels panels = Panels.of(2, List.of(red(), red(), red(), red())).alike();
    List<String> words =
        TextRecorder.boxes(panels, WIDTH, HEIGHT).stream().map(TextRecorder.Box::text).toList();
    assertEquals(2, words.stream().filter("x"::equals).count(), words.toString());
    assertEquals(2, words.stream().filter("y"::equals).count(), words.toString());
    BufferedImage image = drawn(panels);
    List<Integer> starts = stretches(image, HEIGHT / 4);
    assertEquals(2, starts.size());
    int[] widths = starts.stream().mapToInt(from -> width(image, from, HEIGHT / 4)).toArray();
    assertEquals(widths[0], widths[1], 2);
    BufferedImage apart = drawn(Panels.of(2, List.of(red(), red(), red(), red())));
    assertTrue(widths[0] > width(apart, stretches(apart, HEIGHT / 4).get(0), HEIGHT / 4));
  }

  private static int width(BufferedImage image, int from, int y) {
    int to = from;
    while (image.getRGB(to, y) == RED) {
      to++;
    }
    return to - from;
  }

  @Test
  void otherTitlesStay() {
    Chart other = red().withAxes("x", "z");
    List<String> words =
        TextRecorder.boxes(Panels.of(2, List.of(red(), other)).alike(), WIDTH, HEIGHT).stream()
            .map(TextRecorder.Box::text)
            .toList();
    assertTrue(words.contains("y") && words.contains("z"), words.toString());
  }

  /** One legend has two rows and one chart a caption: the plots still begin and end together. */
  @Test
  void chartsOfARowLineUp() {
    Chart plain = red();
    Chart legend = red();
    for (int k = 0; k < 9; k++) {
      legend = legend.with(LegendKey.line("a name of some length", Tint.series(k)));
    }
    Figure captioned = red().withTitle("title").withCaption("A caption.");
    BufferedImage image = drawn(Panels.of(3, List.of(plain, legend, captioned)));
    List<Integer> left = stretches(image, HEIGHT / 2);
    assertEquals(3, left.size());
    int top = first(image, left.get(0) + 5);
    assertTrue(top > HEIGHT / 10, "the legend takes rows: " + top);
    for (int x : left) {
      assertEquals(top, first(image, x + 5));
      assertEquals(last(image, left.get(0) + 5), last(image, x + 5));
    }
  }

  private static int first(BufferedImage image, int x) {
    int y = 0;
    while (image.getRGB(x, y) != RED) {
      y++;
    }
    return y;
  }

  private static int last(BufferedImage image, int x) {
    int y = HEIGHT - 1;
    while (image.getRGB(x, y) != RED) {
      y--;
    }
    return y;
  }

  @Test
  void plotsWithColourBarsOfTheirOwnAreAlikeInWidth() {
    List<Rectangle2D> areas = new ArrayList<>();
    List<Chart> charts = new ArrayList<>();
    for (double height : new double[] {9, 0.000123}) { // labels of one digit, and of five
      CellPlane plane = Surfaces.of(5, 5, (alpha, beta) -> height * (1 + alpha + beta));
      charts.add(
          Heatmap.of(plane, ColorScale.of(plane.range()), "cost")
              .with((g, p, style) -> areas.add(p.area())));
    }
    drawn(Panels.of(2, charts));
    assertEquals(2, areas.size());
    assertEquals(areas.get(0).getWidth(), areas.get(1).getWidth(), 1);
  }

  @Test
  void aLegendThatAPanelHasToldIsNotTold() {
    Chart first = red().with(LegendKey.line("gd", Tint.INK)).with(LegendKey.line("adam", Tint.INK));
    Chart same = red().with(LegendKey.line("gd", Tint.INK));
    Chart other = red().with(LegendKey.line("adam", Tint.INK)); // may have another colour
    List<String> texts =
        TextRecorder.boxes(Panels.of(List.of(first, same, other)), WIDTH, HEIGHT).stream()
            .map(TextRecorder.Box::text)
            .filter(text -> text.equals("gd") || text.equals("adam"))
            .toList();
    assertEquals(List.of("gd", "adam", "adam"), texts);
  }
}
