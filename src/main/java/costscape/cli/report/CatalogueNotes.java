package costscape.cli.report;

import costscape.critical.catalogue.Catalogue;
import costscape.words.CatalogueWords;

/** Lines of a summary that explain a list of places, as far as it needs them. */
public final class CatalogueNotes {
  private CatalogueNotes() {}

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
}
