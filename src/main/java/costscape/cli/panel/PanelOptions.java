package costscape.cli.panel;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.report.LevelsNote;
import costscape.cli.report.Output;
import costscape.cli.report.Panel;
import costscape.cli.report.Redrawn.Kept;
import costscape.cli.report.Summary;
import costscape.cost.Rounding;
import costscape.render.look.Look;
import costscape.store.file.InputException;
import costscape.store.record.RunRecord;
import costscape.study.ModelAtPoint;
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
   */
  public Summary draw(
      CommandLine line,
      Supplier<? extends Panelled> fresh,
      Output output,
      Look.Costs costs,
      String title)
      throws IOException {
    Variants variants = Variants.of(NAME, panel.orElseThrow(), line);
    JoinedPanels joined =
        new JoinedPanels(variants, columns(variants.size()), share.orElse(Share.ALL), costs);
    List<Output> parts = new ArrayList<>();
    List<Panel.Plan> plans = new ArrayList<>();
    for (Panelled command : variants.<Panelled>commands(fresh::get)) {
      parts.add(output.with(output.settings().numbered(parts.size() + 1)));
      plans.add(command.plan(parts.get(parts.size() - 1)));
    }
    joined.checkAxes(plans.stream().map(Panel.Plan::axes).toList());
    List<Panel> panels = new ArrayList<>();
    for (Panel.Plan plan : plans) {
      panels.add(plan.work().compute());
    }
    List<Map<String, Object>> facts = new ArrayList<>();
    for (int k = 0; k < panels.size(); k++) {
      panels.get(k).table().writing().write();
      output.include(parts.get(k));
      facts.add(panels.get(k).table().facts().get());
    }
    output.describedAs(parts.get(0));
    if (facts.stream().noneMatch(Map::isEmpty)) {
      output.about(RunRecord.FACTS, Kept.ofPanels(facts));
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
      LevelsNote.of(output).into(summary, titles, panels.stream().map(Panel::range).toList());
    }
    return summary;
  }
}
