package costscape.cli.gallery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All that the gallery shows, in chapters: pictures of exhibits, and those that commands draw. */
public final class Cookbook {
  private final List<Chapter> chapters;
  private final List<Exhibit> exhibits;
  private final Predicate<CookbookEntry> chosen;

  private Cookbook(
      List<Chapter> chapters, List<Exhibit> exhibits, Predicate<CookbookEntry> chosen) {
    this.chapters = chapters;
    this.exhibits = exhibits;
    this.chosen = chosen;
  }

  /**
   * The cookbook as it is carried out.
   *
   * @param source the chapters as they are written
   * @param exhibits pictures that are drawn without a command; they bring their own headings
   * @param runs whose options the commands have
   * @param chosen which pictures are made
   */
  public static Cookbook of(
      List<Chapter> source,
      List<Exhibit> exhibits,
      RecipeRuns runs,
      Predicate<CookbookEntry> chosen) {
    Map<String, Exhibit> drawn = new HashMap<>();
    exhibits.forEach(exhibit -> drawn.put(exhibit.name(), exhibit));
    List<Chapter> chapters = new ArrayList<>();
    for (Chapter chapter : source) {
      List<CookbookEntry> recipes = new ArrayList<>();
      for (CookbookEntry recipe : chapter.recipes()) {
        CookbookEntry asRun = recipe.lines().isEmpty() ? recipe : runs.asRun(recipe);
        Exhibit exhibit = drawn.get(recipe.name());
        recipes.add(exhibit == null ? asRun : exhibit.explaining(asRun));
      }
      chapters.add(new Chapter(chapter.title(), chapter.text(), recipes));
    }
    return new Cookbook(chapters, exhibits, chosen);
  }

  /** All chapters, in the order in which they are read. */
  public List<Chapter> chapters() {
    return chapters;
  }

  private List<CookbookEntry> made() {
    return chapters.stream().flatMap(chapter -> chapter.recipes().stream()).filter(chosen).toList();
  }

  /** The exhibits that are drawn. */
  public List<Exhibit> toDraw() {
    Set<String> names = made().stream().map(CookbookEntry::name).collect(Collectors.toSet());
    return exhibits.stream().filter(exhibit -> names.contains(exhibit.name())).toList();
  }

  /** The recipes whose pictures are drawn by their commands alone. */
  public List<CookbookEntry> toCarryOut() {
    Set<String> drawn = exhibits.stream().map(Exhibit::name).collect(Collectors.toSet());
    return made().stream().filter(recipe -> !drawn.contains(recipe.name())).toList();
  }

  /** The files of all pictures that are made. */
  public List<String> files() {
    return made().stream().map(CookbookEntry::file).toList();
  }
}
