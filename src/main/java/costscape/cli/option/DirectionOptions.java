package costscape.cli.option;

import costscape.cli.value.Directions;
import costscape.cli.value.Model;
import costscape.network.Biases;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * Options of axes that are directions: {@code --vary random[:SEED]}, {@code hessian[:K]} (1 is the
 * largest eigenvalue, −1 the smallest), {@code pca[:K]} with {@code --trace}, {@code
 * between:POINT}. A second one is orthogonal to the first, and to a parameter's axis. The range may
 * be left out: −1:1, 0:1 between points, a path's own for pca.
 */
public final class DirectionOptions {
  public static final String BIASES = "move|apart|freeze";
  public static final String WHAT_BIASES_DO =
      "Of a random direction: move counts a bias as one more weight of its neuron in the"
          + " normalising; apart normalises weights alone, as Li et al. do, and moves a bias by its"
          + " own size; freeze leaves biases where they are (default: ${DEFAULT-VALUE}).";

  @Option(
      names = "--biases",
      paramLabel = BIASES,
      defaultValue = "move",
      description = WHAT_BIASES_DO)
  private Biases biases;

  @Option(
      names = "--trace",
      paramLabel = "FILE.csv",
      converter = InputFiles.Table.class,
      description = "The training path whose principal components --vary pca takes.")
  private Optional<Path> trace;

  /** The file of the path, which says how wide the hidden layers are. */
  public Optional<String> path() {
    return trace.map(Path::toString);
  }

  /** The line or plane through the model's point, and its axes. */
  public Varied varied(SliceOptions options, Model model) {
    return Varied.of(options, new Directions(model, biases, trace));
  }
}
