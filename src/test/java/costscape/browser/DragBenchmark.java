package costscape.browser;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * What the page that a teacher opens takes to answer: after {@code mvn package}, {@code mvn
 * surefire:test@page -Dtest=DragBenchmark}. For each network it opens the page five times and drags
 * a slider, and prints medians: the time from the opening to the first picture of the landscape;
 * from a slider's move to the new map on the screen, with the points on its side; and the processor
 * time of the page's process for each of both. With {@code -Dcostscape.before=FILE}, the page of
 * another revision is measured in turn with this one.
 *
 * <p>A large network comes to rest late: its finest maps, the largest eigenvalue and the curves
 * behind its sliders take some 25 seconds of processor time (spirals, 64,64). So the benchmark
 * waits for rest up to {@link #WAITS} times as long as a test does.
 */
class DragBenchmark extends InBrowser {
  private static final int MOVES = 20;
  private static final int PAIRS = 5;
  private static final int WAITS = 10;

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

  /** What one opening and one drag took, in milliseconds, and the points on a side of its maps. */
  private record Taken(
      double first, double firstProcessor, double drag, double dragProcessor, double side) {}

  @Test
  void startAndDrag() {
    JsonObject script = new JsonObject();
    script.addProperty("source", WATCH);
    chromium.call("Page.addScriptToEvaluateOnNewDocument", script.toString());
    System.out.println(
        chromium.text("navigator.userAgent.match(/Chrome.[0-9.]+/)[0]")
            + ", first picture, ms (processor) | a move, ms (processor) | points a side");
    measure("article", "data=article&vary=w1_0_0=-100:100&vary=w1_0_1=-100:100");
    measure(
        "article, a unit's own weight and bias", "data=article&vary=w1_0_0=-20:20&vary=b1_0=-9:9");
    measure("moons, 8,8", "data=moons&hidden=8,8&activation=tanh&at=random:1");
    measure("spirals, 64,64", "data=spirals&hidden=64,64&activation=tanh&at=random:1");
  }

  private void measure(String name, String link) {
    String before = System.getProperty("costscape.before", "");
    List<Taken> now = new ArrayList<>();
    List<Taken> then = new ArrayList<>();
    for (int k = 0; k < PAIRS; k++) {
      if (!before.isEmpty()) {
        then.add(taken(Path.of(before), link));
      }
      now.add(taken(folder.resolve("explore.html"), link));
    }
    if (!before.isEmpty()) {
      print(name + ", before", then);
    }
    print(name, now);
  }

  private Taken taken(Path page, String link) {
    Map<Integer, Double> start = chromium.processorSeconds();
    open(page, link + "&view=moving&steps=200000&speed=100");
    chromium.await("drawn.length > 0");
    double processor = since(start);
    double first = chromium.number("drawn[0]");
    rest();
    Map<Integer, Double> still = chromium.processorSeconds();
    chromium.evaluate("globalThis.waits = []; globalThis.sides = []");
    drag();
    return new Taken(
        first,
        processor,
        chromium.number("waits.sort((a, b) => a - b)[waits.length >> 1]"),
        since(still) / MOVES,
        chromium.number("sides.sort((a, b) => a - b)[sides.length >> 1]"));
  }

  /** The milliseconds that pages' processes have had a processor since some moment. */
  private double since(Map<Integer, Double> start) {
    return chromium.processorSeconds().entrySet().stream()
        .mapToDouble(each -> 1000 * (each.getValue() - start.getOrDefault(each.getKey(), 0.0)))
        .sum();
  }

  private void rest() {
    for (int k = 1; k <= WAITS; k++) {
      try {
        quiet();
        return;
      } catch (IllegalStateException e) {
        if (k == WAITS) {
          throw e;
        }
      }
    }
  }

  private static void print(String name, List<Taken> all) {
    System.out.printf(
        Locale.ROOT,
        "%-46s | %5.0f (%5.0f) | %6.1f (%6.1f) | %3.0f%n",
        name,
        median(all, Taken::first),
        median(all, Taken::firstProcessor),
        median(all, Taken::drag),
        median(all, Taken::dragProcessor),
        median(all, Taken::side));
  }

  private static double median(List<Taken> all, ToDoubleFunction<Taken> what) {
    return all.stream().mapToDouble(what).sorted().toArray()[all.size() / 2];
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
