package costscape.network;

import costscape.lanes.Nonzeros;
import costscape.lanes.PlainAffine;
import java.util.Arrays;
import java.util.Optional;

/**
 * A point, or a vector of as many entries, as blocks of rows go through it: θ for the way forwards,
 * and each layer's weights turned for the way back, once for all blocks. For one thread.
 */
public final class LayerWeights {
  private final ParameterLayout layout;
  private final double[] theta;
  private final double[][] turned;
  private boolean isTurned;
  private double[][] first = new double[0][]; // none until asked for
  private Optional<Boolean> finite = Optional.empty(); // unknown until asked for

  /** The weights of a θ that is read only and not copied. */
  public LayerWeights(Network network, double[] theta) {
    this.layout = network.layout();
    this.theta = theta;
    turned = new double[layout.layers() + 1][];
  }

  double[] theta() {
    return theta;
  }

  /**
   * Computes the first layer's pre-activations of a block of rows.
   *
   * @param features by feature, then by row
   * @param nonzeros where they are not 0, if the others are to be left out
   * @param z by unit, then by row
   */
  public void firstLayer(double[][] features, Optional<Nonzeros> nonzeros, double[][] z) {
    int biases = layout.bias(1, 0);
    if (nonzeros.isPresent() && isFinite()) {
      nonzeros.get().layer(z, features, first(), theta, biases);
    } else {
      PlainAffine.layer(z, features, theta, layout.weight(1, 0, 0), biases);
    }
  }

  /** The weights of the first layer, by input and unit. */
  private double[][] first() {
    if (first.length == 0) {
      first = new double[layout.width(0)][];
      for (int input = 0; input < first.length; input++) {
        int from = layout.weight(1, input, 0);
        first[input] = Arrays.copyOfRange(theta, from, from + layout.width(1));
      }
    }
    return first;
  }

  /** Returns whether no entry is infinite or NaN: 0 times such a weight is not 0. */
  private boolean isFinite() {
    if (finite.isEmpty()) {
      double zero = 0;
      for (double entry : theta) {
        zero += 0 * entry;
      }
      finite = Optional.of(zero == 0);
    }
    return finite.get();
  }

  /** The weights of a layer above the first, units × inputs. */
  double[] turned(int layer) {
    if (!isTurned) {
      for (int each = 2; each <= layout.layers(); each++) {
        turned[each] = Turned.weights(layout, each, theta);
      }
      isTurned = true;
    }
    return turned[layer];
  }

  /**
   * Arrays by unit and row turned into arrays by row and unit. Eight units go at a time, so that a
   * row's line of the cache is filled while it is there.
   */
  static final class Turned {
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

  /** Which side of a stored weight matrix is which. */
  public enum WeightLayout {
    /** A row for each unit that is fed: PyTorch's Linear. */
    OUT_IN("out-in", "out × in"),
    /** A row for each unit that feeds: Keras, scikit-learn, and θ itself. */
    IN_OUT("in-out", "in × out");

    private final String word;
    private final String text;

    WeightLayout(String word, String text) {
      this.word = word;
      this.text = text;
    }

    /** On the command line. */
    public String word() {
      return word;
    }

    /** In sentences. */
    public String text() {
      return text;
    }

    @Override
    public String toString() {
      return word;
    }
  }
}
