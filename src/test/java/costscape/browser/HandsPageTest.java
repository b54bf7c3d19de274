package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.local.Eigendecomposition;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A teacher turns rate, steps and ranges by hand; and the page shows what it is like at the ball.
 */
@Tag("long")
class HandsPageTest extends InBrowser {
  private static final double[] START = {0.4, 0.8, 0, 0, 0.3, 0.6, 0};
  private static final String LINK =
      "data=article&hidden=2&l2=0.01&at=0.4,0.8,0,0,0.3,0.6,0&vary=w1_0_0=-10:10&vary=w1_0_1=-5:15"
          + "&look=light&view=%s&ball=%s&taken=%d";

  private static NetworkCost cost() {
    Network network = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
    return NetworkCost.of(network, Datasets.ARTICLE.dataset(), LogisticLoss.CROSS_ENTROPY, 0.01);
  }

  private void openAtRest(String view, String ball, int taken) {
    follow(LINK.formatted(view, ball, taken));
    rest(taken);
  }

  private void rest(int taken) {
    chromium.await(
        "costscapePage.quiet() && costscapePage.model.steps === %d".formatted(taken)
            + " && costscapePage.local.largest !== undefined");
  }

  private double[] present() {
    return numbers("costscapePage.model.present");
  }

  /** The arrow from the ball points where the next step goes on the map. */
  @Test
  void theArrowPointsAgainstTheGradient() {
    openAtRest("shadow", "gd,rate=0.5", 20);
    double[] gradient = new double[START.length];
    cost().gradient(present(), gradient);
    assertArrayEquals(gradient, numbers("costscapePage.local.gradient"), 1e-12);
    JsonObject frame =
        chromium
            .evaluate("(({width, height}) => ({width, height}))(costscapePage.map.frameNow())")
            .getAsJsonObject();
    double x = -gradient[0] / 20 * frame.get("width").getAsDouble();
    double y = gradient[1] / 20 * frame.get("height").getAsDouble();
    double length = Math.hypot(x, y);
    assertEquals("[255,255,255]", beside(20 * x / length, 20 * y / length));
    assertNotEquals("[255,255,255]", beside(-20 * x / length, -20 * y / length));
    assertNotEquals("[255,255,255]", beside(20 * y / length, -20 * x / length));
  }

  /** The colour of the moving parts at some pixels from the ball. */
  private String beside(double right, double down) {
    return chromium
        .evaluate(
            """
            new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
              const {map, model} = costscapePage;
              const {x, y} = map.places(map.frameNow()).spot(model.present[0], model.present[1], 1);
              const canvas = document.querySelector('#map-over');
              const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', {willReadFrequently: true});
              copy.drawImage(canvas, 0, 0);
              done([...copy.getImageData(Math.round(x + %s), Math.round(y + %s), 1, 1).data].slice(0, 3));
            })))\
            """
                .formatted(right, down))
        .toString();
  }

  /**
   * With momentum μ the bound is 2(1 + μ)/λ; of a frozen landscape λ is over two parameters. The
   * panel of the sharpness has the same λ, and 2(1 + μ)/η.
   */
  @ParameterizedTest
  @CsvSource({"shadow, 'gd,rate=0.5', 2", "frozen, 'momentum,rate=0.5,momentum=0.5', 3"})
  void theBoundOfTheRateFollowsFromTheHessian(String view, String ball, double times) {
    openAtRest(view, ball, 50);
    var hessian = cost().hessian(present());
    double largest =
        Eigendecomposition.of(view.equals("frozen") ? hessian.part(0, 1) : hessian).largest();
    assertEquals(largest, chromium.number("costscapePage.local.largest"), 1e-9 * largest);
    String said = chromium.text("document.querySelector('#sharpness').textContent");
    String bound = said.replaceAll(".*= ([0-9.]+): a rate above it.*", "$1");
    assertEquals(times / largest, Double.parseDouble(bound), 0.01 * times / largest, said);
    assertTrue(said.contains("at a minimum as curved as this place"), said);
    chromium.evaluate("costscapePage.model.advance(1)");
    chromium.await("costscapePage.quiet() && costscapePage.local.largest !== undefined");
    double next =
        Eigendecomposition.of(
                view.equals("frozen")
                    ? cost().hessian(present()).part(0, 1)
                    : cost().hessian(present()))
            .largest();
    assertNotEquals(largest, next);
    assertEquals(next, chromium.number("costscapePage.local.largest"), 1e-9 * next, "it is live");
    chromium.evaluate(
        "document.documentElement.hasAttribute('data-first')"
            + " && document.querySelector('#more').click()");
    chromium.await("document.querySelector('#sharp-text').textContent.startsWith('step 51:')");
    String panel = chromium.text("document.querySelector('#sharp-text').textContent");
    String[] words = panel.split("step 51: |; .* = ");
    assertEquals(next, Double.parseDouble(words[1]), 0.01 * next, panel);
    assertEquals(times / 0.5, Double.parseDouble(words[2]), panel);
  }

  /** Looking back shows the step as it was; going on repeats the steps and then adds to them. */
  @Test
  void stepsCanBeLookedBackAt() {
    openAtRest("shadow", "gd,rate=0.5", 30);
    double[] end = present();
    double[] tenth = numbers("costscapePage.model.runs[0].rows.theta(10)");
    chromium.evaluate(
        "(scrub => { scrub.value = 10; scrub.dispatchEvent(new Event('input')); })"
            + "(document.querySelector('#scrub'))");
    assertArrayEquals(tenth, present());
    assertEquals(
        "step 10 of 30", chromium.text("document.querySelector('#scrub-text').textContent"));
    chromium.key("a");
    assertArrayEquals(numbers("costscapePage.model.runs[0].rows.theta(9)"), present());
    chromium.await("location.hash.includes('taken=9')");
    assertTrue(
        chromium.text("document.querySelector('#command').textContent").contains("--steps 9 "));
    chromium.key("s");
    assertArrayEquals(tenth, present());
    chromium.evaluate("costscapePage.model.advance(20)");
    assertArrayEquals(end, present());
    assertEquals(30, chromium.number("costscapePage.model.longest"));
    chromium.evaluate("costscapePage.model.advance(1)");
    assertEquals(31, chromium.number("costscapePage.model.steps"));
  }

  /** The wheel alone scrolls the page; with Ctrl it zooms about the pointer, and no ball moves. */
  @Test
  void theMapZoomsAndMovesUnderItsBalls() {
    openAtRest("frozen", "gd,rate=0.5", 30);
    double[] end = present();
    wheel(false);
    assertEquals("-10:10,-5:15", ranges());
    wheel(true);
    chromium.await("costscapePage.model.state.vary[0].to < 10");
    String zoomed = ranges();
    assertArrayEquals(end, present());
    chromium.key("0");
    assertEquals("-10:10,-5:15", ranges());
    chromium.key("+");
    assertNotEquals("-10:10,-5:15", ranges());
    assertNotEquals(zoomed, ranges());
    click("#zoom-back");
    assertEquals("-10:10,-5:15", ranges());
    assertArrayEquals(end, present());
    assertEquals(30, chromium.number("costscapePage.model.steps"));
  }

  /** Two fingers that go apart zoom in and put no ball anywhere. */
  @Test
  void twoFingersZoom() {
    chromium.call("Emulation.setTouchEmulationEnabled", "{\"enabled\":true,\"maxTouchPoints\":2}");
    openAtRest("frozen", "gd,rate=0.5", 30);
    JsonObject box = box("#map-plot");
    double x = box.get("x").getAsDouble() + box.get("width").getAsDouble() / 2;
    double y = box.get("y").getAsDouble() + box.get("height").getAsDouble() / 2;
    touch("touchStart", x, y, 40);
    touch("touchMove", x, y, 60);
    touch("touchMove", x, y, 80);
    chromium.call("Input.dispatchTouchEvent", "{\"type\":\"touchEnd\",\"touchPoints\":[]}");
    chromium.call("Emulation.setTouchEmulationEnabled", "{\"enabled\":false}");
    assertEquals(
        10, chromium.number("(({from, to}) => to - from)(costscapePage.model.state.vary[0])"), 0.1);
    assertEquals(30, chromium.number("costscapePage.model.steps"));
    assertEquals(0.4, chromium.number("costscapePage.model.start[0]"));
  }

  private void touch(String type, double x, double y, double apart) {
    chromium.call(
        "Input.dispatchTouchEvent",
        """
        {"type":"%s","touchPoints":[{"x":%s,"y":%s,"id":1},{"x":%s,"y":%s,"id":2}]}\
        """
            .formatted(type, x - apart, y, x + apart, y));
  }

  private String ranges() {
    return chromium.text(
        "costscapePage.model.state.vary.map(({from, to}) => `${from}:${to}`).join()");
  }

  private void wheel(boolean control) {
    chromium.evaluate("document.querySelector('#map').focus()");
    JsonObject box = box("#map-plot");
    double x = box.get("x").getAsDouble() + box.get("width").getAsDouble() / 2;
    double y = box.get("y").getAsDouble() + box.get("height").getAsDouble() / 2;
    chromium.call(
        "Input.dispatchMouseEvent",
        "{\"type\":\"mouseWheel\",\"x\":%s,\"y\":%s,\"deltaX\":0,\"deltaY\":-100,\"modifiers\":%d}"
            .formatted(x, y, control ? 2 : 0));
    assertTrue(Arrays.stream(new double[] {x, y}).allMatch(Double::isFinite));
  }
}
