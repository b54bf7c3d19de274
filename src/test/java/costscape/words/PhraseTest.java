package costscape.words;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.critical.verdict.Verdict;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every phrase is whole in every language, takes the same arguments there, and is said somewhere.
 */
class PhraseTest {
  private static final Pattern ARGUMENT = Pattern.compile("%(?:(\\d+)\\$)?(?:,|-?\\d+)?([sd%])");

  /** A phrase as code names it. */
  private static final Pattern SAID = Pattern.compile("(\\w+Words\\.\\w+)");

  private static final Pattern OF_A_TEMPLATE =
      Pattern.compile("template\\(\"(\\w+\\.html)\"\\), (\\w+Words)\\.values");
  private static final Path TEMPLATES = Path.of("src/main/resources/costscape/cli/gallery");
  private static final Pattern SLOT = Pattern.compile("\\{\\{([A-Z_]+)}}");

  private static Stream<Phrase> all() {
    return Stream.of(
            VerdictWords.values(),
            PictureWords.values(),
            CaptionWords.values(),
            SummaryWords.values(),
            ProgressWords.values(),
            CatalogueWords.values(),
            ProofWords.values(),
            ReportWords.values(),
            WorkbookWords.values(),
            JoiningWords.values(),
            NoteWords.values(),
            TaskWords.values(),
            LessonWords.values(),
            GalleryWords.values())
        .flatMap(Stream::of);
  }

  /** What a kind of verdict says of itself. */
  private static Stream<Phrase> ofKinds() {
    return Stream.of(Verdict.Kind.values()).flatMap(PhraseTest::texts);
  }

  private static Stream<Phrase> texts(Verdict.Kind kind) {
    List<Phrase> texts = new ArrayList<>();
    for (Field field : Verdict.Kind.class.getDeclaredFields()) {
      if (field.getType() == Said.class) {
        field.setAccessible(true);
        texts.add(assertDoesNotThrow(() -> (Said) field.get(kind)));
      }
    }
    assertEquals(5, texts.size(), "one, many, place, ground and meaning");
    kind.stopped().ifPresent(texts::add);
    return texts.stream();
  }

  @Test
  void languagesTakeTheSameArguments() {
    Stream.concat(all(), ofKinds())
        .forEach(
            phrase ->
                assertEquals(
                    arguments(phrase.english()), arguments(phrase.german()), phrase.toString()));
  }

  /** The kind of each argument by its place. */
  private static Map<Integer, String> arguments(String pattern) {
    Map<Integer, String> kinds = new TreeMap<>();
    Matcher found = ARGUMENT.matcher(pattern);
    int next = 1;
    while (found.find()) {
      if (!found.group(2).equals("%")) {
        int place = found.group(1) == null ? next++ : Integer.parseInt(found.group(1));
        kinds.put(place, found.group(2));
      }
    }
    return kinds;
  }

  /** A sentence begins and ends alike in both: a full stop that one lacks joins two sentences. */
  @Test
  void languagesEndAlike() {
    Stream.concat(all(), ofKinds())
        .forEach(
            phrase -> {
              assertEquals(
                  edge(phrase.english(), true), edge(phrase.german(), true), phrase::english);
              assertEquals(
                  edge(phrase.english(), false), edge(phrase.german(), false), phrase::english);
            });
  }

  private static String edge(String text, boolean first) {
    char edge = text.charAt(first ? 0 : text.length() - 1);
    return ".,;: (".indexOf(edge) >= 0 ? String.valueOf(edge).replace(',', ';') : "";
  }

  /** By its name in Java, or by that in a template which takes all phrases of its class. */
  @Test
  void everyPhraseIsSaidSomewhere() throws IOException {
    String java = java();
    Set<String> named = found(SAID, java);
    for (MatchResult use : OF_A_TEMPLATE.matcher(java).results().toList()) {
      String template = Files.readString(TEMPLATES.resolve(use.group(1)));
      found(SLOT, template).forEach(name -> named.add(use.group(2) + "." + name));
    }
    List<String> silent =
        all()
            .map(phrase -> phrase.getClass().getSimpleName() + "." + ((Enum<?>) phrase).name())
            .filter(name -> !named.contains(name))
            .toList();
    assertEquals(List.of(), silent);
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(at -> at.group(1))
        .collect(toCollection(HashSet::new));
  }

  private static String java() throws IOException {
    StringBuilder texts = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        texts.append(Files.readString(file));
      }
    }
    return texts.toString();
  }

  @Test
  void numbersHaveACommaInGermanAndNamesKeepTheirPoints() {
    String german =
        Language.GERMAN.during(() -> JoiningWords.IS.say("run-0.5.csv", "\u22121.25×10⁻⁶"));
    assertEquals("run-0.5.csv = \u22121,25×10⁻⁶", german);
    assertEquals("1.234 Zellen", Language.GERMAN.during(() -> CaptionWords.CELLS.say(1234)));
    assertEquals("1,234 cells", CaptionWords.CELLS.say(1234));
  }

  @Test
  void afterAFailureTheLanguageIsTheOneBefore() {
    assertThrows(
        IllegalStateException.class,
        () ->
            Language.GERMAN.during(
                () -> {
                  throw new IllegalStateException();
                }));
    assertEquals(Language.ENGLISH, Language.spoken());
    assertTrue(Language.of("de").isPresent());
    assertFalse(Language.of("fr").isPresent());
  }
}
