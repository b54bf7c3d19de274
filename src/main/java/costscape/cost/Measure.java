package costscape.cost;

import costscape.words.Language;
import costscape.words.Phrase;
import costscape.words.PictureWords;
import costscape.words.Said;
import java.io.Serializable;
import java.util.List;

/**
 * What the numbers of a cost measure. Whatever names a cost in a picture, a summary or on the page
 * takes its words from here, for only cross-entropy is in nats.
 *
 * @param loss such as mean cross-entropy
 * @param unit such as nats; empty where there is none
 * @param isWeighted whether rows are weighted by their classes
 * @param smoothing the share by which labels are smoothed; 0 for none
 * @param isStandardized whether the targets are standardized
 * @param hasPenalty whether a penalty is added
 */
public record Measure(
    Phrase loss,
    String unit,
    boolean isWeighted,
    double smoothing,
    boolean isStandardized,
    boolean hasPenalty)
    implements Serializable {

  static Measure of(PictureWords loss, String unit) {
    return new Measure(loss, unit, false, 0, false, false);
  }

  /** A quantity without a unit. */
  public static Measure of(PictureWords loss) {
    return of(loss, "");
  }

  /** A quantity that has a name in English alone, such as a program gives it; without a unit. */
  public static Measure named(String name) {
    return name.equals(PictureWords.COST.english())
        ? of(PictureWords.COST)
        : new Measure(Said.everywhere(name), "", false, 0, false, false);
  }

  /** The same of targets that are standardized: {@code mean squared error of …}. */
  Measure ofStandardized() {
    return new Measure(loss, unit, isWeighted, smoothing, true, hasPenalty);
  }

  /** The same of labels that are smoothed by a share. */
  public Measure smoothed(double share) {
    return new Measure(loss, unit, isWeighted, share, isStandardized, hasPenalty);
  }

  /** The same of rows that are weighted by their classes. */
  Measure weighted() {
    return new Measure(loss, unit, true, smoothing, isStandardized, hasPenalty);
  }

  /** The same with a penalty added: {@code mean cross-entropy + penalty}. */
  public Measure withPenalty() {
    return new Measure(loss, unit, isWeighted, smoothing, isStandardized, true);
  }

  private Measure withoutPenalty() {
    return new Measure(loss, unit, isWeighted, smoothing, isStandardized, false);
  }

  /** The quantity in English: {@code mean cross-entropy}. */
  public String quantity() {
    return in(Language.ENGLISH);
  }

  /** The quantity and its unit: {@code mean cross-entropy (nats)}. */
  public String title() {
    return inUnit(spoken());
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
    List<String> losses =
        measures.stream().map(Measure::withoutPenalty).map(Measure::spoken).distinct().toList();
    return losses.size() == 1
        ? PictureWords.WITH_OR_WITHOUT_PENALTY.say(losses.get(0))
        : PictureWords.COST.say();
  }

  /** The quantity in the language that is spoken. */
  public String spoken() {
    return in(Language.spoken());
  }

  private String in(Language language) {
    String name = loss.in(language);
    if (isStandardized) {
      name = PictureWords.OF_STANDARDIZED.in(language, name);
    }
    if (isWeighted) {
      name = PictureWords.WEIGHTED.in(language, name);
    }
    if (smoothing > 0) {
      name = PictureWords.SMOOTHED.in(language, name, String.valueOf(smoothing));
    }
    return hasPenalty ? PictureWords.WITH_PENALTY.in(language, name) : name;
  }

  /** The unit in the language that is spoken; empty where there is none. */
  public String spokenUnit() {
    return unit.equals(PictureWords.NATS.english()) ? PictureWords.NATS.say() : unit;
  }

  /** The word cost and the unit: {@code cost (nats)}. */
  public String cost() {
    if (quantity().equals(PictureWords.COST.english())) {
      return title();
    }
    return unit.isEmpty() ? PictureWords.COST_OF.say(spoken()) : inUnit(PictureWords.COST.say());
  }

  /** Another quantity in the cost's unit, such as its curvature. */
  public String inUnit(String name) {
    return unit.isEmpty() ? name : PictureWords.IN_UNIT.say(name, spokenUnit());
  }

  /** A number with the unit: {@code 0.693 nats}. */
  public String amount(String number) {
    return unit.isEmpty()
        ? Language.spoken().number(number)
        : PictureWords.AMOUNT.say(number, spokenUnit());
  }
}
