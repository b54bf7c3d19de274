package costscape.critical.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Part;
import costscape.cost.CostFunction;
import costscape.cost.Differences;
import costscape.cost.DifferentiableCost;
import costscape.critical.verdict.Verdict.Kind;
import costscape.space.ParameterVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** No verdict rests on numbers from outside that do not go together. */
class DoubtTest {
  private static final int FAULTS = Integer.getInteger("costscape.doubts", 28);

  /** A cost of two parameters that only answers. */
  private record Told(ToDoubleFunction<double[]> height) implements CostFunction {
    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public double at(double[] theta) {
      return height.applyAsDouble(theta);
    }
  }

  private static Verdict at(DifferentiableCost cost, double... theta) {
    return Verdict.of(cost, ParameterVector.of(theta));
  }

  private static Verdict told(ToDoubleFunction<double[]> height, double... theta) {
    return at(Differences.of(new Told(height)), theta);
  }

  /** Every step to the left of 0.25 lowers floor(4x) by 1. */
  @Test
  void aStepIsCalledOne() {
    Verdict verdict = told(t -> Math.floor(4 * t[0]) + t[1] * t[1], 0.25, 0);
    assertEquals(Kind.KINK, verdict.kind(), verdict.whyHere());
    assertTrue(verdict.whyHere().contains("a step is seen within"), verdict.whyHere());
    DifferentiableCost flat =
        Differences.of(
            new Told(t -> Math.floor(4 * t[0]) + t[1] * t[1]),
            (t, into) -> {
              into[0] = 0;
              into[1] = 2 * t[1];
            });
    assertEquals(Kind.KINK, at(flat, 0.25, 0).kind(), at(flat, 0.25, 0).whyHere());
  }

  @Test
  void aKinkIsCalledOne() {
    for (ToDoubleFunction<double[]> height :
        List.<ToDoubleFunction<double[]>>of(
            t -> Math.abs(t[0]) + t[1] * t[1], t -> Math.abs(t[0]) - 0.5 * Math.abs(t[1]))) {
      Verdict verdict = told(height, 0, 0);
      assertEquals(Kind.KINK, verdict.kind(), verdict.whyHere());
      assertTrue(verdict.whyHere().contains("a kink is seen within"), verdict.whyHere());
    }
  }

  @Test
  void noiseIsNoticed() {
    Random random = new Random(1);
    Verdict verdict =
        told(t -> Math.pow(t[0] * t[0] - 1, 2) + t[1] * t[1] + 1e-3 * random.nextDouble(), 1, 0);
    assertEquals(Kind.NONE, verdict.kind(), verdict.whyHere());
    assertTrue(verdict.whyHere().contains("when it is asked again"), verdict.whyHere());
  }

  /** Noise that a point repeats: of its digits. */
  @Test
  void noiseThatIsRepeatedIsNoticedToo() {
    Verdict verdict =
        told(
            t ->
                t[0] * t[0]
                    + t[1] * t[1]
                    + 1e-3 * new Random(Double.hashCode(t[0]) + Double.hashCode(t[1])).nextDouble(),
            1e-9,
            0);
    assertEquals(Kind.NONE, verdict.kind(), verdict.whyHere());
  }

  @Test
  void aWrongGradientIsNotBelieved() {
    DifferentiableCost shifted =
        Differences.of(
            new Told(t -> t[0] * t[0] + t[1] * t[1]),
            (t, into) -> {
              into[0] = 2 * t[0] - 1;
              into[1] = 2 * t[1];
            });
    Verdict verdict = at(shifted, 0.5, 0);
    assertEquals(Kind.NONE, verdict.kind(), verdict.whyHere());
    assertTrue(verdict.whyHere().contains("the gradient tells the slope"), verdict.whyHere());
    for (double factor : new double[] {-1, 0.5}) {
      DifferentiableCost turned = rosenbrock(factor);
      assertEquals(Kind.NONE, at(turned, 1, 1).kind(), factor + at(turned, 1, 1).whyHere());
    }
    assertEquals(Kind.MINIMUM, at(rosenbrock(1), 1, 1).kind());
  }

  private static double height(double... t) {
    return Math.pow(1 - t[0], 2) + 100 * Math.pow(t[1] - t[0] * t[0], 2);
  }

  private static DifferentiableCost rosenbrock(double factor) {
    return Differences.of(
        new Told(DoubtTest::height),
        (t, into) -> {
          into[0] = factor * (-2 * (1 - t[0]) - 400 * t[0] * (t[1] - t[0] * t[0]));
          into[1] = factor * 200 * (t[1] - t[0] * t[0]);
        });
  }

  /** A smooth cost is judged as ever, also far from the origin and steep. */
  @Test
  void whatIsSmoothIsNotDoubted() {
    Well19937c random = new Well19937c(5);
    for (int k = 0; k < 200; k++) {
      double[] at = {3 * random.nextGaussian(), 3 * random.nextGaussian()};
      Verdict plain = told(DoubtTest::height, at);
      assertTrue(plain.kind() != Kind.NONE && plain.kind() != Kind.KINK, plain.whyHere());
      Verdict waves =
          told(t -> Math.sin(3 * t[0]) * Math.cos(2 * t[1]) + Math.exp(-t[0] * t[0]), at);
      assertTrue(waves.kind() != Kind.NONE && waves.kind() != Kind.KINK, waves.whyHere());
      Verdict told = at(rosenbrock(1), at);
      assertTrue(told.kind() != Kind.NONE && told.kind() != Kind.KINK, told.whyHere());
    }
    assertEquals(Kind.MINIMUM, told(t -> Math.pow(t[0], 4) + t[1] * t[1], 0, 0).kind());
  }

  /**
   * {@code -Dcostscape.doubts=350} plants that many faults in random bowls; every seventh has none
   * and is not accused.
   */
  @Test
  void everyPlantedFaultIsNoticedAndNoOther() {
    TreeMap<String, Integer> seen = new TreeMap<>();
    List<String> missed = new ArrayList<>();
    for (int k : Part.of(FAULTS).toArray()) {
      Fault fault = Fault.values()[k % Fault.values().length];
      Verdict verdict = planted(fault, new Well19937c(k));
      seen.merge(fault + " " + verdict.kind(), 1, Integer::sum);
      Kind right =
          switch (fault) {
            case NOTHING -> Kind.MINIMUM;
            case STEP, KINK -> Kind.KINK;
            case SCALE, SIGN, NOISE, COMPONENT -> Kind.NONE;
          };
      if (verdict.kind() != right) {
        missed.add(k + " " + fault + ": " + verdict.whyHere());
      }
    }
    System.out.println("planted faults: " + seen + ", missed: " + missed.size());
    assertEquals("", String.join("\n", missed));
  }

  private enum Fault {
    NOTHING,
    SCALE,
    SIGN,
    NOISE,
    STEP,
    KINK,
    COMPONENT
  }

  /** A random bowl with waves, at its middle, with a fault. */
  private static Verdict planted(Fault fault, Well19937c random) {
    int n = 2 + random.nextInt(6);
    double[] middle = new double[n];
    double[] bend = new double[n];
    for (int k = 0; k < n; k++) {
      middle[k] = random.nextGaussian();
      bend[k] = Math.exp(random.nextGaussian());
    }
    double size = Math.pow(10, -2 + 2 * random.nextDouble());
    int which = random.nextInt(n);
    CostFunction cost =
        new CostFunction() {
          @Override
          public int dimension() {
            return n;
          }

          @Override
          public double at(double[] theta) {
            double sum = 1;
            for (int k = 0; k < n; k++) {
              double off = theta[k] - middle[k];
              sum += bend[k] * (1 - Math.cos(off));
            }
            double off = theta[which] - middle[which];
            return switch (fault) {
              case NOISE -> sum + size * random.nextDouble();
              case STEP -> sum + (off >= 0 ? size : 0);
              case KINK -> sum + size * Math.abs(off);
              default -> sum;
            };
          }
        };
    double factor = fault == Fault.SIGN ? -1 : fault == Fault.SCALE ? 1 + size : 1;
    DifferentiableCost told =
        fault == Fault.SCALE
                || fault == Fault.SIGN
                || fault == Fault.COMPONENT
                || (fault == Fault.NOTHING && which > 0)
            ? Differences.of(
                cost,
                (theta, into) -> {
                  for (int k = 0; k < n; k++) {
                    into[k] = factor * bend[k] * Math.sin(theta[k] - middle[k]);
                  }
                  if (fault == Fault.COMPONENT) {
                    into[which] *= 1 + size;
                    into[which] += size;
                  }
                })
            : Differences.of(cost);
    return Verdict.of(told, ParameterVector.of(middle));
  }
}
