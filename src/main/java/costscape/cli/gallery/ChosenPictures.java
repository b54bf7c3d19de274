package costscape.cli.gallery;

import costscape.job.Runner;
import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which pictures of the cookbook are made. */
public final class ChosenPictures {
  @Option(
      names = "--only",
      paramLabel = "NAME,…",
      split = ",",
      description =
          "Only these pictures and a page of them; a picture's name is that of its file without the"
              + " ending (default: all).")
  private List<String> only = List.of();

  private List<String> chosen() {
    return only.stream().map(String::strip).toList();
  }

  private boolean contains(String name) {
    return only.isEmpty() || chosen().contains(name);
  }

  /**
   * The chapters in which a chosen picture stands, with these alone.
   *
   * @throws InputException where the cookbook has no picture of a name
   */
  public List<Chapter> chapters() {
    List<Chapter> all = CookbookText.chapters();
    List<String> names =
        all.stream().flatMap(chapter -> chapter.recipes().stream()).map(Recipe::name).toList();
    for (String name : chosen()) {
      if (!names.contains(name)) {
        throw new InputException(
            ("--only %s: no picture of the gallery has this name; the page of the whole gallery"
                    + " shows all of them%s")
                .formatted(InputException.shown(name), NearMiss.hint(name, names)));
      }
    }
    return all.stream()
        .map(chapter -> chapter.of(recipe -> contains(recipe.name())))
        .filter(chapter -> !chapter.recipes().isEmpty())
        .toList();
  }

  /** The chosen pictures that no command draws, or that bring their own words. */
  public List<Exhibit> exhibits(Detail detail, Runner runner) {
    List<Exhibit> exhibits = new ArrayList<>(NetworkExhibits.all());
    exhibits.addAll(new CostExhibits(detail, runner).all());
    exhibits.addAll(new TrainingExhibits(detail, runner).all());
    exhibits.addAll(new ClassExhibits(detail, runner).all());
    exhibits.addAll(new BeyondExhibits(detail, runner).all());
    return exhibits.stream().filter(exhibit -> contains(exhibit.name())).toList();
  }
}
