package costscape.cli.option;

import costscape.cli.report.CaptionParts;
import costscape.cli.report.Output;
import costscape.cli.report.Panel;
import costscape.cli.report.PanelPlan;
import costscape.cli.report.Summary;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.scale.ColorScale;
import costscape.render.view.Panels;
import costscape.store.file.InputException;
import costscape.store.file.StandardInput;
import costscape.sweep.Range;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The option that draws one command side by side for several values of another option. */
public final class PanelOptions {
  private static final String NAME = "--panel";
  private static final int MOST_PANELS = 9;

  /** A command that can be one panel. */
  public interface Panelled {
    /** Reads and checks everything, and names the files of the panel. */
    PanelPlan plan(Output output) throws IOException;
  }

  @Option(
      names = NAME,
      paramLabel = "OPTION=V1|V2|…",
      converter = InputFiles.OfPanel.class,
      description =
          "Side by side in the same axes and colours: this command for each value of another"
              + " option, such as l2=0|0.01 or optimizer=gd|adam.")
  private String panel;

  public boolean isWanted() {
    return panel != null;
  }

  private String option() {
    if (panel.indexOf('=') < 1) {
      throw new InputException(
          "%s %s: OPTION=V1|V2 was expected".formatted(NAME, InputException.quoted(panel)));
    }
    return option(panel);
  }

  /** The option's name without its dashes. */
  static String option(String panel) {
    return panel.substring(0, Math.max(0, panel.indexOf('='))).replaceFirst("^--", "");
  }

  static Stream<String> values(String panel) {
    return Stream.of(panel.substring(panel.indexOf('=') + 1).split("\\|", -1));
  }

  private List<String> values() {
    List<String> values = values(panel).toList();
    if (values.size() < 2 || values.size() > MOST_PANELS) {
      throw new InputException(
          "%s takes 2 to %d values, not %d".formatted(NAME, MOST_PANELS, values.size()));
    }
    return values;
  }

  /**
   * Plans all panels, then computes all of them, then writes their tables and the one picture. The
   * summary names the files.
   */
  public Summary draw(
      CommandLine line,
      Supplier<Panelled> fresh,
      Output output,
      ColourOptions colourOptions,
      String title)
      throws IOException {
    List<Output> parts = new ArrayList<>();
    List<PanelPlan> plans = plans(line, fresh, output, parts);
    List<Panel> standIns = plans.stream().map(PanelPlan::standIn).toList();
    checkAxes(standIns);
    output.rehearse(joined(standIns, colourOptions));
    List<Panel> panels = new ArrayList<>();
    for (PanelPlan plan : plans) {
      panels.add(plan.work().panel());
    }
    checkAxes(panels);
    Figure picture = joined(panels, colourOptions);
    output.confirm(() -> picture);
    for (int k = 0; k < panels.size(); k++) {
      panels.get(k).table().write();
      output.include(parts.get(k));
    }
    output.picture(picture, title);
    output.record();
    Summary summary = new Summary();
    summary.files(output, 9);
    return summary;
  }

  private int columns() {
    return (int) Math.ceil(Math.sqrt(values().size()));
  }

  private List<PanelPlan> plans(
      CommandLine line, Supplier<Panelled> fresh, Output output, List<Output> parts)
      throws IOException {
    List<PanelPlan> plans = new ArrayList<>();
    boolean isOfData = option().equals("data") && values().contains(StandardInput.SIGN);
    if (isOfData || InputFiles.areSomePiped(line.getParseResult())) {
      throw new InputException(
          "%s reads the rows for each panel, and standard input can be read once: save them in a file"
              .formatted(NAME));
    }
    for (String value : values()) {
      Panelled command = fresh.get();
      parse(line, command, value);
      parts.add(output.with(output.settings().numbered(parts.size() + 1)));
      plans.add(command.plan(parts.get(parts.size() - 1)));
    }
    return plans;
  }

  private void checkAxes(List<Panel> panels) {
    for (int k = 0; k < panels.size(); k++) {
      if (!panels.get(k).axes().equals(panels.get(0).axes())) {
        throw new InputException(
            "%s %s=%s: its axes differ from those of the first panel"
                .formatted(NAME, option(), values().get(k)));
      }
    }
  }

  private Figure joined(List<Panel> panels, ColourOptions colourOptions) {
    Range all = panels.stream().map(Panel::range).reduce(Range::union).orElseThrow();
    ColorScale colours = colourOptions.over(all);
    List<Figure> figures = new ArrayList<>();
    for (int k = 0; k < panels.size(); k++) {
      Figure figure = panels.get(k).figure().apply(colours);
      figures.add(figure.withTitle(option() + " " + values().get(k)).withCaption(""));
    }
    boolean planes = !panels.get(0).axes().isEmpty();
    boolean charts = figures.stream().allMatch(Chart.class::isInstance);
    Panels joined =
        planes && charts
            ? Panels.sharing(
                colours,
                all,
                title(panels),
                columns(),
                figures.stream().map(Chart.class::cast).toList())
            : Panels.of(columns(), figures);
    return joined.withCaption(truth(panels));
  }

  private static String truth(List<Panel> panels) {
    return CaptionParts.common(panels.stream().map(Panel::truth).toList()).toString();
  }

  /** What the colours mean: the losses of the panels may differ, but each is a cost. */
  private static String title(List<Panel> panels) {
    List<String> titles = panels.stream().map(panel -> panel.measure().title()).distinct().toList();
    return titles.size() == 1 ? titles.get(0) : "cost";
  }

  /** Gives a command the same command line with one option replaced. */
  private void parse(CommandLine line, Panelled command, String value) {
    Set<String> replaced = Set.of(NAME, "--" + option(), "--stacktrace");
    List<String> arguments = RecordedLine.words(line.getParseResult(), replaced);
    arguments.add("--" + option() + "=" + value);
    new CommandLine(command)
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .parseArgs(arguments.toArray(String[]::new));
  }
}
