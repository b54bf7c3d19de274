package costscape.store.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Files or folders that a run makes for a time, beside those of other runs, and that are left where
 * it is killed. A run holds a lock on each of its own, so that one whose lock is free is an
 * abandoned one. One that is made and not yet locked could be taken for abandoned: for that reason
 * whoever deletes one holds its lock meanwhile, and whoever got the lock of a new one checks that
 * it is still there.
 */
public final class Leftovers {
  private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /** How one is deleted. */
  @FunctionalInterface
  public interface Deletion {
    void delete(Path one) throws IOException;
  }

  private final String own;
  private final Pattern names;

  /**
   * @param prefix begins their names; a random part and a number follow, so that a user's own file
   *     has none of these names by chance
   * @param ending ends their names
   */
  public Leftovers(String prefix, String ending) {
    own = prefix + UUID.randomUUID() + "-";
    names = Pattern.compile(Pattern.quote(prefix) + UUIDS + "-\\d+" + Pattern.quote(ending));
  }

  /** Begins the names of this process's own; a number and the ending follow. */
  public String own() {
    return own;
  }

  /**
   * Waits for the lock, which is held until the channel is closed or the process ends. Another run
   * holds it only for the moment in which it deletes.
   *
   * @return whether this file system has locks; without locks no run sweeps anything up
   */
  public static boolean lock(FileChannel channel) {
    try {
      return channel.lock().isValid();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Deletes what killed runs left in a folder. What this user may not open or delete belongs to
   * another user and stays.
   *
   * @param lock the file that is locked, of each
   */
  public void sweepUp(Path folder, UnaryOperator<Path> lock, Deletion deletion) throws IOException {
    try (DirectoryStream<Path> others = Files.newDirectoryStream(folder, this::isOfOther)) {
      for (Path one : others) {
        deleteAbandoned(one, lock.apply(one), deletion);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  /** The process's own are left out: closing a channel would give up the lock on them. */
  private boolean isOfOther(Path one) {
    String name = one.getFileName().toString();
    return names.matcher(name).matches() && !name.startsWith(own);
  }

  private static void deleteAbandoned(Path one, Path lock, Deletion deletion) {
    if (Files.isSymbolicLink(one) || !Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)) {
      return; // just being made, or not one of ours: opening a pipe would wait for a reader
    }
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        FileLock free = channel.tryLock()) {
      if (free != null) {
        deletion.delete(one);
      }
    } catch (IOException | OverlappingFileLockException e) {
      // Its run has just ended, or this user may not delete it.
    }
  }
}
