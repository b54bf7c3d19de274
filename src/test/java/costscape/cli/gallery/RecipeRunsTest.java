package costscape.cli.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cli.report.Pictures;
import costscape.store.file.InputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recipe's lines are carried out as they stand, with the options of the gallery added. */
class RecipeRunsTest {
  private static final Cookbook.Entry TWO =
      new Cookbook.Entry(
          "two",
          "Two",
          "",
          List.of(
              "costscape trace --name run --l2 0.1",
              "costscape sweep --at output/run.csv --mark w=1:\"a b\" --size 9x9"),
          false);

  @TempDir private Path folder;
  private final List<List<String>> heard = new ArrayList<>();
  private int exitCode;

  private RecipeRuns runs(String... looks) {
    RecipeRuns.Program program =
        new RecipeRuns.Program() {
          @Override
          public int run(List<String> words, Pictures.Taker taker, PrintWriter err) {
            heard.add(words);
            err.println("costscape: no room");
            return exitCode;
          }

          @Override
          public boolean takes(String command, String option) {
            return command.equals("trace") || !Set.of("--quiet").contains(option);
          }
        };
    return new RecipeRuns(program, folder, List.of(looks), List.of("--quiet", "--threads=1"));
  }

  @Test
  void theSecondLineReadsWhatTheFirstWrote() throws IOException {
    Path own = folder.resolve("two");
    assertEquals(own.resolve("sweep.png"), runs().draw(List.of(TWO), 1).get(0).file());
    assertEquals(
        List.of(
            List.of(
                "trace",
                "--name",
                "run",
                "--l2",
                "0.1",
                "--out=" + own,
                "--format=none",
                "--quiet",
                "--threads=1"),
            List.of(
                "sweep",
                "--at",
                own + "/run.csv",
                "--mark",
                "w=1:a b",
                "--size",
                "9x9",
                "--out=" + own,
                "--table=none",
                "--threads=1")),
        heard);
  }

  /** What a recipe says itself wins, and what is shown is what is run. */
  @Test
  void theLastLineTakesTheGallerysOptions() {
    Cookbook.Entry asRun = runs("--size=80x60", "--style=my style.json", "--quiet").asRun(TWO);
    assertEquals(TWO.lines().get(0), asRun.lines().get(0));
    assertEquals(TWO.lines().get(1) + " \"--style=my style.json\"", asRun.lines().get(1));
  }

  @Test
  void aCommandThatFailsIsNamedByItsRecipe() {
    exitCode = 2;
    InputException refused = assertThrows(InputException.class, () -> runs().draw(List.of(TWO), 2));
    assertEquals("no room (recipe two)", refused.getMessage());
    exitCode = 1;
    IOException failed = assertThrows(IOException.class, () -> runs().draw(List.of(TWO), 2));
    assertEquals("no room (recipe two)", failed.getMessage());
  }

  /** What still wrote would write into a folder that is cleared away meanwhile. */
  @Test
  void whereOneFailsTheOthersAreWaitedFor() {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    RecipeRuns.Program program =
        new RecipeRuns.Program() {
          @Override
          public int run(List<String> words, Pictures.Taker taker, PrintWriter err) {
            if (words.get(0).equals("fails")) {
              waitFor(begun);
              return 1;
            }
            begun.countDown();
            long from = System.nanoTime();
            while (System.nanoTime() - from < 100_000_000) {
              Thread.onSpinWait();
            }
            ended.set(true);
            return 0;
          }

          @Override
          public boolean takes(String command, String option) {
            return false;
          }
        };
    RecipeRuns runs = new RecipeRuns(program, folder, List.of(), List.of());
    List<Cookbook.Entry> both =
        List.of(
            new Cookbook.Entry("one", "", "", List.of("costscape fails"), false),
            new Cookbook.Entry("other", "", "", List.of("costscape goes-on"), false));
    assertThrows(IOException.class, () -> runs.draw(both, 2));
    assertTrue(ended.get());
  }

  private static void waitFor(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aBookHasChaptersOfRecipes() {
    String book =
        """
        Words before the first chapter.

        # First & last
        Text of
        two lines.

        ## one *: A title
        What is seen.

            costscape sweep --gif --format none

        ## exhibit: No command
        """;
    Cookbook.Chapter chapter = Cookbook.parse(book).get(0);
    assertEquals("First & last", chapter.title());
    assertEquals("Text of two lines.", chapter.text());
    Cookbook.Entry one = chapter.recipes().get(0);
    assertEquals(
        new Cookbook.Entry(
            "one",
            "A title",
            "What is seen.",
            List.of("costscape sweep --gif --format none"),
            true),
        one);
    assertEquals("one.gif", one.file());
    assertEquals("sweep.gif", one.written());
    assertEquals(
        new Cookbook.Entry("exhibit", "No command", "", List.of(), false),
        chapter.recipes().get(1));
    assertThrows(IllegalStateException.class, () -> Cookbook.parse("# A\n\n## B C\n"));
  }
}
