package costscape.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Folders of this machine, by paths or by {@code file:} URLs. */
public final class LocalStorage implements Storage {
  private static final String SCHEME = "file:/";

  static boolean isLocal(String name) {
    return name.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  /**
   * The path that a name stands for. In a URL {@code *} and its like stay as they are.
   *
   * @throws InputException where it is no name of a file
   */
  public static Path path(String name) {
    try {
      if (!isLocal(name)) {
        return Path.of(name);
      }
      String rest = name.substring(SCHEME.length() - 1).replaceFirst("^//(?=/)", "");
      return rest.contains("%") ? Path.of(URI.create("file:" + rest)) : Path.of(rest);
    } catch (IllegalArgumentException e) { // InvalidPathException is one
      throw InputException.in(InputException.shown(name), "no name of a file");
    }
  }

  @Override
  public List<String> files(String pattern) throws IOException {
    int last = pattern.lastIndexOf('/') + 1;
    Path folder = path(last == 0 ? "." : pattern.substring(0, last));
    Glob glob = Glob.of(pattern.substring(last));
    List<String> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
      for (Path file : found) {
        String name = String.valueOf(file.getFileName());
        if (glob.fits(name) && Files.isRegularFile(file)) {
          files.add(pattern.substring(0, last) + name);
        }
      }
    }
    return files;
  }

  @Override
  public InputStream open(String name, long from) throws IOException {
    SeekableByteChannel file = Files.newByteChannel(path(name));
    return Channels.newInputStream(file.position(from));
  }
}
