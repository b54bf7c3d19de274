package costscape.cli.trace;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.option.InputFiles;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.OptimizerOptions;
import costscape.cli.option.RuleSettings;
import costscape.cost.NetworkCost;
import costscape.network.ParameterLayout;
import costscape.network.Preset;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.trace.optimizer.Optimizers;
import costscape.workbook.formula.Recipe;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that say what training a workbook computes: those of trace that a spreadsheet has. */
public final class DescentOptions {
  @Facts(topic = Topic.TRAINING, changes = Changes.RESULT)
  @Option(
      names = "--start",
      paramLabel = "POINT",
      converter = InputFiles.Point.class,
      description =
          "Where training starts, as --at elsewhere (default: start for a 1-2-1 network, else"
              + " random:1).")
  private String start;

  @Facts(topic = Topic.TRAINING, changes = Changes.RESULT)
  @Option(
      names = "--optimizer",
      paramLabel = "NAME",
      defaultValue = "gd",
      description = "gd, momentum or adam (default: ${DEFAULT-VALUE}).")
  private String optimizer;

  @Facts(topic = Topic.TRAINING, changes = Changes.RESULT)
  @Option(
      names = "--rate",
      paramLabel = "R",
      defaultValue = "0.1",
      description = "Learning rate (default: ${DEFAULT-VALUE}).")
  private double rate;

  @Mixin private RuleSettings ruleSettings;

  @Facts(topic = Topic.TRAINING, changes = Changes.RESULT)
  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "500",
      description = "Steps, up to 5,000 (default: ${DEFAULT-VALUE}).")
  private int steps;

  /**
   * What the workbook computes.
   *
   * @param models whose --set is laid over the start
   */
  public Recipe recipe(NetworkCost cost, ModelOptions models) {
    if (models.pointIsChosen()) {
      throw new InputException("training begins at --start POINT, not at --at");
    }
    Optimizers rule = OptimizerOptions.named(optimizer);
    ParameterLayout layout = cost.network().layout();
    ParameterVector from = models.start(models.point(startName(layout), cost.network()), layout);
    Map<String, Double> settings =
        ruleSettings.of(rule, List.of(rule), Optional.of(rate), Optional.empty());
    return InputException.given(
        () ->
            new Recipe(
                cost, from, rule, Recipe.settings(rule, settings), ruleSettings.isSummed(), steps));
  }

  private String startName(ParameterLayout layout) {
    if (start != null) {
      return start;
    }
    return Preset.START.fits(layout) ? Preset.START.label() : "random:1";
  }
}
