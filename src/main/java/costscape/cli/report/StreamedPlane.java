package costscape.cli.report;

import costscape.job.Runner;
import costscape.number.SixDigits;
import costscape.render.chart.CaptionText;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.store.table.CellTable;
import costscape.store.table.TableFormat;
import costscape.sweep.BlockMeans;
import costscape.sweep.BlockSums;
import costscape.sweep.CellCosts;
import costscape.sweep.Sweep;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** A plane too large to hold: its cells go to the table as they come, the picture shows means. */
public record StreamedPlane(CellCosts costs, Grid grid, Runner runner) {
  /** Means along a side: each takes about a pixel. */
  public static final int MOST = 1000;

  /** The means of a plane before any of its cells is known. */
  public static BlockMeans noMeans(Grid grid) {
    return new BlockMeans(grid, MOST);
  }

  /** Whether every cell is a mean of its own. */
  public static boolean showsEachCell(Grid grid) {
    return grid.first().points() <= MOST && grid.second().points() <= MOST;
  }

  /** Sweeps the plane without a table. */
  public BlockMeans means() {
    BlockMeans means = noMeans(grid);
    if (costs instanceof Sweep sweep) {
      runner.run(BlockSums.job(sweep, grid, MOST), means::add);
    } else {
      costs.inOrder(runner, means::add);
    }
    return means;
  }

  /** Sweeps the plane and writes its table. */
  public BlockMeans into(OutputStream out, TableFormat format) throws IOException {
    BlockMeans means = noMeans(grid);
    CellTable cells = CellTable.to(out, format, grid.axes(), "cost");
    costs.inOrder(runner, some -> add(some, cells, means));
    cells.flush();
    return means;
  }

  private static void add(double[] some, CellTable cells, BlockMeans means) {
    means.add(some);
    try {
      for (double cost : some) {
        cells.add(cost);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a caption adds if the picture shows means. */
  public static CaptionText caption(Grid grid) {
    String across = SixDigits.of(cells(grid.first()));
    String up = SixDigits.of(cells(grid.second()));
    return new CaptionText(
        ("Every point, the starred one too, is the mean of %s × %s cells; the smallest single cell"
                + " is in the summary.")
            .formatted(across, up),
        "every point is the mean of %s × %s cells".formatted(across, up));
  }

  /** About how many cells along an axis one mean holds. */
  private static double cells(Axis axis) {
    return axis.points() / (double) Math.min(MOST, axis.points());
  }
}
