package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.cost.Rounding;
import costscape.critical.local.Digits;
import costscape.job.Runner;
import costscape.space.SymmetricMatrix;
import java.io.Serializable;
import java.util.function.Supplier;

/**
 * How sentences write the numbers of one point. The usual ones trust every digit asked for; a face
 * that knows how much rounding may have changed writes fewer.
 */
public interface Figures {
  /** All digits are true. */
  Figures USUAL = new Plain(Rounding.NONE);

  /** Parameters are large, and nothing is bounded. */
  Figures UNBOUNDED = new Plain(Rounding.UNKNOWN);

  /** Of numbers that are all exact, or of which it is not known how far off any of them is. */
  record Plain(Rounding rounding) implements Figures {
    @Override
    public String cost(double value, int digits) {
      return rounding.text(value, digits, Digits::number);
    }

    @Override
    public String slope(double norm, int digits) {
      return cost(norm, digits);
    }

    @Override
    public Rounding product(double[] vector, double[] product, Runner runner) {
      return rounding;
    }

    @Override
    public Rounding hessian(Supplier<SymmetricMatrix> computed) {
      return rounding;
    }
  }

  /**
   * How far a product of the point's Hessian and a vector may be from the exact one: not said where
   * no parameter is large, unknown where one is and nothing is bounded. The runner is asked for a
   * job at the most.
   */
  Rounding product(double[] vector, double[] product, Runner runner);

  /**
   * How far an eigenvalue of the point's Hessian may be from the exact one's because the Hessian's
   * entries are rounded: not said where no parameter is large, unknown where one is and nothing is
   * bounded. The computed Hessian is asked for where a parameter is large.
   */
  Rounding hessian(Supplier<SymmetricMatrix> computed);

  /** The figures of every point. */
  interface Source extends Serializable {
    Figures at(DifferentiableCost cost, double... theta);
  }

  /** The cost of the point, with so many significant digits at most. */
  String cost(double value, int digits);

  /** The length of the point's gradient over all parameters, with so many digits at most. */
  String slope(double norm, int digits);

  /** Where nothing is bounded: the usual ones of every point whose parameters are not large. */
  static Source usual() {
    return (cost, theta) -> Rounding.isLarge(cost, theta) ? UNBOUNDED : USUAL;
  }
}
