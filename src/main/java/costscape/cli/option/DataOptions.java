package costscape.cli.option;

import costscape.browser.Opening;
import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.value.FileText;
import costscape.cli.value.LossText;
import costscape.cli.value.PartedData;
import costscape.cli.value.UnlikeReach;
import costscape.cost.Loss;
import costscape.cost.Losses;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.Moments;
import costscape.job.Runner;
import costscape.store.dataset.DatasetFiles;
import costscape.store.dataset.DatasetFiles.Columns;
import costscape.store.dataset.PartReading;
import costscape.store.dataset.TableParts;
import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import costscape.store.file.StandardInput;
import costscape.sweep.Range;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that say which rows and columns a cost is over. */
@Facts(topic = Topic.MODEL, changes = Changes.RESULT)
public final class DataOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--data",
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
              + " such as 'rows/part-*.csv' names CSV files that make one table; on a cluster it"
              + " may name Parquet files (default: ${DEFAULT-VALUE}).")
  private String data;

  @Option(
      names = "--target",
      paramLabel = "NAME,…",
      description =
          "The column of a CSV file that holds the classes, or the columns that hold the numbers to"
              + " predict, one output each (default: the last column).")
  private String target;

  @Option(
      names = "--features",
      paramLabel = "NAME,…",
      split = ",",
      description = "The columns of a CSV file that are features (default: all but the target).")
  private List<String> features = List.of();

  @Option(
      names = "--drop",
      paramLabel = "NAME,…",
      split = ",",
      description = "Columns of a CSV file that are neither features nor target.")
  private List<String> dropped = List.of();

  @Option(
      names = "--drop-missing",
      description =
          "Leave out rows of a CSV file with an empty value, NA, NaN or ?, which are refused"
              + " otherwise.")
  private boolean dropMissing;

  @Option(
      names = "--cost",
      paramLabel = "NAME",
      description =
          "Loss of a row. Of classes: cross_entropy, or of two classes squared. Of numbers to"
              + " predict: mean_squared_error, mean_absolute_error, huber[:DELTA] (default:"
              + " cross_entropy, and of sine mean_squared_error).")
  private String loss;

  @Option(
      names = {"--standardize", "--standardise"},
      description = "Scale features to mean 0 and deviation 1.")
  private boolean standardize;

  /** The rows that came through standard input, which can be read once. */
  private Optional<Dataset> piped = Optional.empty();

  /** Data in several files, once it is known that there are such. */
  private Optional<PartedData> parted = Optional.empty();

  public boolean isStandardized() {
    return standardize;
  }

  Dataset scaled(Dataset dataset) {
    return standardize ? dataset.standardized() : dataset;
  }

  /** The loss that is asked for, or the usual one of the data. */
  Loss loss(Dataset dataset) {
    return LossText.of(Optional.ofNullable(loss), dataset);
  }

  /** The rows, scaled if that is asked for, of a command that looks at nothing but these. */
  public Dataset rows() {
    Dataset dataset = dataset();
    loss(dataset); // refuses one that does not fit the targets
    return scaled(dataset);
  }

  /** The rows as they are in the data. */
  Dataset dataset() {
    Optional<Datasets> embedded = Datasets.named(data);
    if (embedded.isEmpty()) {
      Dataset read = file();
      hint(read);
      return read;
    }
    if (target != null) {
      throw new InputException("--target names a column of a file, and %s is none".formatted(data));
    }
    if (!features.isEmpty() || !dropped.isEmpty()) {
      throw new InputException(
          "--features and --drop name columns of a file, and %s is none".formatted(data));
    }
    return embedded.get().dataset();
  }

  /** Whether the data are several files, by a pattern or a URL. */
  boolean areInParts() {
    return Datasets.named(data).isEmpty() && PartedData.isMeant(data);
  }

  private PartedData parted() {
    if (parted.isEmpty()) {
      PartReading reading =
          new PartReading(targets(), predictsNumbers(), features, dropped, dropMissing);
      parted = Optional.of(new PartedData(data, reading, standardize, this::say));
    }
    return parted.get();
  }

  /** The blocks of rows of data in parts, where there are more than one. */
  Optional<TableParts> blocks(Runner runner) {
    Optional<TableParts> blocks = parted().blocks(runner);
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

  private Dataset read(Path file) {
    return predictsNumbers()
        ? DatasetFiles.readNumbers(file, targets(), columns())
        : DatasetFiles.read(file, Optional.ofNullable(target), columns());
  }

  private boolean predictsNumbers() {
    return loss != null && Losses.isOfNumbers(loss);
  }

  private Columns columns() {
    return new Columns(features, dropped, dropMissing, this::say);
  }

  /** More rows from a file, read as the rows of the data are. */
  Dataset readMore(Path file, Dataset like) {
    return DatasetFiles.readMore(file, like, targets(), columns());
  }

  private List<String> targets() {
    return target == null ? List.of() : List.of(target.split(","));
  }

  private void hint(Dataset dataset) {
    double[] reach = new double[dataset.features()];
    for (int feature = 0; feature < reach.length; feature++) {
      Range range = Range.of(dataset.column(feature));
      reach[feature] = range.largest() - range.smallest();
    }
    hint(dataset.name(), dataset.featureNames(), reach);
  }

  /** Says where features of very unlike reach make training slow. */
  private void hint(String name, List<String> features, double... reach) {
    if (!standardize) {
      UnlikeReach.hint(name, features, reach).ifPresent(this::say);
    }
  }

  private void say(String line) {
    String said = data.equals(StandardInput.SIGN) ? StandardInput.unkept(line) : line;
    command.commandLine().getErr().println("costscape: " + said);
  }

  /**
   * How these options name the data, for the commands that a page offers to copy.
   *
   * @throws InputException where columns were chosen, which such a command would not hold
   */
  Opening.Source source(HoldOutOptions heldOut) {
    if (!features.isEmpty() || !dropped.isEmpty() || dropMissing) {
      throw new InputException(
          "a page's commands hold no --features, --drop or --drop-missing: write what they leave"
              + " into a file of its own");
    }
    if (data.equals(StandardInput.SIGN)) {
      throw new InputException(
          "a page's commands cannot read this standard input again: save its rows in a file and"
              + " name that by --data");
    }
    boolean embedded = Datasets.named(data).isPresent();
    return new Opening.Source(
        embedded ? "" : data,
        target == null ? "" : target,
        standardize,
        heldOut.words(),
        heldOut.seed());
  }
}
