package costscape.cli.sweep;

import costscape.cli.option.ColourOptions;
import costscape.cli.report.LevelsNote;
import costscape.cli.report.Output;
import costscape.cli.report.Result;
import costscape.cli.report.StandIn;
import costscape.cli.report.Summary;
import costscape.cli.value.Capacity;
import costscape.cost.Rounding;
import costscape.job.Runner;
import costscape.number.SixDigits;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.chart.JointCaption;
import costscape.render.figure.CellCaption;
import costscape.render.scale.Scale;
import costscape.space.Slice;
import costscape.store.file.InputException;
import costscape.store.text.JsonMap;
import costscape.study.CaptionFacts;
import costscape.study.CostLandscape;
import costscape.study.ModelAtPoint;
import costscape.study.OtherRows;
import costscape.study.VariedSlice;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.LocalMinimum;
import costscape.sweep.Range;
import costscape.sweep.SweptCells;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A sweep of the rows that train beside other rows: both tables, one picture of both, and the
 * summary; or the difference of the two costs alone.
 */
final class ComparedReport {
  private static final String COST = "cost";
  private static final String GAP = "gap";

  private final SweepRequest request;
  private final ModelAtPoint model;
  private final OtherRows other;
  private final VariedSlice varied;
  private final Output output;
  private final ComparedFigures figures;
  private final CostPicture costPicture;
  private final CaptionText caption;

  ComparedReport(SweepRequest request) {
    this.request = request;
    model = request.model();
    other = model.other().orElseThrow();
    varied = request.varied();
    output = request.output();
    figures = new ComparedFigures(other, model.measure());
    costPicture = new CostPicture(request);
    caption = request.caption();
  }

  /** Both costs over the line or plane, whose cells are all held. */
  Summary costs() throws IOException {
    Runner runner = request.runner();
    if (varied.isLine()) {
      costPicture.checkLine();
    } else {
      Capacity.ofMemory().checkHeld(varied.grid());
    }
    SweptCells standIn = StandIn.cells(varied.axes());
    Result<Both> result =
        Result.of(output, new Both(standIn, standIn), this::picture, () -> swept(runner));
    Both both = result.value();
    request.options().table().write("", both.main, COST, Runner.serial(), output);
    request.options().table().write(other.suffix(), both.beside, COST, Runner.serial(), output);
    output.pictures().write(() -> picture(both), costPicture.title());
    SmallestCell from = SmallestCell.of(both.main);
    Summary summary = SweepSummary.of(varied.cells(), result.seconds(), both.main.failed());
    from.into(summary, model.networkCost(), varied.slice());
    summary.rounded(both.rounding(), output);
    if (both.main instanceof CellLine main) {
      List<LocalMinimum> found = request.options().minima().of(request, main);
      summary.put("local_minima", SweepSummary.entries(main.axis(), found));
    } else {
      LevelsNote.of(output).into(summary, both.range(), both.rounding());
    }
    return beside(summary, from, SmallestCell.of(both.beside), both.beside.failed());
  }

  /** The cost of the rows that train, and that of the others. */
  private record Both(SweptCells main, SweptCells beside) {
    Range range() {
      return main.range().union(beside.range());
    }

    Rounding rounding() {
      return main.rounding().or(beside.rounding());
    }
  }

  /** How far differences may be off. */
  private Rounding both() {
    Slice slice = varied.slice();
    return model
        .landscape()
        .rounding(slice, varied.axes())
        .or(others().rounding(slice, varied.axes()));
  }

  private Both swept(Runner runner) {
    return new Both(
        model.landscape().over(varied.slice(), varied.axes(), runner),
        others().over(varied.slice(), varied.axes(), runner));
  }

  private CostLandscape others() {
    return model.landscape().of(other.cost());
  }

  private Figure picture(Both both) {
    return drawn(both)
        .withCaption(captioned(CellCaption.of(both.main), CellCaption.of(both.beside)));
  }

  private Figure drawn(Both both) {
    ColourOptions colours = request.colours();
    if (both.main instanceof CellLine main && both.beside instanceof CellLine beside) {
      return colours.heights(figures.curves(main, beside, colours.scale()));
    }
    OptionalDouble distance =
        SmallestCell.of(both.main).distance(SmallestCell.of(both.beside), varied.slice());
    return figures.planes(
        costPicture.viewed(),
        (CellPlane) both.main,
        (CellPlane) both.beside,
        colours.over(both.range()),
        distance);
  }

  /** With what is true of the cells of each. */
  private CaptionText captioned(CaptionText main, CaptionText beside) {
    return caption.and(
        JointCaption.of(
            List.of(
                new JointCaption.Part(other.mainName(), CaptionFacts.NONE, List.of(main)),
                new JointCaption.Part(other.name(), CaptionFacts.NONE, List.of(beside)))));
  }

  /** The other cost minus that of the rows that train. */
  Summary gap() throws IOException {
    Runner runner = request.runner();
    if (request.options().view().isPresent() || request.colours().scale() != Scale.LINEAR) {
      throw new InputException("--view and --scale are for costs, not for " + GAP);
    }
    QuantitySweep sweep = new QuantitySweep(GAP, request, this::rangeInto);
    return sweep.of(this::gapPicture, () -> gaps(runner));
  }

  private SweptCells gaps(Runner runner) {
    Both both = swept(runner);
    double[] gaps = new double[Math.toIntExact(varied.cells())];
    for (int cell = 0; cell < gaps.length; cell++) {
      gaps[cell] = both.beside.value(cell) - both.main.value(cell);
    }
    return SweptCells.of(varied.axes(), gaps);
  }

  private Chart gapPicture(SweptCells gap) {
    ColourOptions colours = request.colours();
    return (gap instanceof CellLine line
            ? colours.heights(figures.gap(line))
            : figures.gap((CellPlane) gap, colours.overDifferences(gap.range())))
        .withCaption(caption);
  }

  private void rangeInto(Summary summary, Range range) {
    rows(summary)
        .line(
            "gap      %s, from %s to %s",
            other.gap(),
            both().text(SixDigits.of(range.smallest())),
            both().text(SixDigits.of(range.largest())));
    summary.rounded(both(), output);
  }

  private Summary rows(Summary summary) {
    return summary.line("rows     %s", other.sentence());
  }

  private Summary beside(Summary summary, SmallestCell from, SmallestCell to, long failed) {
    JsonMap beside = JsonMap.of("rows", other.dataset().rows()).with("failed", failed);
    rows(summary);
    if (to.isKnown()) {
      beside.put("minimum", to.entry());
      beside.put("constant", to.isConstant());
      summary.line("%-8s %s", other.name(), to.text(other.cost(), varied.slice()));
    }
    OptionalDouble distance = from.distance(to, varied.slice());
    if (distance.isPresent()) {
      beside.put("distance", distance.getAsDouble());
      summary.line(
          "distance %s between the two smallest cells", SixDigits.of(distance.getAsDouble()));
    }
    return summary.put(other.key(), beside);
  }
}
