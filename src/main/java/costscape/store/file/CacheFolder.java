package costscape.store.file;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where what may be made again is kept, as the launcher does: {@code costscape} below the folder
 * that {@code XDG_CACHE_HOME} names, or else below {@code .cache} in the home folder. A relative
 * name is none (XDG Base Directory Specification, "Basics").
 */
public final class CacheFolder {
  /** A property of Java that names another folder than {@code XDG_CACHE_HOME}. */
  public static final String PROPERTY = "costscape.cache";

  private CacheFolder() {}

  /** The folder of a name; it need not be there. */
  public static Path of(String name) {
    Optional<String> named =
        Optional.ofNullable(System.getProperty(PROPERTY))
            .or(() -> Optional.ofNullable(System.getenv("XDG_CACHE_HOME")));
    return below(named, System.getProperty("user.home")).resolve("costscape").resolve(name);
  }

  static Path below(Optional<String> named, String home) {
    return named.flatMap(FileText::ifName).filter(Path::isAbsolute).orElse(Path.of(home, ".cache"));
  }
}
