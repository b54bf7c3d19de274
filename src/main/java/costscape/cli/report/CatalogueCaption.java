package costscape.cli.report;

import costscape.cli.value.Model;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.catalogue.Unseen;
import costscape.critical.local.Digits;
import costscape.render.chart.CaptionText;
import costscape.words.CatalogueWords;

/** What is said below a catalogue: how it was searched for, and what it may lack. */
public final class CatalogueCaption {
  /** A share that two digits round to the whole, in percent. */
  private static final double LARGE = 99.5;

  private CatalogueCaption() {}

  public static CaptionText of(Model model, Catalogue catalogue) {
    return of(model, catalogue, false);
  }

  /**
   * The same where it may be proved.
   *
   * @param complete whether it is proved that the list lacks nothing
   */
  public static CaptionText of(Model model, Catalogue catalogue, boolean complete) {
    int all = catalogue.distinctAfter(catalogue.starts());
    int first = 1;
    while (catalogue.distinctAfter(first) < all) {
      first++;
    }
    String rest =
        catalogue.unsettled() == 0 ? "" : CatalogueWords.UNSETTLED.say(catalogue.unsettled());
    CaptionText text = of(model, first, catalogue.unseen(), complete).and(rest);
    return catalogue.entries().size() > 1 ? text.and(tree()) : text;
  }

  /** How the tree is read, for somebody who has never seen one. */
  private static CaptionText tree() {
    return new CaptionText(CatalogueWords.TREE.say(), CatalogueWords.BRIEFLY_TREE.say());
  }

  public static CaptionText of(Model model, int first, Unseen unseen) {
    return of(model, first, unseen, false);
  }

  private static CaptionText of(Model model, int first, Unseen unseen, boolean complete) {
    CatalogueWords searched =
        unseen.starts() == 1 ? CatalogueWords.ONE_START : CatalogueWords.STARTS;
    return CaptionText.of(Caption.of(model))
        .and(searched.say(unseen.starts(), first, completeness(unseen, complete)));
  }

  /** Whether the list lacks nothing, or what it may lack. */
  public static String completeness(Unseen unseen, boolean complete) {
    return complete ? CatalogueWords.COMPLETE.say() : incomplete(unseen);
  }

  public static String incomplete(Unseen unseen) {
    return unseen.once() > 0
        ? CatalogueWords.OTHERS_ELSEWHERE.say(percent(unseen.share()))
        : CatalogueWords.EASILY_MISSED.say(percent(unseen.easilyMissed()));
  }

  /** Explains the words of a list of places, as far as it has them. */
  public static void glossary(Catalogue catalogue, Summary summary) {
    if (catalogue.entries().stream().anyMatch(entry -> entry.point().index() > 0)) {
      summary.line(CatalogueWords.INDEX);
    }
    families(catalogue, summary);
  }

  /** Explains what is said of places with a dead unit, where there are any. */
  public static void families(Catalogue catalogue, Summary summary) {
    if (catalogue.entries().stream().anyMatch(entry -> entry.point().family().isPresent())) {
      summary.line(CatalogueWords.FREE);
    }
  }

  /** Says from how many cells of a map training came to no end. */
  public static String settled(long others) {
    return switch ((int) Math.min(others, 2)) {
      case 0 -> CatalogueWords.ALL_SETTLED.say();
      case 1 -> CatalogueWords.ONE_NOT_SETTLED.say();
      default -> CatalogueWords.SOME_NOT_SETTLED.say(others);
    };
  }

  private static String percent(double share) {
    return 100 * share >= LARGE ? "100" : Digits.significant(100 * share, 2);
  }
}
