package costscape.critical.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.critical.local.Subgradients.Zero;
import costscape.space.Vectors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** Subgradients whose distance from 0 can be seen on paper. */
class SubgradientsTest {
  private static Zero exactly(double[] rest, double[]... slopes) {
    BigDecimal[] exact = new BigDecimal[rest.length];
    for (int k = 0; k < exact.length; k++) {
      exact[k] = new BigDecimal(rest[k]);
    }
    Zero zero = Subgradients.exactly(exact, List.of(slopes));
    assertEquals(zero, new Subgradients(rest, List.of(slopes)).zero(), "in doubles");
    return zero;
  }

  /** The slope g ± a of |a|x + gx: 0 is inside for |g| below a. */
  @Test
  void ofOneTerm() {
    assertEquals(Zero.INSIDE, exactly(new double[] {1}, new double[] {2}));
    assertEquals(Zero.ON_THE_BORDER, exactly(new double[] {1}, new double[] {-1}));
    assertEquals(Zero.OUTSIDE, exactly(new double[] {3}, new double[] {1}));
    assertEquals(
        Zero.OUTSIDE, exactly(new double[] {0, 1}, new double[] {1, 0}), "not in the span");
  }

  /** Three terms in the plane, g = −(a₀ + ½a₁): some multipliers, of which none is unique. */
  @Test
  void ofMoreTermsThanDimensions() {
    double[][] slopes = {{1, 0}, {0, 2}, {1, 1}};
    assertEquals(Zero.INSIDE, exactly(new double[] {-1, -1}, slopes));
    assertEquals(Zero.ON_THE_BORDER, exactly(new double[] {-2, -3}, slopes));
    assertEquals(Zero.OUTSIDE, exactly(new double[] {-2, -3.5}, slopes));
  }

  /** 0.1 + 0.2 is above 0.3 in the doubles that these words stand for, by 2.8e-17. */
  @Test
  void exactMeansToTheLastDigit() {
    double[] tenths = {0.1, 0.2, 0.3};
    BigDecimal sum = new BigDecimal(tenths[0]).add(new BigDecimal(tenths[1]));
    List<double[]> slopes = List.of(new double[] {tenths[2]});
    assertEquals(Zero.OUTSIDE, Subgradients.exactly(new BigDecimal[] {sum}, slopes));
    BigDecimal three = new BigDecimal(tenths[2]);
    assertEquals(Zero.ON_THE_BORDER, Subgradients.exactly(new BigDecimal[] {three}, slopes));
  }

  /** From (3, ½) at most (1, 0) and (0, 1) can be taken away: (2, 0) is left. */
  @Test
  void theNearestSubgradientLeadsDownMostSteeply() {
    Subgradients box =
        new Subgradients(new double[] {3, 0.5}, List.of(new double[] {1, 0}, new double[] {0, 1}));
    assertArrayEquals(new double[] {2, 0}, box.nearestToZero(), 1e-12);
    assertArrayEquals(new double[] {-1, -0.5}, box.multipliers(), 1e-12);
  }

  /** Five long terms in the space of four of them: eigenvectors of Σ aᵢaᵢᵀ were 35 directions. */
  @Test
  void asManyDirectionsChangeTermsAsTermsAreIndependent() {
    Well19937c random = new Well19937c(1);
    List<double[]> slopes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      double size = Math.pow(10, 2 - i);
      slopes.add(
          DoubleStream.generate(random::nextGaussian).limit(82).map(x -> size * x).toArray());
    }
    double[] fifth = slopes.get(0).clone();
    Vectors.add(fifth, 3, slopes.get(1));
    slopes.add(fifth);
    Subgradients.Bases bases = new Subgradients(new double[82], slopes).bases();
    assertEquals(4, bases.across().size());
    assertEquals(78, bases.along().size());
    for (double[] slope : slopes) {
      for (double[] along : bases.along()) {
        assertEquals(0, Vectors.dot(slope, along) / Vectors.norm(slope), 1e-13);
      }
    }
  }
}
