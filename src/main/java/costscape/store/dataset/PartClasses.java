package costscape.store.dataset;

import costscape.store.file.InputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The classes of a table that several files make: whole numbers or words, as in one file. */
final class PartClasses {
  private PartClasses() {}

  /** The classes of all files; one alone, too many, or numbers beside words are refused. */
  static List<String> of(String name, String column, List<TablePart> parts) {
    Map<String, String> files = new LinkedHashMap<>(); // by class, the first file that has it
    for (TablePart part : parts) {
      part.words().forEach(word -> files.putIfAbsent(word, part.name()));
    }
    String first = files.keySet().iterator().next();
    boolean areNumbers = LabelColumn.isNumber(first);
    files.forEach(
        (word, file) -> {
          if (LabelColumn.isNumber(word) != areNumbers) {
            throw InputException.in(
                file,
                "label %s is not %s, as %s is"
                    .formatted(
                        InputException.quoted(word),
                        areNumbers ? "a whole number" : "a word",
                        InputException.quoted(first)));
          }
        });
    if (files.size() > LabelColumn.MOST) {
      throw InputException.in(
          name,
          "column %s holds more than %d classes; numbers to predict want --cost mean_squared_error"
              .formatted(InputException.shown(column), LabelColumn.MOST));
    }
    if (files.size() < 2) {
      throw InputException.in(
          name,
          "every row has label %s in column %s; two classes or more were expected"
              .formatted(InputException.quoted(first), InputException.shown(column)));
    }
    return LabelColumn.inOrder(files.keySet());
  }
}
