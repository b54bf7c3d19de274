package costscape.browser;

import costscape.cost.Confusion;
import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.Pass;
import java.util.stream.IntStream;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;

/**
 * The rows of a landscape's data, and what the network makes of these and of any other rows. Rows
 * of features come one after the other in one array.
 */
public final class Responses {
  private final NetworkCost cost;
  private final Network network;
  private final Dataset dataset;

  Responses(NetworkCost cost) {
    this.cost = cost;
    network = cost.network();
    dataset = cost.dataset();
  }

  /** Writes something of one row that has gone through the network. */
  private interface Reading {
    void write(Pass pass, double[] logits, double[] into, int at);
  }

  @JSExport
  public String[] featureNames() {
    return dataset.featureNames().toArray(new String[0]);
  }

  @JSExport
  @JSByRef
  public double[] feature(int index) {
    return dataset.column(index);
  }

  /** The words of the classes, by label; none where there are numbers to predict. */
  @JSExport
  public String[] classes() {
    return dataset.classes().toArray(new String[0]);
  }

  /** The label of every row. */
  @JSExport
  @JSByRef
  public int[] labels() {
    return IntStream.range(0, dataset.rows()).map(dataset::label).toArray();
  }

  /** The names of the numbers to predict; none where there are classes. */
  @JSExport
  public String[] numberNames() {
    return dataset.hasClasses() ? new String[0] : dataset.targets().names().toArray(new String[0]);
  }

  /** The number that an output is to predict, of every row. */
  @JSExport
  @JSByRef
  public double[] numbers(int output) {
    return IntStream.range(0, dataset.rows())
        .mapToDouble(row -> dataset.numbers().number(row, output))
        .toArray();
  }

  /** The share of the rows that are decided rightly. */
  @JSExport
  public double accuracy(@JSByRef double[] theta) {
    return cost.accuracy(theta);
  }

  /**
   * How many rows of each class the network takes for each class: a class' counts together, in the
   * order of {@link #classes}.
   */
  @JSExport
  @JSByRef
  public int[] confusion(@JSByRef double[] theta) {
    Confusion counts = Confusion.of(network, dataset, theta);
    int classes = counts.classes();
    return IntStream.range(0, classes * classes)
        .map(k -> counts.count(k / classes, k % classes))
        .toArray();
  }

  /** The cost of these rows, the penalty included. */
  @JSExport
  public double cost(@JSByRef double[] theta) {
    return cost.at(theta);
  }

  /** The mean loss of the rows, which is the cost without the penalty. */
  @JSExport
  public double meanLoss(@JSByRef double[] theta) {
    return NetworkCost.of(network, dataset, cost.loss(), 0).at(theta);
  }

  /** The name of the mean loss. */
  @JSExport
  public String quantity() {
    return cost.loss().measure().quantity();
  }

  /** A hidden unit's activation at rows of features. */
  @JSExport
  @JSByRef
  public double[] activations(
      @JSByRef double[] theta, int layer, int unit, @JSByRef double[] rows) {
    return readings(
        theta, rows, 1, (pass, logits, into, at) -> into[at] = pass.activation(layer, unit));
  }

  /** The probability of label 1 of two classes at rows of features. */
  @JSExport
  @JSByRef
  public double[] probabilities(@JSByRef double[] theta, @JSByRef double[] rows) {
    return readings(
        theta,
        rows,
        1,
        (pass, logits, into, at) -> into[at] = ActivationFunction.SIGMOID.value(logits[0]));
  }

  /**
   * The probability of every class at rows of features: a row's probabilities together, in the
   * order of {@link #classes}.
   */
  @JSExport
  @JSByRef
  public double[] classProbabilities(@JSByRef double[] theta, @JSByRef double[] rows) {
    int classes = dataset.classes().size();
    return readings(
        theta,
        rows,
        classes,
        (pass, logits, into, at) ->
            System.arraycopy(network.probabilities(logits), 0, into, at, classes));
  }

  /**
   * The numbers predicted at rows of features: a row's numbers together, in the order of {@link
   * #numberNames}.
   */
  @JSExport
  @JSByRef
  public double[] predictions(@JSByRef double[] theta, @JSByRef double[] rows) {
    return readings(
        theta,
        rows,
        dataset.numbers().outputs(),
        (pass, logits, into, at) -> System.arraycopy(logits, 0, into, at, logits.length));
  }

  private double[] readings(double[] theta, double[] rows, int width, Reading reading) {
    double[] features = new double[dataset.features()];
    double[] readings = new double[rows.length / features.length * width];
    Pass pass = new Pass(network);
    for (int row = 0; row < readings.length / width; row++) {
      System.arraycopy(rows, row * features.length, features, 0, features.length);
      reading.write(pass, pass.forward(theta, features), readings, row * width);
    }
    return readings;
  }
}
