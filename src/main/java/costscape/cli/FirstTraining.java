package costscape.cli;

import costscape.cli.option.ModelOptions;
import costscape.cli.option.OptimizerOptions;
import costscape.cli.option.RuleOptions.Rule;
import costscape.job.Runner;
import costscape.space.FreeDirections;
import costscape.space.ParameterVector;
import costscape.study.ModelAtPoint;
import costscape.study.PathPlan;
import costscape.study.TraceResult.Form;
import costscape.study.TraceResult.Name;
import costscape.study.TraceStudy;
import costscape.trace.ManyStarts;
import costscape.trace.Trajectory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The training that comes first where a command is to show a network and nothing says which: an
 * untrained one answers at random, and its picture would be taken for an answer to the data.
 */
final class FirstTraining {
  private static final String START = "random:1";

  private FirstTraining() {}

  /** The options of a training where none is given: the defaults of trace. */
  @Command
  private static final class UsualOptions {
    @Mixin private OptimizerOptions optimizer = new OptimizerOptions();
  }

  private static OptimizerOptions usual() {
    UsualOptions usual = new UsualOptions();
    new CommandLine(usual).setCaseInsensitiveEnumValuesAllowed(true).parseArgs();
    return usual.optimizer;
  }

  /** The training of a model from its point as trace does it by itself. */
  static TraceStudy study(ModelAtPoint model) {
    OptimizerOptions usual = usual();
    Rule rule = usual.rules().rules().get(0);
    List<ParameterVector> starts = List.of(model.point());
    return new TraceStudy(
        model,
        Form.ALONE,
        List.of(new Name(START, "", START, "")),
        new ManyStarts(
            model.cost(),
            usual.training(rule, model.rows(), 1),
            starts,
            FreeDirections.ALL,
            ManyStarts.Batches.NONE),
        new PathPlan(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            starts,
            FreeDirections.ALL),
        usual.text(rule),
        Optional.empty(),
        Map.of(),
        false);
  }

  /** The model at the point that it was asked for, or else trained as trace does, which it says. */
  static ModelAtPoint of(ModelAtPoint model, ModelOptions options) {
    return !options.point().isDrawn(model) ? model : trained(study(model), options);
  }

  private static ModelAtPoint trained(TraceStudy study, ModelOptions options) {
    ModelAtPoint model = study.model();
    options.say(
        ("no --model and no --at names a network: it is trained first, as trace does by itself (%s,"
                + " %d steps from %s)")
            .formatted(study.how(), usual().rules().steps(), START));
    Trajectory path = study.source().all(Runner.serial()).get(0);
    options.say(
        ("trained to a cost of %s in %,d steps; to keep a network: trace --name NAME, then --model"
                + " NAME.model.json")
            .formatted(
                model.amount(path.end().cost(), path.end().theta().toArray()),
                path.end().number()));
    return model.elsewhere(path.end().theta());
  }
}
