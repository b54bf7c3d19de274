package costscape.cli.gallery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that the gallery shows, in chapters: pictures of exhibits, and those that commands draw. */
public final class Cookbook {
  private final List<Chapter> chapters;
  private final Set<String> exhibited;

  private Cookbook(List<Chapter> chapters, Set<String> exhibited) {
    this.chapters = chapters;
    this.exhibited = exhibited;
  }

  /**
   * The cookbook as it is carried out.
   *
   * @param source the chapters as they are written
   * @param exhibits pictures that are drawn without a command; they bring their own headings
   * @param runs whose options the commands have
   */
  public static Cookbook of(List<Chapter> source, List<Exhibit> exhibits, RecipeRuns runs) {
    Map<String, Exhibit> drawn = new HashMap<>();
    exhibits.forEach(exhibit -> drawn.put(exhibit.name(), exhibit));
    List<Chapter> chapters = new ArrayList<>();
    for (Chapter chapter : source) {
      List<Recipe> recipes = new ArrayList<>();
      for (Recipe recipe : chapter.recipes()) {
        Recipe asRun = recipe.lines().isEmpty() ? recipe : runs.asRun(recipe);
        Exhibit exhibit = drawn.get(recipe.name());
        recipes.add(exhibit == null ? asRun : exhibit.explaining(asRun.lines()));
      }
      chapters.add(new Chapter(chapter.title(), chapter.text(), recipes));
    }
    return new Cookbook(chapters, drawn.keySet());
  }

  /** All chapters, in the order in which they are read. */
  public List<Chapter> chapters() {
    return chapters;
  }

  private List<Recipe> all() {
    return chapters.stream().flatMap(chapter -> chapter.recipes().stream()).toList();
  }

  /** The recipes whose pictures are drawn by their commands alone. */
  public List<Recipe> toCarryOut() {
    return all().stream().filter(recipe -> !exhibited.contains(recipe.name())).toList();
  }

  /** The files of all pictures. */
  public List<String> files() {
    return all().stream().map(Recipe::file).toList();
  }
}
