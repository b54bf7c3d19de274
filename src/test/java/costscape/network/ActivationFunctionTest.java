package costscape.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Table;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values and derivatives against mpmath's at 40 digits, given to 17. */
class ActivationFunctionTest {
  private static final double ULPS = 8 * 0x1p-53;

  /** e^(−z²/2) takes the rounding of z²; a gelu's slope is 0 near −0.75, of terms of 0.22. */
  private static double tolerance(double z, double expected) {
    return (ULPS + z * z * 0x1p-53) * Math.abs(expected) + (Math.abs(z + 0.75) < 0.01 ? ULPS : 0);
  }

  /**
   * z·Φ(z), log(1 + eᶻ), z or eᶻ − 1, and z·σ(z) with two derivatives each, on both sides of 0 and
   * close to it. A slope of a silu near 0 is the difference of terms of 0.2.
   */
  @ParameterizedTest
  @ValueSource(strings = {"gelu", "softplus", "elu", "silu"})
  void valuesAndDerivativesAreMpmaths(String name) {
    ActivationFunction function = ActivationFunction.named(name).orElseThrow();
    Table table = Table.oracle("activations.csv");
    int rows = 0;
    for (int row = 0; row < table.rows(); row++) {
      if (table.text(row, "function").equals(name)) {
        double z = table.number(row, "z");
        double silu = ULPS * (1 + Math.abs(z)) * ActivationFunction.SIGMOID.value(z);
        double[] exact = table.numbers(row, List.of("value", "slope", "bend"));
        double[] found = {function.value(z), function.derivative(z), function.secondDerivative(z)};
        for (int k = 0; k < exact.length; k++) {
          double tolerance = name.equals("silu") ? silu : tolerance(z, exact[k]);
          assertEquals(exact[k], found[k], tolerance, "derivative " + k + " at " + z);
        }
        rows++;
      }
    }
    assertEquals(15, rows);
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
