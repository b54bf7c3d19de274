package costscape.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.lesson.Course.CoursePage;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages whose runs bear out what they say, with the same numbers in both languages. */
class CourseTest {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

  private static List<String> numbers(String text, char point) {
    return NUMBER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(
            number ->
                point == ',' ? number.replace(".", "").replace(',', '.') : number.replace(",", ""))
        .toList();
  }

  @Test
  void pagesInTwoLanguagesSayTheSameNumbers() {
    Prose english = LessonsTest.PROSE;
    Prose german = LessonsTest.prose("de");
    List<CoursePage> pages = Course.pages(); // which fails where a run does not bear out a step
    for (CoursePage page : pages) {
      Prose.Chapter one = english.course(page.name());
      Prose.Chapter other = german.course(page.name());
      int steps = page.steps().size();
      assertThrows(IndexOutOfBoundsException.class, () -> one.paragraph(steps), page.name());
      assertThrows(IndexOutOfBoundsException.class, () -> other.paragraph(steps), page.name());
      assertEquals(one.keys(), other.keys(), page.name());
      for (int k = 0; k < steps; k++) {
        assertAlike(page.text(k, english), page.text(k, german));
      }
      one.keys().stream()
          .filter(key -> !key.equals("task"))
          .forEach(key -> assertAlike(one.say(key), other.say(key)));
      assertEquals( // whose numbers may stand in another order
          numbers(one.say("task"), '.').stream().sorted().toList(),
          numbers(other.say("task"), ',').stream().sorted().toList(),
          page.name());
      assertTrue(steps >= 2 && page.minutes() > 0, page.name());
    }
    assertEquals(Course.names(), pages.stream().map(CoursePage::name).toList());
    assertTrue(pages.get(2).steps().get(0).curve().isPresent(), "a curve comes first");
    assertTrue(pages.get(3).steps().get(0).curve().isPresent(), "a curve comes before the plane");
  }

  private static void assertAlike(String english, String german) {
    assertEquals(numbers(english, '.'), numbers(german, ','), english);
    assertFalse((english + german).contains("{"), "a page of no such name: " + english);
  }
}
