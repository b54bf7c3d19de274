package costscape.cli.option;

import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.cli.value.AxisText;
import costscape.cli.value.Capacity;
import costscape.cli.value.DirectionText;
import costscape.cli.value.Directions;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.Slice;
import costscape.store.file.InputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a command varies.
 *
 * @param facts about directions that are no single parameters, for the summary and the record
 * @param lines those facts as a person reads them
 */
public record Varied(Slice slice, List<Axis> axes, Map<String, Object> facts, List<String> lines) {
  /** The line or plane of the directions made, and its axes. */
  public static Varied of(SliceOptions options, Directions made) {
    List<Axis> axes = new ArrayList<>();
    List<Direction> directions = new ArrayList<>();
    for (String text : options.texts()) {
      given(text, options).ifPresent(axis -> made.announce(axis.name()));
    }
    for (String text : options.texts()) {
      Optional<Axis> given = given(text, options);
      Direction direction = made.next(given.map(Axis::name).orElse(text));
      directions.add(direction);
      axes.add(made.axis(direction, given, options.points()));
    }
    Slice slice = Slice.through(made.through(), directions.toArray(Direction[]::new));
    return new Varied(slice, List.copyOf(axes), made.facts(), made.lines());
  }

  private static Optional<Axis> given(String text, SliceOptions options) {
    return DirectionText.isWithoutRange(text)
        ? Optional.empty()
        : Optional.of(AxisText.parse(text, options.points()));
  }

  public boolean isLine() {
    return axes.size() == 1;
  }

  public Axis axis() {
    return axes.get(0);
  }

  public Grid grid() {
    return new Grid(axes.get(0), axes.get(1));
  }

  /** The grid of a plane whose cells are all kept; refuses one that does not fit. */
  public Grid keptGrid() {
    if (grid().cells() > Integer.MAX_VALUE) {
      throw new InputException(
          "%d × %d cells; %d in all are the most"
              .formatted(axes.get(0).points(), axes.get(1).points(), Integer.MAX_VALUE));
    }
    Capacity.ofMemory().checkHeld(grid());
    return grid();
  }

  /**
   * Adds axes and facts to the record, and the vectors themselves, so that the same slice can be
   * drawn elsewhere: its points are {@code through} plus the coordinates times the vectors.
   */
  public Output into(Output output) {
    Output about = output.about(axes);
    if (facts.isEmpty()) {
      return about;
    }
    Map<String, Object> vectors = new LinkedHashMap<>();
    for (Direction direction : slice.directions()) {
      vectors.put(direction.name(), numbers(direction.toArray()));
    }
    return about
        .about("directions", facts)
        .about("through", numbers(slice.origin().toArray()))
        .about("direction_vectors", vectors);
  }

  private static List<Double> numbers(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  /** Adds the facts to a summary. */
  public Summary into(Summary summary) {
    if (!facts.isEmpty()) {
      summary.put("directions", facts);
      lines.forEach(line -> summary.line("%s", line));
    }
    return summary;
  }
}
