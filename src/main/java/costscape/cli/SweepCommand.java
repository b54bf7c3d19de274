package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.option.DirectionOptions;
import costscape.cli.option.LookOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.ModelRequest;
import costscape.cli.option.OutputOptions;
import costscape.cli.panel.PanelOptions;
import costscape.cli.panel.Variants;
import costscape.cli.proof.ProofWords;
import costscape.cli.report.Kept;
import costscape.cli.report.Output;
import costscape.cli.report.Panel;
import costscape.cli.report.Summary;
import costscape.cli.sweep.SweepOptions;
import costscape.cli.sweep.SweepRun;
import costscape.cli.sweep.SweepRun.SweepOverlay;
import costscape.cli.sweep.SweepWords;
import costscape.cli.value.Capacity;
import costscape.cli.value.DirectionText;
import costscape.job.Runner;
import costscape.render.chart.CaptionText;
import costscape.render.figure.CellCaption;
import costscape.render.figure.SweepFigure;
import costscape.render.figure.View;
import costscape.render.layer.LabelledMarks.Spot;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.store.dataset.TableParts;
import costscape.store.file.InputException;
import costscape.store.record.FactsJson;
import costscape.store.record.SweepFacts;
import costscape.store.table.CellTable;
import costscape.store.table.TableFormat;
import costscape.study.ModelAtPoint;
import costscape.study.SweepResult;
import costscape.study.SweepStudy;
import costscape.study.VariedSlice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The cost along one axis or over a plane of two: a table, a picture, the minimum. */
@NeededFirst("--vary --data --hidden --at --l2 --view --scale --size --format --out")
@Command(
    name = "sweep",
    description = {
      "Cost along one axis, or over a plane of two.",
      "Instead of a parameter, --vary takes the directions random[:SEED], hessian[:K] (1: largest"
          + " eigenvalue, -1: smallest), pca[:K] with --trace, between:POINT, and file:FILE, a file"
          + " of arrays shaped like the weights. A second direction is made orthogonal to the"
          + " first; a direction beside a parameter does not move that parameter. A range may be"
          + " left out: it is then -1:1, between points 0:1, for pca the path's own, and for a"
          + " parameter chosen by how the cost changes around the point."
    },
    footer = {
      "  costscape sweep --vary w1_0_0=-100:100",
      "  costscape sweep --vary w1_0_0=-30:30 --overlay 'l2=0|0.01|0.1'",
      "  costscape sweep --vary w1_0_0=-60:60 --vary w1_0_1=-60:60 --view surface",
      "  costscape sweep --data iris --vary random:1 --vary random:2 --scale log"
    })
final class SweepCommand extends Asked.Redrawing implements PanelOptions.Panelled {
  private static final String OVERLAY = "--overlay";

  @Spec private CommandSpec spec;
  @Mixin private ModelOptions modelOptions;
  @Mixin private DirectionOptions directionOptions;
  @Mixin private PanelOptions panelOptions;

  @Facts(topic = Topic.DRAWN, changes = Changes.VARIANTS)
  @ReadsFile(ReadsFile.Kind.VALUES)
  @Option(
      names = OVERLAY,
      paramLabel = "OPTION=V1|V2|…",
      description =
          "Curves on one chart with a legend: the line for each value of another option, such as"
              + " l2=0|0.01|0.1 or at=before.csv|after.csv.")
  private Optional<String> overlay = Optional.empty();

  @Mixin private OutputOptions outputOptions;
  @Mixin private LookOptions lookOptions;
  @Mixin private SweepOptions sweepOptions;

  @Override
  public Summary answer() throws IOException {
    sweepOptions.proofs().check();
    return panelOptions.isWanted() ? panels() : super.answer();
  }

  @Override
  Summary redrawn(Kept result) throws IOException {
    List<Axis> axes = axes(result);
    boolean isLine = axes.size() == 1;
    List<Spot> marks = lookOptions.inside().among(result.facts().objects("marks"), axes);
    Output output =
        outputOptions.output(
            isLine ? lookOptions.lines().within(marks, lookOptions.colours()) : marks);
    SweepResult sweep = read(result);
    output.pictures().titling(sweep.titles());
    result.place(SweepRun.marks(output), output);
    output.pictures().write(() -> figure(sweep, output).figure(), sweep.title());
    Summary summary = new SweepWords(sweep, output).summary(0);
    sweep.proof().ifPresent(found -> ProofWords.slice(summary, axes, found));
    return output.end(result.into(summary));
  }

  /** Reads a result back, whose cells must fit into memory. */
  private static SweepResult read(Kept result) {
    List<Axis> axes = axes(result);
    if (axes.size() == 2) {
      Capacity.checkKept(new Grid(axes.get(0), axes.get(1)));
    } else {
      Capacity.ofMemory().check(axes, TableFormat.NONE);
    }
    return result.read(SweepFacts::read);
  }

  private static List<Axis> axes(Kept result) {
    return result.read((facts, tables) -> FactsJson.axes(facts));
  }

  @Override
  Summary computed() throws IOException {
    if (overlay.isPresent()) {
      Variants variants = Variants.of(OVERLAY, overlay.get(), spec.commandLine());
      return overlaid(
          variants, outputOptions.output().prepare(sweepOptions.table().endings(Stream.empty())));
    }
    Optional<TableParts> blocks = blocks();
    ModelRequest wanted = ModelRequest.of(sweepOptions::split).reading(directionOptions.path());
    ModelAtPoint model =
        sweepOptions.of(
            blocks.isPresent()
                ? modelOptions.model(blocks.get(), wanted)
                : modelOptions.model(wanted));
    VariedSlice varied = varied(model);
    SweepRun run = run(model, varied, outputOptions.output(marks(varied, model)));
    run.prepare();
    run.checkCapacity();
    if (blocks.isPresent()) {
      run.output().about("data", blocks.get().facts());
    }
    Summary summary = run.draw(blocks, result -> figure(result, run.output()).figure());
    return run.output().end(summary.directions(varied), model);
  }

  /** Rows that pass through block by block, where the cost alone is asked for. */
  private Optional<TableParts> blocks() {
    boolean needsAllRows =
        sweepOptions.needsAllRows()
            || directionOptions.axes().stream().anyMatch(DirectionText::asksTheCost);
    return needsAllRows ? Optional.empty() : modelOptions.blocks(sweepOptions.threads()::runner);
  }

  private VariedSlice varied(ModelAtPoint model) {
    return directionOptions.varied(model, sweepOptions.threads());
  }

  private List<Spot> marks(VariedSlice varied, ModelAtPoint model) {
    List<Spot> marks = lookOptions.inside().on(varied, model);
    return varied.isLine() ? lookOptions.lines().within(marks, lookOptions.colours()) : marks;
  }

  private SweepRun run(ModelAtPoint model, VariedSlice varied, Output output) throws IOException {
    return new SweepRun(
        new SweepStudy(model, varied, sweepOptions.quantity()),
        sweepOptions,
        output.begin(model).about(varied));
  }

  private SweepFigure figure(SweepResult result, Output output) {
    View view = result.isLine() ? View.LINE : sweepOptions.view().orElse(View.HEATMAP);
    return new SweepFigure(result, view, output.look());
  }

  /** Draws side by side for several values of another option. */
  private Summary panels() throws IOException {
    return panelOptions.draw(
        spec.commandLine(),
        SweepCommand::new,
        kept(),
        outputOptions.output().prepare(),
        "cost, side by side");
  }

  /** Sweeps a line for every value, then writes the table, the picture and the record. */
  private Summary overlaid(Variants variants, Output output) throws IOException {
    List<SweepRun> runs = new ArrayList<>();
    for (SweepCommand command : variants.commands(SweepCommand::new)) {
      runs.add(command.part(output.with(output.settings().numbered(runs.size() + 1))));
    }
    Axis axis = checkedAxis(variants, runs);
    Capacity capacity = sweepOptions.capacity(CellTable.ofCurves(variants.size(), axis), output);
    capacity.checkCurves(variants.size(), axis);
    SweepOverlay overlay = new SweepOverlay(variants, runs, output);
    Summary summary = overlay.draw(sweepOptions.table(), result -> figure(result, output).figure());
    return output.end(summary, runs.get(0).study().model());
  }

  private static Axis checkedAxis(Variants variants, List<SweepRun> runs) {
    Axis axis = runs.get(0).study().varied().axis();
    for (int k = 0; k < runs.size(); k++) {
      VariedSlice varied = runs.get(k).study().varied();
      if (!varied.axis().equals(axis)) {
        throw new InputException(
            "%s: its axis differs from that of the first curve; NAME=FROM:TO is one for all"
                .formatted(variants.typed(k)));
      }
    }
    return axis;
  }

  @Override
  public Panel.Plan plan(Kept result, Output output) throws IOException {
    SweepResult sweep = read(result);
    output.prepareOnly(result.copied(output)).pictures().titling(sweep.titles());
    return new Panel.Plan(
        Optional.empty(),
        sweep.axes(),
        () -> panel(sweep, output, result.panel(sweep.rounding(), output)));
  }

  @Override
  public Panel.Plan plan(Output output) throws IOException {
    SweepRun run = part(output);
    output.prepareOnly(sweepOptions.table().endings(Stream.empty()));
    Runner runner = run.runner();
    return new Panel.Plan(
        Optional.of(run.study().model()),
        run.study().varied().axes(),
        () -> {
          SweepResult result = run.study().cells(Optional.empty(), runner);
          return panel(
              result,
              output,
              new Panel.Table(
                  result.rounding(),
                  () -> {
                    run.writeTables(result);
                    return sweepOptions.table().facts(result, output);
                  }));
        });
  }

  private Panel panel(SweepResult result, Output output, Panel.Table table) {
    SweepFigure figure = figure(result, output);
    CaptionText own = CellCaption.of(result.main().cells());
    return new Panel(
        result.axes(),
        new Panel.Costs(figure.areColours(), result.range(), result.main().measure()),
        result.facts(),
        colours -> List.of(own),
        "",
        colours -> figure.of(colours, CaptionText.NONE),
        table);
  }

  /** This command as one of several. */
  private SweepRun part(Output output) throws IOException {
    ModelAtPoint model =
        sweepOptions.of(modelOptions.model(ModelRequest.ALL_ROWS.reading(directionOptions.path())));
    SweepRun run = run(model, varied(model), output);
    run.checkCapacity();
    return run;
  }
}
