package costscape.cli.value;

import costscape.store.file.InputException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A direction as it is written in place of a parameter's name: {@code random[:SEED]}, {@code
 * hessian[:K]}, {@code pca[:K]} or {@code between:POINT}.
 */
public record DirectionText(Family family, String argument) {
  private static final Pattern FORM = Pattern.compile("(random|hessian|pca|between)(?::(.*))?");
  private static final Pattern RANGE = Pattern.compile(".*=[^=:]*:[^=]*");

  enum Family {
    RANDOM,
    HESSIAN,
    PCA,
    BETWEEN
  }

  static boolean isDirection(String name) {
    return FORM.matcher(name).matches();
  }

  /** The text of the point that a {@code between} direction leads to. */
  public static Optional<String> pointOf(String name) {
    return Optional.of(FORM.matcher(name))
        .filter(form -> form.matches() && form.group(1).equals("between"))
        .map(form -> form.group(2));
  }

  /** Whether the text of an axis is a direction without a range. */
  public static boolean isWithoutRange(String axis) {
    return isDirection(axis) && !RANGE.matcher(axis).matches();
  }

  /**
   * Reads a direction and fills in a number that its text leaves open: 1 for the first direction of
   * a family, and one more than the last for a further one.
   */
  static DirectionText parse(String name, List<DirectionText> before) {
    Matcher matcher = FORM.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(name);
    }
    Family family = Family.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
    String given = matcher.group(2) == null ? "" : matcher.group(2);
    if (family == Family.BETWEEN && given.isEmpty()) {
      throw new InputException("between: between:POINT was expected, such as between:sklearn");
    }
    if (!given.isEmpty()) {
      return new DirectionText(family, given);
    }
    long next =
        before.stream()
            .filter(b -> b.family == family)
            .mapToLong(b -> b.number() + 1)
            .max()
            .orElse(1);
    return new DirectionText(family, Long.toString(next));
  }

  /** The name, complete. */
  String name() {
    return family.name().toLowerCase(Locale.ROOT) + ":" + argument;
  }

  /** A seed, or which one of several. */
  long number() {
    if (!argument.matches("-?\\d{1,17}")) {
      throw new InputException(
          "%s: a whole number was expected after the colon, not %s"
              .formatted(name(), InputException.quoted(argument)));
    }
    return Long.parseLong(argument);
  }
}
