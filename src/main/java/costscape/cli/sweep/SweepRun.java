package costscape.cli.sweep;

import costscape.cli.option.TableOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.panel.Variants;
import costscape.cli.proof.ProofOptions;
import costscape.cli.proof.ProofWords;
import costscape.cli.report.Output;
import costscape.cli.report.Result;
import costscape.cli.report.StopNotice;
import costscape.cli.report.Summary;
import costscape.cli.value.Capacity;
import costscape.cost.NetworkCost;
import costscape.data.RowBlocks;
import costscape.job.Progress;
import costscape.job.Runner;
import costscape.proof.SliceProof;
import costscape.render.chart.Figure;
import costscape.render.layer.LabelledMarks.Spot;
import costscape.space.Axis;
import costscape.store.record.ProofFacts;
import costscape.store.saved.ResumingRunner;
import costscape.store.table.ProofCsv;
import costscape.store.text.JsonText.JsonMap;
import costscape.study.ModelAtPoint;
import costscape.study.OtherRows;
import costscape.study.Quantity;
import costscape.study.SweepResult;
import costscape.study.SweepResult.Form;
import costscape.study.SweepResult.Part;
import costscape.study.SweepResult.Proved;
import costscape.study.SweepStudy;
import costscape.sweep.CellLine;
import costscape.sweep.LocalMinimum;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The work of a sweep as its options want it, and the tables that are written as it goes on. */
public record SweepRun(SweepStudy study, SweepOptions options, Output output) {
  /** With a limit of time, this many boxes of a proof are what a machine's memory holds. */
  private static final long MOST_TESTS = 30_000_000;

  /** Fails now where the tables could not be written later, or the cost cannot be proved. */
  public void prepare() throws IOException {
    boolean areBeside = study.quantity() == Quantity.COST;
    output.prepare(
        options
            .table()
            .endings(model().other().stream().filter(other -> areBeside).map(OtherRows::suffix)));
    options.proofs().prepare(model(), output);
  }

  private ModelAtPoint model() {
    return study.model();
  }

  /** Refuses cells that fit neither the memory nor, as a table, the disk. */
  public void checkCapacity() throws IOException {
    Capacity capacity = options.capacity(study.varied().axes(), output);
    if (!study.varied().isLine()) {
      capacity.checkHeld(study.varied().grid());
    }
  }

  /** The runner of the cells, which saves long work. */
  public Runner runner() {
    return output.resuming(
        options
            .threads()
            .runner(
                "sweep", String.format(Locale.ROOT, "%,d cells", study.varied().cells()), output));
  }

  /** Sweeps, writes the tables, draws, and says what was found. */
  public Summary draw(Optional<? extends RowBlocks> blocks, Function<SweepResult, Figure> figure)
      throws IOException {
    Runner runner = runner();
    Result<SweepResult> cells = Result.of(() -> study.cells(blocks, runner));
    writeTables(cells.value());
    SweepResult result = beyond(cells.value().proving(proved()), blocks, runner);
    keepFacts(result, options.table(), output);
    output.pictures().writeOrKeep(() -> figure.apply(result), result.title());
    Summary summary = new SweepWords(result, output).summary(cells.seconds());
    if (result.proof().isPresent()) {
      ProofWords.slice(summary, result.axes(), result.proof().get());
    }
    return summary;
  }

  /** Adds to the record what the tables do not say, so that the sweep is drawn again with them. */
  private static void keepFacts(SweepResult result, TableOptions table, Output output) {
    Map<String, Object> facts = table.facts(result, output);
    if (!facts.isEmpty()) {
      facts.putAll(marks(output));
      output.keep(facts);
    }
  }

  /** The marks of the look, whose places the model told. */
  public static Map<String, Object> marks(Output output) {
    List<Map<String, Object>> marks = new ArrayList<>();
    for (Spot mark : output.look().inside().marks()) {
      marks.add(JsonMap.of("label", mark.label()).with("x", mark.x()).with("y", mark.y()));
    }
    return marks.isEmpty() ? Map.of() : Map.of("marks", marks);
  }

  /** The tables of all costs. */
  public void writeTables(SweepResult result) throws IOException {
    options.table().write(result, tableRunner(), output);
  }

  /** The runner of a table's text, which comes after the cells: what was saved of them is kept. */
  private Runner tableRunner() {
    ThreadOptions threads = options.threads();
    return new StopNotice(
        threads.runner("table", "the table", output),
        () -> output.anyWork(ResumingRunner::hasSaved),
        output.settings().notices());
  }

  /**
   * Returns what is found beside the cells of the cost: networks on the slice, and minima along a
   * line.
   *
   * @param blocks a search between the cells would read all of them again and again, so none is
   *     made where rows come in blocks
   */
  private SweepResult beyond(
      SweepResult cells, Optional<? extends RowBlocks> blocks, Runner runner) {
    if (cells.quantity() != Quantity.COST) {
      return cells;
    }
    SweepResult told = options.leavesOutMinima() ? cells : cells.doubted(study.doubt(cells.main()));
    SweepResult whole =
        told.form() == Form.ALONE
            ? told.with(study.networks(told.main().cells(), !options.leavesOutMinima(), runner))
            : told;
    if (!cells.isLine()) {
      return whole;
    }
    List<Part> parts = new ArrayList<>(whole.parts());
    parts.set(0, withMinima(parts.get(0), blocks.isEmpty()));
    return whole.with(parts);
  }

  /** A line with the minima between its cells, unless the options leave that search out. */
  Part withMinima(Part line, boolean mayBeBetween) {
    long count = SweepStudy.candidates(line.cells());
    boolean areBetween = mayBeBetween && !options.leavesOutMinima();
    Optional<Runner> runner =
        count > 0 && areBetween
            ? Optional.of(
                options
                    .threads()
                    .runner(
                        "minima",
                        "%,d minima of the line to polish",
                        Collections.singletonList(count)))
            : Optional.empty();
    List<LocalMinimum> found = study.minima((CellLine) line.cells(), runner);
    return line.with(found, mayBeBetween && (areBetween || found.isEmpty()));
  }

  /** Returns what is proved of the slice, where that is asked for; writes the proof's table. */
  private Optional<Proved> proved() throws IOException {
    ProofOptions wanted = options.proofs();
    if (!wanted.isWanted()) {
      return Optional.empty();
    }
    List<Axis> axes = study.varied().axes();
    NetworkCost cost = model().networkCost();
    long tests = wanted.isTimed() ? MOST_TESTS : SliceProof.tests(cost, axes.size());
    Progress progress =
        wanted.isTimed()
            ? Progress.NONE
            : options
                .threads()
                .progress(
                    "proof", String.format(Locale.ROOT, "a proof by %,d boxes at most", tests));
    Result<SliceProof> found =
        Result.of(
            () ->
                SliceProof.of(
                    cost,
                    study.varied().slice(),
                    axes,
                    tests,
                    wanted.enough(),
                    options.threads().runner(),
                    progress));
    List<String> names = axes.stream().map(Axis::name).toList();
    output.file(ProofFacts.TABLE, out -> ProofCsv.write(found.value(), names, out));
    return Optional.of(
        new Proved(found.value(), cost.network().activation().hasKink(), found.seconds()));
  }

  /** The cost along one line for each value of an option: one table and one picture. */
  public record SweepOverlay(Variants variants, List<SweepRun> runs, Output output) {
    /** Sweeps the line for every value, then writes the table and the picture. */
    public Summary draw(TableOptions table, Function<SweepResult, Figure> figure)
        throws IOException {
      List<Runner> runners = runs.stream().map(SweepRun::runner).toList();
      Result<List<Part>> swept = Result.of(() -> curves(runners));
      SweepResult cells = SweepResult.overlaid(swept.value());
      table.write(cells, Runner.serial(), output);
      List<Part> parts = new ArrayList<>();
      for (int k = 0; k < runs.size(); k++) {
        parts.add(runs.get(k).withMinima(cells.parts().get(k), true));
      }
      SweepResult result = cells.with(parts);
      output.describedAs(runs.get(0).output());
      keepFacts(result, table, output);
      output.pictures().writeOrKeep(() -> figure.apply(result), result.title());
      runs.forEach(run -> output.include(run.output()));
      return new SweepWords(result, output).summary(swept.seconds());
    }

    private List<Part> curves(List<Runner> runners) {
      List<Part> parts = new ArrayList<>();
      for (int k = 0; k < runs.size(); k++) {
        parts.add(runs.get(k).study().curve(variants.value(k), variants.words(k), runners.get(k)));
      }
      return parts;
    }
  }
}
