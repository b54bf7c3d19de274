package costscape.cli.option;

import costscape.browser.Opening;
import costscape.cli.facts.Changes;
import costscape.cli.facts.Costs;
import costscape.cli.facts.Facts;
import costscape.cli.facts.GivenOptions;
import costscape.cli.facts.Topic;
import costscape.cli.value.FileText;
import costscape.cli.value.NumbersAsClasses;
import costscape.cli.value.PartedData;
import costscape.cli.value.UnlikeReach;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.RowKind;
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
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that say which rows and columns a cost is over. */
@Facts(topic = Topic.MODEL, changes = Changes.RESULT, costs = Costs.OF_ROWS)
public final class DataOptions {
  private static final String DATA = "--data";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = DATA,
      paramLabel = "NAME|FILE",
      defaultValue = "article",
      converter = InputFiles.OfData.class,
      completionCandidates = Choices.DatasetNames.class,
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

  @Mixin private LossOptions lossOptions;

  @Mixin private StandardizeOption standardizeOption;

  /** The trained network that the rest is taken from. */
  private Optional<TakenModel> taken = Optional.empty();

  /** The rows that came through standard input, which can be read once. */
  private Optional<Dataset> piped = Optional.empty();

  private List<RowArray> arrays = List.of();

  /** Data in several files, once it is known that there are such. */
  private Optional<PartedData> parted = Optional.empty();

  LossOptions losses() {
    return lossOptions;
  }

  /** Whether the command line asks for features of mean 0 and deviation 1. */
  public boolean isStandardized() {
    return standardizeOption.asksForFeatures();
  }

  StandardizeOption scaling() {
    return standardizeOption;
  }

  /** Takes over from a trained network whatever the command line does not say. */
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
    lossOptions.takeOver(network);
    standardizeOption.takeOver(network);
  }

  /** Where the rows are from, as a trained network keeps it. */
  Source kept(Dataset all) {
    return new Source(
        data, all.rows(), Fingerprint.of(all), columnOptions.skipMissing(), arePicked());
  }

  /** Whether features were chosen among the columns, here or for a trained network. */
  private boolean arePicked() {
    return columnOptions.arePicked()
        || taken.filter(network -> network.model().data().picksColumns()).isPresent();
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
    lossOptions.of(dataset); // refuses one that does not fit the targets
    return standardizeOption.of(dataset);
  }

  /** The rows as they are in the data, among as many classes as are asked for. */
  Dataset dataset() {
    return lossOptions.among(asRead());
  }

  private Dataset asRead() {
    Optional<Datasets> embedded = Datasets.named(data);
    embedded.ifPresent(known -> columnOptions.refuseFor(data));
    Dataset rows = embedded.map(Datasets::dataset).orElseGet(this::file);
    checkKind(rows);
    if (embedded.isEmpty()) {
      hint(rows);
    }
    return rows;
  }

  /**
   * The rows that an ONNX graph is given.
   *
   * @param inputs of the graph, each of which is an array where the rows are arrays
   * @throws InputException where no rows are named
   */
  Dataset ofGraph(List<RowArray> inputs) {
    if (!GivenOptions.has(command, DATA)) {
      throw new InputException(
          "an ONNX graph needs rows to look at: --data FILE.npz with arrays X and y, or a CSV"
              + " file");
    }
    arrays = inputs;
    return areOwn() ? file() : dataset();
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
    return areOwn() && PartedData.isMeant(data);
  }

  private PartedData parted() {
    lossOptions.checkParts();
    if (parted.isEmpty()) {
      PartReading reading = columnOptions.ofParts(lossOptions.isOfNumbers());
      parted =
          Optional.of(
              new PartedData(data, reading, rows -> standardizeOption.of(rows, data), this::say));
    }
    return parted.get();
  }

  /** The blocks of rows of data in parts, where there are more than one. */
  Optional<TableParts> blocks(Runner runner) {
    Optional<TableParts> blocks = parted().blocks(runner);
    if (taken.isPresent()) {
      blocks.ifPresent(parts -> checkKind(parts.block(0)));
    }
    blocks.ifPresent(parts -> hint(() -> UnlikeReach.hint(parts)));
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

  private Dataset read(Path file) {
    return columnOptions.read(file, lossOptions.isOfNumbers(), arrays, this::say);
  }

  /** More rows from a file, read as the rows of the data are. */
  Dataset readMore(Path file, Dataset like) {
    return columnOptions.readMore(file, like.kind(), arrays, this::say);
  }

  private void hint(Dataset dataset) {
    if (taken.isEmpty()) {
      NumbersAsClasses.hint(dataset).ifPresent(this::say);
    }
    hint(() -> UnlikeReach.hint(dataset));
  }

  /** Says where features of very unlike reach make training slow. */
  private void hint(Supplier<Optional<String>> unlike) {
    if (!standardizeOption.asksForFeatures() && taken.isEmpty()) {
      unlike.get().ifPresent(this::say);
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
    if (arePicked() || columnOptions.skipMissing()) {
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
    return new Opening.Source(
        areOwn() ? data : "",
        columnOptions.target().orElse(""),
        standardizeOption.asksForFeatures()
            || taken.filter(network -> !network.model().scaling().isNone()).isPresent(),
        heldOut,
        seed);
  }
}
