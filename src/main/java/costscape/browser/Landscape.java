package costscape.browser;

import costscape.cost.LossFunction;
import costscape.cost.Losses;
import costscape.cost.NetworkCost;
import costscape.job.Runner;
import costscape.network.ParameterLayout;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.Sweep;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;

/**
 * One cost over its parameters, made from a network, its data and its penalty. The page hands over
 * θ as an array.
 */
public final class Landscape {
  private final NetworkCost cost;
  private final Optional<NetworkCost> heldOut;
  private final ParameterLayout layout;

  /**
   * A landscape with the same cost over the rows that do not train, which are looked at beside it.
   */
  Landscape(NetworkCost cost, Optional<NetworkCost> heldOut) {
    this.cost = cost;
    this.heldOut = heldOut;
    layout = cost.network().layout();
  }

  @JSExport
  public String[] parameterNames() {
    return layout.parameterNames().toArray(new String[0]);
  }

  /** The number of units in each layer: the inputs, the hidden widths, the outputs. */
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

  /** The data, and what the network makes of them. */
  @JSExport
  public Responses responses() {
    return new Responses(cost);
  }

  /** The number of rows that do not train. */
  @JSExport
  public int rowsHeldOut() {
    return heldOut.map(other -> other.dataset().rows()).orElse(0);
  }

  /** The rows that do not train, and what the network makes of them. */
  @JSExport
  public Responses heldOut() {
    return new Responses(heldOut.orElseThrow());
  }

  /** The loss's word. */
  @JSExport
  public String loss() {
    return cost.loss().word();
  }

  /** The words of the losses that these targets can have, the usual one first. */
  @JSExport
  public String[] losses() {
    return Losses.choices(cost.dataset()).stream().map(LossFunction::word).toArray(String[]::new);
  }

  /** The title of the cost, with its unit. */
  @JSExport
  public String costTitle() {
    return cost.measure().cost();
  }

  /** A cost with its unit behind it, if it has one. */
  @JSExport
  public String amount(String number) {
    return cost.measure().amount(number);
  }

  @JSExport
  public double cost(@JSByRef double[] theta) {
    return cost.at(theta);
  }

  @JSExport
  @JSByRef
  public double[] gradient(@JSByRef double[] theta) {
    double[] gradient = new double[theta.length];
    cost.gradient(theta, gradient);
    return gradient;
  }

  /** The largest eigenvalue of the Hessian over the parameters that train; NaN if not finite. */
  @JSExport
  public double largestEigenvalue(@JSByRef double[] theta, @JSByRef int[] free) {
    return Sharpness.of(cost, theta, free);
  }

  /**
   * A point by its name: a preset such as article or zeros, or random:SEED, a standard normal
   * point.
   */
  @JSExport
  @JSByRef
  public double[] point(String name) {
    return AxisRecipes.point(name, layout).toArray();
  }

  /** The names of the points that this network has. */
  @JSExport
  public String[] points() {
    return AxisRecipes.points(layout);
  }

  /**
   * How a ball trains from θ.
   *
   * @param free which parameters train
   * @param optimizer a rule's name
   * @param settings names and values by turns, of those settings of the rule that differ from their
   *     defaults
   * @param batch the number of rows in a mini-batch; 0 means all rows
   */
  @JSExport
  public PageTraining training(
      @JSByRef double[] theta,
      @JSByRef int[] free,
      String optimizer,
      String[] settings,
      int batch) {
    return new PageTraining(
        cost, heldOut, ParameterVector.of(theta), free, Engine.rule(optimizer, settings), batch);
  }

  /** The costs along one parameter through θ. */
  @JSExport
  @JSByRef
  public double[] curve(
      @JSByRef double[] theta, int parameter, double from, double to, int points) {
    Direction along = Direction.parameter(layout.name(parameter), parameter, layout.size());
    return curve(theta, along, from, to, points);
  }

  /**
   * The costs over two parameters through θ, the first one slowest; the ends of the first axis come
   * first.
   */
  @JSExport
  @JSByRef
  public double[] surface(
      @JSByRef double[] theta, int first, int second, @JSByRef double[] ends, int points) {
    String[] names = {layout.name(first), layout.name(second)};
    return plane(theta, names, new double[0]).surface(ends, points);
  }

  /**
   * The plane along two axes through a point, made as the command line makes them of a parameter,
   * random:SEED, hessian:K or between:POINT.
   */
  @JSExport
  public PagePlane lay(@JSByRef double[] theta, String[] names) {
    return PagePlane.lay(cost, ParameterVector.of(theta), names);
  }

  /**
   * The plane of directions that are made already: the entries of both, none where both are
   * parameters.
   */
  @JSExport
  public PagePlane plane(@JSByRef double[] theta, String[] names, @JSByRef double[] vectors) {
    return PagePlane.of(cost, ParameterVector.of(theta), names, vectors);
  }

  /** The costs along a direction through θ, at multiples of its length. */
  @JSExport
  @JSByRef
  public double[] curveAlong(
      @JSByRef double[] theta, @JSByRef double[] along, double from, double to, int points) {
    return curve(theta, Direction.of("along", along), from, to, points);
  }

  private double[] curve(double[] theta, Direction along, double from, double to, int points) {
    Slice slice = Slice.through(ParameterVector.of(theta), along);
    Axis axis = new Axis(along.name(), from, to, points);
    return Sweep.over(cost, slice, List.of(axis)).costs(Runner.serial());
  }
}
