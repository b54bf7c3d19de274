package costscape.api;

import costscape.cost.AskedCost;
import costscape.cost.CostFunction;
import costscape.cost.Differences;
import costscape.cost.DifferentiableCost;
import costscape.cost.LossFunction;
import costscape.cost.Measure;
import costscape.cost.NetworkCost;
import costscape.network.KnownPoint;
import costscape.network.Network;
import costscape.network.ParameterLayout;
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
import java.util.stream.Collectors;
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
   */
  public static Model of(Data data) {
    return of(Setup.usual(data));
  }

  /**
   * Any cost of which the values are known. Its derivatives are differences, good to about 1e-12 of
   * the cost for the gradient and 1e-9 for the Hessian. Signs of smaller eigenvalues mean nothing:
   * a degenerate place may be called a saddle or minimum, or be listed more than once. A known
   * gradient lessens that.
   */
  public static Model of(int dimension, Cost cost) {
    CostFunction function = OwnCost.of(dimension, cost);
    return new Model(Differences.of(function), Optional.empty(), OwnCost.names(dimension));
  }

  /** Any cost whose gradient is known. */
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
   * @throws IllegalArgumentException where a layer has no unit
   */
  public Model hidden(int... widths) {
    Setup s = network("hidden layers");
    List<Integer> hidden = Arrays.stream(widths).boxed().toList();
    return of(new Setup(s.data, s.shown, hidden, s.activation, s.loss, s.l2, s.cells));
  }

  /** The same model with another hidden activation. */
  public Model activation(Activation other) {
    Setup s = network("an activation");
    return like(new Setup(s.data, s.shown, s.hidden, other, s.loss, s.l2, s.cells));
  }

  /**
   * The same model with a penalty on its weights, A/(2 rows) · Σ weights²; biases are free.
   *
   * @param a the strength A, 0 for none
   * @throws IllegalArgumentException where it is below 0
   */
  public Model l2(double a) {
    Setup s = network("a penalty");
    return like(new Setup(s.data, s.shown, s.hidden, s.activation, s.loss, a, s.cells));
  }

  /**
   * The same model with another loss.
   *
   * @throws IllegalArgumentException naming the losses that fit the data, where this one does not
   */
  public Model loss(Loss other) {
    Setup s = network("a loss");
    return like(
        new Setup(s.data, s.shown, s.hidden, s.activation, Optional.of(other), s.l2, s.cells));
  }

  /**
   * The same network's cost over other rows, such as those held out or one batch. It is the mean
   * over these rows, and the penalty is the one that the rows have that train.
   *
   * @throws IllegalArgumentException where they have other features or targets
   */
  public Model on(Data rows) {
    Setup s = network("rows");
    return like(
        new Setup(s.data, Optional.of(rows), s.hidden, s.activation, s.loss, s.l2, s.cells));
  }

  /**
   * The same model whose sweeps and movies compute their cells in another precision. Everything
   * else, such as derivatives, verdicts and trainings, stays in double precision.
   *
   * @param cells the precision, at first {@link Precision#DOUBLE}
   */
  public Model precision(Precision cells) {
    Setup s = network("a precision");
    CellPrecision other = CellPrecision.valueOf(cells.name());
    return like(new Setup(s.data, s.shown, s.hidden, s.activation, s.loss, s.l2, other));
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
   * @throws IllegalArgumentException naming file and value where the file holds no such point
   * @throws IllegalStateException where the library is missing that reads .h5 files
   */
  public Point read(Path file) {
    network("a file of weights");
    return new Point(this, Files.read(() -> PointFiles.read(file, networkCost().network())));
  }

  NetworkCost networkCost() {
    network("layers");
    return (NetworkCost) cost;
  }

  Optional<NetworkCost> ifNetwork() {
    return setup.map(s -> (NetworkCost) cost);
  }

  CellPrecision cells() {
    return setup.map(known -> known.cells).orElse(CellPrecision.DOUBLE);
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

  /**
   * The parts that a network's cost is made of.
   *
   * @param data the rows that train
   * @param shown the rows whose cost is asked for, where these are others
   * @param loss empty for the usual one
   * @param cells how exact the cells of a sweep are computed; the cost itself is exact
   */
  private record Setup(
      Data data,
      Optional<Data> shown,
      List<Integer> hidden,
      Activation activation,
      Optional<Loss> loss,
      double l2,
      CellPrecision cells) {
    static Setup usual(Data data) {
      return new Setup(
          data,
          Optional.empty(),
          List.of(2),
          Activation.SIGMOID,
          Optional.empty(),
          0,
          CellPrecision.DOUBLE);
    }

    NetworkCost cost() {
      Network network = Network.of(data.rows, hidden, activation.function);
      NetworkCost cost = NetworkCost.of(network, data.rows, chosen(), l2);
      return shown.map(other -> cost.over(data.fitting(other).rows)).orElse(cost);
    }

    private LossFunction chosen() {
      return loss.map(
              word ->
                  word.of(data.rows)
                      .orElseThrow(
                          () ->
                              new IllegalArgumentException(
                                  "loss %s does not fit the data; %s would do"
                                      .formatted(word, choices()))))
          .orElseGet(() -> LossFunction.usual(data.rows));
    }

    private String choices() {
      return String.join(
          " or ", LossFunction.choices(data.rows).stream().map(LossFunction::word).toList());
    }

    /** A point of the network that has a name. */
    ParameterVector point(Preset preset) {
      ParameterLayout layout = cost().network().layout();
      KnownPoint known = KnownPoint.valueOf(preset.name());
      if (!known.fits(layout)) {
        throw new IllegalArgumentException(
            "%s is a point of a 1-2-1 network, not of a %s one; ZEROS, random and read fit any"
                .formatted(preset, layout.shape()));
      }
      return known.point(layout);
    }

    /** Returns what a caption says of the model. */
    CaptionFacts caption() {
      CaptionFacts parts = CaptionFacts.of(shown.orElse(data).name(), data.standardized, cost());
      return cells == CellPrecision.SINGLE ? parts.withBasic("single precision") : parts;
    }
  }

  /** A user's function as the engine knows costs. */
  record OwnCost(int dimension, Cost cost) implements CostFunction {
    /** So many values of a point are shown where a function throws. */
    private static final int MOST_SHOWN = 8;

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
        double[] there;
        try {
          there = gradient.at(theta);
        } catch (RuntimeException e) {
          throw failed("gradient", theta, e);
        }
        if (there.length != into.length) {
          throw new IllegalStateException(
              "the gradient has %d entries for %d parameters".formatted(there.length, into.length));
        }
        System.arraycopy(there, 0, into, 0, into.length);
      };
    }

    @Override
    public double at(double[] theta) {
      try {
        return cost.at(theta);
      } catch (RuntimeException e) {
        throw failed("cost", theta, e);
      }
    }

    /** The failure of a user's function, told with the point. */
    private static IllegalStateException failed(String what, double[] theta, RuntimeException e) {
      String point =
          Arrays.stream(theta)
              .limit(MOST_SHOWN)
              .mapToObj(String::valueOf)
              .collect(Collectors.joining(", "));
      return new IllegalStateException(
          "the %s at (%s%s): %s"
              .formatted(what, point, theta.length > MOST_SHOWN ? ", …" : "", e.getMessage()),
          e);
    }
  }
}
