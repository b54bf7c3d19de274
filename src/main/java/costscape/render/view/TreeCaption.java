package costscape.render.view;

import costscape.critical.catalogue.Catalogue;
import costscape.critical.catalogue.Unseen;
import costscape.critical.local.Digits;
import costscape.render.chart.CaptionText;
import costscape.words.CatalogueWords;

/** What is said below the tree of a catalogue: how it was searched for, and what it may lack. */
public final class TreeCaption {
  /** A share that two digits round to the whole, in percent. */
  private static final double LARGE = 99.5;

  private TreeCaption() {}

  /**
   * The caption of a catalogue.
   *
   * @param model the data and the network, in sentences
   * @param complete whether it is proved that the list lacks nothing
   */
  public static CaptionText of(String model, Catalogue catalogue, boolean complete) {
    int all = catalogue.distinctAfter(catalogue.starts());
    int first = 1;
    while (catalogue.distinctAfter(first) < all) {
      first++;
    }
    String rest =
        catalogue.unsettled() == 0 ? "" : CatalogueWords.UNSETTLED.say(catalogue.unsettled());
    CaptionText text = of(model, first, catalogue.unseen(), complete).and(rest);
    CaptionText tree = // for somebody who has never seen one
        new CaptionText(CatalogueWords.TREE.say(), CatalogueWords.BRIEFLY_TREE.say());
    return catalogue.entries().size() > 1 ? text.and(tree) : text;
  }

  /** As long as the caption of a search can be, before there is a catalogue. */
  public static CaptionText longest(String model) {
    return of(model, 1000, new Unseen(1000, 123, 1), false);
  }

  private static CaptionText of(String model, int first, Unseen unseen, boolean complete) {
    CatalogueWords searched =
        unseen.starts() == 1 ? CatalogueWords.ONE_START : CatalogueWords.STARTS;
    return CaptionText.of(model)
        .and(searched.say(unseen.starts(), first, completeness(unseen, complete)));
  }

  /** Whether the list lacks nothing, or what it may lack. */
  public static String completeness(Unseen unseen, boolean complete) {
    return complete ? CatalogueWords.COMPLETE.say() : incomplete(unseen);
  }

  private static String incomplete(Unseen unseen) {
    return unseen.once() > 0
        ? CatalogueWords.OTHERS_ELSEWHERE.say(percent(unseen.share()))
        : CatalogueWords.EASILY_MISSED.say(percent(unseen.easilyMissed()));
  }

  private static String percent(double share) {
    return 100 * share >= LARGE ? "100" : Digits.significant(100 * share, 2);
  }
}
