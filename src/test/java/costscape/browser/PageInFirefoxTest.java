package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The packaged page in a real Firefox where there is one. */
@Tag("packaged")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
class PageInFirefoxTest {
  private static final String RUN = "#data=article&at=start&view=moving&ball=gd,rate=1.2";
  private static final char TAB = '\ue004';

  private Firefox firefox;
  private String address;

  @BeforeAll
  void startTheBrowser(@TempDir(cleanup = CleanupMode.NEVER) Path folder) throws IOException {
    Optional<Path> program = Firefox.find();
    assumeTrue(program.isPresent(), "no Firefox is installed: the page is not tested in it");
    Path page =
        Files.writeString(folder.resolve("explore.html"), ExplorePage.html(Opening.first()));
    address = page.toUri().toString();
    firefox = Firefox.start(program.get(), folder.resolve("profile"));
  }

  @AfterAll
  void endTheBrowser() {
    if (firefox != null) {
      firefox.close();
    }
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    assertEquals(List.of(), firefox.errors());
  }

  private double number(String expression) {
    return Double.parseDouble(firefox.text(expression));
  }

  @Test
  void thePageOpensAndRuns() {
    firefox.open(address + RUN, 1366, 768);
    firefox.await("costscapePage.map.terrain !== undefined");
    assertTrue(firefox.text("document.querySelector('#hint').textContent").startsWith("Click"));
    double x = number("document.querySelector('#run').getBoundingClientRect().x + 20");
    double y = number("document.querySelector('#run').getBoundingClientRect().y + 10");
    assertTrue(y < 768, "Run is below the window");
    firefox.click(x, y);
    firefox.await("costscapePage.model.steps > 3");
    firefox.click(x, y);
    firefox.await("!costscapePage.model.running");
    assertEquals(
        "0",
        firefox.text(
            "[...document.querySelectorAll('#slice-bar input')]"
                + ".filter(e => e.scrollWidth > e.clientWidth + 1).length"),
        "a number is cut");
  }

  /** The first layer is shown, and its ball rolls by itself to a verdict. */
  @Test
  void theBallRollsByItself() {
    firefox.open(address + "#layer=first", 1366, 768);
    firefox.await("document.querySelector('#train-on') !== null");
    assertTrue(
        firefox
            .text("document.querySelector('#verdict').textContent")
            .startsWith("Stopped after 3"));
    assertEquals(
        "false", firefox.text("String(document.querySelector('#steps').checkVisibility())"));
  }

  /** A click on the map leaves no frame around it; a key's focus has one. */
  @Test
  void theFocusFrameIsThatOfKeysAlone() {
    firefox.open(address + RUN, 1366, 768);
    firefox.await("costscapePage.map.terrain !== undefined");
    double x = number("document.querySelector('#map-plot').getBoundingClientRect().x + 90");
    double y = number("document.querySelector('#map-plot').getBoundingClientRect().y + 160");
    firefox.click(x, y);
    firefox.await("costscapePage.model.steps > 0");
    assertEquals("map", firefox.text("document.activeElement.id"));
    assertEquals("none", frame("document.activeElement"));
    firefox.key(' ');
    firefox.key(TAB);
    assertEquals("solid 3px", frame("document.activeElement"));
  }

  private String frame(String element) {
    return firefox.text(
        "(({outlineStyle: s, outlineWidth: w}) => (s === 'none' ? s : s + ' ' + w))(getComputedStyle(%s))"
            .formatted(element));
  }

  @Test
  void linksOfAnyKindHarmNothing() {
    for (String link :
        List.of(
            "data=nosuch&activation=foo",
            "ball=gd&ball=adam&follow=0.5",
            "vary=w1_0_0=-1:1&vary=w1_0_0=-2:2&at=1e308,0,0,0,0,0,0",
            "data=moons&hidden=4,4&view=shadow&lesson=nosuch",
            "embed")) {
      firefox.open(address + "#" + link, 1024, 768);
      firefox.await("costscapePage.map.terrain !== undefined");
      assertEquals(
          (link.contains("moons") || link.contains("embed")) ? link.contains("nosuch") : true,
          firefox.text("!document.querySelector('#problem-message').hidden").equals("true"),
          link);
      assertEquals(List.of(), firefox.errors());
    }
  }

  /**
   * A plane of directions, and rows held out, which another engine of JavaScript computes alike.
   */
  @Test
  void aPlaneOfDirectionsAndRowsHeldOutAreShown() {
    firefox.open(
        address + "#data=article&at=start&vary=hessian:1&vary=random:2&hold-out=0.25&seed=2",
        1024,
        768);
    firefox.await("costscapePage.map.terrain !== undefined");
    assertEquals("", firefox.text("document.querySelector('#problem-message').textContent"));
    assertEquals("hessian:1|random:2", firefox.text("costscapePage.model.plane.names.join('|')"));
    assertEquals(
        "3", firefox.text("String(costscapePage.model.landscape.heldOut().labels().length)"));
    assertEquals(List.of(), firefox.errors());
  }
}
