package costscape.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes a file whole or not at all: beside its target under another name, forced to the disk, then
 * moved into place. Whoever looks sees the old file or the new one, whatever ends the writing. The
 * writer holds a lock on the unfinished file, so that one left behind by a killed process is known
 * by having none.
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
      Path part = unfinished(target);
      try {
        fill(part, content, forced);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (OutputException e) {
      throw e;
    } catch (IOException e) {
      throw OutputException.writing(target, e);
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
      Files.delete(Files.createFile(part));
      if (Files.readAttributes(target, BasicFileAttributes.class).isDirectory()) {
        throw new DirectoryNotEmptyException(target.toString());
      }
    } catch (NoSuchFileException e) {
      return; // nothing there to replace
    } catch (IOException e) {
      throw OutputException.writing(target, e);
    }
  }

  private static void fill(Path part, Content content, boolean forced) throws IOException {
    try (FileChannel channel =
            FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
      channel.tryLock();
      content.writeTo(out);
      out.flush();
      if (forced) {
        channel.force(true);
      }
    }
  }

  /** Deletes the unfinished files that a killed process left in a folder. */
  static void sweepUp(Path folder) throws IOException {
    try (DirectoryStream<Path> parts =
        Files.newDirectoryStream(folder, UNFINISHED + "*" + ENDING)) {
      for (Path part : parts) {
        if (isAbandoned(part)) {
          Files.deleteIfExists(part);
        }
      }
    }
  }

  private static boolean isAbandoned(Path part) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException | NoSuchFileException e) {
      return false; // this very program writes it, or it is done by now
    }
  }
}
