package costscape.cli.gallery;

import java.util.List;
import java.util.function.Predicate;

/** Recipes about one thing; the text says what they have in common, and how they are read. */
public record CookbookChapter(String title, String text, List<CookbookEntry> recipes) {
  public CookbookChapter {
    recipes = List.copyOf(recipes);
  }

  /** The chapter with some of its recipes. */
  CookbookChapter of(Predicate<CookbookEntry> chosen) {
    return new CookbookChapter(title, text, recipes.stream().filter(chosen).toList());
  }
}
