package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is turned and what it changes are seen together, on every screen. */
@Tag("long")
class PageLayoutTest extends InBrowser {
  private static final String FIRST = "at=start&view=moving&ball=gd,rate=1.2&speed=60";

  @AfterEach
  void asBefore() {
    chromium.call("Emulation.setTouchEmulationEnabled", "{\"enabled\":false}");
    assertEquals(List.of(), chromium.errors());
  }

  private void openAt(String fragment, int width, int height) {
    follow(fragment);
    resize(width, height);
  }

  private void resize(int width, int height) {
    chromium.size(width, height);
    chromium.await(
        "costscapePage.map.terrain !== undefined && innerWidth === %d && innerHeight === %d"
            .formatted(width, height));
    frames();
  }

  private void frames() {
    chromium.evaluate(
        "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
  }

  /** Each slider in turn is scrolled to; the map and Run must be in the window beside it. */
  @ParameterizedTest
  @ValueSource(strings = {"", "&lesson=saddle"})
  void aSliderTheMapAndRunAreSeenTogether(String lesson) {
    follow(FIRST + lesson);
    int[][] sizes = {
      {360, 740}, {390, 844}, {740, 360}, {820, 1180}, {1024, 768}, {1366, 768}, {1920, 1080}
    };
    for (int[] size : sizes) {
      chromium.evaluate("scrollTo(0, 0)");
      resize(size[0], size[1]);
      String at = size[0] + " by " + size[1];
      assertEquals(
          "",
          chromium.text(
              """
              [...document.querySelectorAll('#sliders input[type=range], #ball-list input[type=number]')].map(input => {
                input.scrollIntoView({block: 'nearest'});
                const seen = [input, document.getElementById('map'), document.getElementById('run')].map(each => {
                  const {left, right, top, bottom} = each.getBoundingClientRect();
                  const under = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
                  return left >= 0 && right <= innerWidth + 1 && top >= -1 && bottom <= innerHeight + 1
                    && (each.contains(under) || input.closest('.slider')?.contains(under)) ? '' : each.id || 'ball';
                }).filter(Boolean);
                return seen.length > 0 ? `${input.id}: ${seen.join()}` : '';
              }).filter(Boolean).join('; ')\
              """),
          at);
      assertTrue(chromium.number("document.querySelector('#map-plot').offsetWidth") > 190, at);
      assertTrue(chromium.number("document.querySelector('#map-plot').offsetHeight") > 110, at);
    }
  }

  /** In a lecture on a page of the course the map takes the course's place, in either layer. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLectureHasALargeMap(boolean isFirstLayer) {
    openAt("course=rate&step=1", 1280, 800);
    chromium.await("document.querySelector('#course-count')?.checkVisibility() === true");
    chromium.evaluate(
        "['data-lecture', 'data-first'].forEach((name, k) =>"
            + " document.documentElement.toggleAttribute(name, k === 0 || %b))"
                .formatted(isFirstLayer));
    frames();
    double left =
        chromium.number("document.querySelector('#landscape').getBoundingClientRect().left");
    double width = chromium.number("document.querySelector('#landscape').offsetWidth");
    leaveThePage();
    assertTrue(left < 40 && width > 700, "%s wide at %s".formatted(width, left));
  }

  /**
   * Labels, fields and choices show all that stands in them, whatever its size and language, and
   * nothing leaves the window.
   */
  @ParameterizedTest
  @CsvSource({"360, 740, en", "1024, 768, en", "1366, 768, de", "360, 740, de"})
  void noTextIsCut(int width, int height, String language) {
    openAt(
        "lang="
            + language
            + "&at=-0.000000012345678,9,-123456.789,5,0.5,0.25,0&vary=w1_0_0=-140000:140000"
            + "&vary=w1_0_1=-0.000012345:140000.5&ball=gd,rate=0.000012345&ball=adam&lesson=saddle",
        width,
        height);
    chromium.evaluate("document.querySelector('#problem-button').click()");
    assertEquals(
        "",
        chromium.text(
            """
            [...document.querySelectorAll('label, input:not([type=range], [type=radio]), button, summary, h2, p, output, td, li, #turned, #told, #views, #lesson-text, #landscape')]
              .filter(e => e.checkVisibility() && !e.closest('.visually-hidden, .toast, .skip'))
              .filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0
                && getComputedStyle(e).display !== 'inline' || e.getBoundingClientRect().right > innerWidth + 0.5)
              .map(e => (e.value || e.outerHTML).slice(0, 80)).join()\
            """));
    chromium.evaluate("document.querySelector('#problem-button').click()");
  }

  /** No number of an axis leaves its canvas or runs into the axis' title. */
  @ParameterizedTest
  @CsvSource({"360, 740", "1366, 768"})
  void noNumberOfAnAxisIsCut(int width, int height) {
    follow(NOTHING);
    chromium.evaluate(
        """
        (() => {
          const own = CanvasRenderingContext2D.prototype.fillText;
          globalThis.cut = [];
          globalThis.written = [];
          CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
            const at = this.getTransform().transformPoint({x, y});
            const {actualBoundingBoxLeft: l, actualBoundingBoxRight: r} = this.measureText(text);
            written.push(text);
            if (this.getTransform().b === 0 && (at.x - l < -0.5 || at.x + r > this.canvas.width + 0.5)) cut.push(text);
            own.call(this, text, x, y);
          };
        })()\
        """);
    chromium.size(width, height);
    chromium.evaluate(
        "costscapePage.read('vary=w1_0_0=-140000:140000&vary=w1_0_1=-140000:140000')"
            + ".then(({state}) => costscapePage.model.open(state))");
    frames();
    chromium.evaluate("costscapePage.model.advance(10000)");
    frames();
    assertEquals("", chromium.text("[...new Set(cut)].join('; ')"));
    assertTrue(
        chromium.evaluate("written.some(text => text.startsWith('\u2212100000'))").getAsBoolean(),
        () -> chromium.text("written.join(' ')"));
  }

  @Test
  void aClickPutsTheBallThereAndLetsItRoll() {
    open(FIRST);
    resize(1366, 768);
    assertTrue(hint().startsWith("Click the map"), hint());
    clickMap(0.4, 0.4);
    chromium.await("costscapePage.model.steps > 3");
    assertEquals("true", chromium.text("String(costscapePage.model.running)"));
    click("#run");
    assertEquals("false", chromium.text("String(costscapePage.model.running)"));
    assertTrue(hint().startsWith("A click starts a new ball there; the other 5"), hint());
  }

  private String hint() {
    return chromium.text("document.querySelector('#hint').textContent");
  }

  /** A start in the flat stretch says so, and the place that it names instead is a slope. */
  @Test
  void aFlatStartSaysWhyNothingMovesAndWhereSomethingWould() {
    openAt("data=article&at=article&ball=gd,rate=0.1&steps=2000", 1366, 768);
    chromium.await("document.querySelector('#steeper') !== null");
    assertTrue(hint().startsWith("Too flat here to see a ball move"), hint());
    double flat = chromium.number("costscapePage.model.runs[0].rows.gradientNorm(0)");
    click("#steeper");
    quiet();
    double steep = chromium.number("costscapePage.model.runs[0].rows.gradientNorm(0)");
    assertTrue(steep > 1e3 * flat, steep + " is no slope beside " + flat);
    chromium.await("!document.querySelector('#hint').textContent.startsWith('Too flat')");
  }

  @Test
  void aConstantMapSaysThatItIsConstant() { // the output's weights are 0, so no hidden unit counts
    openAt("data=article&at=1,1,0,0,0,0,0&view=frozen", 1366, 768);
    chromium.await("document.querySelector('#hint').textContent.includes('the same everywhere')");
    assertTrue(hint().contains("0.69315 nats"), hint());
    openAt("data=article&at=1,1,0,0,0.001,0,0&view=frozen", 1366, 768);
    chromium.await("costscapePage.map.terrain.n === 300");
    assertTrue(!hint().contains("the same everywhere"), hint());
  }

  @Test
  void inALectureThereAreTheMapAndTheFitAndRun() {
    openAt(FIRST, 1920, 1080);
    chromium.key("l");
    frames();
    assertEquals(
        "fit,map,map-plot,run",
        chromium.text(
            """
            ['fit', 'map', 'map-plot', 'run', 'sliders', 'balls', 'costs', 'command', 'lesson'].filter(id => {
              const e = document.getElementById(id);
              const {right, bottom} = e.getBoundingClientRect();
              return e.checkVisibility() && right <= innerWidth && bottom <= innerHeight;
            }).join()\
            """));
    assertTrue(
        chromium.number("parseFloat(getComputedStyle(document.body).fontSize)") >= 20, "small");
    double x = chromium.number("document.querySelector('#map-plot').getBoundingClientRect().right");
    assertTrue(x > 900, "the map is small: " + x);
    clickMap(0.45, 0.3);
    chromium.await("costscapePage.model.steps > 1");
    chromium.key(" ");
    chromium.key("l");
    assertTrue(
        chromium.evaluate("document.querySelector('#sliders').checkVisibility()").getAsBoolean());
  }

  /** A slide shows the map, the run and one line, whatever else the link names. */
  @ParameterizedTest
  @CsvSource({"640, 520", "360, 400", "800, 500"})
  void anEmbeddedPageIsTheMapTheRunAndOneLine(int width, int height) {
    openAt("embed&lesson=saddle&" + FIRST, width, height);
    assertEquals(
        "map,run,hint,whole",
        chromium.text(
            """
            ['map', 'run', 'hint', 'whole', 'sliders', 'balls', 'costs', 'fit', 'command', 'lesson', 'caption'].filter(id => {
              const e = document.getElementById(id);
              const {left, right, top, bottom} = e.getBoundingClientRect();
              return e.checkVisibility() && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
            }).join()\
            """));
    assertTrue(chromium.number("document.querySelector('#map-plot').offsetHeight") > 180);
    assertTrue(chromium.number("document.documentElement.scrollHeight") <= height + 1);
    clickMap(0.4, 0.4);
    chromium.await("costscapePage.model.steps > 1");
    chromium.key(" ");
    chromium.await("location.hash.includes('embed')");
    chromium.evaluate("document.querySelector('#whole').focus()");
    String whole = chromium.text("document.querySelector('#whole').href");
    assertTrue(whole.contains("#data=article") && !whole.contains("embed"), whole);
  }

  /** The line that is copied holds the link to what is shown, as an attribute of HTML. */
  @Test
  void theLineForAnotherPageOpensWhatIsShown() {
    openAt("data=own&csv=x%2C%22y%22%0A1%2C0%0A2%2C1%0A&view=moving", 1366, 768);
    // The address is brought up to date a moment after the page has opened what it names.
    chromium.await("location.hash === '#' + costscapePage.model.fragment");
    chromium.evaluate(
        "navigator.clipboard.writeText = async text => { globalThis.copied = text; };"
            + " document.querySelector('#copy-frame').click()");
    chromium.await("globalThis.copied !== undefined");
    assertEquals(
        "true",
        chromium.text(
            """
            (holder => {
              holder.innerHTML = copied;
              const {src} = holder.firstChild;
              return String(holder.children.length === 1 && src === location.href.replace('#', '#embed&'));
            })(document.implementation.createHTMLDocument('').body)\
            """));
  }

  /** Where a finger scrolls it changes nothing: neither a slider below it nor the start. */
  @Test
  void scrollingByFingerChangesNeitherSlidersNorTheStart() {
    chromium.call("Emulation.setTouchEmulationEnabled", "{\"enabled\":true}");
    openAt(FIRST, 360, 740);
    String before = chromium.text("[...costscapePage.model.start].join()");
    for (String where : List.of("#slider-b1_0", "#slider-w2_0_0", "#map-plot")) {
      chromium.evaluate("scrollTo(0, 0)");
      JsonObject box = box(where);
      double x = box.get("x").getAsDouble() + 0.8 * box.get("width").getAsDouble();
      double y = box.get("y").getAsDouble() + 0.8 * box.get("height").getAsDouble();
      double scrolled = chromium.number("scrollY");
      touch("touchStart", x, y);
      for (int step = 1; step <= 10; step++) {
        touch("touchMove", x, y - 12 * step);
      }
      touch("touchEnd", 0, 0);
      chromium.await("scrollY > %s + 40".formatted(scrolled));
      assertEquals(before, chromium.text("[...costscapePage.model.start].join()"), where);
      assertEquals("false", chromium.text("String(costscapePage.model.running)"), where);
    }
  }

  /** A handle is 44 pixels wide and high: a finger takes it 20 pixels beside its middle. */
  @Test
  void aHandleIsLargeEnoughForAFinger() {
    chromium.call("Emulation.setTouchEmulationEnabled", "{\"enabled\":true}");
    openAt("data=article&at=start", 360, 740);
    quiet(); // until then a sentence may come and move what is below it
    JsonObject box = box("#slider-b2_0"); // at 0, in the middle
    double x = box.get("x").getAsDouble() + 0.5 * box.get("width").getAsDouble();
    double y = box.get("y").getAsDouble() + 0.5 * box.get("height").getAsDouble();
    touch("touchStart", x + 20, y + 20);
    for (int step = 1; step <= 10; step++) {
      touch("touchMove", x + 20 + 5 * step, y + 20);
    }
    touch("touchEnd", 0, 0);
    double reached = chromium.number("costscapePage.model.start[6]");
    double expected = 50 / (box.get("width").getAsDouble() - 44) * 20;
    assertEquals(expected, reached, 1.5);
    assertEquals(
        "44,44",
        chromium.text(
            "(b => [b.width, b.height].join())"
                + "(document.querySelector('#map-handle').getBoundingClientRect())"));
  }

  private void touch(String type, double x, double y) {
    String points = type.equals("touchEnd") ? "" : "{\"x\":%s,\"y\":%s}".formatted(x, y);
    chromium.call(
        "Input.dispatchTouchEvent",
        "{\"type\":\"%s\",\"touchPoints\":[%s]}".formatted(type, points));
  }
}
