package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import costscape.cli.gallery.Cookbook;
import costscape.cli.gallery.GalleryPage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gallery's page in a browser: it shows words as words, and copies a command as it stands. */
class CookbookPageTest extends InBrowser {
  private static final String HARM = "<img src=x onerror=\"globalThis.harmed=1\">&'";
  private static final String LINES =
      "costscape trace --name \"a b\"\ncostscape sweep --title \"" + HARM.replace("\"", "") + "\"";

  private Path page;

  @BeforeEach
  void write() throws IOException {
    Path gallery = Files.createTempDirectory(folder, "gallery");
    BufferedImage picture = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(picture, "png", gallery.resolve("one.png").toFile());
    Cookbook.Entry recipe = new Cookbook.Entry("one", HARM, HARM, List.of(LINES.split("\n")), true);
    String html =
        GalleryPage.of(
            List.of(new Cookbook.Chapter(HARM, HARM, List.of(recipe))), gallery::resolve);
    page = Files.writeString(gallery.resolve("index.html"), html);
  }

  private void assertHarmless() {
    assertEquals("undefined", chromium.text("typeof globalThis.harmed"));
    assertEquals(List.of(), chromium.errors());
    assertEquals(
        List.of(),
        chromium.requests().stream().filter(a -> !a.matches("(?s)(file|data|about):.*")).toList());
  }

  @Test
  void aClickCopiesTheLines() {
    chromium.show(page.toUri().toString(), 1440, 1000);
    chromium.evaluate(
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: async text => {"
            + " globalThis.copied = text; }}}), 0");
    click(".command button");
    chromium.await("globalThis.copied !== undefined");
    assertEquals(LINES, chromium.text("globalThis.copied"));
    chromium.await("document.querySelector('.command button').textContent === 'Copied'");
    assertHarmless();
  }

  /** A search leaves the pictures in whose text or command all of its words are. */
  @Test
  void aSearchLeavesWhatHasItsWords() {
    chromium.show(page.toUri().toString(), 1440, 1000);
    assertEquals("1 picture", searched("SWEEP --name"));
    assertEquals("no picture", searched("sweep elsewhere"));
    assertEquals(
        "true true true",
        chromium.text(
            "['figure', 'section', '.thumbnails li']"
                + ".map(name => document.querySelector(name).hidden).join(' ')"));
    assertEquals("", searched(" "));
    assertEquals("false", chromium.text("String(document.querySelector('figure').hidden)"));
    assertEquals(
        "#one", chromium.text("document.querySelector('.thumbnails a').getAttribute('href')"));
    assertHarmless();
  }

  private String searched(String words) {
    chromium.evaluate(
        "{ const field = document.querySelector('.search input'); field.value = '%s';"
                .formatted(words)
            + " field.dispatchEvent(new Event('input')); }");
    return chromium.text("document.querySelector('.search output').textContent");
  }

  @Test
  void withoutAClipboardTheLinesAreSelected() {
    chromium.show(page.toUri().toString(), 1440, 1000);
    chromium.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined}), 0");
    click(".command button");
    chromium.await("getSelection().toString().length > 0");
    assertEquals(LINES, chromium.text("getSelection().toString()"));
    assertHarmless();
  }

  /** A picture's place is known before the picture, and nothing sticks out of a narrow window. */
  @ParameterizedTest
  @ValueSource(ints = {320, 700, 1440})
  void everyWidthIsEnough(int width) {
    chromium.show(page.toUri() + "#one", width, 800);
    assertEquals(
        "0",
        chromium.text(
            "String(document.documentElement.scrollWidth - document.documentElement.clientWidth)"));
    assertEquals(HARM, chromium.text("document.querySelector('h3').textContent"));
    assertEquals(HARM, chromium.text("document.querySelector('figure img').alt"));
    assertEquals(
        "1200", chromium.text("document.querySelector('figure img').getAttribute('width')"));
    assertHarmless();
  }
}
