package costscape.cli.movie;

import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Kept;
import costscape.cli.report.MovieTables;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.job.Parts;
import costscape.job.Progress;
import costscape.job.Runner;
import costscape.render.chart.CaptionText.CaptionChoice;
import costscape.render.frame.FrameJob;
import costscape.render.frame.FrameJob.Frame;
import costscape.render.frame.FrameJob.Sink;
import costscape.render.frame.GifTiming;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.layer.LabelledMarks.Spot;
import costscape.render.look.Look;
import costscape.render.movie.Movie;
import costscape.store.file.InputException;
import costscape.study.MovieResult;
import costscape.study.VariedSlice;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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

  /** Frames are drawn no smaller than this part of their size. */
  private static final double SMALLEST = 0.1;

  private final MovieOptions options;
  private final ThreadOptions threads;
  private final Output output;
  private final Optional<GifTiming> gif;
  private final Optional<Mp4.Ffmpeg> mp4;
  private final boolean endless;
  private final AtomicLong bytes = new AtomicLong();
  private final List<Path> ends = new ArrayList<>(); // the first and the last frame
  private final Optional<Kept> kept;
  private int frames;
  private String shrunk = "";

  /** A movie with its files. */
  public record Filmed(Movie movie, MovieFiles files, Optional<VariedSlice> varied, long cells) {
    public Summary summary(double seconds) {
      int frames = movie.frames();
      Summary summary =
          new Summary()
              .put("frames", frames)
              .put("cells", frames * cells)
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
   * @param kept the cells of an earlier run, where they are drawn
   */
  public MovieFiles(
      MovieOptions options,
      boolean turns,
      ThreadOptions threads,
      Output output,
      Optional<Kept> kept) {
    this.kept = kept;
    this.options = options;
    this.threads = threads;
    this.output = output;
    check(output.look(), options);
    endless = turns || options.isBouncing();
    gif = options.gif(endless);
    mp4 = options.mp4();
  }

  /** Films what was planned. A frame of few cells is tried before the sweeps. */
  public Filmed film(MoviePlan plan, List<Spot> marks, double elevation) throws IOException {
    MovieResult asked = plan.result();
    Look look = output.look().titling(asked.titles()).marked(marks);
    plan.varied().ifPresent(varied -> output.about(varied).about(plan.axes()));
    Movie trial = Movie.of(asked.placeholder(), look, elevation);
    prepare(options.played(trial.frames()), asked);
    look.check(trial.parts());
    look.rehearseAsIs(trial.frame(0));
    Runner sweeper = sweeper(trial.frames());
    MovieResult whole = asked.evaluated(sweeper, threads.runner());
    keep(whole);
    Movie movie = options.played(Movie.of(whole, look, elevation));
    write(movie, asked.title(), painter(movie.frames(), plan.shown().isPresent() ? 2 : 1));
    long cells =
        plan.shown()
            .map(VariedSlice::cells)
            .or(() -> asked.landscape().map(all -> all.cellCount() / all.planes()))
            .orElse(0L);
    return new Filmed(movie, this, plan.shown(), cells);
  }

  /** Writes the numbers of the frames, so that another look computes nothing again. */
  private void keep(MovieResult result) throws IOException {
    if (kept.isPresent()) {
      kept.get().copy(Map.of(), output);
      return;
    }
    new MovieTables(result, "")
        .written(output)
        .ifPresent(tables -> output.keep(tables.facts(output)));
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
  private void prepare(int count, MovieResult result) throws IOException {
    boolean areDrawn = output.look().isDrawn();
    List<String> endings = new ArrayList<>(List.of(RECORD));
    gif.ifPresent(timing -> endings.add(GIF));
    mp4.ifPresent(program -> endings.add(MP4));
    if (areDrawn) {
      endings.add(0, ending(0, digits(count)));
    }
    if (kept.isPresent()) {
      endings.addAll(kept.get().copied(output));
    } else if (result.isKept()) {
      endings.addAll(new MovieTables(result, "").endings());
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
    if (form.words().captioned().equals(CaptionChoice.LATEX)) {
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
    FrameJob job = fitting(movie, title, runner);
    boolean drawn = output.look().isDrawn();
    Sink sink = frame -> add(frame, drawn, title);
    if (mp4.isEmpty()) {
      run(job, title, runner, sink);
      return;
    }
    output.file(
        MP4,
        out -> {
          try (Mp4 file = mp4.get().movie(options, endless, frames)) {
            file.begin();
            run(
                job,
                title,
                runner,
                frame -> {
                  file.add(frame);
                  sink.accept(frame);
                });
            file.end(out);
          }
        });
  }

  private void run(FrameJob job, String title, Runner runner, Sink sink) throws IOException {
    if (gif.isEmpty()) {
      job.run(runner, sink);
    } else {
      output.file(GIF, out -> job.runWithGif(runner, sink, output.inscription(title, GIF), out));
    }
  }

  /** The job whose GIF takes no more than it may: where need be, all frames are drawn smaller. */
  private FrameJob fitting(Movie movie, String title, Runner runner) throws IOException {
    PictureSize whole = output.look().size();
    FrameJob job = FrameJob.of(movie, whole);
    if (gif.isEmpty()) {
      return job;
    }
    job = job.withGif(gif.get(), runner);
    OptionalLong most = options.maxBytes();
    double factor = 1;
    for (long taken = most.isPresent() ? bytes(job, title, runner) : 0;
        taken > most.orElse(0);
        taken = bytes(job, title, runner)) {
      factor *= Math.min(0.95, 0.98 * Math.sqrt((double) most.getAsLong() / taken));
      if (factor < SMALLEST) {
        throw new InputException(
            "--max-bytes: %,d frames of a tenth of the size take more; fewer --frames take less"
                .formatted(frames));
      }
      PictureSize size =
          new PictureSize(
              (int) (factor * whole.width()), (int) (factor * whole.height()), whole.dpi());
      shrunk =
          "%dx%d, the size at which the GIF is small enough".formatted(size.width(), size.height());
      job = FrameJob.of(new Movie.Shrunk(movie, factor), size).withGif(gif.get(), runner);
    }
    return job;
  }

  private long bytes(FrameJob job, String title, Runner runner) throws IOException {
    AtomicLong bytes = new AtomicLong();
    OutputStream counted =
        new OutputStream() {
          @Override
          public void write(int one) {
            bytes.incrementAndGet();
          }

          @Override
          public void write(byte[] some, int from, int length) {
            bytes.addAndGet(length);
          }
        };
    job.runWithGif(runner, frame -> {}, output.inscription(title, GIF), counted);
    return bytes.get();
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
    if (!shrunk.isEmpty()) {
      summary.line("drawn    at %s", shrunk);
    }
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
