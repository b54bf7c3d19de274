package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import costscape.browser.ExplorePage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files as an attacker would make them, before every command that reads a file: nobody is called,
 * no byte of another file is shown, nothing is written but where results go, and whatever is
 * refused is refused in one line. The files, and what each tried, are listed in {@code
 * hostile/index.csv}.
 */
class HostileFilesTest {
  /**
   * A way in, and the command lines that take it, with FILE for the file and OUT for the folder.
   */
  private static final Map<String, List<String>> COMMANDS =
      Map.of(
          "again",
          List.of("again FILE --out=OUT", "again FILE"),
          "data",
          List.of(
              "sweep --vary w1_0_0=-1:1:3 --format none --out=OUT --data=FILE",
              "inspect --data=FILE",
              "sweep --vary w1_0_0=-1:1:3 --vary b2_0=0:1:3 --format none --out=OUT"
                  + " --panel=data=FILE|article",
              "trace --steps 2 --format none --out=OUT --data=FILE",
              "explore --out=OUT --data=FILE"),
          "point",
          List.of(
              "inspect --at=FILE",
              "sweep --vary between:FILE=0:1:3 --format none --out=OUT",
              "sweep --vary file:FILE=0:1:3 --format none --out=OUT",
              "trace --start=FILE --steps 2 --format none --out=OUT",
              "trace --from=FILE --format none --out=OUT"),
          "path",
          List.of(
              "sweep --vary pca --trace=FILE --format none --out=OUT",
              "frames --trace=FILE --out=OUT"),
          "minima",
          List.of("trace --minima=FILE --steps 2 --format none --out=OUT"));

  /**
   * A file goes before every command of the way that accepts it, and before the first of each other
   * way; with {@code -Dcostscape.hostile=all} before every command.
   */
  private static final boolean ALL = "all".equals(System.getProperty("costscape.hostile"));

  private static final int CHANGES = Integer.getInteger("costscape.changes", 5);

  @TempDir private Path folder;

  private static List<CSVRecord> index() throws IOException {
    String text = new String(HostileFolder.stored("index.csv"), StandardCharsets.UTF_8);
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      return parser.getRecords();
    }
  }

  static Stream<Arguments> files() throws IOException {
    return index().stream().map(row -> Arguments.of(row.get(0), row.get(1), row.get(2)));
  }

  @OneIn(5)
  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("files")
  void nothingComesOfIt(String name, String acceptedBy, String tried) throws IOException {
    try (HostileFolder place = new HostileFolder(folder)) {
      Path file = place.receive(name, HostileFolder.stored(name));
      for (String way : new TreeSet<>(COMMANDS.keySet())) {
        boolean all = ALL || way.equals("again") || way.equals(acceptedBy);
        for (String command : COMMANDS.get(way).subList(0, all ? COMMANDS.get(way).size() : 1)) {
          boolean accepted = acceptedBy.equals(way);
          if (!accepted || !command.startsWith("explore") || ExplorePage.isBuilt()) {
            check(place, command, file, accepted);
          }
        }
      }
      assertEquals(0, place.connections(), "somebody was called");
    }
  }

  private static void check(HostileFolder place, String command, Path file, boolean accepted)
      throws IOException {
    Map<Path, Integer> before = place.everything();
    Session session =
        Session.run(
            Arrays.stream(command.split(" "))
                .map(word -> word.replace("FILE", file.toString()))
                .map(word -> word.replace("OUT", place.out().toString()))
                .toArray(String[]::new));
    String said = command + ": " + session;
    assertEquals(accepted ? 0 : 2, session.exitCode(), said);
    if (!accepted) {
      List<String> lines =
          session
              .err()
              .lines()
              .filter(l -> !l.matches("(Try '|runs costscape ).*|.* letters are read as .*"))
              .toList();
      assertEquals(1, lines.size(), said);
      assertTrue(lines.get(0).startsWith("costscape: "), said);
      assertEquals("", session.out(), said);
    }
    String shown = session.out() + session.err();
    assertFalse(shown.contains(HostileFolder.SECRET), said);
    assertTrue(shown.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c)), said);
    Map<Path, Integer> after = place.everything();
    Path where = command.equals("again FILE") ? place.inbox() : place.out();
    for (Map.Entry<Path, Integer> entry : after.entrySet()) {
      Path found = entry.getKey();
      boolean known = entry.getValue().equals(before.get(found));
      boolean result = accepted && found.startsWith(where) && !before.containsKey(found);
      boolean told = accepted && found.startsWith(place.out());
      assertTrue(known || result || told, found + " was written by " + said);
      if (!known && Files.isRegularFile(found)) {
        String bytes = Files.readString(found, StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains(HostileFolder.SECRET), found + " holds a secret");
      }
    }
    for (Path there : before.keySet()) {
      assertTrue(after.containsKey(there), there + " was deleted by " + said);
    }
  }

  /** Numbers and commands that would be long work: the harm looked for here is another. */
  private static final Pattern LONG_WORK =
      Pattern.compile(
          "\\d{4}|\\d[eE]\\d|hidden|starts|gallery|lesson|minima|basins|atlas|frames|explore");

  static Stream<String> carriersOfRecords() throws IOException {
    return index().stream()
        .map(row -> row.get(0))
        .filter(n -> n.matches("(?!weights).*\\.(svg|json|html|png|pdf|gif)"));
  }

  /** A change may open what the file as it was made did not. */
  @OneIn(5)
  @ParameterizedTest
  @MethodSource("carriersOfRecords")
  void aChangedRecordDoesNoHarm(String name) throws IOException {
    byte[] stored = HostileFolder.stored(name);
    try (HostileFolder place = new HostileFolder(folder)) {
      List<Damage> damages = Damage.of(stored, true);
      for (int k = 0; k < CHANGES; k++) {
        Damage damage = damages.get(damages.size() / CHANGES * k);
        byte[] changed = damage.bytes();
        String text = new String(changed, StandardCharsets.ISO_8859_1);
        if (LONG_WORK.matcher(text.replaceAll("127\\.0\\.0\\.1|http://\\S*", "")).find()) {
          continue;
        }
        Map<Path, Integer> before = place.files();
        Path file = place.receive(name, changed);
        Session session = Session.run("again", file, "--out=" + place.out());
        String said = damage.what() + ": " + session;
        assertTrue(session.exitCode() == 0 || session.exitCode() == 2, said);
        assertFalse((session.out() + session.err()).contains(HostileFolder.SECRET), said);
        Map<Path, Integer> after = place.files();
        for (Path found : after.keySet()) {
          if (found.startsWith(place.out()) && Files.isRegularFile(found)) {
            String bytes = Files.readString(found, StandardCharsets.ISO_8859_1);
            assertFalse(bytes.contains(HostileFolder.SECRET), said);
          }
        }
        after.keySet().removeIf(found -> found.startsWith(place.out()) || found.equals(file));
        before.keySet().removeIf(found -> found.startsWith(place.out()) || found.equals(file));
        assertEquals(before, after, said);
      }
      assertEquals(0, place.connections(), "somebody was called");
    }
  }
}
