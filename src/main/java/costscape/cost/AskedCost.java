package costscape.cost;

import costscape.space.ParameterArrays;
import costscape.space.Slice;
import costscape.space.Slice.SlicePoints;
import costscape.space.Vectors;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A cost whose numbers come from a {@link CostSource}. Gradients are the source's own, or
 * differences of its costs where it has none; second derivatives are the source's own products with
 * the Hessian, or differences ({@link Differences}).
 */
public class AskedCost extends Differences {
  private static final long serialVersionUID = 1;

  /**
   * The largest number of parameters for gradients by differences: each takes four costs a
   * parameter.
   */
  public static final int MOST_BY_DIFFERENCES = 300;

  /** The share of a curvature that differences of single-precision gradients can tell. */
  private static final double COARSE = 1e-4;

  /** A product that is told is taken for right to so many roundings. */
  private static final int ROUNDINGS = 64;

  private final CostSource source;
  private final boolean isTrusted;

  public AskedCost(CostSource source) {
    this(source, false);
  }

  /**
   * A cost that is asked.
   *
   * @param isTrusted whether its gradient is believed, whatever differences of its costs say
   */
  public AskedCost(CostSource source, boolean isTrusted) {
    super(
        new Values(source),
        source.hasGradient()
            ? new Gradients(source)
            : byValues(new Values(source), source.rounding(), 1),
        source.hasGradient(),
        source.rounding(),
        1);
    this.source = source;
    this.isTrusted = isTrusted;
  }

  @Override
  protected boolean isTrusted() {
    return isTrusted;
  }

  public CostSource source() {
    return source;
  }

  public ParameterArrays arrays() {
    return source.arrays();
  }

  record Values(CostSource source) implements CostFunction {
    @Override
    public int dimension() {
      return source.arrays().size();
    }

    @Override
    public String parameterName(int k) {
      return source.arrays().name(k);
    }

    @Override
    public double at(double[] theta) {
      double[] cost = new double[1];
      source.costs(theta, cost);
      return cost[0];
    }

    @Override
    public void costs(double[] points, double[] costs) {
      source.costs(points, costs);
    }
  }

  private record Gradients(CostSource source) implements Differences.GradientFunction {
    @Override
    public void at(double[] theta, double[] gradient) {
      source.gradients(theta, new double[1], gradient);
    }
  }

  /** Returns whether gradients are to be had: told, or by differences of not too many costs. */
  @Override
  public boolean knowsSlopes() {
    return source.hasGradient() || (source.mayBeDiffered() && dimension() <= MOST_BY_DIFFERENCES);
  }

  /** One question tells both where the source knows gradients. */
  @Override
  public double gradient(double[] theta, double[] gradient) {
    checkSlopes();
    if (!source.hasGradient()) {
      return super.gradient(theta, gradient);
    }
    double[] cost = new double[1];
    source.gradients(theta, cost, gradient);
    return cost[0];
  }

  private void checkSlopes() {
    if (!knowsSlopes()) {
      throw new IllegalArgumentException(
          "%d parameters are too many for slopes by differences of costs".formatted(dimension()));
    }
  }

  @Override
  public LineEvaluator along(Slice line) {
    return new AskedLine(this, line);
  }

  /**
   * A line of which many points are asked for at once, by their coordinates. Where no gradient is
   * told, a slope is a difference of four costs along the line.
   */
  private record AskedLine(AskedCost cost, Slice line) implements LineEvaluator {
    @Override
    public double cost(double alpha) {
      return costs(alpha)[0];
    }

    @Override
    public double slope(double alpha) {
      return slopes(alpha)[0];
    }

    @Override
    public double[] costs(double... alphas) {
      double[] costs = new double[alphas.length];
      cost.source.costs(new SlicePoints(line, alphas), costs);
      return costs;
    }

    @Override
    public double[] slopes(double... alphas) {
      cost.checkSlopes();
      return cost.source.hasGradient() ? told(alphas) : differences(alphas);
    }

    private double[] told(double... alphas) {
      int n = cost.dimension();
      int block = Math.max(1, CostSource.BLOCK / n);
      double[] slopes = new double[alphas.length];
      for (int from = 0; from < alphas.length; from += block) {
        int count = Math.min(block, alphas.length - from);
        double[] gradients = new double[count * n];
        cost.source.gradients(
            new SlicePoints(line, alphas).toArray(from, from + count),
            new double[count],
            gradients);
        for (int k = 0; k < count; k++) {
          slopes[from + k] = line.u().dot(Arrays.copyOfRange(gradients, k * n, (k + 1) * n));
        }
      }
      return slopes;
    }

    private double[] differences(double... alphas) {
      double[] steps = new double[alphas.length];
      double[] there = new double[SHIFTS.length * alphas.length];
      for (int k = 0; k < alphas.length; k++) {
        steps[k] = step(alphas[k]);
        for (int s = 0; s < SHIFTS.length; s++) {
          there[SHIFTS.length * k + s] = alphas[k] + SHIFTS[s] * steps[k];
        }
      }
      double[] costs = costs(there);
      return IntStream.range(0, alphas.length)
          .mapToDouble(k -> Differences.slope(costs, SHIFTS.length * k, steps[k]))
          .toArray();
    }

    /** ε^(1/5) by the size of the parameters, in the line's own unit. */
    private double step(double alpha) {
      double size = Vectors.norm(line.at(alpha).toArray()) / Math.sqrt(cost.dimension());
      return Math.pow(cost.source.rounding(), 0.2) * (1 + size) / Vectors.norm(line.u().toArray());
    }
  }

  /** A told product, or how the gradient changes along the vector by a few gradients. */
  @Override
  public void hessianTimes(double[] theta, double[] vector, double[] product) {
    if (source.hasProducts()) {
      source.product(theta, vector, product);
    } else {
      hessianTimes(theta, vector, hessianStep(), product);
    }
  }

  @Override
  double[] column(double[] theta, int k) {
    if (!source.hasProducts()) {
      return super.column(theta, k);
    }
    double[] unit = new double[theta.length];
    unit[k] = 1;
    double[] column = new double[theta.length];
    source.product(theta, unit, column);
    return column;
  }

  private void hessianTimes(double[] theta, double[] vector, double step, double[] product) {
    checkSlopes();
    double length = Vectors.norm(vector);
    Arrays.fill(product, 0);
    if (length == 0) {
      return;
    }
    double[] unit = vector.clone();
    Vectors.divide(unit, length);
    change(theta, unit, step * (1 + Vectors.norm(theta) / Math.sqrt(theta.length)), product);
    Vectors.scale(product, length);
  }

  /**
   * A product by half the step errs by twice as much where a kink is nearer than that, and by less
   * where none is; so twice the distance of the two bounds the larger error. A product that is told
   * errs by some of its roundings.
   */
  @Override
  public double productError(double[] theta, double[] unit) {
    double[] product = new double[theta.length];
    double[] other = new double[theta.length];
    hessianTimes(theta, unit, product);
    if (source.hasProducts()) {
      return ROUNDINGS * source.rounding() * Vectors.norm(product);
    }
    hessianTimes(theta, unit, hessianStep() / 2, other);
    Vectors.add(other, -1, product);
    return 2 * Vectors.norm(other);
  }

  @Override
  public double productRounding() {
    return source.rounding() == CostSource.DOUBLE
        ? 0
        : source.hasProducts() ? ROUNDINGS * source.rounding() : COARSE;
  }
}
