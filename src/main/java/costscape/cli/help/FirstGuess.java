package costscape.cli.help;

import java.util.Map;
import java.util.Optional;

/**
 * What people type who know other programs, and what it is called here. Each answer is the end of a
 * sentence that has named the word.
 */
public final class FirstGuess {
  private static final String TRAIN = "trace trains a network and records every step";
  private static final String DRAW =
      "sweep draws the cost along one --vary axis, or over a plane of two";
  private static final String FILM = "frames makes movies, with --gif, --apng or --mp4";
  private static final String RATE = "the learning rate is --rate, an option of trace";
  private static final String STEPS =
      "trace counts --steps: one step takes all rows, and so one epoch, unless --batch gives it"
          + " fewer";
  private static final String COLOURS = "a map of colours is chosen by --colours";
  private static final String WIDTHS = "the widths of the hidden layers are --hidden 8,4";
  private static final String RANGES =
      "each axis says its own range and points, as in --vary w1_0_0=-30:30:201";
  private static final String FILES = "files go where --out says, as in --out figures/cost.pdf";
  private static final String PENALTY = "the penalty on the weights is --l2";

  private static final Map<String, String> ANSWERS =
      Map.ofEntries(
          Map.entry("train", TRAIN),
          Map.entry("training", TRAIN),
          Map.entry("run", TRAIN),
          Map.entry("descent", TRAIN),
          Map.entry("plot", DRAW),
          Map.entry("draw", DRAW),
          Map.entry("landscape", DRAW),
          Map.entry("heatmap", DRAW + "; --view heatmap is its usual view"),
          Map.entry("contour", DRAW + " with --view contour"),
          Map.entry("surface", DRAW + " with --view surface"),
          Map.entry("movie", FILM),
          Map.entry("animate", FILM),
          Map.entry("gif", FILM),
          Map.entry("predict", "fit draws what a network answers"),
          Map.entry("evaluate", "inspect tells the cost, the accuracy and the verdict of a point"),
          Map.entry("verdict", "inspect gives the verdict on a point, trace that on its end"),
          Map.entry("cookbook", "gallery is the cookbook"),
          Map.entry("--epochs", STEPS),
          Map.entry("--iterations", STEPS),
          Map.entry("--iters", STEPS),
          Map.entry("--max-iter", STEPS),
          Map.entry("--lr", RATE),
          Map.entry("--eta", RATE),
          Map.entry("--learning-rate", RATE),
          Map.entry("--batch-size", "trace takes --batch, the rows of a step"),
          Map.entry("--cmap", COLOURS),
          Map.entry("--colormap", COLOURS),
          Map.entry("--colourmap", COLOURS),
          Map.entry("--palette", COLOURS),
          Map.entry("--layers", WIDTHS),
          Map.entry("--units", WIDTHS),
          Map.entry("--neurons", WIDTHS),
          Map.entry("--weights", "weights in a file are a point, --at weights.npz"),
          Map.entry("--alpha", PENALTY),
          Map.entry("--loss", "the loss of a row is --cost"),
          Map.entry("--resolution", RANGES),
          Map.entry("--points", RANGES),
          Map.entry("--xlim", RANGES),
          Map.entry("--figsize", "a size on paper is --size 3.3x2.5in"),
          Map.entry("--width", "width and height are one option, --size 800x600"),
          Map.entry("--height", "width and height are one option, --size 800x600"),
          Map.entry("--output", FILES),
          Map.entry("-o", FILES),
          Map.entry("--file", FILES),
          Map.entry("--log", "a logarithmic scale of costs is --scale log"),
          Map.entry("--logy", "a logarithmic scale of costs is --scale log"),
          Map.entry("--3d", "a plane stands up as a surface with --view surface"));

  private FirstGuess() {}

  /**
   * What a word that is no command or option stands for elsewhere; empty where that is not known.
   */
  public static Optional<String> answer(String word) {
    return Optional.ofNullable(ANSWERS.get(word));
  }

  public static Map<String, String> answers() {
    return ANSWERS;
  }
}
