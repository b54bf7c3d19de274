package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.number.NumberText;
import costscape.store.file.InputException;
import costscape.study.ModelAtPoint;
import java.math.BigDecimal;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The cost that a network is known to have, so that one that is read otherwise is noticed. */
public final class ExpectedCost {
  private static final String NAME = "--expect-cost";

  /** What sums in float32 may be off, where a network was trained so. */
  private static final double SINGLE = 1e-5;

  @Facts(topic = Topic.POINT, changes = Changes.RUN)
  @Option(
      names = NAME,
      paramLabel = "C",
      description =
          "The cost that the point is known to have, such as 0.198. Where it is another one in the"
              + " digits that are given, the command ends before its work: network, scaling or data"
              + " are then not those that were trained.")
  private Optional<String> cost = Optional.empty();

  /** Refuses a model whose cost at its point is another one. */
  void check(ModelAtPoint model) {
    cost.ifPresent(text -> check(number(text), model));
  }

  private static BigDecimal number(String text) {
    if (NumberText.parse(text).isEmpty()) {
      throw new InputException(
          "%s: a number such as 0.198 was expected, not %s"
              .formatted(NAME, InputException.quoted(text)));
    }
    return new BigDecimal(text.strip());
  }

  private static void check(BigDecimal expected, ModelAtPoint model) {
    double[] theta = model.point().toArray();
    double found = model.cost().at(theta);
    double lastDigit = Math.pow(10, -expected.scale());
    double within = Math.max(0.5 * lastDigit, SINGLE * Math.abs(expected.doubleValue()));
    boolean isNear = Math.abs(found - expected.doubleValue()) <= within * (1 + 1e-9);
    if (!isNear) { // NaN is not near
      throw new InputException(
          ("the point costs %s, and %s %s was given: the network or its rows are not read as they"
                  + " were trained; look at --activation, --cost, --l2, --standardize, --hold-out and"
                  + " the order of the features")
              .formatted(model.amount(found, theta), NAME, expected.toPlainString()));
    }
  }

  /** Refuses it where no cost at a point is computed, and says why. */
  void refuse(String why) {
    if (cost.isPresent()) {
      throw new InputException("%s: %s".formatted(NAME, why));
    }
  }
}
