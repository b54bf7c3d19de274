package costscape.api;

import costscape.cost.AskedCost;
import costscape.cost.CostFunction;
import costscape.cost.Differences;
import costscape.cost.DifferentiableCost;
import costscape.cost.Measure;
import costscape.cost.NetworkCost;
import costscape.number.RandomNumbers;
import costscape.space.ParameterVector;
import costscape.store.file.NearMiss;
import costscape.store.file.SafeText;
import costscape.store.table.PointFiles;
import costscape.study.CaptionFacts;
import costscape.study.CellPrecision;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The model that is looked at: a network's cost on some data, or any cost of ℝⁿ. Immutable: {@link
 * #hidden}, {@link #activation} and their like return another model.
 *
 * <p>A network's parameters are called {@code w1_0_1} (layer, from, to) and {@code b1_0} (layer,
 * to), layers from 1, units from 0; those of another cost {@code x0}, {@code x1} … unless they are
 * {@link #named}. Hidden layers, activation, penalty, loss, precision and files of weights are a
 * network's: of another cost their methods throw {@link IllegalStateException}.
 */
public final class Model {
  final DifferentiableCost cost;
  private final Optional<Setup> setup;
  private final List<String> names;

  private Model(DifferentiableCost cost, Optional<Setup> setup, List<String> names) {
    this.cost = cost;
    this.setup = setup;
    this.names = List.copyOf(names);
  }

  private static Model of(Setup setup) {
    NetworkCost cost = setup.cost();
    return new Model(cost, Optional.of(setup), cost.network().layout().parameterNames());
  }

  /** Another cost of the same network, whose parameters keep their names. */
  private Model like(Setup other) {
    return new Model(other.cost(), Optional.of(other), names);
  }

  /**
   * A network with two hidden sigmoid units on some data, with the usual loss: cross-entropy of
   * classes, in nats, and the mean squared error of numbers.
   *
   * @param data the rows that it learns from
   * @return the model
   */
  public static Model of(Data data) {
    return of(Setup.usual(data));
  }

  /**
   * Any cost of which the values are known. Its derivatives are differences, good to about 1e-12 of
   * the cost for the gradient and 1e-9 for the Hessian. Signs of smaller eigenvalues mean nothing:
   * a degenerate place may be called a saddle or minimum, or be listed more than once. A known
   * gradient lessens that.
   *
   * @param dimension the number of parameters
   * @param cost the function
   * @return the model
   */
  public static Model of(int dimension, Cost cost) {
    CostFunction function = OwnCost.of(dimension, cost);
    return new Model(Differences.of(function), Optional.empty(), OwnCost.names(dimension));
  }

  /**
   * Any cost whose gradient is known.
   *
   * @param dimension the number of parameters
   * @param cost the function
   * @param gradient its first derivatives
   * @return the model
   */
  public static Model of(int dimension, Cost cost, Cost.Gradient gradient) {
    CostFunction function = OwnCost.of(dimension, cost);
    Differences whole = Differences.of(function, OwnCost.writing(gradient));
    return new Model(whole, Optional.empty(), OwnCost.names(dimension));
  }

  static Model of(AskedCost cost) {
    List<String> names =
        IntStream.range(0, cost.dimension()).mapToObj(cost::parameterName).toList();
    return new Model(cost, Optional.empty(), names);
  }

  /**
   * The same model with other names of its parameters.
   *
   * @param parameters one for each parameter, each once
   * @return the renamed model
   * @throws IllegalArgumentException where there are too few or too many, or two are alike
   */
  public Model named(String... parameters) {
    List<String> others = List.of(parameters);
    if (others.size() != dimension() || others.stream().distinct().count() < others.size()) {
      throw new IllegalArgumentException(
          "%s are no %d different names".formatted(others, dimension()));
    }
    return new Model(cost, setup, others);
  }

  /**
   * The same model with other hidden layers. Its parameters have their usual names.
   *
   * @param widths the number of units in each hidden layer, the first one first; none for a network
   *     without a hidden layer
   * @return the other model
   * @throws IllegalArgumentException where a layer has no unit
   */
  public Model hidden(int... widths) {
    return of(network("hidden layers").withHidden(Arrays.stream(widths).boxed().toList()));
  }

  /**
   * The same model with another hidden activation.
   *
   * @param other the activation
   * @return the other model
   */
  public Model activation(Activation other) {
    return like(network("an activation").withActivation(other));
  }

  /**
   * The same model with a penalty on its weights, A/(2 rows) · Σ weights²; biases are free.
   *
   * @param a the strength A, 0 for none
   * @return the other model
   * @throws IllegalArgumentException where it is below 0
   */
  public Model l2(double a) {
    return like(network("a penalty").withL2(a));
  }

  /**
   * The same model with another loss.
   *
   * @param other the loss
   * @return the other model
   * @throws IllegalArgumentException naming the losses that fit the data, where this one does not
   */
  public Model loss(Loss other) {
    return like(network("a loss").withLoss(other));
  }

  /**
   * The same network's cost over other rows, such as those held out or one batch. It is the mean
   * over these rows, and the penalty is the one that the rows have that train.
   *
   * @param rows the other rows
   * @return the other model
   * @throws IllegalArgumentException where they have other features or targets
   */
  public Model on(Data rows) {
    return like(network("rows").on(rows));
  }

  /**
   * The same model whose sweeps and movies compute their cells in another precision. Everything
   * else, such as derivatives, verdicts and trainings, stays in double precision.
   *
   * @param cells the precision, at first {@link Precision#DOUBLE}
   * @return the other model
   */
  public Model precision(Precision cells) {
    return like(network("a precision").withCells(cells));
  }

  private Setup network(String what) {
    return setup.orElseThrow(
        () ->
            new IllegalStateException(
                "only a network has %s; this is another cost".formatted(what)));
  }

  /**
   * A point by its values.
   *
   * @param theta one value for each parameter, in the order of {@link #names}; copied
   * @return the point
   * @throws IllegalArgumentException where there are too few or too many values
   */
  public Point at(double... theta) {
    if (theta.length != dimension()) {
      throw new IllegalArgumentException(
          "%d values for %d parameters".formatted(theta.length, dimension()));
    }
    return new Point(this, ParameterVector.of(theta));
  }

  /**
   * A point that has a name.
   *
   * @param preset the point; {@link Preset#ZEROS} fits any model
   * @return the point
   * @throws IllegalArgumentException where it is one of another network
   */
  public Point at(Preset preset) {
    return preset == Preset.ZEROS
        ? at(new double[dimension()])
        : new Point(this, network("the point " + preset).point(preset));
  }

  /**
   * A random point: independent normal values of mean 0.
   *
   * @param seed the same point for the same seed
   * @param scale the standard deviation, such as 1
   * @return the point
   * @throws IllegalArgumentException where the deviation is below 0 or not finite
   */
  public Point random(long seed, double scale) {
    if (!(scale >= 0 && Double.isFinite(scale))) {
      throw new IllegalArgumentException("a deviation is 0 or more, not " + scale);
    }
    return new Point(this, ParameterVector.gaussian(dimension(), scale, RandomNumbers.of(seed)));
  }

  /**
   * A network's point from a file, told by its content: a CSV of name and value, or the arrays of
   * weights as scikit-learn (JSON), Keras (JSON, .h5), PyTorch (.safetensors, .pt) and NumPy keep
   * them.
   *
   * @param file the file
   * @return the point
   * @throws IllegalArgumentException naming file and value where the file holds no such point
   * @throws IllegalStateException where the library is missing that reads .h5 files
   */
  public Point read(Path file) {
    network("a file of weights");
    return new Point(this, Read.of(() -> PointFiles.read(file, networkCost().network())));
  }

  NetworkCost networkCost() {
    network("layers");
    return (NetworkCost) cost;
  }

  Optional<NetworkCost> ifNetwork() {
    return setup.map(s -> (NetworkCost) cost);
  }

  CellPrecision cells() {
    return setup.map(known -> known.cells().cells).orElse(CellPrecision.DOUBLE);
  }

  boolean isSingle() {
    return cells() == CellPrecision.SINGLE;
  }

  Measure measure() {
    return cost instanceof AskedCost asked
        ? asked.source().measure()
        : ifNetwork().map(NetworkCost::measure).orElse(Measure.of("cost"));
  }

  /** The place of a parameter in θ. */
  int index(String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      String hint = NearMiss.hint(name, names);
      String range = "; there are %s to %s".formatted(names.get(0), names.get(names.size() - 1));
      throw new NoSuchElementException(
          SafeText.line("no parameter %s%s".formatted(name, hint.isEmpty() ? range : hint)));
    }
    return index;
  }

  /** {@return the number of parameters} */
  public int dimension() {
    return cost.dimension();
  }

  /** {@return the name of every parameter, in the order of θ} */
  public List<String> names() {
    return names;
  }

  /** Returns what a caption says of the model. */
  CaptionFacts captionParts() {
    return cost instanceof AskedCost asked
        ? CaptionFacts.of(
            List.of(
                "Costs from %s".formatted(asked.source().title()),
                "%d parameters".formatted(dimension())))
        : setup.map(Setup::caption).orElse(CaptionFacts.NONE);
  }

  String caption() {
    return captionParts().toString();
  }

  @Override
  public String toString() {
    return setup.isPresent() ? caption() : "a cost of %d parameters".formatted(dimension());
  }

  /** A user's function as the engine knows costs. */
  record OwnCost(int dimension, Cost cost) implements CostFunction {
    static CostFunction of(int dimension, Cost cost) {
      if (dimension < 1) {
        throw new IllegalArgumentException("1 parameter or more, not " + dimension);
      }
      return new OwnCost(dimension, cost);
    }

    /** Returns what its parameters are called unless they have other names. */
    static List<String> names(int dimension) {
      return IntStream.range(0, dimension).mapToObj(k -> "x" + k).toList();
    }

    /** A user's gradient as the engine asks for it. */
    static Differences.GradientFunction writing(Cost.Gradient gradient) {
      return (theta, into) -> {
        double[] there = gradient.at(theta);
        if (there.length != into.length) {
          throw new IllegalStateException(
              "the gradient has %d entries for %d parameters".formatted(there.length, into.length));
        }
        System.arraycopy(there, 0, into, 0, into.length);
      };
    }

    @Override
    public double at(double[] theta) {
      return cost.at(theta);
    }
  }
}
