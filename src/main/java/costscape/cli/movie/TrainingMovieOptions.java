package costscape.cli.movie;

import costscape.cli.facts.Changes;
import costscape.cli.facts.CommandOptions;
import costscape.cli.facts.Facts;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.option.DirectionOptions;
import costscape.cli.option.LookOptions;
import costscape.cli.report.CarriedRecord;
import costscape.cli.report.Kept;
import costscape.cli.value.KeptPath;
import costscape.cost.CostFunction;
import costscape.critical.local.Sharpness;
import costscape.job.Runner;
import costscape.number.NumberText;
import costscape.render.scale.Ruler.Scale;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.store.record.RecordedRun;
import costscape.store.record.TraceFacts;
import costscape.store.table.TrajectoryCsv.Recorded;
import costscape.study.ModelAtPoint;
import costscape.study.MovieResult.Panel;
import costscape.study.MovieResult.Trained;
import costscape.study.MovieRuns;
import costscape.study.VariedSlice;
import costscape.trace.HeldOutCourse;
import costscape.trace.optimizer.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options of the movie of stored trainings, or of a surface that turns. */
public final class TrainingMovieOptions {
  /** The relative difference in a cost that other arithmetic may make. */
  private static final double SAME_COST = 1e-9;

  /** The relative difference in a cost that rounding in a table from elsewhere may make. */
  private static final double ROUNDED_COST = 0.01;

  @Facts(topic = Topic.MOVIE, changes = Changes.RESULT)
  @Option(
      names = "--orbit",
      description =
          "Turn the surface over two --vary once round, with the whole path of --trace on it.")
  private boolean orbit;

  @Facts(topic = Topic.MOVIE, changes = Changes.RESULT)
  @Option(
      names = "--view",
      paramLabel = "VIEW",
      description =
          "How the plane under a training is drawn: heatmap, or surface, on which the path goes its"
              + " way frame by frame, and which turns meanwhile with --orbit (default: heatmap;"
              + " a surface without --vary is over the path's own plane).")
  private Ground view = Ground.HEATMAP;

  /** How a plane under trainings is drawn. */
  private enum Ground {
    HEATMAP,
    SURFACE
  }

  @Mixin private LookOptions.Elevation elevation;

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @ReadsFile(ReadsFile.Kind.CHECKPOINTS)
  @Option(
      names = "--trace",
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "The training path that the movie shows, or the paths of several runs, all at the same"
              + " step; with --along, pca takes its principal components. It is "
              + DirectionOptions.OF_PATH)
  private List<String> trace = List.of();

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @Option(
      names = {"--show", "--panels"},
      paramLabel = "PANEL,…",
      split = ",",
      description =
          "What a training movie shows: ${COMPLETION-CANDIDATES}. The landscape takes the most of"
              + " the frame; the others stand beside it in this order, or below it in a square or"
              + " upright frame (default: landscape, fit and cost, and without --vary fit,"
              + " parameters and cost).")
  private List<Panel> panels = List.of();

  @Facts(topic = Topic.MOVIE, changes = Changes.RESULT)
  @Option(
      names = "--frames",
      paramLabel = "N",
      defaultValue = "120",
      description =
          "Frames of a training movie at most, or of a turn of --orbit (default:"
              + " ${DEFAULT-VALUE}).")
  private int frames;

  @Facts(topic = Topic.MOVIE, changes = Changes.RESULT)
  @Option(
      names = "--pace",
      paramLabel = "SCALE",
      defaultValue = "log",
      description =
          "How a training movie's frames follow the steps: linear, or log, which gives the first"
              + " steps as much time as the many last ones (default: ${DEFAULT-VALUE}).")
  private Scale pace;

  /** Returns whether the frames show a surface. */
  public boolean isSurface() {
    return orbit || view == Ground.SURFACE;
  }

  /** Returns whether the first frame follows the last: a surface turns that is the same in all. */
  public boolean isEndless() {
    return orbit && view == Ground.HEATMAP;
  }

  /** Returns why a training has so few frames; empty where it has as many as were asked for. */
  public Optional<String> fewer(CommandSpec command, int made) {
    return CommandOptions.has(command, "--frames") && isWanted() && made < frames
        ? Optional.of(
            "%d frames were asked for: the path has no more steps to show%s"
                .formatted(
                    frames, pace == Scale.LOG ? " at this pace; --pace linear may have" : ""))
        : Optional.empty();
  }

  public KeptPath path() {
    return KeptPath.of(trace);
  }

  public boolean isWanted() {
    return !trace.isEmpty();
  }

  /** The recorded runs of this model, with what rows held out cost, asked for or in the table. */
  public List<Recorded> checked(ModelAtPoint model, List<Recorded> recorded) {
    List<Recorded> runs = new ArrayList<>();
    for (Recorded run : recorded) {
      boolean areHeldOut = run.heldOut().isPresent() || model.other().isPresent();
      checkCost(model, run.path().start(), areHeldOut ? SAME_COST : ROUNDED_COST);
      Optional<HeldOutCourse> course =
          model
              .other()
              .map(other -> HeldOutCourse.of(other.cost(), run.path(), Runner.serial()))
              .or(run::heldOut);
      runs.add(new Recorded(run.run(), run.path(), course));
    }
    return runs;
  }

  /** Checks all that the movie of several runs needs, or that of a surface that turns. */
  public MoviePlan race(ModelAtPoint model, List<Recorded> recorded, Optional<VariedSlice> plane) {
    if (shows(Panel.FIT) || shows(Panel.PARAMETERS) || shows(Panel.SHARPNESS)) {
      throw new InputException("--show: several runs have landscape and cost, no other panel");
    }
    if (frames < 2) {
      throw new InputException("a movie has 2 frames or more, not " + frames);
    }
    Optional<MovieRuns> runs =
        recorded.isEmpty()
            ? Optional.empty()
            : Optional.of(runs(model, MoviePlan.runs(model, recorded)));
    if (isSurface()) {
      boolean grows = view == Ground.SURFACE;
      int shown = grows ? runs.orElseThrow().numbers().size() : frames;
      return MoviePlan.surface(model, runs, plane.orElseThrow(), orbit ? shown : 0, grows);
    }
    List<Panel> shown = new ArrayList<>(List.of(Panel.LANDSCAPE, Panel.COST));
    shown.removeIf(
        panel ->
            (panel == Panel.LANDSCAPE && plane.isEmpty()) || (!panels.isEmpty() && !shows(panel)));
    return MoviePlan.race(model, runs.orElseThrow(), shown, plane);
  }

  private MovieRuns runs(ModelAtPoint model, List<MovieRuns.Run> all) {
    return InputException.given(
        () -> MovieRuns.of(model.cost(), model.measure(), all, frames, pace == Scale.LOG));
  }

  /** The degrees above the floor from which a surface that turns is seen. */
  public double elevation() {
    return elevation.degrees();
  }

  private boolean shows(Panel panel) {
    return panels.contains(panel);
  }

  /** Checks all that the movie of one run needs; after this only the sweeps are left. */
  public MoviePlan plan(ModelAtPoint model, Recorded run, Optional<VariedSlice> varied) {
    MovieRuns runs = runs(model, List.of(MovieRuns.Run.of(run.path(), run.heldOut())));
    List<Panel> shown = panels.isEmpty() ? all(model, varied.isPresent()) : panels;
    if (shown.contains(Panel.FIT) && !hasFit(model.networkCost(), model)) {
      throw new InputException(
          "--show fit shows one feature, or classes over two features; %s has %d features"
              .formatted(model.dataset().name(), model.dataset().features()));
    }
    List<Sharpness> sharpness =
        shown.contains(Panel.SHARPNESS) ? List.of(sharpness(path().files())) : List.of();
    return MoviePlan.training(model, new Trained(runs, shown, List.of(), sharpness), varied);
  }

  /** The sharpness that the command trace measured, by the record beside its table. */
  private static Sharpness sharpness(List<String> files) {
    Path table = FileText.path(files.get(0));
    Path stem =
        table.resolveSibling(String.valueOf(table.getFileName()).replaceFirst("(?i)\\.csv$", ""));
    Optional<Sharpness> found;
    try {
      Optional<RecordedRun> run =
          CarriedRecord.in(stem.resolveSibling(stem.getFileName() + ".json"));
      Optional<Kept> kept = run.isPresent() ? Kept.of(run.get(), stem) : Optional.empty();
      found =
          kept.filter(result -> result.tables().containsValue(table))
              .flatMap(result -> result.read(TraceFacts::read).runs().get(0).sharpness());
    } catch (IOException e) {
      throw InputException.in(table, "its record cannot be read: " + e.getMessage());
    }
    return found.orElseThrow(
        () ->
            new InputException(
                "--show sharpness: trace --sharpness measures it and writes it beside the path's"
                    + " table with a record, and beside %s there is none of it"
                        .formatted(FileText.shown(files.get(0)))));
  }

  /** Frames of other rows, or of another cost, would show numbers that were never trained on. */
  private void checkCost(ModelAtPoint model, Step start, double tolerance) {
    double here = model.cost().at(start.theta().toArray());
    if (Math.abs(here - start.cost()) > tolerance * Math.abs(here)) {
      throw new InputException(
          "%s: the start of this training cost %s, and by these options it costs %s: the --data,"
                  .formatted(
                      path().files().get(0), NumberText.of(start.cost()), NumberText.of(here))
              + " --cost, --l2, --hold-out and --seed of the command trace were expected");
    }
  }

  private static boolean hasFit(CostFunction cost, ModelAtPoint model) {
    return MovieRuns.Subject.of(cost, model.measure()).hasFit();
  }

  private static List<Panel> all(ModelAtPoint model, boolean hasLandscape) {
    List<Panel> all = new ArrayList<>(List.of(Panel.values()));
    all.remove(Panel.SHARPNESS);
    all.remove(hasLandscape ? Panel.PARAMETERS : Panel.LANDSCAPE);
    if (model.ifNetwork().isEmpty()) {
      all.remove(Panel.PARAMETERS); // which may be many thousands
    }
    if (!hasFit(model.cost(), model)) {
      all.remove(Panel.FIT);
    }
    return all;
  }
}
