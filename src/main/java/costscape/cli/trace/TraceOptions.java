package costscape.cli.trace;

import costscape.cli.option.EvidenceOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.OptimizerOptions;
import costscape.cli.report.Output;
import costscape.cli.value.Capacity;
import costscape.cli.value.Model;
import costscape.cli.value.PathPlan;
import costscape.cost.NetworkCost;
import costscape.network.ParameterLayout;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.trace.Checkpoints;
import costscape.trace.ManyStarts;
import costscape.trace.PathSource;
import costscape.trace.Training;
import java.util.List;
import picocli.CommandLine.Mixin;

/** All options that say what is trained, or from which checkpoints a path is taken. */
public final class TraceOptions {
  @Mixin private ModelOptions modelOptions;
  @Mixin private EvidenceOptions evidenceOptions;
  @Mixin private StartOptions startOptions;
  @Mixin private OptimizerOptions optimizerOptions;
  @Mixin private CheckpointOptions checkpointOptions;
  @Mixin private PathOptions pathOptions;

  public Model model() {
    return modelOptions.model(
        startOptions::split, checkpointOptions.first().or(startOptions::file));
  }

  /** Whether there are several starts, each with a row in the table. */
  public boolean many() {
    return startOptions.many();
  }

  /** Reads and checks everything, and adds to the record what it says. */
  public TracePlan plan(Model model, Output output) {
    return checkpointOptions.areGiven() ? kept(model, output) : trained(model, output);
  }

  private TracePlan trained(Model model, Output output) {
    ParameterLayout layout = model.layout();
    NetworkCost cost = model.cost();
    List<String> names = startOptions.names(model);
    Training training = optimizerOptions.training(cost.dataset().rows(), names.size());
    PathPlan paths = paths(model, starts(model), startOptions.moving(layout));
    String how = optimizerOptions.text() + startOptions.text(cost);
    output.about(paths.axes()).about("training", how).about("seed", startOptions.seed());
    ManyStarts runs =
        new ManyStarts(
            cost,
            training,
            paths.starts(),
            paths.free(),
            startOptions.batches(cost, optimizerOptions.isSummed()));
    return plan(model, names, runs, paths, how + startOptions.source());
  }

  /** The path of a training that is over. */
  private TracePlan kept(Model model, Output output) {
    if (pathOptions.isFrozen() || modelOptions.isSetAlone()) {
      throw new InputException(
          "--from shows a training that is over: leave %s out"
              .formatted(pathOptions.isFrozen() ? "--mode frozen" : "--set"));
    }
    Checkpoints checkpoints = checkpointOptions.of(model);
    PathPlan paths = paths(model, List.of(checkpoints.points().get(0)), List.of());
    String how = checkpointOptions.text();
    output.about(paths.axes()).about("training", how).about("seed", startOptions.seed());
    return plan(model, List.of(checkpointOptions.first().orElseThrow()), checkpoints, paths, how);
  }

  /** The axes of the plane that paths are drawn on; empty if options name none. */
  public List<Axis> axes() {
    return pathOptions.axes();
  }

  private PathPlan paths(Model model, List<ParameterVector> starts, List<Integer> moving) {
    PathPlan paths = pathOptions.plan(model, modelOptions.pointIsChosen(), starts, moving);
    paths.grid().ifPresent(Capacity.ofMemory()::checkHeld);
    return paths;
  }

  private TracePlan plan(
      Model model, List<String> names, PathSource runs, PathPlan paths, String how) {
    return new TracePlan(model, names, runs, paths, how, evidenceOptions.lowest(model));
  }

  private List<ParameterVector> starts(Model model) {
    return startOptions.points(model).stream()
        .map(start -> modelOptions.start(start, model.layout()))
        .toList();
  }
}
