package costscape.browser;

import costscape.browser.Descent.Batch;
import costscape.cost.NetworkCost;
import costscape.critical.basin.BasinMap;
import costscape.data.Dataset;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.ParameterLayout;
import costscape.network.Pass;
import costscape.network.Preset;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.Sweep;
import costscape.trace.StopRules;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;

/** One cost over its parameters: a network, its data and its penalty. θ comes as an array. */
public final class Landscape {
  private static final String RANDOM = "random:";

  /** The command line's default. */
  private static final long SEED = 1;

  private final NetworkCost cost;
  private final ParameterLayout layout;

  Landscape(NetworkCost cost) {
    this.cost = cost;
    layout = cost.network().layout();
  }

  NetworkCost cost() {
    return cost;
  }

  @JSExport
  public String[] parameterNames() {
    return layout.parameterNames().toArray(new String[0]);
  }

  /** Units a layer: inputs, hidden widths, outputs. */
  @JSExport
  @JSByRef
  public int[] widths() {
    int[] widths = new int[layout.layers() + 1];
    for (int layer = 0; layer < widths.length; layer++) {
      widths[layer] = layout.width(layer);
    }
    return widths;
  }

  /** The place in θ of the weight from a unit to a unit of a layer (from 1). */
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
    Dataset dataset = cost.dataset();
    int[] labels = new int[dataset.rows()];
    for (int row = 0; row < labels.length; row++) {
      labels[row] = dataset.label(row);
    }
    return labels;
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
   * A point by its name: a preset, or the standard normal one of a seed.
   *
   * @param name such as article, zeros, random:1
   */
  @JSExport
  @JSByRef
  public double[] point(String name) {
    if (name.startsWith(RANDOM)) {
      long seed = Long.parseLong(name.substring(RANDOM.length()));
      return ParameterVector.gaussian(layout.size(), 1, new Well19937c(seed)).toArray();
    }
    return Preset.named(name)
        .orElseThrow(() -> new IllegalArgumentException("no point " + name))
        .point(layout)
        .toArray();
  }

  /** The named points that this network has. */
  @JSExport
  public String[] points() {
    return Arrays.stream(Preset.values())
        .filter(preset -> preset.fits(layout))
        .map(Preset::label)
        .toArray(String[]::new);
  }

  /**
   * A training run from θ.
   *
   * @param free which parameters train
   * @param optimizer a rule's name
   * @param settings names and values in turn, those of the rule that differ from its defaults
   * @param batch rows of a mini-batch, 0 for all
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
        rule(optimizer, settings),
        steps,
        new Batch(batch, SEED));
  }

  private static Optimizer rule(String optimizer, String[] settings) {
    Map<String, Double> given = new LinkedHashMap<>();
    for (int k = 0; k < settings.length; k += 2) {
      given.put(settings[k], Double.valueOf(settings[k + 1]));
    }
    return Engine.rule(optimizer).with(given);
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
   * @param ends from and to of the first, from and to of the second
   */
  @JSExport
  @JSByRef
  public double[] surface(
      @JSByRef double[] theta, int first, int second, @JSByRef double[] ends, int points) {
    Grid grid = grid(first, second, ends, points);
    return Sweep.over(cost, slice(theta, first, second), grid).costs(Runner.serial());
  }

  private Slice slice(double[] theta, int first, int second) {
    return Slice.through(ParameterVector.of(theta), direction(first), direction(second));
  }

  private Grid grid(int first, int second, double[] ends, int points) {
    return new Grid(axis(first, ends[0], ends[1], points), axis(second, ends[2], ends[3], points));
  }

  /**
   * Where training comes to from the cells of a row of a grid as {@link #surface} has it, in
   * numbers for {@link #basins}. Rows may be asked for in any order, of any worker.
   *
   * @param frozen whether only the two parameters of the plane train, else all do
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
    BasinPlane plane = BasinPlane.of(cost, theta, first, second, frozen);
    return BasinMap.row(
        plane.terrain(),
        plane.slice(),
        grid(first, second, ends, points),
        new Training(rule(optimizer, settings), StopRules.after(steps), Integer.MAX_VALUE),
        row);
  }

  /**
   * The map of all rows.
   *
   * @param rows one after the other
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
    int width = rows.length / points;
    List<double[]> apart =
        IntStream.range(0, points)
            .mapToObj(row -> Arrays.copyOfRange(rows, row * width, (row + 1) * width))
            .toList();
    Grid grid = grid(first, second, ends, points);
    BasinPlane plane = BasinPlane.of(cost, theta, first, second, frozen);
    return new Basins(BasinMap.ofRows(plane.terrain(), grid, apart));
  }

  /** A hidden unit's activation at rows of features, which come one after the other. */
  @JSExport
  @JSByRef
  public double[] activations(
      @JSByRef double[] theta, int layer, int unit, @JSByRef double[] rows) {
    return responses(theta, rows, (pass, logits) -> pass.activation(layer, unit));
  }

  /**
   * The probability of label 1 of two classes at rows of features, which come one after the other.
   */
  @JSExport
  @JSByRef
  public double[] probabilities(@JSByRef double[] theta, @JSByRef double[] rows) {
    return responses(theta, rows, (pass, logits) -> ActivationFunction.SIGMOID.value(logits[0]));
  }

  /**
   * The probability of every class at rows of features, which come one after the other: a row's
   * probabilities together, in the order of {@link #classes}.
   */
  @JSExport
  @JSByRef
  public double[] classProbabilities(@JSByRef double[] theta, @JSByRef double[] rows) {
    int classes = cost.dataset().classes().size();
    double[] features = new double[layout.width(0)];
    double[] all = new double[rows.length / features.length * classes];
    for (int row = 0; row < all.length / classes; row++) {
      System.arraycopy(rows, row * features.length, features, 0, features.length);
      double[] probabilities = cost.network().probabilities(theta, features);
      System.arraycopy(probabilities, 0, all, row * classes, classes);
    }
    return all;
  }

  private double[] responses(double[] theta, double[] rows, Response response) {
    double[] features = new double[layout.width(0)];
    double[] responses = new double[rows.length / features.length];
    Pass pass = new Pass(cost.network());
    for (int row = 0; row < responses.length; row++) {
      System.arraycopy(rows, row * features.length, features, 0, features.length);
      responses[row] = response.of(pass, pass.forward(theta, features));
    }
    return responses;
  }

  /** What is read off a row that has gone through the network. */
  private interface Response {
    double of(Pass pass, double[] logits);
  }

  private Direction direction(int parameter) {
    return Direction.parameter(layout.name(parameter), parameter, layout.size());
  }

  private Axis axis(int parameter, double from, double to, int points) {
    return new Axis(layout.name(parameter), from, to, points);
  }
}
