package costscape.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

  /** The numbers of some lead to the place of another name. */
  @Test
  void whatIsNoNameIsNone() {
    for (String name :
        List.of(
            "",
            "w",
            "w1",
            "w1_0",
            "w1_0_0_0",
            "w1_0_2",
            "w1_1_0",
            "w01_0_0",
            "w1_0_00",
            "b1_0_0",
            "b1_2",
            "x1_0_0",
            "w1_-1_0",
            "w1__0",
            "w0_0_0",
            "w1_0_99999999999",
            "b4294967297_0",
            "w2_999999999_1",
            "w1_0_\u0661")) {
      assertFalse(ARTICLE.parameterNames().contains(name), name);
      assertThrows(NoSuchElementException.class, () -> ARTICLE.index(name), name);
    }
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
