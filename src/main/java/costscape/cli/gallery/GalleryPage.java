package costscape.cli.gallery;

import static costscape.cli.gallery.Html.escaped;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The gallery's {@code index.html}: every picture with what it shows and the command for it. */
public final class GalleryPage {
  private static final String PLACE = "<!-- chapters -->";

  /** Shown by the page's script, without which it would do nothing. */
  private static final String SEARCH =
      """
      <p class="search" hidden>
      <label>%s <input type="search" placeholder="%s"></label>
      <output></output>
      </p>
      """;

  private GalleryPage() {}

  /** A page that asks for nothing but the pictures in a folder, and names those not there. */
  public static String of(List<CookbookChapter> chapters, Path folder) {
    StringBuilder page = new StringBuilder();
    page.append("<nav aria-label=\"%s\"><ol>%n".formatted("Chapters"));
    for (CookbookChapter chapter : chapters) {
      page.append(
          "<li><a href=\"#%s\">%s</a> <small>%d</small></li>%n"
              .formatted(anchor(chapter), escaped(chapter.title()), chapter.recipes().size()));
    }
    page.append("</ol>\n");
    page.append(SEARCH.formatted("Search", "path, penalty, --view …"));
    page.append("<ul class=\"thumbnails\" aria-label=\"%s\">%n".formatted("Pictures"));
    for (CookbookChapter chapter : chapters) {
      chapter.recipes().forEach(recipe -> page.append(thumbnail(recipe, folder)));
    }
    page.append("</ul></nav>\n");
    chapters.forEach(chapter -> append(page, chapter, folder));
    return Html.template("page.html").replace(PLACE, page.toString().replace("\r", ""));
  }

  /** A small picture that leads to the large one; of a movie, which would move here too, words. */
  private static String thumbnail(CookbookEntry recipe, Path folder) {
    boolean isStill =
        !recipe.file().endsWith(".gif") && Files.exists(folder.resolve(recipe.file()));
    String inside =
        isStill
            ? "<img src=\"%s\" alt=\"\" loading=\"lazy\"><span>%s</span>"
                .formatted(recipe.file(), escaped(recipe.title()))
            : "<span>%s</span>".formatted(escaped(recipe.title()));
    return "<li><a href=\"#%s\">%s</a></li>%n".formatted(recipe.name(), inside);
  }

  private static void append(StringBuilder page, CookbookChapter chapter, Path folder) {
    page.append(
        """
        <section id="%s">
        <h2>%s</h2>
        <p>%s</p>
        """
            .formatted(anchor(chapter), escaped(chapter.title()), escaped(chapter.text())));
    chapter.recipes().forEach(recipe -> append(page, recipe, folder));
    page.append("</section>\n");
  }

  private static void append(StringBuilder page, CookbookEntry recipe, Path folder) {
    page.append(
        """
        <figure id="%1$s">
        <figcaption>
        <h3><a href="#%1$s">%2$s</a></h3>
        <p>%3$s</p>
        </figcaption>
        %4$s
        %5$s</figure>
        """
            .formatted(
                recipe.name(),
                escaped(recipe.title()),
                escaped(recipe.sentence()),
                picture(recipe, folder),
                command(recipe)));
  }

  private static String picture(CookbookEntry recipe, Path folder) {
    Path file = folder.resolve(recipe.file());
    return Files.exists(file)
        ? "<img src=\"%s\" alt=\"%s\"%s loading=\"lazy\">"
            .formatted(recipe.file(), escaped(recipe.title()), PixelSize.of(file))
        : "<p class=\"file\">%s</p>"
            .formatted(
                (recipe.isOfGraph()
                    ? "This picture is not here yet: <code>costscape gallery --all</code> draws"
                        + " it, where onnxruntime is."
                    : "This picture is not here yet: <code>costscape gallery --all</code> draws"
                        + " it."));
  }

  private static String command(CookbookEntry recipe) {
    if (recipe.lines().isEmpty()) {
      return "";
    }
    return """
    <div class="command">
    <pre><code>%s</code></pre>
    <button type="button" hidden>Copy it</button>
    </div>
    <p class="file">%s</p>
    """
        .formatted(
            escaped(String.join("\n", recipe.lines())),
            escaped("writes %s".formatted(CookbookEntry.FOLDER + recipe.written())));
  }

  private static String anchor(CookbookChapter chapter) {
    String words = chapter.title().toLowerCase(Locale.ROOT);
    return "about-" + words.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
