package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.Topic;
import costscape.cli.line.OptionMap;
import costscape.cli.option.LookOptions;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.option.VerdictOption;
import costscape.cli.panel.PanelOptions;
import costscape.cli.proof.ProveOption;
import costscape.cli.report.Kept;
import costscape.cli.report.MovieTables;
import costscape.cli.report.Output;
import costscape.cli.report.Panel;
import costscape.cli.report.Result;
import costscape.cli.report.Summary;
import costscape.cli.trace.TraceOptions;
import costscape.cli.trace.TraceRun;
import costscape.cli.trace.TraceWords;
import costscape.cli.value.Capacity;
import costscape.render.chart.Figure;
import costscape.render.figure.CellCaption;
import costscape.render.figure.SharpnessFigure;
import costscape.render.figure.TraceCaption;
import costscape.render.figure.TraceFigure;
import costscape.render.surface.LandChart;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.store.model.ModelFile;
import costscape.store.model.TrainedModel;
import costscape.store.record.MovieFacts;
import costscape.store.record.TraceFacts;
import costscape.store.text.JsonValues;
import costscape.study.CaptionFacts;
import costscape.study.ModelAtPoint;
import costscape.study.MovieResult;
import costscape.study.TraceResult;
import costscape.study.TraceResult.Plane;
import costscape.study.TraceStudy;
import costscape.study.TraceStudy.Drawn;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    footer = {
      "  costscape trace --vary w1_0_0=-30:30 --vary w1_0_1=-30:30 --rate 1",
      "  costscape trace --data moons --hidden 8 --optimizer adam --steps 2000",
      "  costscape trace --optimizer gd,momentum,adam --vary w1_0_0=-30:30 --vary b1_0=-30:30",
      "  costscape trace --data trap --optimizer lbfgs --starts 20 --l2 0.01"
    })
final class TraceCommand extends Asked.Redrawing implements PanelOptions.Panelled {
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
          "Beside the plane: the true cost of every path, step by step, which the path on the"
              + " plane does not show.")
  private boolean course;

  @Facts(topic = Topic.MOVIE, changes = Changes.FILES)
  @Option(
      names = "--gif",
      description =
          "With --view land: the balls as they roll, as STEM.gif too. --mode moving writes its movie"
              + " in any case.")
  private boolean gif;

  @Override
  public Summary answer() throws IOException {
    return panelOptions.isWanted() ? panels() : super.answer();
  }

  @Override
  Summary computed() throws IOException {
    ModelAtPoint model = traceOptions.model();
    proveOption.check(model);
    Output output = output().begin(model).prepare(TraceRun.endings());
    TraceRun run = run(model, output);
    if (run.study().source().isMeasured()) {
      output.preparePicture(TraceRun.SHARPNESS);
    }
    Capacity.ofMemory()
        .noteOnSteps(run.study().source().mostBytes())
        .ifPresent(output.settings().notices());
    Result<Drawn> drawn = run.drawn();
    TraceResult result = drawn.value().result();
    output.about(drawn.value().model());
    run.writeTables(result, network(model, result));
    Optional<MovieResult> movie = run.movie(result);
    Optional<MovieTables> tables = run.kept(movie);
    if (movie.isEmpty() || tables.isPresent()) {
      output.keep(run.facts(result, tables));
    }
    Figure figure = figure(result, output).figure(course);
    output.pictures().writeOrKeep("", figure, TITLE);
    writeSharpness(result, output);
    writeMovie(movie, figure, output);
    TraceWords words = new TraceWords(result, output);
    Summary summary = words.plane(words.ends(drawn.seconds()));
    traceOptions.into(summary);
    return output.end(words.costs(summary), model);
  }

  @Override
  Summary redrawn(Kept result) throws IOException {
    TraceResult trace = read(result);
    Output output = output();
    Optional<JsonValues> moving = movieFacts(result.facts());
    boolean isFilmed = (gif || moving.isPresent()) && output.settings().taker().isEmpty();
    if (isFilmed) {
      output.prepareOnly(List.of(TraceRun.GIF));
    }
    if (trace.hasSharpness()) {
      output.preparePicture(TraceRun.SHARPNESS);
    }
    result.place(Map.of(), output);
    Figure figure = figure(trace, output).figure(course);
    output.pictures().write(figure, TITLE);
    writeSharpness(trace, output);
    if (isFilmed) {
      Optional<MovieResult> movie =
          moving.map(
              told -> result.read((facts, all) -> MovieFacts.read(told, all, TraceRun.FRAMES)));
      writeMovie(movie, figure, output);
    }
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

  private static void writeSharpness(TraceResult result, Output output) throws IOException {
    if (result.hasSharpness()) {
      output
          .pictures()
          .writeOrKeep(TraceRun.SHARPNESS, SharpnessFigure.of(result), "sharpness of a training");
    }
  }

  private static Optional<JsonValues> movieFacts(JsonValues facts) {
    return facts.object(TraceRun.MOVIE);
  }

  /** The network that the best of the paths ended at. */
  private Optional<TrainedModel> network(ModelAtPoint model, TraceResult result) {
    return traceOptions.trained(
        model, result, OptionMap.of(spec.commandLine().getParseResult()).line());
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

  /** Writes the movie of a landscape that moves; else that of a land, where it is wanted. */
  private void writeMovie(Optional<MovieResult> moving, Figure figure, Output output)
      throws IOException {
    if (moving.isPresent()) {
      TraceRun.writeMovie(moving.get(), threadOptions, output);
    } else if (gif && output.look().of(figure) instanceof LandChart land) {
      TraceRun.writeMovie(land, threadOptions, output);
    }
  }

  private Summary panels() throws IOException {
    return panelOptions.draw(
        spec.commandLine(),
        TraceCommand::new,
        kept(),
        output().prepare(),
        "training, side by side");
  }

  @Override
  public Panel.Plan plan(Kept result, Output output) throws IOException {
    TraceResult trace = read(result);
    output.prepareOnly(result.copied(output));
    return new Panel.Plan(
        Optional.empty(),
        TraceFacts.axes(result.facts()),
        () -> panel(trace, output, result.panel(trace.rounding(), output)));
  }

  @Override
  public Panel.Plan plan(Output output) throws IOException {
    ModelAtPoint model = traceOptions.model();
    output
        .begin(model)
        .prepareOnly(
            List.of(
                TraceFacts.TABLE,
                TraceFacts.STEPS,
                TraceFacts.CELLS,
                TraceFacts.PLACES,
                ModelFile.ENDING));
    TraceRun run = run(model, output);
    return new Panel.Plan(
        Optional.of(model),
        run.study().plan().axes(),
        () -> {
          TraceResult result = run.drawn().value().result();
          return panel(
              result,
              output,
              new Panel.Table(
                  result.rounding(),
                  () -> {
                    run.writeTables(result, network(model, result));
                    return run.facts(result, Optional.empty());
                  }));
        });
  }

  private Panel panel(TraceResult result, Output output, Panel.Table table) {
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
        colours -> plane.map(p -> List.of(CellCaption.of(p.cells()))).orElse(List.of()),
        new TraceCaption(result).brief(),
        figure::of,
        table);
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
