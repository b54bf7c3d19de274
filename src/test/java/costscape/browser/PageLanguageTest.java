package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page in German: by its link, by the browser's language, by choice. */
@Tag("long")
class PageLanguageTest extends InBrowser {
  @AfterEach
  void asBefore() {
    chromium.call("Emulation.setLocaleOverride", "{}");
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

  /** A run is judged in the language of the page, which may change; the map's title goes along. */
  @Test
  void aRunIsJudgedInTheLanguageOfThePage() {
    follow("lang=de&at=start&view=moving&steps=5&lesson=saddle");
    quiet();
    assertEquals("Kosten (Nat)", chromium.text("costscapePage.model.landscape.costTitle()"));
    chromium.evaluate("costscapePage.model.advance(5)");
    chromium.await("document.querySelector('#verdict .kind') !== null");
    String why = "document.querySelector('#verdict details').textContent";
    assertTrue(chromium.text(why).contains("auf einem Hang – das Training endete"), why);
    String task = "document.querySelector('#lesson-task').textContent";
    assertTrue(
        chromium.text(task).contains("1000 Schritte in Folge sollen nahe bei 0,6365 sein"), task);
    chromium.evaluate(
        "(select => { select.value = 'en'; select.dispatchEvent(new Event('change')); })"
            + "(document.querySelector('#lang'))");
    chromium.await(why + ".includes('moving – training stopped')");
    chromium.await(task + ".includes('1000 steps or more in a row are to be near 0.6365')");
    assertEquals("cost (nats)", chromium.text("costscapePage.model.landscape.costTitle()"));
  }

  /** Refusals of the engine are in German too: of rows of a file, and of a ball's rule. */
  @Test
  void whatTheEngineRefusesIsSaidInGerman() {
    follow("lang=de&data=own.csv&csv=x%2Cy%0A1%2C%0A2%2C1%0A&ball=gd,rate=-0.5");
    quiet();
    assertEquals(
        "own.csv:2: y \u201e\u201c ist ein fehlender Wert, den 1 Zeile hat;"
            + " solche Zeilen k\u00f6nnen wegbleiben",
        chromium.text("document.querySelector('#problem-message').textContent"));
    assertEquals(
        "die Lernrate muss gr\u00f6\u00dfer als 0 sein; sie ist -0,5",
        chromium.text("document.querySelector('#ball-list [role=alert]').textContent"));
    assertEquals("Kreuzentropie", chromium.text("document.querySelector('#loss option').text"));
  }

  @Test
  void theChoiceOpensTheSamePageInTheOtherLanguage() {
    open("lang=de&at=start&view=moving&speed=20");
    chromium.key(" ");
    chromium.evaluate(
        "(select => { select.value = 'en'; select.dispatchEvent(new Event('change')); })"
            + "(document.querySelector('#lang'))");
    chromium.await("globalThis.costscapePage && document.documentElement.lang === 'en'");
    assertEquals( // a reload while the ball rolls finds the language
        "true en",
        chromium.text(
            "`${costscapePage.model.running} ${new URLSearchParams(location.hash).get('lang')}`"));
    chromium.key(" ");
    assertEquals("Run", run());
    assertEquals("moving", chromium.text("costscapePage.model.state.view"));
    assertEquals(9, chromium.number("costscapePage.model.start[1]"));
  }
}
