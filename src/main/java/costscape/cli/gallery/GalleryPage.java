package costscape.cli.gallery;

import static costscape.cli.gallery.Html.escaped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The gallery's {@code index.html}: every picture with what it shows and the command for it. */
public final class GalleryPage {
  private static final String PLACE = "<!-- chapters -->";

  /** Shown by the page's script, without which it would do nothing. */
  private static final String SEARCH =
      """
      <p class="search" hidden>
      <label>Search <input type="search" placeholder="path, penalty, --view …"></label>
      <output></output>
      </p>
      """;

  private static final int HEAD = 24;
  private static final int GIF = 0x47494638;
  private static final int PNG = 0x89504e47;
  private static final int PNG_WIDTH = 16;
  private static final int GIF_WIDTH = 6;

  private GalleryPage() {}

  /**
   * A page that asks for nothing but the pictures in its folder, and names those not there.
   *
   * @param present where a file of that folder is now
   */
  public static String of(List<Cookbook.Chapter> chapters, UnaryOperator<Path> present) {
    StringBuilder page = new StringBuilder();
    page.append("<nav aria-label=\"Chapters\"><ol>\n");
    for (Cookbook.Chapter chapter : chapters) {
      page.append(
          "<li><a href=\"#%s\">%s</a> <small>%d</small></li>%n"
              .formatted(anchor(chapter), escaped(chapter.title()), chapter.recipes().size()));
    }
    page.append("</ol>\n");
    page.append(SEARCH);
    page.append("<ul class=\"thumbnails\" aria-label=\"Pictures\">\n");
    for (Cookbook.Chapter chapter : chapters) {
      chapter.recipes().forEach(recipe -> page.append(thumbnail(recipe, present)));
    }
    page.append("</ul></nav>\n");
    chapters.forEach(chapter -> append(page, chapter, present));
    return Html.template("page.html").replace(PLACE, page.toString().replace("\r", ""));
  }

  /** A small picture that leads to the large one; of a movie the script draws the first frame. */
  private static String thumbnail(Cookbook.Entry recipe, UnaryOperator<Path> present) {
    String picture =
        !Files.exists(present.apply(Path.of(recipe.file())))
            ? ""
            : recipe.file().endsWith(".gif")
                ? "<canvas data-movie=\"%s\"></canvas>".formatted(recipe.file())
                : "<img src=\"%s\" alt=\"\" loading=\"lazy\">".formatted(recipe.file());
    return "<li><a href=\"#%s\">%s<span>%s</span></a></li>%n"
        .formatted(recipe.name(), picture, escaped(recipe.title()));
  }

  private static void append(
      StringBuilder page, Cookbook.Chapter chapter, UnaryOperator<Path> present) {
    page.append(
        """
        <section id="%s">
        <h2>%s</h2>
        <p>%s</p>
        """
            .formatted(anchor(chapter), escaped(chapter.title()), escaped(chapter.text())));
    chapter.recipes().forEach(recipe -> append(page, recipe, present));
    page.append("</section>\n");
  }

  private static void append(
      StringBuilder page, Cookbook.Entry recipe, UnaryOperator<Path> present) {
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
                picture(recipe, present),
                command(recipe)));
  }

  private static String picture(Cookbook.Entry recipe, UnaryOperator<Path> present) {
    Path file = present.apply(Path.of(recipe.file()));
    return Files.exists(file)
        ? "<img src=\"%s\" alt=\"%s\"%s loading=\"lazy\">"
            .formatted(recipe.file(), escaped(recipe.title()), size(file))
        : "<p class=\"file\">%s</p>"
            .formatted(
                (recipe.isOfGraph()
                    ? "This picture is not here yet: <code>costscape gallery --all</code> draws"
                        + " it, where onnxruntime is."
                    : "This picture is not here yet: <code>costscape gallery --all</code> draws"
                        + " it."));
  }

  private static String command(Cookbook.Entry recipe) {
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
            escaped("writes %s".formatted(Cookbook.Entry.FOLDER + recipe.written())));
  }

  private static String anchor(Cookbook.Chapter chapter) {
    String words = chapter.title().toLowerCase(Locale.ROOT);
    return "about-" + words.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /**
   * Width and height as two attributes of an image, from the first bytes of its file; nothing where
   * it is neither a PNG nor a GIF. A page that knows them has every picture's place before the
   * picture is there, so that a link into the page leads where it should.
   */
  private static String size(Path file) {
    ByteBuffer head = head(file);
    boolean isGif = head.remaining() == HEAD && head.getInt(0) == GIF;
    if (!isGif && (head.remaining() < HEAD || head.getInt(0) != PNG)) {
      return "";
    }
    int width =
        isGif
            ? Short.toUnsignedInt(head.order(ByteOrder.LITTLE_ENDIAN).getShort(GIF_WIDTH))
            : head.getInt(PNG_WIDTH);
    int height =
        isGif
            ? Short.toUnsignedInt(head.getShort(GIF_WIDTH + Short.BYTES))
            : head.getInt(PNG_WIDTH + Integer.BYTES);
    return " width=\"" + width + "\" height=\"" + height + "\"";
  }

  private static ByteBuffer head(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return ByteBuffer.wrap(in.readNBytes(HEAD));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
