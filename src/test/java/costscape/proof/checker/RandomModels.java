package costscape.proof.checker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random networks on few rows, with what makes proofs go wrong: equal rows of different classes,
 * rows on relu units' kinks, features that are 0, no penalty, dead units, no hidden layer.
 */
final class RandomModels {
  private static final List<String> ACTIVATIONS =
      List.of("sigmoid", "tanh", "relu", "relu", "softplus", "identity");
  private static final List<int[]> HIDDEN =
      List.of(
          new int[] {},
          new int[] {1},
          new int[] {1},
          new int[] {2},
          new int[] {2},
          new int[] {3},
          new int[] {1, 1},
          new int[] {2, 1});
  private static final double[] PENALTIES = {0, 0, 0.01, 0.05, 0.1, 0.2, 0.5, 1};

  private final Random random;

  RandomModels(long seed) {
    random = new Random(seed);
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  Model model() {
    String loss =
        one(
            List.of(
                "cross_entropy",
                "cross_entropy",
                "cross_entropy",
                "squared",
                "softmax",
                "mean_squared_error"));
    int[] hidden = one(HIDDEN);
    int features = random.nextInt(4) == 0 ? 2 : 1;
    int outputs =
        switch (loss) {
          case "softmax" -> 3;
          case "mean_squared_error" -> 1 + random.nextInt(2);
          default -> 1;
        };
    int[] widths = new int[hidden.length + 2];
    widths[0] = features;
    System.arraycopy(hidden, 0, widths, 1, hidden.length);
    widths[widths.length - 1] = outputs;
    int rows = 4 + random.nextInt(4);
    double[][] inputs = new double[rows][features];
    int targetWidth = loss.equals("mean_squared_error") ? outputs : 1;
    double[][] targets = new double[rows][targetWidth];
    boolean coarse = random.nextInt(3) > 0;
    for (int row = 0; row < rows; row++) {
      for (int k = 0; k < features; k++) {
        inputs[row][k] =
            coarse
                ? (random.nextInt(9) - 4) * 0.5
                : Math.round(400 * random.nextGaussian()) / 256.0;
      }
      if (row > 0 && random.nextInt(6) == 0) {
        inputs[row] = inputs[row - 1].clone();
      }
      for (int k = 0; k < targetWidth; k++) {
        targets[row][k] =
            switch (loss) {
              case "mean_squared_error" -> (random.nextInt(9) - 4) * 0.5;
              case "softmax" -> row < 3 ? row : random.nextInt(3);
              default -> row < 2 ? row : random.nextInt(2);
            };
      }
    }
    double penalty = PENALTIES[random.nextInt(PENALTIES.length)];
    return new Model(widths, one(ACTIVATIONS), loss, penalty, inputs, targets);
  }

  /** The network with classes that count differently, or labels that are less sure, or both. */
  Model weighted(Model model) {
    double[] weights = new double[model.isSoftmax() ? 3 : 2];
    for (int c = 0; c < weights.length; c++) {
      weights[c] = (1 + random.nextInt(12)) / 4.0;
    }
    boolean both = random.nextBoolean();
    double share = both || random.nextBoolean() ? 0.1 : 0;
    return model.of(share == 0 || both ? weights : new double[0], share);
  }

  /** A random place, some of whose numbers are halves or 0, so that rows lie on kinks. */
  Map<String, Double> place(Model model) {
    boolean coarse = random.nextInt(3) == 0;
    Map<String, Double> place = new LinkedHashMap<>();
    for (String name : model.names()) {
      double value = coarse ? (random.nextInt(7) - 3) * 0.5 : 1.5 * random.nextGaussian();
      place.put(name, value);
    }
    return place;
  }

  /** All units dead, their biases anything, and the output's as if there were no input. */
  Map<String, Double> dead(Model model) {
    Map<String, Double> place = new LinkedHashMap<>();
    int last = model.widths().length - 1;
    for (String name : model.names()) {
      double bias = random.nextInt(3) == 0 ? 0 : Math.round(8 * random.nextGaussian()) / 4.0;
      place.put(name, name.startsWith("b") ? bias : 0.0);
    }
    double rows = model.inputs().length;
    for (int k = 0; k < model.widths()[last]; k++) {
      double count = 0;
      double others = 0;
      for (double[] target : model.targets()) {
        int label = (int) target[0];
        switch (model.loss()) {
          case "mean_squared_error" -> count += target[k];
          case "softmax" -> count += model.shares(label)[k].near();
          default -> {
            others += model.shares(label)[0].near();
            count += model.shares(label)[1].near();
          }
        }
      }
      double bias =
          switch (model.loss()) {
            case "mean_squared_error" -> count / rows;
            case "softmax" -> Math.log(count);
            default -> Math.log(count / others);
          };
      place.put(Model.bias(last, k), bias);
    }
    return place;
  }
}
