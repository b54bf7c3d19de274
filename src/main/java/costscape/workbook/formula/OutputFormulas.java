package costscape.workbook.formula;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.cost.RegressionLoss;
import costscape.cost.RegressionLoss.ErrorFormula;
import costscape.network.ActivationFunction;
import costscape.network.Notation;
import costscape.network.OutputLayer.Link;
import costscape.network.ParameterLayout;
import costscape.network.Pass;
import costscape.workbook.cell.CellLook;
import costscape.workbook.formula.RowFormulas.DataRow;
import costscape.workbook.formula.RowFormulas.ParameterWords;
import costscape.workbook.formula.RowFormulas.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The output layer of one data row: the loss, what stands between it and the last z, and δ, each as
 * a formula of a spreadsheet, in symbols and in words.
 *
 * <p>A spreadsheet's EXP fails where its argument exceeds 709: no argument here exceeds 700. Where
 * e is small, LN(1 + e) loses digits: below e⁻¹² it is e − e²/2, to a part in 10¹¹.
 *
 * <p>Several classes: with m, the largest z, and r, the sum of e^(z − m) over the other classes
 * than the row's own, the loss is m − z_y + ln(e^(z_y − m) + r). No exponent exceeds 0. The row's
 * own δ is −r over that sum, for p − 1 would round to 0.
 */
public record OutputFormulas(NetworkCost cost) {
  private static final int LAST_EXPONENT = 700;
  private static final String LARGEST = "m";
  private static final String OTHERS = "r";

  private ParameterLayout layout() {
    return cost.network().layout();
  }

  public int outputs() {
    return cost.network().output().width();
  }

  private Link link() {
    return cost.network().output().link();
  }

  /** Returns whether there is one output, the logit of two classes. */
  private boolean isLogistic() {
    return link() == Link.LOGISTIC;
  }

  private boolean isSoftmax() {
    return link() == Link.SOFTMAX;
  }

  /** The names of a row's label, or of each number to predict. */
  public List<String> targets() {
    return cost.dataset().hasClasses() || outputs() == 1
        ? List.of("y")
        : IntStream.range(0, outputs()).mapToObj(output -> "y" + output).toList();
  }

  private String target(int output) {
    return targets().get(cost.dataset().hasClasses() ? 0 : output);
  }

  /** The name of an output's z. */
  public String logit(int output) {
    return ParameterWords.symbol("z", layout().layers(), output);
  }

  /** The symbol of a network's answer. */
  public String answer() {
    return switch (link()) {
      case LOGISTIC -> "p";
      case SOFTMAX -> "p0";
      case IDENTITY -> logit(0);
    };
  }

  /**
   * Adds what stands between the last z and the loss, then the loss.
   *
   * @param unfolded adds the probability of label 1, where there are two classes
   */
  void losses(boolean unfolded, List<Quantity> all) {
    if (isSoftmax()) {
      classes(all);
    } else if (isLogistic() && unfolded) {
      all.add(
          new Quantity(
              answer(),
              "σ(%s) = 1/(1 + e^−z)".formatted(logit(0)),
              "the network's answer: how probable label 1 is",
              CellLook.FORWARDS,
              at -> sigmoid(at.apply(logit(0))),
              row -> ActivationFunction.SIGMOID.value(logits(row.pass())[0])));
    }
    String unit = cost.measure().unit();
    all.add(
        new Quantity(
            "loss",
            lossInSymbols(),
            "how wrong the answer is" + (unit.isEmpty() ? "" : ", in " + unit),
            CellLook.LOSS,
            this::loss,
            row -> loss(logits(row.pass()), row.row())));
  }

  /** The z of the outputs. */
  public double[] logits(Pass pass) {
    return IntStream.range(0, outputs())
        .mapToDouble(output -> pass.preActivation(layout().layers(), output))
        .toArray();
  }

  /** The row's loss from the z of the outputs. */
  public double loss(double[] logits, int row) {
    return cost.loss().value(logits, cost.dataset().targets(), row);
  }

  private static Notation.Formulas cells(ActivationFunction activation) {
    return activation.notation().cells().orElseThrow();
  }

  private static String sigmoid(String z) {
    return cells(ActivationFunction.SIGMOID).value().formatted(z);
  }

  /** Adds the formulas between several z and the loss: the largest z, the other classes, each p. */
  private void classes(List<Quantity> all) {
    all.add(
        new Quantity(
            LARGEST,
            IntStream.range(0, outputs())
                .mapToObj(this::logit)
                .collect(Collectors.joining(", ", "max(", ")")),
            "the largest z, taken off every z: e^z stays a number",
            CellLook.FORWARDS,
            this::largest,
            row -> Arrays.stream(logits(row.pass())).max().orElseThrow()));
    all.add(
        new Quantity(
            OTHERS,
            "Σ e^(z − m), without z of class y",
            "what the wrong classes weigh",
            CellLook.FORWARDS,
            this::others,
            row -> {
              double[] powers = powers(row);
              int label = cost.dataset().label(row.row());
              return IntStream.range(0, powers.length)
                  .filter(c -> c != label)
                  .mapToDouble(c -> powers[c])
                  .sum();
            }));
    IntStream.range(0, outputs())
        .forEach(
            c ->
                all.add(
                    new Quantity(
                        "p" + c,
                        "e^(%s − m) / Σ e^(z − m)".formatted(logit(c)),
                        "the network's answer: how probable label %d is".formatted(c),
                        CellLook.FORWARDS,
                        at ->
                            "EXP(%s-%s)/%s"
                                .formatted(at.apply(logit(c)), at.apply(LARGEST), sum(at)),
                        row -> powers(row)[c] / Arrays.stream(powers(row)).sum())));
  }

  private double[] powers(DataRow row) {
    double[] logits = logits(row.pass());
    double largest = Arrays.stream(logits).max().orElseThrow();
    return Arrays.stream(logits).map(z -> StrictMath.exp(z - largest)).toArray();
  }

  /** All z, which stand side by side. */
  private String all(UnaryOperator<String> at) {
    return at.apply(logit(0)) + ":" + at.apply(logit(outputs() - 1));
  }

  private String largest(UnaryOperator<String> at) {
    return "MAX(" + all(at) + ")";
  }

  private String others(UnaryOperator<String> at) {
    return IntStream.range(0, outputs())
        .mapToObj(
            c ->
                "(%s<>%d)*EXP(%s-%s)"
                    .formatted(at.apply(target(0)), c, at.apply(logit(c)), at.apply(LARGEST)))
        .collect(Collectors.joining("+"));
  }

  private String own(UnaryOperator<String> at) {
    return "EXP(INDEX(%s,1,%s+1)-%s)".formatted(all(at), at.apply(target(0)), at.apply(LARGEST));
  }

  private String sum(UnaryOperator<String> at) {
    return "(" + own(at) + "+" + at.apply(OTHERS) + ")";
  }

  private ErrorFormula ofErrors() {
    return ((RegressionLoss) cost.loss()).formula();
  }

  private String error(int output, UnaryOperator<String> at) {
    return "(%s-%s)".formatted(at.apply(logit(output)), at.apply(target(output)));
  }

  /** p − y, each label in the form that keeps its digits. */
  private String residual(UnaryOperator<String> at) {
    return "(1-2*%1$s)/(1+EXP(MIN((2*%1$s-1)*%2$s,%3$d)))"
        .formatted(at.apply(target(0)), at.apply(logit(0)), LAST_EXPONENT);
  }

  private String loss(UnaryOperator<String> at) {
    return switch (link()) {
      case SOFTMAX ->
          "%1$s-INDEX(%2$s,1,%3$s+1)+IF(%4$s<EXP(-12),%4$s-%4$s^2/2,LN(%5$s+%4$s))"
              .formatted(
                  at.apply(LARGEST), all(at), at.apply(target(0)), at.apply(OTHERS), own(at));
      case LOGISTIC ->
          switch ((LogisticLoss) cost.loss()) {
            case SQUARED -> "0.5*(" + residual(at) + ")^2";
            case CROSS_ENTROPY ->
                ("MAX(%1$s,0)-%2$s*%1$s+IF(ABS(%1$s)>12,EXP(-ABS(%1$s))-EXP(-2*ABS(%1$s))/2,"
                        + "LN(1+EXP(-ABS(%1$s))))")
                    .formatted(at.apply(logit(0)), at.apply(target(0)));
          };
      case IDENTITY -> {
        String all =
            IntStream.range(0, outputs())
                .mapToObj(output -> ofErrors().cell(error(output, at)))
                .collect(Collectors.joining("+"));
        yield outputs() == 1 ? all : "(" + all + ")/" + outputs();
      }
    };
  }

  private String lossInSymbols() {
    return switch (link()) {
      case LOGISTIC ->
          switch ((LogisticLoss) cost.loss()) {
            case SQUARED -> "½·(p − y)²";
            case CROSS_ENTROPY -> "−log p if y = 1, −log(1 − p) if y = 0";
          };
      case SOFTMAX -> "−log p of class y = m − z + log Σ e^(z − m)";
      case IDENTITY -> (outputs() == 1 ? "" : "mean of ") + ofErrors().text();
    };
  }

  /**
   * The loss in one formula of the z of the outputs and the targets, in which what stands between
   * is written out.
   */
  public String lossOfLogits(UnaryOperator<String> at) {
    return loss(
        new UnaryOperator<>() {
          @Override
          public String apply(String name) {
            return switch (name) {
              case LARGEST -> "(" + largest(this) + ")";
              case OTHERS -> "(" + others(this) + ")";
              default -> at.apply(name);
            };
          }
        });
  }

  String delta(int output, UnaryOperator<String> at) {
    return switch (link()) {
      case SOFTMAX ->
          "IF(%s=%d,-%s/%s,%s)"
              .formatted(
                  at.apply(target(0)), output, at.apply(OTHERS), sum(at), at.apply("p" + output));
      case LOGISTIC ->
          switch ((LogisticLoss) cost.loss()) {
            case SQUARED ->
                residual(at)
                    + "*"
                    + cells(ActivationFunction.SIGMOID).slope().formatted(at.apply(logit(0)));
            case CROSS_ENTROPY -> residual(at);
          };
      case IDENTITY ->
          ofErrors().cellSlope(error(output, at)) + (outputs() == 1 ? "" : "/" + outputs());
    };
  }

  String deltaInSymbols(int output) {
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

  /** The network's answer of an output, from formulas of all logits: a probability or a number. */
  public String answer(int output, List<String> logits) {
    if (isLogistic()) {
      return sigmoid(logits.get(0));
    }
    if (!isSoftmax()) {
      return logits.get(output);
    }
    String others =
        IntStream.range(0, logits.size())
            .filter(c -> c != output)
            .mapToObj(
                c ->
                    "EXP(MIN((%s)-(%s),%d))"
                        .formatted(logits.get(c), logits.get(output), LAST_EXPONENT / 2))
            .collect(Collectors.joining("+"));
    return "1/(1+" + others + ")";
  }

  /**
   * How good the answers are over all rows: the share of rows that is right, or of numbers the root
   * of the mean squared error.
   *
   * @param over the columns of the names that it needs, over all rows
   */
  public String quality(UnaryOperator<String> over) {
    String label = over.apply(target(0));
    if (isLogistic()) {
      return "SUMPRODUCT((%1$s>0)*%2$s+(%1$s<=0)*(1-%2$s))/row_count"
          .formatted(over.apply(logit(0)), label);
    }
    List<String> terms = new ArrayList<>();
    for (int output = 0; output < outputs(); output++) {
      if (isSoftmax()) {
        String largest = over.apply(LARGEST);
        String first =
            "(%s=%d)*(%s=%s)".formatted(label, output, over.apply(logit(output)), largest);
        terms.add(
            IntStream.range(0, output) // of equal z the first class is decided for
                .mapToObj(before -> "*(%s<%s)".formatted(over.apply(logit(before)), largest))
                .collect(Collectors.joining("", first, "")));
      } else {
        terms.add(error(output, over) + "^2");
      }
    }
    String sum = "SUMPRODUCT(" + String.join("+", terms) + ")/row_count";
    return isSoftmax() ? sum : "SQRT(%s/%d)".formatted(sum, outputs());
  }
}
