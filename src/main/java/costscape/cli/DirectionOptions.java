package costscape.cli;

import costscape.network.Biases;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Slice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
      description = "The training path whose principal components --vary pca takes.")
  private Optional<Path> trace;

  /** The line or plane through the model's point, and its axes. */
  Varied varied(SliceOptions options, Model model) {
    Directions made = new Directions(model, biases, trace);
    List<Axis> axes = new ArrayList<>();
    List<Direction> directions = new ArrayList<>();
    for (String text : options.texts()) {
      boolean open = DirectionText.isWithoutRange(text);
      Optional<Axis> given =
          open ? Optional.empty() : Optional.of(AxisText.parse(text, options.points()));
      Direction direction = made.next(given.map(Axis::name).orElse(text));
      directions.add(direction);
      axes.add(
          given
              .map(axis -> new Axis(direction.name(), axis.from(), axis.to(), axis.points()))
              .orElseGet(() -> made.openAxis(direction, options.points())));
    }
    Slice slice = Slice.through(made.through(), directions.toArray(Direction[]::new));
    return new Varied(slice, List.copyOf(axes), made.facts(), made.lines());
  }
}
