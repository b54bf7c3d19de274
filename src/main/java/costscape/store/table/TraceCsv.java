package costscape.store.table;

import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.store.table.TrajectoryCsv.Recorded;
import costscape.store.text.CsvInput;
import costscape.study.OtherRows;
import costscape.study.TraceResult;
import costscape.study.TraceResult.Form;
import costscape.study.TraceResult.Plane;
import costscape.study.TraceResult.Run;
import costscape.trace.PathOnSlice;
import costscape.trace.PathOnSlice.Place;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The tables of a training: its steps, or of many starts the ends alone; and where its steps lie on
 * the plane that they are drawn on, {@code step,AXIS1,AXIS2,slice_cost,distance}: what the plane
 * costs there, and how far the step is away from it. Of several runs a column {@code run} comes
 * first.
 */
public final class TraceCsv {
  private TraceCsv() {}

  /** Writes the steps of all paths; of many starts, one row each with its end. */
  public static void write(TraceResult result, OutputStream out) throws IOException {
    if (result.form() == Form.STARTS) {
      writeEnds(result, out);
      return;
    }
    List<Recorded> runs =
        result.runs().stream()
            .map(run -> new Recorded(run.name().name(), run.path(), run.heldOut()))
            .toList();
    if (result.form() == Form.TOGETHER) {
      TrajectoryCsv.writeAll(runs, result.parameters(), out);
    } else {
      TrajectoryCsv.write(runs.get(0).path(), runs.get(0).heldOut(), result.parameters(), out);
    }
  }

  /** One row a start: where it came from, why it stopped, what the place is, and the place. */
  private static void writeEnds(TraceResult result, OutputStream out) throws IOException {
    TableWriter table = TableWriter.to(out, header(result));
    for (Run run : result.runs()) {
      table
          .text(run.name().name())
          .integer(run.last().number())
          .text(run.path().stopReason().label())
          .text(run.end().verdict().map(verdict -> verdict.kind().label()).orElse("none"));
      if (result.classify()) {
        table.number(run.end().right().orElseThrow().share());
      }
      for (double value : run.last().theta().toArray()) {
        table.number(value);
      }
      table.number(run.last().cost()).number(run.last().gradientNorm());
      if (run.end().other().isPresent()) {
        OtherRows.AtPoint other = run.end().other().get();
        HeldOutColumns.write(other.cost(), other.accuracy(), table);
      }
      table.endRow();
    }
    table.flush();
  }

  private static List<String> header(TraceResult result) {
    List<String> header = new ArrayList<>(List.of("start", "steps", "stop_reason", "verdict"));
    if (result.classify()) {
      header.add("accuracy");
    }
    header.addAll(result.parameters());
    header.addAll(List.of("cost", "gradient_norm"));
    result
        .runs()
        .get(0)
        .end()
        .other()
        .ifPresent(other -> header.addAll(HeldOutColumns.names(other.accuracy().isPresent())));
    return header;
  }

  /** Writes the steps of many starts without their parameters, whose ends have a table. */
  public static void writeSteps(TraceResult result, OutputStream out) throws IOException {
    TrajectoryCsv.writeAll(
        result.runs().stream()
            .map(
                run ->
                    new Recorded(
                        run.name().name(),
                        new Trajectory(
                            run.path().steps().stream().map(TraceCsv::bare).toList(),
                            run.path().stopReason()),
                        run.heldOut()))
            .toList(),
        List.of(),
        out);
  }

  private static Step bare(Step step) {
    return new Step(step.number(), ParameterVector.of(), step.cost(), step.gradientNorm());
  }

  /**
   * One of many starts as its row tells of it.
   *
   * @param verdict its label, or {@code none}
   * @param right the share of rows that are decided rightly; none where targets are numbers
   * @param other the cost of other rows, and of classes their accuracy; empty where there are none
   */
  public record ReadEnd(
      String start,
      String stopReason,
      String verdict,
      OptionalDouble right,
      ParameterVector theta,
      List<Double> other) {}

  /**
   * Reads the ends of many starts.
   *
   * @param names takes the names of the parameters
   * @throws InputException where it is no such table
   */
  public static List<ReadEnd> readEnds(
      Path file, int parameters, boolean classify, List<String> names) {
    List<ReadEnd> ends = new ArrayList<>();
    int first = classify ? 5 : 4;
    int[] columns = {0};
    CsvInput.read(
        file,
        header -> {
          columns[0] = header.size();
          check(file, header.size() >= first + parameters + 2 && header.get(0).equals("start"));
          names.addAll(header.subList(first, first + parameters));
        },
        row -> {
          double[] theta = new double[parameters];
          for (int k = 0; k < parameters; k++) {
            theta[k] = row.numberOrNaN(first + k);
          }
          List<Double> other = new ArrayList<>();
          for (int column = first + parameters + 2; column < columns[0]; column++) {
            other.add(row.numberOrNaN(column));
          }
          ends.add(
              new ReadEnd(
                  row.text(0),
                  row.text(2),
                  row.text(3),
                  classify ? OptionalDouble.of(row.numberOrNaN(4)) : OptionalDouble.empty(),
                  ParameterVector.of(theta),
                  other));
        });
    return ends;
  }

  /** Writes where the steps lie on the plane. */
  public static void writePlaces(TraceResult result, OutputStream out) throws IOException {
    Plane plane = result.plane().orElseThrow();
    boolean areSeveral = result.form() != Form.ALONE;
    TableWriter table = TableWriter.to(out, header(plane, areSeveral));
    for (int k = 0; k < result.runs().size(); k++) {
      Run run = result.runs().get(k);
      for (int step = 0; step < run.path().steps().size(); step++) {
        Place place = plane.paths().get(k).places().get(step);
        if (areSeveral) {
          table.text(run.name().name());
        }
        table
            .integer(run.path().steps().get(step).number())
            .number(place.alpha())
            .number(place.beta())
            .number(place.sliceCost())
            .number(place.distance())
            .endRow();
      }
    }
    table.flush();
  }

  private static List<String> header(Plane plane, boolean areSeveral) {
    List<String> header = new ArrayList<>(areSeveral ? List.of("run", "step") : List.of("step"));
    plane.cells().axes().forEach(axis -> header.add(axis.name()));
    header.addAll(List.of("slice_cost", "distance"));
    return header;
  }

  /**
   * Where the steps of some paths lie on a plane.
   *
   * @throws InputException where the table is not of these paths
   */
  public static List<PathOnSlice> readPlaces(Path file, List<Trajectory> paths, boolean several) {
    List<List<Place>> places = new ArrayList<>();
    paths.forEach(path -> places.add(new ArrayList<>()));
    int first = several ? 1 : 0;
    int[] path = {0};
    CsvInput.read(
        file,
        header -> check(file, header.size() == first + 5),
        row -> {
          while (path[0] < paths.size()
              && places.get(path[0]).size() == paths.get(path[0]).steps().size()) {
            path[0]++;
          }
          check(file, path[0] < paths.size());
          List<Place> there = places.get(path[0]);
          var step = paths.get(path[0]).steps().get(there.size());
          check(file, row.number(first) == step.number());
          there.add(
              new Place(
                  row.numberOrNaN(first + 1),
                  row.numberOrNaN(first + 2),
                  step.cost(),
                  row.numberOrNaN(first + 3),
                  row.numberOrNaN(first + 4)));
        });
    for (int k = 0; k < paths.size(); k++) {
      check(file, places.get(k).size() == paths.get(k).steps().size());
    }
    return places.stream().map(PathOnSlice::new).toList();
  }

  private static void check(Path file, boolean fits) {
    if (!fits) {
      throw InputException.in(file, "is not the table of the recorded paths");
    }
  }
}
