package costscape.store.table;

import costscape.space.NamedParameters;
import costscape.space.ParameterVector;
import costscape.store.array.ArrayFile;
import costscape.store.file.InputException;
import costscape.store.text.CsvInput;
import costscape.store.text.NumberColumn;
import costscape.store.text.TableRow;
import costscape.trace.HeldOutCourse;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The table of a training path: {@code step,<every parameter>,cost,gradient_norm}, and where rows
 * are held out {@code held_out_cost} and, of classes, {@code held_out_accuracy}. Where training
 * diverged, what is not finite in its last row is {@code NaN}; a gradient that nobody knows is
 * empty. Of several runs a column {@code run} comes first with each one's name, and the rows of a
 * run follow one another.
 */
public final class TrajectoryCsv {
  /** Columns beside the parameters: run, step, cost, gradient norm, and two of rows held out. */
  private static final int OTHERS = 6;

  private static final String RUN = "run";

  private TrajectoryCsv() {}

  /**
   * A path as it is in its table.
   *
   * @param run its name; empty where the table holds one run
   */
  public record Recorded(String run, Trajectory path, Optional<HeldOutCourse> heldOut) {}

  /**
   * Writes one run.
   *
   * @param heldOut the cost of the rows held out at every recorded step, where there are any
   * @param parameters their names
   */
  public static void write(
      Trajectory trajectory,
      Optional<HeldOutCourse> heldOut,
      List<String> parameters,
      OutputStream out)
      throws IOException {
    TableWriter table = TableWriter.to(out, header(parameters, heldOut));
    writeRows(new Recorded("", trajectory, heldOut), table);
    table.flush();
  }

  /** Writes several runs, whose names differ. */
  public static void writeAll(List<Recorded> runs, List<String> parameters, OutputStream out)
      throws IOException {
    List<String> names = new ArrayList<>(header(parameters, runs.get(0).heldOut()));
    names.add(0, RUN);
    TableWriter table = TableWriter.to(out, names);
    for (Recorded run : runs) {
      writeRows(run, table);
    }
    table.flush();
  }

  private static void writeRows(Recorded run, TableWriter table) throws IOException {
    for (int k = 0; k < run.path().steps().size(); k++) {
      Step step = run.path().steps().get(k);
      if (!run.run().isEmpty()) {
        table.text(run.run());
      }
      table.integer(step.number());
      for (double entry : step.theta().toArray()) {
        table.number(entry);
      }
      table.number(step.cost());
      boolean isUnknown =
          Double.isNaN(step.gradientNorm()) && run.path().stopReason() != StopReason.DIVERGED;
      if (isUnknown) {
        table.text("");
      } else {
        table.number(step.gradientNorm());
      }
      if (run.heldOut().isPresent()) {
        HeldOutCourse course = run.heldOut().get();
        HeldOutColumns.write(
            course.cost(k),
            course.hasAccuracy() ? OptionalDouble.of(course.accuracy(k)) : OptionalDouble.empty(),
            table);
      }
      table.endRow();
    }
  }

  private static List<String> header(List<String> parameters, Optional<HeldOutCourse> heldOut) {
    List<String> names = new ArrayList<>(header(parameters));
    heldOut.ifPresent(course -> names.addAll(HeldOutColumns.names(course.hasAccuracy())));
    return names;
  }

  private static List<String> header(List<String> parameters) {
    List<String> names = new ArrayList<>(parameters);
    names.add(0, "step");
    names.addAll(List.of("cost", "gradient_norm"));
    return names;
  }

  /**
   * Reads a path back. The table does not hold why training ended: the reason becomes {@code
   * DIVERGED} if the last row has a {@code NaN}, and {@code STEPS} otherwise.
   *
   * @throws InputException if the file is not a path of a network of this layout, or holds several
   */
  public static Trajectory read(Path file, NamedParameters layout) {
    List<Recorded> runs = readAll(file, layout);
    if (runs.size() > 1) {
      throw InputException.in(
          file, "one path was expected, and these are %d runs".formatted(runs.size()));
    }
    return runs.get(0).path();
  }

  /** All runs of a table, with the costs of rows held out, if the table has them. */
  public static List<Recorded> readAll(Path file, NamedParameters layout) {
    return read(file, new Reading(file, Optional.of(layout), layout.size())).runs;
  }

  /**
   * All runs of a table by the number of its parameters, whose names it tells.
   *
   * @param names takes the names
   */
  public static List<Recorded> readAll(Path file, int parameters, List<String> names) {
    Reading reading = read(file, new Reading(file, Optional.empty(), parameters));
    names.addAll(reading.names);
    return reading.runs;
  }

  private static Reading read(Path file, Reading reading) {
    if (!ArrayFile.format(file).isText()) {
      throw InputException.in(
          file, "a table of a path was expected, with a row for each step, not a file of arrays");
    }
    CsvInput.read(file, reading.size + OTHERS, reading);
    if (reading.steps.isEmpty()) {
      throw InputException.in(file, "a header and no rows");
    }
    reading.endRun();
    return reading;
  }

  private static final class Reading implements CsvInput.Rows {
    private final Path file;
    private final Optional<NamedParameters> layout;
    private final int size;
    private List<String> names = List.of();
    private final List<Recorded> runs = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<NumberColumn> heldOut = new ArrayList<>();
    private int first; // the column of the step
    private String run = "";
    private boolean diverged;

    Reading(Path file, Optional<NamedParameters> layout, int size) {
      this.file = file;
      this.layout = layout;
      this.size = size;
    }

    @Override
    public void header(List<String> header) {
      first = header.get(0).equals(RUN) ? 1 : 0;
      int last = Math.min(header.size(), first + 1 + size);
      names =
          layout
              .map(NamedParameters::parameterNames)
              .orElseGet(() -> List.copyOf(header.subList(Math.min(last, first + 1), last)));
      List<String> path = new ArrayList<>(TrajectoryCsv.header(names));
      if (first > 0) {
        path.add(0, RUN);
      }
      int more = header.size() - path.size();
      if (!HeldOutColumns.mayFollow(path, header)) {
        throw InputException.at(file, 1, unfitting(header));
      }
      for (int k = 0; k < more; k++) {
        heldOut.add(new NumberColumn());
      }
    }

    private String unfitting(List<String> header) {
      return "no path of %s: step, %d parameters from %s to %s, cost, gradient_norm were"
              .formatted(
                  layout.map(NamedParameters::owner).orElse("the recorded run"),
                  size,
                  names.get(0),
                  names.get(names.size() - 1))
          + " expected; the file has %d columns, %s to %s"
              .formatted(header.size(), header.get(0), header.get(header.size() - 1));
    }

    @Override
    public void row(TableRow row) {
      if (first > 0 && !row.text(0).equals(run)) {
        begin(row);
      }
      if (diverged) {
        throw row.error("a step after the one at which training diverged");
      }
      double[] values = new double[size + 2];
      for (int k = 0; k < values.length; k++) {
        int column = first + k + 1;
        boolean isUnknown = k == values.length - 1 && row.text(column).isEmpty();
        values[k] = isUnknown ? Double.NaN : row.numberOrNaN(column);
        diverged |= !isUnknown && Double.isNaN(values[k]);
      }
      steps.add(
          new Step(
              number(row),
              ParameterVector.of(Arrays.copyOf(values, size)),
              values[size],
              values[size + 1]));
      for (int k = 0; k < heldOut.size(); k++) {
        heldOut.get(k).add(row.numberOrNaN(first + size + 3 + k));
      }
    }

    private void begin(TableRow row) {
      String name = row.text(0);
      if (!steps.isEmpty()) {
        endRun();
      }
      if (name.isEmpty() || runs.stream().anyMatch(other -> other.run().equals(name))) {
        throw row.error(0, "names no new run: the rows of a run were expected in one piece");
      }
      run = name;
    }

    private void endRun() {
      StopReason reason = diverged ? StopReason.DIVERGED : StopReason.STEPS;
      runs.add(new Recorded(run, new Trajectory(steps, reason), heldOut()));
      steps.clear();
      heldOut.replaceAll(column -> new NumberColumn());
      diverged = false;
    }

    /** Returns what rows held out cost, where the table says it. */
    private Optional<HeldOutCourse> heldOut() {
      if (heldOut.isEmpty()) {
        return Optional.empty();
      }
      double[] accuracies = heldOut.size() > 1 ? heldOut.get(1).toArray() : new double[0];
      return Optional.of(HeldOutCourse.of(heldOut.get(0).toArray(), accuracies));
    }

    private int number(TableRow row) {
      int before = steps.isEmpty() ? -1 : steps.get(steps.size() - 1).number();
      double number = row.number(first);
      if (number != Math.rint(number) || number <= before || number > Integer.MAX_VALUE) {
        throw row.error(first, "is no whole number above %d", before);
      }
      return (int) number;
    }
  }
}
