package costscape.store.table;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The last columns of a table of points, where rows are held out: {@code held_out_cost} and, of
 * classes, {@code held_out_accuracy}.
 */
public final class HeldOutColumns {
  static final List<String> NAMES = List.of("held_out_cost", "held_out_accuracy");

  private HeldOutColumns() {}

  /** The columns' names; the second one where the rows have classes. */
  public static List<String> names(boolean haveClasses) {
    return NAMES.subList(0, haveClasses ? 2 : 1);
  }

  /**
   * Returns whether a table's header is that of a table without rows held out, with or without
   * more.
   */
  static boolean mayFollow(List<String> without, List<String> header) {
    int more = header.size() - without.size();
    return more >= 0
        && more <= NAMES.size()
        && header.subList(0, without.size()).equals(without)
        && header.subList(without.size(), header.size()).equals(NAMES.subList(0, more));
  }

  /** Writes what the rows held out cost at a point, and of classes their accuracy. */
  static void write(double cost, OptionalDouble accuracy, TableWriter table) throws IOException {
    table.number(cost);
    if (accuracy.isPresent()) {
      table.number(accuracy.getAsDouble());
    }
  }
}
