package costscape.cost;

import costscape.cost.CostFunction.LineEvaluator;
import costscape.cost.DifferentiableCost.GradientEvaluator;
import costscape.space.Slice;
import costscape.space.SymmetricMatrix;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** A cost that counts how many Hessians one thread asks it for. */
public final class CountedCost implements DifferentiableCost {
  private static final long serialVersionUID = 1;

  private final DifferentiableCost cost;
  private long hessians;

  /** A count that begins at 0. */
  public CountedCost(DifferentiableCost cost) {
    this.cost = cost;
  }

  /** How many were asked for. */
  public long hessians() {
    return hessians;
  }

  @Override
  public SymmetricMatrix hessian(double[] theta) {
    return hessian(theta, () -> {});
  }

  @Override
  public SymmetricMatrix hessian(double[] theta, Runnable betweenRows) {
    hessians++;
    return cost.hessian(theta, betweenRows);
  }

  @Override
  public Optional<Doubt> doubt(double[] theta, DoubleSupplier normal) {
    return cost.doubt(theta, normal);
  }

  @Override
  public int dimension() {
    return cost.dimension();
  }

  @Override
  public double at(double[] theta) {
    return cost.at(theta);
  }

  @Override
  public void costs(double[] points, double[] costs) {
    cost.costs(points, costs);
  }

  @Override
  public String parameterName(int k) {
    return cost.parameterName(k);
  }

  @Override
  public double gradient(double[] theta, double[] gradient) {
    return cost.gradient(theta, gradient);
  }

  @Override
  public boolean knowsSlopes() {
    return cost.knowsSlopes();
  }

  @Override
  public void hessianTimes(double[] theta, double[] vector, double[] product) {
    cost.hessianTimes(theta, vector, product);
  }

  @Override
  public double gradientError(double at) {
    return cost.gradientError(at);
  }

  @Override
  public double productError(double[] theta, double[] unit) {
    return cost.productError(theta, unit);
  }

  @Override
  public double productRounding() {
    return cost.productRounding();
  }

  /** The same cost where that is its own close-up, since callers ask whether it is. */
  @Override
  public DifferentiableCost closeUp() {
    DifferentiableCost near = cost.closeUp();
    return near == cost ? this : near;
  }

  @Override
  public FlatDirections flatDirections() {
    return cost.flatDirections();
  }

  @Override
  public LineEvaluator along(Slice line) {
    return cost.along(line);
  }

  @Override
  public GradientEvaluator evaluator() {
    return cost.evaluator();
  }

  @Override
  public double scale() {
    return cost.scale();
  }
}
