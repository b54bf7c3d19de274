package costscape.critical.unit;

/**
 * Finds the image of a point that is near another one, by swaps and flips of hidden units.
 *
 * @param swaps whether units of a layer may change places, by layer from 1
 * @param flips whether units of a layer may change sign, by layer from 1
 */
record NearestImage(UnitWeights units, boolean[] swaps, boolean[] flips) {
  /**
   * Layer by layer from the input, every unit of the target takes the nearest unit that is left, in
   * either sign. Outgoing weights are compared by their norm, for the layer that they feed is not
   * in order yet.
   */
  double[] nearest(double[] theta, double[] to) {
    double[] image = theta.clone();
    for (int layer = 1; layer <= units.layers(); layer++) {
      for (int place = 0; place < units.width(layer); place++) {
        take(image, to, layer, place);
      }
    }
    return image;
  }

  private void take(double[] image, double[] to, int layer, int place) {
    double[] wanted = units.of(to, layer, place);
    double best = Double.POSITIVE_INFINITY;
    int bestUnit = place;
    boolean bestFlip = false;
    int last = swaps[layer] ? units.width(layer) - 1 : place;
    for (int unit = place; unit <= last; unit++) {
      for (boolean flip : flips[layer] ? new boolean[] {false, true} : new boolean[] {false}) {
        double distance = distance(units.of(image, layer, unit), wanted, flip ? -1 : 1, layer);
        if (distance < best) {
          best = distance;
          bestUnit = unit;
          bestFlip = flip;
        }
      }
    }
    units.swap(image, layer, place, bestUnit);
    if (bestFlip) {
      units.flip(image, layer, place);
    }
  }

  /**
   * The squared distance over incoming weights, bias and outgoing weights, the latter as far as
   * they can be compared.
   */
  private double distance(double[] own, double[] wanted, int sign, int layer) {
    int incoming = units.inputs(layer) + 1;
    double squares = 0;
    double ownOut = 0;
    double wantedOut = 0;
    for (int k = 0; k < own.length; k++) {
      if (k < incoming || layer == units.layers()) {
        squares += (sign * own[k] - wanted[k]) * (sign * own[k] - wanted[k]);
      } else {
        ownOut = StrictMath.hypot(ownOut, own[k]);
        wantedOut = StrictMath.hypot(wantedOut, wanted[k]);
      }
    }
    return squares + (ownOut - wantedOut) * (ownOut - wantedOut);
  }
}
