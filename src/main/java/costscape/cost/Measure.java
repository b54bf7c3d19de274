package costscape.cost;

import costscape.words.Language;
import costscape.words.PictureWords;
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
  private static final String STANDARDIZED = " of standardized targets";

  private static final String WEIGHTED = "weighted ";
  private static final String SMOOTHED = ", labels smoothed by ";

  /** The quantities that have a name in every language; others are called as they are. */
  private static final List<PictureWords> NAMED =
      List.of(
          PictureWords.CROSS_ENTROPY,
          PictureWords.HALF_SQUARED,
          PictureWords.SQUARED,
          PictureWords.ABSOLUTE,
          PictureWords.HUBER,
          PictureWords.COST);

  /** The same of targets that are standardized: {@code mean squared error of …}. */
  Measure ofStandardized() {
    return new Measure(quantity + STANDARDIZED, unit);
  }

  /** The same of labels that are smoothed by a share. */
  Measure smoothed(double share) {
    return new Measure(quantity + SMOOTHED + share, unit);
  }

  /** The same of rows that are weighted by their classes. */
  Measure weighted() {
    return new Measure(WEIGHTED + quantity, unit);
  }

  /** The same with a penalty added: {@code mean cross-entropy + penalty}. */
  public Measure withPenalty() {
    return new Measure(quantity + PENALTY, unit);
  }

  /** The quantity and its unit: {@code mean cross-entropy (nats)}. */
  public String title() {
    return inUnit(told());
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
    return losses.size() == 1
        ? PictureWords.WITH_OR_WITHOUT_PENALTY.say(told(losses.get(0)))
        : PictureWords.COST.say();
  }

  /** The quantity in the language that is spoken. */
  private String told() {
    String loss = told(withoutPenalty());
    return quantity.endsWith(PENALTY) ? PictureWords.WITH_PENALTY.say(loss) : loss;
  }

  private static String told(String loss) {
    int smoothed = loss.lastIndexOf(SMOOTHED);
    if (smoothed >= 0) {
      String share = loss.substring(smoothed + SMOOTHED.length());
      return PictureWords.SMOOTHED.say(told(loss.substring(0, smoothed)), share);
    }
    if (loss.startsWith(WEIGHTED)) {
      return PictureWords.WEIGHTED.say(told(loss.substring(WEIGHTED.length())));
    }
    if (loss.endsWith(STANDARDIZED)) {
      String scaled = loss.substring(0, loss.length() - STANDARDIZED.length());
      return PictureWords.OF_STANDARDIZED.say(told(scaled));
    }
    return NAMED.stream()
        .filter(words -> words.english().equals(loss))
        .findFirst()
        .map(PictureWords::say)
        .orElse(loss);
  }

  private String toldUnit() {
    return unit.equals(PictureWords.NATS.english()) ? PictureWords.NATS.say() : unit;
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
    return unit.isEmpty() ? PictureWords.COST_OF.say(told()) : inUnit(PictureWords.COST.say());
  }

  /** Another quantity in the cost's unit, such as its curvature. */
  public String inUnit(String name) {
    return unit.isEmpty() ? name : PictureWords.IN_UNIT.say(name, toldUnit());
  }

  /** A number with the unit: {@code 0.693 nats}. */
  public String amount(String number) {
    return unit.isEmpty()
        ? Language.spoken().number(number)
        : PictureWords.AMOUNT.say(number, toldUnit());
  }
}
