package costscape.browser;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What the page that a teacher opens takes to answer: after {@code mvn package}, {@code mvn
 * surefire:test@page -Dtest=DragBenchmark}. It prints, for each network, the time from the opening
 * to the first picture of the landscape; from a slider's move to the new map on the screen, with
 * the points on its side (medians of a drag); and what is played a second, in frames and in steps.
 */
class DragBenchmark extends InBrowser {
  private static final int MOVES = 30;
  private static final int OPENINGS = 5;

  /** Notes when the map is drawn, and when a slider has moved. */
  private static final String WATCH =
      """
      globalThis.drawn = [];
      const own = CanvasRenderingContext2D.prototype.drawImage;
      CanvasRenderingContext2D.prototype.drawImage = function (...what) {
        own.apply(this, what);
        if (this.canvas.id === 'map-base') {
          drawn.push(performance.now());
        }
      };
      addEventListener('input', event => {
        if (event.target.type === 'range') {
          globalThis.moved = {at: performance.now(), terrain: costscapePage.map.terrain};
        }
      }, true);\
      """;

  @Test
  void startDragAndPlay() {
    JsonObject script = new JsonObject();
    script.addProperty("source", WATCH);
    chromium.call("Page.addScriptToEvaluateOnNewDocument", script.toString());
    System.out.println(
        chromium.text("navigator.userAgent.match(/Chrome.[0-9.]+/)[0]")
            + ", first picture, ms | drag, ms | points a side | frames/s | steps/s");
    measure("article", "data=article&vary=w1_0_0=-100:100&vary=w1_0_1=-100:100");
    measure(
        "article, a unit's own weight and bias", "data=article&vary=w1_0_0=-20:20&vary=b1_0=-9:9");
    measure("moons, 8,8", "data=moons&hidden=8,8&activation=tanh&at=random:1");
    measure("spirals, 64,64", "data=spirals&hidden=64,64&activation=tanh&at=random:1");
  }

  private void measure(String name, String link) {
    double[] starts = new double[OPENINGS];
    for (int k = 0; k < OPENINGS; k++) {
      open(link + "&view=moving&steps=200000&speed=100");
      chromium.await("drawn.length > 0");
      starts[k] = chromium.number("drawn[0]");
    }
    quiet();
    drag();
    quiet();
    chromium.evaluate("globalThis.waits = []; globalThis.sides = []");
    drag();
    double wait = chromium.number("waits.sort((a, b) => a - b)[waits.length >> 1]");
    double side = chromium.number("sides.sort((a, b) => a - b)[sides.length >> 1]");
    chromium.evaluate("costscapePage.model.rewind()");
    quiet();
    chromium.evaluate("drawn.length = 0; document.querySelector('#run').click()");
    chromium.evaluate("new Promise(done => setTimeout(done, 3000))");
    double frames = chromium.number("drawn.length") / 3;
    double steps = chromium.number("costscapePage.model.steps") / 3;
    chromium.evaluate("costscapePage.model.rewind()");
    Arrays.sort(starts);
    System.out.printf(
        Locale.ROOT,
        "%-40s | %4.0f | %5.1f | %3.0f | %3.0f | %,.0f%n",
        name,
        starts[OPENINGS / 2],
        wait,
        side,
        frames,
        steps);
  }

  /** Moves the slider of a parameter that no map varies, to a new map each time. */
  private void drag() {
    JsonObject box = box(".slider:last-of-type input[type=range]");
    double y = box.get("y").getAsDouble() + box.get("height").getAsDouble() / 2;
    double x = box.get("x").getAsDouble();
    double width = box.get("width").getAsDouble();
    chromium.mouse("mousePressed", x + 0.5 * width, y);
    for (int k = 1; k <= MOVES; k++) {
      chromium.mouse("mouseMoved", x + (0.5 + 0.3 * k / MOVES) * width, y);
      chromium.evaluate(
          """
          new Promise(done => {
            const look = () => moved.terrain !== costscapePage.map.terrain && drawn.at(-1) > moved.at
              ? done() : requestAnimationFrame(look);
            look();
          }).then(() => {
            globalThis.waits?.push(drawn.at(-1) - moved.at);
            globalThis.sides?.push(costscapePage.map.terrain.n);
          })\
          """);
    }
    chromium.mouse("mouseReleased", x + 0.8 * width, y);
  }
}
