package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.GivenOptions;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.OptionFacts;
import costscape.cli.facts.Topic;
import costscape.cli.option.EvidenceOptions;
import costscape.cli.option.HoldOutOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.ModelRequest;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.option.VerdictOption;
import costscape.cli.proof.ProveOption;
import costscape.cli.report.GraphReport;
import costscape.cli.report.LargestEigenvalues;
import costscape.cli.report.ModelNotes;
import costscape.cli.report.SpectrumReport;
import costscape.cli.report.Summary;
import costscape.cli.trace.HeldOutReport;
import costscape.cli.value.SearchLimit;
import costscape.critical.local.SpectralDensity;
import costscape.critical.verdict.CostTrend;
import costscape.critical.verdict.Verdict;
import costscape.critical.verdict.Verdicts;
import costscape.job.Runner;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.study.ModelAtPoint;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One point: what it costs, how steep and how curved the landscape is there, what place it is. */
@Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
@NeededFirst("--at --set --data --hidden --activation --l2 --spectrum --prove --json --out")
@Command(
    name = "inspect",
    description = "Cost, gradient, Hessian eigenvalues, accuracy and verdict at one point.",
    footerHeading = Costscape.EXAMPLES,
    footer = {"  costscape inspect", "  costscape inspect --data xor --hidden 2 --at zeros"})
final class InspectCommand implements Callable<Integer> {
  private static final String PROBES = "--probes";

  private static final int MOST_PROBES = 1000;

  private static final String LARGEST = "--eigenvalues";

  private static final int MOST_LARGEST = 100;

  /** Products for each random vector. */
  private static final int STEPS = 80;

  @Spec private CommandSpec spec;
  @Mixin private ModelOptions modelOptions;
  @Mixin private HoldOutOptions holdOutOptions;
  @Mixin private EvidenceOptions evidenceOptions;
  @Mixin private VerdictOption verdictOption;
  @Mixin private ThreadOptions threadOptions;
  @Mixin private ProveOption proveOption;

  @Mixin private OutputOptions outputOptions;

  @Option(
      names = "--spectrum",
      description =
          "Draw the density of all Hessian eigenvalues, estimated by products with random vectors:"
              + " STEM-spectrum.csv and a picture. --out and its like are for these files.")
  private boolean spectrum;

  @Option(
      names = PROBES,
      paramLabel = "N",
      defaultValue = "10",
      description = "Random vectors of --spectrum (default: ${DEFAULT-VALUE}).")
  private int probes;

  @Option(
      names = LARGEST,
      paramLabel = "K",
      description =
          "Print the K largest Hessian eigenvalues and the Hessian's trace, each with how far it"
              + " may be off.")
  private Integer largest;

  @Override
  public Integer call() throws IOException {
    ModelAtPoint model =
        modelOptions.model(ModelRequest.of(holdOutOptions::split).showingHeldOut());
    proveOption.check(model);
    if (model.isGraph() && !asksForSlopes()) {
      return graph(model);
    }
    SearchLimit.checkSlopes(model, "inspect");
    verdictOption.check(model);
    Optional<SpectrumReport> report = spectrum(model);
    Optional<ParameterVector> lowest = lowest(model);
    checkLargest(model.layout().size());
    InspectedPoint point = new InspectedPoint(model);
    Optional<Verdict> verdict =
        verdict(model).map(found -> EvidenceOptions.besides(found, model, model.point(), lowest));
    Optional<LargestEigenvalues> most =
        Optional.ofNullable(largest)
            .map(count -> point.largest(count, n -> products("eigenvalues", n)));
    Summary summary = point.summary(verdict, lowest, proveOption.isWanted(), most);
    if (report.isPresent()) {
      Runner runner = products("spectrum", SpectrumReport.products(model, report.get().plan()));
      report.get().write(summary, runner, point.eigenvalues());
    }
    point.parametersInto(summary);
    return outputOptions.print(ModelNotes.into(summary, model));
  }

  private boolean asksForSlopes() {
    return spectrum || largest != null || proveOption.isWanted();
  }

  /** Of a graph that tells no slopes, cost and answers are said, and no verdict. */
  private int graph(ModelAtPoint model) throws IOException {
    checkNoneIsOfSpectrum();
    Summary summary = new GraphReport(model).summary();
    model.other().ifPresent(other -> new HeldOutReport(other).into(summary, model.point()));
    return outputOptions.print(ModelNotes.into(summary, model));
  }

  private void checkLargest(int size) {
    int most = Math.min(size, MOST_LARGEST);
    if (largest != null && (largest < 1 || largest > most)) {
      throw new InputException(
          "%s is 1 to %d for %d parameters, not %d".formatted(LARGEST, most, size, largest));
    }
  }

  private Optional<SpectrumReport> spectrum(ModelAtPoint model) throws IOException {
    if (!spectrum) {
      checkNoneIsOfSpectrum();
      return Optional.empty();
    }
    if (probes < 1 || probes > MOST_PROBES) {
      throw new InputException("--probes is 1 to %d, not %d".formatted(MOST_PROBES, probes));
    }
    SpectralDensity.Plan plan = new SpectralDensity.Plan(probes, STEPS, 1);
    SpectrumReport report = new SpectrumReport(model, plan, outputOptions.output().about(model));
    report.prepare();
    return Optional.of(report);
  }

  private void checkNoneIsOfSpectrum() {
    GivenOptions.refuse(
        spec,
        option -> option.longestName().equals(PROBES) || isOfFiles(option),
        "%s is for the files of --spectrum: it needs --spectrum");
  }

  private static boolean isOfFiles(OptionSpec option) {
    return OptionFacts.changes(option).isAboutFiles();
  }

  /** A runner of so many products of the Hessian, one a job. */
  private Runner products(String name, int count) {
    return threadOptions.runner(
        name, "%,d products with the Hessian", Collections.nCopies(count, 1L));
  }

  private Optional<Verdict> verdict(ModelAtPoint model) {
    if (verdictOption.isLeftOut()) {
      return Optional.empty();
    }
    Runner runner =
        threadOptions.runner(
            "verdict", "%,d products with the Hessian", Verdicts.jobs(model.cost(), 1));
    return Optional.of(Verdict.of(model.cost(), model.point(), CostTrend.NONE, runner));
  }

  private Optional<ParameterVector> lowest(ModelAtPoint model) {
    Optional<ParameterVector> lowest = evidenceOptions.lowest(model);
    if (lowest.isPresent() && verdictOption.isLeftOut()) {
      throw new InputException("--minima is for a verdict's evidence: leave --verdict none out");
    }
    return lowest;
  }
}
