package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is computed, the page itself answers: workers compute, and a change cancels them. */
@Tag("long")
class PageWorkTest extends InBrowser {
  private void assertAnswers(Runnable work) {
    new MainThread(chromium).assertNoLongTaskWhile(work);
  }

  @OneIn(2)
  @Test
  void noTaskIsLongWhileALargeNetworkIsSweptAndTrainedAndItsBasinsAreMade() {
    follow("data=spirals&hidden=4&view=moving");
    quiet();
    assertAnswers(
        () -> {
          choose("hidden", "64,64");
          chromium.await("costscapePage.model.names.length === 4417");
          chromium.await("costscapePage.map.terrain !== undefined");
          chromium.await("!document.querySelector('#map-progress').hidden");
          for (int move = 1; move <= 5; move++) {
            chromium.evaluate("costscapePage.model.setParameter(0, %d)".formatted(move));
          }
          chromium.evaluate("costscapePage.model.advance(2)");
          click("#basins");
          chromium.await("!document.querySelector('#basin-progress').hidden");
          chromium.evaluate("costscapePage.model.setParameter(0, 0.5)"); // on the map
          chromium.evaluate("new Promise(done => setTimeout(done, 300))");
          assertEquals("true", chromium.text("document.querySelector('#basins').ariaPressed"));
          click("#step");
          chromium.await("costscapePage.model.steps === 1");
        });
    leaveThePage(); // its workers are busy for long
  }

  @OneIn(2)
  @Test
  void aChangeCancelsWhatIsUnderWay() {
    follow("data=spirals&hidden=16,16&view=moving&steps=2");
    chromium.await("!document.querySelector('#map-progress').hidden");
    chromium.evaluate("costscapePage.model.advance(2)"); // with the verdict on 337 parameters
    assertTrue(
        chromium.text("document.querySelector('#verdict').textContent").contains("gd, rate 0.1: "));
    chromium.evaluate("costscapePage.model.rewind()");
    chromium.evaluate("void costscapePage.model.advance(2)");
    chromium.await("document.querySelector('#verdict').textContent.includes('judged')");
    chromium.evaluate("location.hash = '#data=article'");
    chromium.await("costscapePage.model.state.data === 'article'");
    chromium.await("costscapePage.model.runs[0].rows.cost(0) > 0");
    chromium.await("costscapePage.map.terrain?.n > 8");
    quiet();
    assertEquals(300, chromium.number("costscapePage.map.terrain.n"));
    assertEquals("", chromium.text("document.querySelector('#verdict').textContent"));
    assertEquals(0, chromium.number("costscapePage.model.steps"));
  }

  @Test
  void aLinkWithTwentyThousandStepsIsFollowedWhileThePageAnswers() {
    follow(NOTHING);
    quiet();
    assertAnswers(
        () -> {
          chromium.evaluate(
              "location.hash = '#data=article&view=moving&steps=200000&taken=20000"
                  + "&ball=gd,rate=0.1'");
          chromium.await("costscapePage.model.steps > 0");
          assertEquals("Pause", chromium.text("document.querySelector('#run').textContent"));
          chromium.await("costscapePage.model.steps === 20000 && !costscapePage.model.running");
        });
    chromium.await("location.hash.includes('taken=20000')");
  }

  @Test
  void aChangeEndsTheStepsOfALink() {
    follow("data=article&view=moving&steps=200000&taken=200000&ball=gd,rate=0.1");
    chromium.await("costscapePage.model.steps > 0");
    chromium.evaluate("costscapePage.model.setParameter(0, 3)");
    quiet();
    assertEquals(0, chromium.number("costscapePage.model.steps"));
    assertEquals("Run", chromium.text("document.querySelector('#run').textContent"));
  }
}
