package costscape.render.figure;

import costscape.cost.Measure;
import costscape.number.SixDigits;
import costscape.render.chart.CaptionText;
import costscape.render.chart.CaptionText.JointCaption;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle.LegendPlace;
import costscape.render.chart.ColorBar;
import costscape.render.chart.Dash;
import costscape.render.chart.Figure;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.CurveLayer.NamedCurve;
import costscape.render.layer.Mark;
import costscape.render.layer.Mark.Minimum;
import costscape.render.layer.ProofMarks;
import costscape.render.look.Look;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler.Scale;
import costscape.render.scale.Ticks;
import costscape.render.view.Contours;
import costscape.render.view.CurvatureChart;
import costscape.render.view.Heatmap;
import costscape.render.view.LineChart;
import costscape.render.view.Panels;
import costscape.study.CaptionFacts;
import costscape.study.Quantity;
import costscape.study.SweepResult;
import costscape.study.SweepResult.Form;
import costscape.study.SweepResult.Network;
import costscape.study.SweepResult.Part;
import costscape.sweep.Barrier;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.SweptCells;
import java.util.List;
import java.util.Optional;

/**
 * Draws a sweep: a curve over one axis, a view of the plane over two; the cost of other rows beside
 * it, curves of several costs on one chart, or another quantity than a cost.
 *
 * @param view of a plane
 */
public record SweepFigure(SweepResult result, View view, Look look) {
  private static final Tint MAIN = Tint.series(0);
  private static final Tint BESIDE = Tint.series(1);
  private static final Tint NETWORKS = Tint.series(2);
  private static final int CHORD_POINTS = 201;

  /** Digits of a barrier in the legend. */
  private static final int DIGITS = 4;

  private static final List<Marker> MARKERS = List.of(Marker.RING, Marker.SQUARE, Marker.TRIANGLE);

  /** The whole figure with its caption. */
  public Figure figure() {
    if (result.form() != Form.ALONE) {
      return result.form() == Form.BESIDE ? beside() : overlaid();
    }
    return result.quantity() == Quantity.COST
        ? marked(
            of(
                view.scale(look.costs(), result.range()),
                CaptionText.of(result.facts()).and(CellCaption.of(result.main().cells()))))
        : quantity();
  }

  /** The curve, or the plane in given colours, with nothing marked. */
  public Figure of(ColorScale coloured, CaptionText caption) {
    Part cost = result.main();
    String title = cost.measure().title();
    if (cost.cells() instanceof CellLine line) {
      Chart chart = starred(LineChart.of(line, title, look.costs().scale()), List.of(line));
      return look.costs().heights(chart).withCaption(caption);
    }
    Figure figure = starred((CellPlane) cost.cells(), coloured, title).withCaption(caption);
    return view.isCurves() ? look.costs().heights((Chart) figure) : figure;
  }

  private Chart starred(Chart chart, List<CellLine> curves) {
    return look.inside().starred() ? LineChart.starred(chart, curves) : chart;
  }

  /** A view of a plane, its smallest cost marked where the look asks for it. */
  private Figure starred(CellPlane plane, ColorScale coloured, String title) {
    Figure figure = view.of(plane, coloured, title, List.of());
    return look.inside().starred() && view.isFlat() && figure instanceof Chart chart
        ? Minimum.of(plane).map(smallest -> (Figure) smallest.on(chart)).orElse(figure)
        : figure;
  }

  /** Returns whether costs are colours; else they are heights of lines. */
  public boolean areColours() {
    return !result.isLine() && !view.isCurves();
  }

  private Figure quantity() {
    Part part = result.main();
    boolean isGap = result.quantity() == Quantity.GAP;
    CaptionText caption = CaptionText.of(result.facts());
    Chart chart =
        isGap
            ? gap(part)
            : CurvatureChart.of(
                part.cells(), result.quantity().curvature().orElseThrow(), part.measure());
    return (result.isLine() ? look.costs().heights(chart) : chart)
        .withCaption(isGap ? caption : caption.and(CellCaption.CURVATURE));
  }

  /** The difference of two costs along a line or over a plane. */
  private Chart gap(Part part) {
    String title = part.measure().inUnit(part.name());
    if (part.cells() instanceof CellLine line) {
      return LineChart.of(
          line.axis().name(), title, Scale.LINEAR, List.of(NamedCurve.of("", line)));
    }
    CellPlane plane = (CellPlane) part.cells();
    ColorScale scale = look.costs().overDifferences(plane.range());
    return Heatmap.plain(plane, scale).with(ColorBar.of(scale, plane.range(), title));
  }

  /** Several curves on one chart. */
  private Figure overlaid() {
    List<Part> parts = result.parts();
    List<String> names = parts.stream().map(Part::name).toList();
    String title = Measure.title(parts.stream().map(Part::measure).toList());
    List<CellLine> curves = parts.stream().map(part -> (CellLine) part.cells()).toList();
    Chart chart = LineChart.overlay(curves, names, title, look.costs().scale());
    return look.costs()
        .heights(starred(chart, curves))
        .withCaption(
            JointCaption.of(
                parts.stream()
                    .map(
                        part ->
                            new JointCaption.Part(
                                part.name(),
                                named(part.facts(), names),
                                List.of(CellCaption.of(part.cells()))))
                    .toList()));
  }

  /** A picture without a legend cannot say which curve is which. */
  private CaptionFacts named(CaptionFacts facts, List<String> names) {
    return look.style().fittings().legend() != LegendPlace.NONE
        ? facts
        : facts.with("The curves are for %s.".formatted(String.join(", ", names)));
  }

  /** The cost of the rows that train beside that of other rows. */
  private Figure beside() {
    Part main = result.main();
    Part other = result.parts().get(1);
    ColorScale scale = look.costs().over(result.range());
    Figure figure =
        main.cells() instanceof CellLine line
            ? look.costs().heights(curves(main, line, other, (CellLine) other.cells()))
            : planes(main, (CellPlane) main.cells(), other, (CellPlane) other.cells(), scale);
    return figure.withCaption(
        CaptionText.of(result.facts())
            .and(
                JointCaption.of(
                    List.of(
                        new JointCaption.Part(
                            main.name(), CaptionFacts.NONE, List.of(CellCaption.of(main.cells()))),
                        new JointCaption.Part(
                            other.name(),
                            CaptionFacts.NONE,
                            List.of(CellCaption.of(other.cells())))))));
  }

  /** Two curves on one chart. */
  private Chart curves(Part main, CellLine line, Part other, CellLine beside) {
    List<NamedCurve> curves =
        List.of(NamedCurve.of(main.name(), line), NamedCurve.of(other.name(), beside));
    Chart chart =
        LineChart.of(line.axis().name(), main.measure().title(), look.costs().scale(), curves);
    return starred(chart, List.of(line, beside));
  }

  /** Both planes side by side in the same colours. */
  private Figure planes(
      Part main, CellPlane first, Part other, CellPlane second, ColorScale scale) {
    if (view == View.CONTOUR) {
      return contours(main, first, other, second, scale);
    }
    String title = main.measure().title();
    Figure left = starred(first, scale, title).withTitle(main.title());
    Figure right = starred(second, scale, title).withTitle(other.title());
    if (Panels.canShare(List.of(left, right))) {
      return Panels.sharing(scale, result.range(), title, 2, List.of(left, right));
    }
    return Panels.of(2, List.of(atSameHeights(left, scale), atSameHeights(right, scale))).alike();
  }

  /** Lines have heights in place of colours. */
  private static Figure atSameHeights(Figure figure, ColorScale scale) {
    return figure instanceof Chart chart ? chart.withHeights(scale.from(), scale.to()) : figure;
  }

  /**
   * Both sets of lines, at the same levels; with stars also the way from one smallest cost to the
   * other.
   */
  private Chart contours(
      Part main, CellPlane first, Part other, CellPlane second, ColorScale scale) {
    Chart chart =
        Chart.over(first.grid())
            .with(Contours.both(first, MAIN, second, BESIDE, scale))
            .with(LegendKey.line(main.title(), MAIN))
            .with(LegendKey.line(other.title(), BESIDE));
    Optional<Minimum> from = Minimum.of(first);
    Optional<Minimum> to = Minimum.of(second);
    if (!look.inside().starred() || from.isEmpty() || to.isEmpty()) {
      return chart;
    }
    NamedCurve way =
        NamedCurve.of(
            "",
            new double[] {from.get().alpha(), to.get().alpha()},
            new double[] {from.get().beta(), to.get().beta()});
    Chart marked =
        chart
            .with(new CurveLayer(way, Tint.INK, Dash.DASHED))
            .avoided(new Mark(Marker.STAR, MAIN, from.get().alpha(), from.get().beta()))
            .avoided(new Mark(Marker.STAR, BESIDE, to.get().alpha(), to.get().beta()))
            .with(LegendKey.mark("smallest cost of each", Marker.STAR, Tint.INK));
    return result.distance().isPresent()
        ? marked.with(
            LegendKey.line(
                "distance " + SixDigits.of(result.distance().getAsDouble()), Tint.INK, Dash.DASHED))
        : marked;
  }

  /** With marks, where the figure's axes are those of the sweep. */
  private Figure marked(Figure figure) {
    boolean hasAxes = result.isLine() || view.isFlat();
    if (!hasAxes || !(figure instanceof Chart chart)) {
      return figure;
    }
    Chart marked = result.isLine() ? barrier(chart) : networks(chart);
    if (result.proof().isEmpty()) {
      return marked;
    }
    return result.isLine()
        ? ProofMarks.onLine(marked, result.proof().get().slice())
        : ProofMarks.onPlane(marked, result.proof().get().slice());
  }

  /** Marks the networks that a plane was laid through. */
  private Chart networks(Chart chart) {
    Chart marked = chart;
    List<Network> networks = result.networks().list();
    for (int k = 0; k < networks.size(); k++) {
      Network network = networks.get(k);
      marked =
          marked
              .with(
                  new Mark(
                      MARKERS.get(k), NETWORKS, network.place().get(0), network.place().get(1)))
              .with(LegendKey.mark(named(network), MARKERS.get(k), NETWORKS));
    }
    return marked;
  }

  private static String named(Network network) {
    return network.name().isEmpty() ? "the point" : network.name();
  }

  /** Marks where the barrier is highest, beside the straight line between the ends' costs. */
  private Chart barrier(Chart chart) {
    if (result.networks().barrier().isEmpty()) {
      return chart;
    }
    Barrier between = result.networks().barrier().get();
    NamedCurve chord = NamedCurve.of("", 0, 1, CHORD_POINTS, between::chord);
    Chart marked =
        chart
            .with(new CurveLayer(chord, NETWORKS, Dash.DASHED))
            .with(LegendKey.line("straight between the ends", NETWORKS, Dash.DASHED));
    if (between.height() == 0) {
      return marked;
    }
    double top = between.chord(between.alpha()) + between.height();
    SweptCells cells = result.main().cells();
    String height = cells.rounding().text(Ticks.number(between.height(), DIGITS));
    return marked
        .with(new Mark(Marker.TRIANGLE, NETWORKS, between.alpha(), top))
        .with(
            LegendKey.mark(
                "barrier: %s above the dashed line".formatted(height), Marker.TRIANGLE, NETWORKS));
  }
}
