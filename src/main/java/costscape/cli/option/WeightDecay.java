package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.store.file.InputException;
import costscape.store.text.NumberText;
import costscape.store.text.SixDigits;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The penalty on weights as torch's optimizers write it: W/2 · Σ w². It is {@code --l2 A} with A =
 * W · rows. AdamW has a decay of its own, which is no part of the cost.
 */
final class WeightDecay {
  private static final String NAME = "--weight-decay";

  @Facts(topic = Topic.MODEL, changes = Changes.RESULT)
  @Option(
      names = NAME,
      paramLabel = "W",
      description =
          "The penalty W/2 · Σ weights², as torch's optimizers write it: --l2 A with A = W · rows."
              + " Biases are free. Under --optimizer adamw it is that rule's own decay, of biases"
              + " too, and no part of the cost (default: 0, and 0.01 of adamw).")
  private Double decay;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private boolean isSaid;

  /** The weight decay that a command line gives; null where it gives none. */
  static Double given(CommandSpec command) {
    return command.commandLine().getParseResult().matchedOptionValue(NAME, null);
  }

  /** Whether the command line gives one for the cost, and not for the rule that trains. */
  boolean isOfCost() {
    return decay != null && !RuleOptions.decays(command);
  }

  double value() {
    return decay;
  }

  /**
   * The A of the cost's penalty; empty where none is given here.
   *
   * @param rows that the mean is over
   * @throws InputException where it is no penalty, or {@code --l2} is given beside it
   */
  Optional<Double> penalty(long rows, ModelOptions says) {
    if (!isOfCost()) {
      return Optional.empty();
    }
    if (command.commandLine().getParseResult().hasMatchedOption("--l2")) {
      throw new InputException("--weight-decay and --l2 are the same penalty: leave one out");
    }
    if (!(decay >= 0) || decay.isInfinite()) {
      throw new InputException("--weight-decay is 0 or more, not " + NumberText.of(decay));
    }
    double penalty = decay * rows;
    if (!isSaid) {
      isSaid = true;
      says.say(
          "--weight-decay %s is --l2 %s over %d rows: %s/2 · Σ weights²; biases are free, which"
                  .formatted(
                      NumberText.of(decay), SixDigits.of(penalty), rows, NumberText.of(decay))
              + " torch decays too unless they have a group of their own");
    }
    return Optional.of(penalty);
  }
}
