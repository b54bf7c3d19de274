package costscape.cli.trace;

import costscape.cli.option.EvidenceOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.OptimizerOptions;
import costscape.cli.option.RuleOptions.Rule;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.cli.trace.TracePlan.Trained;
import costscape.cli.value.Capacity;
import costscape.cli.value.Directions;
import costscape.cli.value.ModelAtPoint;
import costscape.cli.value.PathMode;
import costscape.cli.value.PathPlan;
import costscape.cost.NetworkCost;
import costscape.space.Axis;
import costscape.space.NamedParameters;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.store.model.TrainedModel;
import costscape.store.model.TrainedModel.End;
import costscape.trace.Checkpoints;
import costscape.trace.ManyStarts;
import costscape.trace.PathSource;
import costscape.trace.SeveralRuns;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.words.Language;
import costscape.words.NoteWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;

/** All options that say what is trained, or from which checkpoints a path is taken. */
public final class TraceOptions {
  @Mixin private ModelOptions modelOptions;
  @Mixin private EvidenceOptions evidenceOptions;
  @Mixin private StartOptions startOptions;
  @Mixin private OptimizerOptions optimizerOptions;
  @Mixin private CheckpointOptions checkpointOptions;
  @Mixin private PathOptions pathOptions;

  public ModelAtPoint model() {
    startOptions.startAt(modelOptions.point().trained().or(modelOptions.point()::ownStart));
    ModelAtPoint model =
        modelOptions
            .showingHeldOut()
            .withoutPoint()
            .model(startOptions::split, checkpointOptions.first().or(startOptions::file));
    sayWhereTrainingBegins();
    return model;
  }

  private void sayWhereTrainingBegins() {
    if (!checkpointOptions.areGiven() && modelOptions.point().trained().isEmpty()) {
      modelOptions
          .point()
          .ownStart()
          .filter(start -> startOptions.isOpen())
          .ifPresent(start -> modelOptions.say(NoteWords.BEGINS_AT.say(start)));
    }
  }

  /** The network that the best of the runs ended at, where the cost is a network's. */
  public Optional<TrainedModel> trained(Trained trained, List<String> command) {
    return trained.plan().model().ifNetwork().map(cost -> trained(cost, trained, command));
  }

  private TrainedModel trained(NetworkCost cost, Trained trained, List<String> command) {
    ModelAtPoint model = trained.plan().model();
    Trajectory path = trained.paths().get(trained.ends().best());
    End end =
        new End(
            trained.plan().how(),
            path.end().number(),
            path.stopReason().name().toLowerCase(Locale.ROOT),
            path.end().cost(),
            command);
    return new TrainedModel(
        modelOptions.rows().all().kind(),
        modelOptions.rows().source(),
        cost.network().layout().hidden(),
        cost.network().activation(),
        cost.loss().word(),
        cost.askedPenalty(),
        model.scaling(),
        modelOptions.rows().kept().orElseGet(() -> startOptions.heldOut(model)),
        end,
        model.layout().parameterNames(),
        path.end().theta());
  }

  /** Whether there are several starts, each with a row in the table. */
  public boolean many() {
    return startOptions.many();
  }

  /** Reads and checks everything, and adds to the record what it says. */
  public TracePlan plan(ModelAtPoint model, Output output, Directions.Runners runners) {
    if (!checkpointOptions.areGiven()) {
      model.checkSlopes("training");
    }
    return checkpointOptions.areGiven()
        ? kept(model, output, runners)
        : trained(model, output, runners);
  }

  private TracePlan trained(ModelAtPoint model, Output output, Directions.Runners runners) {
    NamedParameters layout = model.layout();
    List<String> names = startOptions.names(model);
    List<Rule> rules = optimizerOptions.rules().rules();
    PathPlan paths = paths(model, starts(model), startOptions.moving(layout), runners);
    if (rules.size() > 1 || (names.size() > 1 && !many())) {
      return several(model, rules, names, paths, output);
    }
    Training training = optimizerOptions.training(rules.get(0), model.rows(), names.size());
    Supplier<String> how =
        () -> optimizerOptions.rules().text(rules.get(0)) + startOptions.text(model);
    about(output, paths, how);
    ManyStarts runs = runs(model, training, paths, paths.starts());
    return plan(model, names, runs, paths, () -> how.get() + startOptions.source());
  }

  private ManyStarts runs(
      ModelAtPoint model, Training training, PathPlan paths, List<ParameterVector> starts) {
    ManyStarts.Batches batches = startOptions.batches(model, optimizerOptions.rules().isSummed());
    if (batches != ManyStarts.Batches.NONE && training.optimizer().needsOneCost()) {
      throw new InputException(
          "--batch: L-BFGS compares gradients of one cost, and mini-batches need another"
              + " optimizer");
    }
    return new ManyStarts(model.cost(), training, starts, paths.free(), batches);
  }

  /** Some rules, some starts or both, whose paths are drawn together. */
  private TracePlan several(
      ModelAtPoint model, List<Rule> rules, List<String> names, PathPlan paths, Output output) {
    if (many()) {
      throw new InputException(
          "--starts draws many starts of one rule: --start A --start B names some for several"
              + " rules, or --panel shows the rules side by side");
    }
    if (paths.mode().equals(Optional.of(PathMode.MOVING))) {
      throw new InputException("--mode moving follows one path, not several");
    }
    List<NamedRun> runs = NamedRun.all(rules, names, optimizerOptions.rules()::text);
    List<ManyStarts> trainings = new ArrayList<>();
    for (NamedRun run : runs) {
      Training training = optimizerOptions.training(run.rule(), model.rows(), runs.size());
      ParameterVector start = paths.starts().get(names.indexOf(run.start()));
      trainings.add(runs(model, training, paths, List.of(start)));
    }
    Supplier<String> how =
        () ->
            rules.stream().map(optimizerOptions.rules()::text).collect(Collectors.joining("; "))
                + startOptions.text(model);
    about(output, paths, how);
    List<String> all = runs.stream().map(NamedRun::name).toList();
    output.about("runs", all);
    return plan(
            model, all, new SeveralRuns(trainings), paths, () -> how.get() + startOptions.source())
        .ofRuns(runs);
  }

  private void about(Output output, PathPlan paths, Supplier<String> how) {
    pathOptions
        .into(output, paths)
        .about("training", Language.ENGLISH.during(how::get))
        .about("seed", startOptions.seed());
  }

  /** The path of a training that is over. */
  private TracePlan kept(ModelAtPoint model, Output output, Directions.Runners runners) {
    if (pathOptions.isFrozen() || modelOptions.point().isSetAlone()) {
      throw new InputException(
          "--from shows a training that is over: leave %s out"
              .formatted(pathOptions.isFrozen() ? "--mode frozen" : "--set"));
    }
    Checkpoints checkpoints = checkpointOptions.of(model);
    PathPlan paths = paths(model, List.of(checkpoints.points().get(0)), List.of(), runners);
    Supplier<String> how = checkpointOptions::text;
    about(output, paths, how);
    return plan(model, List.of(checkpointOptions.first().orElseThrow()), checkpoints, paths, how);
  }

  /** The axes of the plane that paths are drawn on; empty if options name none. */
  public List<Axis> axes() {
    return pathOptions.axes();
  }

  /** Adds to a summary how the directions of the plane were made. */
  public void into(Summary summary) {
    pathOptions.into(summary);
  }

  private PathPlan paths(
      ModelAtPoint model,
      List<ParameterVector> starts,
      List<Integer> moving,
      Directions.Runners runners) {
    PathPlan paths =
        pathOptions.plan(model, modelOptions.point().isChosen(), starts, moving, runners);
    paths.grid().ifPresent(Capacity.ofMemory()::checkHeld);
    return paths;
  }

  private TracePlan plan(
      ModelAtPoint model,
      List<String> names,
      PathSource runs,
      PathPlan paths,
      Supplier<String> how) {
    return new TracePlan(
        model,
        names,
        runs,
        paths,
        Language.ENGLISH.during(how::get),
        how.get(),
        evidenceOptions.lowest(model),
        List.of());
  }

  private List<ParameterVector> starts(ModelAtPoint model) {
    return startOptions.points(model).stream()
        .map(start -> modelOptions.point().start(start, model.layout()))
        .toList();
  }
}
