package costscape.cli.panel;

import costscape.cli.report.Panel;
import costscape.cost.Measure;
import costscape.render.chart.CaptionText;
import costscape.render.chart.CaptionText.JointCaption;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.look.Look;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler;
import costscape.render.view.LineChart;
import costscape.render.view.Panels;
import costscape.space.Axis;
import costscape.store.file.InputException;
import costscape.sweep.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts panels into one picture. Costs are colours on a plane and heights of a line; either is the
 * same in all panels, or each panel has its own.
 */
record JoinedPanels(
    Variants variants, Optional<Integer> columns, PanelOptions.Share share, Look.Costs look) {
  private boolean isShared() {
    return share == PanelOptions.Share.ALL;
  }

  Figure figure(List<Panel> panels) {
    checkAxes(panels.stream().map(Panel::axes).toList());
    Range all = panels.stream().map(Panel::range).reduce(Range::union).orElseThrow();
    List<Figure> figures = new ArrayList<>();
    List<JointCaption.Part> parts = new ArrayList<>();
    for (int k = 0; k < panels.size(); k++) {
      Panel panel = panels.get(k);
      ColorScale colours = look.over(isShared() ? all : panel.range());
      Figure figure = scaled(panel, colours, isShared() ? all : panel.range());
      parts.add(
          new JointCaption.Part(variants.words(k), panel.truth(), panel.own().apply(colours)));
      figures.add(figure.withTitle(variants.words(k)).withCaption(CaptionText.NONE));
    }
    boolean areHistories = panels.get(0).axes().isEmpty();
    return joined(areHistories && isShared() ? asWide(figures) : figures, panels, all)
        .withCaption(truth(panels, parts));
  }

  /** Trainings of several lengths over the steps of the longest. */
  private static List<Figure> asWide(List<Figure> histories) {
    double from = Double.POSITIVE_INFINITY;
    double to = Double.NEGATIVE_INFINITY;
    for (Figure figure : histories) {
      if (figure instanceof Chart chart) {
        from = Math.min(from, chart.horizontal().from());
        to = Math.max(to, chart.horizontal().to());
      }
    }
    List<Figure> same = new ArrayList<>();
    for (Figure figure : histories) {
      same.add(figure instanceof Chart chart ? chart.withWidth(from, to) : figure);
    }
    return same;
  }

  /** Refuses panels of other axes than the first one's. */
  void checkAxes(List<List<Axis>> panels) {
    for (int k = 0; k < panels.size(); k++) {
      if (!panels.get(k).equals(panels.get(0))) {
        throw new InputException(
            "%s: its axes differ from those of the first panel".formatted(variants.typed(k)));
      }
    }
  }

  private Figure scaled(Panel panel, ColorScale colours, Range costs) {
    Figure figure = panel.figure().apply(colours);
    if (panel.costs().areColours() || !(figure instanceof Chart chart)) {
      return figure;
    }
    Ruler heights = LineChart.vertical("", look.scale(), costs);
    return look.heights(chart.withHeights(heights.from(), heights.to()));
  }

  private Panels joined(List<Figure> figures, List<Panel> panels, Range all) {
    int across = columns.orElseGet(() -> Panels.columns(figures.size()));
    boolean charts = figures.stream().allMatch(Chart.class::isInstance);
    if (!isShared() || !panels.get(0).costs().areColours() || !charts) {
      return Panels.of(across, figures).alike();
    }
    ColorScale colours = look.over(all);
    // The losses of the panels may differ, but each is a cost.
    String title = Measure.title(panels.stream().map(panel -> panel.costs().measure()).toList());
    return Panels.sharing(
        colours, all, title, across, figures.stream().map(Chart.class::cast).toList());
  }

  private CaptionText truth(List<Panel> panels, List<JointCaption.Part> parts) {
    CaptionText all = JointCaption.of(parts);
    for (int k = 0; k < panels.size(); k++) {
      String end = panels.get(k).end();
      if (!end.isEmpty()) {
        all = all.and("%s: %s.".formatted(variants.words(k), end));
      }
    }
    return isShared()
        ? all
        : all.and(
            new CaptionText(
                "Each panel has its own scale of costs.", "each panel has its own scale of costs"));
  }
}
