package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.Topic;
import costscape.cli.line.RecordedLine;
import costscape.cli.option.LookOptions;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.option.VerdictOption;
import costscape.cli.panel.PanelOptions;
import costscape.cli.proof.ProveOption;
import costscape.cli.report.DrawnFromTable;
import costscape.cli.report.Output;
import costscape.cli.report.Panel;
import costscape.cli.report.PanelPlan;
import costscape.cli.report.Result;
import costscape.cli.report.Summary;
import costscape.cli.trace.TraceDrawing;
import costscape.cli.trace.TraceOptions;
import costscape.cli.trace.TracePicture;
import costscape.cli.trace.TracePlan;
import costscape.cli.trace.TraceReport;
import costscape.cli.trace.TraceRunners;
import costscape.cli.trace.TraceTable;
import costscape.cli.trace.TrainedPaths;
import costscape.cli.value.Capacity;
import costscape.job.Runner;
import costscape.store.model.ModelFile;
import costscape.study.ModelAtPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains, records every step, and says what the place is at which training stopped. */
@NeededFirst("--start --optimizer --rate --steps --gradient --vary --data --hidden --l2 --out")
@Command(
    name = "trace",
    description = {
      "Train a network, record every step, and draw the path.",
      "With two --vary axes the path lies on the landscape. With --from the path is the one of"
          + " checkpoints that another program kept."
    },
    footerHeading = Costscape.EXAMPLES,
    footer = {
      "  costscape trace --vary w1_0_0=-30:30 --vary w1_0_1=-30:30 --rate 1",
      "  costscape trace --data moons --hidden 8 --optimizer adam --steps 2000",
      "  costscape trace --optimizer gd,momentum,adam --vary w1_0_0=-30:30 --vary b1_0=-30:30",
      "  costscape trace --data trap --optimizer lbfgs --starts 20 --l2 0.01"
    })
final class TraceCommand implements Callable<Integer>, PanelOptions.Panelled, DrawnFromTable {
  @Spec private CommandSpec spec;
  @Mixin private TraceOptions traceOptions;

  @Mixin private VerdictOption verdictOption;

  @Mixin private PanelOptions panelOptions;
  @Mixin private OutputOptions outputOptions;
  @Mixin private LookOptions lookOptions;
  @Mixin private ThreadOptions threadOptions;
  @Mixin private ProveOption proveOption;

  @Facts(topic = Topic.DRAWN, changes = Changes.VARIANTS)
  @Option(
      names = "--course",
      description =
          "Beside the plane: the true cost of every path, step by step, which a shadow on the plane"
              + " does not show.")
  private boolean course;

  private Optional<Path> kept = Optional.empty();

  /** The table of many starts has their ends alone. */
  @Override
  public List<String> drawnTables() {
    boolean areEnds = panelOptions.isWanted() || traceOptions.many();
    return areEnds ? List.of() : List.of(TraceTable.ENDING);
  }

  @Override
  public void take(List<Path> tables) {
    kept = Optional.of(tables.get(0));
  }

  @Override
  public Integer call() throws IOException {
    if (panelOptions.isWanted()) {
      return panels();
    }
    ModelAtPoint model = traceOptions.model();
    proveOption.check(model);
    checkVerdict(model);
    Output output = output().about(model);
    TracePlan plan = plan(model, output.prepare(TraceReport.endings()));
    if (!output.form().isRoomy()) {
      drawing(output).rehearse(plan.brief().train(Runner.serial(), Optional.empty()));
    }
    if (kept.isEmpty()) {
      Capacity.ofMemory()
          .noteOnSteps(plan.runs().mostBytes())
          .ifPresent(output.settings().notices());
    }
    TraceRunners runners = runners(plan, output);
    Result<TrainedPaths> result = Result.of(() -> trained(plan, runners));
    TrainedPaths trained = result.value();
    TracePicture picture = drawing(output).picture(trained, runners.landscaper());
    TracePicture.Drawn drawn = picture.of(plan.how(), trained.inWords().caption());
    TraceReport report = report(trained, output.about(drawn.model()));
    report.write(drawing(output).figure(picture, drawn.panel()), runners);
    Summary summary = report.summary(drawn, result.seconds(), proveOption.isWanted());
    return outputOptions.print(output.end(summary, model));
  }

  private TraceReport report(TrainedPaths trained, Output output) {
    List<String> line = RecordedLine.of(spec.commandLine().getParseResult());
    return new TraceReport(trained, traceOptions, line, output);
  }

  private TraceRunners runners(TracePlan plan, Output output) {
    boolean isJudged = !verdictOption.isLeftOut() && !plan.model().isGraph();
    return new TraceRunners(plan, isJudged, threadOptions, output);
  }

  /**
   * The paths of the table that the same run wrote before, where it tells them all; else trains.
   */
  private TrainedPaths trained(TracePlan plan, TraceRunners runners) {
    Runner trainer = runners.trainer();
    Optional<Runner> judge = runners.judge();
    return kept.flatMap(table -> plan.from(table, trainer, judge))
        .orElseGet(() -> plan.train(trainer, judge));
  }

  private void checkVerdict(ModelAtPoint model) {
    if (!model.isGraph()) {
      verdictOption.check(model);
    }
  }

  private Output output() throws IOException {
    return outputOptions.output(lookOptions.inside().over(traceOptions.paths().axes()));
  }

  private TracePlan plan(ModelAtPoint model, Output output) {
    return traceOptions.plan(model, output, threadOptions::runner);
  }

  private TraceDrawing drawing(Output output) {
    return new TraceDrawing(lookOptions.colours(), course, output);
  }

  private int panels() throws IOException {
    Output output = output().prepare();
    return outputOptions.print(
        panelOptions.draw(
            spec.commandLine(),
            TraceCommand::new,
            output,
            output.form().costs(),
            "training, side by side"));
  }

  @Override
  public PanelPlan plan(Output output) throws IOException {
    ModelAtPoint model = traceOptions.model();
    checkVerdict(model);
    output.about(model).prepareOnly(List.of(TraceTable.ENDING, ModelFile.ENDING));
    TracePlan plan = plan(model, output);
    TraceRunners runners = runners(plan, output);
    Runner trainer = runners.trainer();
    Optional<Runner> judge = runners.judge();
    return new PanelPlan(
        Optional.of(model),
        panel(plan.brief().train(Runner.serial(), Optional.empty()), Runner.serial()),
        () -> {
          TrainedPaths trained = plan.train(trainer, judge);
          return panel(trained, runners.landscaper()).with(report(trained, output).tables());
        });
  }

  private Panel panel(TrainedPaths trained, Runner runner) {
    Panel panel =
        TracePicture.ofTraining(trained, Optional.of(lookOptions.colours().scale()), runner)
            .of(trained.plan().how(), trained.inWords().caption())
            .panel();
    return panel.ending(trained.inWords().brief() + panel.end());
  }
}
