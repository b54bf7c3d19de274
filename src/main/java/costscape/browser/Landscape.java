package costscape.browser;

import costscape.browser.PagePlane.AxisRecipes;
import costscape.cost.LossFunction;
import costscape.cost.NetworkCost;
import costscape.cost.RestrictedCost;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.local.ExtremePairs;
import costscape.critical.local.HessianProduct;
import costscape.data.Dataset;
import costscape.job.Runner;
import costscape.network.ParameterLayout;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.FreeDirections;
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
  private final Dataset unscaled;
  private final boolean isStandardized;
  private final ParameterLayout layout;

  /**
   * A landscape with the same cost over the rows that do not train, which are looked at beside it.
   *
   * @param unscaled the rows as they came
   */
  Landscape(
      NetworkCost cost, Optional<NetworkCost> heldOut, Dataset unscaled, boolean isStandardized) {
    this.cost = cost;
    this.heldOut = heldOut;
    this.unscaled = unscaled;
    this.isStandardized = isStandardized;
    layout = cost.network().layout();
  }

  @JSExport
  public boolean isStandardized() {
    return isStandardized;
  }

  /**
   * The features that reach farthest and least in the rows as they came, and how many times as far,
   * where these are very unlike; otherwise nothing.
   */
  @JSExport
  public String[] unlike() {
    double[] reach = unscaled.reaches();
    return Dataset.unlike(reach)
        .map(
            pair ->
                new String[] {
                  unscaled.featureNames().get(pair[0]),
                  unscaled.featureNames().get(pair[1]),
                  String.valueOf(Math.round(reach[pair[0]] / reach[pair[1]]))
                })
        .orElse(new String[0]);
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
    return LossFunction.choices(cost.dataset()).stream()
        .map(LossFunction::word)
        .toArray(String[]::new);
  }

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
        cost,
        heldOut,
        ParameterVector.of(theta),
        FreeDirections.of(free),
        Engine.rule(optimizer, settings),
        batch);
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

  /**
   * The largest eigenvalue λ of the Hessian over the parameters that train. Along its eigenvector
   * gradient descent multiplies the distance to a minimum by 1 − ηλ in each step, so that a rate η
   * above 2/λ leads away from it (Goodfellow, Bengio, Courville: Deep Learning, 2016, section
   * 4.3.1); with momentum μ the bound is 2(1 + μ)/λ (Polyak, USSR Comput. Math. Math. Phys. 4(5),
   * 1964, 1).
   */
  static final class Sharpness {
    /** Up to so many parameters the whole Hessian is made. */
    private static final int SMALL = 120;

    /** The most products of the Hessian with a vector that one search takes. */
    private static final int PRODUCTS = 200;

    private Sharpness() {}

    /**
     * The largest eigenvalue over the parameters that train; NaN where the Hessian is not finite.
     */
    static double of(NetworkCost cost, double[] theta, int... free) {
      if (theta.length > SMALL) {
        return ExtremePairs.of(
                part -> product(cost, theta, free, part), free.length, 0, 1, PRODUCTS, 0)
            .largest()
            .get(0)
            .value();
      }
      RestrictedCost moving =
          RestrictedCost.of(cost, ParameterVector.of(theta), FreeDirections.of(free));
      var hessian = moving.hessian(moving.restrict(ParameterVector.of(theta)).toArray());
      for (int k = 0; k < hessian.size(); k++) {
        for (double entry : hessian.row(k)) {
          if (!Double.isFinite(entry)) {
            return Double.NaN;
          }
        }
      }
      return Eigendecomposition.of(hessian).largest();
    }

    /** The Hessian over the free parameters times a vector of these. */
    private static double[] product(NetworkCost cost, double[] theta, int[] free, double[] part) {
      double[] whole = new double[theta.length];
      for (int k = 0; k < free.length; k++) {
        whole[free[k]] = part[k];
      }
      double[] product = HessianProduct.of(cost, theta, whole, Runner.serial());
      double[] some = new double[free.length];
      for (int k = 0; k < free.length; k++) {
        some[k] = product[free[k]];
      }
      return some;
    }
  }
}
