package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.value.Directions;
import costscape.cli.value.KeptPath;
import costscape.study.ModelAtPoint;
import costscape.study.VariedSlice;
import java.util.List;
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
  /** The files that may hold the path of --trace, in the words of help. */
  public static final String OF_PATH =
      "a table that trace wrote, several of them for several runs, or the weights that a program kept as it trained, such as"
          + " 'epochs/*.safetensors'. Several files of weights are the checkpoints of one path, in"
          + " the order of the numbers in their names.";

  @Mixin private SliceOptions sliceOptions;

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @ReadsFile(ReadsFile.Kind.CHECKPOINTS)
  @Option(
      names = "--trace",
      paramLabel = "FILE",
      arity = "1..*",
      description = "The training path whose principal components --vary pca takes: " + OF_PATH)
  private List<String> trace = List.of();

  /** The first file of the path, which says how wide the hidden layers are. */
  public Optional<String> path() {
    return trace.isEmpty() ? Optional.empty() : kept().first();
  }

  /** The files of the path. */
  public KeptPath kept() {
    return KeptPath.of(trace);
  }

  /** Reads and makes directions through the model's point. */
  public Directions directions(ModelAtPoint model, ThreadOptions threads) {
    return sliceOptions.directions(model, trace, threads);
  }

  /** Axes as they are written, however many. */
  public List<String> axes() {
    return sliceOptions.all();
  }

  /** The line or plane through the model's point, and its axes. */
  public VariedSlice varied(ModelAtPoint model, ThreadOptions threads) {
    return sliceOptions.varied(directions(model, threads));
  }
}
