package costscape.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Files and folders that are deleted when the program ends before they are done with. Java's own
 * list of files to delete at its end never forgets one, and a program may write files for months.
 */
public final class TemporaryFiles {
  /** What a folder holds stands behind it, and is deleted before it. */
  private static final ConcurrentSkipListSet<Path> ALL = new ConcurrentSkipListSet<>();

  static {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(TemporaryFiles::deleteAll));
    } catch (IllegalStateException e) {
      // Java ends already: the next run sweeps up what is written now.
    }
  }

  private TemporaryFiles() {}

  private static void deleteAll() {
    for (Path path : ALL.descendingSet()) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        // The next run sweeps it up, or the system does.
      }
    }
  }

  /** Deletes these when the program ends, unless they are forgotten before. */
  public static void add(Path... paths) {
    ALL.addAll(Set.of(paths));
  }

  /** These are done with. */
  public static void forget(Path... paths) {
    Set.of(paths).forEach(ALL::remove);
  }

  /** How many there are now. */
  static int count() {
    return ALL.size();
  }
}
