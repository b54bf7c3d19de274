package costscape.render.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Article;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.render.TextRecorder;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Sheet;
import costscape.space.ParameterVector;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Edges tell the sign and the size of their weights. */
class NetworkDiagramTest {
  private static final ChartStyle STYLE = ChartStyle.light();

  /** Three quarters along an edge of the upper or lower hidden unit: clear of circles and names. */
  private static final int X = 480;

  private static final ParameterVector THETA = ParameterVector.of(8, -2, 0, 0, 1, 1, 0);

  private static BufferedImage image() {
    BufferedImage image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
    new NetworkDiagram(Sheet.plain(), Article.NETWORK, Optional.of(THETA), List.of(), List.of())
        .draw(image.createGraphics(), 1200, 800);
    return image;
  }

  /** Pixels of a colour in the column at X, upper or lower half. */
  private static int pixels(int rgb, int fromY, int toY) {
    BufferedImage image = image();
    int count = 0;
    for (int y = fromY; y < toY; y++) {
      count += image.getRGB(X, y) == rgb ? 1 : 0;
    }
    return count;
  }

  @Test
  void aPositiveAndANegativeWeightDifferInColour() {
    int positive = STYLE.series(1).getRGB();
    int negative = STYLE.series(0).getRGB();
    assertTrue(pixels(positive, 100, 400) > 0); // w1_0_0 = 8 leads up
    assertEquals(0, pixels(negative, 100, 400));
    assertTrue(pixels(negative, 420, 700) > 0); // w1_0_1 = -2 leads down
    assertEquals(0, pixels(positive, 420, 700));
  }

  @Test
  void aLargerWeightIsAThickerEdge() {
    int positive = pixels(STYLE.series(1).getRGB(), 100, 400);
    int negative = pixels(STYLE.series(0).getRGB(), 420, 700);
    assertTrue(positive > 2 * negative, positive + " and " + negative);
  }

  @Test
  void inputsAndOutputsBearTheNamesOfTheData() {
    Network network = Network.of(2, List.of(3), ActivationFunction.TANH);
    NetworkDiagram diagram =
        new NetworkDiagram(
            Sheet.plain(), network, Optional.empty(), List.of("weight", "length"), List.of("pear"));
    List<String> texts =
        TextRecorder.boxes(diagram, 1200, 800).stream().map(TextRecorder.Box::text).toList();
    assertTrue(texts.containsAll(List.of("weight", "length", "pear")), texts::toString);
  }
}
