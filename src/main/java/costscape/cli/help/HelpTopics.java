package costscape.cli.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The pages of {@code costscape help TOPIC}: text files beside this class, a screen long each. */
public final class HelpTopics {
  private static final List<String> NAMES =
      List.of("directions", "pictures", "styles", "data", "verdicts");

  private HelpTopics() {}

  /** What there is a page about. */
  public static List<String> names() {
    return NAMES;
  }

  /** The page about one of the {@link #names}. */
  public static String text(String name) {
    try (InputStream page = HelpTopics.class.getResourceAsStream(name + ".txt")) {
      return new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a kind of place means, and what to do there: whole sentences of the page about them. */
  public static String verdict(String word) {
    StringBuilder meaning = new StringBuilder();
    boolean isIt = false;
    for (String line : text("verdicts").lines().toList()) {
      boolean begins = line.matches(" {2}[a-z]+ +\\S.*");
      isIt = begins ? line.strip().startsWith(word + " ") : isIt && !line.isBlank();
      if (isIt) {
        String words = line.strip();
        meaning.append(' ').append(begins ? words.substring(word.length()).strip() : words);
      }
    }
    return meaning.toString().strip();
  }
}
