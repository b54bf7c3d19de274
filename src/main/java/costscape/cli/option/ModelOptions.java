package costscape.cli.option;

import costscape.cli.value.PointText;
import costscape.cost.AskedCost;
import costscape.cost.NetworkCost;
import costscape.cost.OutsideCost;
import costscape.data.Dataset;
import costscape.data.Standard.Scaling;
import costscape.job.Runner;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.store.dataset.TableParts;
import costscape.store.model.TrainedModel;
import costscape.store.model.TrainedModel.End;
import costscape.store.model.TrainedModel.HeldOut;
import costscape.store.onnx.GraphCost;
import costscape.study.CellPrecision;
import costscape.study.ModelAtPoint;
import costscape.study.OtherRows;
import costscape.study.TraceResult;
import costscape.trace.Trajectory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Options that say which network, which data, which cost and which point. Each group reads its own;
 * here they become one model: of a cost that a program tells, of an ONNX graph, or of a network
 * that costscape computes itself.
 */
public final class ModelOptions {
  @Mixin private DataOptions dataOptions;
  @Mixin private NetworkOptions networkOptions;
  @Mixin private ProgramOptions programOptions;
  @Mixin private GraphOptions graphOptions;
  @Mixin private ExpectedCost expectedCost;
  @Mixin private PenaltyOptions penaltyOptions;
  @Mixin private PointOptions pointOptions;
  @Mixin private ModelFileOption modelFile;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private Optional<PartedRows> rows = Optional.empty();

  public ModelAtPoint model(ModelRequest request) {
    ModelAtPoint model = made(request);
    expectedCost.check(model);
    return model;
  }

  private ModelAtPoint made(ModelRequest request) {
    Optional<AskedCost> told = programOptions.cost();
    if (told.isPresent()) {
      return asked(told.get(), Scaling.NONE, Optional.empty());
    }
    Optional<Path> graph = modelFile.graph();
    if (graph.isPresent()) {
      PartedRows parts = parted(dataOptions.ofGraph(GraphCost.inputs(graph.get())), request);
      OutsideCost cost = graphOptions.cost(graph.get(), parts);
      return asked(cost, parts.scaling(), parts.split().map(split -> OtherRows.of(cost, split)));
    }
    graphOptions.checkNoneIsGiven();
    PartedRows parts = parted(request);
    boolean holdsOut = command.commandLine().getCommandSpec().findOption("--hold-out") != null;
    return network(request).over(parts, holdsOut);
  }

  /** The model of a cost that costscape does not compute itself. */
  private ModelAtPoint asked(AskedCost cost, Scaling scaling, Optional<OtherRows> other) {
    return new ModelAtPoint(
        cost,
        pointOptions.of(cost),
        scaling,
        pointOptions.file().map(pointOptions::caption),
        other,
        Optional.empty(),
        CellPrecision.DOUBLE);
  }

  /** The cost of a network, of a command that looks from no point. */
  public NetworkCost cost() {
    PartedRows parts = parted(ModelRequest.ALL_ROWS);
    NetworkCost cost = network(ModelRequest.ALL_ROWS).cost(parts);
    dataOptions.taken().ifPresent(network -> network.tell(dataOptions::say));
    return cost;
  }

  private NetworkModel network(ModelRequest request) {
    return new NetworkModel(dataOptions, networkOptions, penaltyOptions, point(), request);
  }

  private PartedRows parted(ModelRequest request) {
    takeOver();
    return parted(dataOptions.dataset(), request);
  }

  private PartedRows parted(Dataset all, ModelRequest request) {
    rows = Optional.of(PartedRows.of(dataOptions, all, request));
    return rows();
  }

  /** Reads the trained network, once, and takes over what no option says. */
  private void takeOver() {
    if (dataOptions.taken().isEmpty()) {
      modelFile.read().ifPresent(this::takeOver);
    }
  }

  private void takeOver(TakenModel network) {
    dataOptions.takeOver(network);
    networkOptions.takeOver(network, point().isAsked());
    penaltyOptions.takeOver(network);
    pointOptions.takeOver(network);
  }

  /** The blocks of rows, where the data are in parts and have more rows than one block. */
  public Optional<TableParts> blocks(Supplier<Runner> runner) {
    if (programOptions.cost().isPresent() || modelFile.graph().isPresent()) {
      return Optional.empty();
    }
    takeOver();
    return dataOptions.name().isInParts() ? dataOptions.blocks(runner.get()) : Optional.empty();
  }

  /** The model of data in blocks, all of whose rows train. */
  public ModelAtPoint model(TableParts blocks, ModelRequest request) {
    expectedCost.refuse("of data in blocks of rows the cost at one point is not computed");
    takeOver();
    return network(request).over(blocks);
  }

  public BasePoint point() {
    return new BasePoint(pointOptions, modelFile.text(), dataOptions.name().isOwn());
  }

  /** A point of a network, as it is written. */
  public ParameterVector point(String text, Network network) {
    return PointText.parse(text, network, networkOptions.layout());
  }

  /** The rows that were read, and which of them train. */
  public PartedRows rows() {
    return rows.orElseThrow();
  }

  /**
   * The network that the best path of a training ended at, as a file keeps it.
   *
   * @param command that trained it
   */
  public TrainedModel trained(
      ModelAtPoint model, HoldOutOptions holdOut, TraceResult result, List<String> command) {
    Trajectory path = result.bestRun().path();
    End end =
        new End(
            result.how(),
            path.end().number(),
            path.stopReason().label(),
            path.end().cost(),
            command);
    NetworkCost cost = model.networkCost();
    HeldOut heldOut =
        model
            .other()
            .map(other -> new HeldOut(holdOut.words(), holdOut.seed(), other.rows()))
            .orElse(HeldOut.NONE);
    return new TrainedModel(
        rows().all().kind(),
        rows().source(),
        cost.network().layout().hidden(),
        cost.network().activation(),
        cost.loss().word(),
        cost.askedPenalty(),
        model.scaling(),
        rows().kept().orElse(heldOut),
        end,
        model.layout().parameterNames(),
        path.end().theta());
  }

  /** Says a line about the data or about what is taken over. */
  public void say(String line) {
    dataOptions.say(line);
  }
}
