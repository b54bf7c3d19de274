package costscape.cli.sweep;

import costscape.cli.option.TableOptions;
import costscape.cli.panel.Variants;
import costscape.cli.report.Output;
import costscape.cli.report.Result;
import costscape.cli.report.StandIn;
import costscape.cli.report.Summary;
import costscape.cost.Measure;
import costscape.cost.Rounding;
import costscape.job.Runner;
import costscape.number.SixDigits;
import costscape.render.chart.Chart;
import costscape.render.chart.JointCaption;
import costscape.render.chart.LegendPlace;
import costscape.render.figure.CellCaption;
import costscape.space.Axis;
import costscape.store.file.InputException;
import costscape.store.text.JsonMap;
import costscape.study.CaptionFacts;
import costscape.study.ModelAtPoint;
import costscape.sweep.CellLine;
import costscape.words.JoiningWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The cost along one line, by a report for each value of an option: one table and one picture. */
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

  public Axis axis() {
    return reports.get(0).varied().axis();
  }

  public List<Axis> axes() {
    return OverlayTable.axes(reports.size(), axis());
  }

  /** A curve that was swept, for a value as it was typed and in words of the picture. */
  private record Curve(String value, String words, CostReport report, CellLine cells) {
    boolean hasMinimum() {
      return cells.minimum() >= 0;
    }

    double smallest() {
      return cells.range().smallest();
    }

    private double alpha() {
      return cells.axis().at(cells.minimum());
    }

    Map<String, Object> entry() {
      JsonMap entry = JsonMap.of("curve", value).with("failed", cells.failed());
      return hasMinimum()
          ? entry.with("minimum", minimum()).with("constant", cells.range().isConstant())
          : entry;
    }

    Map<String, Object> minimum() {
      return place(smallest(), alpha());
    }

    private Map<String, Object> place(double cost, double alpha) {
      return JsonMap.of("curve", value).with("cost", cost).with(cells.axis().name(), alpha);
    }

    List<Map<String, Object>> minima() {
      return report.request().options().minima().of(report.request(), cells).stream()
          .map(minimum -> place(minimum.cost(), minimum.alpha()))
          .toList();
    }

    /** Such as: λ = 0.1: smallest 0.3 nats at w1_0_0 = 2, 1 local minimum. */
    String sentence(int minima) {
      ModelAtPoint model = report.model();
      double[] theta = report.varied().slice().at(alpha()).toArray();
      String number = Rounding.of(model.cost(), theta).text(SixDigits.of(smallest()));
      return "%s: smallest %s at %s = %s, %s"
          .formatted(
              words,
              model.measure().amount(number),
              cells.axis().name(),
              SixDigits.of(alpha()),
              SweepSummary.counted(minima));
    }
  }

  /** Sweeps the line for every value, then writes the table, the picture and the record. */
  public Summary draw() throws IOException {
    List<Runner> runners = reports.stream().map(report -> report.request().runner()).toList();
    CellLine standIn = (CellLine) StandIn.cells(List.of(axis()));
    Result<List<Curve>> result =
        Result.of(
            output, curves(k -> standIn), this::picture, () -> curves(k -> cells(k, runners)));
    List<Curve> curves = result.value();
    write(curves);
    output.pictures().write(() -> picture(curves), "cost along " + axis().name());
    reports.forEach(report -> output.include(report.output()));
    output.describedAs(reports.get(0).output());
    return output.end(summary(curves, result.seconds()), reports.get(0).model());
  }

  private List<Curve> curves(IntFunction<CellLine> cells) {
    return IntStream.range(0, reports.size())
        .mapToObj(
            k -> new Curve(variants.value(k), variants.words(k), reports.get(k), cells.apply(k)))
        .toList();
  }

  private CellLine cells(int k, List<Runner> runners) {
    CostReport report = reports.get(k);
    return report.model().landscape().curve(report.varied().slice(), axis(), runners.get(k));
  }

  private static List<CellLine> cells(List<Curve> curves) {
    return curves.stream().map(Curve::cells).toList();
  }

  private Chart picture(List<Curve> curves) {
    String title = Measure.title(reports.stream().map(report -> report.model().measure()).toList());
    List<String> names = curves.stream().map(Curve::words).toList();
    List<JointCaption.Part> parts =
        curves.stream().map(curve -> part(curve, JoiningWords.values(names))).toList();
    return reports
        .get(0)
        .picture()
        .overlaid(cells(curves), names, title)
        .withCaption(JointCaption.of(parts));
  }

  /** A picture without a legend cannot say which curve is which. */
  private JointCaption.Part part(Curve curve, String names) {
    CaptionFacts truth = curve.report.varied().caption(curve.report.model());
    boolean hasLegend = output.form().style().fittings().legend() != LegendPlace.NONE;
    return new JointCaption.Part(
        curve.words,
        hasLegend ? truth : truth.with("The curves are for %s.".formatted(names)),
        List.of(CellCaption.of(curve.cells)));
  }

  private void write(List<Curve> curves) throws IOException {
    TableOptions table = reports.get(0).request().options().table();
    if (table.format().isWritten()) {
      List<String> values = curves.stream().map(Curve::value).toList();
      OverlayTable content = new OverlayTable(values, cells(curves));
      output.file(table.ending(), out -> content.write(table.format(), out));
    }
  }

  private Summary summary(List<Curve> curves, double seconds) {
    List<CellLine> cells = cells(curves);
    Summary summary =
        SweepSummary.of(
            (long) axis().points() * curves.size(),
            seconds,
            cells.stream().mapToLong(CellLine::failed).sum());
    List<Map<String, Object>> entries = new ArrayList<>();
    List<Map<String, Object>> minima = new ArrayList<>();
    for (Curve curve : curves) {
      List<Map<String, Object>> own = curve.minima();
      minima.addAll(own);
      entries.add(curve.entry());
      if (curve.hasMinimum()) {
        summary.line("%s", curve.sentence(own.size()));
      }
    }
    summary.rounded(
        cells.stream().map(CellLine::rounding).reduce(Rounding.NONE, Rounding::or), output);
    curves.stream()
        .filter(Curve::hasMinimum)
        .min(Comparator.comparingDouble(Curve::smallest))
        .ifPresent(lowest -> summary.put("minimum", lowest.minimum()));
    return summary.put("local_minima", minima).put("curves", entries);
  }
}
