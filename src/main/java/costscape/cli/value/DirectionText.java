package costscape.cli.value;

import costscape.cost.AskedCost;
import costscape.cost.CostSource;
import costscape.cost.OutsideCost.OutsideNetwork;
import costscape.network.KnownPoint;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.study.ModelAtPoint;
import costscape.words.Labelled;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A direction as it is written in place of a parameter's name: {@code random[:SEED]}, {@code
 * hessian[:K]}, {@code pca[:K]}, {@code between:POINT} or {@code file:FILE}.
 */
public record DirectionText(Family family, String argument) {
  private static final Pattern FORM =
      Pattern.compile("(random|hessian|pca|between|file)(?::(.*))?");
  private static final Pattern RANGE = Pattern.compile(".*=[^=:]*:[^=]*");

  enum Family implements Labelled {
    RANDOM,
    HESSIAN,
    PCA,
    BETWEEN,
    FILE
  }

  public static boolean isDirection(String name) {
    return FORM.matcher(name).matches();
  }

  /** The file that a direction is read from, or the point that it leads to. */
  public static Optional<String> fileOf(String name) {
    Matcher form = FORM.matcher(name);
    if (!form.matches() || form.group(2) == null) {
      return Optional.empty();
    }
    return switch (family(form)) {
      case BETWEEN -> PointText.fileOf(form.group(2));
      case FILE -> Optional.of(form.group(2)).filter(file -> !file.isEmpty());
      case RANDOM, HESSIAN, PCA -> Optional.empty();
    };
  }

  private static Family family(Matcher form) {
    return Family.valueOf(form.group(1).toUpperCase(Locale.ROOT));
  }

  private static Optional<Family> familyOf(String axis) {
    Matcher form = FORM.matcher(axis.replaceFirst("=[^=:]*:[^=]*$", ""));
    return form.matches() ? Optional.of(family(form)) : Optional.empty();
  }

  /**
   * Returns whether the text of an axis is a direction that the cost itself tells or is compared
   * along, or a range that it decides.
   */
  public static boolean asksTheCost(String axis) {
    Optional<Family> family = familyOf(axis);
    return AxisText.isBare(axis)
        || (family.isPresent()
            && (family.get() == Family.HESSIAN || family.get() == Family.BETWEEN));
  }

  /** Returns whether the text of an axis is a principal component of a path. */
  public static boolean isPrincipal(String axis) {
    return familyOf(axis).equals(Optional.of(Family.PCA));
  }

  /** Returns whether the text of an axis is a direction without a range. */
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
    Family family = family(matcher);
    String given = matcher.group(2) == null ? "" : matcher.group(2);
    if (family == Family.BETWEEN && given.isEmpty()) {
      throw new InputException("between: between:POINT was expected, such as between:sklearn");
    }
    if (family == Family.FILE && given.isEmpty()) {
      throw new InputException(
          "file: file:FILE was expected, a file of arrays shaped like the weights");
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

  /** The name, complete. Of a file it is the last part of its path. */
  String name() {
    return family.label()
        + ":"
        + (family == Family.FILE ? FileText.path(argument).getFileName() : argument);
  }

  /** Returns what an axis along it is called in a picture, where the text alone decides. */
  Optional<String> title(ModelAtPoint model) {
    return switch (family) {
      case RANDOM -> Optional.of("random direction %s".formatted(argument));
      case FILE -> Optional.of("direction of %s".formatted(stem(argument)));
      case BETWEEN ->
          Optional.of(
              "from %s to %s"
                  .formatted(
                      file(model)
                          .map(DirectionText::stem)
                          .or(() -> known(model))
                          .orElseGet(() -> "the point"),
                      stem(argument)));
      case HESSIAN, PCA -> Optional.empty();
    };
  }

  /** The file that the point is from: that of a graph, where the point is its own weights. */
  private static Optional<String> file(ModelAtPoint model) {
    return model
        .file()
        .or(
            () ->
                model
                    .ifAsked()
                    .map(AskedCost::source)
                    .filter(OutsideNetwork.class::isInstance)
                    .filter(graph -> ParameterVector.of(graph.base()).equals(model.point()))
                    .map(CostSource::title));
  }

  /** The name of the point, where it has one. */
  private static Optional<String> known(ModelAtPoint model) {
    return model.layout() instanceof ParameterLayout layout
        ? Arrays.stream(KnownPoint.values())
            .filter(known -> known.fits(layout))
            .filter(known -> known.point(layout).equals(model.point()))
            .map(KnownPoint::label)
            .findFirst()
        : Optional.empty();
  }

  /** A file's name without folder and ending; of any other text, the text. */
  private static String stem(String text) {
    return text.replaceFirst("^.*[/\\\\]", "").replaceFirst("(?<=.)\\.[A-Za-z0-9]+$", "");
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
