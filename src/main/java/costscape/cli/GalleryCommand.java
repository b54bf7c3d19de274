package costscape.cli;

import costscape.browser.ExplorePage;
import costscape.browser.Opening;
import costscape.cli.facts.NeededFirst;
import costscape.cli.gallery.ChosenPictures;
import costscape.cli.gallery.Cookbook;
import costscape.cli.gallery.GalleryPage;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.render.chart.Figure;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.look.Look;
import costscape.render.view.Panels;
import costscape.render.view.Thumbnail;
import java.io.IOException;
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
@SeveralPictures(SeveralPictures.InFolder.ALL)
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

  @Spec private CommandSpec spec;
  @Mixin private ChosenPictures chosen;
  @Mixin private OutputOptions outputOptions;
  @Mixin private ThreadOptions threadOptions;

  @Override
  public Integer call() throws IOException {
    List<Cookbook.Chapter> chapters = chosen.chapters();
    // The page and the contact sheet of a fresh checkout carry no record of the gallery.
    Output record = outputOptions.owningItsFolder().within("gallery").prepare();
    Output page = outputOptions.within("index").prepareOnly(List.of(PAGE));
    Output explore = outputOptions.within("explore").prepareOnly(List.of(PAGE));
    Output sheet = sheet();
    GalleryPictures pictures = new GalleryPictures(chosen, outputOptions, threadOptions);
    Cookbook cookbook = pictures.draw(chapters, record, spec.commandLine().getParseResult());
    List<Figure> stills = thumbnails(chosen.onSheet(cookbook), pictures.stills());
    if (stills.size() > 1) {
      sheet.pictures().write(Panels.of(SHEET_COLUMNS, stills), "contact sheet");
    }
    page.text(PAGE, GalleryPage.of(cookbook.chapters(), outputOptions::present));
    Summary summary = summary(cookbook, page);
    chosen.leftOut(cookbook).forEach(sentence -> summary.line("%s", sentence));
    explore(explore, summary);
    record.about("pictures", cookbook.files()).record();
    return outputOptions.print(summary);
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
  private static List<Figure> thumbnails(
      List<Cookbook.Entry> recipes, Map<String, Figure> figures) {
    return recipes.stream()
        .<Figure>flatMap(
            recipe ->
                Optional.ofNullable(figures.get(recipe.name())).stream()
                    .map(figure -> figure.withTitle(recipe.title()).withCaption(""))
                    .map(Thumbnail::new))
        .toList();
  }
}
