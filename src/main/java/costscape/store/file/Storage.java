package costscape.store.file;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where files are that several machines may read and write: folders that all of them see, or a
 * cluster's own storage. Files have names as a command line has them, such as {@code
 * rows/part-0.csv}, {@code file:/rows/part-0.csv} or {@code hdfs://one:8020/rows/part-0.csv}. A
 * storage that needs a library is found as a service. It has no state: any machine asks its own.
 */
public interface Storage {
  /** Names with a scheme. One letter and a colon are a drive of Windows; a name may have colons. */
  Pattern URL = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:/.*");

  /**
   * The files that a pattern fits, in no order.
   *
   * @param pattern whose last part may hold *, ?, [0-9] and {a,b}
   */
  List<String> files(String pattern) throws IOException;

  /** Opens a file at one of its bytes, the first being 0. */
  InputStream open(String name, long from) throws IOException;

  /**
   * Makes a new file and the folders that it lies in. A file of that name is never opened: in a
   * folder that others may write, it could be a link to any file of this user.
   *
   * @throws IOException where there is a file of that name
   */
  OutputStream create(String name) throws IOException;

  /**
   * Makes a small file that only one of several machines gets to make.
   *
   * @return whether it was made here; where not, there may be one that another machine made
   * @throws IOException where it cannot be made though no file of that name is there
   */
  default boolean claim(String name, byte[] content) throws IOException {
    OutputStream made;
    try {
      made = create(name);
    } catch (FileAlreadyExistsException e) {
      return false; // another machine's, which may have gone since
    } catch (IOException e) {
      if (!isThere(name)) {
        throw e;
      }
      return false;
    }
    try (OutputStream to = made) {
      to.write(content);
    } catch (IOException e) {
      delete(name);
      throw e;
    }
    return true;
  }

  /** Gives a whole file another name; a file that has it is replaced. */
  void rename(String from, String to) throws IOException;

  /** Copies a file of this machine there; under its name it is whole at any moment. */
  default void put(Path file, String name) throws IOException {
    write(name, to -> Files.copy(file, to));
  }

  /** Writes a file there; under its name it is whole at any moment. */
  default void write(String name, Content content) throws IOException {
    String unfinished = unfinished(name);
    try {
      try (OutputStream to = create(unfinished)) {
        content.writeTo(to);
      }
      rename(unfinished, name);
    } finally {
      delete(unfinished);
    }
  }

  /** A hidden name beside another one that no other writer has, and that cannot be guessed. */
  static String unfinished(String name) {
    int last = name.lastIndexOf('/') + 1;
    return name.substring(0, last) + "." + name.substring(last) + "." + UUID.randomUUID();
  }

  /** Whether there is a file of this name. */
  default boolean isThere(String name) throws IOException {
    try {
      open(name, 0).close();
      return true;
    } catch (NoSuchFileException | FileNotFoundException e) {
      return false;
    }
  }

  /** Deletes a file where there is one. */
  void delete(String name) throws IOException;

  /** Whether a name is a URL of a storage other than this machine's folders. */
  static boolean isRemote(String name) {
    return URL.matcher(name).matches() && !LocalStorage.isLocal(name);
  }

  /**
   * The storage that a name belongs to.
   *
   * @throws InputException where no storage of this program knows such names
   */
  static Storage of(String name) {
    if (!isRemote(name)) {
      return new LocalStorage();
    }
    return service(Storage.class)
        .orElseThrow(
            () ->
                InputException.in(
                    InputException.shown(name),
                    "files of this kind are read and written on a cluster: spark-submit starts"
                        + " target/costscape.jar there, which mvn -Pcluster package builds"));
  }

  /** What a cluster's library serves; none in a jar without it, or where the library is missing. */
  static <T> Optional<T> service(Class<T> kind) {
    try {
      return ServiceLoader.load(kind).findFirst();
    } catch (ServiceConfigurationError e) {
      return Optional.empty();
    }
  }
}
