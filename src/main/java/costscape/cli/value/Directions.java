package costscape.cli.value;

import costscape.network.Biases;
import costscape.network.RandomDirections;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.store.file.InputException;
import costscape.store.table.TrajectoryCsv;
import costscape.trace.PathPlane;
import costscape.trace.Trajectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.random.Well19937c;

/**
 * Makes the directions of one slice, one after the other, and keeps facts about them for the
 * summary. On an axis that is named after a parameter, the coordinate is that parameter's value
 * everywhere on the slice: so every direction beside it has 0 as its entry there. A second
 * direction is made orthogonal to the first.
 */
public final class Directions {
  /** Smaller cosines are rounding errors: such directions are orthogonal as they are. */
  private static final double ORTHOGONAL = 1e-12;

  private final Model model;
  private final Biases biases;
  private final Optional<Path> trace;
  private final Map<String, Object> facts = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();
  private final List<Direction> parameters = new ArrayList<>();
  private final List<DirectionText> texts = new ArrayList<>();
  private Optional<Direction> first = Optional.empty();
  private ParameterVector through;

  public Directions(Model model, Biases biases, Optional<Path> trace) {
    this.model = model;
    this.biases = biases;
    this.trace = trace;
    this.through = model.point();
  }

  /** Announces an axis, so that directions made before it leave its parameter alone. */
  public void announce(String name) {
    if (!DirectionText.isDirection(name)) {
      parameters.add(parameter(name));
    }
  }

  /** The next direction: a parameter's, or one of several parameters, orthogonal to the first. */
  public Direction next(String name) {
    Direction direction = DirectionText.isDirection(name) ? several(name) : parameter(name);
    if (first.isPresent() && !texts.isEmpty()) {
      double cosine = first.get().cosine(direction);
      facts.put("cosine", cosine);
      lines.add("cosine of the two axes: " + number(cosine));
    }
    first = Optional.of(direction);
    return direction;
  }

  /**
   * The direction that moves the plane of the two directions made before. It is not made orthogonal
   * to them, but the facts give its cosines with both.
   */
  public Direction third(String name, Slice plane) {
    first = Optional.empty();
    Direction direction = DirectionText.isDirection(name) ? several(name) : parameter(name);
    if (!texts.isEmpty()) {
      double u = direction.cosine(plane.u());
      double v = direction.cosine(plane.v());
      facts.put("cosines_along", List.of(u, v));
      lines.add("cosines of --along to the axes: %s, %s".formatted(number(u), number(v)));
    }
    return direction;
  }

  private Direction parameter(String name) {
    int index = PointText.index(name, model.layout());
    return Direction.parameter(name, index, model.layout().size());
  }

  private Direction several(String name) {
    DirectionText text = DirectionText.parse(name, texts);
    if (texts.contains(text)) {
      throw new InputException("both axes vary " + text.name());
    }
    texts.add(text);
    Optional<Direction> before = first.or(() -> parameters.stream().findFirst());
    StringBuilder note = new StringBuilder();
    Direction whole =
        switch (text.family()) {
          case RANDOM -> random(text, before, note);
          case HESSIAN -> HessianDirection.of(text, model, note);
          case PCA -> principal(text, note);
          case BETWEEN -> between(text);
        };
    Direction direction = beside(whole, before, note);
    if (text.family() == DirectionText.Family.BETWEEN) {
      note.insert(0, "1 is %s away".formatted(number(direction.norm())));
    }
    facts.put(text.name(), note.toString());
    lines.add("%s: %s".formatted(text.name(), note));
    return direction;
  }

  /** The direction without its parts along the axes beside it. */
  private Direction beside(Direction whole, Optional<Direction> before, StringBuilder note) {
    List<Direction> others = new ArrayList<>(parameters);
    before.filter(d -> d.parameter().isEmpty()).ifPresent(others::add);
    Direction left = whole;
    List<String> without = new ArrayList<>();
    for (Direction other : others) {
      boolean meets =
          other.parameter().isPresent()
              ? left.get(other.parameter().getAsInt()) != 0
              : left.norm() > 0 && Math.abs(left.cosine(other)) > ORTHOGONAL;
      if (meets) {
        left = left.orthogonalTo(other);
        without.add(other.name());
      }
    }
    if (left.norm() <= ORTHOGONAL * whole.norm()) {
      throw new InputException(
          "%s: nothing is left of it beside %s"
              .formatted(whole.name(), String.join(" and ", without)));
    }
    if (!without.isEmpty()) {
      note.append(", without its part along ").append(String.join(" and ", without));
    }
    return left;
  }

  private Direction random(DirectionText text, Optional<Direction> before, StringBuilder note) {
    RandomDirections directions = new RandomDirections(model.layout(), model.point(), biases);
    Well19937c random = new Well19937c(text.number());
    note.append("Gaussian, normalised per neuron").append(text(biases));
    return before
        .map(other -> directions.drawOrthogonal(text.name(), random, other))
        .orElseGet(() -> directions.draw(text.name(), random));
  }

  private Direction principal(DirectionText text, StringBuilder note) {
    if (text.number() != 1 && text.number() != 2) {
      throw new InputException("%s: there are pca:1 and pca:2".formatted(text.name()));
    }
    int k = (int) text.number() - 1;
    PathPlane plane = PathPlane.of(path());
    note.append(
        "principal component of the path, through its mean, holding %s %% of it"
            .formatted(number(100 * plane.shares().get(k))));
    through = plane.slice().origin();
    return Direction.of(text.name(), plane.slice().directions().get(k).toArray());
  }

  private Trajectory path() {
    Path file =
        trace.orElseThrow(
            () -> new InputException("pca takes the path of a training run: --trace FILE.csv"));
    return TrajectoryCsv.read(file, model.layout());
  }

  /** The point that the slice goes through: the point to look from, or the middle of a path. */
  public ParameterVector through() {
    return through;
  }

  /** The axis of the direction just made, which may leave its range open. */
  public Axis axis(Direction direction, Optional<Axis> given, int points) {
    return given
        .map(axis -> new Axis(direction.name(), axis.from(), axis.to(), axis.points()))
        .orElseGet(() -> openAxis(direction, points));
  }

  /** The range of a pca axis: that of the path, with a tenth of it added at both ends. */
  private Axis openAxis(Direction direction, int points) {
    DirectionText text = texts.get(texts.size() - 1);
    if (text.family() != DirectionText.Family.PCA) {
      return text.axis(points);
    }
    double squared = direction.dot(direction.toArray());
    double unit = Math.abs(squared - 1) < ORTHOGONAL ? 1 : squared;
    double[] coordinates =
        path().steps().stream()
            .mapToDouble(step -> direction.dot(step.theta().minus(through)) / unit)
            .sorted()
            .toArray();
    double margin = 0.1 * (coordinates[coordinates.length - 1] - coordinates[0]);
    return new Axis(
        text.name(), coordinates[0] - margin, coordinates[coordinates.length - 1] + margin, points);
  }

  private Direction between(DirectionText text) {
    ParameterVector other = PointText.parse(text.argument(), model.layout());
    Direction whole = Direction.between(text.name(), model.point(), other);
    if (whole.norm() == 0) {
      throw new InputException(
          "%s: that point is the very point to look from".formatted(text.name()));
    }
    return whole;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }

  public Map<String, Object> facts() {
    return new LinkedHashMap<>(facts);
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** Li et al. (arXiv:1712.09913) normalise a filter's weights and leave its bias out. */
  private static String text(Biases biases) {
    return switch (biases) {
      case MOVE -> ", its bias counted as one more weight";
      case APART -> " over its weights; biases move by their own size";
      case FREEZE -> " over its weights; biases stay";
    };
  }
}
