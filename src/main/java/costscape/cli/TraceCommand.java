package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.Topic;
import costscape.cli.line.RecordedLine;
import costscape.cli.option.LookOptions;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.option.VerdictOption;
import costscape.cli.panel.PanelOptions;
import costscape.cli.proof.ProveOption;
import costscape.cli.report.Output;
import costscape.cli.report.Panel;
import costscape.cli.report.Redrawn;
import costscape.cli.report.Redrawn.Kept;
import costscape.cli.report.Result;
import costscape.cli.report.Summary;
import costscape.cli.trace.TraceOptions;
import costscape.cli.trace.TraceRun;
import costscape.cli.trace.TraceWords;
import costscape.cli.value.Capacity;
import costscape.render.chart.CaptionText;
import costscape.render.figure.CellCaption;
import costscape.render.figure.TraceCaption;
import costscape.render.figure.TraceFigure;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.store.model.ModelFile;
import costscape.store.model.TrainedModel;
import costscape.store.record.RunRecord;
import costscape.store.record.TraceFacts;
import costscape.study.CaptionFacts;
import costscape.study.ModelAtPoint;
import costscape.study.TraceResult;
import costscape.study.TraceResult.Plane;
import costscape.study.TraceStudy;
import costscape.study.TraceStudy.Drawn;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains, records every step, and says what the place is at which training stopped. */
@NeededFirst("--start --optimizer --rate --steps --gradient --vary --data --hidden --l2 --out")
@Command(
    name = "trace",
    description = {
      "Train a network, record every step, and draw the path.",
      "With two --vary axes the path lies on the landscape. With --from the path is the one of"
          + " checkpoints that another program kept."
    },
    footerHeading = Costscape.EXAMPLES,
    footer = {
      "  costscape trace --vary w1_0_0=-30:30 --vary w1_0_1=-30:30 --rate 1",
      "  costscape trace --data moons --hidden 8 --optimizer adam --steps 2000",
      "  costscape trace --optimizer gd,momentum,adam --vary w1_0_0=-30:30 --vary b1_0=-30:30",
      "  costscape trace --data trap --optimizer lbfgs --starts 20 --l2 0.01"
    })
final class TraceCommand implements Callable<Integer>, PanelOptions.Panelled, Redrawn {
  private static final String TITLE = "training path";

  @Spec private CommandSpec spec;
  @Mixin private TraceOptions traceOptions;

  @Mixin private VerdictOption verdictOption;

  @Mixin private PanelOptions panelOptions;
  @Mixin private OutputOptions outputOptions;
  @Mixin private LookOptions lookOptions;
  @Mixin private ThreadOptions threadOptions;
  @Mixin private ProveOption proveOption;

  @Facts(topic = Topic.DRAWN, changes = Changes.VARIANTS)
  @Option(
      names = "--course",
      description =
          "Beside the plane: the true cost of every path, step by step, which a shadow on the plane"
              + " does not show.")
  private boolean course;

  private Optional<Kept> kept;

  TraceCommand() {
    this(Optional.empty());
  }

  /** A training whose result an earlier run computed. */
  private TraceCommand(Optional<Kept> kept) {
    this.kept = kept;
  }

  @Override
  public void redraw(Kept result) {
    kept = Optional.of(result);
  }

  @Override
  public Integer call() throws IOException {
    if (panelOptions.isWanted()) {
      return outputOptions.print(panels());
    }
    return outputOptions.print(kept.isPresent() ? redrawn(kept.get()) : trained());
  }

  /** Trains, writes the tables, draws, and says what was found. */
  private Summary trained() throws IOException {
    ModelAtPoint model = traceOptions.model();
    proveOption.check(model);
    Output output = output().about(model).prepare(TraceRun.endings().toArray(String[]::new));
    TraceRun run = run(model, output);
    Capacity.ofMemory()
        .noteOnSteps(run.study().source().mostBytes())
        .ifPresent(output.settings().notices());
    Result<Drawn> drawn = run.drawn();
    TraceResult result = drawn.value().result();
    output.about(drawn.value().model());
    run.writeTables(result, network(model, result));
    Map<String, Object> facts = run.facts(result);
    if (!facts.isEmpty()) {
      output.about(RunRecord.FACTS, facts);
    }
    output.pictures().writeOrKeep("", figure(result, output).figure(course), TITLE);
    run.writeMovie(result);
    TraceWords words = new TraceWords(result, output);
    Summary summary = words.plane(words.ends(drawn.seconds()));
    traceOptions.paths().into(summary);
    return output.end(words.costs(summary), model);
  }

  /** Draws a training of an earlier run; its tables are written beside it again. */
  private Summary redrawn(Kept result) throws IOException {
    TraceResult trace = read(result);
    Output output = output();
    output.prepare(result.copied(output).toArray(String[]::new));
    result.copy(Map.of(), output);
    output.pictures().write(figure(trace, output).figure(course), TITLE);
    TraceWords words = new TraceWords(trace, output);
    return output.end(
        result.into(
            words.costs(words.plane(words.ends(0))),
            "path_from",
            "taken      from %s; no step was trained"));
  }

  /** Reads a result back, whose cells must fit into memory. */
  private static TraceResult read(Kept result) {
    List<Axis> axes = result.read((facts, tables) -> TraceFacts.axes(facts));
    if (axes.size() == 2) {
      Capacity.checkKept(new Grid(axes.get(0), axes.get(1)));
    }
    return result.read(TraceFacts::read);
  }

  /** The network that the best of the paths ended at. */
  private Optional<TrainedModel> network(ModelAtPoint model, TraceResult result) {
    return traceOptions.trained(
        model, result, RecordedLine.of(spec.commandLine().getParseResult()));
  }

  private Output output() throws IOException {
    return outputOptions.output(lookOptions.inside().over(traceOptions.paths().axes()));
  }

  /** The training as options want it, with its work. */
  private TraceRun run(ModelAtPoint model, Output output) {
    if (!model.isGraph()) {
      verdictOption.check(model);
    }
    TraceStudy study =
        traceOptions.study(model, output, threadOptions::runner, proveOption.isWanted());
    boolean isJudged = !verdictOption.isLeftOut() && !model.isGraph();
    return new TraceRun(study, isJudged, threadOptions, output);
  }

  private TraceFigure figure(TraceResult result, Output output) {
    return new TraceFigure(
        result, traceOptions.paths().view(), lookOptions.colours().askedScale(), output.look());
  }

  private Summary panels() throws IOException {
    Output output = output().prepare();
    Iterator<Kept> parts = kept.map(Kept::panels).orElseGet(List::of).iterator();
    return panelOptions.draw(
        spec.commandLine(),
        () -> new TraceCommand(parts.hasNext() ? Optional.of(parts.next()) : Optional.empty()),
        output,
        output.look().costs(),
        "training, side by side");
  }

  @Override
  public Panel.Plan plan(Output output) throws IOException {
    if (kept.isPresent()) {
      Kept result = kept.get();
      TraceResult trace = read(result);
      output.prepareOnly(result.copied(output));
      Panel.Table copy =
          new Panel.Table(
              trace.rounding(), () -> result.copy(Map.of(), output), () -> result.facts().all());
      return new Panel.Plan(
          Optional.empty(), TraceFacts.axes(result.facts()), () -> panel(trace, output).with(copy));
    }
    ModelAtPoint model = traceOptions.model();
    output
        .about(model)
        .prepareOnly(
            List.of(
                TraceRun.TABLE, TraceRun.STEPS, TraceRun.CELLS, TraceRun.PLACES, ModelFile.ENDING));
    TraceRun run = run(model, output);
    return new Panel.Plan(
        Optional.of(model),
        run.study().plan().axes(),
        () -> {
          TraceResult result = run.drawn().value().result();
          return panel(result, output).with(run.tables(result, network(model, result)));
        });
  }

  private Panel panel(TraceResult result, Output output) {
    TraceFigure figure =
        new TraceFigure(
            result,
            traceOptions.paths().view(),
            Optional.of(lookOptions.colours().scale()),
            output.look());
    Optional<Plane> plane = result.plane();
    return new Panel(
        plane.map(p -> p.cells().axes()).orElse(List.of()),
        new Panel.Costs(plane.isPresent(), figure.range(), result.measure()),
        plane.isPresent() ? throughEnds(result) : result.facts(),
        colours ->
            plane
                .map(
                    p -> List.of(CaptionText.of(figure.dashes(colours)), CellCaption.of(p.cells())))
                .orElse(List.of()),
        new TraceCaption(result).brief(),
        figure::of,
        Panel.Table.NONE);
  }

  /** Returns what is true of all panels, said once below them. */
  private static CaptionFacts throughEnds(TraceResult result) {
    return new CaptionFacts(
            result.facts().basics(),
            Map.of(),
            result.rows().isEmpty() ? List.of() : List.of(result.rows()))
        .with(
            result.areNamed()
                ? "Each panel is a plane through the lowest of its own paths' ends, unless --at"
                    + " says through which point; the paths are projected onto it."
                : "Each panel is a plane through its own path's end, unless --at says through which"
                    + " point; a path off its plane is projected.");
  }
}
