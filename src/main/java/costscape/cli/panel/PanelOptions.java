package costscape.cli.panel;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.report.Kept;
import costscape.cli.report.Output;
import costscape.cli.report.Panel;
import costscape.cli.report.Summary;
import costscape.cost.Measure;
import costscape.cost.Rounding;
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
import costscape.study.ModelAtPoint;
import costscape.sweep.Range;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Options that draw one command side by side for several values of another option. */
public final class PanelOptions {
  static final String NAME = "--panel";

  /** A command that can be one panel. */
  public interface Panelled {
    /** Reads and checks everything, and names the files of the panel. */
    Panel.Plan plan(Output output) throws IOException;

    /** Reads the result of an earlier run in place of computing one. */
    Panel.Plan plan(Kept result, Output output) throws IOException;
  }

  @Facts(topic = Topic.DRAWN, changes = Changes.VARIANTS)
  @ReadsFile(ReadsFile.Kind.VALUES)
  @Option(
      names = NAME,
      paramLabel = "OPTION=V1|V2|…",
      description =
          "Side by side in the same axes and colours: this command for each value of another"
              + " option, such as l2=0|0.01 or optimizer=gd|adam.")
  private Optional<String> panel = Optional.empty();

  @Facts(topic = Topic.LOOKS, changes = Changes.VARIANTS)
  @Option(
      names = "--columns",
      paramLabel = "N",
      description =
          "Panels in a row; a last row with fewer stands in the middle (default: up to 3 in one"
              + " row, else about as many as rows).")
  private Optional<Integer> columns = Optional.empty();

  @Facts(topic = Topic.LOOKS, changes = Changes.VARIANTS)
  @Option(
      names = "--share",
      paramLabel = "all|none",
      description =
          "Whether all panels share one scale of costs and steps, or none does and each has"
              + " its own (default: all).")
  private Optional<Share> share = Optional.empty();

  /** Which panels have one scale of costs. */
  enum Share {
    ALL,
    NONE
  }

  public boolean isWanted() {
    return panel.isPresent();
  }

  private Optional<Integer> columns(int panels) {
    columns.ifPresent(
        n -> {
          if (n < 1 || n > panels) {
            throw new InputException(
                "--columns is 1 to %d for %d panels, not %d".formatted(panels, panels, n));
          }
        });
    return columns;
  }

  /**
   * Plans all panels, then computes all of them, then writes their tables and the one picture. The
   * summary names the files, and the classes of the first panel's data.
   *
   * @param kept the panels of an earlier run, which are drawn in place of computing them
   */
  public Summary draw(
      CommandLine line,
      Supplier<? extends Panelled> fresh,
      Optional<Kept> kept,
      Output output,
      String title)
      throws IOException {
    Variants variants = Variants.of(NAME, panel.orElseThrow(), line);
    JoinedPanels joined =
        new JoinedPanels(
            variants, columns(variants.size()), share.orElse(Share.ALL), output.look().costs());
    List<Kept> earlier = kept.map(Kept::panels).orElseGet(List::of);
    List<Output> parts = new ArrayList<>();
    List<Panel.Plan> plans = new ArrayList<>();
    for (Panelled command : variants.<Panelled>commands(fresh::get)) {
      int k = parts.size();
      Output part = output.with(output.settings().numbered(k + 1));
      parts.add(part);
      plans.add(k < earlier.size() ? command.plan(earlier.get(k), part) : command.plan(part));
    }
    joined.checkAxes(plans.stream().map(Panel.Plan::axes).toList());
    List<Panel> panels = new ArrayList<>();
    for (Panel.Plan plan : plans) {
      panels.add(plan.work().compute());
    }
    List<Map<String, Object>> facts = new ArrayList<>();
    for (int k = 0; k < panels.size(); k++) {
      facts.add(panels.get(k).table().writing().compute());
      output.include(parts.get(k));
    }
    output.describedAs(parts.get(0));
    if (facts.stream().noneMatch(Map::isEmpty)) {
      output.keep(Kept.ofPanels(facts));
    }
    output.pictures().writeOrKeep(() -> joined.figure(panels), title);
    Summary summary = summary(variants, panels, output);
    Optional<ModelAtPoint> model = plans.get(0).model();
    return model.isPresent() ? output.end(summary, model.get()) : output.end(summary);
  }

  private static Summary summary(Variants variants, List<Panel> panels, Output output) {
    Summary summary = new Summary();
    Rounding rounding =
        panels.stream().map(panel -> panel.table().rounding()).reduce(Rounding::or).orElseThrow();
    summary.rounded(rounding, output);
    if (panels.get(0).costs().areColours()) {
      List<String> titles = IntStream.range(0, panels.size()).mapToObj(variants::words).toList();
      summary.contours(output, titles, panels.stream().map(Panel::range).toList());
    }
    return summary;
  }

  /**
   * Puts panels into one picture. Costs are colours on a plane and heights of a line; either is the
   * same in all panels, or each panel has its own.
   */
  private record JoinedPanels(
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
      if (!isShared() || !panels.get(0).costs().areColours() || !Panels.canShare(figures)) {
        return Panels.of(across, figures).alike();
      }
      ColorScale colours = look.over(all);
      // The losses of the panels may differ, but each is a cost.
      String title = Measure.title(panels.stream().map(panel -> panel.costs().measure()).toList());
      return Panels.sharing(colours, all, title, across, figures);
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
                  "Each panel has its own scale of costs.",
                  "each panel has its own scale of costs"));
    }
  }
}
