package costscape.cost;

import java.util.List;

/**
 * What the numbers of a cost measure. Whatever names a cost in a picture, a summary or on the page
 * takes its words from here, for only cross-entropy is in nats.
 *
 * @param quantity such as mean cross-entropy
 * @param unit such as nats; empty where there is none
 */
public record Measure(String quantity, String unit) {
  private static final String PENALTY = " + penalty";

  /** The same with a penalty added: {@code mean cross-entropy + penalty}. */
  public Measure withPenalty() {
    return new Measure(quantity + PENALTY, unit);
  }

  /** The quantity and its unit: {@code mean cross-entropy (nats)}. */
  public String title() {
    return inUnit(quantity);
  }

  /**
   * What several costs have in common: their quantity, or their unit, or no more than the word.
   * Where only some have a penalty and there is no unit, it is {@code quantity (+ penalty)}.
   */
  public static String title(List<Measure> measures) {
    List<String> titles = measures.stream().map(Measure::title).distinct().toList();
    List<String> costs = measures.stream().map(Measure::cost).distinct().toList();
    if (titles.size() == 1) {
      return titles.get(0);
    }
    if (costs.size() == 1) {
      return costs.get(0);
    }
    List<String> losses = measures.stream().map(Measure::withoutPenalty).distinct().toList();
    return losses.size() == 1 ? losses.get(0) + " (+ penalty)" : "cost";
  }

  private String withoutPenalty() {
    return quantity.endsWith(PENALTY)
        ? quantity.substring(0, quantity.length() - PENALTY.length())
        : quantity;
  }

  /** The word cost and the unit: {@code cost (nats)}. */
  public String cost() {
    if (quantity.equals("cost")) {
      return title();
    }
    return unit.isEmpty() ? "cost (%s)".formatted(quantity) : inUnit("cost");
  }

  /** Another quantity in the cost's unit, such as its curvature. */
  public String inUnit(String name) {
    return unit.isEmpty() ? name : "%s (%s)".formatted(name, unit);
  }

  /** A number with the unit: {@code 0.693 nats}. */
  public String amount(String number) {
    return unit.isEmpty() ? number : number + " " + unit;
  }
}
