package costscape.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.space.Slice.SlicePoints;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The line between two points has both of them, to the last bit. */
class SliceTest {
  /** Some twenty orders of magnitude, where a + (b − a) is far from b. */
  private static ParameterVector drawn(long seed) {
    Random random = new Random(seed);
    return ParameterVector.of(
        random.doubles(100, -1, 1).map(x -> x * Math.pow(10, random.nextInt(20) - 10)).toArray());
  }

  private static final ParameterVector A = drawn(1);
  private static final ParameterVector B = drawn(2);
  private static final ParameterVector C = drawn(3);
  private static final Direction TO_B = Direction.between("b", A, B);
  private static final Direction TO_C = Direction.between("c", A, C);

  private static double[] written(Slice slice, double... coordinates) {
    return new SlicePoints(slice, coordinates).toArray(0, 1);
  }

  @Test
  void aLineBetweenTwoPointsHasBoth() {
    Slice line = Slice.through(A, TO_B);
    assertFalse(A.plus(1, TO_B).equals(B)); // or nothing is shown
    assertEquals(A, line.at(0));
    assertEquals(B, line.at(1));
    assertArrayEquals(B.toArray(), written(line, 1));
    double[] upper = A.toArray();
    line.at(1, upper, 40);
    assertEquals(A.get(39), upper[39]);
    assertEquals(B.get(40), upper[40]);
  }

  @Test
  void aPlaneThroughThreePointsHasThem() {
    Slice plane = Slice.through(A, TO_B, TO_C);
    assertEquals(A, plane.at(0, 0));
    assertEquals(B, plane.at(1, 0));
    assertEquals(C, plane.at(0, 1));
    assertArrayEquals(C.toArray(), written(plane, 0, 1));
    assertEquals(A.plus(1, TO_B).plus(0.5, TO_C), plane.at(1, 0.5));
  }

  /** Elsewhere the end of a direction is no point of the line. */
  @Test
  void aLineFromAnotherPointDoesNotEndThere() {
    assertEquals(C.plus(1, TO_B), Slice.through(C, TO_B).at(1));
    assertFalse(new SlicePoints(Slice.through(C, TO_B), 1).isEnd(0));
    assertTrue(new SlicePoints(Slice.through(A, TO_B), 0, 1).isEnd(1));
  }
}
