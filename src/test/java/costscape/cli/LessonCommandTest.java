package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.lesson.Lesson;
import costscape.lesson.LessonPicture;
import costscape.lesson.Lessons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A lesson is a page that needs no other file, its pictures and a GIF. */
class LessonCommandTest {
  @TempDir private Path folder;

  @Test
  void pageHoldsTextClaimsPicturesAndMovie() throws IOException {
    Session session =
        Session.run("lesson", "local-minimum", "--out", folder.toString(), "--size", "500x400");
    assertEquals(0, session.exitCode(), session.err());
    Path lesson = folder.resolve("lesson");
    String page = Files.readString(lesson.resolve("local-minimum.html"));
    assertTrue(page.contains("costs differ: 0.3803, 0.4434 and 0.4565"), session.out());
    assertEquals(5, page.split("src=\"data:image/", -1).length - 1);
    assertTrue(page.contains("<dt>Hessian</dt><dd>The table of all second"), "words");
    assertTrue(page.contains("<summary>Answer</summary><p>No. The gradient"), "the answer");
    assertTrue(page.contains("costscape minima --data trap --l2 0.01"), "a command to try");
    assertFalse(page.contains("http"), "the page asks for something");
    byte[] gif = Files.readAllBytes(lesson.resolve("local-minimum.gif"));
    assertTrue(new String(gif, StandardCharsets.ISO_8859_1).startsWith("GIF89a"));
    assertTrue(Files.exists(lesson.resolve("local-minimum-3.png")));
  }

  /**
   * Ten pages, an index, a teacher's page and a worksheet in two languages, and nothing from afar.
   */
  @Test
  void theCourseIsAFolderThatLinksOnlyItself() throws IOException {
    Session session = Session.run("lesson", "--out", folder.toString());
    assertEquals(0, session.exitCode(), session.err());
    Path course = folder.resolve("lesson");
    List<Path> pages;
    try (Stream<Path> files = Files.list(course)) {
      pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    assertEquals(27, pages.size(), pages.toString());
    Pattern link = Pattern.compile("(?:href|data-live)=\"([^\"#]+)");
    for (Path page : pages) {
      String html = Files.readString(page);
      if (!page.endsWith("costscape.html")) {
        assertFalse(html.contains("http:") || html.contains("https:"), page.toString());
        assertFalse(html.contains("{{"), page.toString());
        link.matcher(html)
            .results()
            .map(match -> match.group(1))
            .filter(name -> !name.startsWith("data:"))
            .forEach(name -> assertTrue(Files.exists(course.resolve(name)), page + " " + name));
      }
    }
    String german = Files.readString(course.resolve("03-slope-de.html"));
    assertTrue(german.contains("<html lang=\"de\">") && german.contains("Ein Hang und eine Kugel"));
    assertTrue(session.out().contains("index.html: open it with a browser"), session.out());
  }

  /** A command that a lesson gives to try is one that works. */
  @ParameterizedTest
  @EnumSource(Lessons.class)
  void exerciseRunsAndWordsAndLandscapeAreThere(Lessons lesson) {
    Lesson told = lesson.lesson();
    List<String> line = new ArrayList<>(List.of(told.exercise().command().split(" ")));
    if (!line.get(0).equals("inspect")) { // which writes no file
      line.addAll(List.of("--format", "none", "--out", folder.toString()));
    }
    Session session = Session.run(line.toArray(new String[0]));
    assertEquals(0, session.exitCode(), session.err());
    assertTrue(told.terms().size() >= 3, "words");
    assertTrue(
        told.figures().stream().anyMatch(f -> f.kind() == LessonPicture.Kind.LANDSCAPE),
        "a landscape");
  }

  @Test
  void unknownLessonIsNamedBesideTheKnownOnes() {
    Session session = Session.run("lesson", "sadle", "--out", folder.toString());
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains("\"sadle\"; did you mean saddle?"), session.err());
    assertTrue(session.err().contains("vanishing-gradient"), session.err());
  }
}
