package costscape.cost;

import costscape.cost.DifferentiableCost.GradientEvaluator;
import costscape.space.Direction;
import costscape.space.FreeDirections;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.SymmetricMatrix;
import costscape.space.Vectors;
import java.util.function.UnaryOperator;

/**
 * A cost as a function of what may move, all else being fixed at a point: of some parameters, or of
 * the coordinates in a line or a plane. Training sees this cost where not all parameters move. Its
 * gradient is the projected one.
 */
public final class RestrictedCost implements DifferentiableCost {
  private static final long serialVersionUID = 1;

  private final DifferentiableCost whole;

  /** The point where all coordinates are 0; of parameters that move any value stands here. */
  private final double[] fixed;

  private final FreeDirections free;
  private final int[] parameters;
  private final double[][] units;

  private RestrictedCost(DifferentiableCost whole, double[] fixed, FreeDirections free) {
    this.whole = whole;
    this.fixed = fixed;
    this.free = free;
    parameters = free.parameters().stream().mapToInt(Integer::intValue).toArray();
    units = free.units().stream().map(Direction::toArray).toArray(double[][]::new);
    for (double[] unit : units) {
      Vectors.add(fixed, -Vectors.dot(unit, fixed), unit);
    }
  }

  /**
   * The cost as a function of what may move.
   *
   * @param at where the rest stays; of a line or plane, one of its points
   */
  public static RestrictedCost of(
      DifferentiableCost whole, ParameterVector at, FreeDirections free) {
    return new RestrictedCost(whole, at.toArray(), free);
  }

  @Override
  public int dimension() {
    return parameters.length + units.length;
  }

  /** Parameters of the whole space, fixed ones among them. */
  public int wholeDimension() {
    return fixed.length;
  }

  @Override
  public String parameterName(int k) {
    return units.length > 0 ? free.units().get(k).name() : whole.parameterName(parameters[k]);
  }

  @Override
  public double scale() {
    return whole.scale();
  }

  @Override
  public double at(double[] part) {
    return whole.at(lift(part));
  }

  @Override
  public double gradient(double[] part, double[] gradient) {
    double[] all = new double[fixed.length];
    double value = whole.gradient(lift(part), all);
    takeFree(all, gradient);
    return value;
  }

  /** Uses the evaluator of the whole cost, which may be a faster one. */
  @Override
  public GradientEvaluator evaluator() {
    GradientEvaluator ofWhole = whole.evaluator();
    double[] theta = new double[fixed.length];
    double[] all = new double[fixed.length];
    return (part, gradient) -> {
      lift(part, theta);
      double value = ofWhole.gradient(theta, all);
      takeFree(all, gradient);
      return value;
    };
  }

  /** The rows and columns of the parameters, or QᵀHQ where the columns of Q are unit vectors. */
  @Override
  public SymmetricMatrix hessian(double[] part) {
    double[] theta = lift(part);
    if (units.length == 0) {
      return whole.hessian(theta).part(parameters);
    }
    double[][] products = new double[units.length][fixed.length];
    for (int k = 0; k < units.length; k++) {
      whole.hessianTimes(theta, units[k], products[k]);
    }
    return SymmetricMatrix.of(units.length, (k, m) -> Vectors.dot(units[k], products[m]));
  }

  @Override
  public void hessianTimes(double[] part, double[] vector, double[] product) {
    System.arraycopy(productsAt(part).apply(vector), 0, product, 0, product.length);
  }

  @Override
  public UnaryOperator<double[]> productsAt(double[] part) {
    return within(whole.productsAt(lift(part)));
  }

  /** What a matrix of the whole space is within what may move. */
  public UnaryOperator<double[]> within(UnaryOperator<double[]> matrix) {
    double[] product = new double[dimension()];
    return vector -> {
      double[] along = new double[fixed.length];
      for (int k = 0; k < parameters.length; k++) {
        along[parameters[k]] = vector[k];
      }
      for (int k = 0; k < units.length; k++) {
        Vectors.add(along, vector[k], units[k]);
      }
      takeFree(matrix.apply(along), product);
      return product;
    };
  }

  /** The coordinates of a point of the whole space. */
  public ParameterVector restrict(ParameterVector theta) {
    double[] part = new double[dimension()];
    takeFree(theta.toArray(), part);
    return ParameterVector.of(part);
  }

  /** A slice within what may move, in its coordinates. */
  public Slice restrict(Slice slice) {
    Direction[] along =
        slice.directions().stream()
            .map(
                direction -> {
                  double[] part = new double[dimension()];
                  takeFree(direction.toArray(), part);
                  return Direction.of(direction.name(), part);
                })
            .toArray(Direction[]::new);
    return Slice.through(restrict(slice.origin()), along);
  }

  /** The point of the whole space that has these coordinates. */
  public ParameterVector lift(ParameterVector part) {
    return ParameterVector.of(lift(part.toArray()));
  }

  /** The length of the whole cost's gradient at a point of the whole space. */
  public double wholeGradientNorm(ParameterVector theta) {
    double[] gradient = new double[fixed.length];
    whole.gradient(theta.toArray(), gradient);
    return Vectors.norm(gradient);
  }

  private double[] lift(double[] part) {
    double[] theta = new double[fixed.length];
    lift(part, theta);
    return theta;
  }

  private void lift(double[] part, double[] theta) {
    System.arraycopy(fixed, 0, theta, 0, fixed.length);
    for (int k = 0; k < parameters.length; k++) {
      theta[parameters[k]] = part[k];
    }
    for (int k = 0; k < units.length; k++) {
      Vectors.add(theta, part[k], units[k]);
    }
  }

  private void takeFree(double[] all, double[] part) {
    for (int k = 0; k < parameters.length; k++) {
      part[k] = all[parameters[k]];
    }
    for (int k = 0; k < units.length; k++) {
      part[k] = Vectors.dot(units[k], all);
    }
  }
}
