package costscape.cli.option;

import costscape.browser.Opening;
import costscape.cli.value.FileText;
import costscape.cli.value.LossText;
import costscape.cost.Loss;
import costscape.cost.Losses;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.store.dataset.DatasetFiles;
import costscape.store.dataset.DatasetFiles.Columns;
import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import costscape.store.file.StandardInput;
import costscape.sweep.Range;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that say which rows and columns a cost is over. */
public final class DataOptions {
  /** Where one feature reaches this many times as far as another, training is slow. */
  private static final double UNLIKE = 100;

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
              + " have packed any of them. With - the rows come through standard input (default:"
              + " ${DEFAULT-VALUE}).")
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

  @Option(names = "--standardize", description = "Scale features to mean 0 and deviation 1.")
  private boolean standardize;

  /** The rows that came through standard input, which can be read once. */
  private Optional<Dataset> piped = Optional.empty();

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

  private Dataset file() {
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
    boolean predictsNumbers = loss != null && Losses.isOfNumbers(loss);
    return predictsNumbers
        ? DatasetFiles.readNumbers(file, targets(), columns())
        : DatasetFiles.read(file, Optional.ofNullable(target), columns());
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

  /** Says where features of very unlike reach make training slow. */
  private void hint(Dataset dataset) {
    double[] reach = new double[dataset.features()];
    for (int feature = 0; feature < reach.length; feature++) {
      Range range = Range.of(dataset.column(feature));
      reach[feature] = range.largest() - range.smallest();
    }
    int[] rising =
        IntStream.range(0, reach.length)
            .filter(feature -> reach[feature] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(feature -> reach[feature]))
            .mapToInt(feature -> feature)
            .toArray();
    if (!standardize && rising.length > 1) {
      hint(dataset, reach, rising[0], rising[rising.length - 1]);
    }
  }

  private void hint(Dataset dataset, double[] reach, int smallest, int largest) {
    if (reach[largest] > UNLIKE * reach[smallest]) {
      say(
          "%s: feature %s reaches %d times as far as %s; --standardize makes features alike"
              .formatted(
                  dataset.name(),
                  InputException.shown(dataset.featureNames().get(largest)),
                  Math.round(reach[largest] / reach[smallest]),
                  InputException.shown(dataset.featureNames().get(smallest))));
    }
  }

  private void say(String line) {
    command.commandLine().getErr().println("costscape: " + line);
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
