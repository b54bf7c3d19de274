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

/** A link is input: what is wrong in it is named on the page, and the rest is shown. */
@Tag("long")
class PageLinksTest extends InBrowser {
  /** Makes links of right and wrong parts in any number and order, from a seed. */
  private static final String RANDOM =
      """
      (async () => {
        let seed = 7;
        const draw = n => (seed = (seed * 48271) % 2147483647) % n;
        const values = ['', '0', '-1', '3', '1e308', '1e999', 'NaN', 'article', 'nosuch', 'moons', 'xor', 'tanh',
          'foo', '2', '8,4', '2,', '65', 'gd', 'gd,rate=0.1', 'adam,rate=-1', 'gd,foo=1', 'gd,rate=x', 'lbfgs',
          'w1_0_0=-1:1', 'w1_0_0=1:-1', 'b2_0=-1e308:1e308', 'w9_9_9=0:1', 'huber:0', 'cross_entropy', 'random:3',
          '-1,9,-1,5,0.5,0.25,0', '1e308,0,0,0,0,0,0', '1,2', 'log', 'moving', 'dark', 'saddle',
          'random:1=-1:1', 'hessian:-1', 'hessian:9=-1:1', 'between:zeros=0:1', 'between:1,2', '0.3', 'true',
          '<b>', '%', 'x,y\\n1,0\\n2,1\\n', 'x,y\\n1,a', '9007199254740993'];
        const names = ['data', 'csv', 'hidden', 'activation', 'loss', 'l2', 'at', 'vary', 'ball', 'steps', 'speed',
          'taken', 'follow', 'output', 'view', 'scale', 'look', 'lesson', 'basins', 'target', 'seed', 'standardize', 'hold-out',
          'apart', 'through', 'vary', 'zzz'];
        const wrong = [];
        for (let i = 0; i < COUNT; i++) {
          const parts = new URLSearchParams();
          for (let k = draw(7); k >= 0; k--) {
            parts.append(names[draw(names.length)], values[draw(values.length)]);
          }
          parts.delete('taken');
          try {
            const {state} = await costscapePage.read(parts.toString());
            await costscapePage.model.open(state);
            const again = await costscapePage.read(costscapePage.model.fragment);
            if (again.complaints.length > 0) {
              throw new Error('its own link is refused: ' + again.complaints.join());
            }
          } catch (error) {
            wrong.push(parts.toString() + ' ' + error.message);
          }
        }
        return wrong.slice(0, 5).join('\\n');
      })()
      """;

  @AfterEach
  void nothingWentWrongUnseen() {
    assertEquals(List.of(), chromium.errors());
  }

  private String complaint() {
    return chromium.text("document.getElementById('problem-message').textContent");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "data=nosuch; data is one of article, trap",
        "activation=foo; activation is one of sigmoid, tanh, relu",
        "ball=gd&ball=adam&follow=0.5; follow is a number from 0 to 5, not \"0.5\"",
        "ball=nosuch; a ball's rule is one of gd",
        "vary=w1_0_0=-1:1&vary=w1_0_0=-2:2; both axes are w1_0_0",
        "vary=w9_9_9=-1:1; vary is NAME=FROM:TO with a parameter of this network",
        "at=1e308,0,0,0,0,0,0; at has numbers of at most 1000000000 in size",
        "at=1,2; at has a number for each of 7 parameters, not 2",
        "hidden=2000; hidden has numbers from 1 to 64",
        "steps=1e9; steps is a number from 1 to 200000",
        "loss=nosuch; nosuch is no cost of article",
        "csv=x%2Cy%0Aa%2C1; x \"a\" is not a finite decimal number",
        "hold-out=1.5; --hold-out 1.5: the share of the rows held out is above 0 and below 1",
        "hold-out=more.csv; --hold-out more.csv: these rows are not here; a share was expected",
        "seed=x; seed is a whole number, not \"x\"",
        "vary=hessian:9=-1:1; hessian:9: K is 1 (largest eigenvalue) to 7",
        "vary=random:1=-1:1&view=moving; along a direction all parameters train and the path is"
            + " projected",
        "through=1,2&vary=random:1=-1:1; through has a number for each of 7 parameters",
        "csv=x%2Cy%0A1%2C0%0A2%2C1%0A&data=a.csv&target=z; a.csv:1: no column \"z\"",
        "zzz=1; the link has \"zzz\", which this page does not know"
      })
  void whatIsWrongIsNamedAndTheRestIsShown(String link, String said) {
    open(link + "&scale=linear");
    chromium.await("costscapePage.map.terrain !== undefined");
    assertTrue(complaint().contains(said.strip()), complaint());
    assertEquals("linear", chromium.text("costscapePage.model.state.scale"));
    assertTrue(
        chromium.number("costscapePage.map.terrain.costs.filter(Number.isFinite).length") > 0);
  }

  @Test
  void aLinkThatComesLaterIsReadInTheSameWay() {
    open("");
    chromium.evaluate("location.hash = '#activation=foo&data=xor'");
    chromium.await("!document.getElementById('problem-message').hidden");
    assertTrue(complaint().contains("activation is one of"), complaint());
    assertEquals("xor", chromium.text("costscapePage.model.state.data"));
    chromium.evaluate("costscapePage.model.change({data: 'article', at: '', vary: []})");
    assertEquals("", complaint());
  }

  @Test
  void noLinkOfAnyPartsHarmsThePage() {
    open("");
    String count = System.getProperty("costscape.links", "150");
    assertEquals("", chromium.text(RANDOM.replace("COUNT", count)));
  }

  @Test
  void aNetworkWithoutHiddenLayerOpensFromItsLink() {
    open("data=xor&hidden=");
    assertEquals(3, chromium.number("costscapePage.model.names.length"));
    String own = chromium.text("costscapePage.model.fragment");
    open(own);
    assertEquals(3, chromium.number("costscapePage.model.names.length"));
    assertEquals("", complaint());
  }

  @Test
  void goingBackShowsTheViewBefore() {
    open("");
    chromium.evaluate("costscapePage.model.change({data: 'xor', at: '', vary: []})");
    chromium.await("location.hash.includes('data=xor')");
    chromium.evaluate("history.back()");
    chromium.await("costscapePage.model.state.data === 'article'");
  }

  @Test
  void theRowsOfAUserStayInTheMenu() {
    open("data=own.csv&csv=x%2Cy%0A1%2C0%0A2%2C1%0A3%2C0%0A");
    chromium.evaluate(
        "(select => { select.value = 'xor'; select.dispatchEvent(new Event('change')); })"
            + "(document.getElementById('data'))");
    quiet();
    assertEquals("xor", chromium.text("costscapePage.model.state.data"));
    chromium.evaluate(
        "(select => { select.value = ''; select.dispatchEvent(new Event('change')); })"
            + "(document.getElementById('data'))");
    quiet();
    assertEquals("own.csv", chromium.text("costscapePage.model.state.data"));
    assertTrue(chromium.text("costscapePage.model.state.csv").startsWith("x,y"));
  }

  /** Twenty moves beyond the end of a slider widen it once, when the pointer lets go. */
  @Test
  void aSliderDoesNotRunAwayFromThePointer() {
    open("vary=w1_0_0=-10:10&vary=w1_0_1=-10:10");
    quiet(); // what comes later may move the slider
    String most = "Number(document.getElementById('slider-b2_0').max)";
    JsonObject box = box("#slider-b2_0");
    double y = box.get("y").getAsDouble() + box.get("height").getAsDouble() / 2;
    double middle = box.get("x").getAsDouble() + 0.5 * box.get("width").getAsDouble();
    double end = box.get("x").getAsDouble() + box.get("width").getAsDouble();
    double before = chromium.number(most);
    chromium.mouse("mousePressed", middle, y);
    for (int step = 1; step <= 20; step++) {
      chromium.mouse("mouseMoved", end + step, y);
    }
    assertEquals(before, chromium.number(most));
    chromium.mouse("mouseReleased", end + 20, y);
    chromium.await(most + " === " + 2 * before);
    chromium.mouse("mousePressed", middle, y);
    chromium.mouse("mouseReleased", middle, y);
    chromium.await(most + " === 10");
  }

  /** The steps that a link names are taken again while the page answers. */
  @Test
  void theStepsOfALinkAreTakenFrameByFrame() {
    open("data=article&view=moving&steps=100000&taken=20000&ball=gd,rate=0.1");
    chromium.await("costscapePage.model.steps === 20000");
    assertEquals("false", chromium.text("String(costscapePage.model.running)"));
  }
}
