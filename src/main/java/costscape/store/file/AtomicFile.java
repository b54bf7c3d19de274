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
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Writes a file whole or not at all: beside its target under another name, forced to the disk, then
 * moved into place. Anybody who looks sees either the old file or the new one, whatever ends the
 * writing.
 *
 * <p>Several runs may write into one folder, and each clears away what killed runs left there. A
 * writer holds a lock on its unfinished file, so a file without a lock is an abandoned one. A
 * writer that has made its file and not yet locked it could be taken for dead. For that reason a
 * run holds the lock while it deletes a file, and a writer that got the lock checks that its file
 * is still there.
 */
final class AtomicFile {
  private static final String UNFINISHED = ".costscape-";
  private static final String ENDING = ".part";

  /**
   * The prefix of this process; each file adds a number. A random name for each file takes 0.1 ms.
   */
  private static final String OWN = UNFINISHED + UUID.randomUUID() + "-";

  /** The names that unfinished files have; a user's own file has none of these by chance. */
  private static final Pattern NAME =
      Pattern.compile("\\.costscape-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-\\d+\\.part");

  private static final AtomicLong FILES = new AtomicLong();

  private AtomicFile() {}

  /**
   * Writes the file.
   *
   * @param forced whether to wait until the disk has it; a killed process loses nothing of it
   *     either, but a power cut within the next seconds may take it
   * @throws OutputException if the target could not be written; the target is then unchanged
   */
  static void write(Path target, Content content, boolean forced) throws OutputException {
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
   * @return whether the target is written; it is not if another run swept up the file while it was
   *     still empty and unlocked
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
      delete(part);
    }
  }

  private static void delete(Path part) throws IOException {
    Files.deleteIfExists(part);
    TemporaryFiles.forget(part);
  }

  /** A name beside the target, in a folder that is there; its file goes when the program does. */
  private static Path unfinished(Path target) throws IOException {
    Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
    Files.createDirectories(folder);
    Path part = folder.resolve(OWN + FILES.incrementAndGet() + ENDING);
    TemporaryFiles.add(part);
    return part;
  }

  /** Fails now if writing the target would fail later. */
  static void probe(Path target) throws OutputException {
    try {
      Path part = unfinished(target);
      try {
        Files.createFile(part);
      } finally {
        delete(part); // another run may have swept it up
      }
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
   * Waits for the lock. Another run holds it only for the moment in which it deletes the file.
   *
   * @return whether this file system has locks; without locks no run sweeps anything up
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
   * open or delete belong to another user and stay.
   */
  static void sweepUp(Path folder) throws IOException {
    try (DirectoryStream<Path> parts =
        Files.newDirectoryStream(folder, UNFINISHED + "*" + ENDING)) {
      for (Path part : parts) {
        // The process's own files are left out: closing a channel would give up the lock on them.
        String name = part.getFileName().toString();
        if (NAME.matcher(name).matches() && !name.startsWith(OWN)) {
          deleteAbandoned(part);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static void deleteAbandoned(Path part) {
    if (!Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
      return; // not one of ours: opening a pipe would wait for a reader
    }
    try (FileChannel channel =
            FileChannel.open(part, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        Files.deleteIfExists(part);
      }
    } catch (IOException | OverlappingFileLockException e) {
      // The file is finished by now, or this user may not delete it.
    }
  }
}
