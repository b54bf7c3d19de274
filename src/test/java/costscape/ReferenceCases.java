package costscape;

import costscape.cost.Huber;
import costscape.cost.LossFunction;
import costscape.cost.MeanError;
import costscape.cost.NetworkCost;
import costscape.cost.SoftmaxLoss;
import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.data.Numbers;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cases of the reference tables for several classes and for numbers to predict. */
public final class ReferenceCases {
  private static final Table POINTS = Table.oracle("classes/points.csv");

  private ReferenceCases() {}

  /** The cost of the case that a point belongs to. */
  public static NetworkCost cost(String point, double l2) {
    String name = point.split("-")[0];
    return switch (name) {
      case "iris433" ->
          cost(iris(), List.of(3), ActivationFunction.SIGMOID, SoftmaxLoss.CROSS_ENTROPY, l2);
      case "nine223" ->
          cost(nine(), List.of(2), ActivationFunction.TANH, SoftmaxLoss.CROSS_ENTROPY, l2);
      case "nine2323" ->
          cost(nine(), List.of(3, 2), ActivationFunction.SIGMOID, SoftmaxLoss.CROSS_ENTROPY, l2);
      case "sine131" ->
          cost(sine(), List.of(3), ActivationFunction.TANH, MeanError.MEAN_SQUARED_ERROR, l2);
      case "sine131h" -> cost(sine(), List.of(3), ActivationFunction.SIGMOID, new Huber(1), l2);
      case "sine131a" ->
          cost(sine(), List.of(3), ActivationFunction.TANH, MeanError.MEAN_ABSOLUTE_ERROR, l2);
      case "pair232" ->
          cost(pair(), List.of(3), ActivationFunction.SIGMOID, MeanError.MEAN_SQUARED_ERROR, l2);
      default -> throw new IllegalArgumentException(point);
    };
  }

  private static NetworkCost cost(
      Dataset data,
      List<Integer> hidden,
      ActivationFunction activation,
      LossFunction loss,
      double l2) {
    return NetworkCost.of(Network.of(data, hidden, activation), data, loss, l2);
  }

  /** θ of every point of the tables, by its id. */
  public static Map<String, double[]> points() {
    Map<String, double[]> points = new HashMap<>();
    for (int row = 0; row < POINTS.rows(); row++) {
      String id = POINTS.text(row, "id");
      NetworkCost cost = cost(id, 0);
      double[] theta = points.computeIfAbsent(id, any -> new double[cost.dimension()]);
      theta[cost.network().layout().index(POINTS.text(row, "name"))] = POINTS.number(row, "value");
    }
    return points;
  }

  private static Dataset iris() {
    return classes(
        "classes/iris.csv",
        List.of("sepal_length", "sepal_width", "petal_length", "petal_width"),
        "species",
        List.of("setosa", "versicolor", "virginica"));
  }

  private static Dataset nine() {
    return classes("classes/nine.csv", List.of("x1", "x2"), "class", List.of("a", "b", "c"));
  }

  private static Dataset sine() {
    return numbers("classes/sine.csv", List.of("x"), List.of("target"));
  }

  private static Dataset pair() {
    return numbers("classes/pair.csv", List.of("x1", "x2"), List.of("target1", "target2"));
  }

  private static Dataset classes(
      String file, List<String> features, String column, List<String> words) {
    Table table = Table.oracle(file);
    int[] labels = new int[table.rows()];
    for (int row = 0; row < labels.length; row++) {
      labels[row] = words.indexOf(table.text(row, column));
    }
    return Dataset.of(file, features, columns(table, features), Labels.of(words, labels));
  }

  private static Dataset numbers(String file, List<String> features, List<String> targets) {
    Table table = Table.oracle(file);
    return Dataset.of(
        file, features, columns(table, features), Numbers.of(targets, columns(table, targets)));
  }

  private static double[][] columns(Table table, List<String> names) {
    List<double[]> columns = new ArrayList<>();
    for (String name : names) {
      double[] column = new double[table.rows()];
      for (int row = 0; row < column.length; row++) {
        column[row] = table.number(row, name);
      }
      columns.add(column);
    }
    return columns.toArray(double[][]::new);
  }
}
