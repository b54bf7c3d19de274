package costscape.direction;

import costscape.network.ParameterLayout;

/**
 * An order of the units of every hidden layer, with the signs that are turned. Inputs and outputs
 * stay in their places. Immutable.
 */
final class UnitOrder {
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
