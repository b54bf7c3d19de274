package costscape.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** The order of θ that files and other programs rely on. */
class ParameterLayoutTest {
  private static final ParameterLayout ARTICLE = new ParameterLayout(1, 2, 1);
  private static final ParameterLayout DEEP = new ParameterLayout(2, 3, 2, 1);

  @Test
  void theArticlesNetworkHasSevenParametersInThisOrder() {
    assertEquals(
        List.of("w1_0_0", "w1_0_1", "b1_0", "b1_1", "w2_0_0", "w2_1_0", "b2_0"),
        ARTICLE.parameterNames());
  }

  @Test
  void namesAndPlacesAreEachOthersInverse() {
    for (int k = 0; k < DEEP.size(); k++) {
      assertEquals(k, DEEP.index(DEEP.name(k)));
    }
    assertEquals(2 * 3 + 3 + 3 * 2 + 2 + 2 + 1, DEEP.size());
    assertEquals("w2_1_0", DEEP.name(DEEP.weight(2, 1, 0)));
    assertEquals("b2_1", DEEP.name(DEEP.bias(2, 1)));
  }

  @Test
  void aParameterKnowsItsLayerAndTheUnitItFeeds() {
    assertEquals(2, DEEP.layerOf(DEEP.index("w2_1_0")));
    assertEquals(0, DEEP.unitOf(DEEP.index("w2_1_0")));
    assertEquals(1, DEEP.unitOf(DEEP.index("b2_1")));
    assertEquals(3, DEEP.layerOf(DEEP.index("b3_0")));
  }

  @Test
  void anUnknownNameIsAnsweredWithTheRange() {
    NoSuchElementException error =
        assertThrows(NoSuchElementException.class, () -> ARTICLE.index("w3_0_0"));
    assertEquals(
        "no parameter w3_0_0: a 1-2-1 network has w1_0_0 to w2_1_0 and b1_0 to b2_0",
        error.getMessage());
  }
}
