package costscape.store.text;

import costscape.number.NumberText;
import costscape.store.file.InputException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** The header row of a table: what its columns are called, and what may be wrong with it. */
final class HeaderRow {
  private HeaderRow() {}

  /** The names without the empty ones at the end, which spreadsheets leave there. */
  static List<String> names(List<String> cells) {
    int count = cells.size();
    while (count > 0 && cells.get(count - 1).isBlank()) {
      count--;
    }
    return List.copyOf(cells.subList(0, count));
  }

  /**
   * Returns what is wrong with a row that has not one value for each column, and nothing but empty
   * ones behind them.
   *
   * @param columns of the header with the empty ones at its end
   */
  static Optional<String> misfit(int names, int columns, CSVRecord row) {
    boolean fits = row.size() == names || row.size() == columns;
    for (int k = names; k < row.size() && fits; k++) {
      fits = row.get(k).isBlank();
    }
    String values = row.size() == 1 ? "1 value" : row.size() + " values";
    return fits
        ? Optional.empty()
        : Optional.of("%s, the header has %d columns".formatted(values, names));
  }

  /**
   * Returns what is wrong with some names.
   *
   * @param most columns that there may be
   * @param takesIndex whether the first column may lack a name
   */
  static Optional<String> problem(List<String> names, int most, boolean takesIndex) {
    if (names.size() > most) {
      return Optional.of(
          String.format(Locale.ROOT, "%,d columns; %,d are the most", names.size(), most));
    }
    if (names.size() == 1 && names.get(0).indexOf(' ') >= 0) {
      return Optional.of(
          "%s has no comma, semicolon or tab; a header row with the columns' names was expected"
              .formatted(InputException.quoted(names.get(0))));
    }
    Set<String> seen = new HashSet<>();
    for (int column = 0; column < names.size(); column++) {
      String name = names.get(column);
      if (name.isBlank() && !(takesIndex && column == 0 && names.size() > 1)) {
        return Optional.of("column %d of the header has no name".formatted(column + 1));
      }
      if (!seen.add(name)) {
        return Optional.of("two columns are called " + InputException.quoted(name));
      }
    }
    return areNumbers(names)
        ? Optional.of("a header row with the columns' names was expected, not numbers")
        : Optional.empty();
  }

  /**
   * Returns whether names are a row of data: numbers alone, or numbers beside one word that do not
   * count columns as 0, 1, 2 do.
   */
  private static boolean areNumbers(List<String> names) {
    List<Double> numbers = new ArrayList<>();
    for (String name : names) {
      NumberText.parse(name).ifPresent(numbers::add);
    }
    if (numbers.size() == names.size()) {
      return true;
    }
    boolean areMost = !numbers.isEmpty() && numbers.size() == names.size() - 1;
    return areMost && !areRisingPlaces(numbers);
  }

  private static boolean areRisingPlaces(List<Double> numbers) {
    double last = -1;
    for (double number : numbers) {
      if (number <= last || number != Math.rint(number)) {
        return false;
      }
      last = number;
    }
    return true;
  }
}
