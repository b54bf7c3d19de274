package costscape.network;

import costscape.space.Direction;
import costscape.space.ParameterVector;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Gaussian directions through a point, normalised per neuron: what flows into a neuron has the
 * length that it has at the point, so that a step of 1 means as much to a neuron with large weights
 * as to one with small weights (Li et al., arXiv:1712.09913, section 4, filter-wise normalisation).
 * Li et al. leave the bias out of that length; {@link Biases} says what is done with it here.
 */
public final class RandomDirections {
  /**
   * Orthogonalising undoes some of the normalising, and normalising some of the orthogonality. Few
   * rounds are needed.
   */
  private static final int ROUNDS = 100;

  private static final double ENOUGH = 1e-14;

  private final ParameterLayout layout;
  private final ParameterVector at;
  private final Biases biases;

  /**
   * @param at the point whose neurons give the lengths; a neuron whose weights are all 0 does not
   *     move
   */
  public RandomDirections(ParameterLayout layout, ParameterVector at, Biases biases) {
    this.layout = layout;
    this.at = at;
    this.biases = biases;
  }

  /** How these directions are made, in words. */
  public String sentence() {
    return "Gaussian, normalised per neuron"
        + switch (biases) {
          case MOVE -> ", its bias counted as one more weight";
          case APART -> " over its weights; biases move by their own size";
          case FREEZE -> " over its weights; biases stay";
        };
  }

  public Direction draw(String name, RandomGenerator random) {
    double[] drawn = gaussian(random);
    normalize(drawn);
    return direction(name, drawn);
  }

  /**
   * A direction orthogonal to another one. Where no direction is both orthogonal and normalised (a
   * neuron with a single weight leaves no choice but a sign) it is orthogonal, and nearly
   * normalised.
   */
  public Direction drawOrthogonal(String name, RandomGenerator random, Direction to) {
    double[] drawn = gaussian(random);
    Direction orthogonal = Direction.of(name, drawn);
    for (int round = 0; round < ROUNDS; round++) {
      normalize(drawn);
      boolean done = Math.abs(to.cosine(direction(name, drawn))) < ENOUGH;
      orthogonal = direction(name, drawn).orthogonalTo(to);
      if (done) {
        break;
      }
      drawn = orthogonal.toArray();
    }
    return orthogonal;
  }

  private double[] gaussian(RandomGenerator random) {
    return ParameterVector.gaussian(layout.size(), 1, random).toArray();
  }

  private Direction direction(String name, double[] components) {
    Direction direction = Direction.of(name, components);
    if (direction.norm() == 0) {
      throw new IllegalArgumentException(
          "%s: every weight is 0 at the point, so there is no length to normalise to; move the"
                  .formatted(name)
              + " point");
    }
    return direction;
  }

  private void normalize(double[] components) {
    for (int layer = 1; layer <= layout.layers(); layer++) {
      for (int unit = 0; unit < layout.width(layer); unit++) {
        double wanted = rowNorm(at.toArray(), layer, unit);
        double present = rowNorm(components, layer, unit);
        scaleRow(components, layer, unit, present == 0 ? 0 : wanted / present);
      }
    }
  }

  private double rowNorm(double[] vector, int layer, int unit) {
    double bias = biases == Biases.MOVE ? vector[layout.bias(layer, unit)] : 0;
    double squares = bias * bias;
    for (int from = 0; from < layout.width(layer - 1); from++) {
      double weight = vector[layout.weight(layer, from, unit)];
      squares += weight * weight;
    }
    return Math.sqrt(squares);
  }

  private void scaleRow(double[] vector, int layer, int unit, double factor) {
    for (int from = 0; from < layout.width(layer - 1); from++) {
      vector[layout.weight(layer, from, unit)] *= factor;
    }
    int bias = layout.bias(layer, unit);
    vector[bias] =
        switch (biases) {
          case MOVE -> factor * vector[bias];
          case APART -> Math.signum(vector[bias]) * Math.abs(at.get(bias));
          case FREEZE -> 0;
        };
  }
}
