package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as somebody opens it who knows nothing of it, and what becomes of a first run. */
@Tag("long")
class PageBeginsTest extends InBrowser {
  @AfterEach
  void asBefore() {
    chromium.call("Emulation.setEmulatedMedia", "{\"features\":[]}");
  }

  private void openFirst(String fragment) throws IOException {
    open(first(), fragment);
  }

  private Path first() throws IOException {
    Path page = folder.resolve("first.html");
    return Files.exists(page) ? page : Files.writeString(page, ExplorePage.html(Opening.first()));
  }

  private String verdict() {
    return chromium.text("document.querySelector('#verdict').textContent");
  }

  @Test
  void aBallRollsOnceByItselfAndThenInvites() throws IOException {
    openFirst("layer=first");
    chromium.await("costscapePage.model.steps > 0");
    assertEquals("none", invitation());
    chromium.await("costscapePage.model.ended && !costscapePage.model.running");
    chromium.await("document.querySelector('#train-on') !== null");
    assertTrue(
        verdict().startsWith("Stopped after 3,000 steps, and the cost is still going down."),
        verdict());
    assertEquals("block", invitation());
    assertEquals(
        "The ground still slopes under the ball, so training has not come to rest.",
        chromium.text("document.querySelector('#verdict .ground').textContent"));
    clickMap(0.4, 0.7);
    chromium.await("costscapePage.model.steps > 0");
    chromium.key(" ");
    assertEquals("none", invitation());
    assertEquals( // what the run before has changed begins anew
        "-1,5,0.5,0.25,0", chromium.text("[...costscapePage.model.start].slice(2).join()"));
  }

  /** Six balls on one land end in three valleys; the page itself waits behind. */
  @Test
  void theOpeningHasSixBallsAndThreeValleys() throws IOException {
    chromium.call(
        "Emulation.setEmulatedMedia",
        "{\"features\":[{\"name\":\"prefers-reduced-motion\",\"value\":\"reduce\"}]}");
    openFirst("");
    String cards =
        "[...document.querySelectorAll('.opening-card:not([hidden])')]"
            + ".map(card => card.innerText.replace(/\\s+/g, ' ').trim()).join('; ')";
    chromium.await("document.querySelectorAll('.opening-card:not([hidden])').length === 3");
    assertEquals(
        "12 of 12 right the deepest valley; 7 of 12 right stuck; 9 of 12 right stuck",
        chromium.text(cards));
    assertEquals(
        "Same network. Same data. Other start.",
        chromium.text("document.querySelector('#opening-title').textContent.trim()"));
    assertEquals(
        "Six balls rolled downhill. Two found the deepest valley. Four are stuck:"
            + " where they lie, every small step leads up, in all seven numbers of the network.",
        chromium.text("document.querySelector('#opening-says').textContent"));
    chromium.evaluate( // too long for the deepest valley: the second discovery
        "(rate => { rate.value = '3'; rate.dispatchEvent(new Event('input'));"
            + " rate.dispatchEvent(new Event('change')); })(document.querySelector('#opening-rate'))");
    chromium.await(
        "document.querySelector('.opening-card').innerText"
            + ".includes('the steps are too long for this valley')");
    chromium.evaluate( // so long that a step leads out of a valley
        "(rate => { rate.value = '4'; rate.dispatchEvent(new Event('input'));"
            + " rate.dispatchEvent(new Event('change')); })(document.querySelector('#opening-rate'))");
    chromium.await("document.querySelector('#opening-says').textContent.includes('leapt uphill')");
    chromium.evaluate( // so short that in 600 steps no ball has come to rest
        "(rate => { rate.value = '-2'; rate.dispatchEvent(new Event('input'));"
            + " rate.dispatchEvent(new Event('change')); })(document.querySelector('#opening-rate'))");
    chromium.await("document.querySelector('#opening-says').textContent.includes('Six are still')");
    assertEquals(
        "Six balls rolled downhill. None found the deepest valley."
            + " Six are still on their way after 600 steps.",
        chromium.text("document.querySelector('#opening-says').textContent.trim()"));
    assertEquals("", chromium.text(cards));
    quiet();
    click("#opening-menu summary");
    click("#opening-class"); // the starts of three of the six, and a ball of long steps
    chromium.evaluate("document.querySelector('#opening-codes').value = 'gzrpn7 RERPNP'");
    chromium.evaluate("document.querySelector('#opening-codes').value += ', S5VDNB M3QGW5'");
    click("#opening-codes-roll");
    assertEquals(
        "No code: M3QGW5. A code has six signs.",
        chromium.text("document.querySelector('#opening-codes-say').textContent"));
    chromium.evaluate(
        "document.querySelector('#opening-codes').value = 'GZRPN7 RERPNP S5VDNB M3QGW4'");
    click("#opening-codes-roll");
    chromium.await("document.querySelector('#opening-says').textContent.includes('class')");
    assertEquals(
        "The balls of a class set out. One found the deepest valley. One is bouncing: its steps are too"
            + " long. 2 are stuck: where they lie, every small step leads up, in all seven numbers of"
            + " the network.",
        chromium.text("document.querySelector('#opening-says').textContent.trim()"));
    assertEquals(
        "12 of 12 right the deepest valley · 1 ball; 7 of 12 right stuck · 1 ball;"
            + " 9 of 12 right stuck · 1 ball",
        chromium.text(cards));
    quiet();
    click("#opening-menu summary");
    click("#opening-more");
    chromium.await("costscapePage.model.state.layer === 'first'");
    assertEquals("false", chromium.text("String(document.querySelector('#screen').inert)"));
    assertEquals("block", invitation());
    click("#home");
    chromium.await("document.documentElement.hasAttribute('data-opening')");
    assertEquals("true", chromium.text("String(document.querySelector('#screen').inert)"));
    click("#opening-menu summary");
    click("#opening-more");
    chromium.await("location.hash.includes('layer=first')");
    chromium.evaluate("history.back()");
    chromium.await("document.documentElement.hasAttribute('data-opening')");
  }

  private String invitation() {
    return chromium.text("getComputedStyle(document.querySelector('#invite')).display");
  }

  /** A link shows what it names, and who wants no motion gets none. */
  @Test
  void nothingMovesWhereALinkAsksOrMotionIsUnwanted() throws IOException {
    openFirst("data=xor&layer=first");
    quiet();
    assertEquals(0, chromium.number("costscapePage.model.steps"));
    assertEquals( // of a link in which nothing can be taken, the page's own opening
        "opening,moving,de,1",
        chromium.text(
            "costscapePage.read('data=nosuch&lang=de').then(({state, complaints}) =>"
                + " [state.layer, state.view, state.lang, complaints.length].join())"));
    chromium.call(
        "Emulation.setEmulatedMedia",
        "{\"features\":[{\"name\":\"prefers-reduced-motion\",\"value\":\"reduce\"}]}");
    openFirst("lang=en");
    quiet();
    assertEquals(0, chromium.number("costscapePage.model.steps"));
    assertEquals("block", invitation());
  }

  /**
   * Twelve controls at most beside the page's name, and all that there is to see stands in the
   * window.
   */
  @Test
  void theFirstLayerHasTwelveControlsAndTheVerdict() throws IOException {
    openFirst("layer=first&at=start&view=moving&ball=gd,rate=1.2&steps=40&taken=40");
    chromium.await("document.querySelector('#train-on') !== null");
    int[][] sizes = {{360, 740}, {768, 1024}, {1280, 800}, {1920, 1080}, {2560, 1440}};
    for (int[] size : sizes) {
      chromium.evaluate("scrollTo(0, 0)");
      resize(size[0], size[1]);
      assertTwelveControlsAndTheVerdict(size[0], size[1]);
      click("#more");
      chromium.await("!document.querySelector('#steps').checkVisibility()");
    }
    resize(1280, 500);
    assertTrue(
        chromium
            .evaluate(
                "(([fit, map]) => fit.right <= map.left && fit.top >= 0 && map.bottom <= 500)"
                    + "(['fit', 'map'].map(id => document.getElementById(id)"
                    + ".getBoundingClientRect()))")
            .getAsBoolean(),
        "on a low screen the map lies over the fit");
  }

  private void resize(int width, int height) {
    chromium.size(width, height);
    chromium.await("innerWidth === %d && innerHeight === %d".formatted(width, height));
    frames();
  }

  private void assertTwelveControlsAndTheVerdict(int width, int height) {
    double controls = visibleControls();
    assertTrue(controls >= 8 && controls <= 12, controls + " controls at " + width);
    assertEquals(
        "map,run,verdict,more,data,lead",
        chromium.text(
            """
            ['map', 'run', 'verdict', 'more', 'data', 'lead'].filter(id => {
              const {left, right, top, bottom} = document.getElementById(id).getBoundingClientRect();
              return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && right > left;
            }).join()\
            """),
        () -> "at " + width);
    assertTrue(chromium.number("document.documentElement.scrollWidth") <= width);
    click("#more");
    chromium.await("document.querySelector('#steps').checkVisibility()");
    assertTrue(
        chromium.number("document.querySelector('#verdict').getBoundingClientRect().bottom")
            <= height,
        "the verdict is below the edge at " + width);
  }

  /** A click that comes before the page can answer puts the ball where it was. */
  @Test
  void anEarlyClickIsNotLost() throws IOException {
    openFirst("");
    String page = chromium.text("location.href");
    String early =
        chromium
            .call(
                "Page.addScriptToEvaluateOnNewDocument",
                """
                {"source":"addEventListener('DOMContentLoaded', () => document.getElementById('map')?\
                .dispatchEvent(new PointerEvent('pointerup', {clientX: 400, clientY: 300})));"}\
                """)
            .get("identifier")
            .getAsString();
    chromium.show(page + "#lang=en", 1440, 1000);
    chromium.call(
        "Page.removeScriptToEvaluateOnNewDocument", "{\"identifier\":\"%s\"}".formatted(early));
    chromium.await("globalThis.costscapePage?.model.steps > 0");
    assertTrue(chromium.number("costscapePage.model.start[0]") < -1);
  }

  private double visibleControls() {
    return chromium.number(
        """
        [...document.querySelectorAll('button, input, select, summary, textarea, a, [role=application]')]
          .filter(e => e.checkVisibility() && !e.closest('dialog, .skip, #home')).length\
        """);
  }

  /** Each dataset of the menu opens with a run that learns it. */
  @ParameterizedTest
  @CsvSource({"xor", "iris", "sine"})
  void chosenDataAreLearntByPressingRun(String data) throws IOException {
    follow(first(), "layer=first");
    choose("data", data);
    chromium.await("costscapePage.model.state.data === '%s'".formatted(data));
    shown();
    chromium.evaluate("costscapePage.model.state.speed = 100");
    if (data.equals("xor")) {
      click("#run");
    } else { // the same steps without a picture of each
      chromium.evaluate("costscapePage.model.advance(costscapePage.model.state.steps)");
    }
    chromium.await("costscapePage.model.ended");
    answered();
    String learnt =
        data.equals("sine")
            ? "costscapePage.model.landscape.responses().meanLoss(costscapePage.model.present)"
                + ".then(loss => 1 - loss / (ys => ys.reduce((s, y) => s + y * y, 0) / ys.length"
                + " - (ys.reduce((s, y) => s + y, 0) / ys.length) ** 2)"
                + "([...costscapePage.model.landscape.responses().numbers(0)]))"
            : "costscapePage.model.landscape.responses().accuracy(costscapePage.model.present)";
    assertTrue(chromium.number(learnt) >= 0.95, () -> chromium.text("String(" + learnt + ")"));
  }

  /** The judging of a large network can be skipped, and the run goes on afterwards. */
  @Test
  void theVerdictCanBeSkipped() {
    follow("data=spirals&hidden=32,32&view=moving&steps=2");
    chromium.await("costscapePage.map.terrain !== undefined");
    chromium.evaluate("void costscapePage.model.advance(2)");
    chromium.await("document.querySelector('#skip-verdict') !== null");
    assertTrue(
        chromium.evaluate("document.querySelector('#verdict progress') !== null").getAsBoolean());
    chromium.evaluate("document.querySelector('#skip-verdict').click()");
    chromium.await("document.querySelector('#train-on') !== null");
    assertTrue(verdict().startsWith("Stopped after 2 steps, and the cost"), verdict());
    assertEquals(0, chromium.number("document.querySelectorAll('#verdict .kind').length"));
    chromium.evaluate("document.querySelector('#train-on').click()");
    chromium.await("costscapePage.model.steps === 4");
  }

  /** Another rule, rate or ball goes as far as the race had come; a new ball has the same rate. */
  @Test
  void changesKeepTheRace() {
    follow("data=article&at=start&view=moving&ball=gd,rate=0.7&steps=500");
    chromium.evaluate("costscapePage.model.advance(60)");
    click("#add-ball");
    chromium.await("costscapePage.model.runs.length === 2 && costscapePage.model.steps === 60");
    assertEquals(
        "gd 0.7,momentum 0.7",
        chromium.text(
            "costscapePage.model.state.balls.map(b => `${b.optimizer} ${b.rate}`).join()"));
    chromium.evaluate(
        "(select => { select.value = 'nesterov'; select.dispatchEvent(new Event('change')); })"
            + "(document.querySelectorAll('#ball-list select')[1])");
    chromium.await(
        "costscapePage.model.state.balls[1].optimizer === 'nesterov'"
            + " && costscapePage.model.steps === 60 && !costscapePage.model.running");
    chromium.evaluate(
        "(field => { field.value = '0.3'; field.dispatchEvent(new Event('change')); })"
            + "(document.querySelector('[aria-label=\"rate of ball 1\"]'))");
    chromium.await(
        "costscapePage.model.state.balls[0].rate === 0.3 && costscapePage.model.steps === 60");
    assertEquals( // an empty field keeps the rate
        "0.3 0.3",
        chromium.text(
            "(field => { field.value = ''; field.dispatchEvent(new Event('change'));"
                + " return `${field.value} ${costscapePage.model.state.balls[0].rate}`; })"
                + "(document.querySelector('[aria-label=\"rate of ball 1\"]'))"));
  }

  private void drop(String rows) {
    chromium.evaluate(
        """
        (() => {
          const carried = new DataTransfer();
          carried.items.add(new File(['%s'], 'own.csv'));
          document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: carried, bubbles: true}));
        })()\
        """
            .formatted(rows));
  }

  private static final String GAP = "x,y\\n1,\\n2,1\\n3,0\\n";
  private static final String WORDS = "who,b,y\\nAnn,1,0\\nBob,2,1\\n";

  @Test
  void aHeaderAloneAGapAndAColumnOfWordsAreNamedInThePagesWords() {
    follow(NOTHING);
    Map<String, String> answers =
        Map.of(
            "x,y",
            "a header and no rows",
            GAP,
            "such rows may be left out",
            WORDS,
            "the column who may be left out, or hold the classes");
    for (Map.Entry<String, String> answer : answers.entrySet()) {
      drop(answer.getKey());
      chromium.await(
          "document.querySelector('#problem-message').textContent.includes('%s')"
              .formatted(answer.getValue()));
      assertFalse(
          chromium.text("document.querySelector('#problem-message').textContent").contains("--"));
      assertEquals("article", chromium.text("costscapePage.model.state.data"));
    }
  }

  /** Columns in the way of own rows are left out by a button, and may be taken back in the form. */
  @Test
  void columnsAndRowsAreLeftOutByAButton() {
    follow(NOTHING);
    drop(WORDS);
    chromium.await("document.querySelector('#problem-message button') !== null");
    click("#problem-message button");
    chromium.await("costscapePage.model.state.data === 'own.csv'");
    String features = "costscapePage.model.landscape.responses().featureNames().join()";
    assertEquals("b", chromium.text(features));
    chromium.await("document.querySelector('#command').textContent.includes('--drop who')");
    String link = chromium.text("costscapePage.model.fragment");
    assertTrue(link.contains("&drop=who&"), link);
    open(link);
    assertEquals("b", chromium.text(features));
    assertEquals("who", chromium.text("document.querySelector('#drop').value"));
    choose("drop", "b, who");
    chromium.await(
        "document.querySelector('#problem-message').textContent.includes('no column is left')");
    drop(GAP);
    chromium.await("document.querySelector('#problem-message button') !== null");
    click("#problem-message button");
    chromium.await("costscapePage.model.state['drop-missing'] === 'true'");
    assertEquals(2, chromium.number("costscapePage.model.landscape.responses().feature(0).length"));
    chromium.await("document.querySelector('#command').textContent.includes('--drop-missing')");
  }

  /** Reset leads back to what was opened, whatever came since, and after the page was left. */
  @Test
  void resetShowsWhatWasOpened() throws IOException {
    openFirst("layer=first");
    choose("data", "xor");
    chromium.await("costscapePage.model.state.data === 'xor'");
    quiet();
    String opened = chromium.text("costscapePage.model.fragment");
    clickMap(0.2, 0.3);
    chromium.await("costscapePage.model.steps > 3");
    chromium.key(" ");
    chromium.await("location.hash.slice(1) === costscapePage.model.fragment");
    chromium.evaluate("void (globalThis.isBefore = true, location.reload())");
    chromium.await("!globalThis.isBefore && globalThis.costscapePage?.model.steps > 3");
    click("#reset");
    chromium.await("costscapePage.model.steps === 0");
    quiet();
    assertEquals(opened, chromium.text("costscapePage.model.fragment"));
    openFirst("course=saddle&step=2");
    chromium.await("costscapePage.model.steps === 5000");
    quiet();
    String step = chromium.text("costscapePage.model.fragment");
    clickMap(0.2, 0.3);
    chromium.await("costscapePage.model.start[0] !== 0.03");
    click("#reset");
    chromium.await("costscapePage.model.steps === 5000");
    quiet();
    assertEquals(step, chromium.text("costscapePage.model.fragment"));
  }

  /**
   * An undone change comes again by a button, however long it takes to open, and a step back in the
   * browser is no step there.
   */
  @Test
  void whatWasUndoneIsDoneAgain() {
    open("data=xor&hidden=3&activation=tanh&at=random:1&view=moving&ball=gd,rate=0.5&steps=100");
    chromium.evaluate("document.querySelector('[name=view][value=shadow]').click()");
    chromium.await("!document.querySelector('#undo').disabled && location.hash.includes('shadow')");
    double entries = chromium.number("history.length");
    chromium.evaluate(
        """
        (own => {
          Worker.prototype.postMessage = function (message) {
            setTimeout(() => own.call(this, message), message.what === 'open' ? 600 : 0);
          };
        })(Worker.prototype.postMessage)\
        """);
    click("#undo");
    chromium.await(
        "costscapePage.model.state.view === 'moving' && location.hash.includes('moving')");
    assertEquals("redo", chromium.text("document.activeElement.id"));
    click("#redo");
    chromium.await(
        "costscapePage.model.state.view === 'shadow' && location.hash.includes('shadow')");
    assertTrue(
        chromium.evaluate("document.querySelector('#redo').disabled").getAsBoolean(), "redo");
    assertEquals(entries, chromium.number("history.length"));
    leaveThePage();
  }

  /**
   * A link that names data alone shows what choosing them shows; one without its file says so once.
   */
  @Test
  void aPartialLinkOpensWithTheRunOfItsData() throws IOException {
    follow(first(), "data=xor");
    assertEquals("moving", chromium.text("costscapePage.model.state.view"));
    assertEquals("tanh", chromium.text("costscapePage.model.state.activation"));
    follow(first(), "data=nosuch&scale=linear");
    assertEquals(1.2, chromium.number("costscapePage.model.state.balls[0].rate"));
    follow(first(), "data=own.csv&target=y&hidden=2&at=1,2,3,4,5,6,7,8,9&ball=gd");
    assertEquals(
        "a link holds at most 200000 characters of rows: open the file again",
        chromium.text("document.querySelector('#problem-message').textContent"));
  }
}
