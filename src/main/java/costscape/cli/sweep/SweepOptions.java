package costscape.cli.sweep;

import costscape.cli.facts.Changes;
import costscape.cli.facts.CommandOptions;
import costscape.cli.facts.Costs;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.option.DataOptions;
import costscape.cli.option.HoldOutOptions;
import costscape.cli.option.LookOptions;
import costscape.cli.option.PrecisionOption;
import costscape.cli.option.TableOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.option.VerdictOption.Judgement;
import costscape.cli.proof.ProofOptions;
import costscape.cli.report.Output;
import costscape.cli.value.Capacity;
import costscape.data.Dataset;
import costscape.data.RowDraws;
import costscape.data.Split;
import costscape.number.RandomNumbers;
import costscape.render.figure.View;
import costscape.space.Axis;
import costscape.store.file.InputException;
import costscape.study.ModelAtPoint;
import costscape.study.Quantity;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Options that say what a sweep computes, of which rows, who works, how it is drawn, and what its
 * table is.
 */
public final class SweepOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private HoldOutOptions holdOut;

  @Facts(topic = Topic.MODEL, changes = Changes.RESULT, costs = Costs.OF_ROWS)
  @Option(
      names = "--rows",
      paramLabel = "N,…",
      split = ",",
      description =
          "One mini-batch beside all rows: the rows of these numbers, counted from 0 in the order"
              + " of the data.")
  private List<Integer> rows = List.of();

  @Facts(topic = Topic.MODEL, changes = Changes.RESULT, costs = Costs.OF_ROWS)
  @Option(
      names = "--batch-of",
      paramLabel = "ROWS",
      description =
          "One mini-batch of so many rows beside all: the one that the first step of trace --batch"
              + " ROWS takes with the same --seed.")
  private Integer size;

  @Mixin private TableOptions tableOptions;
  @Mixin private ThreadOptions threadOptions;
  @Mixin private ProofOptions proofOptions;
  @Mixin private PrecisionOption precisionOption;

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @Option(
      names = "--verdict",
      paramLabel = "full|none",
      description =
          "Whether minima along a line, and a barrier, are searched between its cells (default:"
              + " full). None leaves them at cells, which saves minutes with a large network.")
  private Judgement judgement = Judgement.FULL;

  @Mixin private LookOptions.Views views;

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @Option(
      names = "--quantity",
      paramLabel = "NAME",
      defaultValue = "cost",
      description =
          "cost; gap, the cost of the rows held out or of a batch minus that of the rows that"
              + " train; or a curvature in all parameters: index, smallest_eigenvalue,"
              + " largest_eigenvalue, convex (default: ${DEFAULT-VALUE}).")
  private Quantity quantity;

  /**
   * Returns whether all rows are held, since more is asked for than the cost of those that train.
   */
  public boolean needsAllRows() {
    return proofOptions.isWanted() || !isOneCost();
  }

  /** Returns whether the cost of the rows that train is swept, and nothing beside it. */
  public boolean isOneCost() {
    return quantity == Quantity.COST
        && Stream.of("--hold-out", "--rows", "--batch-of")
            .noneMatch(option -> CommandOptions.has(command, option));
  }

  /** The model with cells of the precision that is asked for. */
  public ModelAtPoint of(ModelAtPoint model) {
    return precisionOption.of(model);
  }

  /** Refuses what fits neither the memory nor the disk. */
  public Capacity capacity(List<Axis> axes, Output output) throws IOException {
    Capacity capacity = new Capacity(Runtime.getRuntime().maxMemory(), output.freeBytes());
    capacity.check(axes, tableOptions.format());
    return capacity;
  }

  public TableOptions table() {
    return tableOptions;
  }

  public ThreadOptions threads() {
    return threadOptions;
  }

  public ProofOptions proofs() {
    return proofOptions;
  }

  boolean leavesOutMinima() {
    return judgement == Judgement.NONE;
  }

  public Optional<View> view() {
    return views.view();
  }

  public Quantity quantity() {
    return quantity;
  }

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
}
