package costscape.cli.sweep;

import costscape.cli.report.Summary;
import costscape.cost.Rounding;
import costscape.direction.Anchor;
import costscape.direction.Matched;
import costscape.job.Runner;
import costscape.number.SixDigits;
import costscape.render.chart.Chart;
import costscape.render.chart.Dash;
import costscape.render.chart.LegendKey;
import costscape.render.chart.Marker;
import costscape.render.chart.Tint;
import costscape.render.layer.CurveLayer;
import costscape.render.layer.Mark;
import costscape.render.layer.NamedCurve;
import costscape.render.scale.Ticks;
import costscape.space.Direction;
import costscape.space.Slice;
import costscape.store.text.JsonMap;
import costscape.study.ModelAtPoint;
import costscape.study.VariedSlice;
import costscape.sweep.Barrier;
import costscape.sweep.CellLine;
import costscape.sweep.Sweep;
import costscape.sweep.SweptCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two or three networks on one line or plane, {@code --vary between:A [--vary between:B]}: where
 * they lie, what their costs are, and on a line the barrier between them.
 *
 * @param rounding of the barrier, a difference of costs of the line
 * @param unmatched the barrier of the same line without matching units first
 */
record Connection(
    ModelAtPoint model,
    VariedSlice varied,
    List<Anchor> anchors,
    Rounding rounding,
    Optional<Barrier> barrier,
    Optional<Barrier> unmatched) {
  private static final Tint TINT = Tint.series(2);
  private static final int CHORD_POINTS = 201;

  /** Of the barrier in the legend. */
  private static final int DIGITS = 4;

  private static final List<Marker> MARKERS = List.of(Marker.RING, Marker.SQUARE, Marker.TRIANGLE);

  /** The networks of a plane; none where it goes along other directions. */
  static Connection of(ModelAtPoint model, VariedSlice varied) {
    return new Connection(
        model, varied, varied.span().anchors(), Rounding.NONE, Optional.empty(), Optional.empty());
  }

  /** The networks of cells that were swept; of a line with what lies between them. */
  static Connection of(ModelAtPoint model, VariedSlice varied, SweptCells cells, Runner runner) {
    Connection ends = of(model, varied);
    if (ends.anchors.isEmpty() || !(cells instanceof CellLine curve)) {
      return ends;
    }
    Optional<Barrier> barrier = Barrier.of(model.cost(), varied.slice(), curve);
    Optional<Barrier> unmatched =
        varied.span().matched().stream().findFirst().flatMap(m -> without(model, m, curve, runner));
    return new Connection(model, varied, ends.anchors, curve.rounding(), barrier, unmatched);
  }

  private static Optional<Barrier> without(
      ModelAtPoint model, Matched matched, CellLine curve, Runner runner) {
    Direction whole = Direction.between("unmatched", model.point(), matched.before());
    Slice line = Slice.through(model.point(), whole);
    CellLine other = Sweep.curve(model.cost(), line, curve.axis(), runner);
    return Barrier.of(model.cost(), line, other);
  }

  /**
   * With marks on a chart whose axes are those of the sweep: of a plane on the networks, of a line
   * where the barrier is highest, beside the straight line between the ends' costs.
   */
  Chart marked(Chart chart) {
    if (varied.isLine()) {
      return barrier.map(between -> marked(chart, between)).orElse(chart);
    }
    Chart marked = chart;
    for (int k = 0; k < anchors.size(); k++) {
      Anchor anchor = anchors.get(k);
      marked =
          marked
              .with(new Mark(MARKERS.get(k), TINT, anchor.alpha(), anchor.beta()))
              .with(LegendKey.mark(name(anchor), MARKERS.get(k), TINT));
    }
    return marked;
  }

  private Chart marked(Chart chart, Barrier between) {
    NamedCurve chord = NamedCurve.of("", 0, 1, CHORD_POINTS, between::chord);
    Chart marked =
        chart
            .with(new CurveLayer(chord, TINT, Dash.DASHED))
            .with(LegendKey.line("straight between the ends", TINT, Dash.DASHED));
    if (between.height() == 0) {
      return marked;
    }
    double top = between.chord(between.alpha()) + between.height();
    String text =
        "barrier: %s above the dashed line"
            .formatted(rounding.text(Ticks.number(between.height(), DIGITS)));
    return marked
        .with(new Mark(Marker.TRIANGLE, TINT, between.alpha(), top))
        .with(LegendKey.mark(text, Marker.TRIANGLE, TINT));
  }

  private static String name(Anchor anchor) {
    String name = anchor.name().replaceFirst("^between:", "").replaceFirst(".*[/\\\\]", "");
    return name.isEmpty() ? "the point" : name;
  }

  void into(Summary summary) {
    if (anchors.isEmpty()) {
      return;
    }
    List<Map<String, Object>> entries = new ArrayList<>();
    for (Anchor anchor : anchors) {
      double[] theta = anchor.point().toArray();
      double cost = model.cost().at(theta);
      JsonMap entry =
          JsonMap.of("name", name(anchor))
              .with(
                  "place",
                  varied.isLine()
                      ? List.of(anchor.alpha())
                      : List.of(anchor.alpha(), anchor.beta()))
              .with("cost", cost);
      entries.add(entry);
      summary.line(
          "%s at %s: cost %s",
          name(anchor),
          varied.isLine()
              ? SixDigits.of(anchor.alpha())
              : "(%s, %s)".formatted(SixDigits.of(anchor.alpha()), SixDigits.of(anchor.beta())),
          Rounding.of(model.cost(), theta).text(SixDigits.of(cost)));
    }
    summary.put("networks", entries);
    barrier.ifPresent(between -> barrier(summary, between));
  }

  private String number(double cost) {
    return rounding.text(SixDigits.of(cost));
  }

  private void barrier(Summary summary, Barrier between) {
    JsonMap values =
        JsonMap.of("height", between.height())
            .with("at", between.alpha())
            .with("above_mean", between.aboveMean());
    unmatched.ifPresent(other -> values.put("height_unmatched", other.height()));
    summary
        .put("barrier", values)
        .line(
            "barrier  %s at %s: highest cost above the straight line between the ends' costs"
                + " (Entezari et al. 2022)",
            number(between.height()), SixDigits.of(between.alpha()))
        .line(
            "         %s above the mean of the ends (Frankle et al. 2020)",
            number(between.aboveMean()));
    unmatched.ifPresent(
        other ->
            summary.line(
                "         %s without matching hidden units first", number(other.height())));
  }
}
