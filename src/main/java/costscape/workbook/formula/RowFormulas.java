package costscape.workbook.formula;

import costscape.cost.NetworkCost;
import costscape.network.Notation;
import costscape.network.ParameterLayout;
import costscape.network.Pass;
import costscape.workbook.cell.CellLook;
import costscape.workbook.cell.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The formulas of a network for one data row, forwards and backwards: each quantity as a formula of
 * a spreadsheet, in symbols and in words. A formula finds what it needs by name, such as {@code
 * w1_0_0}, {@code x0} or {@code z1_0}; each sheet says in which cell that stands. {@link
 * OutputFormulas} has the last layer and the loss.
 */
public final class RowFormulas {
  private final NetworkCost cost;
  private final ParameterLayout layout;
  private final ParameterWords words;
  private final OutputFormulas output;

  public RowFormulas(NetworkCost cost) {
    this.cost = cost;
    layout = cost.network().layout();
    words = new ParameterWords(cost);
    output = new OutputFormulas(cost);
  }

  /** One data row by its number, and what the engine computed from it. */
  public record DataRow(int row, Pass pass) {}

  /**
   * A column of the sheets that hold a row a data row.
   *
   * @param name its heading, by which formulas find it
   * @param symbols its formula as a textbook writes it
   * @param formula in cells, by the cells of the names that it needs
   * @param value by the engine
   */
  public record Quantity(
      String name,
      String symbols,
      String meaning,
      CellLook look,
      Function<UnaryOperator<String>, String> formula,
      ToDoubleFunction<DataRow> value) {}

  /**
   * The columns from left to right: z and a of the units, what stands between the last z and the
   * loss, the loss, and δ of the units.
   *
   * @param unfolded adds what only a reader wants to see: the probability of label 1, and at the
   *     end the derivative of the row's loss by each parameter
   */
  public List<Quantity> quantities(boolean unfolded) {
    List<Quantity> all = new ArrayList<>();
    for (int layer = 1; layer <= layout.layers(); layer++) {
      for (int unit = 0; unit < layout.width(layer); unit++) {
        forwards(layer, unit, all);
      }
    }
    output.losses(unfolded, all);
    for (int layer = 1; layer <= layout.layers(); layer++) {
      for (int k = 0; k < layout.width(layer); k++) {
        all.add(backwards(layer, k));
      }
    }
    for (int k = 0; unfolded && k < layout.size(); k++) {
      all.add(partial(k));
    }
    return all;
  }

  private void forwards(int layer, int unit, List<Quantity> all) {
    String z = ParameterWords.symbol("z", layer, unit);
    String who = words.unit(layer, unit);
    all.add(
        new Quantity(
            z,
            words.preActivation(layer, unit),
            "what arrives at %s: weights × inputs + bias".formatted(who),
            CellLook.FORWARDS,
            at ->
                preActivation(layer, unit, at, from -> at.apply(ParameterWords.input(layer, from))),
            row -> row.pass().preActivation(layer, unit)));
    if (layer < layout.layers()) {
      all.add(
          new Quantity(
              ParameterWords.symbol("a", layer, unit),
              words.activation(z),
              "what %s sends on".formatted(who),
              CellLook.FORWARDS,
              at -> hidden().value().formatted(at.apply(z)),
              row -> row.pass().activation(layer, unit)));
    }
  }

  /** Σ weight × activation + bias. */
  private String preActivation(
      int layer, int unit, UnaryOperator<String> at, IntFunction<String> below) {
    List<String> terms = new ArrayList<>();
    for (int from = 0; from < layout.width(layer - 1); from++) {
      String weight = layout.name(layout.weight(layer, from, unit));
      terms.add(at.apply(weight) + "*" + below.apply(from));
    }
    terms.add(at.apply(layout.name(layout.bias(layer, unit))));
    return String.join("+", terms);
  }

  /** A hidden unit's activation and its slope, both from z: a·(1 − a) would round to 0. */
  private Notation.Formulas hidden() {
    return cost.network().activation().notation().cells().orElseThrow();
  }

  private Quantity backwards(int layer, int unit) {
    String z = ParameterWords.symbol("z", layer, unit);
    boolean isLast = layer == layout.layers();
    return new Quantity(
        ParameterWords.symbol("δ", layer, unit),
        isLast
            ? output.deltaInSymbols(unit)
            : "(%s)·%s".formatted(fedBackInSymbols(layer, unit), words.slope(layer, unit)),
        "error at %s: how the loss changes with %s".formatted(words.unit(layer, unit), z),
        CellLook.BACKWARDS,
        at ->
            isLast
                ? output.delta(unit, at)
                : "(%s)*%s"
                    .formatted(fedBack(layer, unit, at), hidden().slope().formatted(at.apply(z))),
        row -> row.pass().delta(layer, unit));
  }

  private String fedBack(int layer, int unit, UnaryOperator<String> at) {
    return IntStream.range(0, layout.width(layer + 1))
        .mapToObj(
            to ->
                at.apply(layout.name(layout.weight(layer + 1, unit, to)))
                    + "*"
                    + at.apply(ParameterWords.symbol("δ", layer + 1, to)))
        .collect(Collectors.joining("+"));
  }

  /** Such as w2_0_0·δ2_0; of many terms the first and the last. */
  private String fedBackInSymbols(int layer, int unit) {
    int width = layout.width(layer + 1);
    return IntStream.range(0, width)
        .filter(to -> width <= 4 || to == 0 || to == width - 1)
        .mapToObj(
            to ->
                layout.name(layout.weight(layer + 1, unit, to))
                    + "·"
                    + ParameterWords.symbol("δ", layer + 1, to))
        .collect(Collectors.joining(width <= 4 ? " + " : " + … + "));
  }

  /** The name of the column that holds the derivative of a row's loss by a parameter. */
  public String partialName(int k) {
    return "∂loss/∂" + layout.name(k);
  }

  private Quantity partial(int k) {
    int layer = layout.layerOf(k);
    int unit = layout.unitOf(k);
    String delta = ParameterWords.symbol("δ", layer, unit);
    String meaning = "how the row's loss changes with %s".formatted(layout.name(k));
    if (!layout.isWeight(k)) {
      return new Quantity(
          partialName(k),
          delta,
          meaning,
          CellLook.PARTIAL,
          at -> at.apply(delta),
          row -> row.pass().delta(layer, unit));
    }
    int from = words.from(k);
    String input = ParameterWords.input(layer, from);
    return new Quantity(
        partialName(k),
        delta + "·" + input,
        meaning,
        CellLook.PARTIAL,
        at -> at.apply(delta) + "*" + at.apply(input),
        row -> row.pass().delta(layer, unit) * row.pass().activation(layer - 1, from));
  }

  /** The z of the outputs, each in one formula of parameters and features alone. */
  public List<String> logitsOfParameters(UnaryOperator<String> at) {
    return IntStream.range(0, layout.width(layout.layers()))
        .mapToObj(unit -> ofParameters(layout.layers(), unit, at))
        .toList();
  }

  private String ofParameters(int layer, int unit, UnaryOperator<String> at) {
    return preActivation(
        layer,
        unit,
        at,
        from ->
            layer == 1
                ? at.apply(ParameterWords.input(1, from))
                : hidden().value().formatted(ofParameters(layer - 1, from, at)));
  }

  /** Parameters and units in words and symbols. */
  public record ParameterWords(NetworkCost cost) {
    private static final int LONGEST = 30;

    private ParameterLayout layout() {
      return cost.network().layout();
    }

    /** Such as: weight from input 0 to hidden unit 1_1. */
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
      return "hidden unit %d_%d".formatted(layer, unit);
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

    /** Returns what a weight of a layer multiplies: x0 or a1_0. */
    public static String input(int layer, int from) {
      return layer == 1 ? "x" + from : symbol("a", layer - 1, from);
    }
  }
}
