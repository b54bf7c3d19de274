package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for people who hear it, or steer it by keys: axe-core finds nothing against it. */
@Tag("long")
class PageAccessTest extends InBrowser {
  /** Lets axe describe one right element a rule, and not each: that is most of its time. */
  private static final String VIOLATIONS =
      """
      axe.run({resultTypes: ['violations']}).then(({violations, passes}) => JSON.stringify({
        checked: passes.length,
        found: violations.map(({id, help, nodes}) => `${id}: ${help}: ${nodes.map(n => n.html.slice(0, 120)).join(' | ')}`),
      }))\
      """;

  /**
   * Widths of the window at which axe looks at every link, and the link that it looks at on all.
   */
  private static final Set<Integer> MOST_SCREENS = Set.of(360, 1280, 1920);

  private static final String ON_EVERY_SCREEN = "layer=first&at=start";

  @AfterEach
  void asBefore() {
    chromium.call("Emulation.setEmulatedMedia", "{\"features\":[]}");
  }

  private void assertOpenToAll(String when) {
    String answer = chromium.text(VIOLATIONS);
    assertTrue(answer.endsWith("\"found\":[]}"), when + ": " + answer);
    assertTrue(answer.matches("\\{\"checked\":[2-9][0-9].*"), answer);
  }

  @OneIn(2)
  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void axeFindsNothing(String scheme) throws IOException {
    chromium.call(
        "Emulation.setEmulatedMedia",
        "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"%s\"}]}".formatted(scheme));
    open("at=start&view=moving&ball=gd,rate=1.2&ball=adam&steps=200&lesson=saddle");
    chromium.await("document.querySelector('#lesson-task li') !== null");
    addAxe();
    chromium.evaluate("costscapePage.model.advance(1000)");
    chromium.evaluate("document.querySelector('#problem-button').click()");
    chromium.evaluate(
        "document.querySelectorAll('details').forEach(each => { each.open = true; })");
    assertOpenToAll("with a task of the course");
    chromium.evaluate("document.querySelector('#help').showModal()");
    assertOpenToAll("with help");
    chromium.evaluate("document.querySelector('#help').close()");
    if (scheme.equals("light")) { // the other one changes the colours alone
      assertOpenToAllElsewhere();
    }
    leaveThePage();
  }

  private void assertOpenToAllElsewhere() throws IOException {
    chromium.size(360, 740);
    assertOpenToAll("on a telephone");
    chromium.size(1920, 1080);
    chromium.key("l");
    assertOpenToAll("in a lecture");
    chromium.key("l");
    follow("data=article&at=start&vary=random:1&vary=hessian:1&hold-out=0.25&ball=gd&steps=20");
    chromium.evaluate("costscapePage.model.advance(20)");
    assertOpenToAll("on a plane of directions, with rows held out");
    open("data=moons&hidden=4&csv=x");
    addAxe();
    assertOpenToAll("with an error");
  }

  /** The first layer, a step of the course and its task, iris with its table, on every screen. */
  @OneIn(2)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "layer=first&at=start&view=moving&ball=gd,rate=1.2&steps=40&taken=40",
        "layer=first&course=slope&step=1&lang=de",
        "course=slice&step=4&lang=en",
        "data=iris&hidden=3&activation=tanh&over=2,3&view=moving&steps=5&taken=5",
        "embed&layer=first&data=xor"
      })
  void axeFindsNothingOnTheNewLayers(String link) throws IOException {
    follow(link + "&look=light");
    shown();
    addAxe();
    assertOpenToAllAt(link, new int[][] {{360, 740}, {1280, 800}, {2560, 1440}});
    follow(link + "&look=dark");
    shown();
    assertOpenToAllAt(link, new int[][] {{768, 1024}, {1920, 1080}});
  }

  @Test
  void axeFindsNothingInTheOpening() throws IOException {
    chromium.call(
        "Emulation.setEmulatedMedia",
        "{\"features\":[{\"name\":\"prefers-reduced-motion\",\"value\":\"reduce\"}]}");
    open("layer=opening&look=dark&lang=de");
    chromium.await("document.querySelectorAll('.opening-card:not([hidden])').length === 3");
    quiet();
    addAxe();
    chromium.evaluate("document.querySelector('#opening-menu').open = true");
    for (int width : new int[] {360, 1280}) {
      chromium.size(width, 800);
      chromium.await("innerWidth === " + width);
      assertOpeningIsOpenToAll();
    }
    for (String dialog : List.of("#opening-truth", "#opening-codes-dialog")) {
      chromium.evaluate("document.querySelector('%s').showModal()".formatted(dialog));
      assertOpeningIsOpenToAll();
      chromium.evaluate("document.querySelector('%s').close()".formatted(dialog));
    }
    leaveThePage();
  }

  /** It has fewer kinds of elements than the page, so fewer rules have something to check. */
  private void assertOpeningIsOpenToAll() {
    String answer = chromium.text(VIOLATIONS);
    assertTrue(answer.matches("\\{\"checked\":(1[5-9]|[2-9][0-9]),\"found\":\\[\\]\\}"), answer);
  }

  private void assertOpenToAllAt(String link, int[][] sizes) {
    for (int[] size : sizes) {
      chromium.size(size[0], size[1]);
      chromium.await("innerWidth === " + size[0]);
      chromium.evaluate(
          "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
      if (link.startsWith(ON_EVERY_SCREEN) || MOST_SCREENS.contains(size[0])) {
        assertOpenToAll(link + " at " + size[0]);
      }
      assertTrue(
          chromium.number("document.documentElement.scrollWidth") <= size[0],
          link + " scrolls sideways at " + size[0]);
    }
  }

  private void addAxe() throws IOException {
    if (chromium.evaluate("globalThis.axe === undefined").getAsBoolean()) {
      try (var in = PageAccessTest.class.getResourceAsStream("/axe.min.js")) {
        chromium.evaluate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }
}
