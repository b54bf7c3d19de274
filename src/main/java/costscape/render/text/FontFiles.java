package costscape.render.text;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
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
  private static final String NOT_WRITTEN = "a font cannot be written to a file for Java to read: ";
  private static final String TOO_LARGE = "File too large";
  private static final String TOO_LARGE_FOR =
      "the file would be larger than this shell (ulimit -f) or the disk allows";

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
    StringJoiner refusals = new StringJoiner("; ");
    for (Path folder : folders()) {
      try {
        return in(folder, bytes);
      } catch (IOException e) {
        if (TOO_LARGE.equals(e.getMessage())) { // in every folder
          throw new IOException(NOT_WRITTEN + TOO_LARGE_FOR, e);
        }
        refusals.add(folder + ": " + reason(e));
      }
    }
    throw new IOException(NOT_WRITTEN + refusals);
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

  /**
   * Lets Java load the bundled font on a Linux machine that has no fontconfig or not a single font,
   * such as a bare container: there Java loads no font at all, not even from a file. Java accepts a
   * list of fonts instead; this class gives it a list that names the bundled font. Seen on JDK 17:
   * without it every font fails to load, with it the pictures are the same to the byte as on a
   * machine with fonts.
   */
  static final class FontlessMachine {
    private static final String LIST = "sun.awt.fontconfig";
    private static final String[] LOGICAL = {
      "serif", "sansserif", "monospaced", "dialog", "dialoginput"
    };
    private static final String[] STYLES = {"plain", "bold", "italic", "bolditalic"};

    private FontlessMachine() {}

    /** Tells Java of a file that lists the font, which is a file too. */
    static void provideFont() {
      try {
        File font = FontFiles.of(Typeface.SANS.regular().bytes());
        File list = FontFiles.of(list(font).getBytes(StandardCharsets.ISO_8859_1));
        System.setProperty(LIST, list.toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String list(File file) {
      StringBuilder text = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
      for (String logical : LOGICAL) {
        for (String style : STYLES) {
          text.append(logical).append('.').append(style).append(".latin-1=DejaVu Sans\n");
        }
      }
      return text.append("filename.DejaVu_Sans=").append(file).append('\n').toString();
    }
  }
}
