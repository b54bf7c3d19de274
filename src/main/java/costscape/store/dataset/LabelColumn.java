package costscape.store.dataset;

import costscape.number.NumberText;
import costscape.store.file.InputException;
import costscape.store.file.Remedy;
import costscape.store.text.TableRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A growing column of classes, which are either whole numbers or words. Numbers become classes in
 * numeric order, words in alphabetical order.
 */
final class LabelColumn {
  /** A column with more classes than this holds numbers to predict, or is a mistake. */
  static final int MOST = 1000;

  /** From here on two whole numbers may be one double. */
  static final double BEYOND = 0x1p53;

  private final List<String> words = new ArrayList<>();
  private final Map<String, Integer> spellings = new HashMap<>();
  private int[] order = new int[16];
  private int size;

  /** The words met so far, in the order of the classes. */
  List<String> classes() {
    return inOrder(words);
  }

  /** Words in the order of the classes. */
  static List<String> inOrder(Collection<String> words) {
    boolean areNumbers = words.stream().allMatch(LabelColumn::isNumber);
    return words.stream()
        .sorted(
            areNumbers
                ? Comparator.comparingDouble(Double::parseDouble)
                : Comparator.naturalOrder())
        .toList();
  }

  /** The words met so far. */
  List<String> words() {
    return List.copyOf(words);
  }

  void add(TableRow row, int column) {
    Integer word = spellings.get(row.text(column));
    if (size == order.length) {
      order = Arrays.copyOf(order, size + size / 2);
    }
    order[size++] = word != null ? word : newSpelling(row, column);
  }

  /** The number of a spelling not met so far; {@code 1.0} is another spelling of 1. */
  private int newSpelling(TableRow row, int column) {
    String text = row.text(column);
    String word = isNumber(text) ? wholeNumber(text, row) : text;
    int known = words.indexOf(word);
    if (known < 0) {
      check(text, word, row);
      words.add(word);
      known = words.size() - 1;
    }
    spellings.put(text, known);
    return known;
  }

  private static String wholeNumber(String text, TableRow row) {
    double value = NumberText.parse(text).orElseThrow();
    if (value != Math.rint(value)) {
      throw row.error(
          "label %s is a fraction; classes are whole numbers or words, and a number to predict"
                  .formatted(InputException.quoted(text))
              + " wants "
              + Remedy.NUMBERS.option());
    }
    if (Math.abs(value) >= BEYOND) {
      throw row.error(
          "label %s: from 2^53 = 9007199254740992 on whole numbers are no longer told apart; a"
              + " letter before each label makes them words",
          InputException.quoted(text));
    }
    return value == 0 ? "0" : NumberText.of(value);
  }

  private void check(String text, String word, TableRow row) {
    boolean alike = words.isEmpty() || isNumber(word) == isNumber(words.get(0));
    if (word.isEmpty() || !alike) {
      throw row.error("label %s is not %s", InputException.quoted(text), expected());
    }
    if (words.size() == MOST) {
      throw row.error(
          "label %s is class %,d; %,d are the most, and numbers to predict want %s",
          InputException.quoted(text), MOST + 1, MOST, Remedy.NUMBERS.option());
    }
  }

  private String expected() {
    if (words.isEmpty()) {
      return "a whole number or a word";
    }
    return "%s, as %s is"
        .formatted(
            isNumber(words.get(0)) ? "a whole number" : "a word",
            InputException.quoted(words.get(0)));
  }

  static boolean isNumber(String word) {
    return NumberText.parse(word).isPresent();
  }

  /** The class of every row, numbered as in a list that has all of them. */
  int[] labels(List<String> classes) {
    int[] places = words.stream().mapToInt(classes::indexOf).toArray();
    int[] labels = new int[size];
    for (int row = 0; row < size; row++) {
      labels[row] = places[order[row]];
    }
    return labels;
  }
}
