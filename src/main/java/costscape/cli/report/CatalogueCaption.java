package costscape.cli.report;

import costscape.cli.value.Model;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.catalogue.Unseen;
import costscape.critical.local.Digits;
import costscape.render.chart.CaptionText;

/** What is said below a catalogue: how it was searched for, and what it may lack. */
public final class CatalogueCaption {
  /** A share that two digits round to the whole, in percent. */
  private static final double LARGE = 99.5;

  /** How the tree is read, for somebody who has never seen one. */
  private static final CaptionText TREE =
      new CaptionText(
          "Each mark is an end at the height of its cost. The lowest way that was found from one end"
              + " to another climbs to where their lines meet.",
          "the lowest way found from one end to another climbs to where their lines meet");

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
        catalogue.unsettled() == 0 ? "" : " %d did not settle.".formatted(catalogue.unsettled());
    CaptionText text = of(model, first, catalogue.unseen(), complete).and(rest);
    return catalogue.entries().size() > 1 ? text.and(TREE) : text;
  }

  public static CaptionText of(Model model, int first, Unseen unseen) {
    return of(model, first, unseen, false);
  }

  private static CaptionText of(Model model, int first, Unseen unseen, boolean complete) {
    return CaptionText.of(
        Caption.of(model)
            + " %d %s; the last new end was found by start %d. %s"
                .formatted(
                    unseen.starts(),
                    unseen.starts() == 1 ? "start" : "starts",
                    first,
                    completeness(unseen, complete)));
  }

  /** Whether the list lacks nothing, or what it may lack. */
  public static String completeness(Unseen unseen, boolean complete) {
    return complete ? "The list is proved to be complete." : incomplete(unseen);
  }

  public static String incomplete(Unseen unseen) {
    return unseen.once() > 0
        ? "The list may be incomplete: an estimated %s %% of starts lead elsewhere."
            .formatted(percent(unseen.share()))
        : "The list may be incomplete: an end that under %s %% of starts reach is easily missed."
            .formatted(percent(unseen.easilyMissed()));
  }

  /** Explains the words of a list of places, as far as it has them. */
  public static void glossary(Catalogue catalogue, Summary summary) {
    if (catalogue.entries().stream().anyMatch(entry -> entry.point().index() > 0)) {
      summary.line("index: how many directions lead down from a place");
    }
    families(catalogue, summary);
  }

  /** Explains what is said of places with a dead unit, where there are any. */
  public static void families(Catalogue catalogue, Summary summary) {
    if (catalogue.entries().stream().anyMatch(entry -> entry.point().family().isPresent())) {
      summary.line(
          "free: a hidden unit is dead there, and its bias may have any value at the same cost;"
              + " where the cost falls away, training can leave");
    }
  }

  /** Says from how many cells of a map training came to no end. */
  public static String settled(long others) {
    return switch ((int) Math.min(others, 2)) {
      case 0 -> "training settled from every cell";
      case 1 -> "training did not settle from 1 cell";
      default -> "training did not settle from %d cells".formatted(others);
    };
  }

  private static String percent(double share) {
    return 100 * share >= LARGE ? "100" : Digits.significant(100 * share, 2);
  }
}
