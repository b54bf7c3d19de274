package costscape.store.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes a file whole or not at all: beside its target under another name, forced to the disk, then
 * moved into place. Anybody who looks sees either the old file or the new one, whatever ends the
 * writing.
 *
 * <p>Several runs may write into one folder, and each clears away what killed runs left there: a
 * writer holds the lock of {@link Leftovers} on its unfinished file.
 */
final class AtomicFile {
  private static final String ENDING = ".part";

  /** Their names have a number each: a random name for each file takes 0.1 ms. */
  private static final Leftovers UNFINISHED = new Leftovers(".costscape-", ENDING);

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
      if (Leftovers.lock(channel) && Files.notExists(part)) {
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
    Path part = folder.resolve(UNFINISHED.own() + FILES.incrementAndGet() + ENDING);
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

  /** Deletes the unfinished files that killed runs left in a folder. */
  static void sweepUp(Path folder) throws IOException {
    UNFINISHED.sweepUp(folder, part -> part, Files::deleteIfExists);
  }
}
