package costscape.sweep.summand;

import costscape.data.Dataset;
import costscape.network.UnitActivation;
import java.io.Serializable;

/**
 * One unit of the first layer over the rows of a dataset. Its pre-activations are summed in the
 * order in which {@link costscape.network.Pass} sums them, to the same bits. Where weight and bias
 * are large and cancel, another order would show.
 *
 * @param parameters the unit's weights and its bias, which comes last
 */
public record FirstLayerUnit(Dataset dataset, double[] parameters) implements Serializable {
  /** The number of the unit's parameters, its weights and its bias. */
  int size() {
    return parameters.length;
  }

  boolean isBias(int position) {
    return position == parameters.length - 1;
  }

  /** +1 for label 0, −1 for label 1. */
  double sign(int row) {
    return dataset.label(row) == 0 ? 1 : -1;
  }

  FirstLayerUnit with(int position, double value) {
    double[] changed = parameters.clone();
    changed[position] = value;
    return new FirstLayerUnit(dataset, changed);
  }

  /** The row's activations at some values of one parameter, times a factor. */
  void activations(
      int row,
      int position,
      double[] values,
      double factor,
      UnitActivation activation,
      double[] into) {
    preActivations(row, position, values, into);
    // z is linear in the parameter, so its ends bound it.
    double ends = Math.max(Math.abs(into[0]), Math.abs(into[into.length - 1]));
    activation.apply(into, ends);
    for (int k = 0; k < into.length; k++) {
      into[k] *= factor;
    }
  }

  /** The row's pre-activations at some values of one parameter. */
  void preActivations(int row, int position, double[] values, double[] z) {
    affine(before(row, position), input(row, position), values, z);
    for (int later = position + 1; later < size(); later++) {
      shift(z, parameters[later] * input(row, later));
    }
  }

  private double before(int row, int position) {
    double z = 0;
    for (int earlier = 0; earlier < position; earlier++) {
      z += parameters[earlier] * input(row, earlier);
    }
    return z;
  }

  /** The factor of a parameter at a row: a feature, or 1 for the bias. */
  private double input(int row, int position) {
    return isBias(position) ? 1 : dataset.feature(row, position);
  }

  private static void affine(double from, double slope, double[] values, double[] z) {
    for (int k = 0; k < z.length; k++) {
      z[k] = from + slope * values[k];
    }
  }

  private static void shift(double[] z, double by) {
    for (int k = 0; k < z.length; k++) {
      z[k] += by;
    }
  }
}
