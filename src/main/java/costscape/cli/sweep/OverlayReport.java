package costscape.cli.sweep;

import costscape.cli.panel.Variants;
import costscape.cli.report.Output;
import costscape.cli.report.Result;
import costscape.cli.report.StandIn;
import costscape.cli.report.Summary;
import costscape.cli.report.TableRounding;
import costscape.cli.report.TrueDigits;
import costscape.cli.value.ModelAtPoint;
import costscape.cost.Measure;
import costscape.cost.Rounding;
import costscape.job.Runner;
import costscape.landscape.CellCaption;
import costscape.render.chart.CaptionParts;
import costscape.render.chart.Chart;
import costscape.render.chart.JointCaption;
import costscape.render.chart.LegendPlace;
import costscape.space.Axis;
import costscape.space.Slice;
import costscape.store.file.InputException;
import costscape.store.table.TableFormat;
import costscape.sweep.CellLine;
import costscape.words.CaptionWords;
import costscape.words.JoiningWords;
import costscape.words.SummaryWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The cost along one line for several values of an option: one table, one picture, one summary.
 *
 * @param reports one for each value, in the order of the values
 */
public record OverlayReport(Variants variants, List<CostReport> reports, Output output) {

  public OverlayReport {
    reports = List.copyOf(reports);
    for (int k = 0; k < reports.size(); k++) {
      reports.get(k).picture().checkLine();
      if (!reports.get(k).varied().isLine()) {
        throw new InputException(
            "--overlay draws lines: one --vary, not two; --panel draws planes");
      }
      if (!reports.get(k).varied().axis().equals(reports.get(0).varied().axis())) {
        throw new InputException(
            "%s: its axis differs from that of the first curve".formatted(variants.typed(k)));
      }
    }
  }

  /** The axis of all curves. */
  public Axis axis() {
    return reports.get(0).varied().axis();
  }

  /** The axes of the table: the curves, and the axis of all of them. */
  public List<Axis> axes() {
    return OverlayTable.axes(reports.size(), axis());
  }

  /** Sweeps the line for every value, then writes the table, the picture and the record. */
  public Summary draw() throws IOException {
    List<Runner> runners = reports.stream().map(report -> report.request().runner()).toList();
    CellLine standIn = StandIn.curve(axis());
    Result<List<CellLine>> result =
        Result.of(
            output,
            reports.stream().map(report -> standIn).toList(),
            this::picture,
            () -> curves(runners));
    List<CellLine> curves = result.value();
    write(curves);
    output.picture(() -> picture(curves), "cost along " + axis().name());
    reports.forEach(report -> output.include(report.output()));
    output.describedAs(reports.get(0).output());
    return output.end(summary(curves, result.seconds()), reports.get(0).model());
  }

  private List<CellLine> curves(List<Runner> runners) {
    List<CellLine> curves = new ArrayList<>();
    for (int k = 0; k < reports.size(); k++) {
      CostReport report = reports.get(k);
      curves.add(report.model().landscape().curve(report.varied().slice(), axis(), runners.get(k)));
    }
    return curves;
  }

  private Chart picture(List<CellLine> curves) {
    String title = Measure.title(reports.stream().map(report -> report.model().measure()).toList());
    List<String> names = new ArrayList<>();
    List<JointCaption.Part> parts = new ArrayList<>();
    for (int k = 0; k < curves.size(); k++) {
      CostReport report = reports.get(k);
      names.add(variants.words(k));
      CaptionParts truth = captioned(report.varied().caption(report.model()));
      parts.add(new JointCaption.Part(names.get(k), truth, List.of(CellCaption.of(curves.get(k)))));
    }
    CostPicture first = reports.get(0).picture();
    return first.overlaid(curves, names, title).withCaption(JointCaption.of(parts));
  }

  /** A picture without a legend cannot say which curve is which. */
  private CaptionParts captioned(CaptionParts truth) {
    if (output.form().style().fittings().legend() != LegendPlace.NONE) {
      return truth;
    }
    List<String> names = IntStream.range(0, variants.size()).mapToObj(variants::words).toList();
    return truth.with(CaptionWords.CURVES_ARE_FOR.say(JoiningWords.values(names)));
  }

  private void write(List<CellLine> curves) throws IOException {
    TableFormat format = reports.get(0).request().table().format();
    if (format.isWritten()) {
      List<String> values = new ArrayList<>();
      for (int k = 0; k < curves.size(); k++) {
        values.add(variants.value(k));
      }
      output.file(
          reports.get(0).request().table().ending(),
          out -> new OverlayTable(values, curves).write(format, out));
    }
  }

  private Summary summary(List<CellLine> curves, double seconds) {
    long cells = (long) axis().points() * curves.size();
    Summary summary =
        SweepSummary.of(cells, seconds, curves.stream().mapToLong(CellLine::failed).sum());
    List<Map<String, Object>> entries = new ArrayList<>();
    List<Map<String, Object>> minima = new ArrayList<>();
    for (int k = 0; k < curves.size(); k++) {
      List<Map<String, Object>> own = minima(k, curves.get(k));
      minima.addAll(own);
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("curve", variants.value(k));
      entry.put("failed", curves.get(k).failed());
      if (curves.get(k).minimum() >= 0) {
        entry.put("minimum", minimum(k, curves.get(k)));
        entry.put("constant", curves.get(k).range().isConstant());
        summary.line("%s", sentence(k, curves.get(k), own.size()));
      }
      entries.add(entry);
    }
    TableRounding.into(
        summary,
        output,
        curves.stream().map(CellLine::rounding).reduce(Rounding.NONE, Rounding::or));
    smallest(curves).ifPresent(k -> summary.put("minimum", minimum(k, curves.get(k))));
    return summary.put("local_minima", minima).put("curves", entries);
  }

  /** The curve whose smallest cost is the smallest of all. */
  private static Optional<Integer> smallest(List<CellLine> curves) {
    return IntStream.range(0, curves.size())
        .boxed()
        .filter(k -> curves.get(k).minimum() >= 0)
        .min(Comparator.comparingDouble(k -> curves.get(k).range().smallest()));
  }

  private List<Map<String, Object>> minima(int k, CellLine curve) {
    CostReport report = reports.get(k);
    return report.request().minima().of(report.request(), curve).stream()
        .map(minimum -> place(k, minimum.cost(), minimum.alpha()))
        .toList();
  }

  private Map<String, Object> minimum(int k, CellLine curve) {
    return place(k, curve.range().smallest(), axis().at(curve.minimum()));
  }

  private Map<String, Object> place(int k, double cost, double alpha) {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("curve", variants.value(k));
    place.put("cost", cost);
    place.put(axis().name(), alpha);
    return place;
  }

  private String amount(int k, CellLine curve) {
    ModelAtPoint model = reports.get(k).model();
    Slice slice = reports.get(k).varied().slice();
    double alpha = axis().at(curve.minimum());
    String number = TrueDigits.ofCost(model.cost(), slice, alpha).cost(curve.range().smallest());
    return model.measure().amount(number);
  }

  private String sentence(int k, CellLine curve, int minima) {
    return SummaryWords.CURVE.say(
        variants.words(k),
        amount(k, curve),
        axis().name(),
        Summary.number(axis().at(curve.minimum())),
        SweepSummary.counted(minima));
  }
}
