package costscape.workbook.formula;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.network.ActivationFunction;
import costscape.network.ParameterLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * One data row forwards and backwards, as formulas of a spreadsheet. A spreadsheet's EXP fails
 * where its argument exceeds 709: no argument here exceeds 700. Where e is small, LN(1 + e) loses
 * digits: below e⁻¹² it is e − e²/2, to a part in 10¹¹.
 */
public record RowFormulas(NetworkCost cost) {
  private static final int LAST_EXPONENT = 700;

  private ParameterLayout layout() {
    return cost.network().layout();
  }

  private ActivationFunction activation() {
    return cost.network().activation();
  }

  /** Σ weight × activation + bias. */
  public String preActivation(int layer, int unit, RowPlaces at) {
    return preActivation(
        layer, unit, at::parameter, from -> layer == 1 ? at.feature(from) : at.a(layer - 1, from));
  }

  private String preActivation(
      int layer, int unit, IntFunction<String> parameter, IntFunction<String> below) {
    List<String> terms = new ArrayList<>();
    for (int from = 0; from < layout().width(layer - 1); from++) {
      terms.add(parameter.apply(layout().weight(layer, from, unit)) + "*" + below.apply(from));
    }
    terms.add(parameter.apply(layout().bias(layer, unit)));
    return String.join("+", terms);
  }

  /** A hidden unit's activation of its z. */
  public String activation(String z) {
    return switch (activation()) {
      case SIGMOID -> sigmoid(z);
      case TANH -> "TANH(" + z + ")";
      case RELU -> "MAX(" + z + ",0)";
      case IDENTITY -> z;
      case GELU, SOFTPLUS -> throw new IllegalStateException("no formula");
    };
  }

  public static String sigmoid(String z) {
    return "1/(1+EXP(MIN(-(%s),%d)))".formatted(z, LAST_EXPONENT);
  }

  /** The derivative of a hidden unit's activation: from z, for a·(1 − a) would round to 0. */
  private String slope(String z) {
    return switch (activation()) {
      case SIGMOID -> sigmoidSlope(z);
      case TANH -> "4*" + sigmoidSlope("2*" + z);
      case RELU -> "IF(" + z + ">0,1,0)";
      case IDENTITY -> "1";
      case GELU, SOFTPLUS -> throw new IllegalStateException("no formula");
    };
  }

  private static String sigmoidSlope(String z) {
    return "EXP(-ABS(%s))/(1+EXP(-ABS(%1$s)))^2".formatted(z);
  }

  /** p − y, each label in the form that keeps its digits. */
  private static String residual(String z, String label) {
    return "(1-2*%1$s)/(1+EXP(MIN((2*%1$s-1)*%2$s,%3$d)))".formatted(label, z, LAST_EXPONENT);
  }

  /** The row's loss from its logit. */
  public String loss(String z, String label) {
    if (cost.loss() == LogisticLoss.SQUARED) {
      return "0.5*(" + residual(z, label) + ")^2";
    }
    return ("MAX(%1$s,0)-%2$s*%1$s+IF(ABS(%1$s)>12,EXP(-ABS(%1$s))-EXP(-2*ABS(%1$s))/2,"
            + "LN(1+EXP(-ABS(%1$s))))")
        .formatted(z, label);
  }

  /** The derivative of the row's loss by a unit's pre-activation. */
  public String delta(int layer, int unit, RowPlaces at) {
    String z = at.z(layer, unit);
    if (layer == layout().layers()) {
      String residual = residual(z, at.label());
      return cost.loss() == LogisticLoss.SQUARED ? residual + "*" + sigmoidSlope(z) : residual;
    }
    List<String> terms = new ArrayList<>();
    for (int to = 0; to < layout().width(layer + 1); to++) {
      int weight = layout().weight(layer + 1, unit, to);
      terms.add(at.parameter(weight) + "*" + at.delta(layer + 1, to));
    }
    return "(" + String.join("+", terms) + ")*" + slope(z);
  }

  /** The logit in one formula of parameters and features alone. */
  public String logit(IntFunction<String> parameter, IntFunction<String> feature) {
    return preActivationOfAll(layout().layers(), 0, parameter, feature);
  }

  private String preActivationOfAll(
      int layer, int unit, IntFunction<String> parameter, IntFunction<String> feature) {
    return preActivation(
        layer,
        unit,
        parameter,
        from ->
            layer == 1
                ? feature.apply(from)
                : activation(preActivationOfAll(layer - 1, from, parameter, feature)));
  }
}
