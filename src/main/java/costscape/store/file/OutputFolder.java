package costscape.store.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the results of a run go; every file lands whole or not at all. From the moment that the run
 * names a file until it ends, no other run may write it. A run that ends without a file leaves no
 * folder that it made.
 */
public final class OutputFolder implements AutoCloseable {
  private final Path folder;
  private final Set<Path> held = new LinkedHashSet<>();
  private final Deque<Path> made = new ArrayDeque<>(); // the innermost first

  private OutputFolder(Path folder) {
    this.folder = folder;
  }

  /** The folder is made when it is first needed. */
  public static OutputFolder at(Path folder) {
    return new OutputFolder(folder);
  }

  /**
   * Makes sure, before long work, that files of these names will be written if the disk has room:
   * the folder can be made and written, nothing but a file stands in a file's place, and no other
   * run is writing it. Sweeps up what a killed run left unfinished.
   *
   * @param names may lead into folders: {@code gallery/data.png}
   * @throws InputException where a folder or a file is in the way, a name is too long, or another
   *     run is writing a file
   * @throws OutputException where the machine refuses
   */
  public void prepare(String... names) throws OutputException {
    try {
      for (String name : names) {
        prepare(path(name));
      }
    } catch (OutputException e) {
      throw e.beforeWork();
    }
  }

  private void prepare(Path target) throws OutputException {
    Path whole = target.toAbsolutePath().normalize();
    Path parent = Objects.requireNonNull(whole.getParent());
    try {
      make(parent);
      AtomicFile.sweepUp(parent);
    } catch (IOException e) {
      throw OutputException.writing(target, e);
    }
    AtomicFile.probe(target);
    if (!isHeld(whole)) {
      throw new InputException(
          "%s: another run is writing this file; %s".formatted(target, Remedy.PLACE.option()));
    }
  }

  private boolean isHeld(Path whole) {
    Path parent = Objects.requireNonNull(whole.getParent());
    if (held.contains(whole) || HeldNames.hold(parent, whole.getFileName().toString())) {
      held.add(whole);
      return true;
    }
    return false;
  }

  /**
   * Keeps other runs from a name in this folder, which is there, until this one ends.
   *
   * @return false where another run keeps it
   */
  public boolean hold(String name) {
    return isHeld(path(name).toAbsolutePath().normalize());
  }

  /** Makes a folder, and those that it lies in. */
  private void make(Path inner) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    for (Path one = inner.toAbsolutePath(); one != null && Files.notExists(one); ) {
      missing.addLast(one);
      one = one.getParent();
    }
    Files.createDirectories(inner);
    missing.descendingIterator().forEachRemaining(made::addFirst);
  }

  /**
   * Makes a folder in this one.
   *
   * @return where it lies
   */
  public Path makeFolder(String name) throws OutputException {
    Path inner = path(name);
    try {
      make(inner);
    } catch (IOException e) {
      throw OutputException.writing(inner, e).beforeWork();
    }
    return inner;
  }

  /** Ends the run: gives up the names, and deletes the folders that it made and left empty. */
  @Override
  public void close() {
    for (Path file : held) {
      HeldNames.release(Objects.requireNonNull(file.getParent()), file.getFileName().toString());
    }
    held.clear();
    for (Path one : made) {
      try {
        Files.deleteIfExists(one);
      } catch (IOException e) {
        // It holds a file, and so do those around it.
      }
    }
    made.clear();
  }

  /**
   * Writes a file and puts it in its place.
   *
   * @return where it lies
   * @throws OutputException where it could not be written; what lay there lies there still
   */
  public Path write(String name, Content content) throws OutputException {
    Path target = path(name);
    AtomicFile.write(target, content, true);
    return target;
  }

  /**
   * Writes one of very many files, such as a frame of a movie. It does not wait for the disk, so a
   * power cut some seconds later may destroy the file.
   */
  public void writeOneOfMany(String name, Content content) throws OutputException {
    AtomicFile.write(path(name), content, false);
  }

  /**
   * Deletes a file that an earlier run wrote.
   *
   * @return whether there was one
   */
  public boolean delete(String name) throws OutputException {
    Path target = path(name);
    try {
      return Files.deleteIfExists(target);
    } catch (IOException e) {
      throw OutputException.writing(target, e);
    }
  }

  /**
   * The names of the files in a folder of this one, in their order.
   *
   * @param inner the folder's name, which all of them begin with
   * @param names what their last parts look like
   */
  public List<String> names(String inner, Pattern names) throws OutputException {
    Path place = path(inner);
    List<String> found = new ArrayList<>();
    if (Files.isDirectory(place)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(place)) {
        for (Path file : files) {
          String name = file.getFileName().toString();
          if (names.matcher(name).matches() && !Files.isDirectory(file)) {
            found.add(inner + "/" + name);
          }
        }
      } catch (DirectoryIteratorException e) {
        throw OutputException.writing(place, Objects.requireNonNull(e.getCause()));
      } catch (IOException e) {
        throw OutputException.writing(place, e);
      }
    }
    Collections.sort(found);
    return found;
  }

  /** Bytes that are free where files go; asked before the work. */
  public long freeBytes() throws OutputException {
    try {
      make(folder);
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      throw OutputException.writing(folder, e).beforeWork();
    }
  }

  /** The path of a file with this name, whether or not it is there yet. */
  public Path path(String name) {
    if (FileText.ifName(name).isEmpty()) {
      throw new InputException(InputException.quoted(name) + " is no name for a file");
    }
    boolean leadsBack = List.of(name.split("/")).contains("..");
    return leadsBack ? folder.resolve(name).normalize() : folder.resolve(name);
  }
}
