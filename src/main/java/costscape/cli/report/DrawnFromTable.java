package costscape.cli.report;

import java.nio.file.Path;
import java.util.List;

/** A command that can draw its picture from the tables that it wrote before. */
public interface DrawnFromTable {
  /** The endings of the tables that hold what is drawn; none where no table does. */
  List<String> drawnTables();

  /**
   * Takes what is drawn from the tables that the same run wrote, in place of computing it.
   *
   * @param tables in the order of {@link #drawnTables}
   */
  void take(List<Path> tables);
}
