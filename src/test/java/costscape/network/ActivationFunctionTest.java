package costscape.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.lanes.LaneFunctions;
import costscape.lanes.PlainGaussianTail;
import org.junit.jupiter.api.Test;

/** Values and derivatives against mpmath's at 40 digits, given to 17. */
class ActivationFunctionTest {
  private static final double[] Z = {
    -37, -20, -8, -3.5, -1.25, -0.75, -0.1, -1e-9, 0, 1e-20, 0.3, 1, 2.5, 6, 30
  };

  /** z·Φ(z), Φ(z) + z·φ(z), φ(z)·(2 − z²). */
  private static final double[][] GELU = {
    {
      -2.1184613523340934e-298,
      -5.5072482372124674e-88,
      -4.9767684594174273e-15,
      -0.00081420177662433763,
      -0.13206221708356907,
      -0.16997051428265115,
      -0.046017216272297104,
      -4.9999999960105775e-10,
      0.0,
      4.9999999999999997e-21,
      0.18537342665668578,
      0.84134474606854295,
      2.4844758366855597,
      5.9999999940804741,
      30.000000000000000
    },
    {
      -7.8382986694185162e-297,
      -1.1014360483133464e-86,
      -3.9796072610867960e-14,
      -0.0028217603536246352,
      -0.12266158306942212,
      0.00077427826076489563,
      0.42047690797526984,
      0.49999999920211544,
      0.50000000000000000,
      0.50000000000000000,
      0.73232776682710985,
      1.0833154705876863,
      1.0376110859081452,
      1.0000000354687095,
      1.0000000000000000
    },
    {
      -2.8980489559341359e-295,
      -2.1973374481395857e-85,
      -3.1324080717928732e-13,
      -0.0089449976242190407,
      0.079908974857697083,
      0.43288505872253133,
      0.78993556947925341,
      0.79788456080286536,
      0.79788456080286536,
      0.79788456080286536,
      0.72845072752960101,
      0.24197072451914335,
      -0.074495277097666284,
      -2.0658001689399171e-7,
      -1.3233342291209357e-193
    }
  };

  /** log(1 + eᶻ), σ(z), σ(z)·σ(−z). */
  private static final double[][] SOFTPLUS = {
    {
      8.5330476257440654e-17,
      2.0611536203143807e-9,
      0.00033540637289576883,
      0.029750418272620565,
      0.25192908134537289,
      0.38687100611489994,
      0.64439666007357089,
      0.69314718005994531,
      0.69314718055994531,
      0.69314718055994531,
      0.85435524446852711,
      1.3132616875182228,
      2.5788897342925496,
      6.0024756851377304,
      30.000000000000094
    },
    {
      8.5330476257440651e-17,
      2.0611536181902036e-9,
      0.00033535013046647810,
      0.029312230751356319,
      0.22270013882530885,
      0.32082130082460703,
      0.47502081252106001,
      0.49999999975000000,
      0.50000000000000000,
      0.50000000000000000,
      0.57444251681165898,
      0.73105857863000488,
      0.92414181997875645,
      0.99752737684336523,
      0.99999999999990642
    },
    {
      8.5330476257440643e-17,
      2.0611536139418493e-9,
      0.00033523767075647422,
      0.028453023879735560,
      0.17310478699249702,
      0.21789499376181403,
      0.24937604019289197,
      0.25000000000000000,
      0.25000000000000000,
      0.25000000000000000,
      0.24445831169074587,
      0.19661193324148185,
      0.070103716545108157,
      0.0024665092913600478,
      9.3576229688384233e-14
    }
  };

  private static final double ULPS = 8 * 0x1p-53;

  /** e^(−z²/2) takes the rounding of z²; a gelu's slope is 0 near −0.75, of terms of 0.22. */
  private static double tolerance(double z, double expected) {
    return (ULPS + z * z * 0x1p-53) * Math.abs(expected) + (Math.abs(z + 0.75) < 0.01 ? ULPS : 0);
  }

  @Test
  void aGeluIsTheExactOneAndSoAreItsDerivatives() {
    check(ActivationFunction.GELU, GELU);
  }

  @Test
  void aSoftplusKeepsItsDigitsOnBothSides() {
    check(ActivationFunction.SOFTPLUS, SOFTPLUS);
  }

  private static void check(ActivationFunction function, double[][] expected) {
    for (int k = 0; k < Z.length; k++) {
      double z = Z[k];
      double[] exact = {expected[0][k], expected[1][k], expected[2][k]};
      assertEquals(exact[0], function.value(z), tolerance(z, exact[0]), function + " " + z);
      assertEquals(exact[1], function.derivative(z), tolerance(z, exact[1]), "slope " + z);
      assertEquals(exact[2], function.secondDerivative(z), tolerance(z, exact[2]), "bend " + z);
    }
  }

  @Test
  void theIdentityChangesNothing() {
    assertEquals(-0.3, ActivationFunction.IDENTITY.value(-0.3));
    assertEquals(1, ActivationFunction.IDENTITY.derivative(1e9));
    assertEquals(0, ActivationFunction.IDENTITY.secondDerivative(2));
  }

  @Test
  void anArraysGeluHasTheBitsOfOneNumbers() {
    double[] z = new double[4001];
    for (int k = 0; k < z.length; k++) {
      z[k] = 0.02 * (k - 2000) + 1e-3;
    }
    double[] a = z.clone();
    new PlainGaussianTail(LaneFunctions.of(z.length), z.length).gelu(a);
    for (int k = 0; k < z.length; k++) {
      assertEquals(ActivationFunction.GELU.value(z[k]), a[k], "gelu " + z[k]);
    }
  }
}
