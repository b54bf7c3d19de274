package costscape.cli.movie;

import costscape.store.file.InputException;
import java.io.File;
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
 * The program ffmpeg, which makes an MP4 of frames that it reads as PNG files from a pipe. It is
 * looked for in the absolute folders of the path alone, by that name alone, and started without a
 * shell, so that neither a file in the present folder nor a name of the user's is ever run.
 *
 * @param program an executable file
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
