package costscape.cli.report;

import java.nio.file.Path;
import java.util.List;

/** A command that can draw its picture from the tables that it wrote before. */
public interface DrawnFromTable {
  /** The endings of the tables that hold what is drawn; none where no table does. */
  List<String> drawnTables();

  /** Takes what is drawn from these tables, in the order of drawnTables, and computes nothing. */
  void take(List<Path> tables);
}
