package costscape.store.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers in names count as numbers, however long they are. */
class NaturalOrderTest {
  private static final List<String> ORDERED =
      List.of(
          "dense",
          "dense_1",
          "dense_2",
          "dense_10",
          "epoch-2",
          "epoch-02b",
          "epoch-10",
          "epoch-99999999999999999999",
          "epoch-100000000000000000000",
          "epoch-x");

  @Test
  void peoplesOrderComesOutOfAnyOther() {
    Random random = new Random(1);
    for (int k = 0; k < 100; k++) {
      List<String> shuffled = new ArrayList<>(ORDERED);
      Collections.shuffle(shuffled, random);
      shuffled.sort(NaturalOrder.OF_TEXT);
      assertEquals(ORDERED, shuffled);
    }
  }
}
