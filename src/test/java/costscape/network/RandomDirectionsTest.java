package costscape.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.network.RandomDirections.Biases;
import costscape.network.RandomDirections.Normalisation;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** Random planes are what they say: normalised per neuron, orthogonal, biases moved or not. */
class RandomDirectionsTest {
  private static final double ORTHOGONAL = 1e-12;

  /** Alternating projections end where both hold; 40 seeds came within 4e-13. */
  private static final double NORMALISED = 1e-10;

  /** Where biases are kept the alternating projections are slow: 4e-10 after a hundred. */
  private static final double SLOWLY = 1e-8;

  private static final ParameterLayout LAYOUT =
      Network.of(2, List.of(5, 4), ActivationFunction.TANH).layout();
  private static final ParameterVector AT =
      ParameterVector.gaussian(LAYOUT.size(), 3, new Well19937c(7));

  private static double rowNorm(double[] vector, int layer, int unit, boolean withBias) {
    double squares = withBias ? Math.pow(vector[LAYOUT.bias(layer, unit)], 2) : 0;
    for (int from = 0; from < LAYOUT.width(layer - 1); from++) {
      squares += Math.pow(vector[LAYOUT.weight(layer, from, unit)], 2);
    }
    return Math.sqrt(squares);
  }

  private static void assertNormalised(Direction direction, boolean withBias, double tolerance) {
    for (int layer = 1; layer <= LAYOUT.layers(); layer++) {
      for (int unit = 0; unit < LAYOUT.width(layer); unit++) {
        double wanted = rowNorm(AT.toArray(), layer, unit, withBias);
        assertEquals(
            wanted,
            rowNorm(direction.toArray(), layer, unit, withBias),
            tolerance * wanted,
            direction + ", layer " + layer + ", unit " + unit);
      }
    }
  }

  @Test
  void everyNeuronsRowHasTheLengthItHasAtThePoint() {
    RandomDirections moving = new RandomDirections(LAYOUT, AT, Biases.MOVE);
    assertNormalised(moving.draw("u", new Well19937c(1)), true, 1e-14);
    RandomDirections freezing = new RandomDirections(LAYOUT, AT, Biases.FREEZE);
    assertNormalised(freezing.draw("u", new Well19937c(1)), false, 1e-14);
  }

  /** A direction that was made in one way stays as it is; twice it, and it has its length again. */
  @Test
  void normalisingTwiceIsNormalisingOnce() {
    for (Normalisation normalisation : List.of(Normalisation.NEURON, Normalisation.LAYER)) {
      for (Biases biases : Biases.values()) {
        RandomDirections kind = new RandomDirections(LAYOUT, AT, normalisation, biases);
        double[] made = kind.draw("u", new Well19937c(1)).toArray();
        double[] twice = Arrays.stream(made).map(entry -> 2 * entry).toArray();
        for (double[] some : List.of(made, twice)) {
          assertArrayEquals(made, kind.normalized(Direction.of("u", some)), NORMALISED);
        }
      }
    }
  }

  @Test
  void frozenBiasesStayWhereTheyAre() {
    RandomDirections directions = new RandomDirections(LAYOUT, AT, Biases.FREEZE);
    Direction u = directions.draw("u", new Well19937c(1));
    Direction v = directions.drawOrthogonal("v", new Well19937c(2), u);
    for (int k = 0; k < LAYOUT.size(); k++) {
      if (!LAYOUT.isWeight(k)) {
        assertEquals(0, u.get(k));
        assertEquals(0, v.get(k));
      }
    }
  }

  @Test
  void aPairIsOrthogonalAfterNormalising() {
    for (int seed = 1; seed <= 40; seed++) {
      RandomDirections directions = new RandomDirections(LAYOUT, AT, Biases.MOVE);
      Direction u = directions.draw("u", new Well19937c(seed));
      Direction v = directions.drawOrthogonal("v", new Well19937c(seed + 100), u);
      assertTrue(Math.abs(u.cosine(v)) <= ORTHOGONAL, "seed " + seed + ": cosine " + u.cosine(v));
      assertNormalised(v, true, NORMALISED);
    }
  }

  @Test
  void aSeedIsADirection() {
    RandomDirections directions = new RandomDirections(LAYOUT, AT, Biases.MOVE);
    assertEquals(
        ParameterVector.of(directions.draw("u", new Well19937c(3)).toArray()),
        ParameterVector.of(directions.draw("u", new Well19937c(3)).toArray()));
  }

  @Test
  void aPointWithoutWeightsHasNoLengthToTake() {
    ParameterVector zeros = ParameterVector.zeros(LAYOUT.size());
    RandomDirections directions = new RandomDirections(LAYOUT, zeros, Biases.MOVE);
    Exception thrown =
        assertThrows(IllegalArgumentException.class, () -> directions.draw("u", new Well19937c(1)));
    assertTrue(thrown.getMessage().contains("every weight is 0"), thrown.getMessage());
  }

  /** The three normalisations that Li et al. compare, with biases kept or zeroed. */
  @Test
  void aLayerHasTheLengthThatItHasAtThePoint() {
    for (Biases biases : Biases.values()) {
      double[] u =
          new RandomDirections(LAYOUT, AT, Normalisation.LAYER, biases)
              .draw("u", new Well19937c(1))
              .toArray();
      for (int layer = 1; layer <= LAYOUT.layers(); layer++) {
        double wanted = layerNorm(AT.toArray(), layer, biases == Biases.MOVE);
        double found = layerNorm(u, layer, biases == Biases.MOVE);
        assertEquals(wanted, found, 1e-14 * wanted, biases + ", layer " + layer);
      }
    }
  }

  private static double layerNorm(double[] vector, int layer, boolean withBiases) {
    double squares = 0;
    for (int unit = 0; unit < LAYOUT.width(layer); unit++) {
      squares += Math.pow(rowNorm(vector, layer, unit, withBiases), 2);
    }
    return Math.sqrt(squares);
  }

  @Test
  void biasesAreKeptOrZeroedWhateverTheNormalisation() {
    for (Normalisation normalisation : Normalisation.values()) {
      double[] kept =
          new RandomDirections(LAYOUT, AT, normalisation, Biases.KEEP)
              .draw("u", new Well19937c(1))
              .toArray();
      double[] zeroed =
          new RandomDirections(LAYOUT, AT, normalisation, Biases.FREEZE)
              .draw("u", new Well19937c(1))
              .toArray();
      for (int k = 0; k < LAYOUT.size(); k++) {
        assertEquals(LAYOUT.isWeight(k) ? zeroed[k] : AT.get(k), kept[k], LAYOUT.name(k));
        assertEquals(LAYOUT.isWeight(k), zeroed[k] != 0, LAYOUT.name(k));
      }
    }
  }

  /** A second one is orthogonal and still normalised, with its biases as they were asked for. */
  @Test
  void everyKindHasAnOrthogonalSecond() {
    for (Normalisation normalisation : Normalisation.values()) {
      for (Biases biases : Biases.values()) {
        RandomDirections directions = new RandomDirections(LAYOUT, AT, normalisation, biases);
        Direction u = directions.draw("u", new Well19937c(1));
        Direction v = directions.drawOrthogonal("v", new Well19937c(2), u);
        String what = normalisation + " " + biases;
        assertEquals(0, u.cosine(v), ORTHOGONAL, what);
        for (int layer = 1; layer <= LAYOUT.layers(); layer++) {
          if (normalisation != Normalisation.NONE) {
            double wanted = layerNorm(AT.toArray(), layer, biases == Biases.MOVE);
            double found = layerNorm(v.toArray(), layer, biases == Biases.MOVE);
            assertEquals(wanted, found, NORMALISED * wanted, what);
          }
          for (int unit = 0; biases == Biases.KEEP && unit < LAYOUT.width(layer); unit++) {
            double bias = AT.get(LAYOUT.bias(layer, unit));
            assertEquals(bias, v.get(LAYOUT.bias(layer, unit)), SLOWLY * Math.abs(bias), what);
          }
        }
      }
    }
  }
}
