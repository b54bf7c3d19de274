package costscape.cli.option;

import costscape.browser.Opening;
import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.value.FileText;
import costscape.cli.value.LossText;
import costscape.cli.value.NumbersAsClasses;
import costscape.cli.value.PartedData;
import costscape.cli.value.Standardizing;
import costscape.cli.value.UnlikeReach;
import costscape.cost.Loss;
import costscape.cost.Losses;
import costscape.cost.RegressionLoss;
import costscape.cost.ScaledError;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.Labels;
import costscape.data.Moments;
import costscape.data.RowKind;
import costscape.data.Scaling;
import costscape.job.Runner;
import costscape.store.dataset.DatasetFiles.RowArray;
import costscape.store.dataset.PartReading;
import costscape.store.dataset.TableParts;
import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import costscape.store.file.StandardInput;
import costscape.store.model.TrainedModel;
import costscape.store.model.TrainedModel.Source;
import costscape.store.onnx.GraphCost;
import costscape.store.record.Fingerprint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that say which rows and columns a cost is over. */
@Facts(topic = Topic.MODEL, changes = Changes.RESULT)
public final class DataOptions {
  private static final String DATA = "--data";
  private static final String CLASSES = "--classes";
  private static final String STANDARDIZE = "--standardize";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = DATA,
      paramLabel = "NAME|FILE",
      defaultValue = "article",
      converter = InputFiles.Data.class,
      completionCandidates = Choices.OfData.class,
      description =
          "Data: ${COMPLETION-CANDIDATES}, or a CSV file with a header row and numeric features."
              + " Its last column, or --target, holds the classes: two or more words or whole"
              + " numbers. Under a --cost of numbers it holds the numbers to predict. Or NumPy's"
              + " .npz with arrays X and y, or an .npy whose last column is the target; gzip may"
              + " have packed any of them. With - the rows come through standard input. A pattern"
              + " such as 'rows/part-*.csv' names CSV or .npy files that make one table; on a"
              + " cluster it may name Parquet files (default: ${DEFAULT-VALUE}).")
  private String data;

  @Mixin private ColumnOptions columnOptions;

  @Option(
      names = "--cost",
      paramLabel = "NAME",
      completionCandidates = Choices.OfLoss.class,
      description =
          "Loss of a row: ${COMPLETION-CANDIDATES}. The first is of classes, squared of two"
              + " classes, the others of numbers to predict; huber:DELTA says from which error on"
              + " huber is a line (default: cross_entropy, and of sine mean_squared_error).")
  private String loss;

  @Option(
      names = CLASSES,
      paramLabel = "N",
      description =
          "How many classes there are, numbered from 0, where a class has no row: the network has N"
              + " outputs all the same (default: those that have rows).")
  private Integer classes;

  @Mixin private EntropyOptions entropyOptions;

  @Option(
      names = {STANDARDIZE, "--standardise"},
      paramLabel = "features|target|both|none",
      arity = "0..1",
      fallbackValue = Standardizing.BARE,
      description =
          "Scale columns to mean 0 and deviation 1: features, the target where it is numbers, or"
              + " both (default: none; without a word: features, and the target where it is"
              + " numbers). Costs and pictures keep the data's units.")
  private Standardizing standardize = Standardizing.NONE;

  /** The trained network that the rest is taken from. */
  private Optional<TakenModel> taken = Optional.empty();

  /** The rows that came through standard input, which can be read once. */
  private Optional<Dataset> piped = Optional.empty();

  /** The arrays that the inputs of a graph are given. */
  private List<RowArray> arrays = List.of();

  /** Data in several files, once it is known that there are such. */
  private Optional<PartedData> parted = Optional.empty();

  /** Lets the bare option scale features alone, for who cannot scale a target. */
  void scaleFeaturesAlone() {
    standardize = standardize == Standardizing.USUAL ? Standardizing.FEATURES : standardize;
  }

  /** Whether the command line asks for features of mean 0 and deviation 1. */
  public boolean isStandardized() {
    return standardize.isOfFeatures();
  }

  /**
   * Takes over from a trained network whatever the command line does not say.
   *
   * @throws InputException where the two cannot both be meant
   */
  void takeOver(TakenModel network) {
    taken = Optional.of(network);
    TrainedModel model = network.model();
    if (network.isGiven(DATA)) {
      network.instead(DATA, data, model.data().text());
    } else if (model.data().text().equals(StandardInput.SIGN)) {
      throw new InputException(
          "the rows of %s came through standard input: --data FILE names rows"
              .formatted(network.text()));
    } else {
      data = model.data().text();
    }
    columnOptions.takeOver(network);
    takeCost(network, model);
    entropyOptions.takeOver(network);
    if (network.isGiven(STANDARDIZE)) {
      network.instead(
          STANDARDIZE,
          standardize == Standardizing.NONE ? "none" : "by these rows",
          "its own means and deviations");
    }
  }

  private void takeCost(TakenModel network, TrainedModel model) {
    if (loss == null) {
      loss = model.loss();
      return;
    }
    if (predictsNumbers() == model.kind().hasClasses()) {
      throw network.refused(
          "--cost", loss, model.kind().hasClasses() ? "classes" : "numbers to predict");
    }
    network.instead("--cost", loss, model.loss());
  }

  /**
   * How features are scaled: by the rows that train, as a trained network has it, or not at all.
   */
  Scaling scaling(Dataset training) {
    return taken
        .filter(network -> !network.isGiven(STANDARDIZE))
        .map(network -> network.model().scaling())
        .orElseGet(() -> standardize.by(training));
  }

  /** Where the rows are from, as a trained network keeps it. */
  Source kept(Dataset all) {
    boolean picked = taken.map(network -> network.model().data().picksColumns()).orElse(false);
    return new Source(
        data,
        all.rows(),
        Fingerprint.of(all),
        columnOptions.skipMissing(),
        picked || columnOptions.arePicked());
  }

  /** The loss that is asked for, or the usual one of the data. */
  Loss loss(Dataset dataset) {
    return entropyOptions.of(plainLoss(dataset), dataset);
  }

  /** The loss without class weights and smoothed labels, which a graph's own cost has already. */
  Loss plainLoss(Dataset dataset) {
    return LossText.of(Optional.ofNullable(loss), dataset);
  }

  /** The share of a label that is spread over all classes. */
  double smoothing() {
    return entropyOptions.smoothing();
  }

  /** The loss in the unit of the data, where the network's targets are scaled. */
  Loss loss(Dataset dataset, Scaling scaling) {
    Loss plain = loss(dataset);
    if (scaling.targets().isEmpty() || !(plain instanceof RegressionLoss errors)) {
      return plain;
    }
    boolean isOne = scaling.targets().size() == 1;
    return new ScaledError(errors, isOne ? scaling.targets().get(0).unit() : 1, !isOne);
  }

  /**
   * Takes over which rows and columns a trained network has, and says what is given instead; an
   * ONNX graph has none, and is given arrays.
   */
  public void takeRows(String modelFile) {
    if (GraphCost.is(FileText.path(modelFile))) {
      ofGraph(GraphCost.inputs(FileText.path(modelFile)));
      return;
    }
    TakenModel network = TakenModel.of(modelFile, command);
    takeOver(network);
    network.tell(this::say);
  }

  /** The rows, scaled if that is asked for, of a command that looks at nothing but these. */
  public Dataset rows() {
    Dataset dataset = dataset();
    loss(dataset); // refuses one that does not fit the targets
    return standardize.by(dataset).of(dataset);
  }

  /** The rows as they are in the data, among as many classes as are asked for. */
  Dataset dataset() {
    return classes == null ? asRead() : among(asRead());
  }

  private Dataset among(Dataset rows) {
    if (!rows.hasClasses()) {
      throw new InputException(
          "--classes is for classes, and %s has numbers".formatted(rows.name()));
    }
    int own = rows.classes().size();
    if (taken.isPresent() && classes != own) {
      throw taken.get().refused(CLASSES, "" + classes, own + " classes");
    }
    if (classes < own) {
      throw new InputException(
          "--classes %d is too few: %s has rows of %d".formatted(classes, rows.name(), own));
    }
    return classes == own
        ? rows
        : InputException.given(() -> rows.with(((Labels) rows.targets()).among(classes)));
  }

  private Dataset asRead() {
    Optional<Datasets> embedded = Datasets.named(data);
    if (embedded.isEmpty()) {
      Dataset read = file();
      checkKind(read);
      hint(read);
      return read;
    }
    columnOptions.refuseFor(data);
    Dataset dataset = embedded.get().dataset();
    checkKind(dataset);
    return dataset;
  }

  /**
   * The rows that an ONNX graph is given.
   *
   * @param inputs of the graph, each of which is an array where the rows are arrays
   * @throws InputException where no rows are named
   */
  Dataset ofGraph(List<RowArray> inputs) {
    if (!command.commandLine().getParseResult().hasMatchedOption(DATA)) {
      throw new InputException(
          "an ONNX graph needs rows to look at: --data FILE.npz with arrays X and y, or a CSV"
              + " file");
    }
    arrays = inputs;
    if (Datasets.named(data).isPresent()) {
      return dataset();
    }
    return file();
  }

  /** Rows of a trained network have its features and its targets, by name. */
  private void checkKind(Dataset rows) {
    if (taken.isPresent() && !rows.kind().fits(taken.get().model().kind())) {
      RowKind kind = taken.get().model().kind();
      throw taken
          .get()
          .refused(
              DATA,
              data,
              "the features %s and the targets %s"
                  .formatted(
                      String.join(", ", kind.features()), String.join(", ", kind.targetNames())));
    }
  }

  /** Whether the rows are the user's own, and not embedded ones. */
  boolean areOwn() {
    return Datasets.named(data).isEmpty();
  }

  /** Whether the data are several files, by a pattern or a URL. */
  boolean areInParts() {
    return Datasets.named(data).isEmpty() && PartedData.isMeant(data);
  }

  private PartedData parted() {
    if (classes != null) {
      throw new InputException("--classes is for data in one file, not in parts");
    }
    if (parted.isEmpty()) {
      PartReading reading = columnOptions.ofParts(predictsNumbers());
      parted = Optional.of(new PartedData(data, reading, this::scaled, this::say));
    }
    return parted.get();
  }

  /** The blocks of rows of data in parts, where there are more than one. */
  Optional<TableParts> blocks(Runner runner) {
    Optional<TableParts> blocks = parted().blocks(runner);
    if (taken.isPresent()) {
      blocks.ifPresent(parts -> checkKind(parts.block(0)));
    }
    blocks.ifPresent(
        parts ->
            hint(
                parts.name(),
                parts.featureNames(),
                parts.moments().stream().mapToDouble(Moments::reach).toArray()));
    return blocks;
  }

  private Dataset file() {
    if (areInParts()) {
      return parted().whole(Runner.serial());
    }
    if (data.equals(StandardInput.SIGN)) {
      piped = piped.or(() -> Optional.of(StandardInput.read(this::read)));
      return piped.get();
    }
    List<String> names = Arrays.stream(Datasets.values()).map(Datasets::label).toList();
    String hint = NearMiss.hint(data, names);
    Path file = FileText.path(data);
    if (!hint.isEmpty() && !Files.exists(file)) {
      throw new InputException(
          "no data and no file are called %s%s".formatted(InputException.quoted(data), hint));
    }
    return read(file);
  }

  /** The blocks of rows as a network sees them. */
  private TableParts scaled(TableParts rows) {
    if (standardize.needsNumbers()
        || taken.map(network -> !network.model().scaling().targets().isEmpty()).orElse(false)) {
      throw new InputException(
          "%s: a target in blocks of rows stays as it is; --standardize features scales the"
                  .formatted(data)
              + " features");
    }
    return standardize.isOfFeatures()
        ? rows.standardized()
        : taken.map(network -> rows.scaled(network.model().scaling().features())).orElse(rows);
  }

  private Dataset read(Path file) {
    return columnOptions.read(file, predictsNumbers(), arrays, this::say);
  }

  private boolean predictsNumbers() {
    return loss != null && Losses.isOfNumbers(loss);
  }

  /** More rows from a file, read as the rows of the data are. */
  Dataset readMore(Path file, Dataset like) {
    return columnOptions.readMore(file, like.kind(), arrays, this::say);
  }

  private void hint(Dataset dataset) {
    if (taken.isEmpty()) {
      NumbersAsClasses.hint(dataset).ifPresent(this::say);
    }
    double[] reach = new double[dataset.features()];
    for (int feature = 0; feature < reach.length; feature++) {
      reach[feature] = dataset.reach(feature);
    }
    hint(dataset.name(), dataset.featureNames(), reach);
  }

  /** Says where features of very unlike reach make training slow. */
  private void hint(String name, List<String> features, double... reach) {
    if (!standardize.isOfFeatures() && taken.isEmpty()) {
      UnlikeReach.hint(name, features, reach).ifPresent(this::say);
    }
  }

  void say(String line) {
    String said = data.equals(StandardInput.SIGN) ? StandardInput.unkept(line) : line;
    command.commandLine().getErr().println("costscape: " + said);
  }

  /**
   * How these options name the data, for the commands that a page offers to copy.
   *
   * @param heldOut as {@code --hold-out} has it; empty where all rows train
   * @param seed that drew them
   * @throws InputException where columns were chosen, which such a command would not hold
   */
  Opening.Source source(String heldOut, long seed) {
    boolean pickedThere = taken.map(network -> network.model().data().picksColumns()).orElse(false);
    if (columnOptions.arePicked() || pickedThere || columnOptions.skipMissing()) {
      throw new InputException(
          "--features, --drop and --drop-missing do not reach the page: drop the file on it, where"
              + " columns and rows can be left out, or write what they leave into a file of its"
              + " own");
    }
    if (data.equals(StandardInput.SIGN)) {
      throw new InputException(
          "a page's commands cannot read this standard input again: save its rows in a file and"
              + " name that by --data");
    }
    boolean embedded = Datasets.named(data).isPresent();
    return new Opening.Source(
        embedded ? "" : data,
        columnOptions.target().orElse(""),
        standardize.isOfFeatures()
            || taken.map(network -> !network.model().scaling().isNone()).orElse(false),
        heldOut,
        seed);
  }
}
