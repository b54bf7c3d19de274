package costscape.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.regex.Pattern;

/**
 * Where files are that several machines may read: folders that all of them see, or a cluster's own
 * storage. Files have names as a command line has them, such as {@code rows/part-0.csv}, {@code
 * file:/rows/part-0.csv} or {@code hdfs://one:8020/rows/part-0.csv}. A storage that needs a library
 * is found as a service. It has no state: any machine asks its own.
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

  /** Returns whether a name is a URL of a storage other than this machine's folders. */
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
                    "files of this kind are read on a cluster: spark-submit starts"
                        + " target/costscape.jar there, which mvn -Pcluster package builds"));
  }

  /**
   * Returns what a cluster's library serves; none in a jar without it, or where the library is
   * missing.
   */
  static <T> Optional<T> service(Class<T> kind) {
    try {
      return ServiceLoader.load(kind).findFirst();
    } catch (ServiceConfigurationError e) {
      return Optional.empty();
    }
  }
}
