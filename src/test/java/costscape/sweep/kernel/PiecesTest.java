package costscape.sweep.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Article;
import costscape.OneIn;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.job.Runner;
import costscape.network.ParameterLayout;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.Slice;
import costscape.sweep.Sweep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A piece of a sweep takes some seconds at most, and has the bits of the whole. */
class PiecesTest {
  private static final int MANY_ROWS = 300_000;

  /** Rows times cells, some seconds of work: one tile of the fewest rows that share its tables. */
  private static final long MOST_WORK = 8_000_000_000L;

  private static final int MOST_CELLS = 1 << 20;

  private static Slice slice(String first, String second) {
    ParameterLayout layout = Article.cost().network().layout();
    return Slice.through(
        Article.POINT,
        Direction.parameter(first, layout.index(first), layout.size()),
        Direction.parameter(second, layout.index(second), layout.size()));
  }

  private static Grid grid(int rows, int width) {
    return new Grid(new Axis("first", -9, 11, rows), new Axis("second", -30, 40, width));
  }

  /** The article's rows, many times. */
  private static NetworkCost manyRows() {
    Dataset few = Datasets.ARTICLE.dataset();
    int[] rows = new int[MANY_ROWS];
    Arrays.setAll(rows, k -> k % few.rows());
    return NetworkCost.of(
        Article.cost().network(), few.subset(rows), LogisticLoss.CROSS_ENTROPY, 0);
  }

  /** One block of 128 rows once was one piece, of minutes. */
  @ParameterizedTest
  @CsvSource({"w1_0_0,w2_0_0", "w2_0_0,w1_0_0", "w2_0_0,w2_1_0", "w1_0_0,b1_0", "w1_0_0,w1_0_1"})
  void ofManyRowsAreShort(String first, String second) {
    for (int width : new int[] {201, 3000, 20_000}) {
      Pieces pieces =
          Sweep.over(manyRows(), slice(first, second), grid(128, width).axes()).pieces();
      for (int piece = 0; piece < pieces.count(); piece++) {
        long cells = (long) pieces.rows(piece) * pieces.columns(piece);
        assertTrue(cells * MANY_ROWS <= MOST_WORK, cells + " cells of " + width + " columns");
      }
    }
  }

  /** 20 million columns once were an integer overflow, 2 million not enough memory. */
  @ParameterizedTest
  @CsvSource({"w1_0_0,w2_0_0", "w1_0_0,w2_1_0", "b1_0,w1_0_0", "w2_1_0,b2_0"})
  void ofLongRowsAreSmall(String first, String second) {
    for (int width : new int[] {2_000_000, 20_000_000, Integer.MAX_VALUE}) {
      Pieces pieces =
          Sweep.over(Article.cost(), slice(first, second), grid(400, width).axes()).pieces();
      assertTrue((long) pieces.rows(0) * pieces.columns(0) <= MOST_CELLS, "" + pieces);
      int last = pieces.count() - 1;
      long end = pieces.firstCell(last) + pieces.columns(last);
      assertEquals(400L * width, end + (pieces.rows(last) - 1L) * width);
    }
  }

  @Tag("loops")
  @OneIn(5)
  @ParameterizedTest
  @CsvSource({"b1_0,w1_0_0", "w1_0_0,w2_0_0", "w1_0_0,w2_1_0"})
  void haveTheBitsOfTheWhole(String first, String second) {
    Slice slice = slice(first, second);
    Grid grid = grid(2, MOST_CELLS + 500);
    Kernel kernel = Kernels.of(Article.cost(), slice, grid.axes());
    double[] whole = new double[(int) grid.cells()];
    kernel.fill(0, 2, whole);
    Sweep sweep = Sweep.over(Article.cost(), slice, grid.axes());
    assertTrue(sweep.pieces().strips() > 1);
    assertArrayEquals(whole, sweep.costs(Runner.serial()));
    List<double[]> parts = new ArrayList<>();
    sweep.inOrder(Runner.serial(), parts::add);
    assertArrayEquals(
        whole, parts.stream().flatMapToDouble(Arrays::stream).toArray(), first + " " + second);
  }
}
