package costscape.cli.sweep;

import costscape.cli.option.TableOptions;
import costscape.cli.panel.Variants;
import costscape.cli.report.Output;
import costscape.cli.report.Result;
import costscape.cli.report.Summary;
import costscape.job.Runner;
import costscape.render.chart.Figure;
import costscape.study.SweepResult;
import costscape.study.SweepResult.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The cost along one line for each value of an option: one table and one picture. */
public record SweepOverlay(Variants variants, List<SweepRun> runs, Output output) {
  /** Sweeps the line for every value, then writes the table and the picture. */
  public Summary draw(TableOptions table, Function<SweepResult, Figure> figure) throws IOException {
    List<Runner> runners = runs.stream().map(SweepRun::runner).toList();
    Result<List<Part>> swept = Result.of(() -> curves(runners));
    SweepResult cells = SweepResult.overlaid(swept.value(), swept.seconds());
    new SweepTables(cells, table).write(Runner.serial(), output);
    List<Part> parts = new ArrayList<>();
    for (int k = 0; k < runs.size(); k++) {
      parts.add(runs.get(k).withMinima(cells.parts().get(k), true));
    }
    SweepResult result = cells.with(parts);
    output.describedAs(runs.get(0).output());
    new SweepTables(result, table).factsInto(output);
    output.pictures().writeOrKeep(() -> figure.apply(result), result.title());
    runs.forEach(run -> output.include(run.output()));
    return new SweepWords(result, output).summary();
  }

  private List<Part> curves(List<Runner> runners) {
    List<Part> parts = new ArrayList<>();
    for (int k = 0; k < runs.size(); k++) {
      parts.add(runs.get(k).study().curve(variants.value(k), variants.words(k), runners.get(k)));
    }
    return parts;
  }
}
