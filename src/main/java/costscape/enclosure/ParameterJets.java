package costscape.enclosure;

import costscape.interval.Bounds;
import costscape.interval.Box;
import costscape.interval.Interval;
import costscape.interval.Jet;

/** The parameters over a box of coordinates: values, and constant rates by some coordinates. */
final class ParameterJets {
  private final Coordinates coordinates;
  private final int[][] moves;
  private final double[] low;
  private final double[] high;
  private final double[] middleLow;
  private final double[] middleHigh;
  private final double[] left;
  private final double[] right;

  ParameterJets(Coordinates coordinates) {
    this.coordinates = coordinates;
    int parameters = coordinates.parameters();
    moves = new int[parameters][];
    low = new double[parameters];
    high = new double[parameters];
    left = new double[coordinates.dimension()];
    right = new double[coordinates.dimension()];
    for (int k = 0; k < parameters; k++) {
      moves[k] = coordinates.moves(k);
      low[k] = coordinates.origin(k).low();
      high[k] = coordinates.origin(k).high();
    }
    middleLow = low.clone();
    middleHigh = high.clone();
  }

  /** Whether any coordinate moves a parameter. */
  boolean moves(int k) {
    return moves[k].length > 0;
  }

  void over(Box box) {
    double[] middle = box.middle();
    for (int j = 0; j < left.length; j++) {
      left[j] = Bounds.sumLow(box.low(j), -middle[j]);
      right[j] = Bounds.sumHigh(box.high(j), -middle[j]);
    }
    for (int k = 0; k < low.length; k++) {
      if (moves[k].length > 0) {
        place(k, box.lows(), box.highs(), low, high);
        place(k, middle, middle, middleLow, middleHigh);
      }
    }
  }

  /** Bounds of a parameter where every coordinate lies between two values. */
  private void place(int k, double[] from, double[] to, double[] lows, double[] highs) {
    double least = coordinates.origin(k).low();
    double most = coordinates.origin(k).high();
    for (int j : moves[k]) {
      Interval rate = coordinates.direction(j, k);
      double low = Bounds.productLow(rate.low(), rate.high(), from[j], to[j]);
      double high = Bounds.productHigh(rate.low(), rate.high(), from[j], to[j]);
      least = Bounds.sumLow(least, low);
      most = Bounds.sumHigh(most, high);
    }
    lows[k] = least;
    highs[k] = most;
  }

  /** Cuts a quantity's value down to what it can have become on the way from the middle. */
  void tighten(Jet quantity) {
    quantity.tighten(left, right);
  }

  /** Adds a parameter times a quantity. */
  void addTimes(int k, Jet quantity, boolean seconds, Jet into) {
    into.addScaled(low[k], high[k], quantity);
    into.addToMiddle(
        Bounds.productLow(middleLow[k], middleHigh[k], quantity.middleLow, quantity.middleHigh),
        Bounds.productHigh(middleLow[k], middleHigh[k], quantity.middleLow, quantity.middleHigh));
    for (int j : moves[k]) {
      Interval rate = coordinates.direction(j, k);
      into.addRate(j, rate.low(), rate.high(), quantity, seconds);
    }
  }

  /** Adds a parameter. */
  void addTo(int k, Jet into) {
    into.add(0, low[k], high[k]);
    into.addToMiddle(middleLow[k], middleHigh[k]);
    for (int j : moves[k]) {
      Interval rate = coordinates.direction(j, k);
      into.add(1 + j, rate.low(), rate.high());
    }
  }

  /** Adds half of a parameter's square times a factor. */
  void addHalfSquare(int k, Interval factor, boolean seconds, Jet into) {
    Interval value = Interval.between(low[k], high[k]);
    Interval half = value.square().times(factor).times(Interval.of(0.5));
    into.add(0, half.low(), half.high());
    for (int i : moves[k]) {
      Interval slope = factor.times(value).times(coordinates.direction(i, k));
      into.add(1 + i, slope.low(), slope.high());
      for (int j : moves[k]) {
        if (seconds && i <= j) {
          Interval product =
              i == j
                  ? coordinates.direction(i, k).square()
                  : coordinates.direction(i, k).times(coordinates.direction(j, k));
          Interval bend = factor.times(product);
          into.add(into.index(i, j), bend.low(), bend.high());
        }
      }
    }
  }
}
