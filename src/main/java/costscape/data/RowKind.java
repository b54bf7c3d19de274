package costscape.data;

import java.io.Serializable;
import java.util.List;

/**
 * The common properties of all rows of a table, whichever rows they are.
 *
 * @param name of the table, for messages
 * @param features the names of the columns that a network sees, in its order
 * @param classes the words of the classes by number; empty where numbers are predicted
 * @param target the column of the classes, or empty where it has no name
 * @param numbers the columns of the numbers to predict; empty where classes are
 */
public record RowKind(
    String name, List<String> features, List<String> classes, String target, List<String> numbers)
    implements Serializable {
  public RowKind {
    features = List.copyOf(features);
    classes = List.copyOf(classes);
    numbers = List.copyOf(numbers);
    if (features.isEmpty() || classes.isEmpty() == numbers.isEmpty()) {
      throw new IllegalArgumentException(
          "features, and either classes or numbers to predict were expected, not %s, %s and %s"
              .formatted(features, classes, numbers));
    }
  }

  public boolean hasClasses() {
    return !classes.isEmpty();
  }

  /** The words of the classes, or the names of the numbers' columns. */
  public List<String> targetNames() {
    return hasClasses() ? classes : numbers;
  }

  /** The columns of the targets, so far as they have names. */
  public List<String> targetColumns() {
    if (!hasClasses()) {
      return numbers;
    }
    return target.isEmpty() ? List.of() : List.of(target);
  }

  /**
   * Returns whether rows of the other kind fit the same network: features and targets have their
   * names.
   */
  public boolean fits(RowKind other) {
    return features.equals(other.features)
        && classes.equals(other.classes)
        && numbers.equals(other.numbers);
  }
}
