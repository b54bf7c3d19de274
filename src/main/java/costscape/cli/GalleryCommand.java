package costscape.cli;

import costscape.browser.ExplorePage;
import costscape.browser.Opening;
import costscape.cli.facts.Changes;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.OptionFacts;
import costscape.cli.gallery.ChosenPictures;
import costscape.cli.gallery.Cookbook;
import costscape.cli.gallery.Exhibits;
import costscape.cli.gallery.GalleryPage;
import costscape.cli.line.OptionMap;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.job.Runner;
import costscape.render.chart.Figure;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.look.Look;
import costscape.render.view.Panels;
import costscape.render.view.Thumbnail;
import costscape.store.file.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * Every picture of the article in its order, then what goes beyond it, and a page of them all, each
 * above the command that draws it.
 */
@SeveralPictures(SeveralPictures.InFolder.ALL)
@NeededFirst("--all --only --style --size --format --out")
@Command(
    name = "gallery",
    description = {
      "A cookbook: one page of pictures above the commands for them.",
      "Its twelve main pictures are drawn, or with --all every one: first those of the article,"
          + " then what goes beyond it, on the embedded data."
    },
    footer = {
      "  costscape gallery",
      "  costscape gallery --all",
      "  costscape gallery --only trap,race --style slide"
    })
final class GalleryCommand implements Asked.Answering {
  private static final PictureSize SHEET_SIZE = new PictureSize(1680, 2000, 144);
  private static final int SHEET_COLUMNS = 3;
  private static final String PAGE = ".html";
  private static final String PNG = ".png";

  @Spec private CommandSpec spec;
  @Mixin private ChosenPictures chosen;
  @Mixin private OutputOptions outputOptions;
  @Mixin private ThreadOptions threadOptions;

  /** The pictures so far that are no movies, by their names. */
  private final Map<String, Figure> stills = new HashMap<>();

  @Override
  public Summary answer() throws IOException {
    List<Cookbook.Chapter> chapters = chosen.chapters();
    outputOptions.files().ownsItsFolder();
    // The page and the contact sheet of a fresh checkout carry no record of the gallery.
    Output record = outputOptions.within("gallery").prepare();
    Output page = outputOptions.within("index").prepareOnly(List.of(PAGE));
    Output explore = outputOptions.within("explore").prepareOnly(List.of(PAGE));
    Output sheet = sheet();
    Cookbook cookbook = draw(chapters, record);
    List<Figure> thumbnails = thumbnails(chosen.onSheet(cookbook));
    if (thumbnails.size() > 1) {
      sheet.pictures().write(Panels.of(SHEET_COLUMNS, thumbnails), "contact sheet");
    }
    page.text(PAGE, GalleryPage.of(cookbook.chapters(), outputOptions.files()::present));
    Summary summary = summary(cookbook, page);
    chosen.leftOut(cookbook).forEach(sentence -> summary.line("%s", sentence));
    explore(explore, summary);
    record.about("pictures", cookbook.files()).record();
    return summary;
  }

  private static Summary summary(Cookbook cookbook, Output page) {
    int pictures = cookbook.files().size();
    return new Summary()
        .put("pictures", pictures)
        .put("page", page.written().get(0).toString())
        .line(
            "%s",
            pictures == 1
                ? "1 picture on one page: %s".formatted(page.written().get(0))
                : "%d pictures on one page: %s".formatted(pictures, page.written().get(0)));
  }

  /** The page to walk about in; its engine is translated late in the build, after compiling. */
  private static void explore(Output page, Summary summary) throws IOException {
    if (ExplorePage.isBuilt()) {
      page.text(PAGE, ExplorePage.html(Opening.first()));
      summary.line("the landscape to walk about in: %s", page.written().get(0));
    } else {
      summary.line("explore.html is part of it once mvn package has translated the engine");
    }
  }

  private Output sheet() throws IOException {
    Output output = outputOptions.within("contact-sheet");
    Look form = output.look().with(SHEET_SIZE, PictureFormat.PNG);
    return output.with(output.settings().with(form).unrecorded()).preparePicture("");
  }

  /** Returns what the contact sheet shows: pictures under their titles. */
  private List<Figure> thumbnails(List<Cookbook.Entry> recipes) {
    return recipes.stream()
        .<Figure>flatMap(
            recipe ->
                Optional.ofNullable(stills.get(recipe.name())).stream()
                    .map(figure -> figure.withTitle(recipe.title()).withCaption(""))
                    .map(Thumbnail::new))
        .toList();
  }

  /** Draws the chosen pictures, those of recipes and those that no command draws. */
  private Cookbook draw(List<Cookbook.Chapter> chapters, Output record) throws IOException {
    Runner runner = threadOptions.saving("gallery", "this part of the gallery", record);
    try (WorkFolder work = WorkFolder.make()) {
      Recipes recipes = new Recipes(work.path(), looks(), threadOptions.ofOneCommand());
      Cookbook cookbook = Cookbook.of(chapters, recipes::asRun, chosen::contains);
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
      write(cookbook.made(true), recipes);
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

  /** Options of the gallery that its recipes take over. */
  private OptionMap looks() throws IOException {
    ParseResult parsed = spec.commandLine().getParseResult();
    OptionMap looks = OptionMap.of(parsed, option -> OptionFacts.changes(option) == Changes.LOOK);
    return formats().size() > 1 ? looks.with("--format", String.join(",", formats())) : looks;
  }

  /** Writes the recipes' pictures once all are drawn. */
  private void write(List<Cookbook.Entry> made, Recipes recipes) throws IOException {
    List<Output> places = new ArrayList<>();
    for (Cookbook.Entry recipe : made) {
      places.add(outputOptions.within(recipe.name()).prepareOnly(endings(recipe)));
    }
    List<Recipes.Drawn> drawn = recipes.draw(made, threadOptions.commandsAtOnce());
    for (int k = 0; k < made.size(); k++) {
      String name = made.get(k).name();
      drawn.get(k).figure().ifPresent(figure -> stills.put(name, figure));
      String stem = drawn.get(k).file().toString().replaceFirst("\\.[a-z]+$", "");
      for (String ending : endings(made.get(k))) {
        places.get(k).file(ending, out -> Files.copy(Path.of(stem + ending), out));
      }
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
