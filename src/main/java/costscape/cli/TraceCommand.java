package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.Topic;
import costscape.cli.figure.LineOptions;
import costscape.cli.figure.PlaneOptions;
import costscape.cli.option.ColourOptions;
import costscape.cli.option.DrawnFromTable;
import costscape.cli.option.LanguageOption;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.RecordedLine;
import costscape.cli.option.ThreadOptions;
import costscape.cli.option.VerdictOption;
import costscape.cli.panel.PanelOptions;
import costscape.cli.proof.PointReport;
import costscape.cli.proof.ProveOption;
import costscape.cli.report.LevelsNote;
import costscape.cli.report.Output;
import costscape.cli.report.Panel;
import costscape.cli.report.PanelPlan;
import costscape.cli.report.Result;
import costscape.cli.report.Summary;
import costscape.cli.report.TableRounding;
import costscape.cli.trace.MovingLandscape;
import costscape.cli.trace.TraceDrawing;
import costscape.cli.trace.TraceOptions;
import costscape.cli.trace.TracePicture;
import costscape.cli.trace.TracePlan;
import costscape.cli.trace.TracePlan.Trained;
import costscape.cli.trace.TraceRunners;
import costscape.cli.trace.TraceSummary;
import costscape.cli.trace.TraceTable;
import costscape.cli.value.Capacity;
import costscape.cli.value.ModelAtPoint;
import costscape.cli.value.PathMode;
import costscape.cli.value.PathPlan;
import costscape.job.Runner;
import costscape.render.chart.Figure;
import costscape.store.file.InputException;
import costscape.store.model.ModelFile;
import costscape.store.model.TrainedModel;
import costscape.words.SummaryWords;
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
  private static final String TITLE = "training path";
  private static final String GIF = ".gif";

  @Spec private CommandSpec spec;
  @Mixin private TraceOptions traceOptions;

  @Mixin private VerdictOption verdictOption;

  @Mixin private ColourOptions colourOptions;
  @Mixin private PanelOptions panelOptions;
  @Mixin LanguageOption languageOption;
  @Mixin private OutputOptions outputOptions;
  @Mixin private PlaneOptions planeOptions;
  @Mixin private LineOptions lineOptions;
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
    colourOptions.check();
    panelOptions.check(colourOptions.hasRange() || lineOptions.hasHeights());
    if (panelOptions.isWanted()) {
      return panels();
    }
    ModelAtPoint model = traceOptions.model();
    proveOption.check(model);
    checkVerdict(model);
    Output output = output().about(model);
    TracePlan plan = plan(model, output.prepare(TraceTable.ENDING, GIF, ModelFile.ENDING));
    if (!output.form().isRoomy()) {
      drawing(output).rehearse(plan.brief().train(Runner.serial(), Optional.empty()));
    }
    if (kept.isEmpty()) {
      Capacity.ofMemory()
          .noteOnSteps(plan.runs().mostBytes())
          .ifPresent(output.settings().notices());
    }
    TraceRunners runners = runners(plan, output);
    Result<Trained> result = Result.of(() -> trained(plan, runners));
    Trained trained = result.value();
    TracePicture picture = drawing(output).picture(trained, runners.landscaper());
    TracePicture.Drawn drawn = picture.of(plan.how().spoken(), trained.ends().inWords().caption());
    write(trained, drawing(output).figure(picture, drawn.panel()), runners);
    return outputOptions.print(
        output.end(summary(trained, drawn, result.seconds(), output), model));
  }

  private TraceRunners runners(TracePlan plan, Output output) {
    boolean isJudged = !verdictOption.isLeftOut() && !plan.model().isGraph();
    return new TraceRunners(plan, isJudged, threadOptions, output);
  }

  /**
   * The paths of the table that the same run wrote before, where it tells them all; else trains.
   */
  private Trained trained(TracePlan plan, TraceRunners runners) {
    Runner trainer = runners.trainer();
    Optional<Runner> judge = runners.judge();
    return kept.flatMap(table -> plan.from(table, trainer, judge))
        .orElseGet(() -> plan.train(trainer, judge));
  }

  private Summary summary(
      Trained trained, TracePicture.Drawn drawn, double seconds, Output output) {
    PathPlan paths = trained.plan().paths();
    Summary summary =
        new TraceSummary(trained, traceOptions.many()).summary().put("seconds", seconds);
    if (proveOption.isWanted()) {
      PointReport.sayOfEnd(trained.plan().model(), trained.best(), paths.free().isEmpty(), summary);
    }
    paths.mode().ifPresent(mode -> summary.put("mode", mode.word()));
    drawn.numbers().forEach(summary::put);
    traceOptions.paths().into(summary);
    TableRounding.into(summary, output, table(trained).rounding());
    trained
        .table()
        .ifPresent(
            file -> summary.put("path_from", file.toString()).line(SummaryWords.PATH_TAKEN, file));
    return LevelsNote.of(output).into(summary, drawn.costs(), drawn.rounding());
  }

  private TraceTable table(Trained trained) {
    return new TraceTable(trained, traceOptions.many());
  }

  private void checkVerdict(ModelAtPoint model) {
    if (!model.isGraph()) {
      verdictOption.check(model);
    }
  }

  private Output output() throws IOException {
    return outputOptions.output(
        lineOptions.onto(planeOptions.appearance(traceOptions.paths().axes())));
  }

  private TracePlan plan(ModelAtPoint model, Output output) {
    TracePlan plan = traceOptions.plan(model, output, threadOptions::runner);
    lineOptions.check(plan.paths().mode().isEmpty(), colourOptions);
    if (course && plan.paths().mode().isEmpty()) {
      throw new InputException(
          "--course stands beside a plane, which --vary or --mode pca draws; without one the"
              + " picture is the course");
    }
    return plan;
  }

  private TraceDrawing drawing(Output output) {
    return new TraceDrawing(colourOptions, course, output);
  }

  /** All pictures are made before the first file is written. */
  private void write(Trained trained, Figure figure, TraceRunners runners) throws IOException {
    Output output = runners.output();
    output.pictures().confirm(() -> figure);
    Optional<MovingLandscape> movie =
        trained.plan().paths().is(PathMode.MOVING)
            ? Optional.of(MovingLandscape.of(trained, colourOptions::over, runners.animator()))
            : Optional.empty();
    writeTables(trained, output);
    output.pictures().write(figure, TITLE);
    if (movie.isPresent()) {
      output.file(
          GIF, out -> movie.get().write(output.form().size(), output.inscription(TITLE, GIF), out));
    }
  }

  /** The table of the paths, and the network that the best of them ended at. */
  private void writeTables(Trained trained, Output output) throws IOException {
    table(trained).write(output);
    Optional<TrainedModel> network =
        traceOptions.trained(trained, RecordedLine.of(spec.commandLine().getParseResult()));
    if (network.isPresent()) {
      output.file(ModelFile.ENDING, out -> ModelFile.write(network.get(), out));
    }
  }

  private int panels() throws IOException {
    if (course) {
      throw new InputException("--course stands beside one plane: leave out --panel");
    }
    Output output = output().prepare();
    if (proveOption.isWanted()) {
      throw new InputException("--prove is for one training, without --panel");
    }
    return outputOptions.print(
        panelOptions.draw(
            spec.commandLine(),
            TraceCommand::new,
            output,
            colourOptions,
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
        model,
        panel(plan.brief().train(Runner.serial(), Optional.empty()), Runner.serial()),
        () -> {
          Trained trained = plan.train(trainer, judge);
          return panel(trained, runners.landscaper())
              .with(new Panel.Table(table(trained).rounding(), () -> writeTables(trained, output)));
        });
  }

  private Panel panel(Trained trained, Runner runner) {
    Panel panel =
        TracePicture.ofTraining(trained, Optional.of(colourOptions.scale()), runner)
            .of(trained.plan().how().spoken(), trained.ends().inWords().caption())
            .panel();
    return panel.ending(trained.ends().inWords().brief() + panel.words().end());
  }
}
