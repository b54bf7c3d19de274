package costscape.cli.trace;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.option.BasePoint;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.RuleOptions;
import costscape.cli.option.RuleOptions.Rule;
import costscape.cost.NetworkCost;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.trace.optimizer.Setting;
import costscape.workbook.formula.WorkbookPlan;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that say what training a workbook computes: those of trace that a spreadsheet has. */
public final class DescentOptions {
  @Facts(topic = Topic.TRAINING, changes = Changes.RESULT)
  @ReadsFile(ReadsFile.Kind.POINT)
  @Option(
      names = "--start",
      paramLabel = "POINT",
      description =
          "Where training starts, as --at elsewhere (default: start for a 1-2-1 network, else"
              + " random:1).")
  private Optional<String> start = Optional.empty();

  @Mixin private RuleOptions ruleOptions;

  /** Returns what the workbook computes; --set of the models is laid over the start. */
  public WorkbookPlan plan(NetworkCost cost, ModelOptions models) {
    ParameterLayout layout = cost.network().layout();
    ParameterVector from =
        models.point().start(models.point(startName(layout, models), cost.network()), layout);
    Rule rule = ruleOptions.rules().get(0);
    Map<Setting, Double> given = ruleOptions.settings(rule);
    return InputException.given(
        () ->
            new WorkbookPlan(
                cost,
                from,
                rule.named(),
                WorkbookPlan.settings(rule.named(), given),
                ruleOptions.isSummed(),
                ruleOptions.steps()));
  }

  private String startName(ParameterLayout layout, ModelOptions models) {
    return start.or(models.point()::beginning).orElseGet(() -> BasePoint.usualStart(layout));
  }
}
