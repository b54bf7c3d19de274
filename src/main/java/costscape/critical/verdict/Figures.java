package costscape.critical.verdict;

import costscape.cost.DifferentiableCost;
import costscape.critical.local.Digits;
import java.io.Serializable;

/**
 * How sentences write the numbers of one point. The usual ones trust every digit asked for; a face
 * that knows how much rounding may have changed writes fewer.
 */
public interface Figures {
  /** All digits are true. */
  Figures USUAL =
      new Figures() {
        @Override
        public String cost(double value, int digits) {
          return plain(value, digits);
        }

        @Override
        public String slope(double norm, int digits) {
          return plain(norm, digits);
        }
      };

  /** The figures of every point. */
  interface Source extends Serializable {
    Figures at(DifferentiableCost cost, double... theta);
  }

  /** The cost of the point, with so many significant digits at most. */
  String cost(double value, int digits);

  /** The length of the point's gradient over all parameters, with so many digits at most. */
  String slope(double norm, int digits);

  private static String plain(double value, int digits) {
    return value == 0 ? "0" : Digits.significant(value, digits);
  }

  /** Every point's figures are the usual ones. */
  static Source usual() {
    return (cost, theta) -> USUAL;
  }
}
