package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.CommandOptions;
import costscape.cli.facts.Costs;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.data.Dataset;
import costscape.data.RowDraws;
import costscape.data.Split;
import costscape.number.RandomNumbers;
import costscape.store.file.InputException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that say which rows are looked at beside those that train: held out, or one batch. */
@Facts(topic = Topic.MODEL, changes = Changes.RESULT, costs = Costs.OF_ROWS)
public final class BatchOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private HoldOutOptions holdOut;

  @Option(
      names = "--rows",
      paramLabel = "N,…",
      split = ",",
      description =
          "One mini-batch beside all rows: the rows of these numbers, counted from 0 in the order"
              + " of the data.")
  private List<Integer> rows = List.of();

  @Option(
      names = "--batch-of",
      paramLabel = "ROWS",
      description =
          "One mini-batch of so many rows beside all: the one that the first step of trace --batch"
              + " ROWS takes with the same --seed.")
  private Integer size;

  /** Parts the rows; nothing where one surface is asked for. */
  public Optional<Split> split(Dataset all, DataOptions data) {
    try {
      if (!rows.isEmpty()) {
        return Optional.of(Split.batch(all, rows.stream().mapToInt(row -> row).toArray()));
      }
      if (size != null) {
        return Optional.of(
            Split.batch(all, RowDraws.batch(all, size, RandomNumbers.of(holdOut.seed()))));
      }
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "%s: %s".formatted(rows.isEmpty() ? "--batch-of" : "--rows", e.getMessage()));
    }
    return holdOut.split(all, data);
  }

  private List<String> given() {
    return Stream.of("--hold-out", "--rows", "--batch-of")
        .filter(option -> CommandOptions.has(command, option))
        .toList();
  }

  public boolean isGiven() {
    return !given().isEmpty();
  }
}
