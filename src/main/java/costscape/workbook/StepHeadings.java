package costscape.workbook;

import costscape.cost.ErrorFormula;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.cost.RegressionLoss;
import costscape.network.Link;
import costscape.network.ParameterLayout;
import costscape.workbook.cell.CellLook;
import costscape.workbook.cell.Page;
import costscape.workbook.formula.OutputFormulas;
import costscape.workbook.formula.ParameterWords;
import costscape.workbook.formula.Places.RowColumns;
import costscape.workbook.formula.WorkbookPlan;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What stands above the columns of One step: name, formula, and the same in words. */
final class StepHeadings {
  private static final double LINE = 13;
  private static final int LETTERS_A_LINE = 15;

  private final Page page;
  private final NetworkCost cost;
  private final ParameterLayout layout;
  private final ParameterWords words;
  private final RowColumns columns;
  private final OutputFormulas output;
  private final OutputWords last;
  private int longestSymbols;
  private int longestWords;

  StepHeadings(Page page, WorkbookPlan plan) {
    this.page = page;
    cost = plan.cost();
    layout = plan.layout();
    words = new ParameterWords(cost);
    columns = plan.stepColumns();
    output = plan.output();
    last = new OutputWords(cost);
  }

  void write() {
    column(0, "row", "", "of the data", CellLook.INPUTS);
    for (int feature = 0; feature < layout.width(0); feature++) {
      column(columns.feature(feature), "x" + feature, "", words.feature(feature), CellLook.INPUTS);
    }
    targets();
    for (int layer = 1; layer <= layout.layers(); layer++) {
      for (int unit = 0; unit < layout.width(layer); unit++) {
        forwards(layer, unit);
        backwards(layer, unit);
      }
    }
    answers();
    column(columns.loss(), "loss", last.loss(), last.lossMeaning(), CellLook.LOSS);
    for (int k = 0; k < layout.size(); k++) {
      partial(k);
    }
    page.height(RowColumns.SYMBOLS, LINE * lines(longestSymbols));
    page.height(RowColumns.WORDS, LINE * lines(longestWords));
  }

  private void targets() {
    if (cost.dataset().hasClasses()) {
      int most = cost.dataset().classes().size() - 1;
      String range = most == 1 ? "0 or 1" : "0 to %d".formatted(most);
      column(columns.target(0), "y", range, "label: what is right", CellLook.INPUTS);
      return;
    }
    for (int k = 0; k < output.targets(); k++) {
      String name = output.targets() == 1 ? "y" : "y" + k;
      String what = ParameterWords.shortened(cost.dataset().targets().names().get(k));
      column(
          columns.target(k),
          name,
          "",
          "%s: the number to predict".formatted(what),
          CellLook.INPUTS);
    }
  }

  private void answers() {
    if (output.isLogistic()) {
      String z = ParameterWords.symbol("z", layout.layers(), 0);
      column(
          columns.probability(),
          "p",
          "σ(%s) = 1/(1 + e^−z)".formatted(z),
          "the network's answer: how probable label %d is".formatted(1),
          CellLook.FORWARDS);
    }
    for (int k = 0; k < output.helpers(); k++) {
      column(
          columns.helper(k),
          OutputWords.helper(k),
          last.helperFormula(k),
          last.helperMeaning(k),
          CellLook.FORWARDS);
    }
  }

  private static int lines(int letters) {
    return 1 + (letters + LETTERS_A_LINE / 2) / LETTERS_A_LINE;
  }

  private void column(int column, String name, String symbols, String meaning, CellLook look) {
    page.text(RowColumns.NAMES, column, name, look)
        .text(RowColumns.SYMBOLS, column, symbols, CellLook.WORDS)
        .text(RowColumns.WORDS, column, meaning, CellLook.WORDS);
    longestSymbols = Math.max(longestSymbols, symbols.length());
    longestWords = Math.max(longestWords, meaning.length());
  }

  private void forwards(int layer, int unit) {
    String z = ParameterWords.symbol("z", layer, unit);
    String who = words.unit(layer, unit);
    column(
        columns.z(layer, unit),
        z,
        words.preActivation(layer, unit),
        "what arrives at %s: weights × inputs + bias".formatted(who),
        CellLook.FORWARDS);
    if (layer < layout.layers()) {
      column(
          columns.a(layer, unit),
          ParameterWords.symbol("a", layer, unit),
          words.activation(z),
          "what %s sends on".formatted(who),
          CellLook.FORWARDS);
    }
  }

  private void backwards(int layer, int unit) {
    boolean isLast = layer == layout.layers();
    column(
        columns.delta(layer, unit),
        ParameterWords.symbol("δ", layer, unit),
        isLast
            ? last.delta(unit)
            : "(%s)·%s".formatted(fedBack(layer, unit), words.slope(layer, unit)),
        "error at %s: how the loss changes with %s"
            .formatted(words.unit(layer, unit), ParameterWords.symbol("z", layer, unit)),
        CellLook.BACKWARDS);
  }

  /** Such as w2_0_0·δ2_0. */
  private String fedBack(int layer, int unit) {
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

  private void partial(int k) {
    int layer = layout.layerOf(k);
    String delta = ParameterWords.symbol("δ", layer, layout.unitOf(k));
    column(
        columns.partial(k),
        "∂loss/∂" + layout.name(k),
        layout.isWeight(k) ? delta + "·" + ParameterWords.input(layer, words.from(k)) : delta,
        "how the row's loss changes with %s".formatted(layout.name(k)),
        CellLook.PARTIAL);
  }

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
}
