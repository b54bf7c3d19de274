package costscape.browser;

import costscape.browser.PageBasins.BasinPlane;
import costscape.cost.NetworkCost;
import costscape.direction.HessianRecipe;
import costscape.direction.NotedDirection;
import costscape.direction.Recipe;
import costscape.direction.Recipe.RandomRecipe;
import costscape.direction.Span;
import costscape.job.Runner;
import costscape.network.KnownPoint;
import costscape.network.ParameterLayout;
import costscape.network.RandomDirections;
import costscape.network.RandomDirections.Biases;
import costscape.number.RandomNumbers;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.FreeDirections;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.Sweep;
import costscape.trace.StopRules;
import costscape.trace.Training;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;

/**
 * The plane that a map shows, through a point and along two axes. One worker makes its directions;
 * the others get them as numbers, so that all sweep the same plane.
 */
public final class PagePlane {
  private final NetworkCost cost;
  private final Slice slice;
  private final List<NotedDirection> made;

  private PagePlane(NetworkCost cost, Slice slice, List<NotedDirection> made) {
    this.cost = cost;
    this.slice = slice;
    this.made = made;
  }

  /** Makes the directions of the axes as the command line does. */
  static PagePlane lay(NetworkCost cost, ParameterVector at, String... names) {
    AxisRecipes recipes = new AxisRecipes(cost, at);
    Span span = Span.of(at, Arrays.stream(names).map(recipes::recipe).toList());
    return new PagePlane(cost, span.slice(), span.made());
  }

  /** The plane of directions that are made: the entries of both, none where both are parameters. */
  static PagePlane of(NetworkCost cost, ParameterVector through, String[] names, double[] vectors) {
    Direction[] along = new Direction[names.length];
    for (int k = 0; k < names.length; k++) {
      along[k] = direction(cost.network().layout(), names[k], k, vectors);
    }
    return new PagePlane(cost, Slice.through(through, along), List.of());
  }

  private static Direction direction(ParameterLayout layout, String name, int k, double[] vectors) {
    int n = layout.size();
    return name.indexOf(':') < 0
        ? Direction.parameter(name, layout.index(name), n)
        : Direction.of(name, Arrays.copyOfRange(vectors, k * n, (k + 1) * n));
  }

  /** The point with both coordinates 0. */
  @JSExport
  @JSByRef
  public double[] origin() {
    return slice.origin().toArray();
  }

  /** The entries of the first direction, then those of the second. */
  @JSExport
  @JSByRef
  public double[] vectors() {
    return slice.directions().stream()
        .flatMapToDouble(direction -> DoubleStream.of(direction.toArray()))
        .toArray();
  }

  /** Where the axes begin and end unless something else is asked for. */
  @JSExport
  @JSByRef
  public double[] ends() {
    return made.stream().flatMapToDouble(one -> DoubleStream.of(one.from(), one.to())).toArray();
  }

  /** How each direction was made, in words; empty for a parameter. */
  @JSExport
  public String[] notes() {
    return made.stream().map(NotedDirection::note).toArray(String[]::new);
  }

  /** The costs of all cells, the first axis slowest. */
  @JSExport
  @JSByRef
  public double[] surface(@JSByRef double[] ends, int points) {
    return Sweep.over(cost, slice, grid(ends, points).axes()).costs(Runner.serial());
  }

  /**
   * Some rows of {@link #surface}: bit for bit the same numbers, in pieces short enough for a
   * worker that is to hear of a change.
   *
   * @param ends the two ends of the first axis, then the two ends of the second
   * @param row the first of these rows, each of which has one value of the first axis
   */
  @JSExport
  @JSByRef
  public double[] rows(@JSByRef double[] ends, int points, int row, int count) {
    return Sweep.over(cost, slice, grid(ends, points).axes()).rows(row, count);
  }

  /** How a ball trains that begins in this plane and never leaves it. */
  @JSExport
  public PageTraining training(@JSByRef double[] theta, String optimizer, String[] settings) {
    return new PageTraining(
        cost,
        Optional.empty(),
        ParameterVector.of(theta),
        FreeDirections.spannedBy(slice.directions()),
        Engine.rule(optimizer, settings),
        0);
  }

  private Grid grid(double[] ends, int points) {
    return new Grid(axis(0, ends, points), axis(1, ends, points));
  }

  private Axis axis(int k, double[] ends, int points) {
    return new Axis(slice.directions().get(k).name(), ends[2 * k], ends[2 * k + 1], points);
  }

  /**
   * Trains from the cells of one row of a grid, which is laid out as {@link #surface} has it. The
   * result holds numbers for {@link #basins}. Any worker may compute any row.
   *
   * @param frozen whether only the plane's two parameters train; otherwise all parameters do
   */
  @JSExport
  @JSByRef
  public double[] basinRow(
      @JSByRef double[] ends,
      int points,
      boolean frozen,
      String optimizer,
      String[] settings,
      int steps,
      int row) {
    Training training =
        new Training(Engine.rule(optimizer, settings), StopRules.after(steps), Integer.MAX_VALUE);
    return BasinPlane.of(cost, slice, frozen).row(grid(ends, points), training, row);
  }

  /** Joins the results of {@link #basinRow} of all rows, one after the other, to a map. */
  @JSExport
  public PageBasins basins(
      @JSByRef double[] ends, int points, boolean frozen, @JSByRef double[] rows) {
    return BasinPlane.of(cost, slice, frozen).basins(grid(ends, points), rows);
  }

  /**
   * Reads the names of a map's axes as recipes, in the words of the command line's {@code --vary}:
   * a parameter, {@code random:SEED}, {@code hessian:K} or {@code between:POINT}.
   *
   * @param at the point to look from
   */
  record AxisRecipes(NetworkCost cost, ParameterVector at) {
    private static final String RANDOM = "random:";
    private static final String WHOLE_NUMBER = "-?\\d{1,17}";

    Recipe recipe(String name) {
      int colon = name.indexOf(':');
      if (colon < 0) {
        return Recipe.parameter(name, cost.network().layout());
      }
      String argument = name.substring(colon + 1);
      return switch (name.substring(0, colon)) {
        case "random" ->
            new RandomRecipe(
                name,
                new RandomDirections(cost.network().layout(), at, Biases.MOVE),
                RandomNumbers.of(number(name, argument)));
        case "hessian" -> new HessianRecipe(name, cost, at, number(name, argument));
        case "between" -> Recipe.between(name, at, point(argument));
        default -> throw new IllegalArgumentException("no direction " + name);
      };
    }

    private static long number(String name, String argument) {
      if (!argument.matches(WHOLE_NUMBER)) {
        throw new IllegalArgumentException(
            "%s: a whole number was expected after the colon, not \"%s\""
                .formatted(name, argument));
      }
      return Long.parseLong(argument);
    }

    /** A point by its name, or by its values with commas between, as a link has them. */
    private ParameterVector point(String text) {
      int size = cost.dimension();
      Optional<double[]> values = numbers(text);
      if (values.isPresent() && values.get().length != size) {
        throw new IllegalArgumentException(
            "between: a value for each of %d parameters was expected, not %d"
                .formatted(size, values.get().length));
      }
      return values.map(ParameterVector::of).orElseGet(() -> point(text, cost.network().layout()));
    }

    private static Optional<double[]> numbers(String text) {
      String[] parts = text.split(",", -1);
      double[] numbers = new double[parts.length];
      for (int k = 0; k < parts.length; k++) {
        try {
          numbers[k] = Double.parseDouble(parts[k]);
        } catch (NumberFormatException e) {
          return Optional.empty();
        }
      }
      return Optional.of(numbers);
    }

    /** A preset, or a standard normal point drawn with the seed in its name. */
    static ParameterVector point(String name, ParameterLayout layout) {
      if (name.startsWith(RANDOM)) {
        long seed = Long.parseLong(name.substring(RANDOM.length()));
        return ParameterVector.gaussian(layout.size(), 1, RandomNumbers.of(seed));
      }
      return KnownPoint.named(name)
          .orElseThrow(() -> new IllegalArgumentException("no point " + name))
          .point(layout);
    }

    /** The presets that fit the network, but for those of the trap data. */
    static String[] points(ParameterLayout layout) {
      return Arrays.stream(KnownPoint.values())
          .filter(preset -> preset.compareTo(KnownPoint.ZEROS) <= 0)
          .filter(preset -> preset.fits(layout))
          .map(KnownPoint::label)
          .toArray(String[]::new);
    }
  }
}
