package costscape.cli.option;

import java.nio.file.Path;
import java.util.Optional;

/** A command that can draw its picture from the table that it wrote before. */
public interface DrawnFromTable {
  /** The ending of the table that holds what is drawn; empty where no table does. */
  Optional<String> drawnTable();

  /** Takes what is drawn from the table that the same run wrote, in place of computing it. */
  void take(Path table);
}
