package costscape.cli.option;

import costscape.cli.option.PartedRows.Parting;
import costscape.cli.value.ModelAtPoint;
import costscape.cli.value.OtherRows;
import costscape.cli.value.PointText;
import costscape.cost.AskedCost;
import costscape.cost.Loss;
import costscape.cost.NetworkCost;
import costscape.cost.OutsideCost;
import costscape.cost.WeightedCrossEntropy;
import costscape.data.Dataset;
import costscape.data.Scaling;
import costscape.data.Split;
import costscape.job.Runner;
import costscape.landscape.CellPrecision;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import costscape.store.dataset.TableParts;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.store.onnx.GraphCost;
import costscape.words.NoteWords;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

  /** The trained network that whatever is not said is taken from. */
  private Optional<TakenModel> taken = Optional.empty();

  /** The rows, once they are read. */
  private Optional<PartedRows> rows = Optional.empty();

  private boolean showsKept;
  private boolean looksFromPoint = true;

  /** Says nothing of the point: the command has words of its own, or looks from no point. */
  public ModelOptions withoutPoint() {
    looksFromPoint = false;
    return this;
  }

  /** Scales features alone where the command line does not name what to scale. */
  public ModelOptions scalingFeaturesAlone() {
    dataOptions.scaling().featuresAlone();
    return this;
  }

  /** Looks at the rows held out that a trained network keeps, beside those that train. */
  public ModelOptions showingHeldOut() {
    showsKept = true;
    return this;
  }

  public ModelAtPoint model() {
    return model(Parting.NONE);
  }

  /** The model over those rows that train; the parting says which they are. */
  public ModelAtPoint model(Parting parting) {
    return model(parting, Optional.empty());
  }

  /**
   * The model over those rows that train, where another file of a point or a path may say how wide
   * the hidden layers are.
   *
   * @param other that file
   */
  public ModelAtPoint model(Parting parting, Optional<String> other) {
    ModelAtPoint model = made(parting, other);
    expectedCost.check(model);
    return model;
  }

  private ModelAtPoint made(Parting parting, Optional<String> other) {
    Optional<AskedCost> told = programOptions.cost();
    if (told.isPresent()) {
      return asked(told.get(), Scaling.NONE, Optional.empty());
    }
    Optional<Path> graph = modelFile.graph();
    if (graph.isPresent()) {
      return graph(graph.get(), parting);
    }
    graphOptions.checkNoneIsGiven();
    PartedRows parts = parted(parting);
    return network(cost(parts, other), parts.scaling(), parts.shown(showsKept), other);
  }

  private ModelAtPoint graph(Path file, Parting parting) {
    PartedRows parts = parted(dataOptions.ofGraph(GraphCost.inputs(file)), parting);
    if (!parts.scaling().targets().isEmpty()) {
      throw new InputException(
          "an ONNX graph answers in the unit that it was trained with: --standardize features"
              + " scales features alone");
    }
    Dataset training = parts.training();
    OutsideCost cost =
        graphOptions.cost(
            file, training, dataOptions.losses().plain(training), dataOptions.losses().smoothing());
    return asked(cost, parts.scaling(), parts.split().map(split -> OtherRows.of(cost, split)));
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
    expectedCost.refuse(command.commandLine().getCommandSpec().name() + " looks from no point");
    NetworkCost cost = cost(parted(Parting.NONE), Optional.empty());
    taken.ifPresent(network -> network.tell(dataOptions::say));
    return cost;
  }

  private PartedRows parted(Parting parting) {
    takeOver();
    return parted(dataOptions.dataset(), parting);
  }

  private PartedRows parted(Dataset all, Parting parting) {
    PartedRows parts = PartedRows.of(dataOptions, taken, all, parting);
    rows = Optional.of(parts);
    return parts;
  }

  private NetworkCost cost(PartedRows parts, Optional<String> other) {
    return cost(parts.training(), parts.scaling(), parts.training().rows(), other);
  }

  private NetworkCost cost(Dataset dataset, Scaling scaling, long count, Optional<String> other) {
    double penalty = penaltyOptions.over(count, dataOptions::say);
    Network network =
        networkOptions.network(dataset, point().file().or(() -> other).map(FileText::path));
    Loss loss = dataOptions.losses().of(dataset, scaling);
    return InputException.given(
        () -> NetworkCost.of(network, dataset, loss, penalty * loss.scale()));
  }

  /** Reads the trained network, once, and takes over what no option says. */
  private void takeOver() {
    if (taken.isEmpty()) {
      taken = modelFile.read();
      taken.ifPresent(
          network -> {
            dataOptions.takeOver(network);
            networkOptions.takeOver(network, point().isAsked());
            penaltyOptions.takeOver(network);
            pointOptions.takeOver(network);
          });
    }
  }

  /** The model of a network; says what was understood of files of weights. */
  private ModelAtPoint network(
      NetworkCost cost, Scaling scaling, Optional<Split> split, Optional<String> other) {
    ParameterLayout layout = cost.network().layout();
    ParameterVector point = pointOptions.over(point(point().text(layout), cost.network()), layout);
    List<String> files =
        Stream.of(point().file(), other).flatMap(Optional::stream).distinct().toList();
    files.stream()
        .flatMap(file -> networkOptions.understood(FileText.path(file), cost.network()).stream())
        .forEach(dataOptions::say);
    taken.ifPresent(network -> network.tell(dataOptions::say));
    if (looksFromPoint && dataOptions.name().isOwn() && !point().isChosen() && other.isEmpty()) {
      dataOptions.say(NoteWords.LOOKS_FROM.say(BasePoint.DRAWN));
    }
    if (taken.isEmpty() && rows.isPresent()) {
      Set<String> options = command.commandLine().getCommandSpec().optionsMap().keySet();
      files.stream()
          .flatMap(file -> TrainedBeside.of(file, cost).stream())
          .flatMap(beside -> beside.sentence(cost, rows.get(), split, options::contains).stream())
          .forEach(dataOptions::say);
    }
    return new ModelAtPoint(
        cost,
        point,
        scaling,
        point().file().map(pointOptions::caption),
        split.map(parts -> OtherRows.of(cost, parts)),
        networkOptions.layout(),
        CellPrecision.DOUBLE);
  }

  /** The blocks of rows, where the data are in parts and have more rows than one block. */
  public Optional<TableParts> blocks(Supplier<Runner> runner) {
    if (programOptions.cost().isPresent() || modelFile.graph().isPresent()) {
      return Optional.empty();
    }
    takeOver();
    return dataOptions.name().isInParts() ? dataOptions.blocks(runner.get()) : Optional.empty();
  }

  /**
   * The model of data in blocks. Its cost is that of the first block alone, and stands for network,
   * loss and penalty.
   *
   * @param other another file that may say how wide the hidden layers are
   */
  public ModelAtPoint model(TableParts blocks, Optional<String> other) {
    expectedCost.refuse("of data in blocks of rows the cost at one point is not computed");
    takeOver();
    Dataset first = blocks.block(0);
    Scaling scaling =
        blocks.isScaled()
            ? dataOptions.scaling().by(first).ofFeaturesAlone() // for its words alone
            : Scaling.NONE;
    NetworkCost cost = cost(first, Scaling.NONE, blocks.rows(), other);
    if (cost.loss() instanceof WeightedCrossEntropy weighted && weighted.isWeighted()) {
      throw new InputException(
          "data in blocks of rows have no --class-weights: each block would be divided by its own"
              + " sum");
    }
    return network(cost, scaling, Optional.empty(), other);
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

  /** Says a line about the data or about what is taken over. */
  public void say(String line) {
    dataOptions.say(line);
  }
}
