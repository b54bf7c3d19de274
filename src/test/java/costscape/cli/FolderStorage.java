package costscape.cli;

import costscape.store.file.LocalStorage;
import costscape.store.file.Storage;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** A cluster's storage, {@code shared:/NAME}, that is a folder of this machine. */
public final class FolderStorage implements Storage {
  private static final String SCHEME = "shared:/";

  private static Path root = Path.of("");

  private final LocalStorage files = new LocalStorage();

  /** Runs something while the program finds this storage. */
  static <T> T around(Path folder, Callable<T> action) throws Exception {
    Path services = Files.createDirectories(folder.resolve("services/META-INF/services"));
    Files.writeString(services.resolve(Storage.class.getName()), FolderStorage.class.getName());
    root = folder;
    return SendingCluster.around(folder, action);
  }

  private static String here(String name) throws IOException {
    if (!name.startsWith(SCHEME)) {
      throw new IOException("no such storage");
    }
    return root.resolve(name.substring(SCHEME.length())).toString();
  }

  @Override
  public List<String> files(String pattern) throws IOException {
    Path folder = Path.of(here(pattern)).getParent();
    return Files.isDirectory(folder)
        ? files.files(here(pattern)).stream()
            .map(file -> SCHEME + root.relativize(Path.of(file)))
            .toList()
        : List.of();
  }

  @Override
  public InputStream open(String name, long from) throws IOException {
    if (Files.notExists(Path.of(here(name)))) {
      throw new FileNotFoundException(name);
    }
    return files.open(here(name), from);
  }
}
