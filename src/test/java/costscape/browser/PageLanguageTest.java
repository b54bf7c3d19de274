package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page in German: by its link, by the browser's language, by choice. */
class PageLanguageTest extends InBrowser {
  @AfterEach
  void nothingWentWrongUnseen() {
    chromium.call("Emulation.setLocaleOverride", "{}");
    assertEquals(List.of(), chromium.errors());
  }

  private String run() {
    return chromium.text("document.querySelector('#run').textContent");
  }

  @Test
  void aLinkAsksForGermanAndKeepsIt() {
    open("lang=de&at=start&activation=foo&lesson=saddle");
    quiet();
    assertEquals("de", chromium.text("document.documentElement.lang"));
    assertEquals("Start", run());
    assertEquals("Tempo", chromium.text("document.querySelector('#speed').ariaLabel"));
    assertTrue(
        chromium.text("document.querySelector('#caption').textContent").startsWith("Fest: nur w"));
    assertEquals( // made in a worker
        "activation ist eines von sigmoid, tanh, relu, nicht \u201efoo\u201c",
        chromium
            .text("document.querySelector('#problem-message').textContent")
            .replaceAll("relu,[^\u201e]*", "relu, nicht "));
    chromium.await("location.hash.includes('lang=de')");
  }

  /** What the engine says is English, and says so to those who hear it. */
  @Test
  void theEnginesOwnSentencesAreMarkedAsEnglish() {
    open("lang=de&at=start&lesson=saddle&steps=5");
    quiet();
    chromium.evaluate("costscapePage.model.advance(5)");
    chromium.await("document.querySelector('#verdict .kind') !== null");
    assertEquals(
        "de", chromium.text("document.querySelector('#verdict .kind').closest('[lang]').lang"));
    assertEquals("en", chromium.text("document.querySelector('#verdict .kind [lang]').lang"));
    for (String english : List.of("#loss option", "#lesson option:last-child", "#lesson-task li")) {
      assertEquals(
          "en", chromium.text("document.querySelector('%s').lang".formatted(english)), english);
    }
    assertEquals("en", chromium.text("document.querySelector('#lesson-text h2').lang"));
  }

  @Test
  void theChoiceOpensTheSamePageInTheOtherLanguage() {
    open("lang=de&at=start&view=moving");
    chromium.evaluate(
        "(select => { select.value = 'en'; select.dispatchEvent(new Event('change')); })"
            + "(document.querySelector('#lang'))");
    chromium.await("globalThis.costscapePage && document.documentElement.lang === 'en'");
    assertEquals("Run", run());
    assertEquals("moving", chromium.text("costscapePage.model.state.view"));
    assertEquals(9, chromium.number("costscapePage.model.start[1]"));
  }
}
