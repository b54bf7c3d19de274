package costscape.cli.movie;

import costscape.cli.option.DirectionOptions;
import costscape.cli.option.InputFiles;
import costscape.cli.report.Caption;
import costscape.cli.value.KeptPath;
import costscape.cli.value.Model;
import costscape.job.Runner;
import costscape.render.movie.SlicePlan;
import costscape.render.movie.TrainingMovie;
import costscape.render.movie.TrainingMovie.Panel;
import costscape.render.movie.TrainingPace;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Scale;
import costscape.space.Grid;
import costscape.store.file.InputException;
import costscape.store.table.TrajectoryCsv;
import costscape.store.text.NumberText;
import costscape.sweep.Range;
import costscape.trace.HeldOutCourse;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Options of the movie of a stored training. */
public final class TrainingMovieOptions {
  /** What other arithmetic may change of a cost, relative. */
  private static final double SAME_COST = 1e-9;

  /** What rounding may change of a cost in a table from elsewhere, relative. */
  private static final double ROUNDED_COST = 0.01;

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      arity = "1..*",
      converter = InputFiles.Checkpoints.class,
      description =
          "The training path that the movie shows; with --along, pca takes its principal"
              + " components. It is "
              + DirectionOptions.OF_PATH)
  private List<String> trace = List.of();

  @Option(
      names = "--panels",
      paramLabel = "PANEL,…",
      split = ",",
      description =
          "What a training movie shows, in reading order: ${COMPLETION-CANDIDATES} (default: all"
              + " that apply; landscape needs two --vary).")
  private List<Panel> panels = List.of();

  @Option(
      names = "--frames",
      paramLabel = "N",
      defaultValue = "120",
      description = "Frames of a training movie at most (default: ${DEFAULT-VALUE}).")
  private int frames;

  @Option(
      names = "--pace",
      paramLabel = "SCALE",
      defaultValue = "log",
      description =
          "How a training movie's frames follow the steps: linear, or log, which gives the first"
              + " steps as much time as the many last ones (default: ${DEFAULT-VALUE}).")
  private Scale pace;

  /** The files of the path. */
  public KeptPath path() {
    return KeptPath.of(trace);
  }

  public boolean isWanted() {
    return !trace.isEmpty();
  }

  /**
   * Checks all that the movie needs; after this only the sweeps are left.
   *
   * @param recorded the path
   * @param said how the plane's directions were made, in sentences for the caption
   */
  public Plan plan(
      Model model, TrajectoryCsv.Recorded recorded, Optional<SlicePlan> plane, List<String> said) {
    TrainingPace steps = pace(model, recorded);
    List<Panel> shown = panels.isEmpty() ? all(model, plane) : panels;
    if (shown.contains(Panel.LANDSCAPE) && plane.isEmpty()) {
      throw new InputException("--panels landscape needs a plane: two --vary");
    }
    if (shown.contains(Panel.FIT) && model.network().inputs() != 1) {
      throw new InputException(
          "--panels fit shows one feature, %s has %d"
              .formatted(model.dataset().name(), model.dataset().features()));
    }
    String caption = String.join(" ", said);
    return shown.contains(Panel.LANDSCAPE)
        ? new Plan(model, steps, shown, plane, caption)
        : new Plan(model, steps, shown, Optional.empty(), "");
  }

  /** With what the rows held out cost: those asked for, or those of the table. */
  private TrainingPace pace(Model model, TrajectoryCsv.Recorded recorded) {
    TrainingPace steps = TrainingPace.of(recorded.path(), frames, pace);
    boolean areHeldOut = recorded.heldOut().isPresent() || model.other().isPresent();
    checkCost(model, recorded.path().start(), areHeldOut ? SAME_COST : ROUNDED_COST);
    return model
        .other()
        .map(other -> HeldOutCourse.of(other.cost(), recorded.path(), Runner.serial()))
        .or(recorded::heldOut)
        .map(steps::withHeldOut)
        .orElse(steps);
  }

  /** Frames of other rows, or of another cost, would show numbers that were never trained on. */
  private void checkCost(Model model, Step start, double tolerance) {
    double here = model.cost().at(start.theta().toArray());
    if (Math.abs(here - start.cost()) > tolerance * Math.abs(here)) {
      throw new InputException(
          "%s: the start of this training cost %s, and by these options it costs %s: the --data,"
                  .formatted(
                      path().files().get(0), NumberText.of(start.cost()), NumberText.of(here))
              + " --cost, --l2, --hold-out and --seed of the command trace were expected");
    }
  }

  private static List<Panel> all(Model model, Optional<SlicePlan> plane) {
    List<Panel> all = new ArrayList<>(List.of(Panel.values()));
    if (plane.isEmpty()) {
      all.remove(Panel.LANDSCAPE);
    }
    if (model.network().inputs() != 1) {
      all.remove(Panel.FIT);
    }
    return all;
  }

  /**
   * A training movie that can be made.
   *
   * @param said of the plane's directions
   */
  public record Plan(
      Model model, TrainingPace pace, List<Panel> panels, Optional<SlicePlan> plane, String said) {
    private static final String TRUTH =
        " The landscape is the plane through the present point, swept again in every frame; of the"
            + " path only its end lies on it.";

    private static final String FROM_HERE = " Along a direction 0 is the present point.";

    /** This movie with planes of four cells, to learn how much room a frame takes. */
    public Plan smallest() {
      return new Plan(model, pace, panels, plane.map(Plan::corners), said);
    }

    private static SlicePlan corners(SlicePlan plane) {
      Grid grid = plane.grid().corners();
      return new SlicePlan(plane.cost(), plane.u(), plane.v(), grid);
    }

    public TrainingMovie movie(Function<Range, ColorScale> colours, Runner runner) {
      String directions = said.isEmpty() ? "" : " " + said;
      String caption = Caption.of(model) + directions + plane.map(Plan::truth).orElse("");
      return TrainingMovie.of(model.cost(), pace, panels, plane, colours, caption, runner);
    }

    private static String truth(SlicePlan plane) {
      boolean parameters = plane.u().parameter().isPresent() && plane.v().parameter().isPresent();
      return parameters ? TRUTH : TRUTH + FROM_HERE;
    }
  }
}
