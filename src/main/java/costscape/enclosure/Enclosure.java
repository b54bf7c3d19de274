package costscape.enclosure;

import costscape.cost.NetworkCost;
import costscape.interval.Bounds;
import costscape.interval.Box;
import costscape.interval.FunctionRange;
import costscape.interval.Interval;
import costscape.interval.Jet;
import costscape.network.ActivationFunction;
import costscape.network.OutputLayer.Link;
import costscape.network.ParameterLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network's cost over boxes of coordinates, with first and second derivatives, every rounding
 * accounted for. The forward pass is the one of {@code network.Pass}, on jets of intervals; a
 * number is a box without width. What bounds are of is the exact function C(θ) of the doubles that
 * are given: parameters, rows and penalty are taken as they stand.
 *
 * <p>Units that no coordinate moves are computed once. One instance a thread.
 */
public class Enclosure {
  private final NetworkCost cost;
  private final ParameterLayout layout;
  private final ParameterJets theta;
  private final FunctionRange activation;
  private final RowLoss loss;
  private final int firstForm; // where the output layer's forms begin, beside the parameters
  private final boolean[][] moved;
  private final Jet[][][] still; // activations that no coordinate moves: row, layer, unit
  private final Jet[][] activations;
  private final Jet preActivation;
  private final double[] ranges = new double[6];

  public Enclosure(NetworkCost cost, Coordinates coordinates) {
    this(cost, coordinates, RowLoss.of(cost, coordinates.dimension()));
  }

  /** With bounds of the loss from elsewhere: wrong ones must be seen to be wrong. */
  Enclosure(NetworkCost cost, Coordinates coordinates, RowLoss loss) {
    this.cost = cost;
    this.loss = loss;
    layout = cost.network().layout();
    theta = new ParameterJets(withForms(coordinates));
    int d = coordinates.dimension();
    ActivationFunction function = cost.network().activation();
    activation = d == 1 ? FunctionRange.alongLine(function) : FunctionRange.of(function);
    firstForm = coordinates.parameters();
    preActivation = new Jet(d);
    activations = new Jet[layout.layers()][];
    for (int layer = 0; layer < activations.length; layer++) {
      activations[layer] = new Jet[layout.width(layer)];
      for (int unit = 0; unit < activations[layer].length; unit++) {
        activations[layer][unit] = new Jet(d);
      }
    }
    moved = moved();
    still = new Jet[cost.dataset().rows()][][];
    for (int row = 0; row < still.length; row++) {
      still[row] = still(row, d);
    }
  }

  /** Which units of which hidden layer any coordinate moves. */
  private boolean[][] moved() {
    boolean[][] units = new boolean[layout.layers()][];
    units[0] = new boolean[layout.width(0)];
    for (int layer = 1; layer < units.length; layer++) {
      units[layer] = new boolean[layout.width(layer)];
      for (int unit = 0; unit < units[layer].length; unit++) {
        boolean moves = theta.moves(layout.bias(layer, unit));
        for (int from = 0; from < layout.width(layer - 1); from++) {
          moves |= units[layer - 1][from] || theta.moves(layout.weight(layer, from, unit));
        }
        units[layer][unit] = moves;
      }
    }
    return units;
  }

  private Jet[][] still(int row, int d) {
    Jet[][] jets = new Jet[layout.layers()][];
    jets[0] = inputs(row);
    for (int layer = 1; layer < jets.length; layer++) {
      jets[layer] = new Jet[layout.width(layer)];
      for (int unit = 0; unit < jets[layer].length; unit++) {
        if (!moved[layer][unit]) {
          jets[layer][unit] = new Jet(d);
          activate(jets[layer - 1], layer, unit, false, jets[layer][unit]);
        }
      }
    }
    return jets;
  }

  /**
   * Writes bounds over a box.
   *
   * @param seconds whether second derivatives are wanted
   */
  public void over(Box box, boolean seconds, Jet bounds) {
    theta.over(box);
    bounds.clear();
    for (int row = 0; row < cost.dataset().rows(); row++) {
      addRow(row, seconds, bounds);
    }
    bounds.divide(cost.dataset().rows());
    if (cost.l2() != 0) {
      addPenalty(seconds, bounds);
    }
  }

  /** Bounds over a box with all derivatives. */
  public Jet over(Box box) {
    Jet bounds = new Jet(box.dimension());
    over(box, true, bounds);
    return bounds;
  }

  /** Bounds over a box with the first derivatives alone. */
  public Jet firstOver(Box box) {
    Jet bounds = new Jet(box.dimension());
    over(box, false, bounds);
    return bounds;
  }

  /**
   * Bounds of the cost itself over a box: as they stand, and from the middle by the mean value
   * theorem, what both have in common.
   *
   * @param over bounds over the box
   */
  public Interval heights(Box box, Jet over) {
    double[] middle = box.middle();
    Interval height = firstOver(Box.point(middle)).value();
    for (int k = 0; k < middle.length; k++) {
      Interval off = box.side(k).minus(Interval.of(middle[k]));
      height = height.plus(over.first(k).times(off));
    }
    return height.common(over.value());
  }

  private void addRow(int row, boolean seconds, Jet sum) {
    Jet[][] known = still[row];
    int last = layout.layers();
    Jet[] below = inputs(row);
    for (int layer = 1; layer < last; layer++) {
      Jet[] here = activations[layer];
      for (int unit = 0; unit < here.length; unit++) {
        if (moved[layer][unit]) {
          activate(below, layer, unit, seconds, here[unit]);
        } else {
          here[unit] = known[layer][unit];
        }
      }
      below = here;
    }
    Jet[] top = below;
    loss.add(row, (form, with, into) -> output(top, form, with, into), seconds, sum);
  }

  /** An output, or of a softmax the difference of two. */
  private void output(Jet[] below, int form, boolean seconds, Jet into) {
    int last = layout.layers();
    if (cost.network().output().link() != Link.SOFTMAX) {
      linear(below, last, form, seconds, into);
      return;
    }
    into.clear();
    int first = firstForm + form * (1 + below.length);
    for (int from = 0; from < below.length; from++) {
      theta.addTimes(first + from, below[from], seconds, into);
    }
    theta.addTo(first + below.length, into);
    theta.tighten(into);
  }

  /** With the differences of the weights and biases of every two classes of a softmax. */
  private Coordinates withForms(Coordinates coordinates) {
    if (cost.network().output().link() != Link.SOFTMAX) {
      return coordinates;
    }
    int last = layout.layers();
    List<int[]> pairs = new ArrayList<>();
    for (int larger = 1; larger < layout.width(last); larger++) {
      for (int smaller = 0; smaller < larger; smaller++) {
        for (int from = 0; from < layout.width(last - 1); from++) {
          pairs.add(
              new int[] {layout.weight(last, from, larger), layout.weight(last, from, smaller)});
        }
        pairs.add(new int[] {layout.bias(last, larger), layout.bias(last, smaller)});
      }
    }
    return coordinates.withDifferences(pairs);
  }

  private Jet[] inputs(int row) {
    for (int from = 0; from < activations[0].length; from++) {
      double feature = cost.dataset().feature(row, from);
      activations[0][from].low[0] = feature;
      activations[0][from].high[0] = feature;
      activations[0][from].middleLow = feature;
      activations[0][from].middleHigh = feature;
    }
    return activations[0];
  }

  private void activate(Jet[] below, int layer, int unit, boolean seconds, Jet into) {
    linear(below, layer, unit, seconds, preActivation);
    into.clear();
    activation.over(preActivation.middleLow, preActivation.middleHigh, ranges);
    into.addToMiddle(ranges[0], ranges[1]);
    activation.over(preActivation.low[0], preActivation.high[0], ranges);
    into.addComposed(preActivation, ranges, seconds);
  }

  private void linear(Jet[] below, int layer, int unit, boolean seconds, Jet into) {
    into.clear();
    for (int from = 0; from < below.length; from++) {
      theta.addTimes(layout.weight(layer, from, unit), below[from], seconds, into);
    }
    theta.addTo(layout.bias(layer, unit), into);
    theta.tighten(into);
  }

  /** A/(2N) Σ w², whose factor is no double. */
  private void addPenalty(boolean seconds, Jet sum) {
    Interval decay = Interval.of(cost.l2()).over(Interval.of(cost.dataset().rows()));
    for (int k = 0; k < layout.size(); k++) {
      if (layout.isWeight(k)) {
        theta.addHalfSquare(k, decay, seconds, sum);
      }
    }
  }

  /** Why nothing can be proved of a cost, as a clause; empty where it can. */
  public static Optional<String> refusal(NetworkCost cost) {
    return FunctionRange.isKnown(cost.network().activation())
        ? RowLoss.refusal(cost.loss())
        : Optional.of(
            "%s units have no bounds here; %s have"
                .formatted(
                    cost.network().activation().word(),
                    ActivationFunction.words(FunctionRange::isKnown)));
  }

  /** The parameters over a box of coordinates: values, and constant rates by some coordinates. */
  static final class ParameterJets {
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

    /** Returns whether any coordinate moves a parameter. */
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
}
