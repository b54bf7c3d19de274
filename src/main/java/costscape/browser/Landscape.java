package costscape.browser;

import costscape.browser.Descent.Batch;
import costscape.cost.NetworkCost;
import costscape.job.Runner;
import costscape.network.ParameterLayout;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.Sweep;
import costscape.trace.StopRules;
import costscape.trace.Training;
import java.util.stream.IntStream;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;

/**
 * One cost over its parameters, made from a network, its data and its penalty. The page hands over
 * θ as an array.
 */
public final class Landscape {
  /** The command line's default seed. */
  private static final long SEED = 1;

  private final NetworkCost cost;
  private final ParameterLayout layout;
  private final Responses responses;

  Landscape(NetworkCost cost) {
    this.cost = cost;
    layout = cost.network().layout();
    responses = new Responses(cost.network());
  }

  @JSExport
  public String[] parameterNames() {
    return layout.parameterNames().toArray(new String[0]);
  }

  /** The number of units in each layer: the inputs, the hidden widths, 1. */
  @JSExport
  @JSByRef
  public int[] widths() {
    return IntStream.rangeClosed(0, layout.layers()).map(layout::width).toArray();
  }

  /** The place in θ of a weight, which leads to a unit of a layer; layers count from 1. */
  @JSExport
  public int weight(int layer, int from, int to) {
    return layout.weight(layer, from, to);
  }

  @JSExport
  public int bias(int layer, int to) {
    return layout.bias(layer, to);
  }

  @JSExport
  public String[] featureNames() {
    return cost.dataset().featureNames().toArray(new String[0]);
  }

  @JSExport
  public String[] classes() {
    return cost.dataset().classes().toArray(new String[0]);
  }

  @JSExport
  @JSByRef
  public double[] feature(int index) {
    return cost.dataset().column(index);
  }

  @JSExport
  @JSByRef
  public int[] labels() {
    return IntStream.range(0, cost.dataset().rows()).map(cost.dataset()::label).toArray();
  }

  @JSExport
  public double cost(@JSByRef double[] theta) {
    return cost.at(theta);
  }

  @JSExport
  public double accuracy(@JSByRef double[] theta) {
    return cost.accuracy(theta);
  }

  @JSExport
  @JSByRef
  public double[] gradient(@JSByRef double[] theta) {
    double[] gradient = new double[theta.length];
    cost.gradient(theta, gradient);
    return gradient;
  }

  /**
   * A point by its name: a preset, or a standard normal point drawn with a seed.
   *
   * @param name a name such as article, zeros or random:1
   */
  @JSExport
  @JSByRef
  public double[] point(String name) {
    return new NamedPoints(layout).point(name).toArray();
  }

  /** The names of the points that this network has. */
  @JSExport
  public String[] points() {
    return new NamedPoints(layout).names();
  }

  /**
   * A training run from θ.
   *
   * @param free which parameters train
   * @param optimizer a rule's name
   * @param settings names and values by turns, of those settings of the rule that differ from their
   *     defaults
   * @param batch the number of rows in a mini-batch; 0 means all rows
   */
  @JSExport
  public Descent descent(
      @JSByRef double[] theta,
      @JSByRef int[] free,
      String optimizer,
      String[] settings,
      int steps,
      int batch) {
    return Descent.of(
        cost,
        ParameterVector.of(theta),
        free,
        Engine.rule(optimizer, settings),
        steps,
        new Batch(batch, SEED));
  }

  /** The costs along one parameter through θ. */
  @JSExport
  @JSByRef
  public double[] curve(
      @JSByRef double[] theta, int parameter, double from, double to, int points) {
    Slice slice = Slice.through(ParameterVector.of(theta), direction(parameter));
    return Sweep.over(cost, slice, axis(parameter, from, to, points)).costs(Runner.serial());
  }

  /**
   * The costs over two parameters through θ, the first one slowest.
   *
   * @param ends the two ends of the first axis, then the two ends of the second
   */
  @JSExport
  @JSByRef
  public double[] surface(
      @JSByRef double[] theta, int first, int second, @JSByRef double[] ends, int points) {
    Grid grid = grid(first, second, ends, points);
    Slice slice = Slice.through(ParameterVector.of(theta), direction(first), direction(second));
    return Sweep.over(cost, slice, grid).costs(Runner.serial());
  }

  private Grid grid(int first, int second, double[] ends, int points) {
    return new Grid(axis(first, ends[0], ends[1], points), axis(second, ends[2], ends[3], points));
  }

  /**
   * Trains from the cells of one row of a grid, which is laid out as {@link #surface} has it. The
   * result holds numbers for {@link #basins}. Any worker may compute any row.
   *
   * @param frozen whether only the plane's two parameters train; otherwise all parameters do
   */
  @JSExport
  @JSByRef
  public double[] basinRow(
      @JSByRef double[] theta,
      int first,
      int second,
      @JSByRef double[] ends,
      int points,
      boolean frozen,
      String optimizer,
      String[] settings,
      int steps,
      int row) {
    Training training =
        new Training(Engine.rule(optimizer, settings), StopRules.after(steps), Integer.MAX_VALUE);
    return BasinPlane.of(cost, theta, first, second, frozen)
        .row(grid(first, second, ends, points), training, row);
  }

  /**
   * Joins all rows to a map.
   *
   * @param rows the results of {@link #basinRow}, one row after the other
   */
  @JSExport
  public Basins basins(
      @JSByRef double[] theta,
      int first,
      int second,
      @JSByRef double[] ends,
      int points,
      boolean frozen,
      @JSByRef double[] rows) {
    return BasinPlane.of(cost, theta, first, second, frozen)
        .basins(grid(first, second, ends, points), rows);
  }

  /** A hidden unit's activation at rows of features, which come one after the other. */
  @JSExport
  @JSByRef
  public double[] activations(
      @JSByRef double[] theta, int layer, int unit, @JSByRef double[] rows) {
    return responses.activations(theta, layer, unit, rows);
  }

  /**
   * The probability of label 1 of two classes at rows of features, which come one after the other.
   */
  @JSExport
  @JSByRef
  public double[] probabilities(@JSByRef double[] theta, @JSByRef double[] rows) {
    return responses.probabilities(theta, rows);
  }

  /**
   * The probability of every class at rows of features, which come one after the other: a row's
   * probabilities together, in the order of {@link #classes}.
   */
  @JSExport
  @JSByRef
  public double[] classProbabilities(@JSByRef double[] theta, @JSByRef double[] rows) {
    return responses.classProbabilities(theta, rows, cost.dataset().classes().size());
  }

  private Direction direction(int parameter) {
    return Direction.parameter(layout.name(parameter), parameter, layout.size());
  }

  private Axis axis(int parameter, double from, double to, int points) {
    return new Axis(layout.name(parameter), from, to, points);
  }
}
