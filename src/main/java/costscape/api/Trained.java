package costscape.api;

import costscape.render.chart.Figure;
import costscape.render.layer.CurveLayer.NamedCurve;
import costscape.render.look.Look;
import costscape.render.view.LineChart;
import costscape.store.table.TrajectoryCsv;
import costscape.sweep.Range;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The path that training took: its recorded steps, the start first. Immutable. */
public final class Trained {
  final Model model;
  final Trajectory path;
  private final Training training;

  Trained(Model model, Training training, Trajectory path) {
    this.model = model;
    this.training = training;
    this.path = path;
  }

  boolean movesAll() {
    return training.movesAll();
  }

  /** {@return how many steps are recorded, the start among them} */
  public int size() {
    return path.steps().size();
  }

  /**
   * Where a recorded step stood.
   *
   * @param k from 0, the start
   * @throws IndexOutOfBoundsException where no such step is recorded
   */
  public Point at(int k) {
    Objects.checkIndex(k, size());
    return new Point(model, path.steps().get(k).theta());
  }

  /**
   * The number of a recorded step.
   *
   * @param k from 0, the start
   * @throws IndexOutOfBoundsException where no such step is recorded
   */
  public int step(int k) {
    Objects.checkIndex(k, size());
    return path.steps().get(k).number();
  }

  /** {@return the cost at each recorded step, as a copy} */
  public double[] costs() {
    return path.steps().stream().mapToDouble(Step::cost).toArray();
  }

  /** {@return recorded steps × parameters, as a copy} */
  public double[][] toArray() {
    return path.steps().stream().map(step -> step.theta().toArray()).toArray(double[][]::new);
  }

  /** {@return where training ended} */
  public Point end() {
    return new Point(model, path.end().theta());
  }

  /**
   * The plane of two parameters through the end, a tenth wider than the path at each side, so that
   * all of the path has a place on it. Where a parameter stays as it is, the axis goes 1 to either
   * side.
   *
   * @throws java.util.NoSuchElementException where there is no such parameter
   */
  public Plane plane(String first, String second) {
    return end().plane(around(first), around(second));
  }

  private Direction around(String name) {
    int index = model.index(name);
    Range range =
        Range.of(path.steps().stream().mapToDouble(step -> step.theta().get(index)).toArray());
    double width = range.largest() - range.smallest();
    double margin = width > 0 ? width / 10 : 1;
    return Direction.parameter(name).range(range.smallest() - margin, range.largest() + margin);
  }

  /** {@return why training ended, as a sentence} */
  public String account() {
    return path.account();
  }

  /** {@return what kind of point the end is in the whole space, and why} */
  public Verdict verdict() {
    return verdict(Work.allCores());
  }

  /** Returns what kind of point the end is. */
  public Verdict verdict(Work work) {
    return Verdict.of(
        work.jobs(runner -> costscape.critical.verdict.Verdict.of(model.cost, path, runner)), true);
  }

  /** Writes a CSV file: step, every parameter, cost, gradient norm. */
  public void writeCsv(Path file) throws IOException {
    Files.write(file, out -> TrajectoryCsv.write(path, Optional.empty(), model.names(), out));
  }

  /** The cost step by step, with the whole caption. */
  Figure history(Look look) {
    if (size() < 2) {
      throw new IllegalStateException("no step was taken: there is no history to draw");
    }
    double[] numbers = path.steps().stream().mapToDouble(Step::number).toArray();
    return LineChart.ofSteps(
            model.measure().cost(),
            look.costs().scale(),
            LineChart.lines(List.of(NamedCurve.of("", numbers, costs()))))
        .withCaption((model.caption() + " " + this).strip() + ".");
  }

  @Override
  public String toString() {
    return "%s: %d steps recorded".formatted(training, size());
  }
}
