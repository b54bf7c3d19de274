package costscape.cli;

import costscape.cli.proof.ProofWords;
import costscape.cli.report.PointWords;
import costscape.cli.report.Summary;
import costscape.cost.AskedCost;
import costscape.cost.Rounding;
import costscape.critical.local.BoundedEigenvalue;
import costscape.critical.local.BoundedEigenvalue.Counts;
import costscape.number.SixDigits;
import costscape.space.ParameterArrays;
import costscape.space.Vectors;
import costscape.store.onnx.GraphCost;
import costscape.store.text.JsonText.JsonMap;
import costscape.study.LargestEigenvalues;
import costscape.study.ModelAtPoint;
import costscape.study.PointResult;
import costscape.study.PointResult.Spectrum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words of {@code inspect} on a point.
 *
 * @param layer whose block of the Hessian the largest eigenvalues are of; 0 for all of it
 */
record InspectWords(PointResult result, int layer) {
  /** Up to so many parameters are listed with their slopes, in four lines. */
  private static final int TOLD = 8;

  /** So many are listed of more parameters, for which a further line speaks. */
  private static final int STEEPEST = 6;

  private static final String ROW = "%-12s %-12s %-19s";
  private static final String HEAD = ROW.formatted("parameter", "value", "slope");

  /** Where what is said begins on its lines, in characters from the left. */
  static final int COLUMN = 13;

  /** So many eigenvalues are read on a line. */
  private static final int READABLE = 20;

  /** A summary for a person lists no more arrays than these. */
  private static final int LISTED_ARRAYS = 100;

  /** All that is said but for the density of eigenvalues, the files and the parameters. */
  Summary summary() {
    Summary summary = new Summary(COLUMN);
    summary.put("cost", result.cost());
    result.answers().ifPresent(found -> summary.put("accuracy", found.accuracy()));
    summary.line("cost         %s", result.amount());
    result.answers().ifPresent(found -> summary.line("accuracy     %s", found.text()));
    if (result.gradient().isEmpty()) {
      result.answers().ifPresent(found -> PointWords.confusion(summary, found));
      arrays(summary);
      heldOut(summary);
      return summary;
    }
    result.index().ifPresent(index -> summary.put("index", index));
    result
        .verdict()
        .ifPresent(
            found ->
                summary
                    .put("verdict", found.kind().label())
                    .put("why", result.why())
                    .line("verdict      %s", found.kind().inWords())
                    .line("             %s", result.why()));
    summary.put("parameters", result.model().named(result.model().point()));
    result.proved().ifPresent(proved -> ProofWords.point(summary, result, proved));
    heldOut(summary);
    curvatures(summary);
    result.largest().ifPresent(largest -> largest(summary, largest));
    evidence(summary);
    return summary;
  }

  private void heldOut(Summary summary) {
    result
        .other()
        .ifPresent(
            other ->
                summary
                    .put(other.key(), PointWords.entry(other))
                    .line("held out     %s", PointWords.text(other)));
  }

  private double[] gradient() {
    return result.gradient().orElseThrow().toArray();
  }

  private void curvatures(Summary summary) {
    if (result.hessian().isEmpty()) {
      return;
    }
    if (result.isDoubted()) {
      summary
          .put("gradient", gradient())
          .put("hessian_eigenvalues", new double[0])
          .line(
              "eigenvalues  not known: differences across kinks, steps or noise are no curvatures");
      return;
    }
    double[] eigenvalues = result.hessian().get().eigenvalues();
    List<String> numbers = Arrays.stream(eigenvalues).mapToObj(this::number).toList();
    summary
        .put("gradient", gradient())
        .put("hessian_eigenvalues", eigenvalues)
        .line(
            "eigenvalues  %s",
            numbers.size() <= READABLE
                ? String.join("  ", numbers)
                : "%d, from %s to %s; --json lists them"
                    .formatted(numbers.size(), numbers.get(0), numbers.get(numbers.size() - 1)));
  }

  /** An eigenvalue; what differences of gradients give is about so much. */
  private String number(double eigenvalue) {
    boolean isSure = result.rounding().isNone() && result.model().cost().productRounding() == 0;
    return (isSure ? Rounding.NONE : Rounding.LARGE).text(SixDigits.of(eigenvalue));
  }

  private void largest(Summary summary, LargestEigenvalues largest) {
    List<BoundedEigenvalue> all = largest.eigenvalues();
    summary
        .put("eigenvalues", all.stream().map(InspectWords::facts).toList())
        .put("hessian_trace", facts(largest.trace()));
    if (layer > 0) {
      summary.put("layer", layer);
    }
    if (!all.get(0).isKnown()) {
      summary.line("largest      not known: %s", BoundedEigenvalue.ACROSS_KINKS);
      return;
    }
    String of = layer == 0 ? "" : "of layer %d: ".formatted(layer);
    summary
        .line(
            "largest      %s%s%s",
            of,
            all.stream().map(BoundedEigenvalue::text).collect(Collectors.joining(", " + " ")),
            all.stream().reduce(BoundedEigenvalue::or).orElseThrow().remark())
        .line(
            "trace        %s%s, %s%s",
            of, largest.trace().text(), largest.source(), largest.trace().remark());
    if (!largest.layers().isEmpty()) {
      layers(summary, largest.layers());
    }
  }

  /** Adds the trace of each layer's block. */
  private void layers(Summary summary, List<BoundedEigenvalue> traces) {
    List<Map<String, Object>> values = new ArrayList<>();
    for (BoundedEigenvalue trace : traces) {
      int number = values.size() + 1;
      int size = result.model().network().layout().ofLayer(number).length;
      values.add(JsonMap.of("layer", number).with("parameters", size).with("trace", facts(trace)));
      summary.line("  layer %-4d %s of %,d parameters", number, trace.text(), size);
    }
    summary.put("layers", values);
  }

  private static Map<String, Object> facts(BoundedEigenvalue number) {
    return JsonMap.of("value", number.value())
        .with("within", within(number))
        .with("within_counts", number.counts().word());
  }

  /** How far off, for programs. */
  private static Object within(BoundedEigenvalue number) {
    return number.counts() == Counts.NOTHING ? "unknown" : number.within();
  }

  /** Adds what the verdict rests on, or the gradient of a point that is not judged. */
  private void evidence(Summary summary) {
    result
        .evidence()
        .ifPresentOrElse(
            found -> PointWords.evidence(summary, found, result.rounding(), result.lowestCost()),
            () -> PointWords.slope(summary, Vectors.norm(gradient()), result.rounding()));
    result.answers().ifPresent(found -> PointWords.confusion(summary, found));
  }

  /** Adds the density of the eigenvalues. */
  void spectrum(Summary summary, Spectrum spectrum) {
    double width = spectrum.density().width();
    summary
        .put("spectrum", facts(spectrum))
        .line(
            "spectrum     from %s to %s; an estimated %s of the eigenvalues are below %s",
            spectrum.smallest().text(),
            spectrum.largest().text(),
            String.format(Locale.ROOT, "%.2g", 100 * spectrum.shareBelow()) + " %",
            SixDigits.of(-width))
        .line(
            "             (those nearer to 0 than that are not told from 0 here%s)",
            spectrum.smallest().or(spectrum.largest()).remark())
        .line(
            "             by Lanczos quadrature, %d random vectors of up to %d products, seed %d",
            spectrum.plan().probes(), spectrum.plan().steps(), spectrum.plan().seed());
  }

  /** The density of the eigenvalues, for programs. */
  static Map<String, Object> facts(Spectrum spectrum) {
    return JsonMap.of("probes", spectrum.plan().probes())
        .with("steps", spectrum.plan().steps())
        .with("seed", spectrum.plan().seed())
        .with("width", spectrum.density().width())
        .with("smallest", spectrum.smallest().value())
        .with("smallest_within", within(spectrum.smallest()))
        .with("largest", spectrum.largest().value())
        .with("largest_within", within(spectrum.largest()))
        .with("share_below_minus_width", spectrum.shareBelow());
  }

  /** Adds whether digits are missing, and values and slopes of a few parameters in two columns. */
  void parameters(Summary summary) {
    if (!result.rounding().isNone()) {
      summary
          .put("cost_within", "unknown")
          .line(
              "rounding     parameters are large here, and how many digits are true is not known");
    }
    ModelAtPoint model = result.model();
    if (model.layout().size() > PointResult.LISTED) {
      arrays(summary);
      return;
    }
    double[] gradient = gradient();
    List<Integer> told = IntStream.range(0, gradient.length).boxed().toList();
    if (gradient.length > TOLD) {
      told =
          told.stream()
              .sorted(Comparator.comparingDouble(k -> -Math.abs(gradient[k])))
              .limit(STEEPEST)
              .sorted()
              .toList();
      summary.line("the %d steepest of %d parameters; --json lists all", STEEPEST, gradient.length);
    }
    int down = (told.size() + 1) / 2;
    summary.line("%s%s", HEAD, told.size() > 1 ? HEAD : "");
    for (int k = 0; k < down; k++) {
      String beside = k + down < told.size() ? row(told.get(k + down), gradient) : "";
      summary.line("%s", (row(told.get(k), gradient) + beside).stripTrailing());
    }
  }

  private String row(int parameter, double... gradient) {
    ModelAtPoint model = result.model();
    return ROW.formatted(
        model.layout().name(parameter),
        SixDigits.of(model.point().get(parameter)),
        result.rounding().text(SixDigits.of(gradient[parameter])));
  }

  /** Adds the arrays that the parameters of a graph are: name, shape, length and layer. */
  private void arrays(Summary summary) {
    result
        .model()
        .ifAsked()
        .map(AskedCost::source)
        .filter(GraphCost.class::isInstance)
        .ifPresent(graph -> arrays(summary, (GraphCost) graph));
  }

  private void arrays(Summary summary, GraphCost graph) {
    double[] theta = result.model().point().toArray();
    List<ParameterArrays.Part> parts = graph.arrays().arrays();
    int width = parts.stream().mapToInt(part -> part.name().length()).max().orElse(0);
    String columns = "%-" + width + "s  %-14s %-10s %s";
    summary.line(columns, "array", "shape", "length", "layer");
    List<Map<String, Object>> values = new ArrayList<>();
    for (int k = 0; k < parts.size(); k++) {
      ParameterArrays.Part part = parts.get(k);
      String layer = graph.layers().get(k);
      double length =
          Vectors.norm(Arrays.copyOfRange(theta, part.first(), part.first() + part.size()));
      values.add(
          JsonMap.of("name", part.name())
              .with("shape", part.shape())
              .with("norm", length)
              .with("layer", layer));
      if (k < LISTED_ARRAYS) {
        summary.line(columns, part.name(), shape(part), SixDigits.of(length), layer);
      }
    }
    if (parts.size() > LISTED_ARRAYS) {
      summary.line("and %,d more", parts.size() - LISTED_ARRAYS);
    }
    summary.put("arrays", values);
  }

  private static String shape(ParameterArrays.Part part) {
    return part.shape().isEmpty()
        ? "1"
        : part.shape().stream().map(String::valueOf).collect(Collectors.joining("×"));
  }
}
