package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for people who hear it, or steer it by keys: axe-core finds nothing against it. */
@Tag("long")
class PageAccessTest extends InBrowser {
  private static final String VIOLATIONS =
      """
      axe.run().then(({violations, passes}) => JSON.stringify({
        checked: passes.length,
        found: violations.map(({id, help, nodes}) => `${id}: ${help}: ${nodes.map(n => n.html.slice(0, 120)).join(' | ')}`),
      }))\
      """;

  @AfterEach
  void nothingWentWrongUnseen() {
    chromium.call("Emulation.setEmulatedMedia", "{\"features\":[]}");
    assertEquals(List.of(), chromium.errors());
  }

  private void assertOpenToAll(String when) {
    String answer = chromium.text(VIOLATIONS);
    assertTrue(answer.endsWith("\"found\":[]}"), when + ": " + answer);
    assertTrue(answer.matches("\\{\"checked\":[2-9][0-9].*"), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void axeFindsNothing(String scheme) throws IOException {
    chromium.call(
        "Emulation.setEmulatedMedia",
        "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"%s\"}]}".formatted(scheme));
    open("at=start&view=moving&ball=gd,rate=1.2&ball=adam&steps=200&lesson=saddle");
    chromium.await("document.querySelector('#lesson-task li') !== null");
    chromium.evaluate(script());
    chromium.evaluate("costscapePage.model.advance(1000)");
    chromium.evaluate("document.querySelector('#problem-button').click()");
    chromium.evaluate(
        "document.querySelectorAll('details').forEach(each => { each.open = true; })");
    assertOpenToAll("with a task of the course");
    chromium.size(360, 740);
    assertOpenToAll("on a telephone");
    chromium.evaluate("document.querySelector('#help').showModal()");
    assertOpenToAll("with help");
    chromium.evaluate("document.querySelector('#help').close()");
    chromium.size(1920, 1080);
    chromium.key("l");
    assertOpenToAll("in a lecture");
    open("data=article&at=start&vary=random:1&vary=hessian:1&hold-out=0.25&ball=gd&steps=20");
    chromium.evaluate(script());
    chromium.evaluate("costscapePage.model.advance(20)");
    chromium.evaluate("document.querySelector('#problem-button').click()");
    assertOpenToAll("on a plane of directions, with rows held out");
    open("data=moons&hidden=4&csv=x");
    chromium.evaluate(script());
    assertOpenToAll("with an error");
  }

  /** The first layer, a step of the course and its task, iris with its table, on every screen. */
  @ParameterizedTest
  @CsvSource({
    "360, 740, light",
    "768, 1024, dark",
    "1280, 800, light",
    "1920, 1080, dark",
    "2560, 1440, light"
  })
  void axeFindsNothingOnTheNewLayers(int width, int height, String look) throws IOException {
    for (String link :
        List.of(
            "layer=first&at=start&view=moving&ball=gd,rate=1.2&steps=40&taken=40",
            "layer=first&course=slope&step=1&lang=de",
            "course=slice&step=4&lang=en",
            "data=iris&hidden=3&activation=tanh&over=2,3&view=moving&steps=5&taken=5",
            "embed&layer=first&data=xor")) {
      open(link + "&look=" + look);
      chromium.size(width, height);
      chromium.await("innerWidth === " + width);
      quiet();
      chromium.evaluate(script());
      assertOpenToAll(link + " at " + width);
      assertTrue(
          chromium.number("document.documentElement.scrollWidth") <= width,
          link + " scrolls sideways at " + width);
    }
  }

  private static String script() throws IOException {
    try (var in = PageAccessTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
