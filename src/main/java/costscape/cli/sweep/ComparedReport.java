package costscape.cli.sweep;

import costscape.cli.report.LevelsNote;
import costscape.cli.report.Output;
import costscape.cli.report.Result;
import costscape.cli.report.StandIn;
import costscape.cli.report.Summary;
import costscape.cli.report.TableRounding;
import costscape.cli.report.TrueDigits;
import costscape.cli.report.VariedSlice;
import costscape.cli.value.Capacity;
import costscape.cli.value.ModelAtPoint;
import costscape.cli.value.OtherRows;
import costscape.cost.CostFunction;
import costscape.cost.Rounding;
import costscape.job.Runner;
import costscape.landscape.CellCaption;
import costscape.landscape.CostLandscape;
import costscape.landscape.View;
import costscape.render.chart.CaptionParts;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.chart.JointCaption;
import costscape.render.scale.Scale;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.space.Slice;
import costscape.store.file.InputException;
import costscape.store.text.JsonMap;
import costscape.store.text.SixDigits;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.LocalMinimum;
import costscape.sweep.Range;
import costscape.sweep.Sweep;
import costscape.words.SummaryWords;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A sweep of the rows that train beside other rows: both tables, one picture of both, and the
 * summary; or the difference of the two costs alone.
 */
public final class ComparedReport {
  private static final String COST = "cost";
  private static final String GAP = "gap";

  private final SweepRequest request;
  private final ModelAtPoint model;
  private final OtherRows other;
  private final VariedSlice varied;
  private final Output output;
  private final ComparedFigures figures;
  private final CaptionText caption;

  public ComparedReport(SweepRequest request) {
    this.request = request;
    model = request.model();
    other = model.other().orElseThrow();
    varied = request.varied();
    output = request.output();
    figures = new ComparedFigures(other, model.measure());
    caption = request.caption();
  }

  public Summary costs() throws IOException {
    Runner runner = request.runner();
    if (!varied.isLine()) {
      return plane(request.view().orElse(View.HEATMAP), runner);
    }
    if (request.view().orElse(View.LINE) != View.LINE) {
      throw new InputException("one axis is drawn as a line; --view is for two");
    }
    return line(runner);
  }

  /** The cost of the rows that train, and that of the others. */
  private record Both<T>(T main, T beside) {}

  /** How far differences may be off. */
  private Rounding both() {
    Slice slice = varied.slice();
    return model
        .landscape()
        .rounding(slice, varied.axes())
        .plus(others().rounding(slice, varied.axes()));
  }

  private CostLandscape others() {
    return model.landscape().of(other.cost());
  }

  private Summary line(Runner runner) throws IOException {
    Axis axis = varied.axis();
    Result<Both<CellLine>> result =
        Result.of(
            output,
            new Both<>(StandIn.curve(axis), StandIn.curve(axis)),
            both -> picture(both.main, both.beside),
            () ->
                new Both<>(
                    model.landscape().curve(varied.slice(), axis, runner),
                    others().curve(varied.slice(), axis, runner)));
    CellLine main = result.value().main;
    CellLine beside = result.value().beside;
    request.table().write("", main, COST, Runner.serial(), output);
    request.table().write(other.suffix(), beside, COST, Runner.serial(), output);
    output.pictures().write(() -> picture(main, beside), "cost along " + axis.name());
    SmallestCell from = SmallestCell.of(main);
    SmallestCell to = SmallestCell.of(beside);
    Summary summary = SweepSummary.of(axis.points(), result.seconds(), main.failed());
    from.into(summary, model.networkCost(), varied.slice());
    TableRounding.into(summary, output, main.rounding().or(beside.rounding()));
    List<LocalMinimum> found = request.minima().of(request, main);
    summary.put("local_minima", SweepSummary.entries(axis, found));
    return beside(summary, from, to, beside.failed());
  }

  private Chart picture(CellLine main, CellLine beside) {
    return request
        .colours()
        .heights(figures.curves(main, beside, request.colours().scale()))
        .withCaption(captioned(CellCaption.of(main), CellCaption.of(beside)));
  }

  /** With what is true of the cells of each. */
  private CaptionText captioned(CaptionText main, CaptionText beside) {
    return caption.and(
        JointCaption.of(
            List.of(
                new JointCaption.Part(other.mainName(), CaptionParts.NONE, List.of(main)),
                new JointCaption.Part(other.name(), CaptionParts.NONE, List.of(beside)))));
  }

  private Summary plane(View view, Runner runner) throws IOException {
    Grid grid = held();
    Result<Both<CellPlane>> result =
        Result.of(
            output,
            new Both<>(StandIn.surface(grid), StandIn.surface(grid)),
            both -> picture(view, both.main, both.beside),
            () ->
                new Both<>(
                    model.landscape().surface(varied.slice(), grid, runner),
                    others().surface(varied.slice(), grid, runner)));
    CellPlane main = result.value().main;
    CellPlane beside = result.value().beside;
    request.table().write("", main, COST, Runner.serial(), output);
    request.table().write(other.suffix(), beside, COST, Runner.serial(), output);
    output
        .pictures()
        .write(() -> picture(view, main, beside), SweepSummary.title(COST, varied.axes()));
    SmallestCell from = SmallestCell.of(main);
    Summary summary = SweepSummary.of(grid.cells(), result.seconds(), main.failed());
    from.into(summary, model.networkCost(), varied.slice());
    TableRounding.into(summary, output, main.rounding().or(beside.rounding()));
    LevelsNote.of(output)
        .into(summary, main.range().union(beside.range()), main.rounding().or(beside.rounding()));
    return beside(summary, from, SmallestCell.of(beside), beside.failed());
  }

  private Grid held() {
    Capacity.ofMemory().checkHeld(varied.grid());
    return varied.grid();
  }

  private Figure picture(View view, CellPlane main, CellPlane beside) {
    Range both = main.range().union(beside.range());
    OptionalDouble distance =
        SmallestCell.of(main).distance(SmallestCell.of(beside), varied.slice());
    return figures
        .planes(view, main, beside, request.colours().over(both), distance)
        .withCaption(captioned(CellCaption.of(main), CellCaption.of(beside)));
  }

  /** The other cost minus that of the rows that train. */
  public Summary gap() throws IOException {
    Runner runner = request.runner();
    if (request.view().isPresent() || request.colours().scale() != Scale.LINEAR) {
      throw new InputException("--view and --scale are for costs, not for " + GAP);
    }
    QuantitySweep sweep = new QuantitySweep(GAP, request, this::rangeInto);
    return varied.isLine()
        ? sweep.line(this::gapPicture, () -> CellLine.of(varied.axis(), gaps(runner)))
        : sweep.plane(this::gapPicture, () -> CellPlane.of(varied.grid(), gaps(runner)));
  }

  private double[] gaps(Runner runner) {
    double[] main = costs(model.cost(), runner);
    double[] beside = costs(other.cost(), runner);
    double[] gaps = new double[main.length];
    for (int cell = 0; cell < gaps.length; cell++) {
      gaps[cell] = beside[cell] - main[cell];
    }
    return gaps;
  }

  private double[] costs(CostFunction cost, Runner runner) {
    CostFunction swept = model.swept(cost);
    return varied.isLine()
        ? Sweep.over(swept, varied.slice(), varied.axis()).costs(runner)
        : Sweep.over(swept, varied.slice(), varied.grid()).costs(runner);
  }

  private Chart gapPicture(CellLine gap) {
    return request.colours().heights(figures.gap(gap)).withCaption(caption);
  }

  private Chart gapPicture(CellPlane gap) {
    return figures.gap(gap, request.colours().overDifferences(gap.range())).withCaption(caption);
  }

  private void rangeInto(Summary summary, Range range) {
    rows(summary)
        .line(
            SummaryWords.GAP,
            other.gap(),
            TrueDigits.of(both(), range.smallest()),
            TrueDigits.of(both(), range.largest()));
    TableRounding.into(summary, output, both());
  }

  private Summary rows(Summary summary) {
    return summary.line(SummaryWords.ROWS, other.sentence());
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
      summary.line(SummaryWords.DISTANCE, SixDigits.of(distance.getAsDouble()));
    }
    return summary.put(other.key(), beside);
  }
}
