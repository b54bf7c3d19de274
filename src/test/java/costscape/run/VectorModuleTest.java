package costscape.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import costscape.cost.NetworkCost;
import costscape.data.Datasets;
import costscape.lanes.LaneFunctions;
import costscape.lanes.PlainAffine;
import costscape.lanes.PlainLanes;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.CellPlane;
import costscape.sweep.Sweep;
import java.lang.module.ModuleFinder;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Vector API's functions, loaded as a long job loads them, against the plain ones. */
class VectorModuleTest {
  private static final int LONGEST = 67;
  private static final int MOST_INPUTS = 11;
  private static final long SEED = 11;

  @BeforeEach
  void load() {
    assumeTrue(
        ModuleFinder.ofSystem().find("jdk.incubator.vector").isPresent(), "a Java without it");
    boolean loaded = VectorModule.load();
    assumeTrue(loaded, "registers too short");
    assertFalse(LaneFunctions.of(1) instanceof PlainLanes);
  }

  @AfterEach
  void backToPlain() {
    LaneFunctions.use(PlainLanes::new);
  }

  @Test
  void everyBitIsThePlainFunctionsAtEveryLength() {
    Random random = new Random(SEED);
    for (int length = 1; length <= LONGEST; length++) {
      LaneFunctions fast = LaneFunctions.of(length);
      LaneFunctions plain = new PlainLanes(length);
      for (double range : new double[] {1e-300, 1e-17, 1, 40, 350}) {
        double[] x = random.doubles(length, -range, range).toArray();
        same(x, fast::exponential, plain::exponential, "e^x");
        same(x, z -> fast.logistic(z, -2, 2, -1), z -> plain.logistic(z, -2, 2, -1), "logistic");
        same(x, fast::tanh, plain::tanh, "tanh");
        double[] other = new double[length];
        same(x, z -> fast.decay(x, z, other), z -> plain.decay(x, z, other), "numerator of e^-x");
        same(x, z -> fast.decay(x, other, z), z -> plain.decay(x, other, z), "its denominator");
        double[] q = random.doubles(length, -range, range).map(Math::exp).toArray();
        same(x, t -> fast.addLogOnePlus(t, q), t -> plain.addLogOnePlus(t, q), "log 1 + q");
        same(q, t -> fast.scaleDown(t, x.clone()), t -> plain.scaleDown(t, x.clone()), "scaled");
        same(x, t -> fast.scaleDown(q.clone(), t), t -> plain.scaleDown(q.clone(), t), "taken");
      }
    }
  }

  @Test
  void sumsOfInputsAreThePlainOnesAtEveryLengthAndNumber() {
    Random random = new Random(SEED);
    for (int length = 1; length <= LONGEST; length++) {
      for (int inputs = 1; inputs <= MOST_INPUTS; inputs++) {
        double[][] a = new double[inputs][];
        for (int i = 0; i < inputs; i++) {
          a[i] = random.doubles(length, -1, 1).toArray();
        }
        double[] w = random.doubles(inputs, -9, 9).toArray();
        LaneFunctions fast = LaneFunctions.of(length);
        LaneFunctions plain = new PlainLanes(length);
        double[] z = new double[length];
        same(
            z, t -> fast.affine(t, a, w, 0.7), t -> plain.affine(t, a, w, 0.7), inputs + " inputs");
      }
    }
  }

  @Test
  void aLayerIsItsUnitsOneByOneAtEveryLengthAndNumberOfUnits() {
    Random random = new Random(SEED);
    for (int length = 1; length <= LONGEST; length += random.nextInt(4) + 1) {
      for (int inputs = 1; inputs <= MOST_INPUTS; inputs++) {
        for (int units = 1; units <= MOST_INPUTS; units++) {
          double[][] a = new double[inputs][];
          for (int i = 0; i < inputs; i++) {
            a[i] = random.doubles(length, -1, 1).toArray();
          }
          int weights = random.nextInt(3);
          int biases = weights + inputs * units;
          double[] theta = random.doubles(biases + units, -9, 9).toArray();
          double[][] together = new double[units][length];
          PlainAffine.layer(together, a, theta, weights, biases);
          double[] w = new double[inputs];
          for (int to = 0; to < units; to++) {
            String what = "%d inputs, unit %d of %d".formatted(inputs, to, units);
            for (int i = 0; i < inputs; i++) {
              w[i] = theta[weights + i * units + to];
            }
            double[] alone = new double[length];
            LaneFunctions.of(length).affine(alone, a, w, theta[biases + to]);
            assertArrayEquals(alone, together[to], what);
          }
        }
      }
    }
  }

  private static void same(
      double[] x, Consumer<double[]> fast, Consumer<double[]> plain, String what) {
    double[] actual = x.clone();
    double[] expected = x.clone();
    fast.accept(actual);
    plain.accept(expected);
    assertArrayEquals(expected, actual, what + ", length " + x.length);
  }

  @Test
  void aSweepIsTheSameToTheBit() {
    CellPlane fast = sweep();
    backToPlain();
    CellPlane plain = sweep();
    for (int i = 0; i < plain.grid().first().points(); i++) {
      for (int j = 0; j < plain.grid().second().points(); j++) {
        assertEquals(plain.at(i, j), fast.at(i, j));
      }
    }
    assertTrue(plain.range().largest() > 1);
  }

  private static CellPlane sweep() {
    Network network = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
    NetworkCost cost = NetworkCost.crossEntropy(network, Datasets.ARTICLE.dataset());
    ParameterVector at = ParameterVector.of(0, -37.94, 16.81, -23.41, 28.8, -52.89, -17.53);
    Slice slice =
        Slice.through(at, Direction.parameter("w1_0_0", 0, 7), Direction.parameter("b1_0", 2, 7));
    Grid grid = new Grid(new Axis("w1_0_0", -100, 100, 61), new Axis("b1_0", -100, 100, 53));
    return Sweep.surface(cost, slice, grid, Threads.of(1));
  }
}
