package costscape.cli.option;

import costscape.cli.value.Directions;
import costscape.cli.value.Model;
import costscape.store.table.PointFiles;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Options of axes that are directions: {@code --vary random[:SEED]}, {@code hessian[:K]} (1 is the
 * largest eigenvalue, −1 the smallest), {@code pca[:K]} with {@code --trace}, {@code
 * between:POINT}, {@code file:FILE}. A second one is orthogonal to the first, and to a parameter's
 * axis. The range may be left out: −1:1, 0:1 between points, a path's own for pca.
 */
public final class DirectionOptions {
  @Mixin private RandomOptions randomOptions;

  @Option(
      names = "--trace",
      paramLabel = "FILE.csv",
      converter = InputFiles.Table.class,
      description = "The training path whose principal components --vary pca takes.")
  private Optional<Path> trace;

  @Option(
      names = "--permute",
      description =
          "Match the hidden units of each between:POINT to those of the point to look from first:"
              + " the order, and for tanh the signs, that bring both networks nearest to each other"
              + " (weight matching, Ainsworth, Hayase and Srinivasa 2023). The network stays the"
              + " same function.")
  private boolean permute;

  /** The table of the path, which says how wide the hidden layers are. */
  public Optional<String> path() {
    return trace.filter(PointFiles::isTable).map(Path::toString);
  }

  /** The line or plane through the model's point, and its axes. */
  public Varied varied(SliceOptions options, Model model) {
    return Varied.of(
        options,
        new Directions(
            model, randomOptions.directions(model.layout(), model.point()), trace, permute));
  }
}
