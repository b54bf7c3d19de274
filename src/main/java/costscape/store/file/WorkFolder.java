package costscape.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A temporary folder for files that a run needs meanwhile. It goes with all that is in it when it
 * is closed, or when the program is stopped from outside.
 */
public record WorkFolder(Path path) implements AutoCloseable {
  private static final Set<WorkFolder> OPEN = ConcurrentHashMap.newKeySet();

  static {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(WorkFolder::deleteAll));
    } catch (IllegalStateException e) {
      // Java ends already: the system clears its temporary folder.
    }
  }

  public static WorkFolder make() throws IOException {
    WorkFolder made = new WorkFolder(Files.createTempDirectory("costscape-"));
    OPEN.add(made);
    return made;
  }

  private static void deleteAll() {
    for (WorkFolder folder : OPEN) {
      try {
        folder.close();
      } catch (IOException e) {
        // The system clears its temporary folder.
      }
    }
  }

  @Override
  public void close() throws IOException {
    OPEN.remove(this);
    List<Path> all;
    try (Stream<Path> found = Files.walk(path)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.deleteIfExists(each);
    }
  }
}
