package costscape.direction;

import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import costscape.space.Vectors;

/**
 * Matches the hidden units of one network to those of another of the same shape: weight matching of
 * Ainsworth, Hayase and Srinivasa (Git Re-Basin, 2023, arXiv:2209.04836, section 3.2 and algorithm
 * 1). Looked for is the order of the units of every hidden layer that makes the scalar product of
 * the two parameter vectors largest, which makes their distance smallest. Layer by layer, the order
 * that is best beside those of the layers next to it is a linear assignment problem; rounds over
 * the layers go on until nothing is gained. Where the activation is odd, as tanh is, a unit may
 * turn its signs around as well.
 *
 * <p>What the network computes stays as it is. With one hidden layer the result is the best order
 * of all. With more it is a local optimum, the better one of two starts: the units as they stand,
 * and an order built from the first layer on by incoming weights alone, which recovers a network
 * whose units were only reordered.
 */
public record UnitMatching(ParameterLayout layout, boolean odd, double[] to, double[] other) {
  private static final int ROUNDS = 100;

  /** A gain smaller than this share is rounding. */
  private static final double GAIN = 1e-13;

  /** σ(−z) = −σ(z): then a unit with all its signs turned says the same. */
  private static boolean isOdd(ActivationFunction activation) {
    return activation.value(-0.7) == -activation.value(0.7)
        && activation.value(-3) == -activation.value(3);
  }

  /** Matches the units of another network to those of one, which stay as they are. */
  static Matched of(Network network, ParameterVector to, ParameterVector other) {
    UnitMatching matching =
        new UnitMatching(
            network.layout(), isOdd(network.activation()), to.toArray(), other.toArray());
    UnitOrder stay = matching.descend(UnitOrder.identity(matching.layout));
    UnitOrder built = matching.descend(matching.forward());
    UnitOrder best = matching.product(built) > matching.product(stay) ? built : stay;
    ParameterVector point = ParameterVector.of(best.apply(matching.other));
    return new Matched(
        other,
        point,
        best.moved(),
        best.turned(),
        Vectors.norm(other.minus(to)),
        Vectors.norm(point.minus(to)));
  }

  /** Orders the first layer by its incoming weights, then the next one beside it, and so on. */
  private UnitOrder forward() {
    UnitOrder order = UnitOrder.identity(layout);
    for (int layer = 1; layer < layout.layers(); layer++) {
      order = assign(order, layer, layer == layout.layers() - 1);
    }
    return order;
  }

  private UnitOrder descend(UnitOrder start) {
    UnitOrder order = start;
    double reached = product(order);
    for (int round = 0; round < ROUNDS; round++) {
      UnitOrder next = order;
      for (int layer = 1; layer < layout.layers(); layer++) {
        next = assign(next, layer, true);
      }
      double product = product(next);
      if (!(product > reached + GAIN * Math.abs(reached))) {
        break;
      }
      order = next;
      reached = product;
    }
    return order;
  }

  private double product(UnitOrder order) {
    return Vectors.dot(to, order.apply(other));
  }

  /** The best order of one layer beside those of the others. */
  private UnitOrder assign(UnitOrder order, int layer, boolean outgoing) {
    double[][] products = products(order, layer, outgoing);
    double[][] gain = new double[products.length][];
    for (int place = 0; place < gain.length; place++) {
      gain[place] = products[place].clone();
      for (int unit = 0; odd && unit < gain.length; unit++) {
        gain[place][unit] = Math.abs(products[place][unit]);
      }
    }
    int[] units = Assignment.best(gain);
    boolean[] turned = new boolean[units.length];
    for (int place = 0; place < units.length; place++) {
      turned[place] = odd && products[place][units[place]] < 0;
    }
    return order.with(layer, units, turned);
  }

  /** For each place of a layer and each unit, the scalar product of all weights at the unit. */
  private double[][] products(UnitOrder order, int layer, boolean outgoing) {
    int width = layout.width(layer);
    double[][] products = new double[width][width];
    for (int place = 0; place < width; place++) {
      for (int unit = 0; unit < width; unit++) {
        double sum = to[layout.bias(layer, place)] * other[layout.bias(layer, unit)];
        for (int from = 0; from < layout.width(layer - 1); from++) {
          sum +=
              to[layout.weight(layer, from, place)]
                  * order.sign(layer - 1, from)
                  * other[layout.weight(layer, order.unit(layer - 1, from), unit)];
        }
        for (int next = 0; outgoing && next < layout.width(layer + 1); next++) {
          sum +=
              to[layout.weight(layer + 1, place, next)]
                  * order.sign(layer + 1, next)
                  * other[layout.weight(layer + 1, unit, order.unit(layer + 1, next))];
        }
        products[place][unit] = sum;
      }
    }
    return products;
  }
}
