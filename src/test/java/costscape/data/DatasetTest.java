package costscape.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetTest {
  private static final Dataset ROWS =
      Dataset.of(
          "rows",
          List.of("a", "b"),
          List.of("0", "1"),
          new double[][] {{1, -7, 2}, {3, Double.POSITIVE_INFINITY, 5}},
          new byte[] {0, 1, 0});

  @Test
  void aReachIsThatOfTheFiniteNumbers() {
    assertEquals(9, ROWS.reach(0));
    assertEquals(2, ROWS.reach(1));
  }

  @Test
  void theLargestFeatureIsFoundWhateverItsSign() {
    Dataset finite = ROWS.subset(0, 2).with(ROWS.targets().subset(0, 2));
    assertEquals(5, finite.largestFeature());
    assertEquals(Double.POSITIVE_INFINITY, ROWS.largestFeature());
    Dataset negative = Dataset.of("n", List.of("a"), new double[][] {{-7, 2, 1}}, ROWS.targets());
    assertEquals(7, negative.largestFeature());
  }

  /** It is not sent with the rows, and must not count as found where they arrive. */
  @Test
  void theLargestFeatureIsTheSameWhereTheRowsWereSentTo() throws Exception {
    assertEquals(Double.POSITIVE_INFINITY, ROWS.largestFeature());
    assertEquals(Double.POSITIVE_INFINITY, sent(ROWS).largestFeature());
  }

  private static Dataset sent(Dataset rows) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(rows);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (Dataset) in.readObject();
    }
  }
}
