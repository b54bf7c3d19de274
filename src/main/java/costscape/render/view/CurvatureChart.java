package costscape.render.view;

import costscape.cost.Measure;
import costscape.critical.local.CurvatureSweep.HessianProperty;
import costscape.render.chart.Chart;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Tint;
import costscape.render.layer.CellImage;
import costscape.render.layer.CurveLayer.NamedCurve;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler.Scale;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import costscape.sweep.SweptCells;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** Draws a curvature along a line or over a plane. */
public final class CurvatureChart {
  /** The share of magnitudes that colours reach: a few steep corners must not fade the rest. */
  private static final double SHOWN = 0.95;

  /** An index of this and more has no colour of its own, and the picture a colour bar. */
  private static final int MOST_KEYS = 7;

  private CurvatureChart() {}

  public static Chart of(SweptCells values, HessianProperty curvature, Measure measure) {
    String meaning = meaning(curvature, measure);
    return values instanceof CellLine line
        ? LineChart.of(line.axis().name(), meaning, Scale.LINEAR, List.of(NamedCurve.of("", line)))
        : plane((CellPlane) values, curvature, meaning);
  }

  private static Chart plane(CellPlane values, HessianProperty curvature, String meaning) {
    if (curvature == HessianProperty.CONVEX) {
      return categories(values, Tint::series)
          .with(LegendKey.patch("convex: no direction curves down", Tint.series(1)))
          .with(LegendKey.patch("some direction curves down", Tint.series(0)));
    }
    ColorScale colours = colours(values, curvature);
    Range range = values.range();
    if (curvature == HessianProperty.INDEX && range.largest() < MOST_KEYS) {
      IntFunction<Tint> counts = index -> count(index, range.largest());
      Chart chart = categories(values, counts);
      for (int index = (int) range.smallest(); index <= range.largest(); index++) {
        chart = chart.with(LegendKey.patch(directions(index), counts.apply(index)));
      }
      return chart;
    }
    return Heatmap.plain(values, colours).with(ColorBar.of(colours, values.range(), meaning));
  }

  /** The colour of a count: darker the more directions curve down. */
  private static Tint count(int index, double most) {
    Color colour = new Color(ColorMap.VIRIDIS.rgb(1 - index / Math.max(1, most)));
    return style -> colour;
  }

  private static String directions(int index) {
    return switch (index) {
      case 0 -> "convex";
      case 1 -> "1 direction curves down";
      default -> "%d directions".formatted(index);
    };
  }

  /** Cells of kinds, each in a colour of its own; no colour lies between two of them. */
  private static Chart categories(CellPlane kinds, IntFunction<Tint> colours) {
    Layer cells =
        (g, plane, style) -> {
          Contours.failures(kinds).draw(g, plane, style);
          CellImage.draw(
              g,
              kinds.grid(),
              plane,
              BufferedImage.TYPE_INT_ARGB,
              (i, j) -> {
                double kind = kinds.at(i, j);
                return Double.isNaN(kind) ? 0 : colours.apply((int) kind).in(style).getRGB();
              });
        };
    return Chart.over(kinds.grid()).with(Layer.covering(cells));
  }

  private static ColorScale colours(CellPlane values, HessianProperty curvature) {
    Range range = values.range();
    if (curvature == HessianProperty.SMALLEST_EIGENVALUE && range.smallest() < 0) {
      double most = magnitude(values);
      return ColorScale.ofDifferences(new Range(-most, most));
    }
    boolean logarithmic = curvature == HessianProperty.LARGEST_EIGENVALUE && range.smallest() > 0;
    return ColorScale.of(logarithmic ? Scale.LOG : Scale.LINEAR, range);
  }

  /** The magnitude below which nearly all cells lie. */
  private static double magnitude(CellPlane values) {
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

  private static String meaning(HessianProperty curvature, Measure measure) {
    return switch (curvature) {
      case INDEX -> "index: directions that curve down";
      case SMALLEST_EIGENVALUE -> measure.inUnit("smallest Hessian eigenvalue");
      case LARGEST_EIGENVALUE -> measure.inUnit("largest Hessian eigenvalue");
      case CONVEX -> "convex (1) or not (0)";
    };
  }
}
