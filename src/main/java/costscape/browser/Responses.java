package costscape.browser;

import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.Pass;

/** What a network makes of rows of features, which come one after the other in one array. */
record Responses(Network network) {
  /** The number read off a row that has gone through the network. */
  private interface Reading {
    double of(Pass pass, double[] logits);
  }

  double[] activations(double[] theta, int layer, int unit, double[] rows) {
    return readings(theta, rows, (pass, logits) -> pass.activation(layer, unit));
  }

  /** The probability of label 1 for each row. */
  double[] probabilities(double[] theta, double[] rows) {
    return readings(theta, rows, (pass, logits) -> ActivationFunction.SIGMOID.value(logits[0]));
  }

  /** The probabilities of all classes for each row, a row's together. */
  double[] classProbabilities(double[] theta, double[] rows, int classes) {
    double[] features = new double[network.layout().width(0)];
    double[] all = new double[rows.length / features.length * classes];
    for (int row = 0; row < all.length / classes; row++) {
      System.arraycopy(rows, row * features.length, features, 0, features.length);
      double[] probabilities = network.probabilities(theta, features);
      System.arraycopy(probabilities, 0, all, row * classes, classes);
    }
    return all;
  }

  private double[] readings(double[] theta, double[] rows, Reading reading) {
    double[] features = new double[network.layout().width(0)];
    double[] readings = new double[rows.length / features.length];
    Pass pass = new Pass(network);
    for (int row = 0; row < readings.length; row++) {
      System.arraycopy(rows, row * features.length, features, 0, features.length);
      readings[row] = reading.of(pass, pass.forward(theta, features));
    }
    return readings;
  }
}
