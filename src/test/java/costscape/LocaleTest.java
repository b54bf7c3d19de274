package costscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Numbers are written with a point wherever costscape runs: a reader's locale changes none. */
class LocaleTest {
  private static final Path SOURCES = Path.of("src/main/java");

  /** A literal, or several joined by +, that is formatted without a locale being named. */
  private static final Pattern FORMATTED =
      Pattern.compile("((?:\"(?:[^\"\\\\]++|\\\\.)*+\"\\s*\\+?\\s*)++)\\)?\\s*\\.formatted\\(");

  private static final Pattern FORMAT =
      Pattern.compile("(?:String\\.format|\\.printf)\\(\\s*(\"(?:[^\"\\\\]++|\\\\.)*+\")");

  /** Fractions, exponents, and digits in groups. */
  private static final Pattern OF_A_LOCALE =
      Pattern.compile("%[-+0#(]*(?:,[-+0#(]*\\d*d|,?\\d*(?:\\.\\d+)?[fgeEG])");

  @Test
  void noSourceFormatsAFractionInTheLocaleOfTheMachine() throws IOException {
    assertTrue(OF_A_LOCALE.matcher("%+.3f").find() && OF_A_LOCALE.matcher("%,d").find());
    assertFalse(OF_A_LOCALE.matcher("%d of %s, 5 % for free").find());
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        for (Pattern pattern : List.of(FORMATTED, FORMAT)) {
          Matcher matcher = pattern.matcher(source);
          while (matcher.find()) {
            if (OF_A_LOCALE.matcher(matcher.group(1)).find()) {
              found.add(file + ": " + matcher.group(1));
            }
          }
        }
      }
    }
    assertEquals(List.of(), found);
  }
}
