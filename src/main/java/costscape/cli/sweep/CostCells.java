package costscape.cli.sweep;

import costscape.cost.Rounding;
import costscape.job.Runner;
import costscape.number.SixDigits;
import costscape.space.Axis;
import costscape.store.dataset.TableParts;
import costscape.store.table.KeptCells;
import costscape.study.CellPrecision;
import costscape.study.ModelAtPoint;
import costscape.study.VariedSlice;
import costscape.sweep.BlockwiseSweep;
import costscape.sweep.CellCosts;
import costscape.sweep.Sweep;
import costscape.sweep.SweptCells;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The cells of a sweep of the cost: computed, or taken from the table that the same run wrote
 * before.
 *
 * @param blocks the rows, where they are too many to hold; the model's cost is then that of the
 *     first block and is not asked
 * @param kept the table of the same run, where the cells are taken from it
 */
record CostCells(SweepRequest request, Optional<TableParts> blocks, Optional<Path> kept) {
  private ModelAtPoint model() {
    return request.model();
  }

  private VariedSlice varied() {
    return request.varied();
  }

  SweptCells swept(Runner runner) {
    List<Axis> axes = varied().axes();
    if (kept.isPresent()) {
      return SweptCells.of(axes, KeptCells.read(kept.get(), axes, "cost")).rounded(rounding());
    }
    return blocks.isPresent()
        ? blockwise().swept(runner).rounded(rounding())
        : model().landscape().over(varied().slice(), axes, runner);
  }

  /** The cells of a plane that is too large to hold. */
  CellCosts costs() {
    return blocks.isPresent()
        ? blockwise()
        : Sweep.over(model().swept(), varied().slice(), varied().axes());
  }

  private BlockwiseSweep blockwise() {
    BlockwiseSweep sweep =
        BlockwiseSweep.over(
            model().networkCost(), blocks.orElseThrow(), varied().slice(), varied().axes());
    return model().cells() == CellPrecision.SINGLE ? sweep.inSingle() : sweep;
  }

  Rounding rounding() {
    return model().landscape().rounding(varied().slice(), varied().axes());
  }

  /** One cell's cost. */
  String amount(double cost) {
    return model().measure().amount(rounding().text(SixDigits.of(cost)));
  }
}
