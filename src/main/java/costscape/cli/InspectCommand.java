package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.OptionFacts;
import costscape.cli.facts.Topic;
import costscape.cli.option.EvidenceOptions;
import costscape.cli.option.HoldOutOptions;
import costscape.cli.option.LanguageOption;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.option.VerdictOption;
import costscape.cli.proof.PointReport;
import costscape.cli.proof.ProveOption;
import costscape.cli.report.GraphReport;
import costscape.cli.report.LargestEigenvalues;
import costscape.cli.report.RowAccuracy;
import costscape.cli.report.ScaleCause;
import costscape.cli.report.SpectrumReport;
import costscape.cli.report.Summary;
import costscape.cli.report.TrueDigits;
import costscape.cli.trace.HeldOutHistory;
import costscape.cli.value.Model;
import costscape.cost.DifferentiableCost;
import costscape.critical.local.SpectralDensity;
import costscape.critical.local.Spectrum;
import costscape.critical.verdict.CostTrend;
import costscape.critical.verdict.Evidence;
import costscape.critical.verdict.Verdict;
import costscape.critical.verdict.Verdicts;
import costscape.job.Runner;
import costscape.space.ParameterVector;
import costscape.space.SymmetricMatrix;
import costscape.space.Vectors;
import costscape.store.file.InputException;
import costscape.words.Language;
import costscape.words.ProgressWords;
import costscape.words.SummaryWords;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One point: what it costs, how steep and how curved the landscape is there, what place it is. */
@NeededFirst("--at --set --data --hidden --activation --l2 --spectrum --prove --json --out")
@Command(
    name = "inspect",
    description = "Cost, gradient, Hessian eigenvalues, accuracy and verdict at one point.",
    footerHeading = Costscape.EXAMPLES,
    footer = {"  costscape inspect", "  costscape inspect --data xor --hidden 2 --at zeros"})
final class InspectCommand implements Callable<Integer> {
  /** With more parameters than these, the summary leaves gradient and eigenvalues out. */
  private static final int LISTED = 300;

  private static final String PROBES = "--probes";

  private static final int MOST_PROBES = 1000;

  private static final String LARGEST = "--eigenvalues";

  private static final int MOST_LARGEST = 100;

  /** Where the facts of a line begin. */
  private static final int COLUMN = 13;

  /** So many eigenvalues are read on a line. */
  private static final int READABLE = 20;

  /** Products for each random vector. */
  private static final int STEPS = 80;

  @Spec private CommandSpec spec;
  @Mixin private ModelOptions modelOptions;
  @Mixin private HoldOutOptions holdOutOptions;
  @Mixin private EvidenceOptions evidenceOptions;
  @Mixin private VerdictOption verdictOption;
  @Mixin private ThreadOptions threadOptions;
  @Mixin private ProveOption proveOption;

  @Mixin private LanguageOption languageOption;
  @Mixin private OutputOptions outputOptions;

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @Option(
      names = "--spectrum",
      description =
          "Draw the density of all Hessian eigenvalues, estimated by products with random vectors:"
              + " STEM-spectrum.csv and a picture. --out and its like are for these files.")
  private boolean spectrum;

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @Option(
      names = PROBES,
      paramLabel = "N",
      defaultValue = "10",
      description = "Random vectors of --spectrum (default: ${DEFAULT-VALUE}).")
  private int probes;

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @Option(
      names = LARGEST,
      paramLabel = "K",
      description =
          "Print the K largest Hessian eigenvalues and the Hessian's trace, each with how far it"
              + " may be off.")
  private Integer largest;

  @Override
  public Integer call() throws IOException {
    return languageOption.during(this::run);
  }

  private Integer run() throws IOException {
    Model model = modelOptions.showingHeldOut().model(holdOutOptions::split);
    proveOption.check(model);
    if (model.isGraph() && !asksForSlopes()) {
      return graph(model);
    }
    model.checkSlopes("inspect");
    if (!verdictOption.isLeftOut()) {
      model.checkPrecision("a verdict", "--verdict none asks for no verdict");
    }
    Optional<SpectrumReport> report = spectrum(model);
    Optional<ParameterVector> lowest = lowest(model);
    checkLargest(model.layout().size());
    DifferentiableCost cost = model.cost();
    double[] theta = model.point().toArray();
    double[] gradient = new double[theta.length];
    double value = cost.gradient(theta, gradient);
    Optional<SymmetricMatrix> hessian =
        theta.length > LISTED ? Optional.empty() : Optional.of(cost.hessian(theta));
    Optional<Spectrum> eigen = hessian.map(Spectrum::of);
    Optional<Verdict> verdict =
        verdict(model).map(found -> EvidenceOptions.besides(found, model, model.point(), lowest));
    Optional<Evidence> evidence = verdict.map(found -> counted(found.evidence(), cost, hessian));
    Optional<RowAccuracy> answers = model.ifRows().flatMap(known -> RowAccuracy.of(known, theta));
    TrueDigits digits = TrueDigits.of(cost, theta);
    Summary summary = new Summary().put("cost", value);
    answers.ifPresent(found -> summary.put("accuracy", found.accuracy()));
    summary.line(SummaryWords.POINT_COST, model.measure().amount(digits.cost(value)));
    answers.ifPresent(found -> summary.line(SummaryWords.POINT_ACCURACY, found.text()));
    if (digits.isLarge()) {
      digits.surelyDown().ifPresent(count -> summary.put("index_at_least", count));
    } else {
      index(evidence, hessian, eigen).ifPresent(count -> summary.put("index", count));
    }
    verdict.ifPresent(found -> verdict(found, model, summary));
    summary.put("parameters", model.named(model.point()));
    if (proveOption.isWanted()) {
      PointReport.of(model, summary);
    }
    model.other().ifPresent(other -> HeldOutHistory.into(summary, other, model.point()));
    double[] eigenvalues =
        hessian
            .map(found -> eigenvalues(found, eigen.orElseThrow(), gradient, digits, summary))
            .orElse(new double[0]);
    largest(cost, theta, hessian, eigen, digits).ifPresent(found -> found.into(summary));
    evidence.ifPresentOrElse(
        found ->
            EvidenceOptions.into(
                summary, found, digits, lowest.map(at -> costAt(cost, at.toArray())), COLUMN),
        () -> EvidenceOptions.slope(summary, Vectors.norm(gradient), digits));
    answers.ifPresent(found -> found.confusionInto(summary));
    if (report.isPresent()) {
      report.get().write(summary, runner(model, report.get().plan()), digits, eigenvalues);
    }
    digits.into(summary);
    if (theta.length > LISTED) {
      GraphReport.arrays(summary, model);
    }
    lines(summary, model, digits, gradient);
    return outputOptions.print(summary.classes(model));
  }

  /** Whether something is asked for that slopes tell. */
  private boolean asksForSlopes() {
    return spectrum || largest != null || proveOption.isWanted();
  }

  /** Of a graph that tells no slopes, cost and answers are said, and no verdict. */
  private int graph(Model model) {
    checkNoneIsOfSpectrum();
    Summary summary = new GraphReport(model).summary();
    model.other().ifPresent(other -> HeldOutHistory.into(summary, other, model.point()));
    return outputOptions.print(summary.classes(model));
  }

  /**
   * Where all eigenvalues are listed the evidence counts them all, however the verdict was found.
   */
  private static Evidence counted(
      Evidence evidence, DifferentiableCost cost, Optional<SymmetricMatrix> hessian) {
    boolean counts =
        hessian.isPresent() && !evidence.complete() && !evidence.eigenvalues().isEmpty();
    return counts
        ? evidence.counted(Spectrum.of(hessian.orElseThrow(), cost.flatDirections().vectors()))
        : evidence;
  }

  /** The number of eigenvalues below 0; on a kink those that are listed, of one side of it. */
  private static OptionalInt index(
      Optional<Evidence> evidence, Optional<SymmetricMatrix> hessian, Optional<Spectrum> eigen) {
    if (evidence.isPresent() && evidence.get().complete()) {
      return OptionalInt.of(evidence.get().index());
    }
    return hessian.filter(SymmetricMatrix::isFinite).stream()
        .mapToInt(found -> eigen.orElseThrow().index())
        .findFirst();
  }

  private static String costAt(DifferentiableCost cost, double... theta) {
    return TrueDigits.ofCost(cost, theta).cost(cost.at(theta));
  }

  /** Adds slopes and curvatures. */
  private static double[] eigenvalues(
      SymmetricMatrix hessian,
      Spectrum spectrum,
      double[] gradient,
      TrueDigits digits,
      Summary summary) {
    double[] eigenvalues = spectrum.eigenvalues();
    summary
        .put("gradient", gradient)
        .put("hessian_eigenvalues", eigenvalues)
        .line(
            SummaryWords.EIGENVALUES,
            listed(digits.eigenvalues(hessian, spectrum.noise(), eigenvalues)));
    return eigenvalues;
  }

  private static String listed(String... eigenvalues) {
    return eigenvalues.length <= READABLE
        ? Language.spoken().number(String.join("  ", eigenvalues))
        : SummaryWords.MANY_EIGENVALUES.say(
            eigenvalues.length, eigenvalues[0], eigenvalues[eigenvalues.length - 1]);
  }

  private void checkLargest(int size) {
    int most = Math.min(size, MOST_LARGEST);
    if (largest != null && (largest < 1 || largest > most)) {
      throw new InputException(
          "%s is 1 to %d for %d parameters, not %d".formatted(LARGEST, most, size, largest));
    }
  }

  private Optional<LargestEigenvalues> largest(
      DifferentiableCost cost,
      double[] theta,
      Optional<SymmetricMatrix> hessian,
      Optional<Spectrum> eigen,
      TrueDigits digits) {
    if (largest == null) {
      return Optional.empty();
    }
    if (hessian.filter(SymmetricMatrix::isFinite).isPresent()) {
      return Optional.of(
          LargestEigenvalues.of(cost, theta, hessian.get(), eigen.orElseThrow(), largest, digits));
    }
    List<Long> products =
        Collections.nCopies(LargestEigenvalues.products(theta.length, largest), 1L);
    Runner runner =
        threadOptions.runner(ProgressWords.EIGENVALUES.say(), ProgressWords.PRODUCTS, products);
    return Optional.of(LargestEigenvalues.of(cost, theta, largest, digits, runner));
  }

  private Optional<SpectrumReport> spectrum(Model model) throws IOException {
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
    for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
      String name = option.longestName();
      boolean isOfFiles = OptionFacts.changes(option).isAboutFiles() && !name.equals("--lang");
      if (isOfFiles || name.equals(PROBES)) {
        throw new InputException(name + " is for the files of --spectrum: it needs --spectrum");
      }
    }
  }

  private Runner runner(Model model, SpectralDensity.Plan plan) {
    List<Long> products = Collections.nCopies(SpectrumReport.products(model, plan), 1L);
    return threadOptions.runner(ProgressWords.SPECTRUM.say(), ProgressWords.PRODUCTS, products);
  }

  private static void verdict(Verdict verdict, Model model, Summary summary) {
    String why = verdict.whyHere() + ScaleCause.clause(model, model.point(), verdict);
    summary
        .put("verdict", verdict.kind().word())
        .put("why", why)
        .line(SummaryWords.POINT_VERDICT, verdict.kind().inWords())
        .line(SummaryWords.POINT_WHY, why);
  }

  /** The verdict on the point; empty where it is left out. */
  private Optional<Verdict> verdict(Model model) {
    if (verdictOption.isLeftOut()) {
      return Optional.empty();
    }
    Runner runner =
        threadOptions.runner(
            ProgressWords.VERDICT.say(), ProgressWords.PRODUCTS, Verdicts.jobs(model.cost(), 1));
    return Optional.of(
        Verdict.of(model.cost(), model.point(), CostTrend.NONE, runner, TrueDigits::of));
  }

  private Optional<ParameterVector> lowest(Model model) {
    Optional<ParameterVector> lowest = evidenceOptions.lowest(model);
    if (lowest.isPresent() && verdictOption.isLeftOut()) {
      throw new InputException("--minima is for a verdict's evidence: leave --verdict none out");
    }
    return lowest;
  }

  private static void lines(Summary summary, Model model, TrueDigits digits, double... gradient) {
    if (gradient.length > LISTED) {
      return;
    }
    summary.line(
        SummaryWords.PARAMETER_TABLE,
        SummaryWords.PARAMETER.say(),
        SummaryWords.VALUE.say(),
        SummaryWords.SLOPE_OF_PARAMETER.say());
    for (int k = 0; k < gradient.length; k++) {
      summary.line(
          SummaryWords.PARAMETER_TABLE,
          model.layout().name(k),
          Summary.number(model.point().get(k)),
          digits.slope(k, gradient[k]));
    }
  }
}
