package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text of the page goes through one table, and the table of German has all of them. */
class TranslationTest {
  private static final Path SOURCES = Path.of("src/main/web");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s(?:title|aria-label|aria-roledescription|data-drop)=\"([^\"]*)\"");

  /** Names, which are the same in every language. */
  private static final Set<String> NAMES =
      Set.of("costscape", "English", "Deutsch", "CSV\u2026", "{0}{1}");

  /** An entry of the table: two strings in single or double quotes. */
  private static final Pattern ENTRY =
      Pattern.compile(
          "^ {2}('(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"):\\s+"
              + "('(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"),$",
          Pattern.MULTILINE);

  /** Where a script shows a text: what follows must not be a bare literal with words in it. */
  private static final Pattern SHOWN =
      Pattern.compile(
          "(?:textContent[:=]|textContent = |title: |'aria-label': |'aria-label', |ariaLabel: "
              + "|\\bsay\\(|new Error\\(|#complain\\(|fillText\\(|\\.titles\\(context, \\w+, )"
              + "\\s*('[^']*'|`[^`]*`)");

  private static String text(Path file) throws IOException {
    return Files.readString(file);
  }

  private static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".js") && !file.endsWith("words/de.js"))
          .filter(file -> !file.toString().endsWith(".test.js"))
          .sorted()
          .toList();
    }
  }

  private static Map<String, String> german() throws IOException {
    return table("TEXTS");
  }

  /** A table of {@code words/de.js}: what is said in German, by the English. */
  static Map<String, String> table(String name) throws IOException {
    String file = text(SOURCES.resolve("words/de.js"));
    int from = file.indexOf("export const " + name + " = {\n");
    String source = file.substring(from, file.indexOf("\n};", from) + 1);
    Map<String, String> table = new LinkedHashMap<>();
    for (MatchResult found : ENTRY.matcher(source).results().toList()) {
      String before = table.put(bare(found.group(1)), bare(found.group(2)));
      assertEquals(null, before, "twice: " + found.group(1));
    }
    assertEquals(
        source.lines().filter(line -> line.endsWith(",")).count(),
        table.size(),
        "every line with a comma ends an entry");
    return table;
  }

  private static String bare(String quoted) {
    return quoted.substring(1, quoted.length() - 1).replace("\\\"", "\"").replace("\\'", "'");
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** The texts of the templates t`…`, with {0}, {1} … for their values. */
  private static List<String> texts(String script) {
    List<String> texts = new ArrayList<>();
    Matcher start = Pattern.compile("(?<![\\w$])t`").matcher(script);
    while (start.find()) {
      StringBuilder text = new StringBuilder();
      int values = 0;
      for (int at = start.end(); script.charAt(at) != '`'; ) {
        if (script.startsWith("${", at)) {
          text.append('{').append(values++).append('}');
          at = endOfValue(script, at + 2);
        } else {
          text.append(script.charAt(at++));
        }
      }
      texts.add(squeezed(text.toString()));
    }
    return texts;
  }

  private static int endOfValue(String script, int from) {
    int depth = 1;
    int at = from;
    while (depth > 0) {
      char c = script.charAt(at++);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == '`') {
        while (script.charAt(at) != '`') {
          at = script.startsWith("${", at) ? endOfValue(script, at + 2) : at + 1;
        }
        at++;
      }
    }
    return at;
  }

  /** The texts and the spoken attributes of the document. */
  private static List<String> documentTexts() throws IOException {
    String document =
        text(SOURCES.resolve("index.html")).replaceAll("(?s)<(script|style|title)\\b.*?</\\1>", "");
    String body = document.substring(document.indexOf("<body"));
    return Stream.concat(
            ATTRIBUTE.matcher(body).results().map(found -> found.group(1)),
            Stream.of(body.split("<[^>]*>", -1)).map(String::strip))
        .map(text -> squeezed(text).replace("&lt;", "<").replace("&gt;", ">"))
        .filter(text -> LETTERS.matcher(text).find())
        .toList();
  }

  private static Set<String> english() throws IOException {
    Set<String> all = new TreeSet<>(documentTexts());
    for (Path script : scripts()) {
      all.addAll(texts(text(script)));
    }
    all.removeAll(NAMES);
    return all;
  }

  @Test
  void germanHasExactlyTheTextsOfThePage() throws IOException {
    Set<String> english = english();
    assertTrue(english.size() > 200, "too few texts were found: " + english.size());
    Set<String> missing = new TreeSet<>(english);
    missing.removeAll(german().keySet());
    assertEquals(Set.of(), missing, "these texts have no German");
    Set<String> unused = new TreeSet<>(german().keySet());
    unused.removeAll(english);
    assertEquals(Set.of(), unused, "texts that the page does not have");
  }

  @Test
  void everyValueStandsInBothLanguages() throws IOException {
    for (String table : List.of("TEXTS", "SAID", "REFUSED")) {
      table(table)
          .forEach(
              (english, german) ->
                  assertEquals(places(english), places(german), english + " and " + german));
    }
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  /** A text that is shown and is no t`…` would stay English in every language. */
  @Test
  void noTextBypassesTheTable() throws IOException {
    List<String> bare = new ArrayList<>();
    for (Path script : scripts()) {
      for (MatchResult found : SHOWN.matcher(text(script)).results().toList()) {
        String words = found.group(1).replaceAll("\\$\\{[^}]*}", "");
        if (LETTERS.matcher(words).find() && !NAMES.contains(bare(found.group(1)))) {
          bare.add(script.getFileName() + ": " + found.group());
        }
      }
    }
    assertEquals("", String.join("\n", bare));
  }
}
