package costscape.critical.unit;

import costscape.network.ActivationFunction;
import java.util.List;

/** Finds the image of a point that is near another one, by swaps and flips of hidden units. */
record NearestImage(List<SymmetryGroup.Layer> layers, ActivationFunction activation) {
  /**
   * Layer by layer from the input, every unit of the target takes the nearest unit that is left, in
   * either sign. Outgoing weights are compared by their norm, for the layer that they feed is not
   * in order yet.
   */
  double[] nearest(double[] theta, double[] to) {
    double[] image = theta.clone();
    for (SymmetryGroup.Layer layer : layers) {
      layer.units().forEach(place -> take(image, to, layer, place));
    }
    return image;
  }

  private void take(double[] image, double[] to, SymmetryGroup.Layer layer, HiddenUnit place) {
    double[] wanted = place.of(to);
    double best = Double.POSITIVE_INFINITY;
    HiddenUnit bestUnit = place;
    boolean bestFlip = false;
    int end = layer.swaps() ? layer.units().size() : place.number() + 1;
    for (HiddenUnit unit : layer.units().subList(place.number(), end)) {
      for (int sign = 1; sign >= (layer.flips() ? -1 : 1); sign -= 2) {
        double distance = distance(unit.of(image), wanted, sign, place);
        if (distance < best) {
          best = distance;
          bestUnit = unit;
          bestFlip = sign < 0;
        }
      }
    }
    place.swap(image, bestUnit);
    if (bestFlip) {
      place.flip(image, activation);
    }
  }

  /**
   * The squared distance over incoming weights, bias and outgoing weights, the latter as far as
   * they can be compared.
   */
  private double distance(double[] own, double[] wanted, int sign, HiddenUnit place) {
    int incoming = place.layout().width(place.layer() - 1) + 1;
    double squares = 0;
    double ownOut = 0;
    double wantedOut = 0;
    for (int k = 0; k < own.length; k++) {
      if (k < incoming || place.layer() == layers.size()) {
        squares += (sign * own[k] - wanted[k]) * (sign * own[k] - wanted[k]);
      } else {
        ownOut = StrictMath.hypot(ownOut, own[k]);
        wantedOut = StrictMath.hypot(wantedOut, wanted[k]);
      }
    }
    return squares + (ownOut - wantedOut) * (ownOut - wantedOut);
  }
}
