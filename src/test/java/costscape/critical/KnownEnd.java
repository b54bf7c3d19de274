package costscape.critical;

import costscape.cost.DifferentiableCost;
import costscape.critical.verdict.Verdict.Kind;
import java.util.List;
import java.util.Set;

/**
 * An end whose nature is known from outside.
 *
 * @param kinds what it may be called; more than one where the truth allows either word
 * @param never words that would be false
 */
record KnownEnd(
    String name, DifferentiableCost cost, double[] theta, Set<Kind> kinds, List<String> never) {
  @Override
  public String toString() {
    return name;
  }
}
