package costscape.cli.help;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words that people type who know other programs, and their names here. Each answer is the end of a
 * sentence that has named the word.
 */
public final class FirstGuess {
  private static final Map<String, String> ANSWERS = new HashMap<>();

  static {
    String draw = "sweep draws the cost along one --vary axis, or over a plane of two";
    tell("train training run descent", "trace trains a network and records every step");
    tell("plot draw landscape", draw);
    tell("heatmap", draw + "; --view heatmap is its usual view");
    tell("contour", draw + " with --view contour");
    tell("surface", draw + " with --view surface");
    tell("movie animate gif", "frames makes movies, with --gif or --mp4");
    tell("predict", "fit draws what a network answers");
    tell("evaluate", "inspect tells the cost, the accuracy and the verdict of a point");
    tell("verdict", "inspect gives the verdict on a point, trace that on its end");
    tell("cookbook", "gallery is the cookbook");
    tell(
        "--epochs --iterations --iters --max-iter",
        "trace counts --steps: one step takes all rows, and so one epoch, unless --batch gives it"
            + " fewer");
    tell("--lr --eta --learning-rate", "the learning rate is --rate, an option of trace");
    tell("--batch-size", "trace takes --batch, the rows of a step");
    tell("--cmap --colormap --colourmap --palette", "a map of colours is chosen by --colours");
    tell("--layers --units --neurons", "the widths of the hidden layers are --hidden 8,4");
    tell("--weights", "weights in a file are a point, --at weights.npz");
    tell("--alpha", "the penalty on the weights is --l2");
    tell("--loss", "the loss of a row is --cost");
    tell(
        "--resolution --points --xlim",
        "each axis says its own range and points, as in --vary w1_0_0=-30:30:201");
    tell("--figsize", "a size on paper is --size 3.3x2.5in");
    tell("--width --height", "width and height are one option, --size 800x600");
    tell("--output -o --file", "files go where --out says, as in --out figures/cost.pdf");
    tell("--log --logy", "a logarithmic scale of costs is --scale log");
    tell(
        "--lang",
        "commands speak English; --title, --xlabel, --ylabel, --clabel and --labels put your own"
            + " words into a picture, and explore and lesson have --lang");
    tell(
        "join --parts",
        "sweep writes the whole table of a plane, also where a cluster computes it");
    tell("--apng", "a movie in every browser is --gif, one in all colours --mp4");
    tell(
        "--keep",
        "what the same command did not make is kept unless --replace is given; --name or --out puts"
            + " results elsewhere");
    tell("--3d", "a plane stands up as a surface with --view surface");
    tell("--no-star", "pictures have no star unless --star asks for one");
    tell(
        "--program-anew --no-program",
        "a program's costs are kept in the table of a run and in its saved work alone; again starts"
            + " the program where --allow-program lets it");
    tell(
        "--gradient-graph",
        "gradients and curvature of any network come from torch or JAX in Python, which --program"
            + " asks");
    tell("--double", "an ONNX graph is computed in the precision that it was exported in");
    tell("--everywhere", "under spark-submit all work goes to the cluster");
  }

  private FirstGuess() {}

  /** Words with blanks between them, and what they are called here. */
  private static void tell(String guesses, String answer) {
    Stream.of(guesses.split(" ")).forEach(guess -> ANSWERS.put(guess, answer));
  }

  /**
   * Returns what a word that is no command or option stands for elsewhere; empty where that is not
   * known.
   */
  public static Optional<String> answer(String word) {
    return Optional.ofNullable(ANSWERS.get(word));
  }

  public static Map<String, String> answers() {
    return Collections.unmodifiableMap(ANSWERS);
  }
}
