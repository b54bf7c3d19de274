package costscape.store.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The names in a folder that runs are about to write. Two runs that write the same names would
 * leave the table of one beside the picture of the other, so the second one is refused.
 *
 * <p>While a run lasts, {@code .costscape.lock} lies in the folder. A name is held by a lock on the
 * one byte of this file that the name's hash numbers; the file itself is empty. A killed process
 * holds nothing. The last run deletes the file, and the next run deletes one that a killed run
 * left. Where the file system has no locks, nothing is held.
 */
final class HeldNames {
  private static final String LOCK = ".costscape.lock";

  /** Names have the bytes up to here. Whoever holds this one may make and delete the file. */
  private static final long GATE = 1L << 62;

  /** Other runs do not begin and end as often while one begins. */
  private static final int MOST_TRIES = 1000;

  /**
   * The folders in which this process holds names. There is one channel a folder: a process that
   * closes any channel of a file gives up all its locks on it.
   */
  private static final Map<Path, HeldNames> FOLDERS = new HashMap<>();

  static {
    Thread atEnd = new Thread(HeldNames::closeAll, "costscape held names");
    Runtime.getRuntime().addShutdownHook(atEnd); // Ctrl-C ends a run where it stands
  }

  private final Path file;
  private final FileChannel channel;
  private final Map<String, FileLock> held = new HashMap<>();

  private HeldNames(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Holds a name in a folder that is there; false where another run holds it. */
  static synchronized boolean hold(Path folder, String name) {
    try {
      Path real = folder.toRealPath();
      HeldNames names = FOLDERS.get(real);
      if (names != null) {
        return names.hold(name);
      }
      Optional<Boolean> isHeld = Optional.empty();
      for (int k = 0; k < MOST_TRIES && isHeld.isEmpty(); k++) {
        isHeld = holdFirst(real, name);
      }
      return isHeld.orElse(true);
    } catch (IOException e) {
      return true; // there are no locks here, or the file is another user's
    }
  }

  /** Holds this process's first name in a folder; nothing where the file was just deleted. */
  private static Optional<Boolean> holdFirst(Path folder, String name) throws IOException {
    Path file = folder.resolve(LOCK);
    FileChannel channel;
    Object key;
    try {
      key = made(file);
      channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    boolean isHeld = false;
    try (FileLock gate = channel.lock(GATE, 1, false)) {
      if (!gate.isValid() || !isStill(file, key)) {
        return Optional.empty();
      }
      HeldNames names = new HeldNames(file, channel);
      isHeld = names.hold(name);
      if (isHeld) {
        FOLDERS.put(folder, names);
      }
      return Optional.of(isHeld);
    } finally {
      if (!isHeld) {
        channel.close();
      }
    }
  }

  /** Makes the file unless it is there, and returns what tells it from a later one. */
  private static Object made(Path file) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.exists(file)) {
        throw e; // it is not one of ours: opening a pipe would wait for a reader
      }
    }
    return key(file);
  }

  private static Object key(Path file) throws IOException {
    Object key =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey();
    return key == null ? file : key; // this system keeps an open file from being deleted
  }

  private static boolean isStill(Path file, Object key) throws IOException {
    try {
      return key(file).equals(key);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private boolean hold(String name) throws IOException {
    if (held.containsKey(name)) {
      return false;
    }
    FileLock lock = channel.tryLock(place(name), 1, false);
    if (lock != null) {
      held.put(name, lock);
    }
    return lock != null;
  }

  /** The byte of a name; two names have the same one in one of 2⁵⁸ cases. */
  private static long place(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(bytes).getMostSignificantBits() >>> 2;
  }

  /** Gives up a name, if this process holds it. */
  static synchronized void release(Path folder, String name) {
    try {
      Path real = folder.toRealPath();
      HeldNames names = FOLDERS.get(real);
      if (names != null && names.held.containsKey(name)) {
        names.held.remove(name).release();
        if (names.held.isEmpty()) {
          FOLDERS.remove(real);
          names.close();
        }
      }
    } catch (IOException e) {
      // The folder is gone, or the disk fails; the locks end with the process.
    }
  }

  private static synchronized void closeAll() {
    for (HeldNames names : FOLDERS.values()) {
      try {
        for (FileLock lock : names.held.values()) {
          lock.release();
        }
        names.close();
      } catch (IOException e) {
        // The process ends, and the locks with it.
      }
    }
    FOLDERS.clear();
  }

  /** Deletes the file unless another run holds a name in it. */
  private void close() throws IOException {
    try (channel;
        FileLock gate = channel.lock(GATE, 1, false);
        FileLock all = channel.tryLock(0, GATE, false)) {
      if (gate.isValid() && all != null) {
        Files.deleteIfExists(file);
      }
    }
  }
}
