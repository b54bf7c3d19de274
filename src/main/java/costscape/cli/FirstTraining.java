package costscape.cli;

import costscape.cli.option.ModelOptions;
import costscape.cli.option.OptimizerOptions;
import costscape.cli.option.RuleOptions.Rule;
import costscape.study.ModelAtPoint;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The training that comes first where a command is to show a network and nothing says which: an
 * untrained one answers at random, and its picture would be taken for an answer to the data.
 */
final class FirstTraining {
  private FirstTraining() {}

  /** The options of a training where none is given: the defaults of trace. */
  @Command
  private static final class UsualOptions {
    @Mixin private OptimizerOptions optimizer = new OptimizerOptions();
  }

  /** The model at the point that it was asked for, or else trained as trace does, which it says. */
  static ModelAtPoint of(ModelAtPoint model, ModelOptions options) {
    return !options.point().isDrawn(model) ? model : trained(model, options);
  }

  private static ModelAtPoint trained(ModelAtPoint model, ModelOptions options) {
    UsualOptions usual = new UsualOptions();
    new CommandLine(usual).setCaseInsensitiveEnumValuesAllowed(true).parseArgs();
    Rule rule = usual.optimizer.rules().rules().get(0);
    String how = usual.optimizer.rules().text(rule);
    options.say(
        ("no --model and no --at names a network: it is trained first, as trace does by itself (%s,"
                + " %d steps from random:1)")
            .formatted(how, usual.optimizer.rules().steps()));
    Training training = usual.optimizer.training(rule, model.dataset().rows(), 1);
    Trajectory path = training.from(model.cost(), model.point());
    options.say(
        "trained to a cost of %s: %s; trace --name NAME keeps a training, and --model reads it"
            .formatted(
                model.amount(path.end().cost(), path.end().theta().toArray()), path.account()));
    return model.elsewhere(path.end().theta());
  }
}
