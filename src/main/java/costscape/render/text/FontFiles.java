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
 * Puts a font's bytes into a file, because Java reads fonts only from files. Java's own way to a
 * font in a jar writes a copy to the temporary folder, and every drawing fails if that folder is
 * full, read-only or missing. Here any folder that takes the bytes will do: the temporary folder,
 * the one in memory, or the one for results. On Linux the file has lost its name before its bytes
 * are written and is reached by its number among the open files, so a killed run leaves nothing
 * behind.
 */
public final class FontFiles {
  private static final Path OPEN_FILES = Path.of("/proc/self/fd");
  private static final String PREFIX = ".costscape-font-";

  /** They stay open while the program runs: a nameless file ends with its last reader. */
  private static final List<FileChannel> OPEN = new ArrayList<>();

  private static final Set<Path> OFFERED = new LinkedHashSet<>();

  private FontFiles() {}

  /** Names a folder that can be written, in case no other folder takes a font's file. */
  public static synchronized void offer(Path folder) {
    OFFERED.add(folder);
  }

  /** A file with the given bytes; an IOException if no folder takes them. */
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
    String reason =
        e instanceof java.nio.file.FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
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
    path.toFile().deleteOnExit(); // one for each font that Java has loaded, which stay as long
    Files.write(path, bytes, StandardOpenOption.CREATE_NEW);
    return path.toFile();
  }

  /** Opens a file that is deleted on closing; on Unix it loses its name as soon as it is open. */
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

  /** Finds the entry among the program's open files that leads to the file of this name. */
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
      return false; // the file was closed after it was listed
    }
  }
}
