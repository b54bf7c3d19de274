package costscape.cli.gallery;

import java.util.List;

/**
 * Recipes about one thing.
 *
 * @param text what they have in common, and how they are read
 */
public record Chapter(String title, String text, List<Recipe> recipes) {
  public Chapter {
    recipes = List.copyOf(recipes);
  }
}
