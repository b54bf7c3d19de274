package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.value.PointText;
import costscape.cost.AskedCost;
import costscape.space.NamedParameters;
import costscape.space.ParameterVector;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.store.table.PointFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that say which point a command looks from, and what is laid over it. */
@Facts(topic = Topic.POINT, changes = Changes.RESULT)
final class PointOptions {
  @ReadsFile(ReadsFile.Kind.POINT)
  @Option(
      names = "--at",
      paramLabel = "POINT",
      description =
          "The point to look from: article, sklearn, start, zeros, trap_1 to trap_3, trap_a to"
              + " trap_f, random:SEED[:SCALE], a CSV of name,value, a table that trace wrote, whose end it is, a trained network,"
              + " STEM.model.json, or a file of weights: NumPy's .npz, .safetensors, PyTorch's .pt,"
              + " Keras's .h5, a JSON of scikit-learn's or Keras's"
              + " (default: article for a 1-2-1 network, else"
              + " random:1).")
  private String at;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE,…",
      description =
          "Parameters laid over the point; in training over the start, unless --at is given. May be"
              + " repeated.")
  private List<String> set = List.of();

  private Optional<Path> told = Optional.empty();

  /** The file of the weights that a program told in an earlier run, which is repeated. */
  void beginAt(Path weights) {
    told = Optional.of(weights);
  }

  Optional<String> text() {
    return Optional.ofNullable(at);
  }

  /** The file that the point is read from, where it is one. */
  Optional<String> file() {
    return text().flatMap(PointText::fileOf);
  }

  /** Notes a point that is given in place of a trained network's weights. */
  void takeOver(TakenModel network) {
    text().ifPresent(given -> network.instead("--at", given, "its weights"));
  }

  boolean areAnySet() {
    return !set.isEmpty();
  }

  /** The point of a cost from elsewhere, by default the one that it begins with. */
  ParameterVector of(AskedCost cost) {
    ParameterVector point =
        text().isEmpty() && told.isPresent()
            ? PointFiles.read(told.get(), cost.arrays())
            : PointText.parse(text().orElse(PointText.BASE), cost);
    return over(point, cost.arrays());
  }

  /** A point with the values laid over it. */
  ParameterVector over(ParameterVector point, NamedParameters layout) {
    return areAnySet() ? PointText.set(point, assignments(), layout) : point;
  }

  /** The name of a file of a point, and what is laid over it, as a caption says it. */
  String caption(String file) {
    return FileText.shown(file)
        + (areAnySet() ? " with " + InputException.shown(assignments()) : "");
  }

  private String assignments() {
    return String.join(",", set);
  }
}
