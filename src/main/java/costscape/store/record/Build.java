package costscape.store.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which program this is.
 *
 * @param commit the commit it was built from, with a word where the sources had changed since;
 *     {@code unknown} where it was built outside a repository
 */
public record Build(String version, String commit) {
  private static final String UNKNOWN = "unknown";

  /** This very program, from what the build wrote into it. */
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

  /** What the build could not fill in still has its placeholder. */
  private static String value(Properties properties, String key) {
    String value = properties.getProperty(key, UNKNOWN);
    return value.startsWith("${") ? UNKNOWN : value;
  }

  /** The machine that runs it: Java's version and maker. */
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
