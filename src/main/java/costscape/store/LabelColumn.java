package costscape.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A column of labels that grows: 0 and 1, or two words, of which the first by alphabet is 0. */
final class LabelColumn {
  private final List<String> words = new ArrayList<>();
  private byte[] order = new byte[16];
  private int size;

  int rows() {
    return size;
  }

  /** Those that occur, in the order of the alphabet. */
  List<String> classes() {
    return words.stream().sorted().toList();
  }

  void add(CsvInput.Row row, int column) {
    int word = words.indexOf(row.text(column));
    if (word < 0) {
      word = words.indexOf(newSpelling(row, column));
    }
    if (size == order.length) {
      order = Arrays.copyOf(order, size + size / 2);
    }
    order[size++] = (byte) word;
  }

  /** The word of a spelling not met so far; {@code 1.0} is another spelling of 1. */
  private String newSpelling(CsvInput.Row row, int column) {
    String text = row.text(column);
    String word = NumberText.parse(text).isPresent() ? number(text) : text;
    if (!words.contains(word)) {
      if (!fits(word)) {
        throw row.error("label %s is not %s".formatted(InputException.quoted(text), expected()));
      }
      words.add(word);
    }
    return word;
  }

  private static String number(String text) {
    double value = NumberText.parse(text).orElseThrow();
    return value == 0 ? "0" : NumberText.of(value);
  }

  private boolean fits(String word) {
    if (NumberText.parse(word).isPresent()) {
      return isBinary(word) && words.stream().allMatch(LabelColumn::isBinary);
    }
    return !word.isEmpty() && words.size() < 2 && words.stream().noneMatch(LabelColumn::isBinary);
  }

  private String expected() {
    if (words.isEmpty() || isBinary(words.get(0))) {
      return "0 or 1";
    }
    String first = InputException.quoted(words.get(0));
    return words.size() == 1
        ? "a word, as %s is".formatted(first)
        : "%s or %s".formatted(first, InputException.quoted(words.get(1)));
  }

  private static boolean isBinary(String word) {
    return word.equals("0") || word.equals("1");
  }

  /** 0 or 1 a row; both words must have been met. */
  byte[] labels() {
    boolean swapped = words.get(0).compareTo(words.get(1)) > 0;
    byte[] labels = Arrays.copyOf(order, size);
    for (int row = 0; row < size; row++) {
      labels[row] = (byte) (swapped ? 1 - labels[row] : labels[row]);
    }
    return labels;
  }
}
