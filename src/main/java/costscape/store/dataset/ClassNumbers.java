package costscape.store.dataset;

import costscape.data.Labels;
import costscape.number.NumberText;
import costscape.store.array.StoredArray;
import costscape.store.file.Remedy;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Classes that an array, which messages name, holds as whole numbers, in numeric order. */
record ClassNumbers(StoredArray array) {
  /** The class of every row; the column holds two classes or more. */
  Labels labels(double... column) {
    SortedSet<Double> classes = new TreeSet<>();
    for (double value : column) {
      classes.add(value + 0.0); // -0 is 0
      if (value != Math.rint(value)) {
        throw array.error(
            "holds the class %s, a fraction; a number to predict wants %s",
            NumberText.of(value), Remedy.NUMBERS.option());
      }
      if (Math.abs(value) >= LabelColumn.BEYOND) {
        throw array.error(
            "holds the class %s; from 2^53 = 9007199254740992 on whole numbers are no longer told"
                + " apart, so smaller ones were expected",
            NumberText.of(value));
      }
      if (classes.size() > LabelColumn.MOST) {
        throw array.error(
            "holds more than %d classes; numbers to predict want %s",
            LabelColumn.MOST, Remedy.NUMBERS.option());
      }
    }
    if (classes.size() < 2) {
      throw array.error(
          "holds class %s in every row; two classes or more were expected",
          NumberText.of(classes.first()));
    }
    List<String> words = classes.stream().map(NumberText::of).toList();
    return Labels.of(words, labels(column, words));
  }

  /** The class of every row, among those that are known. */
  int[] labels(double[] column, List<String> words) {
    int[] labels = new int[column.length];
    for (int row = 0; row < column.length; row++) {
      labels[row] = words.indexOf(NumberText.of(column[row] + 0.0));
      if (labels[row] < 0) {
        throw array.error(
            "holds the class %s at row %d; there are %s",
            NumberText.of(column[row]),
            row,
            String.join(", ", words.subList(0, Math.min(10, words.size()))));
      }
    }
    return labels;
  }
}
