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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gallery of some pictures has these, and a page of these. */
class ChosenPicturesTest {
  @TempDir private Path folder;

  private Session gallery(String... more) {
    return Session.line("gallery --quiet --size 800x600 --out " + folder, more);
  }

  private Set<String> pictures() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("gallery"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".png") || name.endsWith(".gif"))
          .filter(name -> !name.startsWith("frame-"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void onlyTheseAreMadeAndShown() throws IOException {
    Session session = gallery("--only", "plane-isolines, network").done();
    assertTrue(session.out().startsWith("2 pictures on one page: "), session.out());
    assertEquals(Set.of("contact-sheet.png", "network.png", "plane-isolines.png"), pictures());
    String page = Files.readString(folder.resolve("gallery/index.html"));
    assertEquals(2, page.split("<figure ").length - 1, page);
  }

  @Test
  void aCommandsPictureAloneNeedsNoContactSheet() throws IOException {
    Session session = gallery("--only", "plane-isolines").done();
    assertTrue(session.out().startsWith("1 picture on one page: "), session.out());
    assertEquals(Set.of("plane-isolines.png"), pictures());
  }

  /** The page leaves no recipe out, and shows what other runs have drawn beside it. */
  @Tag("long")
  @Test
  void mainPicturesAreDrawnWhereNothingElseIsAskedFor() throws IOException {
    Path older = Files.createDirectories(folder.resolve("gallery")).resolve("plane-log.png");
    Files.copy(Path.of("output/gallery/plane-log.png"), older);
    Session session = gallery().done();
    assertTrue(session.out().startsWith("12 pictures on one page: "), session.out());
    assertEquals(13, pictures().size(), pictures().toString());
    String page = Files.readString(folder.resolve("gallery/index.html"));
    int recipes = page.split("<figure ").length - 1;
    int missing = page.split("not here yet").length - 1;
    assertEquals(13, recipes - missing, page);
    assertTrue(page.contains("<img src=\"plane-log.png\""), "a picture of another run");
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
