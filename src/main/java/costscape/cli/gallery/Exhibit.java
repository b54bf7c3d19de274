package costscape.cli.gallery;

import costscape.cli.movie.MovieFiles;
import costscape.cli.report.Output;
import costscape.job.Runner;
import costscape.render.chart.Figure;
import costscape.render.movie.Movie;
import java.io.IOException;
import java.util.function.Supplier;

/** One thing that the gallery shows, with what it shows in a sentence. */
public sealed interface Exhibit {
  /** The file's stem. */
  String name();

  String title();

  String sentence();

  /** The file that the page shows. */
  String file();

  /** The page's words about it, with the command lines that draw the same picture, if there are. */
  default CookbookEntry explaining(CookbookEntry written) {
    return new CookbookEntry(name(), title(), sentence(), written.lines(), written.main());
  }

  /** Names the files before the work. */
  void prepare(Output output) throws IOException;

  /** Refuses a size that leaves the picture no room. */
  void rehearse(Output output);

  void writeTo(Output output, Runner runner) throws IOException;

  /** A picture, which is drawn when it is first asked for. */
  record Still(String name, String title, String sentence, Supplier<? extends Figure> drawing)
      implements Exhibit {
    public Still {
      drawing = Once.of(drawing);
    }

    public Figure picture() {
      return drawing.get();
    }

    @Override
    public String file() {
      return name + ".png";
    }

    @Override
    public void prepare(Output output) throws IOException {
      output.preparePicture("");
    }

    @Override
    public void rehearse(Output output) {
      output.form().rehearse(picture());
    }

    @Override
    public void writeTo(Output output, Runner runner) throws IOException {
      output.picture(picture(), title);
    }
  }

  /** A GIF, with its frames in a folder of its name, which is made when it is first asked for. */
  record Moving(String name, String title, String sentence, Supplier<? extends Movie> making)
      implements Exhibit {
    public Moving {
      making = Once.of(making);
    }

    public Movie movie() {
      return making.get();
    }

    @Override
    public String file() {
      return name + ".gif";
    }

    @Override
    public void prepare(Output output) throws IOException {
      MovieFiles.prepare(output);
    }

    /** Films have a size of their own. */
    @Override
    public void rehearse(Output output) {}

    @Override
    public void writeTo(Output output, Runner runner) throws IOException {
      MovieFiles.withGif(output).write(movie(), title, runner);
    }
  }
}
