package costscape.critical.unit;

import costscape.network.ActivationFunction;
import costscape.network.ParameterLayout;
import java.util.List;

/**
 * Finds the image of a point that is near another one, by swaps and flips of hidden units.
 *
 * @param swaps whether units of a layer may change places, by layer from 1
 * @param flips whether units of a layer may change sign, by layer from 1
 */
record NearestImage(
    ParameterLayout layout, ActivationFunction activation, boolean[] swaps, boolean[] flips) {
  /**
   * Layer by layer from the input, every unit of the target takes the nearest unit that is left, in
   * either sign. Outgoing weights are compared by their norm, for the layer that they feed is not
   * in order yet.
   */
  double[] nearest(double[] theta, double[] to) {
    double[] image = theta.clone();
    for (HiddenUnit place : HiddenUnit.all(layout)) {
      take(image, to, place);
    }
    return image;
  }

  private void take(double[] image, double[] to, HiddenUnit place) {
    double[] wanted = place.of(to);
    double best = Double.POSITIVE_INFINITY;
    HiddenUnit bestUnit = place;
    boolean bestFlip = false;
    List<HiddenUnit> layer = HiddenUnit.of(layout, place.layer());
    int end = swaps[place.layer()] ? layer.size() : place.number() + 1;
    for (HiddenUnit unit : layer.subList(place.number(), end)) {
      for (int sign = 1; sign >= (flips[place.layer()] ? -1 : 1); sign -= 2) {
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
    int incoming = place.incoming().length + 1;
    double squares = 0;
    double ownOut = 0;
    double wantedOut = 0;
    for (int k = 0; k < own.length; k++) {
      if (k < incoming || place.layer() == layout.layers() - 1) {
        squares += (sign * own[k] - wanted[k]) * (sign * own[k] - wanted[k]);
      } else {
        ownOut = StrictMath.hypot(ownOut, own[k]);
        wantedOut = StrictMath.hypot(wantedOut, wanted[k]);
      }
    }
    return squares + (ownOut - wantedOut) * (ownOut - wantedOut);
  }
}
