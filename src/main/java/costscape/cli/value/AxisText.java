package costscape.cli.value;

import costscape.direction.NotedDirection;
import costscape.number.NumberText;
import costscape.space.Axis;
import costscape.store.file.InputException;
import java.util.List;
import java.util.Optional;

/**
 * An axis as it is written: {@code NAME=FROM:TO[:POINTS]}. The name is a parameter's or a
 * direction's and may hold a colon or an equals sign itself: {@code between:a=b.csv=0:1}.
 *
 * @param given the axis, where the text has a range
 * @param points where the text does not say how many
 */
public record AxisText(String name, Optional<Axis> given, int points) {
  private static final String FORM = "NAME=FROM:TO or NAME=FROM:TO:POINTS was expected";

  /** Reads axes whose texts may leave the range to the directions. */
  public static List<AxisText> all(List<String> texts, int points) {
    return texts.stream().map(text -> of(text, points)).toList();
  }

  /** Reads an axis whose text may leave the range to the direction. */
  public static AxisText of(String text, int points) {
    if (DirectionText.isWithoutRange(text) || isBare(text)) {
      return new AxisText(text, Optional.empty(), points);
    }
    Axis axis = parse(text, points);
    return new AxisText(axis.name(), Optional.of(axis), points);
  }

  /** Reads {@code NAME=FROM:TO[:POINTS]}, with so many points where the text does not say. */
  public static Axis parse(String text, int points) {
    int equals = text.lastIndexOf('=');
    String[] parts = text.substring(equals + 1).split(":", -1);
    if (equals < 1 || parts.length < 2 || parts.length > 3) {
      throw new InputException("%s: %s".formatted(InputException.quoted(text), FORM));
    }
    String name = text.substring(0, equals);
    return axis(
        name,
        number(name, parts[0]),
        number(name, parts[1]),
        parts.length == 3 ? points(name, parts[2]) : points);
  }

  /** Returns whether it is a parameter's name alone. */
  boolean isBare() {
    return given.isEmpty() && !DirectionText.isDirection(name);
  }

  /** Returns whether the text of an axis is a parameter's name alone. */
  static boolean isBare(String text) {
    return !text.contains("=") && !text.contains(":") && !DirectionText.isDirection(text);
  }

  /**
   * The axis of the direction that was made: the given one, or that of the direction's own range.
   */
  public Axis along(NotedDirection made) {
    boolean isOpen = given.isEmpty() && DirectionText.isDirection(name);
    if (isOpen || made.recipe().choosesRange()) {
      return made.axis(points);
    }
    Axis axis = given.orElseGet(() -> parse(name, points)); // which refuses a text without a range
    String complete = made.direction().name();
    return axis.name().equals(complete)
        ? axis
        : InputException.given(() -> new Axis(complete, axis.from(), axis.to(), axis.points()));
  }

  private static Axis axis(String name, double from, double to, int points) {
    if (from >= to) {
      throw new InputException(
          "%s: FROM is below TO, not %s:%s"
              .formatted(name, NumberText.of(from), NumberText.of(to)));
    }
    return InputException.given(() -> new Axis(name, from, to, points));
  }

  private static double number(String name, String text) {
    return NumberText.parse(text)
        .orElseThrow(
            () ->
                new InputException(
                    "%s: %s is not a finite number; %s"
                        .formatted(name, InputException.quoted(text), FORM)));
  }

  private static int points(String name, String text) {
    double points = NumberText.parse(text).orElse(Double.NaN);
    if (points != Math.rint(points) || points < 2 || points > Integer.MAX_VALUE) {
      throw new InputException(
          "%s: the number of points is a whole number from 2 to %d, not %s"
              .formatted(name, Integer.MAX_VALUE, InputException.quoted(text)));
    }
    return (int) points;
  }
}
