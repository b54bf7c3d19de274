package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.CommandOptions;
import costscape.cli.facts.Costs;
import costscape.cli.facts.Facts;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.option.PointOptions.BasePoint;
import costscape.cli.value.PointText;
import costscape.cost.AskedCost;
import costscape.cost.CostFunction;
import costscape.cost.NetworkCost;
import costscape.cost.OutsideCost;
import costscape.data.Dataset;
import costscape.data.Standard.Scaling;
import costscape.job.Runner;
import costscape.network.Network;
import costscape.number.NumberText;
import costscape.space.ParameterVector;
import costscape.store.dataset.TableParts;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.store.file.Remedy;
import costscape.store.model.TrainedModel;
import costscape.store.model.TrainedModel.End;
import costscape.store.model.TrainedModel.HeldOut;
import costscape.store.onnx.GraphCost;
import costscape.store.program.ProgramCommand;
import costscape.store.program.ProgramCosts;
import costscape.study.CellPrecision;
import costscape.study.ModelAtPoint;
import costscape.study.OtherRows;
import costscape.study.TraceResult;
import costscape.trace.Trajectory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Options that say which network, which data, which cost and which point. Each group reads its own;
 * here they become one model: of a cost that a program tells, of an ONNX graph, or of a network
 * that costscape computes itself.
 */
public final class ModelOptions {
  private static final String EXPECTED = "--expect-cost";

  /** The error that sums in float32 may have, where a network was trained so. */
  private static final double SINGLE = 1e-5;

  @Mixin private DataOptions dataOptions;
  @Mixin private NetworkOptions networkOptions;

  @Facts(topic = Topic.MODEL, changes = Changes.RESULT)
  @ReadsFile(ReadsFile.Kind.PROGRAM)
  @Option(
      names = "--program",
      paramLabel = "COMMAND",
      description =
          "A program that tells the cost in place of a network and data, such as 'python3"
              + " costs.py'; it is started once a thread, and asked through its standard input and"
              + " output. Words are split as a shell does; nothing is expanded.")
  private String program;

  @Facts(topic = Topic.WORK, changes = Changes.RUN)
  @Option(
      names = "--program-timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description =
          "How long the program may take to begin, and for an answer (default:"
              + " ${DEFAULT-VALUE}).")
  private double timeout;

  @Facts(topic = Topic.MODEL, changes = Changes.RESULT)
  @Option(
      names = "--trust-gradient",
      description =
          "Believe the program's gradient also where differences of its costs tell another one.")
  private boolean trustsGradient;

  @Mixin private GraphOptions graphOptions;

  @Facts(topic = Topic.POINT, changes = Changes.RUN)
  @Option(
      names = EXPECTED,
      paramLabel = "C",
      description =
          "The cost that the point is known to have, such as 0.198. Where it is another one in the"
              + " digits that are given, the command ends before its work: network, scaling or data"
              + " are then not those that were trained.")
  private Optional<String> expected = Optional.empty();

  @Mixin private PenaltyOptions penaltyOptions;
  @Mixin private PointOptions pointOptions;

  @Facts(topic = Topic.MODEL, changes = Changes.RESULT, costs = Costs.OF_ROWS)
  @ReadsFile(ReadsFile.Kind.MODEL)
  @Option(
      names = "--model",
      paramLabel = "FILE",
      description =
          "A trained network that trace wrote, STEM.model.json: its rows, columns, scaling, layers,"
              + " activation, cost, penalty, rows held out and weights are taken over, except for"
              + " what other options say. With --data it looks at other rows. Or any network as an"
              + " ONNX graph, FILE.onnx, over the rows of --data.")
  private Optional<String> modelFile = Optional.empty();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private Optional<PartedRows> rows = Optional.empty();

  /** Lets a command that is repeated look from the weights that a program told it then. */
  public static void beginAt(CommandSpec command, Path weights) {
    CommandOptions.holders(command, PointOptions.class)
        .forEach(options -> options.beginAt(weights));
  }

  public ModelAtPoint model(ModelRequest request) {
    ModelAtPoint model = made(request);
    expected.ifPresent(text -> check(number(text), model));
    return model;
  }

  private ModelAtPoint made(ModelRequest request) {
    Optional<AskedCost> told = programCost();
    if (told.isPresent()) {
      return asked(told.get(), Scaling.NONE, Optional.empty());
    }
    Optional<Path> graph = graph();
    if (graph.isPresent()) {
      PartedRows parts = parted(dataOptions.ofGraph(GraphCost.inputs(graph.get())), request);
      AskedCost cost = graphOptions.cost(graph.get(), parts);
      return asked(
          cost,
          parts.scaling(),
          parts.split().map(split -> OtherRows.of((OutsideCost) cost, split)));
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

  /**
   * Reads the trained network, once, and takes over what no option says; a graph, which has no such
   * parts, is refused.
   */
  private void takeOver() {
    if (modelFile.isEmpty() || dataOptions.taken().isPresent()) {
      return;
    }
    if (graph().isPresent()) {
      throw new InputException(
          "%s is an ONNX graph, whose cost sweep, frames, atlas, inspect and trace --from draw; %s"
                  .formatted(modelFile.get(), command.commandLine().getCommandSpec().name())
              + " needs a network of costscape's own");
    }
    TakenModel network = TakenModel.of(modelFile.get(), command);
    dataOptions.takeOver(network);
    networkOptions.takeOver(network, point().isAsked());
    penaltyOptions.takeOver(network);
    pointOptions.takeOver(network);
  }

  /** The blocks of rows, where the data are in parts and have more rows than one block. */
  public Optional<TableParts> blocks(Supplier<Runner> runner) {
    if (programCost().isPresent() || graph().isPresent()) {
      return Optional.empty();
    }
    takeOver();
    return dataOptions.name().isInParts() ? dataOptions.blocks(runner.get()) : Optional.empty();
  }

  /** The model of data in blocks, all of whose rows train. */
  public ModelAtPoint model(TableParts blocks, ModelRequest request) {
    if (expected.isPresent()) {
      throw new InputException(
          EXPECTED + ": of data in blocks of rows the cost at one point is not computed");
    }
    takeOver();
    return network(request).over(blocks);
  }

  public BasePoint point() {
    return new BasePoint(pointOptions, modelFile, dataOptions.name().isOwn());
  }

  /** A point of a network, as it is written. */
  public ParameterVector point(String text, Network network) {
    return PointText.parse(text, network, networkOptions.layout());
  }

  /** The rows that were read, and which of them train. */
  public PartedRows rows() {
    return rows.orElseThrow();
  }

  /** The network that the best path of a training ended at, as a file keeps it. */
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

  /**
   * The model of rows whose target holds classes or else, where it cannot, numbers to predict, as
   * the page takes a file that is dropped on it.
   */
  public ModelAtPoint modelOfAny(ModelRequest request) {
    try {
      return model(request);
    } catch (InputException e) {
      if (!String.valueOf(e.getMessage()).contains(Remedy.NUMBERS.option())
          || !dataOptions.losses().takeNumbers()) {
        throw e;
      }
      dataOptions.say("the target holds numbers to predict, by " + Remedy.NUMBERS.option());
      return model(request);
    }
  }

  /**
   * Returns whether own rows come without a word on their scaling, and no point was found on them.
   */
  public boolean leavesScalingOpen() {
    return dataOptions.name().isOwn()
        && dataOptions.taken().isEmpty()
        && !dataOptions.isScalingGiven()
        && !point().isAsked();
  }

  /** Says a line about the data or about what is taken over. */
  public void say(String line) {
    dataOptions.say(line);
  }

  /**
   * The cost of a graph whose batch normalisation takes its statistics from the rows, at each point
   * anew; empty where the model keeps none of its own.
   */
  public Optional<CostFunction> restated(ModelAtPoint model) {
    return model
        .ifAsked()
        .filter(cost -> cost.source() instanceof GraphCost known && known.keepsStatistics())
        .flatMap(cost -> graphOptions.restated(graph().orElseThrow(), rows()));
  }

  private Optional<Path> graph() {
    if (modelFile.isEmpty()) {
      return Optional.empty();
    }
    Path file = FileText.path(modelFile.get());
    return GraphCost.is(file) ? Optional.of(file) : Optional.empty();
  }

  private static BigDecimal number(String text) {
    if (NumberText.parse(text).isEmpty()) {
      throw new InputException(
          "%s: a number such as 0.198 was expected, not %s"
              .formatted(EXPECTED, InputException.quoted(text)));
    }
    return new BigDecimal(text.strip());
  }

  /** Refuses a model whose cost at its point is another one. */
  private static void check(BigDecimal expected, ModelAtPoint model) {
    double[] theta = model.point().toArray();
    double found = model.cost().at(theta);
    double lastDigit = Math.pow(10, -expected.scale());
    double within = Math.max(0.5 * lastDigit, SINGLE * Math.abs(expected.doubleValue()));
    boolean isNear = Math.abs(found - expected.doubleValue()) <= within * (1 + 1e-9);
    if (!isNear) { // NaN is not near
      throw new InputException(
          ("the point costs %s, and %s %s was given: the network or its rows are not read as they"
                  + " were trained; look at --activation, --cost, --l2, --standardize, --hold-out and"
                  + " the order of the features")
              .formatted(model.amount(found, theta), EXPECTED, expected.toPlainString()));
    }
  }

  /**
   * The cost that the program tells; empty where none is asked for.
   *
   * @throws InputException where another option is of a network, or the program does not answer
   */
  private Optional<AskedCost> programCost() {
    if (program == null) {
      return Optional.empty();
    }
    if (!(timeout > 0 && timeout <= 1e9)) {
      throw new InputException("--program-timeout is some seconds, not " + timeout);
    }
    ProgramCommand parsed = ProgramCommand.of(program);
    return Optional.of(
        new AskedCost(
            OpenCosts.program(program, () -> ProgramCosts.of(parsed, manner())), trustsGradient));
  }

  private ProgramCosts.Manner manner() {
    return new ProgramCosts.Manner(timeout, command.commandLine().getErr()::println);
  }
}
