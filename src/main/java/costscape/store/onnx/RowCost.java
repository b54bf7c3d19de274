package costscape.store.onnx;

import costscape.cost.LogisticLoss;
import costscape.cost.LossFunction;
import costscape.cost.Measure;
import costscape.cost.RegressionLoss;
import costscape.cost.SoftmaxLoss;
import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.store.file.InputException;
import costscape.store.onnx.OnnxGraph.Node;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The cost of a row, from the numbers that a graph outputs for it. How many those are is known once
 * the graph has been computed; targets are then held against them.
 *
 * @param dataset the rows, their classes numbered as the graph numbers them
 * @param loss of a row
 * @param answers what the graph's numbers are
 * @param count how many numbers a row is answered with
 * @param smoothing the share of a label that is spread over all classes
 */
record RowCost(Dataset dataset, LossFunction loss, Answers answers, int count, double smoothing)
    implements Serializable {
  private static final double HALF = 0.5;

  /** Holds rows against a graph's answers, and refuses it where these fit no such targets. */
  static RowCost of(
      String graph,
      Dataset dataset,
      LossFunction loss,
      Answers answers,
      int count,
      double smoothing) {
    if (smoothing != 0 && (!dataset.hasClasses() || loss == LogisticLoss.SQUARED)) {
      throw InputException.in(graph, "--label-smoothing is for cross-entropy");
    }
    if (!dataset.hasClasses()) {
      int wanted = dataset.numbers().outputs();
      if (wanted != count) {
        throw InputException.in(
            graph,
            "it answers a row with %s, and %s has %s to predict"
                .formatted(numbers(count), dataset.name(), numbers(wanted)));
      }
      return new RowCost(dataset, loss, answers, count, smoothing);
    }
    if (loss == LogisticLoss.SQUARED && (count > 1 || answers == Answers.LOG_PROBABILITIES)) {
      throw InputException.in(
          graph, "--cost squared needs one answer a row, and it has %d".formatted(count));
    }
    Dataset numbered = count == 1 ? twoClasses(graph, dataset) : numbered(graph, dataset, count);
    return new RowCost(numbered, loss, answers, count, smoothing);
  }

  private static String numbers(int count) {
    return count == 1 ? "1 number" : count + " numbers";
  }

  private static Dataset twoClasses(String graph, Dataset dataset) {
    if (dataset.classes().size() != 2) {
      throw InputException.in(
          graph,
          "it answers a row with 1 number, which decides between two classes; %s has %d"
              .formatted(dataset.name(), dataset.classes().size()));
    }
    return dataset;
  }

  /**
   * Where classes are the numbers from 0 on, a class is the output of its number, also where the
   * rows lack some; other words are numbered in their order, and there is one for each output.
   */
  private static Dataset numbered(String graph, Dataset dataset, int outputs) {
    List<String> words = dataset.classes();
    boolean areNumbers =
        words.stream().allMatch(w -> w.matches("\\d{1,6}") && Integer.parseInt(w) < outputs);
    if (!areNumbers && words.size() != outputs) {
      throw InputException.in(
          graph,
          "it answers a row with %d numbers, and %s has %d classes"
              .formatted(outputs, dataset.name(), words.size()));
    }
    if (!areNumbers || words.size() == outputs) {
      return dataset;
    }
    int[] labels =
        IntStream.range(0, dataset.rows())
            .map(row -> Integer.parseInt(words.get(dataset.label(row))))
            .toArray();
    List<String> all = IntStream.range(0, outputs).mapToObj(String::valueOf).toList();
    double[][] columns = new double[dataset.features()][];
    Arrays.setAll(columns, dataset::column);
    return Dataset.taking(
        dataset.name(),
        dataset.featureNames(),
        columns,
        Labels.of(all, labels).from(dataset.labels().column()));
  }

  Measure measure() {
    return loss.measure().smoothed(smoothing);
  }

  /** Returns what one row costs; NaN where an answer is none. */
  double of(int row, double... answer) {
    if (loss instanceof RegressionLoss) {
      return loss.value(answer, dataset.targets(), row);
    }
    if (loss == LogisticLoss.SQUARED) {
      double residual = answers == Answers.LOGITS ? Double.NaN : answer[0] - dataset.label(row);
      return answers == Answers.LOGITS
          ? loss.value(answer, dataset.targets(), row)
          : HALF * residual * residual;
    }
    if (smoothing == 0 && answers == Answers.LOGITS && count > 1) {
      return SoftmaxLoss.CROSS_ENTROPY.value(answer, dataset.targets(), row);
    }
    double own = ofLabel(dataset.label(row), answer);
    if (smoothing == 0) {
      return own;
    }
    int classes = Math.max(2, count);
    double sum = 0;
    for (int label = 0; label < classes; label++) {
      sum += ofLabel(label, answer);
    }
    return (1 - smoothing) * own + smoothing * sum / classes;
  }

  /** Returns what the answer would cost if this were the row's label. */
  private double ofLabel(int label, double... answer) {
    return switch (answers) {
      case LOGITS ->
          count == 1
              ? LogisticLoss.CROSS_ENTROPY.value(answer[0], label)
              : sumOfExponentials(answer) - answer[label];
      case PROBABILITIES ->
          -Math.log(count > 1 ? answer[label] : label == 1 ? answer[0] : 1 - answer[0]);
      case LOG_PROBABILITIES ->
          count > 1 ? -answer[label] : label == 1 ? -answer[0] : -Math.log(-Math.expm1(answer[0]));
    };
  }

  /** The logarithm of the sum of exponentials, the largest taken out. */
  private static double sumOfExponentials(double... logits) {
    double largest = Arrays.stream(logits).max().orElseThrow();
    double sum = 0;
    for (double logit : logits) {
      sum += Math.exp(logit - largest);
    }
    return largest + Math.log(sum);
  }

  int decision(double... answer) {
    if (count == 1) {
      double middle =
          switch (answers) {
            case LOGITS -> 0;
            case PROBABILITIES -> HALF;
            case LOG_PROBABILITIES -> Math.log(HALF);
          };
      return answer[0] > middle ? 1 : 0;
    }
    int largest = 0;
    for (int k = 1; k < answer.length; k++) {
      largest = answer[k] > answer[largest] ? k : largest;
    }
    return largest;
  }

  /**
   * Finds out what the answers for classes are, where nobody says it: numbers between 0 and 1 may
   * be probabilities, which the last operation of a graph need not show.
   */
  static final class AnswerKind {
    /** Rows that are looked at. */
    static final int ROWS = 64;

    private static final Set<String> LINEAR =
        Set.of("Gemm", "MatMul", "Conv", "ConvTranspose", "Einsum");

    private static final double NEAR = 1e-6;

    private AnswerKind() {}

    /** Returns whether the numbers of each row lie between 0 and 1. */
    static boolean areShares(List<double[]> answers) {
      return answers.stream()
          .flatMapToDouble(Arrays::stream)
          .allMatch(value -> value > -NEAR && value < 1 + NEAR);
    }

    /**
     * Returns what answers between 0 and 1 are. They are probabilities where those of each row sum
     * to 1, and logits where a layer of weights makes them.
     *
     * @throws costscape.store.file.InputException where they may be both
     */
    static Answers ofShares(OnnxGraph graph, GraphOutput output, List<double[]> answers) {
      boolean isOne = answers.get(0).length == 1;
      if (!isOne && answers.stream().allMatch(Answers.PROBABILITIES::fits)) {
        return Answers.PROBABILITIES;
      }
      if (isMadeByWeights(graph, output.value())) {
        return Answers.LOGITS;
      }
      throw graph.error(
          "its answers to the first %d rows lie between 0 and 1%s; --answers logits or --answers"
              + " probabilities says what they are",
          answers.size(), isOne ? "" : " and do not sum to 1");
    }

    private static boolean isMadeByWeights(OnnxGraph graph, String output) {
      Optional<Node> last = GraphOutput.last(graph, output);
      return last.isPresent()
          && (isLinear(last.get())
              || (last.get().op().equals("Add")
                  && last.get().inputs().stream()
                      .flatMap(input -> graph.maker(input).stream())
                      .anyMatch(AnswerKind::isLinear)));
    }

    private static boolean isLinear(Node node) {
      return LINEAR.contains(node.op());
    }
  }
}
