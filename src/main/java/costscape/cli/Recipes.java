package costscape.cli;

import costscape.cli.gallery.Cookbook;
import costscape.cli.line.OptionMap;
import costscape.cli.option.Misreading;
import costscape.cli.report.Pictures;
import costscape.render.chart.Figure;
import costscape.store.file.InputException;
import costscape.store.file.SafeText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
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
import picocli.CommandLine.ParameterException;

/**
 * Draws the recipes of the cookbook, several at once. Each of a recipe's lines is a map of options
 * that the one parser reads; a later line finds the results of an earlier one in the recipe's own
 * folder.
 *
 * @param folder where each recipe gets a folder of its own, which is not cleared away
 * @param looks options of pictures that the last line of a recipe takes, unless it says otherwise
 * @param running options of how a command runs
 */
record Recipes(Path folder, OptionMap looks, OptionMap running) {
  /** The picture of a recipe, and its figure before it was written; none for a movie. */
  record Drawn(Path file, Optional<Figure> figure) {}

  /** A recipe with the options of this run in its last line, as it is drawn and shown. */
  Cookbook.Entry asRun(Cookbook.Entry recipe) {
    List<String> lines = new ArrayList<>(recipe.lines());
    int last = lines.size() - 1;
    OptionMap own = OptionMap.typed(Cookbook.Entry.words(lines.get(last)));
    StringBuilder line = new StringBuilder(lines.get(last));
    for (String look : taken(looks, own).without(own.options().keySet()).words()) {
      line.append(' ').append(look.equals(SafeText.typed(look)) ? look : '"' + look + '"');
    }
    lines.set(last, line.toString());
    return new Cookbook.Entry(
        recipe.name(), recipe.title(), recipe.sentence(), lines, recipe.main());
  }

  private static OptionMap taken(OptionMap options, OptionMap line) {
    return options.only(Costscape.options(line.command()));
  }

  /**
   * Draws the pictures of recipes, as their lines say.
   *
   * @throws InputException where a command refuses what it was asked for
   */
  List<Drawn> draw(List<Cookbook.Entry> recipes, int threads) throws IOException {
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
    List<Figure> figures = new ArrayList<>();
    int last = recipe.lines().size() - 1;
    for (int k = 0; k <= last; k++) {
      figures.clear(); // the last line's picture is the recipe's
      boolean isLast = k == last;
      OptionMap typed = OptionMap.typed(Cookbook.Entry.words(recipe.lines().get(k), own));
      OptionMap needed = running.with(isLast ? "--table" : "--format", "none");
      answer(
          typed.with("--out", own.toString()).and(taken(needed, typed)),
          recipe.name(),
          (stem, figure, caption) -> figures.add(figure));
    }
    return new Drawn(own.resolve(recipe.written()), figures.stream().findFirst());
  }

  private static void answer(OptionMap options, String recipe, Pictures.Taker taker)
      throws IOException {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    List<String> line = options.line();
    String name = " (recipe " + recipe + ")";
    try {
      Asked.typed(nowhere, nowhere, line.toArray(String[]::new))
          .answer(settings -> settings.unrecorded().givenTo(taker));
    } catch (ParameterException e) {
      throw new InputException(Misreading.sentence(e, line) + name);
    } catch (CancellationException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      String sentence = Failures.sentence(e) + name;
      if (Failures.exitCode(e) == Failures.WRONG_INPUT) {
        throw new InputException(sentence);
      }
      throw new IOException(sentence, e);
    }
  }
}
