package costscape.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Directions between points, and what is left of one beside another. */
class DirectionTest {
  private static final ParameterVector FROM = ParameterVector.of(1, -2, 5);
  private static final ParameterVector TO = ParameterVector.of(4, 0.5, -3);

  @Test
  void betweenTwoPointsTheEndsAreThePoints() {
    Slice line = Slice.through(FROM, Direction.between("b", FROM, TO));
    assertEquals(FROM, line.at(0));
    assertEquals(TO, line.at(1));
    assertEquals(ParameterVector.of(2.5, -0.75, 1), line.at(0.5));
  }

  @Test
  void orthogonalToIsTheShortestOfTheSamePlane() {
    Direction u = Direction.of("u", 2, 0, 0);
    Direction v = Direction.of("v", 3, 4, -1).orthogonalTo(u);
    assertEquals(0, v.cosine(u));
    assertEquals(ParameterVector.of(0, 4, -1), ParameterVector.of(v.toArray()));
  }
}
