package costscape.workbook.formula;

import costscape.cost.NetworkCost;
import costscape.network.Notation;
import costscape.network.ParameterLayout;
import costscape.workbook.cell.Page;

/** Parameters and units in words and symbols. */
public record ParameterWords(NetworkCost cost) {
  private static final int LONGEST = 30;

  private ParameterLayout layout() {
    return cost.network().layout();
  }

  /** Such as: weight from input 0 to hidden unit 1. */
  public String of(int k) {
    int layer = layout().layerOf(k);
    String to = unit(layer, layout().unitOf(k));
    return layout().isWeight(k)
        ? "weight from %s to %s".formatted(unit(layer - 1, from(k)), to)
        : "bias of %s".formatted(to);
  }

  /** The unit that a weight comes from. */
  public int from(int k) {
    int layer = layout().layerOf(k);
    return (k - layout().weight(layer, 0, 0)) / layout().width(layer);
  }

  public String unit(int layer, int unit) {
    if (layer == 0) {
      return "input %d".formatted(unit);
    }
    if (layer == layout().layers()) {
      return layout().width(layer) == 1 ? "the output" : "output %d".formatted(unit);
    }
    return layout().layers() == 2
        ? "hidden unit %d".formatted(unit)
        : "unit %d of hidden layer %d".formatted(unit, layer);
  }

  /** A feature by its name, shortened. */
  public String feature(int feature) {
    return shortened(cost.dataset().featureNames().get(feature));
  }

  public static String shortened(String name) {
    return Page.shown(name, LONGEST);
  }

  /** Such as z1_0. */
  public static String symbol(String letter, int layer, int unit) {
    return letter + layer + "_" + unit;
  }

  /** The hidden activation of a z. */
  public String activation(String z) {
    return texts().value().formatted(z);
  }

  private Notation.Formulas texts() {
    return cost.network().activation().notation().texts().orElseThrow();
  }

  /** Its derivative. */
  public String slope(int layer, int unit) {
    return texts().slope().formatted(symbol("a", layer, unit), symbol("z", layer, unit));
  }

  /** Such as w1_0_0·x0 + b1_0; what many units feed is summed in one sign. */
  public String preActivation(int layer, int unit) {
    int width = layout().width(layer - 1);
    StringBuilder text = new StringBuilder();
    for (int from = 0; from < width; from++) {
      if (width > 4 && from == 1) {
        text.append(" + …");
        from = width - 1;
      }
      text.append(text.isEmpty() ? "" : " + ")
          .append(layout().name(layout().weight(layer, from, unit)))
          .append("·")
          .append(input(layer, from));
    }
    return text + " + " + layout().name(layout().bias(layer, unit));
  }

  /** What a weight of a layer multiplies: x0 or a1_0. */
  public static String input(int layer, int from) {
    return layer == 1 ? "x" + from : symbol("a", layer - 1, from);
  }
}
