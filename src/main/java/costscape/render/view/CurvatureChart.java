package costscape.render.view;

import costscape.cost.Measure;
import costscape.critical.local.Curvature;
import costscape.render.chart.Chart;
import costscape.render.chart.ColorBar;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Tint;
import costscape.render.layer.Curve;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Scale;
import costscape.sweep.CostCurve;
import costscape.sweep.CostRange;
import costscape.sweep.CostSurface;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;

/** Draws a curvature along a line or over a plane. */
public final class CurvatureChart {
  /**
   * The colours reach as far as this share of the cells' magnitudes: a few steep corners must not
   * leave the rest without colour.
   */
  private static final double SHOWN = 0.95;

  /** An index with more values than this gets a colour bar instead of keys. */
  private static final int MOST_KEYS = 8;

  private CurvatureChart() {}

  public static Chart of(CostCurve values, Curvature curvature, Measure measure) {
    return LineChart.of(
        values.axis().name(),
        meaning(curvature, measure),
        Scale.LINEAR,
        List.of(Curve.of("", values)));
  }

  public static Chart of(CostSurface values, Curvature curvature, Measure measure) {
    if (curvature == Curvature.CONVEX) {
      ColorScale colours = new ColorScale(ColorMap.VIRIDIS, Scale.LINEAR, 0, 1);
      return Heatmap.plain(values, colours)
          .with(LegendKey.patch("convex: no direction curves down", end(colours, 1)))
          .with(LegendKey.patch("some direction curves down", end(colours, 0)));
    }
    ColorScale colours = colours(values, curvature);
    CostRange range = values.range();
    if (curvature == Curvature.INDEX && range.largest() - range.smallest() < MOST_KEYS) {
      Chart chart = Heatmap.plain(values, colours);
      for (double index = range.smallest(); index <= range.largest(); index++) {
        chart = chart.with(LegendKey.patch(directions((int) index), end(colours, index)));
      }
      return chart;
    }
    return Heatmap.plain(values, colours)
        .with(ColorBar.of(colours, values.range(), meaning(curvature, measure)));
  }

  private static String directions(int index) {
    return switch (index) {
      case 0 -> "convex";
      case 1 -> "1 direction curves down";
      default -> index + " directions";
    };
  }

  private static Tint end(ColorScale colours, double value) {
    return style -> new Color(colours.rgb(value));
  }

  private static ColorScale colours(CostSurface values, Curvature curvature) {
    CostRange range = values.range();
    if (curvature == Curvature.SMALLEST_EIGENVALUE && range.smallest() < 0) {
      double most = magnitude(values);
      return ColorScale.ofDifferences(new CostRange(-most, most));
    }
    boolean logarithmic = curvature == Curvature.LARGEST_EIGENVALUE && range.smallest() > 0;
    return ColorScale.of(logarithmic ? Scale.LOG : Scale.LINEAR, range);
  }

  /** The magnitude below which nearly all cells lie. */
  private static double magnitude(CostSurface values) {
    double[] magnitudes = new double[Math.toIntExact(values.grid().cells())];
    for (int k = 0; k < magnitudes.length; k++) {
      int row = values.grid().second().points();
      magnitudes[k] = Math.abs(values.at(k / row, k % row));
    }
    Arrays.sort(magnitudes); // NaN comes last
    int known = magnitudes.length - values.failed();
    double most = magnitudes[(int) (SHOWN * (known - 1))];
    return most > 0 ? most : 1;
  }

  /** The meaning of the numbers, in words. */
  private static String meaning(Curvature curvature, Measure measure) {
    return switch (curvature) {
      case INDEX -> "index: directions that curve down";
      case SMALLEST_EIGENVALUE -> measure.inUnit("smallest Hessian eigenvalue");
      case LARGEST_EIGENVALUE -> measure.inUnit("largest Hessian eigenvalue");
      case CONVEX -> "convex (1) or not (0)";
    };
  }
}
