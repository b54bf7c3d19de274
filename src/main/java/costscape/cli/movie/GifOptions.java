package costscape.cli.movie;

import costscape.render.frame.GifTiming;
import picocli.CommandLine.Option;

/** Options that say whether a GIF is made and how it plays. */
public final class GifOptions {
  @Option(names = "--gif", description = "Write the movie as STEM.gif too.")
  private boolean gif;

  @Option(
      names = "--delay",
      paramLabel = "MS",
      defaultValue = "50",
      description =
          "How long a GIF shows each frame, 20 ms or longer, in steps of 10 (default:"
              + " ${DEFAULT-VALUE}).")
  private int delay;

  @Option(
      names = "--hold",
      paramLabel = "MS",
      defaultValue = "1000",
      description =
          "How much longer a GIF shows the first and the last frame (default: ${DEFAULT-VALUE}).")
  private int hold;

  @Option(
      names = "--plays",
      paramLabel = "N",
      defaultValue = "0",
      description = "How often a GIF plays, 0 for ever (default: ${DEFAULT-VALUE}).")
  private int plays;

  boolean isWanted() {
    return gif;
  }

  GifTiming timing() {
    return new GifTiming(delay, hold, plays);
  }
}
