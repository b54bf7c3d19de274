package costscape.store.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.Slice.SlicePoints;
import costscape.store.program.AskedPoints.ToldSlice;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The formula that a program is given forms the points of the slice, bit by bit. */
class ToldSliceTest {
  private static final int N = ToldSlice.LEAST_PARAMETERS;

  private static double[] drawn(long seed) {
    return new Random(seed).doubles(N, -2, 2).toArray();
  }

  private static ToldSlice told(Slice slice) {
    return ToldSlice.of(slice).orElseThrow();
  }

  /** (origin + α · first) + β · second, as the guide states it. */
  private static double[] formed(double[] told, double alpha, double beta) {
    double[] point = new double[N];
    for (int k = 0; k < N; k++) {
      double along = alpha * told[N + k];
      double sum = told[k] + along;
      double across = beta * told[2 * N + k];
      point[k] = sum + across;
    }
    return point;
  }

  @Test
  void ofAnyDirectionsAndOfSingleParameters() {
    ParameterVector at = ParameterVector.of(drawn(1));
    Direction any = Direction.of("any", drawn(2));
    Direction other = Direction.of("other", drawn(3));
    Direction single = Direction.parameter("p", 5, N);
    Direction last = Direction.parameter("q", N - 1, N);
    Random random = new Random(4);
    for (Slice slice :
        new Slice[] {
          Slice.through(at, any, other),
          Slice.through(at, single, other),
          Slice.through(at, any, last),
          Slice.through(at, last, single)
        }) {
      for (int k = 0; k < 100; k++) {
        double alpha = k == 0 ? 0 : random.nextGaussian();
        double beta = k == 1 ? -0.0 : random.nextGaussian();
        assertArrayEquals(
            new SlicePoints(slice, alpha, beta).toArray(0, 1),
            formed(told(slice).numbers(), alpha, beta));
      }
    }
  }

  /** −0 + 0 is 0, so that the formula would change an entry that the slice leaves alone. */
  @Test
  void anOriginWithAMinusZeroIsNotTold() {
    double[] origin = drawn(1);
    origin[3] = -0.0;
    Slice slice = Slice.through(ParameterVector.of(origin), Direction.parameter("p", 5, N));
    assertEquals(Optional.empty(), ToldSlice.of(slice));
  }
}
