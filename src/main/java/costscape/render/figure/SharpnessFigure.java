package costscape.render.figure;

import costscape.critical.local.Sharpness;
import costscape.critical.local.Sharpness.Measure;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Dash;
import costscape.render.chart.Figure;
import costscape.render.chart.Layer;
import costscape.render.chart.LegendKey;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.CurveLayer.NamedCurve;
import costscape.render.scale.Ruler;
import costscape.render.scale.Ruler.Scale;
import costscape.render.scale.Ticks;
import costscape.render.text.RichText;
import costscape.render.view.LineChart;
import costscape.render.view.Panels;
import costscape.study.TraceResult;
import costscape.study.TraceResult.Run;
import costscape.sweep.Range;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Draws the sharpness along a training below its cost, over one axis of steps: a dashed line is the
 * bound of each rule, and the steps at which it is crossed are shaded. Of a single run the layers
 * and the batches are thin lines.
 *
 * @param costs how the costs are drawn
 */
public record SharpnessFigure(TraceResult result, Scale costs) {
  /** A sharpness and bounds that span more than this factor have a logarithmic axis. */
  private static final double WIDE = 30;

  /** The largest value ends so much below the top that the name of a bound fits above it. */
  private static final double ROOM = 1.1;

  /** On a logarithmic axis the curve of a layer may lie so many times below all else. */
  private static final double FAR = 1000;

  private static final String PLAIN = "sharpness";
  private static final String PRECONDITIONED = "preconditioned sharpness";
  private static final int DIGITS = 4;

  public static Figure of(TraceResult result) {
    return new SharpnessFigure(result, CostHistory.suiting(result.range())).figure();
  }

  private Figure figure() {
    double last =
        runs().stream()
            .mapToDouble(run -> Math.max(run.last().number(), sharpness(run).last().step()))
            .max()
            .orElseThrow();
    return Panels.of(1, List.of(course().withWidth(0, last), sharpness().withWidth(0, last)))
        .alike()
        .withCaption(result.facts() + " " + result.how() + ". " + sentence());
  }

  private List<Run> runs() {
    return result.runs();
  }

  private boolean isAlone() {
    return runs().size() == 1;
  }

  private static Sharpness sharpness(Run run) {
    return run.sharpness().orElseThrow();
  }

  /** The costs, whose lines have the colours of the legend below. */
  private Chart course() {
    return LineChart.ofSteps(
        result.measure().cost(),
        costs,
        IntStream.range(0, runs().size())
            .mapToObj(
                k ->
                    new CurveLayer(
                        NamedCurve.of("", runs().get(k).numbers(), runs().get(k).costs()),
                        Tint.series(k),
                        Dash.SOLID))
            .toList());
  }

  private Chart sharpness() {
    List<Sharpness> all = runs().stream().map(SharpnessFigure::sharpness).toList();
    Chart chart =
        Chart.over(Ruler.steps(Scale.LINEAR, 0, 1), heights(title(), all, isAlone()))
            .with(new Crossings(result));
    for (int k = 0; k < runs().size(); k++) {
      Sharpness measured = sharpness(runs().get(k));
      Tint tint = Tint.series(k);
      String name = isAlone() ? "all parameters" : runs().get(k).name().label();
      Layer line = new CurveLayer(curve(measured, Measure::value), tint, Dash.SOLID);
      chart = chart.with(line).with(LegendKey.line(name, tint));
    }
    return withBounds(isAlone() ? withParts(chart, sharpness(runs().get(0))) : chart);
  }

  /** A chart of one training on which only its bound is drawn, for the sharpness to join it. */
  public static Chart empty(Sharpness measured, Ruler steps) {
    String title = measured.isPreconditioned() ? PRECONDITIONED : PLAIN;
    Chart chart = Chart.over(steps, heights(title, List.of(measured), false));
    return measured.hasBound() ? chart.with(new Bound(measured, bound(measured), Tint.INK)) : chart;
  }

  /**
   * The axis that holds all that is drawn; logarithmic where sharpness and bounds lie far apart.
   */
  private static Ruler heights(String title, List<Sharpness> all, boolean hasParts) {
    Range range = all.stream().map(SharpnessFigure::range).reduce(Range.of(), Range::union);
    boolean isLog = range.smallest() > 0 && range.largest() > WIDE * range.smallest();
    double least = isLog ? range.smallest() / FAR : Double.NEGATIVE_INFINITY;
    for (Measure measure : hasParts ? all.get(0).measures() : List.<Measure>of()) {
      for (List<Double> parts : List.of(measure.layers(), measure.batch())) {
        for (double part : parts) {
          range = part >= least ? range.union(Range.of(part)) : range;
        }
      }
    }
    return isLog
        ? LineChart.vertical(title, Scale.LOG, range)
        : LineChart.vertical(title, Scale.LINEAR, range.union(Range.of(0, ROOM * range.largest())));
  }

  /** Sharpness and bounds; where a rate falls to almost 0, its bound leaves through the top. */
  private static Range range(Sharpness measured) {
    double most = measured.isBoundMoving() ? WIDE * measured.largest().value() : Double.MAX_VALUE;
    Range range = Range.of(measured.lowestBound().bound());
    for (Measure measure : measured.measures()) {
      range = range.union(Range.of(measure.value()));
      range = measure.bound() <= most ? range.union(Range.of(measure.bound())) : range;
    }
    return range;
  }

  /** Each layer and the batches, as thin lines. */
  private static Chart withParts(Chart chart, Sharpness measured) {
    Chart all = chart;
    int layers = measured.last().layers().size();
    for (int k = 0; k < layers && layers > 1; k++) {
      int layer = k;
      Tint tint = Tint.series(k + 1);
      CurveLayer line =
          new CurveLayer(curve(measured, m -> m.layers().get(layer)), tint, Dash.SOLID);
      all = all.with(thin(line)).with(LegendKey.line("layer %d".formatted(k + 1), tint));
    }
    if (!measured.last().batch().isEmpty()) {
      CurveLayer line =
          new CurveLayer(curve(measured, m -> m.batch().get(0)), ChartStyle::faint, Dash.SOLID);
      all = all.under(thin(line)).with(LegendKey.line("batch", ChartStyle::faint));
    }
    return all;
  }

  private static Layer thin(CurveLayer line) {
    return (g, plane, style) -> line.draw(g, plane, style.scaled(0.5));
  }

  private Chart withBounds(Chart chart) {
    Chart all = chart;
    List<String> drawn = new ArrayList<>();
    for (int k = 0; k < runs().size(); k++) {
      Sharpness measured = sharpness(runs().get(k));
      if (measured.hasBound() && !drawn.contains(bound(measured))) {
        drawn.add(bound(measured));
        Tint tint = isAlone() ? Tint.INK : Tint.series(k);
        all = all.with(new Bound(measured, bound(measured), tint));
      }
    }
    return all;
  }

  private static NamedCurve curve(Sharpness measured, ToDoubleFunction<Measure> value) {
    return NamedCurve.of(
        "",
        measured.measures().stream().mapToDouble(Measure::step).toArray(),
        measured.measures().stream().mapToDouble(value).toArray());
  }

  /** Returns what is called the bound: 2/η = 20, or 2/η where it moves. */
  private static String bound(Sharpness measured) {
    if (measured.isBoundMoving()) {
      return measured.formula().isEmpty() ? "bound" : measured.formula();
    }
    String number = Ticks.number(measured.last().bound(), DIGITS);
    return measured.formula().isEmpty()
        ? "bound " + number
        : "%s = %s".formatted(measured.formula(), number);
  }

  private long preconditioned() {
    return runs().stream().filter(run -> sharpness(run).isPreconditioned()).count();
  }

  private String title() {
    return preconditioned() == runs().size() ? PRECONDITIONED : PLAIN;
  }

  private String sentence() {
    String hessian = "the largest eigenvalue of the Hessian";
    String divided = "of D^−1/2 H D^−1/2, D being what the rule divides the next step by";
    String what =
        preconditioned() == 0
            ? hessian
            : preconditioned() == runs().size()
                ? "the largest eigenvalue " + divided
                : hessian + ", and for rules that divide their steps " + divided;
    boolean hasBound = runs().stream().anyMatch(run -> sharpness(run).hasBound());
    boolean isMoving = runs().stream().anyMatch(run -> sharpness(run).isBoundMoving());
    return "Sharpness: %s.%s"
        .formatted(
            what,
            hasBound
                ? " Dashed: above it the rule diverges on a quadratic%s; shaded: the sharpness is"
                        .formatted(isMoving ? " at that step's rate" : "")
                    + " above it."
                : "");
  }

  /** A dashed line with its name on it: at its end, or before it rises out of the picture. */
  private record Bound(Sharpness measured, String name, Tint tint) implements Layer {
    @Override
    public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
      CurveLayer line = new CurveLayer(curve(measured, Measure::bound), tint, Dash.DASHED);
      line.draw(g, plane, style);
      RichText text = style.text(name, style.tickSize());
      Measure named = named();
      double y = plane.y(named.bound());
      boolean isAtEnd = named.step() == measured.last().step();
      double right = isAtEnd ? plane.area().getMaxX() : plane.x(named.step());
      double left = plane.area().getMinX() + style.gap();
      double x = Math.max(left, right - text.width() - style.gap());
      double above = y - style.gap();
      boolean isRoom = above - style.tickSize() > plane.area().getMinY();
      double baseline = isRoom ? above : y + style.gap() + style.tickSize();
      g.setColor(style.plot());
      g.fill(
          new Rectangle2D.Double(
              x - style.gap() / 2,
              baseline - style.tickSize(),
              text.width() + style.gap(),
              1.3 * style.tickSize()));
      g.setColor(tint.asText().in(style));
      text.draw(g, x, baseline);
    }

    private Measure named() {
      Measure lowest = measured.lowestBound();
      double high = Math.max(lowest.bound(), Math.sqrt(WIDE) * measured.largest().value());
      return measured.measures().stream()
          .filter(measure -> measure.bound() <= high)
          .reduce((one, other) -> other)
          .orElse(lowest);
    }
  }

  /**
   * Shades the steps at which the sharpness is above the bound, half of the way to the measures
   * beside: over the whole height, or of several runs in a strip for each along the bottom.
   */
  private record Crossings(TraceResult result) implements Layer {
    private static final double SHARE = 0.14;

    private static final String SHADED = "shaded: above the bound";

    /** The height of a strip, in gaps of the style. */
    private static final double STRIP = 1;

    @Override
    public void draw(Graphics2D g, PlotArea plane, ChartStyle style) {
      int runs = result.runs().size();
      double height = runs == 1 ? plane.area().getHeight() : STRIP * style.gap();
      double top = plane.area().getMaxY() - runs * height;
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < runs; k++) {
        List<Measure> measures = sharpness(result.runs().get(k)).measures();
        g.setColor(
            runs == 1
                ? ChartStyle.PageColours.mixed(style.plot(), style.accent(), SHARE)
                : style.series(k));
        for (int m = 0; m < measures.size(); m++) {
          int first = m;
          while (m < measures.size() && measures.get(m).isCrossed()) {
            m++;
          }
          if (m > first) {
            double from = plane.x(middle(measures, first, Math.max(0, first - 1)));
            double to = plane.x(middle(measures, m - 1, Math.min(measures.size() - 1, m)));
            g.fill(new Rectangle2D.Double(from, top + k * height, to - from, height));
            least = Math.min(least, from);
            most = Math.max(most, to);
          }
        }
      }
      if (runs == 1 && least < most) {
        name(g, plane, style, new Range(least, most));
      }
    }

    /** Says what is shaded, right or left of all that is, where nothing else stands so high. */
    private void name(Graphics2D g, PlotArea plane, ChartStyle style, Range shaded) {
      RichText text = style.text(SHADED, style.tickSize());
      Rectangle2D area = plane.area();
      double right = shaded.largest() + style.gap();
      double left = shaded.smallest() - style.gap() - text.width();
      boolean fits = right + text.width() <= area.getMaxX();
      double baseline = area.getMinY() + style.gap() + style.tickSize();
      double highest =
          sharpness(result.runs().get(0)).measures().stream()
              .mapToDouble(Measure::bound)
              .max()
              .orElseThrow();
      double bound = plane.y(highest);
      if ((fits || left >= area.getMinX())
          && baseline < bound - 2 * style.gap() - style.tickSize()) {
        g.setColor(Tint.ACCENT.asText().in(style));
        text.draw(g, fits ? right : left, baseline);
      }
    }

    private static double middle(List<Measure> measures, int m, int beside) {
      return (measures.get(m).step() + measures.get(beside).step()) / 2.0;
    }
  }
}
