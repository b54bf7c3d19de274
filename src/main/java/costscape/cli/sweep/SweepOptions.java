package costscape.cli.sweep;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.option.BatchOptions;
import costscape.cli.option.ColourOptions;
import costscape.cli.option.LookOptions;
import costscape.cli.option.PrecisionOption;
import costscape.cli.option.TableOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.option.VerdictOption.Judgement;
import costscape.cli.proof.ProofOptions;
import costscape.cli.report.Output;
import costscape.cli.value.Capacity;
import costscape.render.figure.View;
import costscape.render.scale.Ruler.Scale;
import costscape.space.Axis;
import costscape.store.file.InputException;
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
  @Mixin private MinimaOption minimaOption;
  @Mixin private PrecisionOption precisionOption;

  /** The search between the cells of a line, which can be left out. */
  static final class MinimaOption {
    @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
    @Option(
        names = "--verdict",
        paramLabel = "full|none",
        description =
            "Whether minima along a line are searched between its cells (default: full). None"
                + " leaves them at cells, which saves minutes with a large network.")
    private Judgement judgement = Judgement.FULL;
  }

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
   * Fails before any work where the options do not go together.
   *
   * @param several whether there are several slices
   */
  public void check(boolean several, BatchOptions batch) {
    boolean isCurvature = quantity.curvature().isPresent();
    proofOptions.check(several || isCurvature);
    batch.check(several || isCurvature);
    precisionOption.refuseFor(isCurvature, "--quantity " + quantity.label());
    precisionOption.refuseFor(proofOptions.isWanted(), "--prove");
  }

  /** Fails before any work where the picture of what is swept has no such view or colours. */
  public void checkView(boolean isLine, ColourOptions colours) {
    if (quantity == Quantity.COST) {
      if (isLine && view().orElse(View.LINE) != View.LINE) {
        throw new InputException("one axis is drawn as a line; --view is for two");
      }
      return;
    }
    boolean isRanged = quantity != Quantity.GAP && colours.hasRange() && !isLine;
    if (view().isPresent() || colours.scale() != Scale.LINEAR || isRanged) {
      throw new InputException(
          (isRanged ? "--range is" : "--view and --scale are")
              + " for costs, not for "
              + quantity.label());
    }
  }

  /** Whether all rows are held, since more is asked for than the cost of those that train. */
  public boolean needsAllRows(BatchOptions batch) {
    return proofOptions.isWanted() || !isOneCost(batch);
  }

  /** Whether the cost of the rows that train is swept, and nothing beside it. */
  public boolean isOneCost(BatchOptions batch) {
    return quantity == Quantity.COST && !batch.isGiven();
  }

  /** The model with cells of the precision that is asked for; refused where rows are missing. */
  public ModelAtPoint of(ModelAtPoint model) {
    ModelAtPoint precise = precisionOption.of(model);
    if (quantity == Quantity.GAP && model.other().isEmpty()) {
      throw new InputException("--quantity gap needs --hold-out, --rows or --batch-of");
    }
    return precise;
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

  ProofOptions proofs() {
    return proofOptions;
  }

  boolean leavesOutMinima() {
    return minimaOption.judgement == Judgement.NONE;
  }

  public Optional<View> view() {
    return views.view();
  }

  public Quantity quantity() {
    return quantity;
  }
}
