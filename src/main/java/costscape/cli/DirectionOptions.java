package costscape.cli;

import costscape.network.Biases;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * Options of axes that are directions: {@code --vary random[:SEED]}, {@code hessian[:K]} (1 is the
 * largest eigenvalue, −1 the smallest), {@code pca[:K]} with {@code --trace}, {@code
 * between:POINT}. A second one is orthogonal to the first. The range may be left out: −1:1, 0:1
 * between points, a path's own for pca.
 */
final class DirectionOptions {
  @Option(
      names = "--biases",
      paramLabel = "move|freeze",
      defaultValue = "move",
      description = "What a random direction does with biases (default: ${DEFAULT-VALUE}).")
  private Biases biases;

  @Option(
      names = "--trace",
      paramLabel = "FILE.csv",
      converter = InputFiles.Table.class,
      description = "The training path whose principal components --vary pca takes.")
  private Optional<Path> trace;

  /** The line or plane through the model's point, and its axes. */
  Varied varied(SliceOptions options, Model model) {
    return Varied.of(options, new Directions(model, biases, trace));
  }
}
