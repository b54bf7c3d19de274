package costscape.trace.optimizer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Notices that training blew up, and says at which step, by which value and probably why. */
public final class Divergence {
  private Divergence() {}

  public static Optional<String> at(int step, Position at, double ceiling, Optimizer optimizer) {
    return value(at, ceiling)
        .map(
            what ->
                "training diverged at step %d: %s; %s"
                    .formatted(
                        step,
                        what,
                        step == 0 ? "the start itself is out of range" : optimizer.remedy()));
  }

  private static Optional<String> value(Position at, double ceiling) {
    double[] theta = at.theta();
    for (int k = 0; k < theta.length; k++) {
      if (!Double.isFinite(theta[k])) {
        return Optional.of("%s is %s".formatted(at.cost().parameterName(k), theta[k]));
      }
    }
    if (!Double.isFinite(at.value())) {
      return Optional.of("the cost is %s".formatted(at.value()));
    }
    double[] gradient = at.gradient();
    for (int k = 0; k < gradient.length; k++) {
      if (!Double.isFinite(gradient[k])) {
        return Optional.of(
            "the gradient by %s is %s".formatted(at.cost().parameterName(k), gradient[k]));
      }
    }
    return at.value() > ceiling
        ? Optional.of(
            "the cost is %s, above the limit of %s"
                .formatted(few(at.value() * at.cost().scale()), few(ceiling * at.cost().scale())))
        : Optional.empty();
  }

  /** A number for a sentence: four digits, as 1929 or 1.929E+9. */
  static String few(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
    boolean plain = Math.abs(rounded.precision() - rounded.scale()) <= 7;
    return plain ? rounded.toPlainString() : rounded.toString();
  }
}
