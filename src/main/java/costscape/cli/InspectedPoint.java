package costscape.cli;

import costscape.cli.proof.PointReport;
import costscape.cli.report.EvidenceReport;
import costscape.cli.report.GraphReport;
import costscape.cli.report.LargestEigenvalues;
import costscape.cli.report.RowAccuracy;
import costscape.cli.report.ScaleCause;
import costscape.cli.report.Summary;
import costscape.cli.trace.HeldOutReport;
import costscape.cost.Rounding;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.verdict.Evidence;
import costscape.critical.verdict.Verdict;
import costscape.job.Runner;
import costscape.number.SixDigits;
import costscape.space.ParameterVector;
import costscape.space.SymmetricMatrix;
import costscape.space.Vectors;
import costscape.study.ModelAtPoint;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;

/** What is computed of one point whatever else is asked for, and how a summary tells it. */
final class InspectedPoint {
  /** With more parameters than these, the summary leaves gradient and eigenvalues out. */
  private static final int LISTED = 300;

  /** Where what is said begins on its lines, in characters from the left. */
  private static final int COLUMN = 13;

  /** So many eigenvalues are read on a line. */
  private static final int READABLE = 20;

  private final ModelAtPoint model;
  private final double[] theta;
  private final double cost;
  private final double[] gradient;

  /** The Hessian and its eigenvalues; nothing of a large network. */
  private final Optional<SymmetricMatrix> hessian;

  private final Optional<Eigendecomposition> spectrum;
  private final Optional<RowAccuracy> answers;
  private final Rounding rounding;

  InspectedPoint(ModelAtPoint model) {
    this.model = model;
    theta = model.point().toArray();
    gradient = new double[theta.length];
    cost = model.cost().gradient(theta, gradient);
    hessian = theta.length > LISTED ? Optional.empty() : Optional.of(model.cost().hessian(theta));
    spectrum = hessian.map(Eigendecomposition::of);
    answers = model.ifRows().flatMap(known -> RowAccuracy.of(known, theta));
    rounding = Rounding.of(model.cost(), theta);
  }

  /** All eigenvalues of the Hessian, where they are known. */
  double[] eigenvalues() {
    return spectrum.map(Eigendecomposition::eigenvalues).orElse(new double[0]);
  }

  /**
   * What is said of the point, but for its parameters one by one.
   *
   * @param verdict nothing where none is wanted
   * @param lowest the lowest known minimum, for the verdict's evidence
   * @param proves whether what the point is shall be proved
   */
  Summary summary(
      Optional<Verdict> verdict,
      Optional<ParameterVector> lowest,
      boolean proves,
      Optional<LargestEigenvalues> largest) {
    Optional<Evidence> evidence = verdict.map(found -> counted(found.evidence()));
    Summary summary = new Summary(COLUMN);
    costInto(summary);
    indexInto(summary, evidence);
    verdict.ifPresent(found -> verdictInto(summary, found));
    summary.put("parameters", model.named(model.point()));
    if (proves) {
      PointReport.say(model, summary);
    }
    model.other().ifPresent(other -> new HeldOutReport(other).into(summary, model.point()));
    curvaturesInto(summary, verdict.filter(this::isDoubted).isPresent());
    largest.ifPresent(found -> found.into(summary));
    evidenceInto(summary, evidence, lowest);
    return summary;
  }

  /**
   * Where all eigenvalues are listed the evidence counts them all, however the verdict was found.
   */
  private Evidence counted(Evidence evidence) {
    boolean counts =
        hessian.isPresent() && !evidence.complete() && !evidence.eigenvalues().isEmpty();
    return counts
        ? evidence.counted(
            Eigendecomposition.of(hessian.orElseThrow(), model.cost().flatDirections().vectors()))
        : evidence;
  }

  private void costInto(Summary summary) {
    summary.put("cost", cost);
    answers.ifPresent(found -> summary.put("accuracy", found.accuracy()));
    summary.line("cost         %s", model.amount(cost, theta));
    answers.ifPresent(found -> summary.line("accuracy     %s", found.text()));
  }

  /** How many eigenvalues are below 0; on a kink those that are listed, of one side of it. */
  private void indexInto(Summary summary, Optional<Evidence> evidence) {
    if (!rounding.isNone()) {
      return;
    }
    if (evidence.filter(Evidence::complete).isPresent()) {
      summary.put("index", evidence.get().index());
    } else if (hessian.filter(SymmetricMatrix::isFinite).isPresent()) {
      summary.put("index", spectrum.orElseThrow().index());
    }
  }

  private void verdictInto(Summary summary, Verdict verdict) {
    String why = verdict.whyHere() + ScaleCause.clause(model, model.point(), verdict);
    summary
        .put("verdict", verdict.kind().label())
        .put("why", why)
        .line("verdict      %s", verdict.kind().inWords())
        .line("             %s", why);
  }

  /** Whether numbers that are asked do not go together here. */
  private boolean isDoubted(Verdict verdict) {
    return model.ifAsked().isPresent()
        && (verdict.kind() == Verdict.Kind.KINK || verdict.kind() == Verdict.Kind.NONE);
  }

  private void curvaturesInto(Summary summary, boolean isDoubted) {
    if (hessian.isEmpty()) {
      return;
    }
    if (isDoubted) {
      summary
          .put("gradient", gradient)
          .put("hessian_eigenvalues", new double[0])
          .line(
              "eigenvalues  not known: differences across kinks, steps or noise are no curvatures");
      return;
    }
    double[] eigenvalues = eigenvalues();
    summary
        .put("gradient", gradient)
        .put("hessian_eigenvalues", eigenvalues)
        .line(
            "eigenvalues  %s",
            listed(Arrays.stream(eigenvalues).mapToObj(this::number).toArray(String[]::new)));
  }

  /** An eigenvalue; what differences of gradients give is about so much. */
  private String number(double eigenvalue) {
    boolean isSure = rounding.isNone() && model.cost().productRounding() == 0;
    return (isSure ? Rounding.NONE : Rounding.LARGE).text(SixDigits.of(eigenvalue));
  }

  private static String listed(String... eigenvalues) {
    return eigenvalues.length <= READABLE
        ? String.join("  ", eigenvalues)
        : "%d, from %s to %s; --json lists them"
            .formatted(eigenvalues.length, eigenvalues[0], eigenvalues[eigenvalues.length - 1]);
  }

  /** The largest eigenvalues; where the Hessian is not known, a runner of products works. */
  LargestEigenvalues largest(int count, IntFunction<Runner> runner) {
    return hessian.filter(SymmetricMatrix::isFinite).isPresent()
        ? LargestEigenvalues.of(model.cost(), theta, hessian.get(), spectrum.orElseThrow(), count)
        : LargestEigenvalues.of(
            model.cost(),
            theta,
            count,
            runner.apply(LargestEigenvalues.products(theta.length, count)));
  }

  /** What the verdict rests on, or the slope of a point that is not judged. */
  private void evidenceInto(
      Summary summary, Optional<Evidence> evidence, Optional<ParameterVector> lowest) {
    evidence.ifPresentOrElse(
        found -> EvidenceReport.into(summary, found, rounding, model.cost(), lowest),
        () -> EvidenceReport.slope(summary, Vectors.norm(gradient), rounding));
    answers.ifPresent(found -> found.confusionInto(summary));
  }

  /** Whether digits are missing, and each parameter with its value and slope. */
  void parametersInto(Summary summary) {
    if (!rounding.isNone()) {
      summary
          .put("cost_within", "unknown")
          .line(
              "rounding     parameters are large here, and how many digits are true is not known");
    }
    if (theta.length > LISTED) {
      GraphReport.arrays(summary, model);
      return;
    }
    summary.line("%-12s %-12s %s", "parameter", "value", "slope");
    for (int k = 0; k < theta.length; k++) {
      summary.line(
          "%-12s %-12s %s",
          model.layout().name(k), SixDigits.of(theta[k]), rounding.text(SixDigits.of(gradient[k])));
    }
  }
}
