package costscape.store.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes a file whole or not at all: beside its target under another name, forced to the disk, then
 * moved into place. Whoever looks sees the old file or the new one, whatever ends the writing.
 *
 * <p>Several runs may write into one folder, and each clears away what killed runs left there. The
 * writer holds a lock on its unfinished file, so an abandoned file is known by having none. Between
 * making a file and locking it a writer could be taken for dead, so whoever deletes holds the lock
 * as it does, and a writer that has the lock looks whether its file is still there.
 */
final class AtomicFile {
  private static final String UNFINISHED = ".costscape-";
  private static final String ENDING = ".part";

  /** This program's own, and a number for each file: asking for chance each time takes 0.1 ms. */
  private static final String OWN = UNFINISHED + UUID.randomUUID() + "-";

  private static final AtomicLong FILES = new AtomicLong();

  private AtomicFile() {}

  /**
   * @throws OutputException where the target could not be written; it is then as it was
   */
  static void write(Path target, Content content) throws OutputException {
    write(target, content, true);
  }

  /**
   * The same without waiting for the disk: a killed process loses nothing of it either, but a power
   * cut may take it for some seconds to come.
   */
  static void writeUnforced(Path target, Content content) throws OutputException {
    write(target, content, false);
  }

  private static void write(Path target, Content content, boolean forced) throws OutputException {
    try {
      boolean written = false;
      while (!written) {
        written = tryToWrite(target, content, forced);
      }
    } catch (OutputException e) {
      throw e;
    } catch (IOException e) {
      throw OutputException.writing(target, e);
    }
  }

  /**
   * Fills an unfinished file and moves it to the target while it is still locked.
   *
   * @return whether the target is written; not where another run took the unfinished file, before
   *     anything was in it, for one that a killed run left
   */
  private static boolean tryToWrite(Path target, Content content, boolean forced)
      throws IOException {
    Path part = unfinished(target);
    try (FileChannel channel =
            FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
      if (lock(channel) && Files.notExists(part)) {
        return false;
      }
      content.writeTo(out);
      out.flush();
      if (forced) {
        channel.force(true);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** A name beside the target, in a folder that is there, gone where the program is interrupted. */
  private static Path unfinished(Path target) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path part = folder.resolve(OWN + FILES.incrementAndGet() + ENDING);
    part.toFile().deleteOnExit();
    return part;
  }

  /** Fails now as writing the target would fail later. */
  static void probe(Path target) throws OutputException {
    try {
      Path part = unfinished(target);
      Files.deleteIfExists(Files.createFile(part)); // another run may have swept it up
      if (Files.readAttributes(target, BasicFileAttributes.class).isDirectory()) {
        throw new DirectoryNotEmptyException(target.toString());
      }
    } catch (NoSuchFileException e) {
      return; // nothing there to replace
    } catch (IOException e) {
      throw OutputException.writing(target, e);
    }
  }

  /**
   * Waits for the lock, which another run holds for a moment only, to delete the file.
   *
   * @return whether there are locks in this file system; without them nothing is swept up
   */
  private static boolean lock(FileChannel channel) {
    try {
      return channel.lock().isValid(); // until the channel is closed or the process ends
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Deletes the unfinished files that killed runs left in a folder. Files that this user may not
   * open or delete are somebody else's, and stay.
   */
  static void sweepUp(Path folder) throws IOException {
    try (DirectoryStream<Path> parts =
        Files.newDirectoryStream(folder, UNFINISHED + "*" + ENDING)) {
      for (Path part : parts) {
        // Not its own: closing any channel of a file gives up a process's locks on it.
        if (!part.getFileName().toString().startsWith(OWN)) {
          deleteAbandoned(part);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static void deleteAbandoned(Path part) {
    if (!Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
      return; // none of ours: opening a pipe would wait for somebody to read from it
    }
    try (FileChannel channel =
            FileChannel.open(part, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        Files.deleteIfExists(part);
      }
    } catch (IOException | OverlappingFileLockException e) {
      // It is done by now, or this user may not delete it.
    }
  }
}
