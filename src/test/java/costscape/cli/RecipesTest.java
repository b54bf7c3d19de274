package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cli.gallery.Cookbook;
import costscape.cli.line.OptionMap;
import costscape.store.file.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recipe's lines are drawn as they stand, with the options of the gallery added. */
class RecipesTest {
  private static final OptionMap NONE = new OptionMap("");

  private static final Cookbook.Entry TWO =
      new Cookbook.Entry(
          "two",
          "Two",
          "",
          List.of(
              "costscape trace --steps 3 --verdict none --name run",
              "costscape sweep --at output/run.csv --vary w1_0_0=-1:1:5 --mark w1_0_0=0:\"a b\""
                  + " --size 400x300"),
          false);

  @TempDir private Path folder;

  private Recipes recipes(OptionMap looks) {
    return new Recipes(folder, looks, NONE.with("--quiet").with("--threads", "1"));
  }

  private static Cookbook.Entry failing(String line) {
    return new Cookbook.Entry("two", "", "", List.of("costscape " + line), false);
  }

  @Test
  void theSecondLineReadsWhatTheFirstWrote() throws IOException {
    Path own = folder.resolve("two");
    Recipes.Drawn drawn = recipes(NONE).draw(List.of(TWO), 1).get(0);
    assertEquals(own.resolve("sweep.png"), drawn.file());
    assertTrue(drawn.figure().isPresent());
    assertTrue(Files.exists(own.resolve("run.csv")));
    assertFalse(Files.exists(own.resolve("run.png")));
    assertFalse(Files.exists(own.resolve("sweep.csv")));
  }

  /** A recipe's own options win, and the line that is shown is the one that is drawn. */
  @Test
  void theLastLineTakesTheGallerysOptions() {
    OptionMap looks = NONE.with("--size", "80x60").with("--style", "my style.json");
    Cookbook.Entry asRun = recipes(looks.with("--columns", "2").with("--gif")).asRun(TWO);
    assertEquals(TWO.lines().get(0), asRun.lines().get(0));
    assertEquals(
        TWO.lines().get(1) + " \"--style=my style.json\" --columns=2", asRun.lines().get(1));
  }

  @Test
  void aCommandThatFailsIsNamedByItsRecipe() {
    for (String line :
        List.of("sweep --vary nothing=0:1", "sweep --no-such-option", "fit --at a.csv")) {
      InputException refused =
          assertThrows(InputException.class, () -> recipes(NONE).draw(List.of(failing(line)), 2));
      assertTrue(refused.getMessage().endsWith(" (recipe two)"), refused.getMessage());
    }
  }

  /** A recipe that still wrote would write into a folder that is cleared away meanwhile. */
  @Test
  void whereOneFailsTheOthersAreWaitedFor() throws Exception {
    Recipes recipes = recipes(NONE);
    assertThrows(
        InputException.class,
        () -> recipes.draw(List.of(failing("sweep --no-such-option"), TWO), 2));
    List<Path> left = files();
    Thread.sleep(200);
    assertEquals(left, files());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList();
    }
  }
}
