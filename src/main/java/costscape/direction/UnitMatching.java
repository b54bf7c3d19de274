package costscape.direction;

import costscape.critical.local.Digits;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import java.util.Arrays;
import java.util.List;

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

  /**
   * An order of the units of every hidden layer, with the signs that are turned. Inputs and outputs
   * stay in their places. Immutable.
   */
  static class UnitOrder {
    private final ParameterLayout layout;
    private final int[][] units;
    private final boolean[][] turned;

    private UnitOrder(ParameterLayout layout, int[][] units, boolean[][] turned) {
      this.layout = layout;
      this.units = units;
      this.turned = turned;
    }

    static UnitOrder identity(ParameterLayout layout) {
      int[][] units = new int[layout.layers() + 1][];
      boolean[][] turned = new boolean[layout.layers() + 1][];
      for (int layer = 0; layer <= layout.layers(); layer++) {
        units[layer] = new int[layout.width(layer)];
        turned[layer] = new boolean[layout.width(layer)];
        for (int place = 0; place < units[layer].length; place++) {
          units[layer][place] = place;
        }
      }
      return new UnitOrder(layout, units, turned);
    }

    /** This order with that of one layer replaced. */
    UnitOrder with(int layer, int[] order, boolean[] signs) {
      int[][] otherUnits = units.clone();
      boolean[][] otherTurned = turned.clone();
      otherUnits[layer] = order.clone();
      otherTurned[layer] = signs.clone();
      return new UnitOrder(layout, otherUnits, otherTurned);
    }

    /** The unit that takes a place. */
    int unit(int layer, int place) {
      return units[layer][place];
    }

    /** −1 where the unit at a place has its signs turned, else 1. */
    int sign(int layer, int place) {
      return turned[layer][place] ? -1 : 1;
    }

    /** The parameters of the network whose units stand in this order. */
    double[] apply(double[] theta) {
      double[] ordered = new double[theta.length];
      for (int layer = 1; layer <= layout.layers(); layer++) {
        for (int to = 0; to < layout.width(layer); to++) {
          int unit = unit(layer, to);
          int sign = sign(layer, to);
          ordered[layout.bias(layer, to)] = signed(sign, theta[layout.bias(layer, unit)]);
          for (int from = 0; from < layout.width(layer - 1); from++) {
            double weight = theta[layout.weight(layer, unit(layer - 1, from), unit)];
            ordered[layout.weight(layer, from, to)] = signed(sign * sign(layer - 1, from), weight);
          }
        }
      }
      return ordered;
    }

    /** A zero stays +0. */
    private static double signed(int sign, double value) {
      return sign < 0 ? 0 - value : value;
    }

    /** How many units stand in another place than their own. */
    int moved() {
      int moved = 0;
      for (int[] layer : units) {
        for (int place = 0; place < layer.length; place++) {
          moved += layer[place] == place ? 0 : 1;
        }
      }
      return moved;
    }

    /** How many units have their signs turned. */
    int turned() {
      int count = 0;
      for (boolean[] layer : turned) {
        for (boolean sign : layer) {
          count += sign ? 1 : 0;
        }
      }
      return count;
    }
  }

  /**
   * The linear assignment problem: which column each row takes so that the sum of what they gain is
   * largest. By shortest augmenting paths with potentials, O(n³) (Jonker and Volgenant, A shortest
   * augmenting path algorithm for dense and sparse linear assignment problems, Computing 38, 1987).
   * 128 × 128 takes about a millisecond.
   */
  static class Assignment {
    private static final int NONE = -1;

    private final double[][] gain;
    private final int size;
    private final double[] rowPotential;
    private final double[] columnPotential;
    private final int[] rowOf;

    private Assignment(double[][] gain) {
      this.gain = gain;
      size = gain.length;
      rowPotential = new double[size];
      columnPotential = new double[size];
      rowOf = new int[size];
      Arrays.fill(rowOf, NONE);
    }

    /**
     * The column of every row by which the sum of the gains, n × n finite numbers, is the largest.
     */
    static int[] best(double[][] gain) {
      Assignment assignment = new Assignment(gain);
      for (int row = 0; row < gain.length; row++) {
        assignment.add(row);
      }
      int[] columnOf = new int[gain.length];
      for (int column = 0; column < gain.length; column++) {
        columnOf[assignment.rowOf[column]] = column;
      }
      return columnOf;
    }

    /**
     * Returns what a row loses by a column beside the potentials; 0 along all pairs that are
     * assigned.
     */
    private double reduced(int row, int column) {
      return -gain[row][column] - rowPotential[row] - columnPotential[column];
    }

    /** Assigns one more row, along the path that costs the rows before it the least. */
    private void add(int row) {
      double[] distance = new double[size];
      int[] from = new int[size];
      boolean[] done = new boolean[size];
      for (int column = 0; column < size; column++) {
        distance[column] = reduced(row, column);
        from[column] = row;
      }
      int free = nearest(distance, done);
      while (rowOf[free] != NONE) {
        done[free] = true;
        int next = rowOf[free];
        for (int column = 0; column < size; column++) {
          double through = distance[free] + reduced(next, column);
          if (!done[column] && through < distance[column]) {
            distance[column] = through;
            from[column] = next;
          }
        }
        free = nearest(distance, done);
      }
      update(row, distance, done, distance[free]);
      augment(row, from, free);
    }

    private static int nearest(double[] distance, boolean[] done) {
      int nearest = NONE;
      for (int column = 0; column < distance.length; column++) {
        if (!done[column] && (nearest == NONE || distance[column] < distance[nearest])) {
          nearest = column;
        }
      }
      return nearest;
    }

    private void update(int row, double[] distance, boolean[] done, double length) {
      rowPotential[row] += length;
      for (int column = 0; column < size; column++) {
        if (done[column]) {
          rowPotential[rowOf[column]] += length - distance[column];
          columnPotential[column] -= length - distance[column];
        }
      }
    }

    /** Gives each row on the path its next column, from the free column back to the new row. */
    private void augment(int row, int[] from, int free) {
      int column = free;
      int taker = from[column];
      while (taker != row) {
        int given = columnOf(taker);
        rowOf[column] = taker;
        column = given;
        taker = from[column];
      }
      rowOf[column] = row;
    }

    private int columnOf(int row) {
      int column = 0;
      while (rowOf[column] != row) {
        column++;
      }
      return column;
    }
  }

  /**
   * A point whose hidden units are matched to those of another point.
   *
   * @param before the point as it was
   * @param point the same network with its units in the other order
   * @param moved how many hidden units stand in another place than before
   * @param turned how many have their signs turned
   * @param distanceBefore how far the point was from the one that it is matched to
   * @param distance how far it is now
   */
  public record Matched(
      ParameterVector before,
      ParameterVector point,
      int moved,
      int turned,
      double distanceBefore,
      double distance) {
    String sentence() {
      List<String> away =
          Digits.apart(value -> Digits.significant(value, 6), distance, distanceBefore);
      boolean asBefore = away.get(0).equals(away.get(1));
      return asBefore
          ? "hidden units matched first, %d moved and %d turned: that point is %s away, as before"
              .formatted(moved, turned, away.get(0))
          : "hidden units matched first, %d moved and %d turned: that point is %s away, not %s"
              .formatted(moved, turned, away.get(0), away.get(1));
    }
  }
}
