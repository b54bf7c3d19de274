package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Costs;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.number.NumberText;
import costscape.number.SixDigits;
import costscape.store.file.InputException;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Setting;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * Options of the penalty on weights: {@code --l2 A}, or as torch's optimizers write it {@code
 * --weight-decay W}, which is A = W · rows. AdamW has a decay of its own, which is no part of the
 * cost.
 */
@Facts(topic = Topic.MODEL, changes = Changes.RESULT, costs = Costs.OF_NETWORKS)
final class PenaltyOptions {
  private static final String L2 = "--l2";
  private static final String DECAY = "--weight-decay";

  @Option(
      names = L2,
      paramLabel = "A",
      defaultValue = "0",
      description = "Weight penalty A/(2 rows) · Σ weights² (default: ${DEFAULT-VALUE}).")
  private double l2;

  @Option(
      names = DECAY,
      paramLabel = "W",
      description =
          "The penalty W/2 · Σ weights², as torch's optimizers write it: --l2 A with A = W · rows."
              + " Biases are free. Under --optimizer adamw it is that rule's own decay, of biases"
              + " too, and no part of the cost (default: 0, and 0.01 of adamw).")
  private Optional<Double> decay = Optional.empty();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private boolean isSaid;

  /**
   * The weight decay that a command line gives to the optimizers, which decay parameters by
   * themselves, so that it is no part of the cost.
   *
   * @throws InputException where some do and others do not
   */
  static Optional<Double> decayOfRules(CommandSpec command) {
    ParseResult line = command.commandLine().getParseResult();
    Optional<Double> given = line.matchedOptionValue(DECAY, Optional.empty());
    if (given.isEmpty()) {
      return given;
    }
    List<String> names = line.matchedOptionValue("--optimizer", List.of());
    List<Optimizers> rules = names.stream().map(Choices::optimizer).toList();
    long decaying = rules.stream().filter(rule -> rule.has(Setting.WEIGHT_DECAY)).count();
    if (decaying > 0 && decaying < rules.size()) {
      throw new InputException(
          "--weight-decay is a part of the cost for most optimizers and none for adamw: compare"
              + " adamw with them by --l2, or without a decay");
    }
    return given.filter(decay -> decaying > 0);
  }

  /** The weight decay of the cost; nothing where the rule that trains has it. */
  private Optional<Double> decayOfCost() {
    return decay.filter(given -> decayOfRules(command).isEmpty());
  }

  void takeOver(TakenModel network) {
    String own = SixDigits.of(network.model().l2());
    if (network.isGiven(L2)) {
      network.instead(L2, SixDigits.of(l2), own);
    } else if (decayOfCost().isPresent()) {
      network.instead(DECAY, SixDigits.of(decayOfCost().get()), L2 + " " + own);
    } else {
      l2 = network.model().l2();
    }
  }

  /**
   * The A of the cost's penalty.
   *
   * @param notices hear once which {@code --l2} a weight decay is
   * @throws InputException where it is no penalty
   */
  double over(long rows, Consumer<String> notices) {
    return decayOfCost().map(given -> given(given, rows, notices)).orElse(l2);
  }

  private double given(double weightDecay, long rows, Consumer<String> notices) {
    String number = NumberText.of(weightDecay);
    if (!(weightDecay >= 0) || Double.isInfinite(weightDecay)) {
      throw new InputException("--weight-decay is 0 or more, not " + number);
    }
    double penalty = weightDecay * rows;
    if (!isSaid) {
      isSaid = true;
      notices.accept(
          "--weight-decay %s is --l2 %s over %d rows: %s/2 · Σ weights²; biases are free, which"
                  .formatted(number, SixDigits.of(penalty), rows, number)
              + " torch decays too unless they have a group of their own");
    }
    return penalty;
  }
}
