package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gallery of some pictures has these, and a page of these. */
class ChosenPicturesTest {
  @TempDir private Path folder;

  private Session gallery(String... more) {
    return Session.run(
        Stream.concat(
                Stream.of("gallery", "--quiet", "--size", "800x600", "--out", folder.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private Set<String> pictures() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("gallery"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".png") || name.endsWith(".gif"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void onlyTheseAreMadeAndShown() throws IOException {
    Session session = gallery("--only", "plane-isolines, network");
    assertEquals(0, session.exitCode(), session.err());
    assertTrue(session.out().startsWith("2 pictures on one page: "), session.out());
    assertEquals(Set.of("contact-sheet.png", "network.png", "plane-isolines.png"), pictures());
    String page = Files.readString(folder.resolve("gallery/index.html"));
    assertEquals(2, page.split("<figure ").length - 1, page);
  }

  @Test
  void aCommandsPictureAloneNeedsNoContactSheet() throws IOException {
    Session session = gallery("--only", "plane-isolines");
    assertEquals(0, session.exitCode(), session.err());
    assertTrue(session.out().startsWith("1 picture on one page: "), session.out());
    assertEquals(Set.of("plane-isolines.png"), pictures());
  }

  @Test
  void aNameThatNoPictureHasIsRefused() {
    Session session = gallery("--only", "network,plane-isoline");
    assertEquals(2, session.exitCode());
    assertEquals(
        "costscape: --only plane-isoline: no picture of the gallery has this name; the page of the"
            + " whole gallery shows all of them; did you mean plane-isolines?\n",
        session.err());
    assertFalse(Files.exists(folder.resolve("gallery")));
  }
}
