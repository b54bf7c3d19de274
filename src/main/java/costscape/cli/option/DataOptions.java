package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.CommandOptions;
import costscape.cli.facts.Costs;
import costscape.cli.facts.Facts;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.line.DataName;
import costscape.cli.value.Standardizing;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.Moments;
import costscape.data.Standard.Scaling;
import costscape.job.Runner;
import costscape.store.dataset.DatasetFiles.RowArray;
import costscape.store.dataset.TableParts;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.store.file.StandardInput;
import costscape.store.model.TrainedModel;
import costscape.store.model.TrainedModel.Source;
import costscape.store.onnx.GraphCost;
import costscape.store.record.Fingerprint;
import costscape.words.Notice;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that say which rows and columns a cost is over. */
@Facts(topic = Topic.MODEL, changes = Changes.RESULT, costs = Costs.OF_ROWS)
public final class DataOptions {
  private static final String DATA = "--data";
  private static final String STANDARDIZE = "--standardize";

  /** The share of Java's memory that rows in parts may take where all are held. */
  private static final long SHARE_OF_ROWS = 4;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @ReadsFile(ReadsFile.Kind.DATA)
  @Option(
      names = DATA,
      paramLabel = "NAME|FILE",
      defaultValue = "article",
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

  @Option(
      names = {STANDARDIZE, "--standardise"},
      paramLabel = "features|target|both|none",
      arity = "0..1",
      fallbackValue = Standardizing.BARE,
      description =
          "Scale columns to mean 0 and deviation 1: features, the target where it is numbers, or"
              + " both (default: none, but for own rows of very unlike or large features on the"
              + " page; without a word: features, and the target where it is numbers). Costs and"
              + " pictures keep the data's units.")
  private Standardizing scaled = Standardizing.NONE;

  /** The trained network that the rest is taken from. */
  private Optional<TakenModel> taken = Optional.empty();

  /** Data in several files, once they are counted. */
  private Optional<TableParts> counted = Optional.empty();

  private final Set<String> notices = new HashSet<>();

  Optional<TakenModel> taken() {
    return taken;
  }

  DataName name() {
    return new DataName(data);
  }

  ColumnOptions columns() {
    return columnOptions;
  }

  LossOptions losses() {
    return lossOptions;
  }

  /** Returns whether the command line asks for features of mean 0 and deviation 1. */
  public boolean isStandardized() {
    return scaled.isOfFeatures();
  }

  /** Takes over from a trained network whatever the command line does not say. */
  void takeOver(TakenModel network) {
    taken = Optional.of(network);
    TrainedModel model = network.model();
    if (network.isGiven(DATA)) {
      network.instead(DATA, data, model.data().text());
    } else if (new DataName(model.data().text()).isPiped()) {
      throw new InputException(
          "the rows of %s came through standard input: --data FILE names rows"
              .formatted(network.text()));
    } else {
      data = model.data().text();
    }
    columnOptions.takeOver(network);
    lossOptions.takeOver(network);
    if (network.isGiven(STANDARDIZE)) {
      network.instead(
          STANDARDIZE,
          scaled == Standardizing.NONE ? "none" : "by these rows",
          "its own means and deviations");
    }
  }

  /** Where the rows are from, as a trained network keeps it. */
  Source kept(Dataset all) {
    return new Source(
        data, all.rows(), Fingerprint.of(all), columnOptions.skipMissing(), arePicked());
  }

  /** Returns whether features were chosen among the columns, here or for a trained network. */
  boolean arePicked() {
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
    Dataset dataset = lossOptions.among(asRead(), taken);
    lossOptions.of(dataset); // refuses one that does not fit the targets
    return scaled(dataset);
  }

  /** The rows as they are in the data, among as many classes as are asked for. */
  Dataset dataset() {
    return lossOptions.among(asRead(), taken);
  }

  /** The rows of a file, of which many different numbers are no classes, or a known data set. */
  private Dataset asRead() {
    Optional<Datasets> embedded = name().embedded();
    embedded.ifPresent(known -> columnOptions.refuseFor(data));
    Dataset rows = embedded.map(Datasets::dataset).orElseGet(this::ofFile);
    if (taken.isPresent()) {
      taken.get().checkKind(rows, data);
    }
    if (embedded.isEmpty() && taken.isEmpty()) {
      if (!lossOptions.isGiven()) {
        DataHints.numbersAsClasses(rows)
            .ifPresent(
                numbers -> {
                  throw new InputException(numbers);
                });
      }
      DataHints.of(rows, isStandardized()).ifPresent(this::say);
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
    if (!CommandOptions.has(command, DATA)) {
      throw new InputException(
          "an ONNX graph needs rows to look at: --data FILE.npz with arrays X and y, or a CSV"
              + " file");
    }
    columnOptions.holdArrays(inputs);
    return name().isOwn() ? ofFile() : dataset();
  }

  private TableParts parts(Runner runner) {
    lossOptions.checkParts();
    if (counted.isEmpty()) {
      TableParts parts = name().parts(columnOptions.ofParts(lossOptions.isOfNumbers()), runner);
      parts.notices().forEach(this::say);
      counted = Optional.of(parts);
    }
    return counted.get();
  }

  /** The blocks of rows of data in parts, as a network sees them, where there are more than one. */
  Optional<TableParts> blocks(Runner runner) {
    TableParts parts = parts(runner);
    if (parts.size() == 1) {
      return Optional.empty();
    }
    TableParts blocks = scaled(parts);
    taken.ifPresentOrElse(
        network -> network.checkKind(blocks.block(0), data),
        () -> DataHints.of(blocks, isStandardized()).ifPresent(this::say));
    return Optional.of(blocks);
  }

  private Dataset ofFile() {
    return OpenCosts.rows(data, columnOptions.way(lossOptions.isOfNumbers()), this::file);
  }

  private Dataset file() {
    if (name().isInParts()) {
      return parts(Runner.serial()).whole(Runtime.getRuntime().maxMemory() / SHARE_OF_ROWS);
    }
    return name().isPiped() ? StandardInput.read(this::read) : read(name().file());
  }

  private Dataset read(Path file) {
    return columnOptions.read(file, lossOptions.isOfNumbers(), this::say);
  }

  /** More rows from a file, read as the rows of the data are. */
  Dataset readMore(Path file, Dataset like) {
    return columnOptions.readMore(file, like.kind(), this::say);
  }

  void say(String line) {
    String said = name().isPiped() ? StandardInput.unkept(line) : line;
    if (notices.add(said)) { // once, also where a command looks at the rows in two ways
      command.commandLine().getErr().println(Notice.PREFIX + said);
    }
  }

  /** Returns whether the command line says how columns are scaled. */
  boolean isScalingGiven() {
    return CommandOptions.has(command, STANDARDIZE);
  }

  /** How a trained network's columns are scaled, where nothing else is asked for. */
  private Optional<Scaling> takenScaling() {
    return taken.isEmpty() || isScalingGiven()
        ? Optional.empty()
        : Optional.of(taken.get().model().scaling());
  }

  /** The scaling by rows that train, or the one of a trained network. */
  Scaling scaling(Dataset training, Standardizing bare) {
    return takenScaling()
        .orElseGet(() -> (scaled == Standardizing.USUAL ? bare : scaled).by(training));
  }

  /** Rows scaled as the command line itself asks for. */
  Dataset scaled(Dataset rows) {
    return scaled.by(rows).of(rows);
  }

  /** Blocks of rows as a network sees them. */
  private TableParts scaled(TableParts rows) {
    boolean scalesTarget =
        takenScaling().filter(scaling -> !scaling.targets().isEmpty()).isPresent();
    if (scaled.needsNumbers() || scalesTarget) {
      throw new InputException(
          "%s: a target in blocks of rows stays as it is; --standardize features scales the"
                  .formatted(data)
              + " features");
    }
    return isStandardized()
        ? rows.standardized()
        : takenScaling().map(scaling -> rows.scaled(scaling.features())).orElse(rows);
  }

  /** Hints on the user's own rows where they are perhaps not what the user meant. */
  private static final class DataHints {
    /** So many classes may be meant, such as the letters. */
    private static final int USUAL = 26;

    /** So many may be meant even where each has a row or two. */
    private static final int FEW = 10;

    /** Classes of fewer rows than these hardly teach a network anything. */
    private static final int FEW_ROWS = 20;

    /** Larger ratios are not printed; some of them exceed what a double holds. */
    private static final double MOST = 1e6;

    private DataHints() {}

    /** The hint on features of unlike reach, where they are not scaled. */
    static Optional<String> of(Dataset rows, boolean areScaled) {
      return areScaled
          ? Optional.empty()
          : unlikeReach(rows.name(), rows.featureNames(), rows.reaches());
    }

    /** The hint on rows in parts. */
    static Optional<String> of(TableParts rows, boolean areScaled) {
      double[] reach = rows.moments().stream().mapToDouble(Moments::reach).toArray();
      return areScaled ? Optional.empty() : unlikeReach(rows.name(), rows.featureNames(), reach);
    }

    /**
     * The refusal of numbers to predict that happen to be whole and would be read as classes, one
     * for each number: a network of so many outputs trains for minutes to no purpose.
     */
    static Optional<String> numbersAsClasses(Dataset dataset) {
      List<String> classes = dataset.classes();
      boolean areMany =
          dataset.hasClasses()
              && classes.size() > FEW
              && classes.size() > Math.min(USUAL, dataset.rows() / 2)
              && (long) classes.size() * FEW_ROWS > dataset.rows();
      return areMany && classes.stream().allMatch(word -> word.matches("[+-]?\\d+"))
          ? Optional.of(
              ("%s: column %s holds %d different numbers; --cost mean_squared_error predicts them,"
                      + " --cost cross_entropy takes each for a class")
                  .formatted(
                      dataset.name(),
                      String.join(",", dataset.kind().targetColumns()),
                      classes.size()))
          : Optional.empty();
    }

    /** Features of very unlike reach make training slow. */
    private static Optional<String> unlikeReach(
        String name, List<String> features, double... reach) {
      return Dataset.unlike(reach)
          .map(
              pair ->
                  "%s: feature %s reaches %s as far as %s; --standardize makes features alike"
                      .formatted(
                          name,
                          InputException.shown(features.get(pair[0])),
                          times(reach[pair[0]] / reach[pair[1]]),
                          InputException.shown(features.get(pair[1]))));
    }

    private static String times(double ratio) {
      return ratio < MOST ? "%s times".formatted(Math.round(ratio)) : "more than a million times";
    }
  }
}
