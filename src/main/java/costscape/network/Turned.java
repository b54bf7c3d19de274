package costscape.network;

/**
 * Arrays by unit and row turned into arrays by row and unit. Eight units go at a time, so that a
 * row's line of the cache is filled while it is there.
 */
final class Turned {
  private static final int TILE = 8;

  private Turned() {}

  /** One array a row. */
  static double[][] rows(double[][] byUnit) {
    int units = byUnit.length;
    double[][] rows = new double[byUnit[0].length][units];
    for (int first = 0; first < units; first += TILE) {
      int end = Math.min(units, first + TILE);
      for (int row = 0; row < rows.length; row++) {
        double[] into = rows[row];
        for (int unit = first; unit < end; unit++) {
          into[unit] = byUnit[unit][row];
        }
      }
    }
    return rows;
  }

  /** One row behind the other. */
  static double[] flat(double[][] byUnit) {
    int units = byUnit.length;
    int rows = byUnit[0].length;
    double[] flat = new double[rows * units];
    for (int first = 0; first < units; first += TILE) {
      int end = Math.min(units, first + TILE);
      for (int row = 0; row < rows; row++) {
        int start = row * units;
        for (int unit = first; unit < end; unit++) {
          flat[start + unit] = byUnit[unit][row];
        }
      }
    }
    return flat;
  }

  /** A layer's weights, inputs × units in θ, as units × inputs. */
  static double[] weights(ParameterLayout layout, int layer, double[] theta) {
    int inputs = layout.width(layer - 1);
    int units = layout.width(layer);
    int start = layout.weight(layer, 0, 0);
    double[] turned = new double[inputs * units];
    for (int first = 0; first < inputs; first += TILE) {
      int end = Math.min(inputs, first + TILE);
      for (int to = 0; to < units; to++) {
        for (int from = first; from < end; from++) {
          turned[to * inputs + from] = theta[start + from * units + to];
        }
      }
    }
    return turned;
  }
}
