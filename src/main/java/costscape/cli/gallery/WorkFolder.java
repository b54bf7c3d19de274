package costscape.cli.gallery;

import costscape.cli.report.PipedResult;
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
import java.util.regex.Pattern;

/**
 * A hidden folder for what recipes write, which is deleted when it is closed. A run that is killed
 * cannot do so: the next run finds the folder's lock free and deletes the folder.
 */
public record WorkFolder(Path path, FileChannel channel) implements AutoCloseable {
  private static final String PREFIX = ".recipes-";

  /** Begins the names of this process's folders. */
  private static final String OWN = PREFIX + UUID.randomUUID() + "-";

  /** The names that such folders have; a user's own folder has none of these by chance. */
  private static final Pattern NAME =
      Pattern.compile("\\.recipes-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-\\d+");

  private static final String LOCK = "lock";

  /** A new folder in another one, in which the folders of killed runs are swept up first. */
  public static WorkFolder in(Path parent) throws IOException {
    sweepUp(parent);
    while (true) {
      Path path = Files.createTempDirectory(parent, OWN);
      Path lock = path.resolve(LOCK);
      FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      hold(channel);
      if (Files.exists(lock)) {
        return new WorkFolder(path, channel);
      }
      channel.close(); // another run was quicker to lock it, and has swept it up
    }
  }

  /** Takes the lock. Where the file system has none, no run takes one, and none sweeps up. */
  private static void hold(FileChannel channel) {
    try {
      channel.lock(); // until the channel is closed or the process ends
    } catch (IOException e) {
      // no locks here
    }
  }

  private static void sweepUp(Path parent) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path folder : folders) {
        // The process's own folders are left out: closing a channel would give up their locks.
        String name = folder.getFileName().toString();
        if (NAME.matcher(name).matches() && !name.startsWith(OWN)) {
          deleteAbandoned(folder);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static void deleteAbandoned(Path folder) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        || !Files.isRegularFile(folder.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)) {
      return; // not one of ours, or one that is just being made
    }
    try (FileChannel other =
            FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        FileLock lock = other.tryLock()) {
      if (lock != null) {
        PipedResult.delete(folder);
      }
    } catch (IOException | OverlappingFileLockException e) {
      // Its run has just ended, or this user may not delete it.
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    PipedResult.delete(path);
  }
}
