package costscape.cli.sweep;

import costscape.cli.option.VariedSlice;
import costscape.cli.proof.ProofOptions;
import costscape.cli.proof.SweepProof;
import costscape.cli.report.LevelsNote;
import costscape.cli.report.Output;
import costscape.cli.report.Panel;
import costscape.cli.report.PanelPlan;
import costscape.cli.report.Result;
import costscape.cli.report.StandIn;
import costscape.cli.report.StreamedPlane;
import costscape.cli.report.Summary;
import costscape.cli.report.TableRounding;
import costscape.cli.report.TrueDigits;
import costscape.cli.value.Capacity;
import costscape.cli.value.ModelAtPoint;
import costscape.cost.Rounding;
import costscape.job.Runner;
import costscape.landscape.CellCaption;
import costscape.landscape.CellPrecision;
import costscape.landscape.View;
import costscape.proof.enclosure.CostRounding;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Figure;
import costscape.render.scale.ColorScale;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.store.dataset.TableParts;
import costscape.store.table.KeptCells;
import costscape.sweep.BlockMeans;
import costscape.sweep.BlockwiseSweep;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.Costs;
import costscape.sweep.LocalMinimum;
import costscape.sweep.Range;
import costscape.sweep.Sweep;
import costscape.words.SummaryWords;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A sweep of the cost: its table, picture and summary.
 *
 * @param blocks the rows, where they are too many to hold; the model's cost is then that of the
 *     first block and is not asked
 */
public record CostReport(SweepRequest request, Optional<TableParts> blocks, ProofOptions proofs) {
  private static final String COST = "cost";

  ModelAtPoint model() {
    return request.model();
  }

  VariedSlice varied() {
    return request.varied();
  }

  Output output() {
    return request.output();
  }

  CostPicture picture() {
    return new CostPicture(request.model(), request.view(), request.colours());
  }

  /**
   * Sweeps the line or plane.
   *
   * @param capacity that says whether all cells of a plane are held
   */
  public Summary whole(Capacity capacity) throws IOException {
    if (varied().isLine()) {
      return line();
    }
    return capacity.holds(varied().grid()) ? plane() : streamed();
  }

  /** Sweeps one axis. */
  private Summary line() throws IOException {
    Runner runner = request.runner();
    picture().checkLine();
    Axis axis = varied().axis();
    CaptionText caption = request.caption();
    Result<CellLine> result =
        Result.of(
            output(),
            StandIn.curve(axis),
            cells -> picture().line(cells, caption),
            () -> curve(runner));
    CellLine curve = result.value();
    request.table().write("", curve, COST, request.tableRunner(), output());
    SweepProof proof = proof();
    Connection ends = Connection.of(model(), varied(), curve, runner);
    output()
        .picture(
            () -> proof.marked(ends.marked(picture().line(curve, caption))),
            "cost along " + axis.name());
    Summary summary = SweepSummary.of(axis.points(), result.seconds(), curve.failed());
    source(summary);
    SweepSummary.smallest(summary, this, curve);
    TableRounding.into(summary, output(), curve.rounding());
    minima(summary, curve);
    ends.into(summary);
    proof.into(summary);
    return summary;
  }

  private CellLine curve(Runner runner) {
    Axis axis = varied().axis();
    if (request.table().kept().isPresent()) {
      double[] costs = KeptCells.read(request.table().kept().get(), List.of(axis), COST);
      return CellLine.of(axis, costs).rounded(rounding());
    }
    return blocks.isPresent()
        ? blockwise().curve(runner).rounded(rounding())
        : model().landscape().curve(varied().slice(), axis, runner);
  }

  /** How far the cells may be off. */
  Rounding rounding() {
    return blocks.isPresent()
        ? CostRounding.unbounded(
            model().cost(), model().isSingle(), varied().slice(), varied().axes())
        : model().landscape().rounding(varied().slice(), varied().axes());
  }

  /** The costs of a plane. */
  Costs costs() {
    return blocks.isPresent()
        ? blockwise()
        : Sweep.over(model().swept(), varied().slice(), varied().grid());
  }

  /**
   * The true digits of one cell's cost; empty where the model has not all of the rows, or the cells
   * have fewer digits than the cost.
   */
  Optional<TrueDigits> digits(double... at) {
    return blocks.isPresent() || model().isSingle()
        ? Optional.empty()
        : Optional.of(TrueDigits.ofCost(model().cost(), varied().slice(), at));
  }

  private BlockwiseSweep blockwise() {
    BlockwiseSweep sweep =
        BlockwiseSweep.over(
            model().networkCost(), blocks.orElseThrow(), varied().slice(), varied().axes());
    return model().cells() == CellPrecision.SINGLE ? sweep.inSingle() : sweep;
  }

  /**
   * A search between the cells would read all blocks again and again, so it is not made of them.
   */
  private void minima(Summary summary, CellLine curve) {
    if (blocks.isPresent()) {
      SweepSummary.cellMinima(summary, curve);
    } else {
      List<LocalMinimum> found = request.minima().of(request, curve);
      SweepSummary.minima(summary, curve.axis(), found);
      if (!found.isEmpty()) {
        request.minima().into(summary);
      }
    }
  }

  /** Sweeps a plane of two axes and holds all of its cells. */
  private Summary plane() throws IOException {
    Runner runner = request.runner();
    Grid grid = varied().grid();
    CaptionText caption = request.caption();
    Result<CellPlane> result =
        Result.of(
            output(),
            StandIn.surface(grid),
            cells -> picture().plane(cells, caption),
            () -> surface(runner));
    CellPlane surface = result.value();
    write(surface);
    SweepProof proof = proof();
    draw(surface, caption, proof);
    Summary summary = SweepSummary.of(grid.cells(), result.seconds(), surface.failed());
    source(summary);
    SweepSummary.smallest(summary, this, grid, surface.minimum(), surface.range());
    TableRounding.into(summary, output(), surface.rounding());
    LevelsNote.into(summary, output(), surface.range(), surface.rounding());
    Connection.of(model(), varied()).into(summary);
    proof.into(summary);
    return summary;
  }

  private CellPlane surface(Runner runner) {
    Grid grid = varied().grid();
    if (request.table().kept().isPresent()) {
      double[] costs = KeptCells.read(request.table().kept().get(), varied().axes(), COST);
      return CellPlane.of(grid, costs).rounded(rounding());
    }
    return blocks.isPresent()
        ? blockwise().surface(runner).rounded(rounding())
        : model().landscape().surface(varied().slice(), grid, runner);
  }

  /** Says that the cells were not computed, where they were not. */
  private void source(Summary summary) {
    request
        .table()
        .kept()
        .ifPresent(
            file ->
                summary.put("cells_from", file.toString()).line(SummaryWords.CELLS_TAKEN, file));
  }

  /** Sweeps a plane that is too large to hold; the picture shows means of its cells. */
  private Summary streamed() throws IOException {
    Runner runner = request.runner();
    Grid grid = varied().grid();
    CaptionText caption = request.caption().and(StreamedPlane.caption(grid));
    output().rehearse(() -> picture().plane(StandIn.surface(grid), caption));
    Result<BlockMeans> result =
        Result.of(() -> request.table().write(new StreamedPlane(costs(), grid, runner), output()));
    BlockMeans means = result.value();
    SweepProof proof = proof();
    draw(means.surface().rounded(rounding()), caption, proof);
    Summary summary =
        SweepSummary.of(grid.cells(), result.seconds(), means.failed())
            .line(SummaryWords.PICTURE, StreamedPlane.caption(grid).full());
    SweepSummary.smallest(summary, this, grid, means.minimum(), reach(means));
    TableRounding.into(summary, output(), rounding());
    LevelsNote.into(summary, output(), means.surface().range(), rounding());
    proof.into(summary);
    return summary;
  }

  /**
   * From the smallest cost to the largest mean. Where they are equal, all cells cost the same: a
   * mean cannot be as small as the smallest cost unless every cell of its rectangle is.
   */
  static Range reach(BlockMeans means) {
    return new Range(means.smallest(), means.surface().range().largest());
  }

  /** One of several panels before its work. */
  public PanelPlan panel() {
    Runner runner = request.runner();
    if (varied().isLine()) {
      picture().checkLine();
      return new PanelPlan(
          model(),
          panel(StandIn.curve(varied().axis())),
          () -> {
            CellLine curve = curve(runner);
            return panel(curve)
                .with(
                    () -> request.table().write("", curve, COST, request.tableRunner(), output()),
                    curve.rounding());
          });
    }
    return new PanelPlan(
        model(),
        panel(StandIn.surface(varied().grid())),
        () -> {
          CellPlane surface = surface(runner);
          return panel(surface).with(() -> write(surface), surface.rounding());
        });
  }

  private Panel panel(CellLine curve) {
    return panel(
        curve.range(), colours -> picture().line(curve, CaptionText.NONE), CellCaption.of(curve));
  }

  private Panel panel(CellPlane surface) {
    return panel(
        surface.range(),
        colours -> picture().plane(surface, colours, CaptionText.NONE),
        CellCaption.of(surface));
  }

  private Panel panel(Range range, Function<ColorScale, Figure> figure, CaptionText own) {
    boolean areColours = !varied().isLine() && !picture().viewed().isCurves();
    return new Panel(
        varied().axes(),
        new Panel.Costs(areColours, range, model().measure()),
        varied().caption(model()),
        figure,
        colours -> List.of(own));
  }

  private void write(CellPlane surface) throws IOException {
    request.table().write("", surface, COST, request.tableRunner(), output());
  }

  private SweepProof proof() throws IOException {
    return SweepProof.of(model(), varied(), proofs, request.threads(), output());
  }

  /** Draws a plane of which nothing is proved. */
  void draw(CellPlane surface, CaptionText caption) throws IOException {
    draw(surface, caption, proof());
  }

  private void draw(CellPlane surface, CaptionText caption, SweepProof proof) throws IOException {
    Grid grid = surface.grid();
    Connection networks = Connection.of(model(), varied());
    View view = picture().viewed();
    output()
        .picture(
            () -> proof.marked(networks.marked(picture().plane(surface, caption), view), view),
            "cost over %s and %s".formatted(grid.first().name(), grid.second().name()));
  }
}
