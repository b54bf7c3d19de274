package costscape.store.dataset;

import costscape.data.Labels;
import costscape.data.Numbers;
import costscape.data.Targets;
import java.util.ArrayList;
import java.util.List;

/**
 * Some consecutive rows of a table that several files make, as they are read from one file after
 * the other. Of each file only the stretches with such rows are opened.
 */
final class PartRows {
  private final PartReading reading;
  private final List<String> classes;
  private final List<String> targets;
  private final long from;
  private final long to;
  private final double[][] columns;
  private final double[][] numbers;
  private final int[] labels;
  private long first; // the number of the next file's first row

  /**
   * Room for some rows.
   *
   * @param classes the words of the classes; none where the targets are numbers
   * @param targets the names of the numbers to predict, or the words of the classes
   * @param from the first row of the table
   * @param to the row behind the last one
   */
  PartRows(
      PartReading reading,
      List<String> classes,
      int features,
      List<String> targets,
      long from,
      long to) {
    this.reading = reading;
    this.classes = classes;
    this.targets = targets;
    this.from = from;
    this.to = to;
    int count = Math.toIntExact(to - from);
    boolean areNumbers = reading.predictsNumbers();
    columns = new double[features][count];
    numbers = new double[areNumbers ? targets.size() : 0][count];
    labels = new int[areNumbers ? 0 : count];
  }

  /** Reads what the next file of the table has of these rows. */
  void read(TablePart part) {
    List<TablePart.Place> wanted = new ArrayList<>();
    long row = first;
    long firstWanted = -1;
    for (TablePart.Place place : part.stretches()) {
      if (place.rows() > 0 && row < to && row + place.rows() > from) {
        firstWanted = wanted.isEmpty() ? row : firstWanted;
        wanted.add(place);
      }
      row += place.rows();
    }
    first = row;
    if (!wanted.isEmpty()) {
      long[] next = {firstWanted};
      PartFile file = PartFile.of(part.name(), part.kind(), reading);
      PartScan.told(
          part.name(),
          () -> {
            file.read(
                part,
                wanted,
                stretch -> {
                  take(stretch, next[0]);
                  next[0] += stretch.rows();
                });
            return next[0];
          });
    }
  }

  /** Copies those rows of a stretch that are wanted. */
  private void take(PartReading.Stretch stretch, long row) {
    int begin = (int) Math.max(0, from - row);
    int count = (int) Math.min(stretch.rows(), to - row) - begin;
    int at = (int) (row + begin - from);
    copy(stretch.columns(), columns, begin, at, count);
    if (reading.predictsNumbers()) {
      copy(stretch.numbers(), numbers, begin, at, count);
    } else {
      System.arraycopy(stretch.labels().labels(classes), begin, labels, at, count);
    }
  }

  private static void copy(double[][] some, double[][] all, int begin, int at, int count) {
    for (int k = 0; k < all.length; k++) {
      System.arraycopy(some[k], begin, all[k], at, count);
    }
  }

  /** The features, features × rows. */
  double[][] columns() {
    return columns;
  }

  Targets targets() {
    return reading.predictsNumbers() ? Numbers.of(targets, numbers) : Labels.of(classes, labels);
  }
}
