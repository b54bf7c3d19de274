package costscape.cli;

import costscape.browser.ExplorePage;
import costscape.browser.Opening;
import costscape.cli.facts.Changes;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.OptionFacts;
import costscape.cli.gallery.ChosenPictures;
import costscape.cli.gallery.Cookbook;
import costscape.cli.gallery.CookbookChapter;
import costscape.cli.gallery.CookbookEntry;
import costscape.cli.gallery.Detail;
import costscape.cli.gallery.Exhibit;
import costscape.cli.gallery.GalleryPage;
import costscape.cli.gallery.RecipeRuns;
import costscape.cli.gallery.WorkFolder;
import costscape.cli.option.LanguageOption;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.RecordedLine;
import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Output;
import costscape.cli.report.PictureTaker;
import costscape.cli.report.Summary;
import costscape.job.Runner;
import costscape.render.chart.Figure;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureSize;
import costscape.render.view.Panels;
import costscape.render.view.Thumbnail;
import costscape.words.Language;
import costscape.words.ProgressWords;
import costscape.words.SummaryWords;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Every picture of the article in its order, then what goes beyond it, and a page of them all, each
 * above the command that draws it.
 */
@NeededFirst("--all --only --style --size --format --out")
@Command(
    name = "gallery",
    description = {
      "A cookbook: one page of pictures above the commands for them.",
      "Its twelve main pictures are drawn, or with --all every one: first those of the article,"
          + " then what goes beyond it, on the embedded data."
    },
    footerHeading = Costscape.EXAMPLES,
    footer = {
      "  costscape gallery",
      "  costscape gallery --all",
      "  costscape gallery --only trap,race --style slide"
    })
final class GalleryCommand implements Callable<Integer> {
  private static final PictureSize SHEET_SIZE = new PictureSize(2240, 1680, 144);
  private static final int SHEET_COLUMNS = 4;
  private static final String PAGE = ".html";
  private static final String PNG = ".png";

  @Spec private CommandSpec spec;
  @Mixin private ChosenPictures chosen;
  @Mixin private OutputOptions outputOptions;
  @Mixin private ThreadOptions threadOptions;

  @Mixin private LanguageOption languageOption;

  @Override
  public Integer call() throws IOException {
    return languageOption.during(this::run);
  }

  private Integer run() throws IOException {
    List<CookbookChapter> chapters = chosen.chapters();
    Output record = outputOptions.within("gallery").prepare();
    Output page = outputOptions.within("index").prepareOnly(List.of(PAGE));
    Output explore = outputOptions.within("explore").prepareOnly(List.of(PAGE));
    Output sheet = sheet();
    Path folder = outputOptions.ownFolder();
    List<Output> written = new ArrayList<>(List.of(record, page, explore, sheet));
    Map<String, Figure> figures = new HashMap<>();
    Cookbook cookbook = draw(chapters, record, written, figures);
    List<Figure> stills = thumbnails(chosen.onSheet(cookbook), figures);
    if (stills.size() > 1) {
      sheet.pictures().write(Panels.of(SHEET_COLUMNS, stills), "contact sheet");
    }
    String html = GalleryPage.of(cookbook.chapters(), folder);
    page.file(PAGE, out -> out.write(bytes(html)));
    Summary summary = summary(cookbook, page);
    chosen.leftOut(cookbook).forEach(sentence -> summary.line("%s", sentence));
    explore(explore, summary);
    record.about("pictures", cookbook.files()).record();
    summary.replaced(folder, written);
    return outputOptions.print(summary);
  }

  /**
   * Draws the pictures, those of commands and those that none draws.
   *
   * @param record of the whole gallery
   * @param written receives the writers of the pictures
   * @param figures receives what is no movie, by its name
   */
  private Cookbook draw(
      List<CookbookChapter> chapters,
      Output record,
      List<Output> written,
      Map<String, Figure> figures)
      throws IOException {
    Runner runner =
        record.resuming(
            threadOptions.runner("gallery", ProgressWords.PART_OF_GALLERY.say(), record));
    try (WorkFolder work = WorkFolder.in(outputOptions.ownFolder())) {
      RecipeRuns runs =
          new RecipeRuns(new OneCommand(), work.path(), looks(), threadOptions.ofOneCommand());
      if (!record.form().isRoomy()) {
        rehearse(cookbook(chapters, Detail.DRAFT, Runner.serial(), runs).toDraw(), record);
      }
      Cookbook cookbook = cookbook(chapters, Detail.FULL, runner, runs);
      List<Exhibit> exhibits = cookbook.toDraw();
      rehearse(exhibits, record);
      List<Output> outputs = prepared(exhibits);
      written.addAll(outputs);
      written.addAll(carryOut(cookbook.toCarryOut(), runs, figures));
      for (int k = 0; k < exhibits.size(); k++) {
        Exhibit exhibit = exhibits.get(k);
        outputs.get(k).pictures().write(exhibit.picture(), cookbook.title(exhibit));
        figures.put(exhibit.name(), exhibit.picture());
      }
      return cookbook;
    }
  }

  private static void rehearse(List<Exhibit> exhibits, Output record) {
    exhibits.forEach(exhibit -> record.form().rehearse(exhibit.picture()));
  }

  private Cookbook cookbook(
      List<CookbookChapter> chapters, Detail detail, Runner runner, RecipeRuns runs) {
    List<Exhibit> exhibits = ChosenPictures.exhibits(detail, runner);
    return Cookbook.of(chapters, exhibits, runs, chosen::contains);
  }

  private static Summary summary(Cookbook cookbook, Output page) {
    int pictures = cookbook.files().size();
    return new Summary()
        .put("pictures", pictures)
        .put("page", page.written().get(0).toString())
        .line(
            "%s",
            pictures == 1
                ? SummaryWords.ONE_PICTURE.say(page.written().get(0))
                : SummaryWords.PICTURES.say(pictures, page.written().get(0)));
  }

  /** Options of this command that its recipes take over, each as one word. */
  private List<String> looks() throws IOException {
    List<String> words =
        RecordedLine.options(
            spec.commandLine().getParseResult(),
            option -> OptionFacts.changes(option) == Changes.LOOK);
    if (formats().size() > 1) {
      words.add("--format=" + String.join(",", formats()));
    }
    return words;
  }

  /** Writes the recipes' pictures once all are drawn; figures receives those that are no movies. */
  private List<Output> carryOut(
      List<CookbookEntry> recipes, RecipeRuns runs, Map<String, Figure> figures)
      throws IOException {
    List<Output> places = new ArrayList<>();
    for (CookbookEntry recipe : recipes) {
      places.add(outputOptions.within(recipe.name()).prepareOnly(endings(recipe)));
    }
    List<RecipeRuns.Drawn> drawn = runs.draw(recipes, threadOptions.commandsAtOnce());
    for (int k = 0; k < recipes.size(); k++) {
      String name = recipes.get(k).name();
      drawn.get(k).figure().ifPresent(figure -> figures.put(name, figure));
      String stem = drawn.get(k).file().toString().replaceFirst("\\.[a-z]+$", "");
      for (String ending : endings(recipes.get(k))) {
        places.get(k).file(ending, out -> Files.copy(Path.of(stem + ending), out));
      }
    }
    return places;
  }

  /** A still is there in all formats that were asked for, unless the recipe is about a format. */
  private List<String> endings(CookbookEntry recipe) throws IOException {
    String own = recipe.ending();
    return own.equals(PNG) ? formats().stream().map(format -> "." + format).toList() : List.of(own);
  }

  /** The page shows PNG, whatever else is asked for. */
  private List<String> formats() throws IOException {
    return outputOptions.within("").settings().also(PictureFormat.PNG).form().formats().stream()
        .map(PictureFormat::extension)
        .toList();
  }

  /** Runs a command of a recipe within this process. */
  static final class OneCommand implements RecipeRuns.Program {
    @Override
    public int run(List<String> words, PictureTaker taker, PrintWriter err) {
      return InnerCommand.run(words, taker, new PrintWriter(Writer.nullWriter()), err);
    }

    @Override
    public boolean takes(String command, String option) {
      return InnerCommand.takes(command, option);
    }
  }

  /** The page to walk about in; its engine is translated late in the build, after compiling. */
  private static void explore(Output page, Summary summary) throws IOException {
    if (ExplorePage.isBuilt()) {
      page.file(
          PAGE,
          out ->
              out.write(bytes(ExplorePage.html(Opening.in(Language.spoken(), Opening.first())))));
      summary.line(SummaryWords.EXPLORE, page.written().get(0));
    } else {
      summary.line(SummaryWords.EXPLORE_LATER);
    }
  }

  private Output sheet() throws IOException {
    Output output = outputOptions.within("contact-sheet");
    return output
        .with(output.settings().sized(SHEET_SIZE).also(PictureFormat.PNG).unrecorded())
        .preparePicture("");
  }

  private List<Output> prepared(List<Exhibit> exhibits) throws IOException {
    List<Output> outputs = new ArrayList<>();
    for (Exhibit exhibit : exhibits) {
      Output output = outputOptions.within(exhibit.name());
      outputs.add(
          output
              .with(output.settings().unrecorded().also(PictureFormat.PNG)) // which the page shows
              .preparePicture(""));
    }
    return outputs;
  }

  /** What the contact sheet shows: pictures under their titles. */
  private static List<Figure> thumbnails(List<CookbookEntry> recipes, Map<String, Figure> figures) {
    return recipes.stream()
        .<Figure>flatMap(
            recipe ->
                Optional.ofNullable(figures.get(recipe.name())).stream()
                    .map(figure -> figure.withTitle(recipe.title()).withCaption(""))
                    .map(Thumbnail::new))
        .toList();
  }

  private static byte[] bytes(String page) {
    return page.getBytes(StandardCharsets.UTF_8);
  }
}
