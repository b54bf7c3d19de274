package costscape.proof.enclosure;

import costscape.cost.CostFunction;
import costscape.cost.NetworkCost;
import costscape.cost.Rounding;
import costscape.network.Link;
import costscape.network.ParameterLayout;
import costscape.proof.interval.Bounds;
import costscape.proof.interval.FunctionRange;
import costscape.proof.interval.Jet;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import java.util.Arrays;
import java.util.List;

/**
 * How far costs may be off that are computed in doubles, of all places of a box at once: tables,
 * paths and pictures hold too many to bound each of them.
 *
 * <p>The forward pass is gone with bounds of what the exact numbers are, and with how far computed
 * ones may be from them. A sum of n products is off by u(n + c) Σ|wa| and by what its parts are
 * off; a function hands on what its argument is off, times its largest slope (Higham, Accuracy and
 * Stability of Numerical Algorithms, SIAM 2002, section 3.1). u is 2⁻⁵³, and c = {@value
 * #OPERATIONS} is more than what elementary functions, geometric progressions of a sweep and the
 * rounding of θ₀ + αu + βv add.
 */
public final class CostRounding {
  private static final double OPERATIONS = 128;
  private static final double UNIT = 0x1p-53;

  /** For the roundings of these bounds themselves. */
  private static final double MORE = 1.01;

  /** Rows times parameters: a second of work. */
  private static final double MOST_WORK = 3e7;

  private final NetworkCost cost;
  private final ParameterLayout layout;
  private final double[] low;
  private final double[] high;
  private final double[] size; // of the parts that a parameter is the sum of
  private final FunctionRange activation;
  private final double[] ranges = new double[6];

  private CostRounding(NetworkCost cost, double[] low, double[] high, double[] size) {
    this.cost = cost;
    this.low = low;
    this.high = high;
    this.size = size;
    layout = cost.network().layout();
    activation = FunctionRange.of(cost.network().activation());
  }

  /** Of the costs at some places, and at all between them. */
  public static Rounding over(CostFunction cost, List<ParameterVector> places) {
    double[] none = new double[cost.dimension()];
    return over(cost, places, none);
  }

  /** Of the cells of a line or plane. */
  public static Rounding over(CostFunction cost, Slice slice, List<Axis> axes) {
    Axis first = axes.get(0);
    double[] size = sizes(slice, axes);
    if (axes.size() == 1) {
      return over(cost, List.of(slice.at(first.from()), slice.at(first.to())), size);
    }
    Axis second = axes.get(1);
    return over(
        cost,
        List.of(
            slice.at(first.from(), second.from()),
            slice.at(first.from(), second.to()),
            slice.at(first.to(), second.from()),
            slice.at(first.to(), second.to())),
        size);
  }

  /** |θ₀| + |αu| + |βv| at the most. */
  private static double[] sizes(Slice slice, List<Axis> axes) {
    double[] size = slice.origin().toArray();
    Arrays.setAll(size, k -> Math.abs(size[k]));
    for (int j = 0; j < axes.size(); j++) {
      double reach = Math.max(Math.abs(axes.get(j).from()), Math.abs(axes.get(j).to()));
      double[] direction = slice.directions().get(j).toArray();
      for (int k = 0; k < size.length; k++) {
        size[k] += reach * Math.abs(direction[k]);
      }
    }
    return size;
  }

  /**
   * Of the cells of a line or plane that are computed in single precision, or from rows that are
   * read block by block: no bound is known.
   */
  public static Rounding unbounded(
      CostFunction cost, boolean isSingle, Slice slice, List<Axis> axes) {
    return unbounded(cost, isSingle, sizes(slice, axes));
  }

  /** Of costs at some places that are computed in single precision. */
  public static Rounding ofSingle(CostFunction cost, List<ParameterVector> places) {
    return places.stream()
        .map(place -> unbounded(cost, true, place.toArray()))
        .reduce(Rounding.NONE, Rounding::or);
  }

  private static Rounding unbounded(CostFunction cost, boolean isSingle, double... size) {
    boolean isLarge =
        isSingle ? Rounding.isLargeInSingle(cost, size) : Rounding.isLarge(cost, size);
    return isLarge ? Rounding.UNKNOWN : Rounding.NONE;
  }

  private static Rounding over(CostFunction of, List<ParameterVector> places, double[] least) {
    if (places.isEmpty()) {
      return Rounding.NONE;
    }
    double[] low = places.get(0).toArray();
    double[] high = places.get(0).toArray();
    for (ParameterVector place : places) {
      double[] theta = place.toArray();
      for (int k = 0; k < theta.length; k++) {
        low[k] = Math.min(low[k], theta[k]);
        high[k] = Math.max(high[k], theta[k]);
      }
    }
    double[] size = least.clone();
    Arrays.setAll(size, k -> Math.max(size[k], Bounds.magnitude(low[k], high[k])));
    if (!Rounding.isLarge(of, size)) {
      return Rounding.NONE;
    }
    if (!(of instanceof NetworkCost cost)) {
      return Rounding.UNKNOWN; // what the numbers of another cost go through is not known
    }
    boolean isBounded =
        (double) size.length * cost.dataset().rows() <= MOST_WORK
            && Enclosure.refusal(cost).isEmpty();
    double off = isBounded ? new CostRounding(cost, low, high, size).off() : Double.NaN;
    return off >= 0 ? Rounding.ofPositive(off) : Rounding.UNKNOWN;
  }

  /** What is known of the numbers of one layer. */
  private record Layer(double[] low, double[] high, double[] off) {
    Layer(int width) {
      this(new double[width], new double[width], new double[width]);
    }

    double size(int k) {
      return Bounds.magnitude(low[k], high[k]) + off[k];
    }
  }

  private double off() {
    boolean isSoftmax = cost.network().output().link() == Link.SOFTMAX;
    int outputs = cost.network().output().width();
    int forms = isSoftmax ? outputs * (outputs - 1) / 2 : outputs;
    RowLoss loss = RowLoss.of(cost, forms);
    int rows = cost.dataset().rows();
    double off = 0;
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      Layer logits = outputs(row);
      Layer answers = isSoftmax ? differences(logits, forms) : logits;
      Jet one = new Jet(forms);
      loss.add(row, (form, seconds, into) -> write(answers, form, into), false, one);
      double passed = 0;
      for (int form = 0; form < forms; form++) {
        double slope = Bounds.magnitude(one.low[1 + form], one.high[1 + form]);
        passed += slope == 0 ? 0 : slope * answers.off[form];
      }
      double size = Bounds.magnitude(one.low[0], one.high[0]);
      off += Math.min(passed, one.high[0] - one.low[0]) + OPERATIONS * UNIT * size;
      sum += size;
    }
    double mean = (off + (rows + OPERATIONS) * UNIT * sum) / rows;
    return MORE * (mean + (size.length + OPERATIONS) * UNIT * penalty());
  }

  private double penalty() {
    double squares = 0;
    for (int k = 0; k < size.length; k++) {
      squares += layout.isWeight(k) ? size[k] * size[k] : 0;
    }
    return cost.l2() == 0 ? 0 : cost.l2() / (2.0 * cost.dataset().rows()) * squares;
  }

  private static void write(Layer answers, int form, Jet into) {
    into.clear();
    into.add(0, answers.low[form] - answers.off[form], answers.high[form] + answers.off[form]);
    into.add(1 + form, 1, 1);
  }

  /**
   * Of every two logits, the larger class's less the smaller one's, in the order of their pairs.
   */
  private static Layer differences(Layer logits, int forms) {
    Layer differences = new Layer(forms);
    for (int larger = 1; larger < logits.low.length; larger++) {
      for (int smaller = 0; smaller < larger; smaller++) {
        int pair = SoftmaxRow.pair(smaller, larger);
        differences.low[pair] = Bounds.sumLow(logits.low[larger], -logits.high[smaller]);
        differences.high[pair] = Bounds.sumHigh(logits.high[larger], -logits.low[smaller]);
        differences.off[pair] =
            logits.off[larger]
                + logits.off[smaller]
                + OPERATIONS * UNIT * (logits.size(larger) + logits.size(smaller));
      }
    }
    return differences;
  }

  private Layer outputs(int row) {
    Layer below = new Layer(layout.width(0));
    for (int from = 0; from < below.low.length; from++) {
      below.low[from] = cost.dataset().feature(row, from);
      below.high[from] = below.low[from];
    }
    for (int layer = 1; layer < layout.layers(); layer++) {
      below = activated(sums(below, layer));
    }
    return sums(below, layout.layers());
  }

  private Layer sums(Layer below, int layer) {
    Layer here = new Layer(layout.width(layer));
    for (int unit = 0; unit < here.low.length; unit++) {
      int bias = layout.bias(layer, unit);
      double least = low[bias];
      double most = high[bias];
      double sizes = size[bias];
      double off = 0;
      for (int from = 0; from < below.low.length; from++) {
        int weight = layout.weight(layer, from, unit);
        double belowLow = below.low[from];
        double belowHigh = below.high[from];
        least =
            Bounds.sumLow(least, Bounds.productLow(low[weight], high[weight], belowLow, belowHigh));
        most =
            Bounds.sumHigh(
                most, Bounds.productHigh(low[weight], high[weight], belowLow, belowHigh));
        sizes += size[weight] * below.size(from);
        off += size[weight] * below.off[from];
      }
      here.low[unit] = least;
      here.high[unit] = most;
      here.off[unit] = off + (below.low.length + OPERATIONS) * UNIT * sizes;
    }
    return here;
  }

  private Layer activated(Layer sums) {
    Layer here = new Layer(sums.low.length);
    for (int unit = 0; unit < here.low.length; unit++) {
      activation.over(sums.low[unit] - sums.off[unit], sums.high[unit] + sums.off[unit], ranges);
      double slope = Bounds.magnitude(ranges[2], ranges[3]);
      double passed = slope == 0 ? 0 : slope * sums.off[unit];
      here.low[unit] = ranges[0];
      here.high[unit] = ranges[1];
      here.off[unit] =
          Math.min(passed, ranges[1] - ranges[0])
              + OPERATIONS * UNIT * Bounds.magnitude(ranges[0], ranges[1]);
    }
    return here;
  }
}
