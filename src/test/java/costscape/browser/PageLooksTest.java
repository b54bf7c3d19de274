package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import costscape.OneIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for every eye, finger and screen: contrast, touch, width and motion. */
@Tag("long")
class PageLooksTest extends InBrowser {
  private static final String BUSY =
      "data=article&at=start&vary=w1_0_0=-10:10&vary=w1_0_1=-10:10&ball=gd,rate=1.2"
          + "&ball=adam,rate=0.1&view=shadow&steps=200&lesson=saddle";

  @AfterEach
  void asBefore() {
    chromium.call("Emulation.setEmulatedMedia", "{\"features\":[]}");
    chromium.call("Emulation.setTouchEmulationEnabled", "{\"enabled\":false}");
  }

  private void prefer(String feature, String value) {
    chromium.call(
        "Emulation.setEmulatedMedia",
        "{\"features\":[{\"name\":\"%s\",\"value\":\"%s\"}]}".formatted(feature, value));
  }

  /** A page with something of everything on it: a task, two balls, verdicts, a refusal. */
  private void openBusy() {
    open(BUSY);
    leaveThePage();
    chromium.await("costscapePage.map.terrain !== undefined");
    chromium.evaluate("costscapePage.model.advance(1000)");
    chromium.await("document.querySelector('#lesson-task li') !== null");
    chromium.evaluate("document.querySelector('#save').open = true");
    chromium.evaluate(
        "(field => { field.value = '0'; field.dispatchEvent(new Event('change')); })"
            + "(document.querySelector('#hidden'))");
    chromium.await("!document.querySelector('#problem-message').hidden");
  }

  @OneIn(2)
  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void everythingStandsOutFromItsGround(String scheme) throws IOException {
    prefer("prefers-color-scheme", scheme);
    openBusy();
    for (int width : new int[] {1440, 360}) {
      chromium.size(width, 900);
      frames();
      assertEquals(scheme, chromium.text("document.documentElement.dataset.theme"));
      JsonObject found = contrast();
      assertEquals("[]", found.get("faint").toString());
      assertTrue(found.get("texts").getAsInt() > 60, found.toString());
      assertTrue(found.get("controls").getAsInt() > 20, found.toString());
      chromium.evaluate("document.querySelector('#help').showModal()");
      assertEquals("[]", contrast().get("faint").toString());
      chromium.evaluate("document.querySelector('#help').close()");
    }
  }

  private JsonObject contrast() throws IOException {
    try (var in = PageLooksTest.class.getResourceAsStream("contrast.js")) {
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return JsonParser.parseString(chromium.text(script)).getAsJsonObject();
    }
  }

  @Test
  void noScreenNeedsSideScroll() {
    openBusy();
    for (int width : new int[] {320, 360, 390, 768, 1024, 1440}) {
      assertNeedsNoSideScroll(width);
    }
  }

  private void assertNeedsNoSideScroll(int width) {
    chromium.size(width, 800);
    chromium.await("innerWidth === " + width);
    frames();
    double needed = chromium.number("document.documentElement.scrollWidth");
    assertTrue(needed <= width, needed + " at " + width);
    double plot = chromium.number("document.querySelector('#map-plot').offsetWidth");
    assertTrue(plot > Math.min(190, 0.5 * width), plot + " at " + width);
    assertEquals(
        "",
        chromium.text(
            """
            [...document.querySelectorAll('button, select, input:not([type=radio]), canvas, p, code')]
              .filter(e => e.checkVisibility() && !e.closest('.visually-hidden, .toast, .skip'))
              .filter(e => e.getBoundingClientRect().right > innerWidth + 0.5 || e.getBoundingClientRect().left < -0.5)
              .map(e => e.outerHTML.slice(0, 80)).join()\
            """));
  }

  @Test
  void aFingerSetsTheStartAndDragsIt() {
    openOnPhone();
    JsonObject plot = box("#map-plot");
    double left = plot.get("x").getAsDouble();
    double top = plot.get("y").getAsDouble();
    double width = plot.get("width").getAsDouble();
    double height = plot.get("height").getAsDouble();
    touch("touchStart", left + 0.25 * width, top + 0.25 * height);
    touch("touchEnd", 0, 0);
    assertEquals(-5, start(0), 0.1);
    assertEquals(5, start(1), 0.1);
    double scrolled = chromium.number("scrollY");
    touch("touchStart", left + 0.25 * width, top + 0.25 * height);
    for (int step = 1; step <= 10; step++) {
      touch("touchMove", left + (0.25 + 0.05 * step) * width, top + (0.25 + 0.05 * step) * height);
    }
    touch("touchEnd", 0, 0);
    assertEquals(5, start(0), 0.1);
    assertEquals(-5, start(1), 0.1);
    assertEquals(scrolled, chromium.number("scrollY"), "the page moved under the finger");
  }

  @Test
  void aFingerBesideTheMapScrollsThePage() {
    openOnPhone();
    double[] before = {start(0), start(1)};
    JsonObject plot = box("#map-plot");
    double x = plot.get("x").getAsDouble() + plot.get("width").getAsDouble() + 30; // the colour bar
    double y = plot.get("y").getAsDouble() + 0.8 * plot.get("height").getAsDouble();
    double scrolled = chromium.number("scrollY");
    touch("touchStart", x, y);
    for (int step = 1; step <= 10; step++) {
      touch("touchMove", x, y - 20 * step);
    }
    touch("touchEnd", 0, 0);
    chromium.await("scrollY > %s + 60".formatted(scrolled));
    assertEquals(before[0], start(0));
    assertEquals(before[1], start(1));
  }

  @Test
  void aFingerMovesASlider() {
    openOnPhone();
    JsonObject slider = box("#slider-b2_0");
    double x = slider.get("x").getAsDouble();
    double y = slider.get("y").getAsDouble() + 0.5 * slider.get("height").getAsDouble();
    double width = slider.get("width").getAsDouble();
    touch("touchStart", x + 0.5 * width, y);
    for (int step = 1; step <= 10; step++) {
      touch("touchMove", x + (0.5 + 0.03 * step) * width, y);
    }
    touch("touchEnd", 0, 0);
    assertEquals(6, start(6), 1);
  }

  @Test
  void whatAFingerPressesIsLargeEnough() { // WCAG 2.2, 2.5.8: 24 by 24 pixels
    openOnPhone();
    assertEquals(
        "",
        chromium.text(
            """
            [...document.querySelectorAll('button, select, input:not([type=radio]), summary, .segments label')]
              .filter(e => e.checkVisibility() && e.getBoundingClientRect().width > 1)
              .filter(e => e.offsetHeight < 24 && e.id !== 'speed' || e.offsetWidth < 24)
              .map(e => e.outerHTML.slice(0, 80)).join()\
            """));
  }

  /** Whoever edits a field by keyboard goes on from there, although the panel is built anew. */
  @Test
  void theFocusStaysWhereItWasAfterAnEdit() {
    follow("ball=gd&ball=adam");
    quiet();
    for (String field :
        List.of(
            "#ball-list .ball:nth-child(2) select",
            "#ball-list input[aria-label=\"rate of ball 1\"]",
            "#l2")) {
      chromium.evaluate("document.body.classList.add('problem-open')");
      chromium.evaluate(
          "(e => { e.focus(); if (e.value !== undefined && e.type === 'number') e.value = '0.25';"
              + " else e.value = 'momentum';"
              + " e.dispatchEvent(new Event('change', {bubbles: true})); })(document.querySelector('%s'))"
                  .formatted(field));
      quiet();
      assertTrue(
          chromium
              .evaluate("document.activeElement === document.querySelector('%s')".formatted(field))
              .getAsBoolean(),
          () -> field + " lost the focus to " + chromium.text("document.activeElement.outerHTML"));
    }
    click("#ball-list .ball:nth-child(2) button");
    assertEquals("add-ball", chromium.text("document.activeElement.id"));
    leaveThePage();
  }

  private void openOnPhone() {
    chromium.call("Emulation.setTouchEmulationEnabled", "{\"enabled\":true}");
    follow("data=article&at=start&vary=w1_0_0=-10:10&vary=w1_0_1=-10:10");
    chromium.size(360, 740);
    chromium.await("costscapePage.map.terrain !== undefined && innerWidth === 360");
    frames();
  }

  private void touch(String type, double x, double y) {
    String points = type.equals("touchEnd") ? "" : "{\"x\":%s,\"y\":%s}".formatted(x, y);
    chromium.call(
        "Input.dispatchTouchEvent",
        "{\"type\":\"%s\",\"touchPoints\":[%s]}".formatted(type, points));
  }

  private double start(int parameter) {
    return chromium.number("costscapePage.model.start[%d]".formatted(parameter));
  }
}
