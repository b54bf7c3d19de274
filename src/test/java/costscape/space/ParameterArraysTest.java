package costscape.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A parameter is called after its array and its indices, row-major. */
class ParameterArraysTest {
  private static final ParameterArrays NET =
      ParameterArrays.of(
          List.of("scale", "conv.weight", "conv.bias"),
          List.of(List.of(), List.of(2, 3), List.of(2)));

  @Test
  void namesFollowTheIndicesTheLastFastest() {
    assertEquals(
        List.of(
            "scale",
            "conv.weight_0_0",
            "conv.weight_0_1",
            "conv.weight_0_2",
            "conv.weight_1_0",
            "conv.weight_1_1",
            "conv.weight_1_2",
            "conv.bias_0",
            "conv.bias_1"),
        NET.parameterNames());
  }

  @Test
  void aNameLeadsBackToItsPlace() {
    for (int k = 0; k < NET.size(); k++) {
      assertEquals(k, NET.index(NET.name(k)));
      assertEquals(k, NET.parameterNames().indexOf(NET.name(k)));
    }
  }

  @Test
  void aNameThatThereIsNotNamesWhatThereIs() {
    for (String wrong : List.of("conv.weight_2_0", "conv.weight_0", "conv.weight_00_0", "bias_0")) {
      NoSuchElementException refused =
          assertThrows(NoSuchElementException.class, () -> NET.index(wrong));
      assertEquals(
          "no parameter " + wrong + ": the cost has scale to conv.bias_1", refused.getMessage());
    }
  }

  @Test
  void twoParametersOfOneNameAreRefused() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> ParameterArrays.of(List.of("x", "x_0"), List.of(List.of(2, 2), List.of(2))));
    assertEquals("two parameters are called x_0_0", refused.getMessage());
  }

  @Test
  void namesThatAnAxisCannotHoldAreRefused() {
    for (String wrong : List.of("a=b", "a:b", "a b", "", ".a", "a,b", "a\u001b")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> ParameterArrays.of(List.of(wrong), List.of(List.of(2))));
    }
  }

  @Test
  void aMillionParametersNeedNoMillionNames() {
    ParameterArrays large =
        ParameterArrays.of(List.of("a", "b"), List.of(List.of(1000, 1000), List.of(7)));
    assertEquals("a_999_999", large.name(999_999));
    assertEquals(1_000_006, large.index("b_6"));
  }

  @Test
  void twentyThousandArraysTakeLinearTime() {
    List<String> names = IntStream.range(0, 20_000).mapToObj(k -> "block_" + k + ".w").toList();
    List<List<Integer>> shapes = names.stream().map(name -> List.of(1)).toList();
    ParameterArrays arrays =
        assertTimeoutPreemptively(
            Duration.ofSeconds(4), () -> ParameterArrays.of(names, shapes), "quadratic: 60 s");
    assertEquals("block_19999.w_0", arrays.name(19_999));
  }

  @Test
  void thousandsOfSidesAreRefusedInASentence() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> ParameterArrays.of(List.of("x"), List.of(Collections.nCopies(5000, 1))));
    assertEquals("x has 5000 sides; 64 are the most", refused.getMessage());
  }
}
