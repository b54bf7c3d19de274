package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.OwnDefaults;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.line.OptionMap;
import costscape.cli.option.FileOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.PointOptions.BasePoint;
import costscape.cli.option.RuleOptions;
import costscape.cli.option.RuleOptions.Rule;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.cost.NetworkCost;
import costscape.cost.Rounding;
import costscape.cost.ScaledError;
import costscape.network.ParameterLayout;
import costscape.number.SixDigits;
import costscape.render.scale.ColorMap;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.study.ModelAtPoint;
import costscape.trace.optimizer.Setting;
import costscape.words.Notice;
import costscape.workbook.TrainingWorkbook;
import costscape.workbook.formula.WorkbookPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Training as a workbook of live formulas: a click on a number shows how it is computed. */
@NeededFirst("--data --hidden --start --optimizer --rate --steps --gradient --l2 --out")
@Command(
    name = "spreadsheet",
    description = "Training as a workbook of live formulas: spreadsheet.xlsx.",
    defaultValueProvider = SpreadsheetCommand.Defaults.class,
    footer = {
      "  costscape spreadsheet",
      "  costscape spreadsheet --optimizer momentum --rate 0.5 --steps 200"
    })
final class SpreadsheetCommand implements Asked.Answering {
  private static final String ENDING = ".xlsx";

  /** Colours of the map; more of them look alike in cells. */
  private static final int COLOURS = 16;

  /** LibreOffice opens so many in some 20 seconds. */
  private static final long MANY = 2_000_000;

  /** From here on the size of the file is said before it is written. */
  private static final long LARGE = 200_000;

  /** Measured: 25.2 with 82,501 formulas, 26.5 with 23,281. */
  private static final double BYTES_A_FORMULA = 25;

  private static final int RGB = 0xFFFFFF;

  @Spec private CommandSpec spec;
  @Mixin private ModelOptions modelOptions;

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
  @Mixin private FileOptions fileOptions;

  @Override
  public Summary answer() throws IOException {
    NetworkCost cost = modelOptions.cost();
    if (cost.loss() instanceof ScaledError) {
      throw new InputException(
          "a workbook has its target as it is, and here it is standardized: --standardize features"
              + " scales features alone");
    }
    WorkbookPlan plan = plan(cost);
    ModelAtPoint model = new ModelAtPoint(plan.cost(), plan.start());
    Output output = fileOptions.output().begin(model).prepare(ENDING);
    TrainingWorkbook workbook = new TrainingWorkbook(plan, colours(), command());
    announce(plan);
    Rounding rounding = Rounding.over(plan.cost(), workbook.places());
    output.file(ENDING, out -> workbook.write(rounding, out));
    Summary summary = summary(plan, workbook, rounding, output);
    summary.rounded(rounding, output);
    return output.end(summary, model);
  }

  /** Says the size of a large file before it is written. */
  private void announce(WorkbookPlan plan) {
    if (plan.formulas() > LARGE) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(
          Notice.PREFIX
              + String.format(
                  Locale.ROOT,
                  "a workbook of %,d formulas, about %d MB, is being written; fewer --steps make it"
                      + " smaller",
                  plan.formulas(),
                  Math.round(plan.formulas() * BYTES_A_FORMULA / 1e6)));
      err.flush();
    }
  }

  private static List<Integer> colours() {
    return IntStream.range(0, COLOURS)
        .map(band -> ColorMap.VIRIDIS.rgb(band / (COLOURS - 1.0)) & RGB)
        .boxed()
        .toList();
  }

  private String command() {
    List<String> line = OptionMap.of(spec.commandLine().getParseResult()).line();
    return "costscape " + String.join(" ", line);
  }

  private static Summary summary(
      WorkbookPlan plan, TrainingWorkbook workbook, Rounding rounding, Output output)
      throws IOException {
    int last = workbook.finiteSteps();
    Summary summary =
        new Summary()
            .put("workbook", output.written().get(0).toString())
            .put("bytes", output.bytes(ENDING))
            .put("steps", plan.steps())
            .put("finite_steps", last)
            .put("formulas", plan.formulas())
            .put("cost", workbook.cost(last))
            .line(
                "cost     %s at step %d",
                plan.cost().measure().amount(rounding.text(SixDigits.of(workbook.cost(last)))),
                last);
    if (last < plan.steps()) {
      summary.line(
          "         after it the numbers grow too large; in the workbook take a smaller rate");
    }
    if (plan.formulas() > MANY) {
      summary.line(
          "formulas %,d: a spreadsheet program takes minutes and gigabytes to open so many, fewer"
              + " steps open sooner",
          plan.formulas());
    }
    return summary;
  }

  /** Every step is a row of formulas. */
  static final class Defaults extends OwnDefaults {
    Defaults() {
      super(Map.of("--steps", "500"));
    }
  }

  /** Returns what the workbook computes; --set of the models is laid over the start. */
  private WorkbookPlan plan(NetworkCost cost) {
    ParameterLayout layout = cost.network().layout();
    ParameterVector from =
        modelOptions.point().start(modelOptions.point(startName(layout), cost.network()), layout);
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

  private String startName(ParameterLayout layout) {
    return start.or(modelOptions.point()::beginning).orElseGet(() -> BasePoint.usualStart(layout));
  }
}
