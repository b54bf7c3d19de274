package costscape.cost;

import costscape.cost.CostFunction.LineEvaluator;
import costscape.space.Slice;
import costscape.space.SymmetricMatrix;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;

/** A cost with first and second derivatives, exact unless {@link #gradientError} says otherwise. */
public interface DifferentiableCost extends CostFunction {
  /** Writes ∇C(θ), n entries, and gives C(θ). */
  double gradient(double[] theta, double[] gradient);

  /** Returns whether gradients are to be had; a cost from elsewhere may tell none. */
  default boolean knowsSlopes() {
    return true;
  }

  /** The Hessian at θ, n × n. */
  SymmetricMatrix hessian(double[] theta);

  /**
   * The Hessian at θ. Where it is a sum over many rows of data, it can be left between two of them.
   *
   * @param betweenRows is called then, and throws where nobody waits for the sum any more
   */
  default SymmetricMatrix hessian(double[] theta, Runnable betweenRows) {
    return hessian(theta);
  }

  /**
   * Writes the product of the Hessian at θ and a vector. A network's cost does so without the
   * matrix.
   */
  default void hessianTimes(double[] theta, double[] vector, double[] product) {
    hessian(theta).times(vector, product);
  }

  /**
   * The Hessian at θ for one thread that multiplies many vectors by it. A product is used again for
   * the next one.
   */
  default UnaryOperator<double[]> productsAt(double[] theta) {
    double[] product = new double[theta.length];
    return vector -> {
      hessianTimes(theta, vector, product);
      return product;
    };
  }

  /**
   * How far the norm of a gradient at a point of this cost may be from the true one, beyond the
   * rounding of its sums. It is 0 where the gradient is exact.
   */
  default double gradientError(double cost) {
    return 0;
  }

  /**
   * How far the product of the Hessian at θ and a unit vector may be off beyond the rounding of its
   * sums, as another way of computing it shows; 0 where derivatives are exact.
   */
  default double productError(double[] theta, double[] unit) {
    return 0;
  }

  /** The share of a product with the Hessian below which its digits are rounding. */
  default double productRounding() {
    return 0;
  }

  /**
   * The same cost with derivatives by other steps, to confirm what these say of a point; the cost
   * itself where they are exact.
   */
  default DifferentiableCost closeUp() {
    return this;
  }

  /**
   * Returns what speaks against what this cost tells around a point, where its numbers come from
   * outside.
   *
   * @param normal draws for the directions in which it is looked at
   */
  default Optional<Doubt> doubt(double[] theta, DoubleSupplier normal) {
    return Optional.empty();
  }

  /** Directions along which the cost keeps its value, whatever the point. */
  default FlatDirections flatDirections() {
    return FlatDirections.NONE;
  }

  /** The cost and its slope along a line. */
  default LineEvaluator along(Slice line) {
    return new LineEvaluator() {
      @Override
      public double cost(double alpha) {
        return at(line.at(alpha).toArray());
      }

      @Override
      public double slope(double alpha) {
        double[] gradient = new double[dimension()];
        gradient(line.at(alpha).toArray(), gradient);
        return line.u().dot(gradient);
      }
    };
  }

  /** The same cost and gradient for one thread that asks again and again. */
  default GradientEvaluator evaluator() {
    return this::gradient;
  }

  /**
   * How large the numbers of this cost are. Training goes by cost and gradient divided by it, so
   * that a learning rate means the same in whatever unit the data are.
   */
  default double scale() {
    return 1;
  }

  /**
   * Evaluates cost and gradient together, in arrays of its own that it uses again. Training, which
   * asks again and again, uses it. Each thread has one of its own.
   */
  @FunctionalInterface
  interface GradientEvaluator {
    /** Returns the cost and writes its gradient, like {@link DifferentiableCost#gradient}. */
    double gradient(double[] theta, double[] gradient);
  }
}
