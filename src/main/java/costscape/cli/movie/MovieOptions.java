package costscape.cli.movie;

import costscape.cli.facts.Changes;
import costscape.cli.facts.CommandOptions;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.option.SizeOptions;
import costscape.number.NumberText;
import costscape.render.frame.GifTiming;
import costscape.render.movie.Movie;
import costscape.store.file.InputException;
import costscape.words.Notice;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that say which movies are made of the frames, and how they play. */
@Facts(topic = Topic.MOVIE, changes = Changes.LOOK)
public final class MovieOptions {
  private static final int DELAY = 50;
  private static final int HOLD = 1000;
  private static final double MOST_FRAMES = 240;

  private static final List<String> OF_GIFS = List.of("--plays", "--max-bytes");
  private static final List<String> OF_MOVIES =
      List.of("--fps", "--delay", "--hold", "--plays", "--max-bytes");

  /** A number of bytes, or of thousands, millions or thousands of millions. */
  private static final Pattern BYTES = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)([kMG])?B?");

  /** Size, text and pace for a place where movies are shown. */
  private enum Preset {
    BLOG("720x480", "", 15),
    SQUARE("720x720", "", 15),
    SLIDE("1920x1080", "36", 25);

    final SizeOptions.Default size;
    final double framesPerSecond;

    Preset(String size, String fontSize, double framesPerSecond) {
      this.size = new SizeOptions.Default(size, fontSize, true);
      this.framesPerSecond = framesPerSecond;
    }
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Facts(topic = Topic.MOVIE, changes = Changes.FILES)
  @Option(names = "--gif", description = "Write the movie as STEM.gif too.")
  private boolean gif;

  @Facts(topic = Topic.MOVIE, changes = Changes.FILES)
  @Option(
      names = "--mp4",
      description =
          "Write the movie as STEM.mp4 too, by the program ffmpeg, which must be on the path.")
  private boolean mp4;

  @Facts(topic = Topic.MOVIE, changes = Changes.FILES)
  @Option(
      names = "--max-bytes",
      paramLabel = "BYTES",
      description =
          "The most that a GIF may take, such as 1MB or 500kB: its frames are drawn smaller until it"
              + " does.")
  private String maxBytes;

  @Option(
      names = "--fps",
      paramLabel = "N",
      description =
          "Frames a second of a movie (default: 20, which is --delay 50; a GIF: up to 50).")
  private Double fps;

  @Option(
      names = "--delay",
      paramLabel = "MS",
      description =
          "How long a movie shows each frame; a GIF 20 ms or longer, in steps of 10 (default: 50).")
  private Integer delay;

  @Option(
      names = "--hold",
      paramLabel = "MS",
      description =
          "How much longer a movie shows the first and the last frame (default: 1000, and 0 with"
              + " --orbit and --bounce, which have no end).")
  private Integer hold;

  @Option(
      names = {"--plays", "--loop"},
      paramLabel = "N",
      defaultValue = "0",
      description = "How often a GIF plays, 0 for ever (default: ${DEFAULT-VALUE}).")
  private int plays;

  @Option(
      names = "--bounce",
      description = "Play there and back: after the last frame come the others backwards.")
  private boolean bounce;

  @Option(
      names = "--preset",
      paramLabel = "PLACE",
      description =
          "Size, text and pace for where the movie is shown: blog is 720x480 and 15 frames a"
              + " second, square is 720x720 and 15, slide is 1920x1080, letters of 36 pixels and"
              + " 25. What other options say wins.")
  private Optional<Preset> preset = Optional.empty();

  /**
   * Offers the formats that frames have, and no others, as the option of pictures would; and says
   * that a movie has no contour lines unless they are asked for.
   */
  public static void narrow(CommandSpec frames) {
    OptionSpec levels = frames.findOption("--levels");
    frames.remove(levels);
    frames.addOption(
        OptionSpec.builder(levels)
            .description(
                "Draw contour lines over a plane, at costs such as 0.1,0.5,1, or at so many round"
                    + " ones at most (default: none).")
            .build());
    OptionSpec format = frames.findOption("--format");
    frames.remove(format);
    frames.addOption(
        OptionSpec.builder(format)
            .paramLabel("png|none")
            .completionCandidates(List.of("png", "none"))
            .description("png, or none for a movie without its frames (default: png).")
            .build());
  }

  /** The size and the text of the place that the movie is for. */
  public SizeOptions.Default size() {
    return preset.map(place -> place.size).orElse(SizeOptions.Default.USUAL);
  }

  /** The movie as it plays: there and back, where that is asked for. */
  public Movie played(Movie movie) {
    return bounce ? new Movie.Bouncing(movie) : movie;
  }

  /** How many frames a movie of so many frames has as it plays. */
  public int played(int frames) {
    return bounce ? Math.max(frames, 2 * frames - 2) : frames;
  }

  boolean isBouncing() {
    return bounce;
  }

  /** The most bytes that a GIF may take. */
  OptionalLong maxBytes() {
    if (maxBytes == null) {
      return OptionalLong.empty();
    }
    Matcher size = BYTES.matcher(maxBytes);
    if (!size.matches()) {
      throw new InputException(
          "--max-bytes %s: a size such as 1MB, 500kB or 200000 was expected"
              .formatted(InputException.quoted(maxBytes)));
    }
    int thousands = "kMG".indexOf(size.group(2) == null ? "-" : size.group(2)) + 1;
    double bytes = Double.parseDouble(size.group(1)) * Math.pow(1000, thousands);
    return OptionalLong.of((long) bytes);
  }

  /** The program that makes an MP4, if one is asked for. */
  Optional<Mp4.Ffmpeg> mp4() {
    return mp4 ? Optional.of(Mp4.Ffmpeg.onPath()) : Optional.empty();
  }

  boolean isMovie() {
    return gif || mp4;
  }

  double framesPerSecond() {
    return pace().orElseGet(() -> 1000.0 / (delay == null ? DELAY : delay));
  }

  /** Refuses a pace that no movie has, and says which options are not used. */
  void check() {
    if (fps != null && !(fps > 0 && fps <= MOST_FRAMES)) {
      throw new InputException("--fps is above 0 and up to 240, not " + NumberText.of(fps));
    }
    if (delay != null && delay < 1) {
      throw new InputException("--delay must be 1 or more; it is " + delay);
    }
    if (hold != null && hold < 0) {
      throw new InputException("--hold must be 0 or more; it is " + hold);
    }
    maxBytes();
    String unused =
        (gif ? Stream.<String>of() : isMovie() ? OF_GIFS.stream() : OF_MOVIES.stream())
            .filter(option -> CommandOptions.has(spec, option))
            .collect(Collectors.joining(", "));
    if (!unused.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              Notice.PREFIX
                  + "%s: not used, for no %s is made"
                      .formatted(unused, isMovie() ? "--gif" : "--gif or --mp4"));
    }
  }

  /** Frames a second, where an option or the place of the movie says so. */
  private Optional<Double> pace() {
    return delay != null
        ? Optional.empty()
        : Optional.ofNullable(fps).or(() -> preset.map(place -> place.framesPerSecond));
  }

  /** Milliseconds more for the first and the last frame; an endless movie has none by itself. */
  int hold(boolean endless) {
    return hold == null ? (endless ? 0 : HOLD) : hold;
  }

  /** How a GIF plays, if one is asked for. */
  Optional<GifTiming> gif(boolean endless) {
    return gif ? Optional.of(InputException.given(() -> gifTiming(endless))) : Optional.empty();
  }

  private GifTiming gifTiming(boolean endless) {
    return pace()
        .map(rate -> GifTiming.atRate(rate, hold(endless), plays))
        .orElseGet(() -> new GifTiming(delay == null ? DELAY : delay, hold(endless), plays));
  }
}
