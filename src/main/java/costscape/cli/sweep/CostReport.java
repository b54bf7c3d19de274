package costscape.cli.sweep;

import costscape.cli.proof.SweepProof;
import costscape.cli.report.LevelsNote;
import costscape.cli.report.Output;
import costscape.cli.report.Panel;
import costscape.cli.report.PanelPlan;
import costscape.cli.report.Result;
import costscape.cli.report.StandIn;
import costscape.cli.report.StreamedPlane;
import costscape.cli.report.Summary;
import costscape.cli.value.Capacity;
import costscape.cost.Rounding;
import costscape.job.Runner;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.figure.CellCaption;
import costscape.space.Grid;
import costscape.store.dataset.TableParts;
import costscape.study.ModelAtPoint;
import costscape.study.VariedSlice;
import costscape.sweep.BlockMeans;
import costscape.sweep.CellLine;
import costscape.sweep.LocalMinimum;
import costscape.sweep.Range;
import costscape.sweep.SweptCells;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A sweep of the cost: its table, picture and summary.
 *
 * @param blocks and kept are as {@link CostCells} has them
 */
public record CostReport(SweepRequest request, Optional<TableParts> blocks, Optional<Path> kept) {
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
    return new CostCells(request, blocks, kept);
  }

  CostPicture picture() {
    return new CostPicture(request);
  }

  /** Sweeps the line or plane, whose cells are all held where the capacity has room for them. */
  Summary whole(Capacity capacity) throws IOException {
    return varied().isLine() || capacity.holds(varied().grid()) ? held() : streamed();
  }

  private Runner runner() {
    Runner runner = request.runner();
    if (varied().isLine()) {
      picture().checkLine();
    }
    return runner;
  }

  private Summary held() throws IOException {
    Runner runner = runner();
    CaptionText caption = request.caption();
    Result<SweptCells> result =
        Result.of(
            output(),
            StandIn.cells(varied().axes()),
            cells -> picture().of(cells, caption),
            () -> cells().swept(runner));
    SweptCells cells = result.value();
    write(cells);
    SweepProof proof = proof();
    Connection ends = Connection.of(model(), varied(), cells, runner);
    draw(cells, caption, proof, ends);
    Summary summary = SweepSummary.of(varied().cells(), result.seconds(), cells.failed());
    summary.taken("cells_from", "taken    from %s; no cell was computed", kept);
    SmallestCell.of(cells).into(summary, cells());
    summary.rounded(cells.rounding(), output());
    if (cells instanceof CellLine curve) {
      minima(summary, curve);
    } else {
      LevelsNote.of(output()).into(summary, cells.range(), cells.rounding());
    }
    ends.into(summary);
    proof.into(summary);
    return summary;
  }

  /**
   * A search between the cells would read all blocks again and again, so it is not made of them.
   */
  private void minima(Summary summary, CellLine curve) {
    LineMinima minima = request.options().minima();
    List<LocalMinimum> found =
        blocks.isPresent() ? LocalMinimum.atCells(curve) : minima.of(request, curve);
    SweepSummary.minima(summary, curve.axis(), found);
    if (blocks.isPresent() || (!found.isEmpty() && minima.isLeftOut())) {
      summary.line("         each at a cell: they were not searched between the cells");
    }
  }

  /** Sweeps a plane that is too large to hold; the picture shows means of its cells. */
  private Summary streamed() throws IOException {
    Runner runner = request.runner();
    Grid grid = varied().grid();
    CaptionText caption = request.caption().and(StreamedPlane.caption(grid));
    output().pictures().rehearse(() -> picture().of(StandIn.surface(grid), caption));
    Result<BlockMeans> result =
        Result.of(
            () ->
                request
                    .options()
                    .table()
                    .write(new StreamedPlane(cells().costs(), grid, runner), output()));
    BlockMeans means = result.value();
    SweepProof proof = proof();
    Rounding rounding = cells().rounding();
    draw(means.surface().rounded(rounding), caption, proof, Connection.of(model(), varied()));
    Summary summary =
        SweepSummary.of(grid.cells(), result.seconds(), means.failed())
            .line("picture %s", StreamedPlane.caption(grid).full());
    SmallestCell.of(varied().axes(), means.minimum(), reach(means)).into(summary, cells());
    summary.rounded(rounding, output());
    LevelsNote.of(output()).into(summary, means.surface().range(), rounding);
    proof.into(summary);
    return summary;
  }

  /**
   * From the smallest cost to the largest mean. Where they are equal, all cells cost the same: a
   * mean cannot be as small as the smallest cost unless every cell of its rectangle is.
   */
  private static Range reach(BlockMeans means) {
    return new Range(means.smallest(), means.surface().range().largest());
  }

  /** One of several panels before its work. */
  public PanelPlan panel() {
    Runner runner = runner();
    return new PanelPlan(
        model(),
        panel(StandIn.cells(varied().axes())),
        () -> {
          SweptCells cells = cells().swept(runner);
          return panel(cells).with(new Panel.Table(cells.rounding(), () -> write(cells)));
        });
  }

  private Panel panel(SweptCells cells) {
    CaptionText own = CellCaption.of(cells);
    return new Panel(
        varied().axes(),
        new Panel.Costs(!picture().viewed().isCurves(), cells.range(), model().measure()),
        varied().caption(model()),
        colours -> List.of(own),
        "",
        colours -> picture().of(cells, range -> colours, CaptionText.NONE),
        Panel.Table.NONE);
  }

  private void write(SweptCells cells) throws IOException {
    request.options().table().write("", cells, COST, request.tableRunner(), output());
  }

  private SweepProof proof() throws IOException {
    SweepOptions options = request.options();
    return SweepProof.of(model(), varied(), options.proofs(), options.threads(), output());
  }

  private void draw(SweptCells cells, CaptionText caption, SweepProof proof, Connection networks)
      throws IOException {
    output()
        .pictures()
        .write(() -> marked(picture().of(cells, caption), proof, networks), picture().title());
  }

  /** With marks, where the figure's axes are those of the sweep. */
  private Figure marked(Figure figure, SweepProof proof, Connection networks) {
    boolean hasAxes = varied().isLine() || picture().viewed().isFlat();
    return hasAxes && figure instanceof Chart chart ? proof.marked(networks.marked(chart)) : figure;
  }
}
