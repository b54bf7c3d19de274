package costscape.store.saved;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import costscape.job.Job;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Two jobs are the same where all their numbers are, however they came by them. */
class SpecificationTest {
  private record Part(String name, double[] numbers) implements Serializable {}

  private interface Function extends DoubleUnaryOperator, Serializable {}

  private record Work(Object holds) implements Job<double[]> {
    @Override
    public int size() {
      return 1;
    }

    @Override
    public double[] run(int index) {
      return new double[0];
    }
  }

  private static byte[] specification(Object holds) throws IOException {
    return Specification.of(new Work(holds));
  }

  private static void assertSame(Object one, Object other) throws IOException {
    assertArrayEquals(specification(one), specification(other));
  }

  private static void assertOther(Object one, Object other) throws IOException {
    assertFalse(Arrays.equals(specification(one), specification(other)));
  }

  private static Part part(double... numbers) {
    return new Part("part", numbers);
  }

  /** A result read back from disk shares nothing; the work that follows is the same work. */
  @Test
  void sharedPartsAreAsGoodAsEqualOnes() throws IOException {
    Part shared = part(1, 2);
    assertSame(List.of(shared, shared), List.of(part(1, 2), part(1, 2)));
    assertSame(
        List.of(shared, shared), BlockFile.decode(BlockFile.encode(List.of(shared, shared))));
    assertSame(new Part[] {shared, shared}, new Part[] {part(1, 2), part(1, 2)});
  }

  @Test
  void everyNumberAndNameCounts() throws IOException {
    assertOther(part(1, 2), part(1, Math.nextUp(2)));
    assertOther(part(0.0), part(-0.0));
    assertOther(part(1), new Part("other", new double[] {1}));
    assertOther(List.of(part(1), part(2)), List.of(part(2), part(1)));
    assertOther(Optional.of(1), Optional.empty());
    assertOther(new int[] {1, 2}, new int[] {1, 3});
    assertOther(List.of(1), List.of(1L));
    assertOther(List.of("ab", "c"), List.of("a", "bc"));
    assertOther(List.of(List.of(1), List.of()), List.of(List.of(), List.of(1)));
  }

  /** Java shuffles sets anew in each process. */
  @Test
  void theOrderOfSetsAndMapsDoesNot() throws IOException {
    Map<String, Integer> one = new LinkedHashMap<>(Map.of("a", 1));
    one.put("b", 2);
    Map<String, Integer> other = new HashMap<>(Map.of("b", 2));
    other.put("a", 1);
    assertSame(one, other);
    assertSame(Set.of(1, 2, 3), new java.util.TreeSet<>(List.of(3, 2, 1)));
    assertOther(one, Map.of("a", 2, "b", 1));
  }

  @Test
  void functionsAreToldApartByTheirPlaceAndWhatTheyHold() throws IOException {
    assertSame(times(2), times(2));
    assertOther(times(2), times(3));
    Function plus = x -> x + 2;
    assertOther(times(2), plus);
  }

  private static Function times(double factor) {
    return x -> factor * x;
  }
}
