package costscape.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** The same seed draws the same rows, of every class its share. */
class RowDrawsTest {
  private static int[] heldOut(Dataset dataset, double share, long seed) {
    return RowDraws.heldOut(dataset, share, new Well19937c(seed));
  }

  private static String message(Dataset dataset, double share) {
    return assertThrows(IllegalArgumentException.class, () -> heldOut(dataset, share, 1))
        .getMessage();
  }

  @Test
  void aSeedDrawsTheSameRowsOnEveryMachine() {
    assertArrayEquals(new int[] {2, 3, 7, 11}, heldOut(Datasets.ARTICLE.dataset(), 0.34, 3));
    assertArrayEquals(new int[] {0, 1, 6, 10}, heldOut(Datasets.ARTICLE.dataset(), 0.34, 2));
  }

  @Test
  void everyClassGivesItsShareAndNoRowIsDrawnTwice() {
    Dataset iris = Datasets.IRIS.dataset();
    int[] drawn = heldOut(iris, 0.3, 5);
    assertEquals(45, IntStream.of(drawn).distinct().count());
    for (int label = 0; label < 3; label++) {
      int of = label;
      assertEquals(15, IntStream.of(drawn).filter(row -> iris.label(row) == of).count());
    }
    assertArrayEquals(IntStream.of(drawn).sorted().toArray(), drawn);
  }

  @Test
  void oneRowOfEveryClassTrainsHoweverLargeTheShare() {
    Dataset iris = Datasets.IRIS.dataset();
    Split split = Split.holdingOut(iris, heldOut(iris, 0.9999, 1));
    assertEquals(3, split.training().rows());
    assertEquals(3, IntStream.range(0, 3).map(split.training()::label).distinct().count());
    assertEquals(147, split.other().rows());
  }

  @Test
  void numbersToPredictAreDrawnFromAllRows() {
    assertEquals(10, heldOut(Datasets.SINE.dataset(), 0.25, 1).length);
  }

  @Test
  void aClassOfASingleRowIsRefusedByItsWord() {
    Dataset pets =
        Dataset.of(
            "pets.csv",
            List.of("x"),
            new double[][] {{1, 2, 3}},
            Labels.of(List.of("cat", "newt"), 0, 1, 0));
    String said = message(pets, 0.5);
    assertTrue(said.contains("class \"newt\" of pets.csv has a single row"), said);
  }

  @Test
  void aShareOfNoRowOrOfAllIsRefused() {
    Dataset article = Datasets.ARTICLE.dataset();
    for (double share : new double[] {0, 1, -0.1, 2, Double.NaN}) {
      assertTrue(message(article, share).contains("above 0 and below 1"), "" + share);
    }
    assertTrue(message(article, 0.01).contains("is no row"));
  }

  @Test
  void aBatchHasFromOneToAllRows() {
    Dataset article = Datasets.ARTICLE.dataset();
    assertEquals(12, RowDraws.batch(article, 12, new Well19937c(1)).length);
    for (int size : new int[] {0, 13, -1}) {
      assertThrows(
          IllegalArgumentException.class, () -> RowDraws.batch(article, size, new Well19937c(1)));
    }
  }
}
