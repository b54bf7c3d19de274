package costscape.cost;

import java.io.Serializable;
import java.util.List;

/**
 * The meaning of a cost's numbers. Whatever names a cost in a picture, a summary or on the page
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
    String loss,
    String unit,
    boolean isWeighted,
    double smoothing,
    boolean isStandardized,
    boolean hasPenalty)
    implements Serializable {

  static Measure of(String loss, String unit) {
    return new Measure(loss, unit, false, 0, false, false);
  }

  /** A quantity without a unit, such as a program names. */
  public static Measure of(String loss) {
    return of(loss, "");
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

  /** The quantity: {@code mean cross-entropy + penalty}. */
  public String quantity() {
    String name = loss;
    if (isStandardized) {
      name += " of standardized targets";
    }
    if (isWeighted) {
      name = "weighted " + name;
    }
    if (smoothing > 0) {
      name += ", labels smoothed by " + smoothing;
    }
    return hasPenalty ? name + " + penalty" : name;
  }

  /** The quantity and its unit: {@code mean cross-entropy (nats)}. */
  public String title() {
    return inUnit(quantity());
  }

  /**
   * Returns what several costs have in common: their quantity, or their unit, or no more than the
   * word. Where only some have a penalty and there is no unit, it is {@code quantity (+ penalty)}.
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
        measures.stream().map(Measure::withoutPenalty).map(Measure::quantity).distinct().toList();
    return losses.size() == 1 ? "%s (+ penalty)".formatted(losses.get(0)) : "cost";
  }

  /** The word cost and the unit: {@code cost (nats)}. */
  public String cost() {
    if (quantity().equals("cost")) {
      return title();
    }
    return unit.isEmpty() ? "cost (%s)".formatted(quantity()) : inUnit("cost");
  }

  /** Another quantity in the cost's unit, such as its curvature. */
  public String inUnit(String name) {
    return unit.isEmpty() ? name : "%s (%s)".formatted(name, unit);
  }

  /** A number with the unit: {@code 0.693 nats}. */
  public String amount(String number) {
    return unit.isEmpty() ? number : "%s %s".formatted(number, unit);
  }
}
