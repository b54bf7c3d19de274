package costscape.cli;

import costscape.cost.NetworkCost;
import costscape.critical.Verdict;
import costscape.network.ParameterLayout;
import costscape.render.Chart;
import costscape.space.ParameterVector;
import costscape.store.TrajectoryCsv;
import costscape.trace.ManyStarts;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Trains, records every step, and says what the place is at which training stopped. */
@Command(
    name = "trace",
    description = "Train and record; with two --vary axes, draw the path over the landscape.")
final class TraceCommand implements Callable<Integer>, PanelOptions.Panelled {
  private static final double NANOSECONDS = 1e-9;

  @Spec private CommandSpec spec;
  @Mixin private ModelOptions modelOptions;
  @Mixin private EvidenceOptions evidenceOptions;
  @Mixin private StartOptions startOptions;
  @Mixin private OptimizerOptions optimizerOptions;
  @Mixin private PathOptions pathOptions;
  @Mixin private ColourOptions colourOptions;
  @Mixin private PanelOptions panelOptions;
  @Mixin private OutputOptions outputOptions;
  @Mixin private ThreadOptions threadOptions;

  /** What training gave: the paths, their ends, and how they are to be drawn. */
  private record Trained(
      Model model, PathPlan plan, List<Trajectory> paths, Ends ends, String how, double seconds) {}

  @Override
  public Integer call() throws IOException {
    colourOptions.check();
    Model model = modelOptions.model();
    Output output = outputOptions.output().about(model).prepare(".csv", ".gif");
    if (panelOptions.isWanted()) {
      return panels(model, output);
    }
    Trained trained = train(model, output);
    PathPlan plan = trained.plan();
    TracePicture picture = picture(trained, output);
    Panel panel = picture.of(trained.how(), trained.ends().sentence());
    output.picture(panel.figure().apply(colourOptions.over(panel.range())), "training path");
    if (plan.mode().equals(Optional.of(PathMode.MOVING))) {
      movie(model, plan, trained.paths().get(0), trained.how(), output);
    }
    output.record();
    Summary summary =
        summary(model, plan, trained.paths(), trained.ends()).put("seconds", trained.seconds());
    plan.mode().ifPresent(mode -> summary.put("mode", mode.name().toLowerCase(Locale.ROOT)));
    picture.numbers().forEach(summary::put);
    output.written().forEach(file -> summary.line("wrote      %s", file));
    summary.classes(model.dataset()).print(spec.commandLine().getOut(), outputOptions.json());
    return 0;
  }

  private int panels(Model model, Output output) throws IOException {
    panelOptions
        .draw(
            spec.commandLine(), TraceCommand::new, output, colourOptions, "training, side by side")
        .classes(model.dataset())
        .print(spec.commandLine().getOut(), outputOptions.json());
    return 0;
  }

  @Override
  public Panel panel(Output output) throws IOException {
    Trained trained = train(modelOptions.model(), output);
    return picture(trained, output).of(trained.how(), trained.ends().sentence());
  }

  private TracePicture picture(Trained trained, Output output) {
    return new TracePicture(
        trained.model(),
        trained.plan(),
        trained.paths(),
        colourOptions.scale(),
        output.resuming(threadOptions.runner("sweep", "the landscape", output)));
  }

  /** Trains and writes the table. */
  private Trained train(Model model, Output output) throws IOException {
    ParameterLayout layout = model.layout();
    NetworkCost cost = model.cost();
    List<String> names = startOptions.names(layout);
    Training training = optimizerOptions.training(cost.dataset().rows(), names.size());
    PathPlan plan =
        pathOptions.plan(
            model, modelOptions.pointIsChosen(), starts(layout), startOptions.moving(layout));
    plan.grid().ifPresent(Capacity.ofMemory()::checkHeld);
    String how = optimizerOptions.text() + startOptions.text(cost);
    output.about(plan.axes()).about("training", how).about("seed", startOptions.seed());
    if (!panelOptions.isWanted()) {
      Chart standIn = plan.grid().map(StandIn::plane).orElseGet(() -> StandIn.line("step"));
      String caption = "%s %s. %s".formatted(Caption.of(model), how, StandIn.VERDICT);
      output.rehearse(standIn.withCaption(caption));
    }
    long begin = System.nanoTime();
    ManyStarts runs =
        new ManyStarts(cost, training, plan.starts(), plan.free(), startOptions.batches(cost));
    List<Trajectory> paths =
        runs.all(
            output.resuming(
                threadOptions.runner(
                    "trace", "%,d starts".formatted(plan.starts().size()), output)));
    double seconds = NANOSECONDS * (System.nanoTime() - begin);
    Ends ends = Ends.of(cost, names, paths);
    output.file(
        ".csv",
        out -> {
          if (startOptions.many()) {
            ends.write(layout, out);
          } else {
            TrajectoryCsv.write(paths.get(0), layout, out);
          }
        });
    return new Trained(model, plan, paths, ends, how, seconds);
  }

  private void movie(Model model, PathPlan plan, Trajectory path, String how, Output output)
      throws IOException {
    String caption =
        "%s %s. The landscape is swept again through every step shown: the ball stays on it."
            .formatted(Caption.of(model), how);
    MovingLandscape movie =
        MovingLandscape.of(
            model.cost(),
            plan,
            path,
            colourOptions::over,
            caption,
            output.resuming(threadOptions.runner("frames", "this part of the frames", output)));
    output.file(
        ".gif",
        out -> movie.write(output.size(), output.inscription("training path", ".gif"), out));
  }

  private List<ParameterVector> starts(ParameterLayout layout) {
    return startOptions.points(layout).stream()
        .map(start -> modelOptions.start(start, layout))
        .toList();
  }

  private Summary summary(Model model, PathPlan plan, List<Trajectory> paths, Ends ends) {
    Trajectory path = paths.get(ends.best());
    Verdict verdict = ends.verdict(ends.best());
    ParameterVector theta = path.end().theta();
    String why = verdict.why() + trained(model, plan.free());
    double accuracy = model.cost().accuracy(theta.toArray());
    Map<String, Double> parameters = new LinkedHashMap<>();
    for (int k = 0; k < model.layout().size(); k++) {
      parameters.put(model.layout().name(k), theta.get(k));
    }
    Summary summary =
        new Summary()
            .put("steps", path.end().number())
            .put("stop_reason", path.stopReason().name().toLowerCase(Locale.ROOT))
            .put("stopped_because", path.account())
            .put("cost", path.end().cost())
            .put("gradient_norm", path.end().gradientNorm())
            .put("accuracy", accuracy)
            .put("verdict", verdict.kind().word())
            .put("why", why)
            .put("parameters", parameters);
    if (startOptions.many()) {
      ends.into(summary);
    }
    summary
        .line("steps      %d: %s", path.end().number(), path.account())
        .line("cost       %s", model.cost().measure().amount(Summary.number(path.end().cost())))
        .line("slope      %s", Summary.number(path.end().gradientNorm()))
        .line("accuracy   %s", Summary.number(accuracy))
        .line("verdict    %s", verdict.kind().word())
        .line("           %s", why);
    Verdict judged = evidenceOptions.besides(verdict, model, theta);
    EvidenceOptions.into(summary, judged.evidence());
    return summary;
  }

  /** The verdict is on the whole space; where only a part of it was trained, that is said. */
  private static String trained(Model model, List<Integer> free) {
    return free.isEmpty()
        ? ""
        : "; of all parameters only %s moved"
            .formatted(
                free.stream().map(k -> model.layout().name(k)).collect(Collectors.joining(", ")));
  }
}
