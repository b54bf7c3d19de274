package costscape.workbook.formula;

import costscape.cost.NetworkCost;
import costscape.network.ActivationFunction;
import costscape.network.Notation;
import costscape.network.ParameterLayout;
import costscape.workbook.formula.Places.RowPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * One data row forwards and backwards, as formulas of a spreadsheet. A spreadsheet's EXP fails
 * where its argument exceeds 709: no argument here exceeds 700. Where e is small, LN(1 + e) loses
 * digits: below e⁻¹² it is e − e²/2, to a part in 10¹¹. {@link OutputFormulas} has the last layer.
 */
public record RowFormulas(NetworkCost cost) {
  static final int LAST_EXPONENT = 700;

  private ParameterLayout layout() {
    return cost.network().layout();
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
    return cells(cost.network().activation()).value().formatted(z);
  }

  private static Notation.Formulas cells(ActivationFunction activation) {
    return activation.notation().cells().orElseThrow();
  }

  public static String sigmoid(String z) {
    return cells(ActivationFunction.SIGMOID).value().formatted(z);
  }

  /** The derivative of a hidden unit's activation: from z, for a·(1 − a) would round to 0. */
  private String slope(String z) {
    return cells(cost.network().activation()).slope().formatted(z);
  }

  static String sigmoidSlope(String z) {
    return cells(ActivationFunction.SIGMOID).slope().formatted(z);
  }

  /** The derivative of the row's loss by a unit's pre-activation. */
  public String delta(int layer, int unit, RowPlaces at) {
    if (layer == layout().layers()) {
      return new OutputFormulas(cost).delta(unit, at);
    }
    List<String> terms = new ArrayList<>();
    for (int to = 0; to < layout().width(layer + 1); to++) {
      int weight = layout().weight(layer + 1, unit, to);
      terms.add(at.parameter(weight) + "*" + at.delta(layer + 1, to));
    }
    return "(" + String.join("+", terms) + ")*" + slope(at.z(layer, unit));
  }

  /** The logits, each in one formula of parameters and features alone. */
  public List<String> logits(IntFunction<String> parameter, IntFunction<String> feature) {
    return IntStream.range(0, layout().width(layout().layers()))
        .mapToObj(output -> preActivationOfAll(layout().layers(), output, parameter, feature))
        .toList();
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
