package costscape.cli;

import costscape.job.Runner;
import costscape.store.OutputFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Every picture of the article in its order, then what goes beyond it, and a page of them all. */
@Command(
    name = "gallery",
    description = "Every picture of the article, then what goes beyond it, on the embedded data.")
final class GalleryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ThreadOptions threadOptions;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "output",
      description = "The gallery goes to DIR/gallery (default: ${DEFAULT-VALUE}).")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    OutputFolder gallery = OutputFolder.at(folder.resolve("gallery"));
    List<Exhibit> exhibits = exhibits(threadOptions.runner("gallery"));
    for (Exhibit exhibit : exhibits) {
      exhibit.writeTo(gallery);
    }
    Path page = gallery.write("index.html", GalleryPage.of(exhibits));
    new Summary()
        .line("%d pictures, all on one page: %s", exhibits.size(), page)
        .print(spec.commandLine().getOut(), false);
    return 0;
  }

  private static List<Exhibit> exhibits(Runner runner) {
    List<Exhibit> exhibits = new ArrayList<>(NetworkExhibits.all());
    exhibits.addAll(new CostExhibits(runner).all());
    exhibits.addAll(new TrainingExhibits(runner).all());
    return exhibits;
  }
}
