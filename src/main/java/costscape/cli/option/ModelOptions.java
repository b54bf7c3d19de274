package costscape.cli.option;

import costscape.browser.Opening;
import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.value.FileText;
import costscape.cli.value.Model;
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
import costscape.network.KnownPoint;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.space.NamedParameters;
import costscape.space.ParameterVector;
import costscape.store.dataset.TableParts;
import costscape.store.file.InputException;
import costscape.store.model.TrainedModel.HeldOut;
import costscape.store.model.TrainedModel.Source;
import costscape.store.onnx.GraphCost;
import costscape.store.text.SixDigits;
import costscape.words.NoteWords;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that say which network, which data, which cost and which point. */
public final class ModelOptions {
  /** Where a network begins of which nothing is known. */
  private static final String DRAWN = "random:1";

  @Mixin private DataOptions dataOptions;

  @Mixin private NetworkOptions networkOptions;

  @Mixin private ProgramOptions programOptions;

  @Mixin private GraphOptions graphOptions;

  @Mixin private ExpectedCost expectedCost;

  @Facts(topic = Topic.MODEL, changes = Changes.RESULT)
  @Option(
      names = "--l2",
      paramLabel = "A",
      defaultValue = "0",
      description = "Weight penalty A/(2 rows) · Σ weights² (default: ${DEFAULT-VALUE}).")
  private double l2;

  @Mixin private WeightDecay weightDecay;

  @Mixin private PointOptions pointOptions;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Facts(topic = Topic.MODEL, changes = Changes.RESULT)
  @Option(
      names = "--model",
      paramLabel = "FILE",
      converter = InputFiles.OfModel.class,
      description =
          "A trained network that trace wrote, STEM.model.json: its rows, columns, scaling, layers,"
              + " activation, cost, penalty, rows held out and weights are taken over, except for"
              + " what other options say. With --data it looks at other rows. Or any network as an ONNX"
              + " graph, FILE.onnx, over the rows of --data.")
  private String modelFile;

  /** The file whose network's hidden layers are taken where none are asked for. */
  private Optional<String> shape = Optional.empty();

  /** The trained network that whatever is not said is taken from. */
  private Optional<TakenModel> taken = Optional.empty();

  /** All rows as they were read, and the rows held out that a trained network keeps. */
  private Optional<Dataset> rows = Optional.empty();

  private Optional<HeldOut> kept = Optional.empty();

  /** Whether the rows held out that a trained network keeps are looked at beside the others. */
  private boolean showsKept;

  /** Whether the command looks from the point, so that it says which one it took by itself. */
  private boolean looksFromPoint = true;

  /** Parts the rows of the data, where other rows than those that train are asked for. */
  public interface Parting {
    /**
     * The parts, or nothing where all rows train.
     *
     * @param data that the rows are of, for reading more of the kind
     */
    Optional<Split> split(Dataset rows, DataOptions data);
  }

  public Model model() {
    return model((rows, data) -> Optional.empty());
  }

  /**
   * The model over those rows that train.
   *
   * @param parting parts the rows of the data, where other rows are asked for
   */
  public Model model(Parting parting) {
    return model(parting, Optional.empty());
  }

  /**
   * The model over those rows that train, where another file of a point or a path may say how wide
   * the hidden layers are.
   *
   * @param other that file
   */
  public Model model(Parting parting, Optional<String> other) {
    Model model = made(parting, other);
    expectedCost.check(model);
    return model;
  }

  private Model made(Parting parting, Optional<String> other) {
    Optional<AskedCost> told = programOptions.cost();
    if (told.isPresent()) {
      return model(told.get());
    }
    if (isGraph()) {
      return graph(parting);
    }
    graphOptions.checkNoneIsGiven();
    return network(parting, other);
  }

  private boolean isGraph() {
    return modelFile != null && GraphCost.is(FileText.path(modelFile));
  }

  /** The model of a network that is an ONNX graph. */
  private Model graph(Parting parting) {
    Path file = FileText.path(modelFile);
    Dataset all = dataOptions.ofGraph(GraphCost.inputs(file));
    Optional<Split> split = split(all, parting);
    Scaling scaling = dataOptions.scaling(split.map(Split::training).orElse(all));
    if (!scaling.targets().isEmpty()) {
      throw new InputException(
          "an ONNX graph answers in the unit that it was trained with: --standardize features scales"
              + " features alone");
    }
    Optional<Split> scaled = split.map(scaling::of);
    Dataset training = scaled.map(Split::training).orElseGet(() -> scaling.of(all));
    OutsideCost cost =
        graphOptions.cost(file, training, dataOptions.plainLoss(training), dataOptions.smoothing());
    return new Model(
        cost,
        pointOptions.of(cost),
        scaling,
        pointOptions.file().map(pointOptions::caption),
        scaled.map(parts -> OtherRows.of(cost, parts)),
        Optional.empty());
  }

  /** The model of a cost that a program tells. */
  private Model model(AskedCost cost) {
    return new Model(
        cost,
        pointOptions.of(cost),
        Scaling.NONE,
        pointOptions.file().map(pointOptions::caption),
        Optional.empty(),
        Optional.empty());
  }

  private Model network(Parting parting, Optional<String> other) {
    takeOver();
    shape = pointFile().or(() -> other);
    Dataset all = dataset();
    Optional<Split> split = split(all, parting);
    Scaling scaling = dataOptions.scaling(split.map(Split::training).orElse(all));
    Optional<Split> scaled = split.map(scaling::of);
    Dataset training = scaled.map(Split::training).orElseGet(() -> scaling.of(all));
    NetworkCost cost = cost(training, scaling, training.rows());
    return told(cost, scaling, shown(scaled), other);
  }

  /** Says nothing of the point: the command has words of its own, or looks from no point. */
  public ModelOptions withoutPoint() {
    looksFromPoint = false;
    return this;
  }

  /** Scales features alone where the command line does not name what to scale. */
  public ModelOptions scalingFeaturesAlone() {
    dataOptions.scaleFeaturesAlone();
    return this;
  }

  /** Looks at the rows held out that a trained network keeps, beside those that train. */
  public ModelOptions showingHeldOut() {
    showsKept = true;
    return this;
  }

  /** Without their own option, rows held out are a picture of their own in some commands alone. */
  private Optional<Split> shown(Optional<Split> split) {
    return kept.isPresent() && !showsKept
        ? split.filter(parts -> parts.kind() == Split.Kind.BATCH)
        : split;
  }

  /** Parts the rows as options say, else as a trained network keeps it. */
  private Optional<Split> split(Dataset all, Parting parting) {
    rows = Optional.of(all);
    Optional<Split> asked = parting.split(all, dataOptions);
    kept = taken.flatMap(network -> network.heldOut(all, dataOptions::say));
    if (kept.isEmpty()) {
      return asked;
    }
    if (asked.map(Split::kind).equals(Optional.of(Split.Kind.HELD_OUT))) {
      taken.get().instead("--hold-out", "as asked", "its own rows held out");
      kept = Optional.empty();
      return asked;
    }
    Split own = kept(all, kept.get());
    return asked.isEmpty() ? Optional.of(own) : parting.split(own.training(), dataOptions);
  }

  private Split kept(Dataset all, HeldOut out) {
    return out.isFile()
        ? Split.apart(all, dataOptions.readMore(FileText.path(out.asked()), all))
        : InputException.given(
            () -> Split.holdingOut(all, out.rows().stream().mapToInt(Integer::intValue).toArray()));
  }

  /** Reads the trained network, once, and takes over what no option says. */
  private void takeOver() {
    if (modelFile == null || taken.isPresent()) {
      return;
    }
    if (isGraph()) {
      throw new InputException(
          "%s is an ONNX graph, whose cost sweep, frames, atlas, inspect and trace --from draw; %s"
                  .formatted(modelFile, command.name())
              + " needs a network of costscape's own");
    }
    TakenModel network = TakenModel.of(modelFile, command);
    taken = Optional.of(network);
    dataOptions.takeOver(network);
    networkOptions.takeOver(network, isAtGiven());
    if (network.isGiven("--l2")) {
      network.instead("--l2", SixDigits.of(l2), SixDigits.of(network.model().l2()));
    } else if (weightDecay.isOfCost()) {
      network.instead(
          "--weight-decay",
          SixDigits.of(weightDecay.value()),
          "--l2 " + SixDigits.of(network.model().l2()));
    } else {
      l2 = network.model().l2();
    }
    pointOptions.text().ifPresent(text -> network.instead("--at", text, "its weights"));
  }

  /** What {@code trace} keeps of the rows beside the network. */
  public Source keptSource() {
    return dataOptions.kept(rows.orElseThrow());
  }

  /** All rows, as they were read. */
  public Dataset rows() {
    return rows.orElseThrow();
  }

  /** The rows held out that a trained network keeps, where these are meant. */
  public Optional<HeldOut> keptHeldOut() {
    return kept;
  }

  /** The trained network whose weights are the point, where there is one. */
  public Optional<String> modelFile() {
    return Optional.ofNullable(modelFile);
  }

  /** The model of a cost; says what was understood of files of weights. */
  private Model told(
      NetworkCost cost, Scaling scaling, Optional<Split> split, Optional<String> other) {
    ParameterVector point = point(cost.network());
    Stream.of(pointFile(), other)
        .flatMap(Optional::stream)
        .flatMap(file -> networkOptions.understood(FileText.path(file), cost.network()).stream())
        .forEach(dataOptions::say);
    taken.ifPresent(network -> network.tell(dataOptions::say));
    if (looksFromPoint && dataOptions.areOwn() && !pointIsChosen() && other.isEmpty()) {
      dataOptions.say(NoteWords.LOOKS_FROM.say(DRAWN));
    }
    if (taken.isEmpty() && rows.isPresent()) {
      Stream.of(pointFile(), other)
          .flatMap(Optional::stream)
          .distinct()
          .flatMap(file -> TrainedBeside.of(file, cost).stream())
          .forEach(beside -> compare(beside, cost, scaling, split));
    }
    return new Model(
        cost,
        point,
        scaling,
        pointFile().map(pointOptions::caption),
        split.map(parts -> OtherRows.of(cost, parts)),
        networkOptions.layout());
  }

  private void compare(
      TrainedBeside beside, NetworkCost cost, Scaling scaling, Optional<Split> split) {
    Dataset all = rows.orElseThrow();
    beside.checkKind(all.kind());
    beside
        .sentence(cost, scaling, all, split, option -> command.findOption(option) != null)
        .ifPresent(dataOptions::say);
  }

  /**
   * The blocks of rows where the data are in parts and have more rows than one block.
   *
   * @param runner reads the files, once
   */
  public Optional<TableParts> blocks(Supplier<Runner> runner) {
    if (programOptions.cost().isPresent() || isGraph()) {
      return Optional.empty();
    }
    takeOver();
    return dataOptions.areInParts() ? dataOptions.blocks(runner.get()) : Optional.empty();
  }

  /**
   * The model of data in blocks. Its cost is that of the first block alone, and stands for network,
   * loss and penalty.
   *
   * @param other another file that may say how wide the hidden layers are
   */
  public Model model(TableParts blocks, Optional<String> other) {
    expectedCost.refuse("of data in blocks of rows the cost at one point is not computed");
    takeOver();
    shape = pointFile().or(() -> other);
    Dataset first = blocks.block(0);
    Scaling scaling =
        blocks.isScaled()
            ? dataOptions.scaling(first).ofFeaturesAlone() // for its words alone
            : Scaling.NONE;
    NetworkCost cost = cost(first, Scaling.NONE, blocks.rows());
    if (cost.loss() instanceof WeightedCrossEntropy weighted && weighted.isWeighted()) {
      throw new InputException(
          "data in blocks of rows have no --class-weights: each block would be divided by its own sum");
    }
    return told(cost, scaling, Optional.empty(), other);
  }

  /** The file that the point is read from: that of a trained network has one. */
  private Optional<String> pointFile() {
    return isAtGiven() ? pointOptions.file() : modelFile();
  }

  /** Whether the point was asked for, or is the default. */
  public boolean pointIsChosen() {
    return isAtGiven() || modelFile != null;
  }

  /** Whether --at is given. */
  public boolean isAtGiven() {
    return pointOptions.text().isPresent();
  }

  /** Whether --set is given for a start of training, and not for a point. */
  public boolean isSetAlone() {
    return pointOptions.areAnySet() && !isAtGiven();
  }

  /** A start of training with the values of --set, which belong to the point if --at is given. */
  public ParameterVector start(ParameterVector start, NamedParameters layout) {
    return isAtGiven() ? start : pointOptions.over(start, layout);
  }

  /** The cost over all rows. */
  public NetworkCost cost() {
    expectedCost.refuse(command.name() + " looks from no point");
    takeOver();
    shape = pointFile();
    Dataset all = dataset();
    Dataset training =
        split(all, (whole, data) -> Optional.empty()).map(Split::training).orElse(all);
    Scaling scaling = dataOptions.scaling(training);
    NetworkCost cost = cost(scaling.of(training), scaling, training.rows());
    taken.ifPresent(network -> network.tell(dataOptions::say));
    return cost;
  }

  private NetworkCost cost(Dataset dataset, Scaling scaling, long rows) {
    double penalty = weightDecay.penalty(rows, this).orElse(l2);
    Network network = networkOptions.network(dataset, shape.map(FileText::path));
    Loss loss = dataOptions.loss(dataset, scaling);
    return InputException.given(
        () -> NetworkCost.of(network, dataset, loss, penalty * loss.scale()));
  }

  private Dataset dataset() {
    return dataOptions.dataset();
  }

  /** How these options name the data. */
  public Opening.Source source(HoldOutOptions heldOut) {
    boolean scalesByOthers =
        taken.isPresent()
            && !taken.get().model().scaling().isNone()
            && !taken.get().areTheRowsOf(rows.orElseThrow());
    if (scalesByOthers) {
      throw new InputException(
          "a page scales rows by their own means, and %s by those of the rows that trained: leave"
                  .formatted(modelFile)
              + " --data out, or say --standardize");
    }
    return dataOptions.source(
        kept.map(HeldOut::asked).orElse(heldOut.words()),
        kept.map(HeldOut::seed).orElse(heldOut.seed()));
  }

  private ParameterVector point(Network network) {
    ParameterLayout layout = network.layout();
    return pointOptions.over(point(pointText(layout), network), layout);
  }

  /** A point of a network, as it is written. */
  public ParameterVector point(String text, Network network) {
    return PointText.parse(text, network, networkOptions.layout());
  }

  private String pointText(ParameterLayout layout) {
    return pointOptions.text().or(this::modelFile).orElseGet(() -> defaultPoint(layout));
  }

  /**
   * The article's weights are an answer to its own data, and would be a strange start of others.
   */
  private String defaultPoint(ParameterLayout layout) {
    return KnownPoint.ARTICLE.fits(layout) && !dataOptions.areOwn()
        ? KnownPoint.ARTICLE.label()
        : DRAWN;
  }

  /** Where own data begin, which no other option says; nothing for embedded data. */
  public Optional<String> ownStart() {
    return dataOptions.areOwn() ? Optional.of(DRAWN) : Optional.empty();
  }

  /** Whether the point of a model was drawn at random, neither chosen nor trained. */
  public boolean isPointDrawn(Model model) {
    return !pointIsChosen()
        && !pointOptions.areAnySet()
        && model
            .ifNetwork()
            .map(cost -> defaultPoint(cost.network().layout()).equals(DRAWN))
            .orElse(false);
  }

  /** Says a line about the data or about what is taken over. */
  public void say(String line) {
    dataOptions.say(line);
  }
}
