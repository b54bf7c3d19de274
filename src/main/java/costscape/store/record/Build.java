package costscape.store.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The version and the commit of this program.
 *
 * @param commit the commit it was built from, followed by "with changes" if the sources had changed
 *     since; {@code unknown} if it was built outside a repository
 */
public record Build(String version, String commit) {
  private static final String UNKNOWN = "unknown";

  /** The running program, as the build has described it. */
  public static Build current() {
    try (InputStream in = Build.class.getResourceAsStream("build.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return new Build(value(properties, "version"), commit(properties));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String commit(Properties properties) {
    boolean changed = value(properties, "changed").equals("true");
    return value(properties, "commit") + (changed ? " with changes" : "");
  }

  /** The value of a key; a placeholder that the build could not fill in counts as unknown. */
  private static String value(Properties properties, String key) {
    String value = properties.getProperty(key, UNKNOWN);
    return value.startsWith("${") ? UNKNOWN : value;
  }

  /** The version and the maker of the Java that runs the program. */
  public static String java() {
    return "%s, %s".formatted(Runtime.version(), System.getProperty("java.vendor"));
  }

  static String platform() {
    return "%s %s, %d processors"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors());
  }
}
