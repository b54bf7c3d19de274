package costscape.store.dataset;

import costscape.data.Labels;
import costscape.data.Numbers;
import costscape.data.Targets;
import costscape.store.file.InputException;
import costscape.store.text.NumberColumn;
import costscape.store.text.TableRow;
import java.util.ArrayList;
import java.util.List;

/** Collects the targets of a table row by row: classes of one column, or numbers to predict. */
final class TargetColumns {
  private final boolean predictsNumbers;
  private final LabelColumn labels = new LabelColumn();
  private final List<NumberColumn> numbers = new ArrayList<>();
  private List<String> names = List.of();

  TargetColumns(boolean predictsNumbers) {
    this.predictsNumbers = predictsNumbers;
  }

  void header(List<String> columns) {
    names = List.copyOf(columns);
    if (!predictsNumbers && names.size() > 1) {
      throw new InputException(
          "one column holds the classes, not %d: %s"
              .formatted(names.size(), String.join(", ", names)));
    }
    names.forEach(name -> numbers.add(new NumberColumn()));
  }

  void add(TableRow row, List<Integer> columns) {
    for (int k = 0; k < columns.size(); k++) {
      if (predictsNumbers) {
        numbers.get(k).add(row.number(columns.get(k)));
      } else {
        labels.add(row, columns.get(k));
      }
    }
  }

  List<String> names() {
    return names;
  }

  LabelColumn labels() {
    return labels;
  }

  /** The numbers to predict, targets × rows; the columns are empty from then on. */
  double[][] numbers() {
    return NumberColumn.taken(numbers);
  }

  /**
   * The targets of all rows read.
   *
   * @throws InputException if these rows do not make targets, such as rows of one class
   */
  Targets targets(String source) {
    if (predictsNumbers) {
      return Numbers.of(names, numbers());
    }
    List<String> classes = labels.classes();
    if (classes.size() < 2) {
      throw InputException.in(
          source,
          "every row has label %s in column %s; two classes or more were expected"
              .formatted(InputException.quoted(classes.get(0)), names.get(0)));
    }
    return Labels.of(classes, labels.labels(classes)).from(names.get(0));
  }
}
