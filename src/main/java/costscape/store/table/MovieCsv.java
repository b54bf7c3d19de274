package costscape.store.table;

import costscape.cost.Rounding;
import costscape.data.Dataset;
import costscape.space.Axis;
import costscape.space.ParameterVector;
import costscape.store.table.TrajectoryCsv.Recorded;
import costscape.study.MovieLandscape;
import costscape.study.MovieResult;
import costscape.study.MovieResult.Panel;
import costscape.study.MovieResult.Trained;
import costscape.study.MovieRuns.Place;
import costscape.study.MovieRuns.Run;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tables of a movie of trainings: its steps, a path's table whose first columns are where a
 * step lies along the axes of the landscape, and which has the parameters only where frames show
 * them; and the rows that a fit is shown on, {@code <features>,<class or numbers>}.
 */
public final class MovieCsv {
  private MovieCsv() {}

  /** Returns whether rows are among what the frames show. */
  public static boolean hasRows(MovieResult result) {
    return result.trained().filter(trained -> trained.panels().contains(Panel.FIT)).isPresent();
  }

  /** Writes the steps of all trainings. */
  public static void writeSteps(MovieResult result, OutputStream out) throws IOException {
    Trained trained = result.trained().orElseThrow();
    List<String> names = new ArrayList<>(axes(result));
    int parameters = trained.showsParameters() ? trained.runs().subject().parameters() : 0;
    IntStream.range(0, parameters).forEach(k -> names.add("parameter_%d".formatted(k)));
    List<Recorded> runs =
        trained.runs().all().stream()
            .map(run -> recorded(run, names.size() - parameters, parameters))
            .toList();
    if (runs.size() == 1) {
      TrajectoryCsv.write(runs.get(0).path(), runs.get(0).heldOut(), names, out);
    } else {
      TrajectoryCsv.writeAll(runs, names, out);
    }
  }

  private static List<String> axes(MovieResult result) {
    return result.landscape().map(MovieLandscape::axes).orElse(List.of()).stream()
        .map(Axis::name)
        .toList();
  }

  /** A training whose steps have their coordinates before their parameters. */
  private static Recorded recorded(Run run, int axes, int parameters) {
    List<Step> steps = new ArrayList<>();
    for (int k = 0; k < run.steps().size(); k++) {
      Step step = run.steps().get(k);
      double[] columns = new double[axes + parameters];
      for (int axis = 0; axis < axes; axis++) {
        Place at = run.places().get(k);
        columns[axis] = axis == 0 ? at.alpha() : at.beta();
      }
      if (parameters > 0) {
        System.arraycopy(step.theta().toArray(), 0, columns, axes, parameters);
      }
      steps.add(
          new Step(step.number(), ParameterVector.of(columns), step.cost(), step.gradientNorm()));
    }
    return new Recorded(
        run.name(),
        new Trajectory(steps, run.path().stopReason()),
        run.heldOut().stream().findFirst());
  }

  /**
   * Reads the steps of trainings.
   *
   * @param axes of the landscape; 0 where none is shown
   * @param parameters that the table has
   */
  public static List<Run> readSteps(Path file, int axes, int parameters) {
    List<Run> runs = new ArrayList<>();
    for (Recorded recorded : TrajectoryCsv.readAll(file, axes + parameters, new ArrayList<>())) {
      List<Step> steps = new ArrayList<>();
      List<Place> places = new ArrayList<>();
      for (Step step : recorded.path().steps()) {
        double[] columns = step.theta().toArray();
        if (axes > 0) {
          places.add(new Place(columns[0], axes > 1 ? columns[1] : 0));
        }
        steps.add(
            new Step(
                step.number(),
                ParameterVector.of(Arrays.copyOfRange(columns, axes, columns.length)),
                step.cost(),
                step.gradientNorm()));
      }
      runs.add(
          new Run(
              recorded.run(),
              new Trajectory(steps, recorded.path().stopReason()),
              recorded.heldOut().stream().toList(),
              Rounding.NONE,
              places));
    }
    return runs;
  }

  /** Writes the rows that a fit is shown on. */
  public static void writeRows(MovieResult result, OutputStream out) throws IOException {
    Dataset rows = result.trained().orElseThrow().runs().subject().rows().get(0);
    RowsCsv.write(rows, "class", new double[0][], out);
  }
}
