package costscape.render.view;

import costscape.critical.catalogue.Catalogue;
import costscape.critical.catalogue.Unseen;
import costscape.critical.local.Digits;
import costscape.render.chart.CaptionText;

/** What is said below the tree of a catalogue: how it was searched for, and what it may lack. */
public final class TreeCaption {
  /** A share that two digits round to the whole, in percent. */
  private static final double LARGE = 99.5;

  private TreeCaption() {}

  /**
   * The caption of a catalogue.
   *
   * @param model the data and the network, in sentences
   */
  public static CaptionText of(String model, Catalogue catalogue) {
    int all = catalogue.distinctAfter(catalogue.starts());
    int first = 1;
    while (catalogue.distinctAfter(first) < all) {
      first++;
    }
    String rest =
        catalogue.unsettled() == 0 ? "" : " %d did not settle.".formatted(catalogue.unsettled());
    CaptionText text = of(model, first, catalogue.unseen(), completeness(catalogue)).and(rest);
    CaptionText tree = // for somebody who has never seen one
        new CaptionText(
            "Each mark is an end at the height of its cost. The lowest way that was found from one"
                + " end to another climbs to where their lines meet.",
            "the lowest way found from one end to another climbs to where their lines meet");
    return catalogue.entries().size() > 1 ? text.and(tree) : text;
  }

  /** As long as the caption of a search can be, before there is a catalogue. */
  public static CaptionText longest(String model) {
    Unseen unseen = new Unseen(1000, 123, 1);
    return of(model, 1000, unseen, completeness(unseen));
  }

  private static CaptionText of(String model, int first, Unseen unseen, String completeness) {
    String searched =
        unseen.starts() == 1
            ? "%d start; the last new end was found by start %d. %s"
            : "%d starts; the last new end was found by start %d. %s";
    return CaptionText.of(model).and(searched.formatted(unseen.starts(), first, completeness));
  }

  /** What the list may lack. */
  public static String completeness(Catalogue catalogue) {
    return catalogue.entries().isEmpty()
        ? "No start settled, so that nothing is known of how many places there are."
        : completeness(catalogue.unseen());
  }

  private static String completeness(Unseen unseen) {
    return unseen.once() > 0
        ? "The list may be incomplete: an estimated %s %% of starts lead elsewhere."
            .formatted(percent(unseen.share()))
        : "The list may be incomplete: an end that under %s %% of starts reach is easily missed."
            .formatted(percent(unseen.easilyMissed()));
  }

  private static String percent(double share) {
    return 100 * share >= LARGE ? "100" : Digits.significant(100 * share, 2);
  }
}
