package costscape.store.dataset;

import costscape.store.dataset.DatasetFiles.Columns;
import costscape.store.file.InputException;
import costscape.store.file.Remedy;
import costscape.store.text.TableRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts the rows that miss values. */
final class Gaps {
  private final String source;
  private final Columns chosen;
  private int missing;
  private String place = "";
  private String first = "";

  Gaps(String source, Columns chosen) {
    this.source = source;
    this.chosen = chosen;
  }

  /** Whether a row misses a value in one of some columns; it is counted then. */
  boolean isIn(TableRow row, List<Integer> features, List<Integer> targets) {
    Optional<Integer> gap =
        Stream.concat(features.stream(), targets.stream()).filter(row::isMissing).findFirst();
    gap.ifPresent(column -> note(row, column));
    return gap.isPresent();
  }

  private void note(TableRow row, int column) {
    if (missing == 0) {
      place = row.place();
      first = row.name(column) + " " + InputException.quoted(row.text(column));
    }
    missing++;
  }

  /** A line about rows that are left out. */
  static String leftOut(String source, long rows) {
    return rows == 1
        ? "%s: 1 row misses a value and is left out".formatted(source)
        : "%s: %d rows miss a value and are left out".formatted(source, rows);
  }

  int missing() {
    return missing;
  }

  /** Refuses rows that miss values where they may not be left out; a clause says how many. */
  void refuse(String count) {
    if (missing > 0 && !chosen.skipsMissing()) {
      throw InputException.in(
          place,
          "%s is a missing value%s; %s".formatted(first, count, Remedy.DROP_MISSING.option()));
    }
  }

  /**
   * Says how many rows were left out.
   *
   * @param rows that miss nothing
   * @throws InputException where there are none, or where rows that miss values are refused
   */
  void check(int rows) {
    refuse(missing == 1 ? ", which 1 row has" : ", which %d rows have".formatted(missing));
    if (missing > 0) {
      chosen.notices().accept(leftOut(source, missing));
    }
    if (rows == 0) {
      throw InputException.in(
          source, missing == 0 ? "a header and no rows" : "every row misses a value");
    }
  }
}
