package costscape.cli.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed gallery leaves is cleared away, and what a living one needs stays. */
class WorkFolderTest {
  @TempDir private Path parent;

  /** The folder of another process. */
  private Path other(String name) throws IOException {
    Path folder = Files.createDirectories(parent.resolve(name));
    Files.createDirectories(folder.resolve("race"));
    Files.writeString(folder.resolve("race/race.csv"), "step");
    return folder;
  }

  private static String name(int number) {
    return ".recipes-" + UUID.randomUUID() + "-" + number;
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void nothingIsLeftOfAFolderThatIsClosed() throws IOException {
    try (WorkFolder work = WorkFolder.in(parent)) {
      Files.writeString(work.path().resolve("a.csv"), "a");
      assertEquals(parent, work.path().getParent());
    }
    assertEquals(List.of(), left());
  }

  @Test
  void theFolderOfAKilledRunIsSweptUp() throws IOException {
    Path killed = other(name(1));
    Files.createFile(killed.resolve("lock"));
    try (WorkFolder work = WorkFolder.in(parent)) {
      assertTrue(Files.exists(work.path()));
      assertFalse(Files.exists(killed));
    }
  }

  @Test
  void whateverMayBeNeededStays() throws IOException {
    Path living = other(name(2));
    Path unlocked = other(name(3));
    Path file = Files.createFile(parent.resolve(name(4)));
    Path own = other(".recipes-of-my-grandmother");
    Files.createFile(own.resolve("lock"));
    Path elsewhere = other("elsewhere");
    Files.createFile(elsewhere.resolve("lock"));
    Path link = Files.createSymbolicLink(parent.resolve(name(5)), elsewhere);
    try (FileChannel channel =
            FileChannel.open(
                living.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock();
        WorkFolder first = WorkFolder.in(parent);
        WorkFolder second = WorkFolder.in(parent)) {
      assertTrue(lock.isValid());
      assertTrue(Files.exists(living.resolve("race/race.csv")));
      assertTrue(Files.exists(unlocked.resolve("race/race.csv")));
      assertTrue(Files.exists(own.resolve("race/race.csv")));
      assertTrue(Files.exists(file) && Files.exists(link));
      assertTrue(Files.exists(elsewhere.resolve("race/race.csv")));
      assertTrue(Files.exists(first.path()) && Files.exists(second.path()));
    }
  }
}
