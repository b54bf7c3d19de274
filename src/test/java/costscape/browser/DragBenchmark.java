package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

/**
 * What a slider drag costs on the page that a teacher opens: after {@code mvn package}, {@code mvn
 * surefire:test@page -Dtest=DragBenchmark}. It prints, for each kind of map, the median over the
 * frames of a drag and that every one of them swept 300 × 300 cells anew.
 */
class DragBenchmark extends InBrowser {
  private static final int MOVES = 60;

  @Test
  void aDragOfASlider() {
    for (String vary :
        new String[] {
          "w1_0_0=-100:100&vary=w1_0_1=-100:100",
          "w1_0_0=-100:100&vary=b1_0=-100:100",
          "w2_0_0=-100:100&vary=w1_0_0=-100:100",
          "w2_0_0=-100:100&vary=b2_0=-100:100"
        }) {
      open("data=article&vary=" + vary);
      chromium.await("costscapePage.map.terrain !== undefined");
      drag();
      chromium.evaluate("globalThis.sides = []; costscapePage.map.sweepMillis.length = 0");
      double frames = drag();
      System.out.printf(
          "%-40s median %.1f ms a sweep over %.0f frames, %.0f cells a side or more%n",
          vary,
          chromium.number(
              "costscapePage.map.sweepMillis.sort((a, b) => a - b)"
                  + "[costscapePage.map.sweepMillis.length >> 1]"),
          frames,
          chromium.number("Math.min(...sides)"));
      assertEquals(300, chromium.number("sides[sides.length >> 1]"));
    }
  }

  /** Moves the slider of a parameter that no map varies; returns how many frames swept. */
  private double drag() {
    JsonObject box =
        chromium
            .evaluate("document.querySelector('#slider-b1_1').getBoundingClientRect().toJSON()")
            .getAsJsonObject();
    double y = box.get("y").getAsDouble() + box.get("height").getAsDouble() / 2;
    double x = box.get("x").getAsDouble();
    double width = box.get("width").getAsDouble();
    chromium.mouse("mousePressed", x + 0.3 * width, y);
    for (int k = 1; k <= MOVES; k++) {
      chromium.mouse("mouseMoved", x + (0.3 + 0.4 * k / MOVES) * width, y);
      chromium.evaluate(
          "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
              + ".then(() => globalThis.sides?.push(costscapePage.map.terrain.n))");
    }
    double swept = chromium.number("costscapePage.map.sweepMillis.length");
    chromium.mouse("mouseReleased", x + 0.7 * width, y);
    return swept;
  }
}
