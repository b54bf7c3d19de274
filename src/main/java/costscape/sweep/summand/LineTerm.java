package costscape.sweep.summand;

import costscape.network.ActivationFunction;

/** A term of a line, which is asked for its ends before all values of a tile are computed. */
public interface LineTerm extends Term {
  /** The row's term at one value of the parameter. */
  double at(int row, double value, ActivationFunction function);
}
