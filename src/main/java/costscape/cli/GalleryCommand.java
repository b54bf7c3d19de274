package costscape.cli;

import costscape.browser.ExplorePage;
import costscape.browser.Opening;
import costscape.cli.gallery.BeyondExhibits;
import costscape.cli.gallery.ClassExhibits;
import costscape.cli.gallery.CostExhibits;
import costscape.cli.gallery.Detail;
import costscape.cli.gallery.Exhibit;
import costscape.cli.gallery.GalleryPage;
import costscape.cli.gallery.NetworkExhibits;
import costscape.cli.gallery.TrainingExhibits;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Output;
import costscape.cli.report.OutputSettings;
import costscape.cli.report.Summary;
import costscape.job.Runner;
import costscape.render.chart.Figure;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureSize;
import costscape.render.view.Panels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Every picture of the article in its order, then what goes beyond it, and a page of them all. */
@Command(
    name = "gallery",
    description = "Every picture of the article, then what goes beyond it, on the embedded data.",
    footerHeading = Costscape.EXAMPLES,
    footer = {"  costscape gallery"})
final class GalleryCommand implements Callable<Integer> {
  private static final PictureSize SHEET_SIZE = new PictureSize(2400, 1800, 144);
  private static final int SHEET_COLUMNS = 4;
  private static final String PAGE = ".html";
  private static final PictureSize FILM_SIZE = new PictureSize(900, 600, 108);

  @Spec private CommandSpec spec;
  @Mixin private OutputOptions outputOptions;
  @Mixin private ThreadOptions threadOptions;

  @Override
  public Integer call() throws IOException {
    Output record = outputOptions.within("gallery").prepare();
    Runner runner =
        record.resuming(threadOptions.runner("gallery", "this part of the gallery", record));
    Output page = outputOptions.within("index").prepareOnly(List.of(PAGE));
    Output explore = outputOptions.within("explore").prepareOnly(List.of(PAGE));
    Output sheet = sheet();
    if (!record.form().isRoomy()) {
      exhibits(Detail.DRAFT, Runner.serial()).forEach(exhibit -> exhibit.rehearse(record));
    }
    List<Exhibit> exhibits = exhibits(Detail.FULL, runner);
    exhibits.forEach(exhibit -> exhibit.rehearse(record));
    List<Output> outputs = prepared(exhibits);
    for (int k = 0; k < exhibits.size(); k++) {
      exhibits.get(k).writeTo(outputs.get(k), runner);
    }
    sheet.picture(contactSheet(exhibits), "contact sheet");
    page.file(PAGE, out -> out.write(bytes(GalleryPage.of(exhibits))));
    Summary summary =
        new Summary()
            .put("pictures", exhibits.size())
            .put("page", page.written().get(0).toString())
            .line("%d pictures, all on one page: %s", exhibits.size(), page.written().get(0));
    explore(explore, summary);
    record.about("pictures", exhibits.stream().map(Exhibit::file).toList()).record();
    summary.print(spec.commandLine().getOut(), outputOptions.json());
    return 0;
  }

  /** The page to walk about in; its engine is translated late in the build, after compiling. */
  private static void explore(Output page, Summary summary) throws IOException {
    if (ExplorePage.isBuilt()) {
      page.file(PAGE, out -> out.write(bytes(ExplorePage.html(Opening.first()))));
      summary.line("the landscape to walk about in: %s", page.written().get(0));
    } else {
      summary.line("explore.html is part of it once mvn package has translated the engine");
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
      outputs.add(output(exhibit));
      exhibit.prepare(outputs.get(outputs.size() - 1));
    }
    return outputs;
  }

  /** The page shows PNG stills and films of its own size, whatever else is asked for. */
  private Output output(Exhibit exhibit) throws IOException {
    Output output = outputOptions.within(exhibit.name());
    OutputSettings settings = output.settings().unrecorded();
    return output.with(
        exhibit instanceof Exhibit.Film
            ? settings.sized(FILM_SIZE)
            : settings.also(PictureFormat.PNG));
  }

  /** All stills, small, with their titles. */
  private static Figure contactSheet(List<Exhibit> exhibits) {
    List<Figure> stills = new ArrayList<>();
    for (Exhibit exhibit : exhibits) {
      if (exhibit instanceof Exhibit.Still still) {
        stills.add(still.picture().withTitle(still.title()).withCaption(""));
      }
    }
    return Panels.of(SHEET_COLUMNS, stills);
  }

  private static byte[] bytes(String page) {
    return page.getBytes(StandardCharsets.UTF_8);
  }

  private static List<Exhibit> exhibits(Detail detail, Runner runner) {
    List<Exhibit> exhibits = new ArrayList<>(NetworkExhibits.all());
    exhibits.addAll(new CostExhibits(detail, runner).all());
    exhibits.addAll(new TrainingExhibits(detail, runner).all());
    exhibits.addAll(new ClassExhibits(detail, runner).all());
    exhibits.addAll(new BeyondExhibits(detail, runner).all());
    return exhibits;
  }
}
