package costscape.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows are parted without loss, and scaled by those that train. */
class SplitTest {
  private static final Dataset ROWS =
      Dataset.of(
          "rows",
          List.of("x", "constant"),
          List.of("no", "yes"),
          new double[][] {{1, 3, 100, 5, 7}, {2, 2, 2.5, 2, 2}},
          new byte[] {0, 1, 0, 1, 0});

  @Test
  void theRestTrains() {
    Split split = Split.holdingOut(ROWS, 2);
    assertArrayEquals(new double[] {1, 3, 5, 7}, split.training().column(0));
    assertArrayEquals(new double[] {100}, split.other().column(0));
    assertEquals(List.of(2), split.others());
  }

  /** Mean 4 and deviation √5 of 1, 3, 5, 7; 100 has no part in them. */
  @Test
  void meanAndDeviationAreThoseOfTheRowsThatTrain() {
    Split split = Split.holdingOut(ROWS, 2).standardized();
    assertEquals((100 - 4) / Math.sqrt(5), split.other().feature(0, 0), 1e-12);
    assertEquals((1 - 4) / Math.sqrt(5), split.training().feature(0, 0), 1e-15);
    assertArrayEquals(
        Split.holdingOut(ROWS, 2).training().standardized().column(0), split.training().column(0));
  }

  /** A constant column as in scikit-learn's StandardScaler: the mean goes, nothing is divided. */
  @Test
  void whereTrainingIsConstantTheDistanceStays() {
    Split split = Split.holdingOut(ROWS, 2).standardized();
    assertArrayEquals(new double[4], split.training().column(1));
    assertEquals(0.5, split.other().feature(0, 1));
  }

  @Test
  void aBatchLeavesAllRowsTraining() {
    Split split = Split.batch(ROWS, 4, 0);
    assertEquals(5, split.training().rows());
    assertArrayEquals(new double[] {7, 1}, split.other().column(0));
  }

  @Test
  void rowsThatAreNotThereOrNamedTwiceAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Split.batch(ROWS, 5));
    assertThrows(IllegalArgumentException.class, () -> Split.batch(ROWS, -1));
    assertThrows(IllegalArgumentException.class, () -> Split.batch(ROWS, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> Split.batch(ROWS));
    assertThrows(IllegalArgumentException.class, () -> Split.holdingOut(ROWS, 0, 1, 2, 3, 4));
    assertThrows(
        IllegalArgumentException.class, () -> Split.apart(ROWS, Datasets.ARTICLE.dataset()));
  }
}
