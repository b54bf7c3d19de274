package costscape.cli.movie;

import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.job.Runner;
import costscape.render.chart.CaptionChoice;
import costscape.render.frame.Frame;
import costscape.render.frame.FrameJob;
import costscape.render.frame.GifTiming;
import costscape.render.frame.MovieStream;
import costscape.render.image.PictureFormat;
import costscape.render.look.Look;
import costscape.render.movie.Movie;
import costscape.store.file.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * A movie's files: {@code STEM/frame-0000.png} and on, each with its run record, and at will {@code
 * STEM.gif} and {@code STEM.mp4}. Frames that an earlier, longer movie left are deleted: joined
 * with the new ones they would be a mixture of two movies. A file of such a name that no movie of
 * this command made is left, and named.
 */
public final class MovieFiles {
  private static final Pattern FRAME = Pattern.compile("frame-\\d+\\.png");
  private static final String RECORD = ".json";
  private static final String GIF = ".gif";
  private static final String MP4 = ".mp4";
  private static final int LEAST_DIGITS = 4;
  private static final double MILLISECONDS = 1000;

  private final Output output;
  private final Optional<GifTiming> gif;
  private final Optional<Mp4.Ffmpeg> mp4;
  private final double framesPerSecond;
  private final int held; // how many times more an MP4 shows the first and the last frame
  private final AtomicLong bytes = new AtomicLong();
  private final List<Path> ends = new ArrayList<>(); // the first and the last frame
  private int frames;

  /** A movie's file while it is written. */
  private record Stream(String ending, MovieStream movie) {}

  private MovieFiles(Output output, MovieOptions options, boolean endless) {
    this.output = output;
    gif = options.gif(endless);
    mp4 = options.mp4();
    framesPerSecond = options.framesPerSecond();
    held = (int) Math.round(framesPerSecond * options.hold(endless) / MILLISECONDS);
  }

  /**
   * Fails now where the options cannot be met or the files could not be written.
   *
   * @param count of the frames
   * @param turns whether the movie ends where it begins, played forwards
   */
  public static MovieFiles prepare(Output output, MovieOptions options, int count, boolean turns)
      throws IOException {
    boolean areDrawn = output.form().isDrawn();
    check(output.form(), options);
    MovieFiles files = new MovieFiles(output, options, turns || options.isBouncing());
    List<String> endings = new ArrayList<>(List.of(RECORD));
    files.gif.ifPresent(timing -> endings.add(GIF));
    files.mp4.ifPresent(program -> endings.add(MP4));
    if (areDrawn) {
      endings.add(0, ending(0, digits(count)));
    }
    output.prepareOnly(endings);
    if (areDrawn) {
      output.prepareFolder(FRAME, ending -> isOf(count, ending));
    }
    return files;
  }

  private static void check(Look form, MovieOptions options) {
    if (form.isDrawn() && !form.formats().equals(List.of(PictureFormat.PNG))) {
      throw new InputException("frames are PNG files: --format png, or none for a movie alone");
    }
    if (form.words().captioned().kind() == CaptionChoice.Kind.LATEX) {
      throw new InputException("--caption latex is for pictures, and LaTeX shows no movie");
    }
    options.check();
    if (!form.isDrawn() && !options.isMovie()) {
      throw new InputException("--format none leaves a movie alone: --gif or --mp4");
    }
  }

  /** Whether one of so many frames has this ending. */
  private static boolean isOf(int count, String ending) {
    String number = ending.replaceAll("\\D", "");
    return number.length() == digits(count) && Long.parseLong(number) < count;
  }

  public long bytes() {
    return bytes.get();
  }

  /**
   * The jobs that write so many frames, by the pictures that they draw: a GIF's palette is found
   * from a few of them.
   */
  public List<Long> jobs(int count) {
    return gif.isPresent()
        ? List.of((long) FrameJob.sampled(count), (long) count)
        : List.of((long) count);
  }

  /** Writes all frames, once it is sure that the first of them has room. */
  public void write(Movie movie, String title, Runner runner) throws IOException {
    output.pictures().captioned(movie.caption());
    if (!output.form().isRoomy()) {
      output.form().rehearseAsIs(movie.frame(0));
    }
    frames = movie.frames();
    FrameJob job = FrameJob.of(movie, output.form().size());
    if (gif.isPresent()) {
      job = job.withGif(gif.get(), runner);
    }
    boolean drawn = output.form().isDrawn();
    FrameJob.Sink sink = frame -> add(frame, drawn, title);
    write(streams(job, title), job, runner, sink);
    if (drawn) {
      output.deleteOtherParts();
    }
  }

  private List<Stream> streams(FrameJob job, String title) {
    List<Stream> streams = new ArrayList<>();
    gif.ifPresent(t -> streams.add(new Stream(GIF, job.gif(output.inscription(title, GIF)))));
    mp4.ifPresent(
        program -> streams.add(new Stream(MP4, new Mp4(program, framesPerSecond, held, frames))));
    return streams;
  }

  /** Opens one stream within the other, so that each file is there whole or not at all. */
  private void write(List<Stream> streams, FrameJob job, Runner runner, FrameJob.Sink sink)
      throws IOException {
    if (streams.isEmpty()) {
      job.run(runner, sink);
      return;
    }
    Stream first = streams.get(0);
    output.file(
        first.ending(),
        out -> {
          try (MovieStream movie = first.movie()) {
            movie.begin(out);
            FrameJob.Sink both =
                frame -> {
                  movie.add(frame, out);
                  sink.accept(frame);
                };
            write(streams.subList(1, streams.size()), job, runner, both);
            movie.end(out);
          }
        });
  }

  private void add(Frame frame, boolean drawn, String title) throws IOException {
    bytes.addAndGet(frame.movieBytes());
    if (drawn) {
      bytes.addAndGet(frame.pngBytes());
      String ending = ending(frame.index(), digits(frames));
      Path file =
          output.part(ending, out -> frame.writePng(output.inscription(title, ending), out));
      if (frame.index() == 0 || frame.index() == frames - 1) {
        ends.add(file);
      }
    }
  }

  public void into(Summary summary) {
    if (!ends.isEmpty()) {
      Path first = ends.get(0);
      Path last = ends.get(ends.size() - 1);
      summary
          .put("first_frame", first.toString())
          .put("last_frame", last.toString())
          .line("in       %s to %s", first, last.getFileName());
    }
  }

  private static int digits(int count) {
    return Math.max(LEAST_DIGITS, Integer.toString(count - 1).length());
  }

  private static String ending(int index, int digits) {
    String number = Integer.toString(index);
    return "/frame-" + "0".repeat(digits - number.length()) + number + ".png";
  }
}
