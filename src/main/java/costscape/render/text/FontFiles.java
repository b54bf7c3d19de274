package costscape.render.text;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Bytes as a file, for Java reads fonts from files alone. Java's own way to a font in a jar writes
 * a copy to the temporary folder, and ends every drawing where that is full, read-only or missing.
 * Here any folder will do that takes the bytes: the temporary folder, the memory's, the one that
 * results go to. On Linux the file has lost its name by the time its bytes are written and is
 * reached by its number among the open files: nothing is left behind by a run that is killed.
 */
public final class FontFiles {
  private static final Path OPEN_FILES = Path.of("/proc/self/fd");
  private static final String PREFIX = ".costscape-font-";

  /** Open as long as the program runs: the file ends with its last reader. */
  private static final List<FileChannel> OPEN = new ArrayList<>();

  private static final Set<Path> OFFERED = new LinkedHashSet<>();

  private FontFiles() {}

  /** A folder that can be written, where no other takes a font's file. */
  public static synchronized void offer(Path folder) {
    OFFERED.add(folder);
  }

  /**
   * @throws IOException where no folder takes them
   */
  static synchronized File of(byte... bytes) throws IOException {
    StringBuilder refusals = new StringBuilder();
    for (Path folder : folders()) {
      try {
        return in(folder, bytes);
      } catch (IOException e) {
        refusals.append("; ").append(folder).append(": ").append(reason(e));
      }
    }
    throw new IOException("no folder takes the file of a font" + refusals);
  }

  private static String reason(IOException e) {
    boolean named = e instanceof java.nio.file.FileSystemException f && f.getReason() != null;
    return named
        ? ((java.nio.file.FileSystemException) e).getReason()
        : e.getClass().getSimpleName();
  }

  private static List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    folders.add(Path.of(System.getProperty("java.io.tmpdir", "/tmp")));
    folders.add(Path.of("/dev/shm"));
    folders.addAll(OFFERED);
    return folders;
  }

  private static File in(Path folder, byte... bytes) throws IOException {
    String name = PREFIX + UUID.randomUUID();
    Path path = folder.resolve(name);
    return Files.isDirectory(OPEN_FILES) ? nameless(path, bytes) : named(path, bytes);
  }

  private static File named(Path path, byte... bytes) throws IOException {
    path.toFile().deleteOnExit();
    Files.write(path, bytes, StandardOpenOption.CREATE_NEW);
    return path.toFile();
  }

  /** To be deleted when closed means on Unix to be nameless once it is open. */
  private static File nameless(Path path, byte... bytes) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    try {
      for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
        channel.write(rest);
      }
      File file = openFile(path.getFileName().toString());
      OPEN.add(channel);
      return file;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** The entry among the program's open files that leads to a file of this name. */
  private static File openFile(String name) throws IOException {
    try (Stream<Path> entries = Files.list(OPEN_FILES)) {
      return entries
          .filter(entry -> leadsTo(entry, name))
          .findFirst()
          .orElseThrow(() -> new IOException("an open file is not among the open files"))
          .toFile();
    }
  }

  private static boolean leadsTo(Path entry, String name) {
    try {
      return Files.readSymbolicLink(entry).toString().contains(name);
    } catch (IOException e) {
      return false; // closed since it was listed
    }
  }
}
