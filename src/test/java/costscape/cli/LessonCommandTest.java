package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    assertEquals(4, page.split("src=\"data:image/", -1).length - 1);
    assertFalse(page.contains("http"), "the page asks for something");
    byte[] gif = Files.readAllBytes(lesson.resolve("local-minimum.gif"));
    assertTrue(new String(gif, StandardCharsets.ISO_8859_1).startsWith("GIF89a"));
    assertTrue(Files.exists(lesson.resolve("local-minimum-3.png")));
  }

  @Test
  void unknownLessonIsNamedBesideTheKnownOnes() {
    Session session = Session.run("lesson", "sadle", "--out", folder.toString());
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains("\"sadle\"; did you mean saddle?"), session.err());
    assertTrue(session.err().contains("vanishing-gradient"), session.err());
  }
}
