package costscape.cli.movie;

import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.job.Parts;
import costscape.job.Progress;
import costscape.job.Runner;
import costscape.render.chart.CaptionText.CaptionChoice;
import costscape.render.frame.FrameJob;
import costscape.render.frame.FrameJob.Frame;
import costscape.render.frame.FrameJob.MovieStream;
import costscape.render.frame.GifTiming;
import costscape.render.image.PictureFormat;
import costscape.render.layer.LabelledMarks.Spot;
import costscape.render.look.Look;
import costscape.render.movie.Movie;
import costscape.store.file.InputException;
import costscape.study.MovieLandscape;
import costscape.study.VariedSlice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * How planned movies become files: a frame is tried, the files are named, the landscape is swept,
 * and all frames are drawn and written. The files are {@code STEM/frame-0000.png} and on, each with
 * its run record, and at will {@code STEM.gif} and {@code STEM.mp4}. Frames that an earlier, longer
 * movie left are deleted: joined with the new ones they would be a mixture of two movies. A file of
 * such a name that no movie of this command made is left, and named.
 */
public final class MovieFiles {
  private static final Pattern FRAME = Pattern.compile("frame-\\d+\\.png");
  private static final String RECORD = ".json";
  private static final String GIF = ".gif";
  private static final String MP4 = ".mp4";
  private static final int LEAST_DIGITS = 4;
  private static final double MILLISECONDS = 1000;

  private final MovieOptions options;
  private final ThreadOptions threads;
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

  /** A movie with its files, and the line or plane of its landscape where it shows one. */
  public record Filmed(Movie movie, MovieFiles files, Optional<VariedSlice> varied) {
    public Summary summary(double seconds) {
      int frames = movie.frames();
      Summary summary =
          new Summary()
              .put("frames", frames)
              .put("cells", frames * varied.map(VariedSlice::cells).orElse(0L))
              .put("seconds", seconds)
              .line("frames   %d in %s s", frames, Summary.seconds(seconds));
      files.into(summary);
      varied.ifPresent(summary::directions);
      return summary;
    }
  }

  /**
   * The files of a movie that is still to be made.
   *
   * @param turns whether the movie ends where it begins, played forwards
   */
  public MovieFiles(MovieOptions options, boolean turns, ThreadOptions threads, Output output) {
    this.options = options;
    this.threads = threads;
    this.output = output;
    check(output.look(), options);
    boolean endless = turns || options.isBouncing();
    gif = options.gif(endless);
    mp4 = options.mp4();
    framesPerSecond = options.framesPerSecond();
    held = (int) Math.round(framesPerSecond * options.hold(endless) / MILLISECONDS);
  }

  /**
   * Films what was planned. A frame of few cells is tried before the sweeps.
   *
   * @param marks in the plane that is shown
   */
  public Filmed film(MoviePlan plan, List<Spot> marks) throws IOException {
    Look look =
        plan.varied()
            .map(slice -> output.look().titling(slice.titles()))
            .orElse(output.look())
            .marked(marks);
    plan.varied().ifPresent(varied -> output.about(varied).about(plan.axes()));
    Movie trial = plan.drawn().apply(plan.landscape().map(MovieLandscape::placeholder), look);
    prepare(options.played(trial.frames()));
    look.check(trial.parts());
    look.rehearseAsIs(trial.frame(0));
    Runner sweeper = sweeper(trial.frames());
    Movie movie =
        options.played(
            plan.drawn().apply(plan.landscape().map(cells -> cells.swept(sweeper)), look));
    int parts = plan.varied().isPresent() ? 2 : 1;
    write(movie, plan.title(), painter(movie.frames(), parts));
    return new Filmed(movie, this, plan.varied());
  }

  /** The costs come first, for all frames share their range. */
  private Runner sweeper(int frames) {
    String costs =
        ThreadOptions.part(String.format(Locale.ROOT, "the costs of %,d frames", frames), 1, 2);
    return threads.saving("frames", costs, output);
  }

  /** A runner of the pictures, whose progress says how large the files are by then. */
  private Runner painter(int count, int parts) {
    String pictures =
        ThreadOptions.part(String.format(Locale.ROOT, "%,d pictures", count), parts, parts);
    Progress progress = threads.progress("frames", pictures, output, bytes::get);
    return output.resuming(threads.runner(new Parts(jobs(count), progress)));
  }

  /** Fails now where the options cannot be met or the files could not be written. */
  private void prepare(int count) throws IOException {
    boolean areDrawn = output.look().isDrawn();
    List<String> endings = new ArrayList<>(List.of(RECORD));
    gif.ifPresent(timing -> endings.add(GIF));
    mp4.ifPresent(program -> endings.add(MP4));
    if (areDrawn) {
      endings.add(0, ending(0, digits(count)));
    }
    output.prepareOnly(endings);
    if (areDrawn) {
      output.prepareFolder(FRAME, ending -> isOf(count, ending));
    }
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

  /** Returns whether one of so many frames has this ending. */
  private static boolean isOf(int count, String ending) {
    String number = ending.replaceAll("\\D", "");
    return number.length() == digits(count) && Long.parseLong(number) < count;
  }

  /**
   * The jobs that write so many frames, by the pictures that they draw: a GIF's palette is found
   * from a few of them.
   */
  private List<Long> jobs(int count) {
    return gif.isPresent()
        ? List.of((long) FrameJob.sampled(count), (long) count)
        : List.of((long) count);
  }

  /** Writes all frames, once it is sure that the first of them has room. */
  private void write(Movie movie, String title, Runner runner) throws IOException {
    output.pictures().captioned(movie.caption());
    if (!output.look().isRoomy()) {
      output.look().rehearseAsIs(movie.frame(0));
    }
    frames = movie.frames();
    FrameJob job = FrameJob.of(movie, output.look().size());
    if (gif.isPresent()) {
      job = job.withGif(gif.get(), runner);
    }
    boolean drawn = output.look().isDrawn();
    FrameJob.Sink sink = frame -> add(frame, drawn, title);
    write(streams(job, title), job, runner, sink);
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

  private void into(Summary summary) {
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
