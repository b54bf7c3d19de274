package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Costs;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.data.Dataset;
import costscape.data.RowKind;
import costscape.store.dataset.DatasetFiles;
import costscape.store.dataset.DatasetFiles.Columns;
import costscape.store.dataset.DatasetFiles.RowArray;
import costscape.store.dataset.PartReading;
import costscape.store.file.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Options that say which columns of a file are features and which the target. */
@Facts(topic = Topic.MODEL, changes = Changes.RESULT, costs = Costs.OF_ROWS)
final class ColumnOptions {
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
      names = "--missing",
      paramLabel = "WORD,…",
      split = ",",
      description =
          "Further words of a CSV file that stand for a missing value, such as 'k.A.'; rows with"
              + " one are left out.")
  private List<String> absent = List.of();

  /** The columns of a trained network, which are taken where none are named. */
  private Optional<RowKind> known = Optional.empty();

  /** The arrays that each row holds, where its values are arrays. */
  private List<RowArray> arrays = List.of();

  /** Takes over which columns a trained network has; other features are refused. */
  void takeOver(TakenModel network) {
    RowKind own = network.model().kind();
    known = Optional.of(own);
    if (!features.isEmpty() && !Set.copyOf(features).equals(Set.copyOf(own.features()))) {
      throw network.refused(
          "--features", String.join(",", features), String.join(", ", own.features()));
    }
    for (String column : dropped) {
      if (own.features().contains(column)) {
        throw network.refused("--drop", column, "this feature");
      }
    }
    if (target != null) {
      network.instead("--target", target, String.join(",", own.targetColumns()));
    }
    dropMissing |= network.model().data().skipsMissing();
  }

  void holdArrays(List<RowArray> inputs) {
    arrays = inputs;
  }

  boolean arePicked() {
    return !features.isEmpty() || !dropped.isEmpty();
  }

  boolean skipMissing() {
    return dropMissing || !absent.isEmpty();
  }

  /** The columns of the target as they are typed, where they are. */
  Optional<String> target() {
    return Optional.ofNullable(target);
  }

  /** Refuses to name columns of data that are no file. */
  void refuseFor(String data) {
    if (target != null) {
      throw new InputException("--target names a column of a file, and %s is none".formatted(data));
    }
    if (arePicked()) {
      throw new InputException(
          "--features and --drop name columns of a file, and %s is none".formatted(data));
    }
  }

  /**
   * Reads the rows of a file.
   *
   * @param numbers whether the target is numbers to predict where no trained network says it
   */
  Dataset read(Path file, boolean numbers, Consumer<String> notices) {
    if (known.isPresent()) {
      return readMore(file, known.get(), notices);
    }
    Columns columns = columns(notices);
    return numbers
        ? DatasetFiles.readNumbers(file, targets(), columns)
        : DatasetFiles.read(file, target(), columns);
  }

  /** All that decides which rows a file gives. */
  Object way(boolean numbers) {
    return List.of(ofParts(numbers), known, arrays);
  }

  /** Reads more rows of a kind that is known. */
  Dataset readMore(Path file, RowKind kind, Consumer<String> notices) {
    return DatasetFiles.readMore(file, kind, targets(), columns(notices));
  }

  private Columns columns(Consumer<String> notices) {
    return new Columns(featureNames(), dropped, skipMissing(), absent, notices, arrays);
  }

  /** How the parts of data in several files are read. */
  PartReading ofParts(boolean numbers) {
    return new PartReading(targets(), numbers, featureNames(), dropped, skipMissing(), absent);
  }

  private List<String> targets() {
    return target == null
        ? known.map(RowKind::targetColumns).orElse(List.of())
        : List.of(target.split(","));
  }

  /** The features of a trained network go before: a table may have them in another order. */
  private List<String> featureNames() {
    return known.map(RowKind::features).orElse(features);
  }
}
