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

/** A control and what it changes are seen together, on every screen. */
@Tag("long")
class PageLayoutTest extends InBrowser {
  private static final String FIRST = "at=start&view=moving&ball=gd,rate=1.2&speed=60";

  @AfterEach
  void asBefore() {
    chromium.call("Emulation.setTouchEmulationEnabled", "{\"enabled\":false}");
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
              [...document.querySelectorAll('#sliders input[type=range], #ball-list :is(.number, input[type=number])')].map(input => {
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

  private void touch(String type, double x, double y) {
    String points = type.equals("touchEnd") ? "" : "{\"x\":%s,\"y\":%s}".formatted(x, y);
    chromium.call(
        "Input.dispatchTouchEvent",
        "{\"type\":\"%s\",\"touchPoints\":[%s]}".formatted(type, points));
  }
}
