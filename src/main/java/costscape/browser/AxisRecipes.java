package costscape.browser;

import costscape.cost.NetworkCost;
import costscape.direction.HessianRecipe;
import costscape.direction.RandomRecipe;
import costscape.direction.Recipe;
import costscape.network.Biases;
import costscape.network.KnownPoint;
import costscape.network.ParameterLayout;
import costscape.network.RandomDirections;
import costscape.space.ParameterVector;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.random.Well19937c;

/**
 * Reads the names of a map's axes as recipes, in the words of the command line's {@code --vary}: a
 * parameter, {@code random:SEED}, {@code hessian:K} or {@code between:POINT}.
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
              new Well19937c(number(name, argument)));
      case "hessian" -> new HessianRecipe(name, cost, at, number(name, argument));
      case "between" -> Recipe.between(name, at, point(argument));
      default -> throw new IllegalArgumentException("no direction " + name);
    };
  }

  private static long number(String name, String argument) {
    if (!argument.matches(WHOLE_NUMBER)) {
      throw new IllegalArgumentException(
          "%s: a whole number was expected after the colon, not \"%s\"".formatted(name, argument));
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
      return ParameterVector.gaussian(layout.size(), 1, new Well19937c(seed));
    }
    return KnownPoint.named(name)
        .orElseThrow(() -> new IllegalArgumentException("no point " + name))
        .point(layout);
  }

  /** The presets that fit the network. */
  static String[] points(ParameterLayout layout) {
    return Arrays.stream(KnownPoint.values())
        .filter(preset -> preset.fits(layout))
        .map(KnownPoint::label)
        .toArray(String[]::new);
  }
}
