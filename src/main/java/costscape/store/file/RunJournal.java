package costscape.store.file;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file {@code .costscape-ID.run} that lies in a folder, locked, while a run writes there. It
 * lists the names that the run holds, so that another run that would write one of them is refused,
 * and, before the files are put in their places, all that is to be done.
 *
 * <p>A run that finds a journal without a lock knows that its run was killed: it does what is still
 * to be done, or clears temporary files away where the list of it is not whole. A journal acts on
 * plain files of its own folder alone and through no link, whoever wrote it.
 *
 * <p>Where the file system has no locks, nothing is held and nothing is cleared away.
 */
final class RunJournal {
  private static final String PREFIX = ".costscape-";
  private static final String ENDING = ".run";
  private static final Pattern NAMES =
      Pattern.compile(
          Pattern.quote(PREFIX)
              + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-\\d+\\.(?:part|old)|\\.run)");

  /** Whoever holds its lock may begin a run in the folder. */
  private static final String GATE = ".costscape.lock";

  /** Other runs do not begin and end as often while one begins. */
  private static final int MOST_TRIES = 1000;

  private static final String HELD = "held";
  private static final String PUT = "put";
  private static final String DELETED = "deleted";
  private static final String END = "end";

  /** Those of this process: closing a channel of a file gives up all its locks on that file. */
  private static final Map<String, RunJournal> OPEN = new ConcurrentHashMap<>();

  static {
    try {
      Thread atEnd = new Thread(() -> OPEN.values().forEach(journal -> journal.atEnd.run()));
      Runtime.getRuntime().addShutdownHook(atEnd); // Ctrl-C ends a run where it stands
    } catch (IllegalStateException e) {
      // Java ends already: the next run clears away what is written now.
    }
  }

  /** A line: what is done with which file, and the last parts of its temporary names. */
  private record Line(String kind, String name, String part) {}

  private final Path folder;
  private final Consumer<String> notices;
  private final Runnable atEnd;
  private final String id = UUID.randomUUID().toString();
  private final Set<String> names = ConcurrentHashMap.newKeySet();
  private Optional<FileChannel> channel = Optional.empty();
  private Path base;

  /**
   * @param notices receives a line where a killed run's files are put in their places
   * @param atEnd what ends the run where the program is stopped from outside
   */
  RunJournal(Path folder, Consumer<String> notices, Runnable atEnd) {
    this.folder = folder;
    this.notices = notices;
    this.atEnd = atEnd;
    base = folder.toAbsolutePath().normalize();
  }

  /** Begins the run's temporary names; a number and an ending follow. */
  String prefix() {
    return PREFIX + id + "-";
  }

  /**
   * Holds names in the folder, which is there.
   *
   * @throws InputException where another run holds one of them
   */
  void hold(Collection<String> more) throws IOException {
    Path root = folder.toAbsolutePath().normalize();
    List<Line> fresh = new ArrayList<>();
    for (String name : more) {
      String whole = root.relativize(root.resolve(name).normalize()).toString();
      if (!names.contains(whole)) {
        fresh.add(new Line(HELD, whole, ""));
      }
    }
    if (fresh.isEmpty()) {
      return;
    }
    synchronized (OPEN) {
      Optional<FileChannel> gate = gate();
      try {
        Set<String> others = others();
        for (Line line : fresh) {
          if (others.contains(line.name)) {
            throw new InputException(
                "%s: another run is writing this file; %s"
                    .formatted(folder.resolve(line.name), Remedy.PLACE.option()));
          }
        }
        begin();
        write(fresh);
        fresh.forEach(line -> names.add(line.name));
      } finally {
        if (gate.isPresent()) {
          Files.deleteIfExists(base.resolve(GATE));
          gate.get().close();
        }
      }
    }
  }

  private void begin() throws IOException {
    if (channel.isEmpty()) {
      Path file = base.resolve(PREFIX + id + ENDING);
      Transaction.seam.before("begin");
      channel =
          Optional.of(
              FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
      OPEN.put(id, this);
      lock(channel.get());
    }
  }

  private void write(List<Line> lines) throws IOException {
    DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                new Transaction.Watched(Channels.newOutputStream(channel.orElseThrow()))));
    for (Line line : lines) {
      out.writeUTF(line.kind);
      out.writeUTF(line.name);
      out.writeUTF(line.part);
    }
    out.flush();
  }

  /** Says what is to be done; from now on another run may end it. */
  void tell(List<Transaction.Change> changes) throws IOException {
    if (channel.isPresent() && !changes.isEmpty()) {
      List<Line> lines = new ArrayList<>();
      for (Transaction.Change change : changes) {
        String part = change.part().getFileName().toString();
        lines.add(new Line(change.isPut() ? PUT : DELETED, change.name(), part));
      }
      lines.add(new Line(END, "", ""));
      write(lines);
      channel.get().force(true);
    }
  }

  private static boolean lock(FileChannel channel) {
    try {
      return channel.lock().isValid();
    } catch (IOException e) {
      return false;
    }
  }

  /** The locked gate; nothing where there are no locks, or something else is in its place. */
  private Optional<FileChannel> gate() throws IOException {
    for (int k = 0; k < MOST_TRIES; k++) {
      base = Files.createDirectories(folder).toRealPath();
      Path file = base.resolve(GATE);
      if (!isPlain(file)) {
        return Optional.empty(); // opening a pipe would wait for a reader
      }
      FileChannel gate;
      try {
        gate =
            FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, NOFOLLOW_LINKS);
      } catch (NoSuchFileException e) {
        continue; // another run has taken the folder away, which it had made
      }
      Optional<Object> key = key(file);
      boolean isLocked = lock(gate);
      if (isLocked && key.isPresent() && key.equals(key(file))) {
        return Optional.of(gate);
      }
      gate.close(); // another run has deleted it
      if (!isLocked) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Returns whether nothing is there, or a file that is no link. */
  private static boolean isPlain(Path file) {
    return Files.isRegularFile(file, NOFOLLOW_LINKS) || !Files.exists(file, NOFOLLOW_LINKS);
  }

  /** Returns what tells a file from a later one of its name. */
  private static Optional<Object> key(Path file) throws IOException {
    try {
      Object key = Files.readAttributes(file, "fileKey", NOFOLLOW_LINKS).get("fileKey");
      return Optional.of(key == null ? file : key); // null where an open file cannot be deleted
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** The names that other runs hold here; clears away what killed runs left. */
  private Set<String> others() throws IOException {
    Set<String> held = new HashSet<>();
    for (RunJournal other : OPEN.values()) {
      if (other != this && other.base.equals(base)) {
        held.addAll(other.names);
      }
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(base, PREFIX + "*" + ENDING)) {
      for (Path file : files) {
        Matcher name = NAMES.matcher(file.getFileName().toString());
        if (name.matches() && !OPEN.containsKey(name.group(1)) && isPlain(file)) {
          held.addAll(other(file, name.group(1)));
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return held;
  }

  /** The names that another process holds; none where it was killed, and all is in order now. */
  private Set<String> other(Path file, String other) {
    Set<String> held = new HashSet<>();
    try (FileChannel opened =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, NOFOLLOW_LINKS)) {
      boolean isKilled = opened.tryLock() != null;
      List<Line> lines = lines(opened);
      if (isKilled) {
        repair(lines, other);
        Files.deleteIfExists(file);
      } else {
        lines.forEach(line -> held.add(line.name));
      }
    } catch (IOException e) {
      return held; // it has just ended, or it is another user's
    }
    return held;
  }

  private static List<Line> lines(FileChannel from) throws IOException {
    List<Line> lines = new ArrayList<>();
    DataInputStream in = new DataInputStream(Channels.newInputStream(from));
    try {
      while (true) {
        lines.add(new Line(in.readUTF(), in.readUTF(), in.readUTF()));
      }
    } catch (EOFException e) {
      return lines; // a killed run may have written half a line
    }
  }

  private void repair(List<Line> lines, String other) throws IOException {
    boolean isWhole = lines.stream().anyMatch(line -> line.kind.equals(END));
    Set<Path> folders = new LinkedHashSet<>(Set.of(base));
    List<String> put = new ArrayList<>();
    for (Line line : lines) {
      Path place = base.resolve(line.name).normalize();
      Path around = Objects.requireNonNullElse(place.getParent(), base);
      if (!Files.isDirectory(around) || !around.toRealPath().equals(around) || !isIn(around)) {
        continue;
      }
      folders.add(around);
      Matcher part = NAMES.matcher(line.part);
      Path from = around.resolve(line.part);
      if (isWhole && isPlain(place) && part.matches() && part.group(1).equals(other)) {
        if (line.kind.equals(PUT) && Files.isRegularFile(from, NOFOLLOW_LINKS)) {
          Files.move(from, place, StandardCopyOption.ATOMIC_MOVE);
          put.add(line.name);
        } else if (line.kind.equals(DELETED)) {
          Files.deleteIfExists(place);
        }
      }
    }
    for (Path each : folders) {
      clear(each, other);
    }
    if (!put.isEmpty()) {
      notices.accept(
          "a run was killed as it put its files in their places; they are there now: "
              + String.join(", ", put));
    }
  }

  private boolean isIn(Path inner) {
    return inner.startsWith(base);
  }

  private static void clear(Path place, String run) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(place, PREFIX + run + "-*")) {
      for (Path file : files) {
        if (NAMES.matcher(file.getFileName().toString()).matches()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  /** Ends the run: other runs may write the same files from now on. */
  void close() {
    try {
      if (channel.isPresent()) {
        Files.deleteIfExists(base.resolve(PREFIX + id + ENDING));
        channel.get().close();
      }
    } catch (IOException e) {
      // The next run clears it away.
    }
    channel = Optional.empty();
    names.clear();
    OPEN.remove(id);
  }
}
