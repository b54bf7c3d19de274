package costscape.workbook;

import costscape.cost.ErrorFormula;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.cost.RegressionLoss;
import costscape.network.Link;
import costscape.workbook.formula.OutputFormulas;
import costscape.workbook.formula.ParameterWords;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The output layer's formulas in symbols and words. */
record OutputWords(NetworkCost cost) {
  private int outputs() {
    return cost.network().output().width();
  }

  private Link link() {
    return cost.network().output().link();
  }

  private String z(int output) {
    return ParameterWords.symbol("z", cost.network().layout().layers(), output);
  }

  /** The heading of a column between the logits and the loss. */
  static String helper(int k) {
    return switch (k) {
      case OutputFormulas.LARGEST -> "m";
      case OutputFormulas.OTHERS -> "r";
      default -> "p" + (k - OutputFormulas.FIRST_PROBABILITY);
    };
  }

  String helperFormula(int k) {
    return switch (k) {
      case OutputFormulas.LARGEST ->
          IntStream.range(0, outputs())
              .mapToObj(this::z)
              .collect(Collectors.joining(", ", "max(", ")"));
      case OutputFormulas.OTHERS -> "Σ e^(z − m), without z of class y";
      default -> "e^(%s − m) / Σ e^(z − m)".formatted(z(k - OutputFormulas.FIRST_PROBABILITY));
    };
  }

  String helperMeaning(int k) {
    return switch (k) {
      case OutputFormulas.LARGEST -> "the largest z, taken off every z: e^z stays a number";
      case OutputFormulas.OTHERS -> "what the wrong classes weigh";
      default ->
          "the network's answer: how probable label %d is"
              .formatted(k - OutputFormulas.FIRST_PROBABILITY);
    };
  }

  String loss() {
    return switch (link()) {
      case LOGISTIC ->
          switch ((LogisticLoss) cost.loss()) {
            case SQUARED -> "½·(p − y)²";
            case CROSS_ENTROPY -> "−log p if y = 1, −log(1 − p) if y = 0";
          };
      case SOFTMAX -> "−log p of class y = m − z + log Σ e^(z − m)";
      case IDENTITY ->
          outputs() == 1 ? ofErrors().text() : "mean of %s".formatted(ofErrors().text());
    };
  }

  private ErrorFormula ofErrors() {
    return ((RegressionLoss) cost.loss()).formula();
  }

  String lossMeaning() {
    String unit = cost.measure().unit();
    return unit.isEmpty()
        ? "how wrong the answer is"
        : "how wrong the answer is, in %s".formatted(unit);
  }

  /** The derivative of the loss by an output's z. */
  String delta(int output) {
    return switch (link()) {
      case LOGISTIC ->
          switch ((LogisticLoss) cost.loss()) {
            case SQUARED -> "(p − y)·p·(1 − p)";
            case CROSS_ENTROPY -> "p − y";
          };
      case SOFTMAX -> "p%1$d − 1 if y = %1$d, else p%1$d".formatted(output);
      case IDENTITY -> ofErrors().slope() + (outputs() == 1 ? "" : " / " + outputs());
    };
  }
}
