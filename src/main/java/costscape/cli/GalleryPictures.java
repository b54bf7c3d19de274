package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.OptionFacts;
import costscape.cli.gallery.ChosenPictures;
import costscape.cli.gallery.Cookbook;
import costscape.cli.gallery.Exhibits;
import costscape.cli.gallery.RecipeRuns;
import costscape.cli.line.RecordedLine;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Output;
import costscape.job.Runner;
import costscape.render.chart.Figure;
import costscape.render.image.PictureFormat;
import costscape.render.look.Look;
import costscape.store.file.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import picocli.CommandLine.ParseResult;

/** Draws the pictures of the gallery: those of recipes, and those that no command draws. */
final class GalleryPictures {
  private static final String PNG = ".png";

  private final ChosenPictures chosen;
  private final OutputOptions outputOptions;
  private final ThreadOptions threadOptions;
  private final Map<String, Figure> stills = new HashMap<>();

  GalleryPictures(ChosenPictures chosen, OutputOptions outputOptions, ThreadOptions threadOptions) {
    this.chosen = chosen;
    this.outputOptions = outputOptions;
    this.threadOptions = threadOptions;
  }

  /** The pictures so far that are no movies, by their names. */
  Map<String, Figure> stills() {
    return stills;
  }

  /**
   * Draws the chosen pictures and writes them.
   *
   * @param record of the whole gallery
   * @param parsed the line whose options the recipes take over
   */
  Cookbook draw(List<Cookbook.Chapter> chapters, Output record, ParseResult parsed)
      throws IOException {
    Runner runner = threadOptions.saving("gallery", "this part of the gallery", record);
    try (WorkFolder work = WorkFolder.make()) {
      RecipeRuns runs =
          new RecipeRuns(
              new InnerCommand(), work.path(), looks(parsed), threadOptions.ofOneCommand());
      Cookbook cookbook = Cookbook.of(chapters, runs::asRun, chosen::contains);
      Map<String, Supplier<Figure>> exhibits = Exhibits.all(runner);
      List<Cookbook.Entry> shown = cookbook.made(false);
      List<Figure> figures =
          shown.stream()
              .map(one -> Objects.requireNonNull(exhibits.get(one.name())).get())
              .toList();
      List<Output> outputs = prepared(shown);
      for (int k = 0; k < shown.size(); k++) { // before the long work, as one may have no room
        outputs.get(k).pictures().write(figures.get(k), shown.get(k).title());
        stills.put(shown.get(k).name(), figures.get(k));
      }
      carryOut(cookbook.made(true), runs);
      return cookbook;
    }
  }

  private List<Output> prepared(List<Cookbook.Entry> exhibits) throws IOException {
    List<Output> outputs = new ArrayList<>();
    for (Cookbook.Entry exhibit : exhibits) {
      Output output = outputOptions.within(exhibit.name());
      Look form =
          output.look().with(output.look().size(), PictureFormat.PNG); // which the page shows
      outputs.add(output.with(output.settings().with(form).unrecorded()).preparePicture(""));
    }
    return outputs;
  }

  /** Options of the gallery that its recipes take over, each as one word. */
  private List<String> looks(ParseResult parsed) throws IOException {
    List<String> words =
        RecordedLine.options(parsed, option -> OptionFacts.changes(option) == Changes.LOOK);
    if (formats().size() > 1) {
      words.add("--format=" + String.join(",", formats()));
    }
    return words;
  }

  /** Writes the recipes' pictures once all are drawn. */
  private void carryOut(List<Cookbook.Entry> recipes, RecipeRuns runs) throws IOException {
    List<Output> places = new ArrayList<>();
    for (Cookbook.Entry recipe : recipes) {
      places.add(outputOptions.within(recipe.name()).prepareOnly(endings(recipe)));
    }
    List<RecipeRuns.Drawn> drawn = runs.draw(recipes, threadOptions.commandsAtOnce());
    for (int k = 0; k < recipes.size(); k++) {
      write(recipes.get(k), drawn.get(k), places.get(k));
    }
  }

  private void write(Cookbook.Entry recipe, RecipeRuns.Drawn drawn, Output place)
      throws IOException {
    drawn.figure().ifPresent(figure -> stills.put(recipe.name(), figure));
    String stem = drawn.file().toString().replaceFirst("\\.[a-z]+$", "");
    for (String ending : endings(recipe)) {
      place.file(ending, out -> Files.copy(Path.of(stem + ending), out));
    }
  }

  /** A still is there in all formats that were asked for, unless the recipe is about a format. */
  private List<String> endings(Cookbook.Entry recipe) throws IOException {
    String own = recipe.ending();
    return own.equals(PNG) ? formats().stream().map(format -> "." + format).toList() : List.of(own);
  }

  /** The page shows PNG, whatever else is asked for. */
  private List<String> formats() throws IOException {
    Look look = outputOptions.within("").look();
    return look.with(look.size(), PictureFormat.PNG).formats().stream()
        .map(PictureFormat::extension)
        .toList();
  }
}
