package costscape.cli.sweep;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.option.BatchOptions;
import costscape.cli.option.LookOptions;
import costscape.cli.option.PrecisionOption;
import costscape.cli.option.TableOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.option.VerdictOption.Judgement;
import costscape.cli.proof.ProofOptions;
import costscape.cli.report.Output;
import costscape.cli.value.Capacity;
import costscape.render.figure.View;
import costscape.space.Axis;
import costscape.study.ModelAtPoint;
import costscape.study.Quantity;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that say what a sweep computes, who works, how it is drawn, and what its table is. */
public final class SweepOptions {
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
  public boolean needsAllRows(BatchOptions batch) {
    return proofOptions.isWanted() || !isOneCost(batch);
  }

  /** Returns whether the cost of the rows that train is swept, and nothing beside it. */
  public boolean isOneCost(BatchOptions batch) {
    return quantity == Quantity.COST && !batch.isGiven();
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
}
