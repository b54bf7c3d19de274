package costscape.cli.movie;

import costscape.render.frame.FrameJob.Frame;
import costscape.render.image.PictureFormat.Inscription;
import costscape.store.file.InputException;
import costscape.store.file.SafeText;
import costscape.store.file.WorkFolder;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A movie that ffmpeg makes while the frames come. It writes into a temporary folder, as an MP4's
 * beginning is written last; the finished movie is copied from there.
 */
final class Mp4 implements Closeable {
  private final Ffmpeg ffmpeg;
  private final double framesPerSecond;
  private final int held;
  private final int last;

  @SuppressWarnings("NullAway.Init") // made as the movie begins
  private WorkFolder folder;

  @SuppressWarnings("NullAway.Init")
  private Process process;

  /**
   * @param held how many times more the first and the last frame are shown
   */
  Mp4(Ffmpeg ffmpeg, double framesPerSecond, int held, int frames) {
    this.ffmpeg = ffmpeg;
    this.framesPerSecond = framesPerSecond;
    this.held = held;
    this.last = frames - 1;
  }

  private Path movie() {
    return folder.path().resolve("movie.mp4");
  }

  private Path messages() {
    return folder.path().resolve("messages.txt");
  }

  /** Starts the program. */
  void begin() throws IOException {
    folder = WorkFolder.make();
    process =
        new ProcessBuilder(ffmpeg.words(framesPerSecond, movie()))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(messages().toFile())
            .start();
  }

  /** Hands over the next frame. */
  void add(Frame frame) throws IOException {
    int times = frame.index() == 0 || frame.index() == last ? 1 + held : 1;
    try {
      for (int k = 0; k < times; k++) {
        frame.writePng(Inscription.NONE, process.getOutputStream());
      }
    } catch (IOException e) { // it has ended and hears no more
      throw failure(e);
    }
  }

  /** Writes the movie once the program has made it. */
  void end(OutputStream out) throws IOException {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      throw failure(e);
    }
    if (exitCode() != 0 || !Files.isRegularFile(movie())) {
      throw failure(new IOException("exit code " + exitCode()));
    }
    Files.copy(movie(), out);
  }

  private int exitCode() throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Returns what ffmpeg said last. */
  private IOException failure(IOException cause) throws IOException {
    exitCode();
    String text = new String(Files.readAllBytes(messages()), StandardCharsets.UTF_8);
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    String word = lines.isEmpty() ? cause.getMessage() : lines.get(lines.size() - 1);
    return new IOException("ffmpeg failed: " + SafeText.line(String.valueOf(word)), cause);
  }

  @Override
  public void close() throws IOException {
    if (process != null) {
      process.destroyForcibly();
    }
    if (folder != null) {
      folder.close();
    }
  }

  /**
   * The program ffmpeg, which makes an MP4 of frames that it reads as PNG files from a pipe. It is
   * looked for in the absolute folders of the path alone, by that name alone, and started without a
   * shell, so that neither a file in the present folder nor a name of the user's is ever run.
   */
  record Ffmpeg(Path program) {
    private static final String NAME = "ffmpeg";
    private static final String MISSING =
        "--mp4 needs the program ffmpeg, which is not on the path: apt install ffmpeg, brew install"
            + " ffmpeg or winget install ffmpeg gets it; --gif does without";

    /** The program of the user's path, without which no MP4 is made. */
    static Ffmpeg onPath() {
      String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
      return on(path).orElseThrow(() -> new InputException(MISSING));
    }

    /** The program in the first folder of a path that has it. */
    static Optional<Ffmpeg> on(String path) {
      return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
          .flatMap(folder -> in(folder).stream())
          .findFirst();
    }

    private static Optional<Ffmpeg> in(String folder) {
      boolean windows =
          System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
      try {
        Path program = Path.of(folder, windows ? NAME + ".exe" : NAME);
        boolean runs =
            program.isAbsolute() && Files.isRegularFile(program) && Files.isExecutable(program);
        return runs ? Optional.of(new Ffmpeg(program)) : Optional.empty();
      } catch (InvalidPathException e) { // no folder has such a name
        return Optional.empty();
      }
    }

    /**
     * A movie of so many frames, whose first and last are shown longer.
     *
     * @param endless whether it ends where it begins
     */
    Mp4 movie(MovieOptions options, boolean endless, int frames) {
      double framesPerSecond = options.framesPerSecond();
      int held = (int) Math.round(framesPerSecond * options.hold(endless) / 1000);
      return new Mp4(this, framesPerSecond, held, frames);
    }

    /** The command line; an odd pixel is cut off, as most players need an even number each way. */
    List<String> words(double framesPerSecond, Path movie) {
      List<String> words = new ArrayList<>(List.of(program.toString()));
      words.addAll(List.of("-hide_banner", "-loglevel", "error", "-y"));
      words.addAll(List.of("-f", "image2pipe", "-c:v", "png"));
      words.addAll(List.of("-framerate", String.format(Locale.ROOT, "%.6f", framesPerSecond)));
      words.addAll(List.of("-i", "pipe:0", "-pix_fmt", "yuv420p"));
      words.addAll(List.of("-vf", "crop=trunc(iw/2)*2:trunc(ih/2)*2"));
      words.addAll(List.of("-movflags", "+faststart", "-f", "mp4", "file:" + movie));
      return words;
    }
  }
}
