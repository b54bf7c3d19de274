package costscape.render.frame;

import costscape.job.Job;
import costscape.job.Runner;
import costscape.job.Several;
import costscape.render.frame.GifFile.GifPlan;
import costscape.render.image.Palette.ColourCount;
import costscape.render.image.PictureFormat.Inscription;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.image.Pixels;
import costscape.render.image.PngStrips;
import costscape.render.image.PngStrips.PngRows;
import costscape.render.image.PngWriter;
import costscape.render.movie.Movie;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * Draws and encodes a movie, as a job whose pieces are runs of frames. Within a run each frame is
 * encoded against the one before, so that unchanged parts are neither deflated nor stored again.
 * The bytes of a frame depend only on this frame and the one before it, so any runner gives the
 * same files.
 */
public final class FrameJob implements Job<Several<FrameJob.Frame>> {
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

  /** Returns how many frames a GIF's palette is found from. */
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
    out.write(gif.preamble(size, inscription));
    run(
        runner,
        frame -> {
          out.write(frame.gif());
          sink.accept(frame);
        });
    out.write(GifFile.END);
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

  /** One frame of a movie, encoded. */
  public static final class Frame implements Serializable {
    private static final long serialVersionUID = 1;

    private final int index;
    private final PictureSize size;
    private final byte[] png;
    private final byte[] gif;

    Frame(int index, PictureSize size, byte[] png, byte[] gif) {
      this.index = index;
      this.size = size;
      this.png = png;
      this.gif = gif;
    }

    /** The frame's number, from 0. */
    public int index() {
      return index;
    }

    /** Writes the PNG file of this frame. */
    public void writePng(Inscription inscription, OutputStream out) throws IOException {
      out.write(PngWriter.preamble(size, PngRows.trueColour(), Optional.empty(), inscription));
      out.write(png);
      out.write(PngWriter.END);
    }

    /** Bytes of the frame as a picture of its own, without its text. */
    public int pngBytes() {
      return png.length;
    }

    /** Bytes of the frame's parts of all movies. */
    public int movieBytes() {
      return gif.length;
    }

    /** This frame's part of the movie's GIF; nothing if none was asked for. */
    byte[] gif() {
      return gif;
    }
  }

  /**
   * Draws and encodes runs of frames, one run after the other. Images and arrays are kept between
   * runs, as new ones take as long as two frames. Only one thread may use a maker at a time.
   */
  static final class FrameMaker {
    /** For heatmaps of 800 × 600: 1.7 ms and 30 kB a frame; level 6: 4.5 ms and 22 kB. */
    private static final int LEVEL = 3;

    /** Few rows, so that a small change deflates little anew, for 7 % more bytes. */
    private static final int STRIP_ROWS = 16;

    private static final byte[] NO_BYTES = {};

    private final Movie.Stage stage;
    private final PictureSize size;
    private final PngStrips png;
    private final Optional<GifEncoder> gif;
    private BufferedImage next;
    private BufferedImage last; // the picture that the strips were encoded from

    FrameMaker(Movie.Stage stage, PictureSize size, Optional<GifEncoder> gif) {
      this.stage = stage;
      this.size = size;
      this.gif = gif;
      png = new PngStrips(size, PngRows.trueColour(), LEVEL, STRIP_ROWS);
      next = image(size);
      last = image(size);
    }

    /** Makes the frames from {@code first} up to but not including {@code end}. */
    List<Frame> make(int first, int end) {
      if (first > 0 && gif.isPresent()) {
        gif.get().follow(draw(first - 1));
      }
      return IntStream.range(first, end).mapToObj(this::make).toList();
    }

    private Frame make(int index) {
      Pixels pixels = draw(index);
      png.update(pixels);
      BufferedImage free = last;
      last = next;
      next = free;
      byte[] blocks = gif.map(encoder -> encoder.encode(index, pixels)).orElse(NO_BYTES);
      return new Frame(index, size, pngBytes(), blocks);
    }

    private Pixels draw(int index) {
      return drawn(stage, index, next);
    }

    private byte[] pngBytes() {
      try {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        png.writeTo(out);
        return out.toByteArray();
      } catch (IOException e) {
        throw new UncheckedIOException("memory is no disk", e);
      }
    }

    /** Draws a frame on an image of its own. */
    static Pixels drawn(Movie.Stage stage, int index, PictureSize size) {
      return drawn(stage, index, image(size));
    }

    private static Pixels drawn(Movie.Stage stage, int index, BufferedImage on) {
      Graphics2D g = on.createGraphics();
      stage.draw(index, g);
      g.dispose();
      return Pixels.owning(on);
    }

    private static BufferedImage image(PictureSize size) {
      return new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
    }
  }
}
