package costscape.store.file;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The files of one run, which are all there or none. Each is written under a temporary name beside
 * its place, and {@link #commit} renames them in one loop. Whatever fails before or in that loop,
 * the folder is as it was: what a file replaces keeps a second name until the loop has ended. A
 * loop that is cut off by a kill is ended by the next run ({@link RunJournal}).
 *
 * <p>A link in a file's place stays, and the file that it leads to is written. Whatever else is no
 * plain file, such as a pipe, is refused. A run that ends without a file leaves no folder that it
 * made.
 */
public final class Transaction implements AutoCloseable {
  /** Hears of each step before the file system does, and may let it fail. */
  @FunctionalInterface
  interface Seam {
    void before(String step) throws IOException;
  }

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private static final Seam NONE = step -> {};

  @SuppressWarnings("NonFinalStaticField") // a test sets it, and nothing else
  static volatile Seam seam = NONE;

  /**
   * The largest number of files that wait for the disk; the later ones of very many, such as frames
   * of a movie, do not.
   */
  private static final int MOST_FORCED = 16;

  private final Path folder;
  private final RunJournal journal;
  private final Set<Path> tried = new HashSet<>(); // folders that take files
  private final Map<String, Change> changes = new LinkedHashMap<>();
  private final List<Path> spent = new ArrayList<>();
  private final Deque<Path> made = new ArrayDeque<>(); // the innermost first
  private int numbers;
  private boolean isClosed;

  private Transaction(Path folder, Consumer<String> notices) {
    this.folder = folder;
    journal = new RunJournal(folder, notices, this::close);
  }

  /**
   * The files of a run that go to a folder, which is made when it is first needed.
   *
   * @param notices receives a line where a killed run's files are put in their places
   */
  public static Transaction in(Path folder, Consumer<String> notices) {
    return new Transaction(folder, notices);
  }

  /**
   * One step of the loop: a file that is put in its place, or that goes.
   *
   * @param place where it is, links followed
   * @param part its temporary name, and that of what it replaces
   */
  record Change(boolean isPut, String name, Path place, Path part, Path old) {
    void apply() throws IOException {
      seam.before("keep " + name);
      if (!isPut) {
        Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
        return;
      }
      if (Files.exists(place)) {
        try {
          Files.createLink(old, place); // so the place is never empty
        } catch (IOException | UnsupportedOperationException e) {
          Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
        }
      }
      seam.before("rename " + name);
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    }

    void undo() throws IOException {
      if (isPut && Files.notExists(part)) {
        Files.move(place, part, StandardCopyOption.ATOMIC_MOVE);
      }
      if (Files.exists(old)) {
        Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(old); // a rename onto the same file leaves both names
      }
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

  /**
   * Makes sure, before long work, that files of these names will be written if the disk has room.
   * From now on until the run ends no other run may write them.
   *
   * @param names may lead into folders: {@code gallery/data.png}
   * @throws InputException where something is in the way, a name is too long, or another run is
   *     writing a file
   * @throws OutputException where the machine refuses
   */
  public void prepare(Collection<String> names) throws OutputException {
    Path first = names.isEmpty() ? folder : path(names.iterator().next());
    Path target = first;
    try {
      make(folder);
      for (String name : names) {
        target = path(name);
        place(target);
      }
      target = first;
      journal.hold(names); // before any temporary file, so that the next run knows of it
      for (String name : names) {
        target = path(name);
        probe(target);
      }
    } catch (IOException e) {
      throw OutputException.writing(target, e).beforeWork();
    }
  }

  /**
   * Tries whether its folder takes files. Inner folders are made here, when the names are held: a
   * run that is refused makes none, so it takes none away as another begins a file there.
   */
  private void probe(Path target) throws IOException {
    make(parent(target));
    Path place = place(target);
    if (tried.add(parent(place))) {
      Path probe = part(place, ".part");
      seam.before("probe");
      create(probe).close();
      Files.delete(probe);
    }
  }

  /** Opens a new file, again where another run that made its folder has just taken it away. */
  private FileChannel create(Path part) throws IOException {
    try {
      return FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (NoSuchFileException e) {
      make(parent(part));
      return FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
  }

  private static Path parent(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
  }

  /** Where a file really is, links followed; refused if something else is there. */
  private static Path place(Path target) throws IOException {
    Path place = Files.isSymbolicLink(target) ? target.toRealPath() : target;
    try {
      BasicFileAttributes there = Files.readAttributes(place, BasicFileAttributes.class);
      if (there.isDirectory()) {
        throw new DirectoryNotEmptyException(place.toString());
      }
      if (!there.isRegularFile()) {
        throw new FileSystemException(place.toString(), null, OutputException.NO_PLAIN_FILE);
      }
    } catch (NoSuchFileException e) {
      return place; // nothing there to replace
    }
    return place;
  }

  /** A new temporary name beside a file. */
  private synchronized Path part(Path place, String ending) throws IOException {
    if (isClosed) {
      throw new IOException("the run has ended");
    }
    return parent(place).resolve(journal.prefix() + ++numbers + ending);
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

  /** Makes a folder in this one, and says where it lies. */
  public Path makeFolder(String name) throws OutputException {
    Path inner = path(name);
    try {
      make(inner);
    } catch (IOException e) {
      throw OutputException.writing(inner, e).beforeWork();
    }
    return inner;
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

  /**
   * Writes a file under a temporary name.
   *
   * @return where it will lie
   * @throws OutputException where it could not be written
   */
  public Path write(String name, Content content) throws OutputException {
    Path target = path(name);
    try {
      if (!tried.contains(parent(target))) {
        make(folder);
        place(target);
        journal.hold(List.of(name));
        probe(target);
      }
      Path place = place(target);
      Path part = part(place, ".part");
      fill(part, content);
      Change earlier = changes.remove(name);
      if (earlier != null) {
        Files.deleteIfExists(earlier.part);
      }
      changes.put(name, new Change(true, name, place, part, part(place, ".old")));
      return target;
    } catch (OutputException e) {
      throw e;
    } catch (IOException e) {
      throw OutputException.writing(target, e);
    }
  }

  private void fill(Path part, Content content) throws IOException {
    boolean isWhole = false;
    seam.before("create");
    try (FileChannel channel = create(part);
        OutputStream out =
            new BufferedOutputStream(new Watched(Channels.newOutputStream(channel)), 1 << 16)) {
      content.writeTo(out);
      out.flush();
      if (changes.size() < MOST_FORCED) {
        channel.force(true);
      }
      isWhole = true;
    } finally {
      if (!isWhole) {
        Files.deleteIfExists(part);
      }
    }
  }

  /** Bytes on their way to a file. */
  static final class Watched extends FilterOutputStream {
    Watched(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      seam.before("write");
      out.write(bytes, from, length);
    }
  }

  /** Where a file is until all are in their places, or where an earlier run's may be. */
  public Path present(String name) {
    Change change = changes.get(name);
    return change == null ? path(name) : change.part;
  }

  /** Deletes a file of an earlier run when this one is committed, unless it is written anew. */
  public void delete(String name) throws IOException {
    Path place = path(name);
    Path old = part(place, ".old");
    changes.put(name, new Change(false, name, place, old, old));
  }

  /** Deletes a file once all is committed, such as work saved so far. */
  public void deleteAfterwards(Path file) {
    spent.add(file);
  }

  /**
   * Puts all files in their places, in the order in which they were written.
   *
   * @throws OutputException where that fails; the folder is then as it was before the run
   */
  public synchronized void commit() throws OutputException {
    List<Change> all = List.copyOf(changes.values());
    Deque<Change> begun = new ArrayDeque<>();
    Path current = all.isEmpty() ? folder : path(all.get(0).name);
    boolean isDone = false;
    try {
      journal.tell(all);
      for (Change change : all) {
        current = path(change.name);
        place(change.place);
        begun.push(change);
        change.apply();
      }
      isDone = true;
    } catch (IOException e) {
      throw OutputException.writing(current, e);
    } finally {
      if (!isDone) {
        undo(begun);
      }
    }
    changes.clear();
    all.forEach(change -> discard(change.old));
    spent.forEach(Transaction::discard);
    spent.clear();
  }

  private static void undo(Deque<Change> begun) throws OutputException {
    Optional<OutputException> failure = Optional.empty();
    for (Change change : begun) {
      try {
        change.undo();
      } catch (IOException e) { // what was there is kept under the other name
        failure = Optional.of(OutputException.writing(change.place, e));
      }
    }
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // All results are in their places; the next run clears it away.
    }
  }

  /** Ends the run: what was not committed goes, and folders that it made and left empty. */
  @Override
  public synchronized void close() {
    isClosed = true;
    for (Change change : changes.values()) {
      discard(change.part);
    }
    changes.clear();
    journal.close();
    made.forEach(Transaction::discard); // one that holds a file stays
    made.clear();
  }
}
