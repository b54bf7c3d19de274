package costscape.render.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.DifferentiableCost;
import costscape.cost.Measure;
import costscape.cost.Rounding;
import costscape.critical.basin.BasinMap;
import costscape.critical.place.Terrain;
import costscape.job.Runner;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureFormat.Inscription;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.SymmetricMatrix;
import costscape.study.BasinsResult;
import costscape.study.BasinsResult.RuleMap;
import costscape.study.CaptionFacts;
import costscape.study.CatalogueResult;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizers;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BasinsFigureTest {
  /** Minima at (±1, ±1), lowest at (1, 1), then (−1, 1), (1, −1), (−1, −1). */
  private enum FourWells implements DifferentiableCost {
    COST;

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public double at(double[] theta) {
      double x = theta[0] * theta[0] - 1;
      double y = theta[1] * theta[1] - 1;
      return x * x + y * y - 0.1 * theta[0] - 0.2 * theta[1];
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
      gradient[0] = 4 * theta[0] * (theta[0] * theta[0] - 1) - 0.1;
      gradient[1] = 4 * theta[1] * (theta[1] * theta[1] - 1) - 0.2;
      return at(theta);
    }

    @Override
    public SymmetricMatrix hessian(double[] theta) {
      return SymmetricMatrix.of(2, (k, m) -> k == m ? 12 * theta[k] * theta[k] - 4 : 0);
    }
  }

  @Test
  void quadrantsHaveTheirEndsColours() {
    BufferedImage image = drawn();
    assertEquals(0, series(image, 0.75, 0.35), "right above");
    assertEquals(1, series(image, 0.3, 0.35), "left above");
    assertEquals(2, series(image, 0.75, 0.7), "right below");
    assertEquals(3, series(image, 0.3, 0.7), "left below");
  }

  /** CIE76 difference from which two areas of colour are told apart without a close look. */
  private static final double TOLD_APART = 10;

  @Test
  void noShadeOfOneOfSixEndsLooksLikeAShadeOfAnother() {
    for (ChartStyle style : List.of(ChartStyle.light(), ChartStyle.dark())) {
      for (int one = 1; one <= 6; one++) {
        for (int other = 1; other < one; other++) {
          double apart =
              apart(BasinsFigure.tint(one).in(style), BasinsFigure.tint(other).in(style));
          assertTrue(apart >= TOLD_APART, one + " and " + other + ": " + apart);
        }
      }
    }
  }

  /** The smallest difference of two colours in any two shades. */
  private static double apart(Color one, Color other) {
    double apart = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= 10; i++) {
      for (int j = 0; j <= 10; j++) {
        double[] a = lab(BasinsFigure.shade(one, i / 10.0));
        double[] b = lab(BasinsFigure.shade(other, j / 10.0));
        apart = Math.min(apart, Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]));
      }
    }
    return apart;
  }

  private static double[] lab(Color colour) {
    float[] xyz =
        colour.getColorComponents(ColorSpace.getInstance(ColorSpace.CS_CIEXYZ), null); // D50
    double x = Math.cbrt(xyz[0] / 0.9642);
    double y = Math.cbrt(xyz[1]);
    double z = Math.cbrt(xyz[2] / 0.8249);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static Chart chart(int steps) {
    Grid grid = new Grid(new Axis("x", -1.5, 1.5, 4), new Axis("y", -1.5, 1.5, 4));
    Slice slice =
        Slice.through(
            ParameterVector.zeros(2),
            Direction.parameter("x", 0, 2),
            Direction.parameter("y", 1, 2));
    BasinMap.Comparison basins =
        BasinMap.compare(
            Terrain.around(FourWells.COST),
            slice,
            grid,
            List.of(new Training(Optimizers.GD.at(0.05), steps, steps)),
            Runner.serial());
    CatalogueResult ends =
        CatalogueResult.of(
            FourWells.COST,
            List.of("x", "y"),
            Measure.of("cost"),
            CaptionFacts.NONE,
            Optional.empty(),
            basins.catalogue());
    RuleMap map = new RuleMap("", basins.maps().get(0), Optional.empty());
    return (Chart)
        BasinsFigure.of(
                new BasinsResult(
                    List.of(map), ends, false, CaptionFacts.NONE, Map.of(), Rounding.NONE))
            .withCaption("");
  }

  private static BufferedImage drawn() {
    BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    chart(500).draw(g, 800, 600);
    g.dispose();
    return image;
  }

  /** Where no cell settles there is no number of steps, and the legend gives none. */
  @Test
  void stepsAreSaidOfCellsThatSettled() throws IOException {
    assertTrue(svg(chart(500)).contains("steps"));
    assertFalse(svg(chart(1)).contains("steps"));
  }

  private static String svg(Chart chart) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PictureFormat.SVG.write(chart, PictureSize.DEFAULT, Inscription.NONE, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Which series colour has the hue of a place of the picture: shades keep it. */
  private static int series(BufferedImage image, double across, double down) {
    Color there = new Color(image.getRGB((int) (800 * across), (int) (600 * down)));
    int best = 0;
    for (int k = 1; k < 6; k++) {
      if (apart(there, k) < apart(there, best)) {
        best = k;
      }
    }
    return best;
  }

  private static double apart(Color colour, int k) {
    double apart = Math.abs(hue(colour) - hue(ChartStyle.light().series(k)));
    return Math.min(apart, 1 - apart);
  }

  private static double hue(Color colour) {
    return Color.RGBtoHSB(colour.getRed(), colour.getGreen(), colour.getBlue(), null)[0];
  }
}
