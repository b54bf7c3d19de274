package costscape.cli.option;

import costscape.browser.Opening;
import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.value.FileText;
import costscape.cli.value.Model;
import costscape.cli.value.OtherRows;
import costscape.cli.value.PointText;
import costscape.cost.Loss;
import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.data.Split;
import costscape.job.Runner;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.network.Preset;
import costscape.space.NamedParameters;
import costscape.space.ParameterVector;
import costscape.store.dataset.TableParts;
import costscape.store.file.InputException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that say which network, which data, which cost and which point. */
public final class ModelOptions {
  @Mixin private DataOptions dataOptions;

  @Mixin private NetworkOptions networkOptions;

  @Facts(topic = Topic.MODEL, changes = Changes.RESULT)
  @Option(
      names = "--l2",
      paramLabel = "A",
      defaultValue = "0",
      description = "Weight penalty A/(2 rows) · Σ weights² (default: ${DEFAULT-VALUE}).")
  private double l2;

  @Facts(topic = Topic.POINT, changes = Changes.RESULT)
  @Option(
      names = "--at",
      paramLabel = "POINT",
      converter = InputFiles.Point.class,
      description =
          "The point to look from: article, sklearn, start, zeros, random:SEED[:SCALE], a CSV of"
              + " name,value, a table that trace wrote, whose end it is, or a file of weights:"
              + " NumPy's .npz, .safetensors, Keras's .h5, a JSON of scikit-learn's or Keras's"
              + " (default: article for a 1-2-1 network, else"
              + " random:1).")
  private String at;

  @Facts(topic = Topic.POINT, changes = Changes.RESULT)
  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE,…",
      description =
          "Parameters laid over the point; in training over the start, unless --at is given. May be"
              + " repeated.")
  private List<String> set = List.of();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** The file whose network's hidden layers are taken where none are asked for. */
  private Optional<String> shape = Optional.empty();

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
   * The same on those rows that train.
   *
   * @param parting parts the rows of the data, where other rows are asked for
   */
  public Model model(Parting parting) {
    return model(parting, Optional.empty());
  }

  /**
   * The same where another file of a point or a path may say how wide the hidden layers are.
   *
   * @param other that file
   */
  public Model model(Parting parting, Optional<String> other) {
    shape = fileOf(at).or(() -> other);
    Dataset rows = dataset();
    Optional<Split> split =
        parting
            .split(rows, dataOptions)
            .map(parts -> dataOptions.isStandardized() ? parts.standardized() : parts);
    NetworkCost cost = cost(split.map(Split::training).orElseGet(() -> scaled(rows)));
    return told(cost, split, other);
  }

  /** The model of a cost; says what was understood of files of weights. */
  private Model told(NetworkCost cost, Optional<Split> split, Optional<String> other) {
    ParameterVector point = point(cost.network());
    Stream.of(fileOf(at), other)
        .flatMap(Optional::stream)
        .flatMap(file -> networkOptions.understood(FileText.path(file), cost.network()).stream())
        .forEach(command.commandLine().getErr()::println);
    return new Model(
        cost,
        point,
        dataOptions.isStandardized(),
        file(at, set()),
        split.map(parts -> OtherRows.of(cost, parts)),
        networkOptions.layout());
  }

  /**
   * The blocks of rows where the data are in parts and have more rows than one block.
   *
   * @param runner reads the files, once
   */
  public Optional<TableParts> blocks(Supplier<Runner> runner) {
    return dataOptions.areInParts() ? dataOptions.blocks(runner.get()) : Optional.empty();
  }

  /**
   * The model of data in blocks. Its cost is that of the first block alone, and stands for network,
   * loss and penalty.
   *
   * @param other another file that may say how wide the hidden layers are
   */
  public Model model(TableParts blocks, Optional<String> other) {
    shape = fileOf(at).or(() -> other);
    return told(cost(blocks.block(0)), Optional.empty(), other);
  }

  /** The file that a point is read from, and what is laid over it, as a caption says it. */
  private static Optional<String> file(String point, String set) {
    return fileOf(point)
        .map(
            file ->
                FileText.shown(file) + (set.isEmpty() ? "" : " with " + InputException.shown(set)));
  }

  private static Optional<String> fileOf(String point) {
    return Optional.ofNullable(point).flatMap(PointText::fileOf);
  }

  /** Whether the point was asked for, or is the default. */
  public boolean pointIsChosen() {
    return at != null;
  }

  /** Whether --set is given for a start of training, and not for a point. */
  public boolean isSetAlone() {
    return !set.isEmpty() && at == null;
  }

  /** A start of training with the values of --set, which belong to the point if --at is given. */
  public ParameterVector start(ParameterVector start, NamedParameters layout) {
    return set.isEmpty() || at != null ? start : PointText.set(start, set(), layout);
  }

  /** The cost over all rows. */
  public NetworkCost cost() {
    return cost(scaled(dataset()));
  }

  private NetworkCost cost(Dataset dataset) {
    Network network = networkOptions.network(dataset, shape.map(FileText::path));
    Loss loss = dataOptions.loss(dataset);
    return InputException.given(() -> NetworkCost.of(network, dataset, loss, l2));
  }

  private Dataset dataset() {
    return dataOptions.dataset();
  }

  private Dataset scaled(Dataset dataset) {
    return dataOptions.scaled(dataset);
  }

  /** How these options name the data. */
  public Opening.Source source(HoldOutOptions heldOut) {
    return dataOptions.source(heldOut);
  }

  /** All that is laid over the point, as one text. */
  private String set() {
    return String.join(",", set);
  }

  private ParameterVector point(Network network) {
    ParameterLayout layout = network.layout();
    ParameterVector point = point(at == null ? defaultPoint(layout) : at, network);
    return set.isEmpty() ? point : PointText.set(point, set(), layout);
  }

  /** A point of a network, as it is written. */
  public ParameterVector point(String text, Network network) {
    return PointText.parse(text, network, networkOptions.layout());
  }

  private static String defaultPoint(ParameterLayout layout) {
    return Preset.ARTICLE.fits(layout) ? Preset.ARTICLE.label() : "random:1";
  }
}
