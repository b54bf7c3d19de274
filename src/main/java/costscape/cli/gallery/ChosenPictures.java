package costscape.cli.gallery;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import costscape.store.onnx.OnnxRuntime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which pictures of the cookbook are made. */
@Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
public final class ChosenPictures {
  @Option(
      names = "--only",
      paramLabel = "NAME,…",
      split = ",",
      description =
          "Only these pictures and a page of them; a picture's name is that of its file without the"
              + " ending.")
  private List<String> only = List.of();

  @Option(
      names = "--all",
      description =
          "The whole cookbook (default: its main pictures, and a page of all recipes that shows"
              + " those pictures that are there).")
  private boolean all;

  private List<String> chosen() {
    return only.stream().map(String::strip).toList();
  }

  /** Tells whether a picture is made. One that lacks something is left out unless it is named. */
  public boolean contains(Cookbook.Entry recipe) {
    return only.isEmpty()
        ? isMeant(recipe) && lack(recipe).isEmpty()
        : chosen().contains(recipe.name());
  }

  private boolean isMeant(Cookbook.Entry recipe) {
    return all || recipe.main();
  }

  /** A sentence on what a recipe needs and is not there. */
  private static Optional<String> lack(Cookbook.Entry recipe) {
    if (recipe.isOfGraph() && !OnnxRuntime.isThere()) {
      return Optional.of(OnnxRuntime.missing());
    }
    return recipe
        .lackingFile()
        .map(
            file ->
                "the sources have what they need, in " + file.substring(0, file.lastIndexOf('/')));
  }

  /** Sentences on pictures that are left out, since something is not there. */
  public List<String> leftOut(Cookbook cookbook) {
    Map<String, List<String>> names =
        cookbook.chapters().stream()
            .flatMap(chapter -> chapter.recipes().stream())
            .filter(recipe -> only.isEmpty() && isMeant(recipe) && lack(recipe).isPresent())
            .collect(
                Collectors.groupingBy(
                    recipe -> lack(recipe).orElseThrow(),
                    LinkedHashMap::new,
                    Collectors.mapping(Cookbook.Entry::name, Collectors.toList())));
    return names.entrySet().stream()
        .map(
            lack -> "left out: %s; %s".formatted(String.join(", ", lack.getValue()), lack.getKey()))
        .toList();
  }

  /**
   * The pictures that a sheet joins: the article's where all are made, or those that were named.
   */
  public List<Cookbook.Entry> onSheet(Cookbook cookbook) {
    if (all) {
      return cookbook.article();
    }
    return only.isEmpty() ? List.of() : cookbook.made();
  }

  /**
   * The chapters of the page: all of the cookbook, or those of the pictures that were named, with
   * these alone.
   *
   * @throws InputException where the cookbook has no picture of a name
   */
  public List<Cookbook.Chapter> chapters() {
    List<Cookbook.Chapter> written = Cookbook.written();
    List<String> names =
        written.stream()
            .flatMap(chapter -> chapter.recipes().stream())
            .map(Cookbook.Entry::name)
            .toList();
    for (String name : chosen()) {
      if (!names.contains(name)) {
        throw new InputException(
            ("--only %s: no picture of the gallery has this name; the page of the whole gallery"
                    + " shows all of them%s")
                .formatted(InputException.shown(name), NearMiss.hint(name, names)));
      }
    }
    return written.stream()
        .map(chapter -> chapter.of(recipe -> only.isEmpty() || contains(recipe)))
        .filter(chapter -> !chapter.recipes().isEmpty())
        .toList();
  }
}
