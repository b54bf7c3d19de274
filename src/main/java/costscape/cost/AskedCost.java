package costscape.cost;

import costscape.space.ParameterArrays;
import costscape.space.Vectors;
import java.util.Arrays;

/**
 * A cost whose numbers come from a {@link CostSource}. Gradients are the source's own, or
 * differences of its costs where it has none; second derivatives are differences ({@link
 * Differences}).
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
    if (!knowsSlopes()) {
      throw new IllegalArgumentException(
          "%d parameters are too many for slopes by differences of costs".formatted(dimension()));
    }
    if (!source.hasGradient()) {
      return super.gradient(theta, gradient);
    }
    double[] cost = new double[1];
    source.gradients(theta, cost, gradient);
    return cost[0];
  }

  /** How the gradient changes along the vector: four gradients, where the matrix takes 4 n. */
  @Override
  public void hessianTimes(double[] theta, double[] vector, double[] product) {
    hessianTimes(theta, vector, hessianStep(), product);
  }

  private void hessianTimes(double[] theta, double[] vector, double step, double[] product) {
    double length = Vectors.norm(vector);
    Arrays.fill(product, 0);
    if (length == 0) {
      return;
    }
    double h = step * (1 + Vectors.norm(theta) / Math.sqrt(theta.length));
    double[] there = new double[theta.length];
    for (int s = 0; s < SHIFTS.length; s++) {
      gradient(Vectors.moved(theta, SHIFTS[s] * h / length, vector), there);
      Vectors.add(product, WEIGHTS[s] * length / (12 * h), there);
    }
  }

  /**
   * A product by half the step errs by half as much where the cost has kinks, and by less where it
   * has none; so twice the distance of the two bounds the larger error.
   */
  @Override
  public double productError(double[] theta, double[] unit) {
    double[] product = new double[theta.length];
    double[] other = new double[theta.length];
    hessianTimes(theta, unit, product);
    hessianTimes(theta, unit, hessianStep() / 2, other);
    Vectors.add(other, -1, product);
    return 2 * Vectors.norm(other);
  }

  @Override
  public double productRounding() {
    return source.rounding() > CostSource.DOUBLE ? COARSE : 0;
  }
}
