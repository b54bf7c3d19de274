package costscape.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    List<CoursePage> pages = Course.pages(); // which fails where a run does not bear out a step
    for (CoursePage page : pages) {
      Stream<BilingualText> all =
          Stream.concat(
              page.steps().stream().map(CourseStep::text),
              Stream.of(
                  page.teaching().aim(),
                  page.teaching().mistake(),
                  page.question().asked(),
                  page.question().answer(),
                  page.task().why(),
                  page.task().noted()));
      all.forEach(
          words ->
              assertEquals(
                  numbers(words.english(), '.'), numbers(words.german(), ','), words.english()));
      assertFalse(page.toString().contains("{"), "a page of no such name: " + page);
      assertTrue(page.steps().size() >= 2 && page.teaching().minutes() > 0, page.name());
    }
    assertEquals(Course.names(), pages.stream().map(CoursePage::name).toList());
    assertTrue(pages.get(2).steps().get(0).curve().isPresent(), "a curve comes first");
    assertTrue(pages.get(3).steps().get(0).curve().isPresent(), "a curve comes before the plane");
  }

  /** A step fits one screen: some sentences, none of them long. */
  @Test
  void stepsAreShort() {
    for (CoursePage page : Course.pages()) {
      for (CourseStep step : page.steps()) {
        assertTrue(step.text().english().length() <= 480, step.text().english());
        assertTrue(step.text().german().length() <= 560, step.text().german());
      }
    }
  }
}
