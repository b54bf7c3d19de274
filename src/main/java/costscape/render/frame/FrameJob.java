package costscape.render.frame;

import costscape.job.Job;
import costscape.job.Runner;
import costscape.job.Several;
import costscape.render.image.Palette.ColourCount;
import costscape.render.image.PictureFormat.Inscription;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.image.Pixels;
import costscape.render.movie.Movie;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Draws and encodes a movie, as a job whose pieces are runs of frames. Within a run each frame is
 * encoded against the one before, so that unchanged parts are neither deflated nor stored again.
 * The bytes of a frame depend only on this frame and the one before it, so any runner gives the
 * same files.
 */
public final class FrameJob implements Job<Several<Frame>> {
  private static final long serialVersionUID = 1;

  /** The frames of a run, which for a GIF draws the frame before its first one too. */
  private static final int RUN = 5;

  private final Movie movie;
  private final PictureSize size;
  private final GifPlan gif;

  @SuppressWarnings("NullAway.Init") // made when first asked for
  private transient Movie.Stage stage;

  @SuppressWarnings("NullAway.Init") // made when first asked for
  private transient Queue<FrameMaker> idle;

  private FrameJob(Movie movie, PictureSize size, GifPlan gif) {
    this.movie = movie;
    this.size = size;
    this.gif = gif;
  }

  /** A job that makes PNG files. */
  public static FrameJob of(Movie movie, PictureSize size) {
    return new FrameJob(movie, size, GifPlan.NONE);
  }

  /** A job that makes a GIF too, with a palette found from frames that the runner draws now. */
  public FrameJob withGif(GifTiming timing, Runner runner) {
    ColourCount colours = new ColourCount();
    runner.run(new ColourSample(this, movie.frames()), colours::add);
    return new FrameJob(movie, size, GifPlan.of(colours, timing));
  }

  /** Of how many frames a GIF's palette is found. */
  public static int sampled(int frames) {
    return ColourSample.of(frames);
  }

  @Override
  public int size() {
    return (movie.frames() + RUN - 1) / RUN;
  }

  @Override
  public Several<Frame> run(int run) {
    int first = run * RUN;
    FrameMaker maker = Optional.ofNullable(idle().poll()).orElseGet(this::maker);
    List<Frame> frames = maker.make(first, Math.min(first + RUN, movie.frames()));
    idle().add(maker); // a maker that failed is dropped: its strips may belong to two pictures
    return new Several<>(frames);
  }

  private FrameMaker maker() {
    Optional<GifEncoder> encoder =
        gif.isWanted() ? Optional.of(new GifEncoder(size, gif, movie.frames())) : Optional.empty();
    return new FrameMaker(stage(), size, encoder);
  }

  /** The makers that no thread uses now. They are not sent to another machine. */
  private synchronized Queue<FrameMaker> idle() {
    if (idle == null) {
      idle = new ConcurrentLinkedQueue<>();
    }
    return idle;
  }

  /** The stage, which is made once on each machine and not sent to another. */
  private synchronized Movie.Stage stage() {
    if (stage == null) {
      stage = movie.stage(size.width(), size.height());
    }
    return stage;
  }

  /** Takes frames in their order. */
  @FunctionalInterface
  public interface Sink {
    void accept(Frame frame) throws IOException;
  }

  /** Makes all frames and hands them over as they come. */
  public void run(Runner runner, Sink sink) throws IOException {
    try {
      runner.run(
          this,
          frames -> {
            try {
              for (Frame frame : frames.all()) {
                sink.accept(frame);
              }
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Makes all frames, hands them over as they come, and writes the GIF meanwhile. */
  public void runWithGif(Runner runner, Sink sink, Inscription inscription, OutputStream out)
      throws IOException {
    MovieStream stream = gif(inscription);
    stream.begin(out);
    run(
        runner,
        frame -> {
          stream.add(frame, out);
          sink.accept(frame);
        });
    stream.end(out);
  }

  /** The GIF of a job that makes one. */
  public MovieStream gif(Inscription inscription) {
    return new GifBytes(gif.preamble(size, inscription));
  }

  /**
   * A GIF of some bytes, of every frame its part, and an end.
   *
   * @param head what stands before the frames
   */
  private record GifBytes(byte[] head) implements MovieStream {
    @Override
    public void begin(OutputStream out) throws IOException {
      out.write(head);
    }

    @Override
    public void add(Frame frame, OutputStream out) throws IOException {
      out.write(frame.gif());
    }

    @Override
    public void end(OutputStream out) throws IOException {
      out.write(GifFile.END);
    }
  }

  /**
   * Counts the colours of some frames, which are spread evenly over a movie and include its ends.
   */
  private record ColourSample(FrameJob job, int frames) implements Job<ColourCount> {
    private static final int MOST = 10;

    /** How many frames of so many are looked at. */
    static int of(int frames) {
      return Math.min(MOST, frames);
    }

    @Override
    public int size() {
      return of(frames);
    }

    @Override
    public ColourCount run(int index) {
      int last = Math.max(1, size() - 1);
      ColourCount count = new ColourCount();
      int frame = (int) ((long) index * (frames - 1) / last);
      Pixels pixels = FrameMaker.drawn(job.stage(), frame, job.size);
      count.add(pixels.array(), Integer.MAX_VALUE);
      return count;
    }
  }
}
