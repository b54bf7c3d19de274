package costscape.cli.gallery;

import costscape.cli.report.Pictures;
import costscape.render.chart.Figure;
import costscape.store.file.InputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Carries out recipes, several at once, each in a folder of its own.
 *
 * @param folder where each recipe gets a folder of its own, which is not cleared away
 * @param looks options of pictures that the last command of a recipe takes, unless the recipe says
 *     otherwise, each as one word
 * @param running options of how a command runs, each as one word
 */
public record RecipeRuns(Program program, Path folder, List<String> looks, List<String> running) {
  /** One command line of the program. */
  public interface Program {
    /**
     * Runs a command.
     *
     * @param taker receives its pictures
     * @param err receives what goes wrong
     * @return the exit code
     */
    int run(List<String> words, Pictures.Taker taker, PrintWriter err);

    /** Tells whether a command has an option. */
    boolean takes(String command, String option);
  }

  /** The picture of a recipe, and its figure before it was written; none for a movie. */
  public record Drawn(Path file, Optional<Figure> figure) {}

  private static final String NO_PICTURE = "--format=none";
  private static final String NO_TABLE = "--table=none";
  private static final int WRONG_INPUT = 2;

  public RecipeRuns {
    looks = List.copyOf(looks);
    running = List.copyOf(running);
  }

  /** A recipe with the options of this run in its last line, as it is carried out and shown. */
  public Cookbook.Entry asRun(Cookbook.Entry recipe) {
    List<String> lines = new ArrayList<>(recipe.lines());
    int last = lines.size() - 1;
    List<String> words = Cookbook.Entry.words(lines.get(last));
    StringBuilder line = new StringBuilder(lines.get(last));
    for (String look : looks) {
      String option = look.split("=", 2)[0];
      if (!words.contains(option) && program.takes(words.get(0), option)) {
        line.append(' ').append(look.matches("[\\w@%+=:,./-]+") ? look : '"' + look + '"');
      }
    }
    lines.set(last, line.toString());
    return new Cookbook.Entry(
        recipe.name(), recipe.title(), recipe.sentence(), lines, recipe.main());
  }

  /**
   * Draws the pictures of all recipes, as their lines say.
   *
   * @param threads recipes that are carried out at the same time
   * @return the pictures, in the same order
   * @throws InputException where a command refuses what it was asked for
   */
  public List<Drawn> draw(List<Cookbook.Entry> recipes, int threads) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Drawn>> drawn = new ArrayList<>();
      recipes.forEach(recipe -> drawn.add(workers.submit(() -> draw(recipe))));
      List<Drawn> pictures = new ArrayList<>();
      for (Future<Drawn> picture : drawn) {
        pictures.add(picture.get());
      }
      return pictures;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      throw thrown(e);
    } finally {
      stop(workers);
    }
  }

  /** Waits for what is under way, so that nothing writes to the folder once it is cleared away. */
  private static void stop(ExecutorService workers) {
    workers.shutdownNow();
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = workers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static IOException thrown(ExecutionException failure) {
    if (failure.getCause() instanceof RuntimeException cause) {
      throw cause;
    }
    if (failure.getCause() instanceof Error cause) {
      throw cause;
    }
    return failure.getCause() instanceof IOException cause ? cause : new IOException(failure);
  }

  private Drawn draw(Cookbook.Entry recipe) throws IOException {
    Path own = Files.createDirectories(folder.resolve(recipe.name()));
    for (int k = 0; k < recipe.lines().size() - 1; k++) {
      List<String> line = Cookbook.Entry.words(recipe.lines().get(k));
      run(recipe, line, List.of(NO_PICTURE), own, (stem, figure, caption) -> true);
    }
    List<Figure> figures = new ArrayList<>();
    Pictures.Taker taker = (stem, figure, caption) -> figures.add(figure);
    List<String> last = Cookbook.Entry.words(recipe.lines().get(recipe.lines().size() - 1));
    run(recipe, last, List.of(NO_TABLE), own, taker);
    return new Drawn(own.resolve(recipe.written()), figures.stream().findFirst());
  }

  private void run(
      Cookbook.Entry recipe, List<String> line, List<String> more, Path own, Pictures.Taker taker)
      throws IOException {
    Predicate<String> taken =
        word -> {
          String option = word.split("=", 2)[0];
          return program.takes(line.get(0), option) && !line.contains(option);
        };
    List<String> words = new ArrayList<>();
    line.forEach(
        word -> words.add(word.startsWith(Cookbook.Entry.FOLDER) ? own + word.substring(6) : word));
    words.add("--out=" + own);
    more.stream().filter(taken).forEach(words::add);
    running.stream().filter(taken).forEach(words::add);
    StringWriter err = new StringWriter();
    int exitCode = program.run(words, taker, new PrintWriter(err));
    if (exitCode != 0) {
      String said = err.toString().lines().findFirst().orElse("failed");
      String message = said.replaceFirst("^costscape: ", "") + " (recipe " + recipe.name() + ")";
      if (exitCode == WRONG_INPUT) {
        throw new InputException(message);
      }
      throw new IOException(message);
    }
  }
}
