package costscape.cli.chapter;

import costscape.cli.value.ModelAtPoint;
import costscape.store.text.JsonValues;
import costscape.words.ReportWords;
import java.util.List;
import java.util.Optional;

/** A cost in running text, with no more digits than are true. */
final class CostWords {
  private CostWords() {}

  /** The cost at the point: a number, or what it lies between where weights are large. */
  static String of(ModelAtPoint model, Findings findings) {
    Optional<JsonValues> bounds = findings.place().values().object("bounds");
    String plain = amount(model, findings.cost());
    if (bounds.isEmpty()) {
      return plain;
    }
    List<Double> ends = bounds.get().numbers("cost");
    if (ends.isEmpty()) {
      return ReportWords.DIGITS_UNKNOWN.say(plain);
    }
    String low = amount(model, ends.get(0));
    String high = amount(model, ends.get(1));
    return low.equals(high) ? low : ReportWords.BETWEEN.say(low, high);
  }

  /** The same as a sentence, which says what the number is. */
  static String sentence(ModelAtPoint model, Findings findings) {
    return ReportWords.COST_IS.say(model.measure().spoken(), of(model, findings));
  }

  /** Whether rounding may have changed the digits of costs. */
  static boolean areRounded(Findings findings) {
    return findings.place().values().object("bounds").isPresent();
  }

  static String amount(ModelAtPoint model, double cost) {
    return model.measure().amount(RunningText.number(cost));
  }
}
