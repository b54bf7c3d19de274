package costscape.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A class for every row, numbered from 0. Immutable. */
public final class Labels implements Targets {
  private static final long serialVersionUID = 1;

  private final List<String> words;
  private final int[] labels;
  private final String column;

  private Labels(List<String> words, int[] labels, String column) {
    this.column = column;
    this.words = words;
    this.labels = labels;
  }

  /** Targets that are classes: two words or more, and for every row the number of one; copied. */
  public static Labels of(List<String> words, int... labels) {
    if (words.size() < 2) {
      throw new IllegalArgumentException("two classes or more are needed, not " + words);
    }
    for (int label : labels) {
      if (label < 0 || label >= words.size()) {
        throw new IllegalArgumentException(
            "label %d is none of the %d classes".formatted(label, words.size()));
      }
    }
    return new Labels(List.copyOf(words), labels.clone(), "");
  }

  /**
   * The same rows among more classes, all numbered from 0, some of which may have no row.
   *
   * @throws IllegalArgumentException where a class is no number below that of the classes
   */
  public Labels among(int classes) {
    int[] numbers = words.stream().mapToInt(word -> number(word, classes)).toArray();
    int[] moved = Arrays.stream(labels).map(label -> numbers[label]).toArray();
    return of(IntStream.range(0, classes).mapToObj(String::valueOf).toList(), moved).from(column);
  }

  private int number(String word, int classes) {
    boolean isNumber = word.length() < 10 && word.matches("0|[1-9][0-9]*");
    if (!isNumber || Integer.parseInt(word) >= classes) {
      throw new IllegalArgumentException(
          "of %d classes each is a whole number from 0 to %d, and these are %s"
              .formatted(classes, classes - 1, String.join(", ", words)));
    }
    return Integer.parseInt(word);
  }

  /** The same classes, from a column with a name. */
  public Labels from(String named) {
    return new Labels(words, labels, named);
  }

  /** The name of the column that the classes are from; empty where it has none. */
  public String column() {
    return column;
  }

  @Override
  public int rows() {
    return labels.length;
  }

  @Override
  public List<String> names() {
    return words;
  }

  public int classes() {
    return words.size();
  }

  public int label(int row) {
    return labels[row];
  }

  @Override
  public Labels subset(int... rows) {
    int[] some = Arrays.stream(rows).map(row -> labels[row]).toArray();
    return new Labels(words, some, column);
  }
}
