package costscape.cli.movie;

import costscape.cli.report.Output;
import costscape.job.Runner;
import costscape.render.frame.Frame;
import costscape.render.frame.FrameJob;
import costscape.render.frame.GifTiming;
import costscape.render.image.PictureFormat;
import costscape.render.movie.Movie;
import costscape.store.file.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A movie's files: {@code STEM/frame-0000.png} and on, each with its run record, and at will {@code
 * STEM.gif}. Frames that an earlier, longer movie left are deleted: joined with the new ones they
 * would be a mixture of two movies.
 */
public final class MovieFiles {
  private static final String GIF = ".gif";
  private static final int LEAST_DIGITS = 4;

  private final Output output;
  private final boolean gif;
  private final GifTiming timing;

  private MovieFiles(Output output, boolean gif, GifTiming timing) {
    this.output = output;
    this.gif = gif;
    this.timing = timing;
  }

  /** Fails now where the options cannot be met or the files could not be written. */
  public static MovieFiles prepare(Output output, GifOptions options) throws IOException {
    if (!output.form().formats().equals(List.of(PictureFormat.PNG))) {
      throw new InputException("frames are PNG files: --format png, and --gif for a GIF");
    }
    GifTiming timing = options.timing();
    output.prepareFolder().prepare(ending(0, LEAST_DIGITS), GIF);
    return new MovieFiles(output, options.isWanted(), timing);
  }

  /** Names the files of a movie with a GIF at the usual pace. */
  public static void prepare(Output output) throws IOException {
    output.prepareOnly(List.of(ending(0, LEAST_DIGITS), GIF));
  }

  /** Writes frames and a GIF at the usual pace into files that were named before. */
  public static MovieFiles withGif(Output output) {
    return new MovieFiles(output, true, GifTiming.DEFAULT);
  }

  /** Writes all frames, once it is sure that the first of them has room. */
  public void write(Movie movie, String title, Runner runner) throws IOException {
    if (!output.form().isRoomy()) {
      output.form().rehearseAsIs(movie.frame(0));
    }
    int digits = digits(movie.frames());
    FrameJob job = FrameJob.of(movie, output.form().size());
    FrameJob.Sink sink = frame -> writePng(frame, ending(frame.index(), digits), title);
    if (gif) {
      FrameJob both = job.withGif(timing, runner);
      output.file(GIF, out -> both.runWithGif(runner, sink, output.inscription(title, GIF), out));
    } else {
      job.run(runner, sink);
    }
    output.deleteParts(index -> ending(index, digits), movie.frames());
  }

  private void writePng(Frame frame, String ending, String title) throws IOException {
    output.part(ending, out -> frame.writePng(output.inscription(title, ending), out));
  }

  /** The first and the last of a movie's frames, as a person reads them. */
  public static String shown(Output output, int frames) {
    int digits = digits(frames);
    Path record = output.written().get(output.written().size() - 1);
    String folder = record.toString().replaceFirst("\\.json$", "");
    String last = ending(frames - 1, digits).substring(1);
    return folder + ending(0, digits) + (frames == 1 ? "" : " to " + last);
  }

  private static int digits(int frames) {
    return Math.max(LEAST_DIGITS, Integer.toString(frames - 1).length());
  }

  private static String ending(int index, int digits) {
    String number = Integer.toString(index);
    return "/frame-" + "0".repeat(digits - number.length()) + number + ".png";
  }
}
