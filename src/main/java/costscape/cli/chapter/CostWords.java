package costscape.cli.chapter;

import costscape.study.ModelAtPoint;

/** A cost in running text, and whether its digits may be rounding. */
final class CostWords {
  private CostWords() {}

  /** The cost at the point. */
  static String of(ModelAtPoint model, Findings findings) {
    return of(model, findings, findings.cost());
  }

  /** A cost, of which it is said where rounding may have changed its digits. */
  static String of(ModelAtPoint model, Findings findings, double cost) {
    String plain = amount(model, cost);
    return areRounded(findings)
        ? "%s, of which it is not known how many digits are true".formatted(plain)
        : plain;
  }

  /** The same as a sentence, which says what the number is. */
  static String sentence(ModelAtPoint model, Findings findings) {
    return "Its cost, the %s over these rows, is %s."
        .formatted(model.measure().quantity(), of(model, findings));
  }

  /** Whether rounding may have changed the digits of costs. */
  static boolean areRounded(Findings findings) {
    return findings.place().values().keys().contains("cost_within");
  }

  static String amount(ModelAtPoint model, double cost) {
    return model.measure().amount(RunningText.number(cost));
  }
}
