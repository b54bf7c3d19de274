package costscape.workbook.formula;

import costscape.cost.ErrorFormula;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.cost.RegressionLoss;
import costscape.network.Link;
import costscape.workbook.formula.Places.OutputPlaces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The output layer of one data row as formulas of a spreadsheet, forwards and backwards.
 *
 * <p>Several classes: with m, the largest z, and r, the sum of e^(z − m) over the other classes
 * than the row's own, the loss is m − z_y + ln(e^(z_y − m) + r). No exponent exceeds 0. Where r is
 * small, LN(1 + r) loses digits: below e⁻¹² it is r − r²/2, to a part in 10¹¹. The row's own δ is
 * −r over that sum, for p − 1 would round to 0.
 */
public record OutputFormulas(NetworkCost cost) {
  /** The largest z. */
  public static final int LARGEST = 0;

  /** The sum over the other classes. */
  public static final int OTHERS = 1;

  /** The probability of class 0; the other classes follow. */
  public static final int FIRST_PROBABILITY = 2;

  public int outputs() {
    return cost.network().output().width();
  }

  private Link link() {
    return cost.network().output().link();
  }

  /** Whether there is one output, the logit of two classes. */
  public boolean isLogistic() {
    return link() == Link.LOGISTIC;
  }

  public boolean isSoftmax() {
    return link() == Link.SOFTMAX;
  }

  /** Columns of targets: a label, or each number to predict. */
  public int targets() {
    return cost.dataset().hasClasses() ? 1 : outputs();
  }

  /** Cells between the logits and the loss: of several classes m, r and each probability. */
  public int helpers() {
    return isSoftmax() ? FIRST_PROBABILITY + outputs() : 0;
  }

  public String helper(int k, OutputPlaces at) {
    return switch (k) {
      case LARGEST -> "MAX(" + at.logits() + ")";
      case OTHERS ->
          IntStream.range(0, outputs())
              .mapToObj(
                  c ->
                      "(%s<>%d)*EXP(%s-%s)"
                          .formatted(at.target(0), c, at.logit(c), at.helper(LARGEST)))
              .collect(Collectors.joining("+"));
      default ->
          "EXP(%s-%s)/%s".formatted(at.logit(k - FIRST_PROBABILITY), at.helper(LARGEST), sum(at));
    };
  }

  private static String own(OutputPlaces at) {
    return "EXP(INDEX(%s,1,%s+1)-%s)".formatted(at.logits(), at.target(0), at.helper(LARGEST));
  }

  private static String sum(OutputPlaces at) {
    return "(" + own(at) + "+" + at.helper(OTHERS) + ")";
  }

  /** The number of a helper. */
  public double helper(int k, double[] logits, int row) {
    double largest = Arrays.stream(logits).max().orElseThrow();
    if (k == LARGEST) {
      return largest;
    }
    double[] powers = Arrays.stream(logits).map(z -> StrictMath.exp(z - largest)).toArray();
    int label = cost.dataset().label(row);
    return k == OTHERS
        ? IntStream.range(0, powers.length)
            .filter(c -> c != label)
            .mapToDouble(c -> powers[c])
            .sum()
        : powers[k - FIRST_PROBABILITY] / Arrays.stream(powers).sum();
  }

  /** The row's loss. */
  public String loss(OutputPlaces at) {
    if (isSoftmax()) {
      return "%1$s-INDEX(%2$s,1,%3$s+1)+IF(%4$s<EXP(-12),%4$s-%4$s^2/2,LN(%5$s+%4$s))"
          .formatted(at.helper(LARGEST), at.logits(), at.target(0), at.helper(OTHERS), own(at));
    }
    if (isLogistic()) {
      return switch ((LogisticLoss) cost.loss()) {
        case SQUARED -> "0.5*(" + residual(at.logit(0), at.target(0)) + ")^2";
        case CROSS_ENTROPY ->
            ("MAX(%1$s,0)-%2$s*%1$s+IF(ABS(%1$s)>12,EXP(-ABS(%1$s))-EXP(-2*ABS(%1$s))/2,"
                    + "LN(1+EXP(-ABS(%1$s))))")
                .formatted(at.logit(0), at.target(0));
      };
    }
    String all =
        IntStream.range(0, outputs())
            .mapToObj(output -> ofErrors().cell(error(output, at)))
            .collect(Collectors.joining("+"));
    return outputs() == 1 ? all : "(" + all + ")/" + outputs();
  }

  private static String error(int output, OutputPlaces at) {
    return "(%s-%s)".formatted(at.logit(output), at.target(output));
  }

  private ErrorFormula ofErrors() {
    return ((RegressionLoss) cost.loss()).formula();
  }

  /** The derivative of the row's loss by an output unit's z. */
  String delta(int output, OutputPlaces at) {
    if (isSoftmax()) {
      return "IF(%s=%d,-%s/%s,%s)"
          .formatted(
              at.target(0),
              output,
              at.helper(OTHERS),
              sum(at),
              at.helper(FIRST_PROBABILITY + output));
    }
    if (isLogistic()) {
      String residual = residual(at.logit(0), at.target(0));
      return switch ((LogisticLoss) cost.loss()) {
        case SQUARED -> residual + "*" + RowFormulas.sigmoidSlope(at.logit(0));
        case CROSS_ENTROPY -> residual;
      };
    }
    String slope = ofErrors().cellSlope(error(output, at));
    return outputs() == 1 ? slope : slope + "/" + outputs();
  }

  /** p − y, each label in the form that keeps its digits. */
  private static String residual(String z, String label) {
    return "(1-2*%1$s)/(1+EXP(MIN((2*%1$s-1)*%2$s,%3$d)))"
        .formatted(label, z, RowFormulas.LAST_EXPONENT);
  }

  /** The network's answer of an output, from formulas of all logits: a probability or a number. */
  public String answer(int output, List<String> logits) {
    if (isLogistic()) {
      return RowFormulas.sigmoid(logits.get(0));
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
                        .formatted(
                            logits.get(c), logits.get(output), RowFormulas.LAST_EXPONENT / 2))
            .collect(Collectors.joining("+"));
    return "1/(1+" + others + ")";
  }

  /**
   * How good the answers are over all rows: the share of rows that is right, or of numbers the root
   * of the mean squared error.
   *
   * @param logits the column of an output's z, {@code targets} that of a target, both over the rows
   * @param largest the column of the largest z
   */
  public String quality(List<String> logits, List<String> targets, String largest) {
    if (isLogistic()) {
      return "SUMPRODUCT((%1$s>0)*%2$s+(%1$s<=0)*(1-%2$s))/row_count"
          .formatted(logits.get(0), targets.get(0));
    }
    List<String> terms = new ArrayList<>();
    for (int output = 0; output < outputs(); output++) {
      if (isSoftmax()) {
        String first =
            "(%s=%d)*(%s=%s)".formatted(targets.get(0), output, logits.get(output), largest);
        terms.add(
            logits.subList(0, output).stream() // of equal z the first class is decided for
                .map(before -> "*(%s<%s)".formatted(before, largest))
                .collect(Collectors.joining("", first, "")));
      } else {
        terms.add("(%s-%s)^2".formatted(logits.get(output), targets.get(output)));
      }
    }
    String sum = "SUMPRODUCT(" + String.join("+", terms) + ")/row_count";
    return isSoftmax() ? sum : "SQRT(%s/%d)".formatted(sum, outputs());
  }
}
