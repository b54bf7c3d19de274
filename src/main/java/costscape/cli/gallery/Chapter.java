package costscape.cli.gallery;

import java.util.List;
import java.util.function.Predicate;

/**
 * Recipes about one thing.
 *
 * @param text what they have in common, and how they are read
 */
public record Chapter(String title, String text, List<CookbookEntry> recipes) {
  public Chapter {
    recipes = List.copyOf(recipes);
  }

  /** The chapter with some of its recipes. */
  Chapter of(Predicate<CookbookEntry> chosen) {
    return new Chapter(title, text, recipes.stream().filter(chosen).toList());
  }
}
