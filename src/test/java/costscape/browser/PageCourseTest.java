package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cli.gallery.CourseSite;
import costscape.lesson.Course;
import costscape.lesson.Course.CoursePage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The course in a browser: its steps drive the live page, and lead from page to page. */
@Tag("long")
class PageCourseTest extends InBrowser {
  private String text(String expression) {
    return chromium.text(expression);
  }

  /** Everything that a step shows is a link that the page takes as it stands. */
  @Test
  void everyStepOpensWithoutComplaint() {
    open("");
    for (CoursePage page : Course.pages()) {
      for (CoursePage.Step step : page.steps()) {
        step.live()
            .ifPresent(
                link ->
                    assertEquals(
                        "",
                        text(
                            "costscapePage.read('%s').then(r => r.complaints.join())"
                                .formatted(link)),
                        page.name()));
      }
    }
  }

  @Test
  void stepsFollowEachOtherAndTheBallOfACurveRolls() throws IOException {
    for (Map.Entry<String, String> page : CourseSite.of(Course.pages()).entrySet()) {
      Files.writeString(folder.resolve(page.getKey() + ".html"), page.getValue());
    }
    Files.writeString(folder.resolve("costscape.html"), ExplorePage.html(Opening.first()));
    open(folder.resolve("costscape.html"), "layer=first&data=xor");
    chromium.evaluate("location.href = '03-slope.html'");
    chromium.await("document.querySelector('#count')?.textContent === '1 / 5'");
    String before = text("document.querySelector('.curve .ball').getAttribute('cx')");
    click(".curve .roll");
    chromium.await("document.querySelectorAll('.trail circle').length > 5");
    assertTrue(
        Double.parseDouble(text("document.querySelector('.curve .ball').getAttribute('cx')"))
            > Double.parseDouble(before),
        "the ball goes to the right, down the slope");
    for (int step = 2; step <= 4; step++) {
      click("#next");
    }
    chromium.await("document.querySelector('#count').textContent === '4 / 5'");
    assertEquals("false", text("String(document.querySelector('iframe').hidden)"));
    assertTrue(
        text("document.querySelector('iframe').src").contains("costscape.html#data=article"));
    click("#next");
    chromium.await("document.querySelector('#count').textContent === '5 / 5'");
    click("#next");
    chromium.await("location.pathname.endsWith('04-local-minimum.html')");
    chromium.size(360, 740);
    chromium.await("innerWidth === 360");
    assertTrue(chromium.number("document.documentElement.scrollWidth") <= 360);
  }
}
