package costscape.cli.sweep;

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
import costscape.cli.report.VariedSlice;
import costscape.cli.value.Capacity;
import costscape.cli.value.ModelAtPoint;
import costscape.cost.Rounding;
import costscape.job.Runner;
import costscape.landscape.CellCaption;
import costscape.landscape.View;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Figure;
import costscape.render.scale.ColorScale;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.store.dataset.TableParts;
import costscape.sweep.BlockMeans;
import costscape.sweep.CellLine;
import costscape.sweep.CellPlane;
import costscape.sweep.LocalMinimum;
import costscape.sweep.Range;
import costscape.words.SummaryWords;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A sweep of the cost: its table, picture and summary.
 *
 * @param blocks the rows, as {@code CostCells} has them
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

  CostCells cells() {
    return new CostCells(request, blocks);
  }

  CostPicture picture() {
    return new CostPicture(request.model(), request.view(), request.colours());
  }

  /** Sweeps the line or plane, whose cells are all held where the capacity has room for them. */
  public Summary whole(Capacity capacity) throws IOException {
    if (varied().isLine()) {
      return line();
    }
    return capacity.holds(varied().grid()) ? plane() : streamed();
  }

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
            () -> cells().curve(runner));
    CellLine curve = result.value();
    request.table().write("", curve, COST, request.tableRunner(), output());
    SweepProof proof = proof();
    Connection ends = Connection.of(model(), varied(), curve, runner);
    output()
        .pictures()
        .write(
            () -> proof.marked(ends.marked(picture().line(curve, caption))),
            "cost along " + axis.name());
    Summary summary = SweepSummary.of(axis.points(), result.seconds(), curve.failed());
    source(summary);
    SmallestCell.of(curve).into(summary, cells());
    TableRounding.into(summary, output(), curve.rounding());
    minima(summary, curve);
    ends.into(summary);
    proof.into(summary);
    return summary;
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
            () -> cells().surface(runner));
    CellPlane surface = result.value();
    write(surface);
    SweepProof proof = proof();
    draw(surface, caption, proof);
    Summary summary = SweepSummary.of(grid.cells(), result.seconds(), surface.failed());
    source(summary);
    SmallestCell.of(surface).into(summary, cells());
    TableRounding.into(summary, output(), surface.rounding());
    LevelsNote.of(output()).into(summary, surface.range(), surface.rounding());
    Connection.of(model(), varied()).into(summary);
    proof.into(summary);
    return summary;
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
    output().pictures().rehearse(() -> picture().plane(StandIn.surface(grid), caption));
    Result<BlockMeans> result =
        Result.of(
            () ->
                request.table().write(new StreamedPlane(cells().costs(), grid, runner), output()));
    BlockMeans means = result.value();
    SweepProof proof = proof();
    Rounding rounding = cells().rounding();
    draw(means.surface().rounded(rounding), caption, proof);
    Summary summary =
        SweepSummary.of(grid.cells(), result.seconds(), means.failed())
            .line(SummaryWords.PICTURE, StreamedPlane.caption(grid).full());
    SmallestCell.of(grid, means.minimum(), reach(means)).into(summary, cells());
    TableRounding.into(summary, output(), rounding);
    LevelsNote.of(output()).into(summary, means.surface().range(), rounding);
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
            CellLine curve = cells().curve(runner);
            return panel(curve)
                .with(
                    new Panel.Table(
                        curve.rounding(),
                        () ->
                            request
                                .table()
                                .write("", curve, COST, request.tableRunner(), output())));
          });
    }
    return new PanelPlan(
        model(),
        panel(StandIn.surface(varied().grid())),
        () -> {
          CellPlane surface = cells().surface(runner);
          return panel(surface).with(new Panel.Table(surface.rounding(), () -> write(surface)));
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
        new Panel.Words(varied().caption(model()), colours -> List.of(own), ""),
        figure,
        Panel.Table.NONE);
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
        .pictures()
        .write(
            () -> proof.marked(networks.marked(picture().plane(surface, caption), view), view),
            "cost over %s and %s".formatted(grid.first().name(), grid.second().name()));
  }
}
