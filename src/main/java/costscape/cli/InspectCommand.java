package costscape.cli;

import costscape.cli.option.EvidenceOptions;
import costscape.cli.option.HoldOutOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.proof.PointReport;
import costscape.cli.proof.ProveOption;
import costscape.cli.report.Answers;
import costscape.cli.report.Summary;
import costscape.cli.trace.HeldOutHistory;
import costscape.cli.value.Model;
import costscape.cost.NetworkCost;
import costscape.critical.local.Spectrum;
import costscape.critical.verdict.Course;
import costscape.critical.verdict.Verdict;
import costscape.critical.verdict.Verdicts;
import costscape.job.Runner;
import costscape.space.ParameterVector;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One point: what it costs, how steep and how curved the landscape is there, what place it is. */
@Command(
    name = "inspect",
    description = "Cost, gradient, Hessian eigenvalues, accuracy and verdict at one point.",
    footerHeading = Costscape.EXAMPLES,
    footer = {"  costscape inspect", "  costscape inspect --data xor --hidden 2 --at zeros"})
final class InspectCommand implements Callable<Integer> {
  /** With more parameters than these, the summary leaves gradient and eigenvalues out. */
  private static final int LISTED = 300;

  @Spec private CommandSpec spec;
  @Mixin private ModelOptions modelOptions;
  @Mixin private HoldOutOptions holdOutOptions;
  @Mixin private EvidenceOptions evidenceOptions;
  @Mixin private ThreadOptions threadOptions;
  @Mixin private ProveOption proveOption;

  @Option(names = "--json", description = "Print the summary as one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Model model = modelOptions.model(holdOutOptions::split);
    proveOption.check(model);
    Optional<ParameterVector> lowest = evidenceOptions.lowest(model);
    NetworkCost cost = model.cost();
    double[] theta = model.point().toArray();
    double[] gradient = new double[theta.length];
    double value = cost.gradient(theta, gradient);
    Verdict verdict = EvidenceOptions.besides(verdict(model), model, model.point(), lowest);
    Optional<Answers> answers = Answers.of(cost, theta);
    Summary summary = new Summary().put("cost", value);
    answers.ifPresent(found -> summary.put("accuracy", found.accuracy()));
    summary.line("cost         %s", cost.measure().amount(Summary.number(value)));
    answers.ifPresent(found -> summary.line("accuracy     %s", found.text()));
    verdict(verdict, model, summary);
    model.other().ifPresent(other -> HeldOutHistory.into(summary, other, model.point()));
    if (theta.length <= LISTED) {
      double[] eigenvalues = Spectrum.of(cost.hessian(theta)).eigenvalues();
      summary
          .put("gradient", gradient)
          .put("hessian_eigenvalues", eigenvalues)
          .line("eigenvalues  %s", numbers(eigenvalues));
    }
    EvidenceOptions.into(
        summary, verdict.evidence(), lowest.map(known -> cost.at(known.toArray())));
    answers.ifPresent(found -> found.confusionInto(summary));
    if (proveOption.isWanted()) {
      PointReport.of(model, summary);
    }
    if (theta.length <= LISTED) {
      lines(summary, model, gradient);
    }
    summary.classes(model.dataset()).print(spec.commandLine().getOut(), json);
    return 0;
  }

  private static void verdict(Verdict verdict, Model model, Summary summary) {
    summary
        .put("index", verdict.evidence().index())
        .put("verdict", verdict.kind().word())
        .put("why", verdict.whyHere())
        .put("parameters", parameters(model))
        .line("verdict      %s", verdict.kind().word())
        .line("             %s", verdict.whyHere());
  }

  private Verdict verdict(Model model) {
    Runner runner =
        threadOptions.runner(
            "verdict", "products with the Hessian", Verdicts.jobs(model.cost(), 1));
    return Verdict.of(model.cost(), model.point(), Course.NONE, runner);
  }

  private static void lines(Summary summary, Model model, double... gradient) {
    summary.line("%-12s %-12s %s", "parameter", "value", "slope");
    for (int k = 0; k < gradient.length; k++) {
      summary.line(
          "%-12s %-12s %s",
          model.layout().name(k),
          Summary.number(model.point().get(k)),
          Summary.number(gradient[k]));
    }
  }

  private static Map<String, Double> parameters(Model model) {
    Map<String, Double> parameters = new LinkedHashMap<>();
    for (int k = 0; k < model.layout().size(); k++) {
      parameters.put(model.layout().name(k), model.point().get(k));
    }
    return parameters;
  }

  private static String numbers(double... values) {
    return DoubleStream.of(values).mapToObj(Summary::number).collect(Collectors.joining("  "));
  }
}
