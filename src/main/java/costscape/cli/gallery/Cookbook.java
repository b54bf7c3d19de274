package costscape.cli.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All that the gallery shows, in chapters as they are read: exhibits, and what commands draw. */
public record Cookbook(
    List<CookbookChapter> chapters, List<Exhibit> exhibits, Predicate<CookbookEntry> chosen) {
  /** The cookbook as it is carried out: the chapters as written, with the options of the runs. */
  public static Cookbook of(
      List<CookbookChapter> source,
      List<Exhibit> exhibits,
      RecipeRuns runs,
      Predicate<CookbookEntry> chosen) {
    List<CookbookChapter> chapters = new ArrayList<>();
    for (CookbookChapter chapter : source) {
      List<CookbookEntry> recipes =
          chapter.recipes().stream()
              .map(recipe -> recipe.lines().isEmpty() ? recipe : runs.asRun(recipe))
              .toList();
      chapters.add(new CookbookChapter(chapter.title(), chapter.text(), recipes));
    }
    return new Cookbook(chapters, exhibits, chosen);
  }

  /** The exhibits that are drawn. */
  public List<Exhibit> toDraw() {
    Set<String> names = made().stream().map(CookbookEntry::name).collect(Collectors.toSet());
    return exhibits.stream().filter(exhibit -> names.contains(exhibit.name())).toList();
  }

  /** The heading of an exhibit. */
  public String title(Exhibit exhibit) {
    return made().stream()
        .filter(recipe -> recipe.name().equals(exhibit.name()))
        .map(CookbookEntry::title)
        .findFirst()
        .orElseThrow();
  }

  /** The recipes whose pictures are drawn by their commands. */
  public List<CookbookEntry> toCarryOut() {
    return made().stream().filter(recipe -> !recipe.lines().isEmpty()).toList();
  }

  /** The pictures of the first chapter, which are the article's. */
  public List<CookbookEntry> article() {
    return chapters.get(0).recipes();
  }

  /** The recipes whose pictures are made. */
  public List<CookbookEntry> made() {
    return chapters.stream().flatMap(chapter -> chapter.recipes().stream()).filter(chosen).toList();
  }

  /** The files of all pictures that are made. */
  public List<String> files() {
    return made().stream().map(CookbookEntry::file).toList();
  }
}
