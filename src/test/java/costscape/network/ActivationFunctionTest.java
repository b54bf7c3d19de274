package costscape.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.lanes.LaneFunctions;
import costscape.lanes.PlainGaussianTail;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
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

  /** z or eᶻ − 1, and its derivatives. */
  private static final double[][] ELU = {
    {
      -0.99999999999999991,
      -0.99999999793884638,
      -0.99966453737209749,
      -0.9698026165776815,
      -0.7134952031398099,
      -0.52763344725898529,
      -0.095162581964040432,
      -9.9999999950000006e-10,
      0.0,
      9.9999999999999995e-21,
      0.29999999999999999,
      1.0,
      2.5,
      6.0,
      30.0
    },
    {
      8.5330476257440658e-17,
      2.0611536224385578e-9,
      3.3546262790251184e-4,
      0.030197383422318501,
      0.2865047968601901,
      0.47236655274101471,
      0.90483741803595957,
      0.999999999,
      1.0,
      1.0,
      1.0,
      1.0,
      1.0,
      1.0,
      1.0
    },
    {
      8.5330476257440658e-17,
      2.0611536224385578e-9,
      3.3546262790251184e-4,
      0.030197383422318501,
      0.2865047968601901,
      0.47236655274101471,
      0.90483741803595957,
      0.999999999,
      1.0,
      0.0,
      0.0,
      0.0,
      0.0,
      0.0,
      0.0
    }
  };

  /** z·σ(z), σ(z) + z·σ′(z), 2σ′(z) + z·σ″(z). */
  private static final double[][] SILU = {
    {
      -3.1572276215253041e-15,
      -4.1223072363804072e-8,
      -2.6828010437318248e-3,
      -0.10259280762974712,
      -0.27837517353163607,
      -0.24061597561845527,
      -0.047502081252106004,
      -4.9999999975000003e-10,
      0.0,
      4.9999999999999997e-21,
      0.17233275504349769,
      0.73105857863000488,
      2.3103545499468911,
      5.9851642610601914,
      29.999999999997193
    },
    {
      -3.0718971452678632e-15,
      -3.9161918660646783e-8,
      -2.3465512355853157e-3,
      -0.070273352827718141,
      6.3191550846875812e-3,
      0.1574000555032465,
      0.45008320850177081,
      0.4999999995,
      0.5,
      0.5,
      0.64778001031888274,
      0.92767051187148673,
      1.0994011113415268,
      1.0123264325915255,
      1.0000000000027137
    },
    {
      -2.986566669010422e-15,
      -3.7100764881019119e-8,
      -2.0096272725928379e-3,
      -0.036841384608846717,
      0.22620474048075927,
      0.37722677521501975,
      0.49750623821363715,
      0.5,
      0.5,
      0.5,
      0.47799776819481887,
      0.3023661188100153,
      -8.4621565233688556e-3,
      -9.7928521895617311e-3,
      -2.6201344312742331e-12
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

  @Test
  void anEluKeepsItsDigitsNear0AndItsSlopeIsContinuous() {
    check(ActivationFunction.ELU, ELU);
  }

  /** A slope near 0 is the difference of terms of 0.2. */
  @Test
  void aSiluIsZTimesItsSigmoid() {
    for (int k = 0; k < Z.length; k++) {
      double z = Z[k];
      double rounding = ULPS * (1 + Math.abs(z)) * ActivationFunction.SIGMOID.value(z);
      assertEquals(SILU[0][k], ActivationFunction.SILU.value(z), rounding, "silu " + z);
      assertEquals(SILU[1][k], ActivationFunction.SILU.derivative(z), rounding, "slope " + z);
      assertEquals(SILU[2][k], ActivationFunction.SILU.secondDerivative(z), rounding, "bend " + z);
    }
  }

  /** torch.nn.LeakyReLU's slope is 0.01 unless it is told another. */
  @Test
  void aLeakyReluHasTorchsSlopeBelow0() {
    ActivationFunction leaky = ActivationFunction.LEAKY_RELU;
    assertEquals(-0.02, leaky.value(-2));
    assertEquals(3, leaky.value(3));
    assertEquals(0.01, leaky.derivative(-1e9));
    assertEquals(1, leaky.derivative(1e-300));
    assertEquals(0, leaky.secondDerivative(-2));
    assertTrue(leaky.hasKink() && !leaky.isOffBelow());
  }

  @Test
  void aLeakyReluMayHaveAnotherSlope() {
    ActivationFunction leaky = ActivationFunction.leakyRelu(0.2);
    assertEquals(-0.4, leaky.value(-2));
    assertEquals(0.2, leaky.derivative(0));
    assertEquals(0.2, leaky.slopeBelow());
    assertEquals("leaky_relu:0.2", leaky.word());
    assertEquals(Optional.of(leaky), ActivationFunction.named("LEAKY_RELU:.20"));
    assertEquals(ActivationFunction.LEAKY_RELU, ActivationFunction.leakyRelu(0.01));
    for (String wrong : List.of("0", "1", "-0.2", "NaN", "1e400", "a", "")) {
      assertThrows(
          IllegalArgumentException.class, () -> ActivationFunction.named("leaky_relu:" + wrong));
    }
  }

  @Test
  void onAnotherMachineItIsTheSame() throws IOException, ClassNotFoundException {
    for (ActivationFunction function : ActivationFunction.all()) {
      assertSame(function, sent(function));
    }
    ActivationFunction leaky = ActivationFunction.leakyRelu(0.2);
    assertEquals(leaky, sent(leaky));
    assertEquals(-0.4, sent(leaky).value(-2));
  }

  private static ActivationFunction sent(ActivationFunction function)
      throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(function);
    }
    ByteArrayInputStream back = new ByteArrayInputStream(bytes.toByteArray());
    try (ObjectInputStream in = new ObjectInputStream(back)) {
      return (ActivationFunction) in.readObject();
    }
  }

  @Test
  void arraysHaveTheNumbersOfOneZ() {
    double[] z = new double[801];
    for (int k = 0; k < z.length; k++) {
      z[k] = 0.05 * (k - 400) + (k == 400 ? 1e-9 : 0);
    }
    for (ActivationFunction function : Activations.all()) {
      double[] a = z.clone();
      double[] slope = new double[z.length];
      double[] bend = new double[z.length];
      UnitActivation lanes = new UnitActivation(function, z.length);
      lanes.derivatives(z, slope, bend);
      lanes.apply(a, 20);
      for (int k = 0; k < z.length; k++) {
        double size = 32 * 0x1p-53 * (1 + z[k] * z[k]);
        double exact = function.value(z[k]);
        assertEquals(exact, a[k], size * Math.max(1e-9, Math.abs(exact)), function + " " + z[k]);
        assertEquals(function.derivative(z[k]), slope[k], size, function + " slope " + z[k]);
        assertEquals(function.secondDerivative(z[k]), bend[k], size, function + " bend " + z[k]);
      }
    }
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
    new PlainGaussianTail(new LaneFunctions(z.length), z.length).gelu(a);
    for (int k = 0; k < z.length; k++) {
      assertEquals(ActivationFunction.GELU.value(z[k]), a[k], "gelu " + z[k]);
    }
  }

  @Test
  void everyConstantIsOneOfAll() throws IllegalAccessException {
    for (Field field : ActivationFunction.class.getFields()) {
      if (field.getType() == ActivationFunction.class) {
        assertTrue(ActivationFunction.all().contains(field.get(null)), field::getName);
      }
    }
  }
}
