package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import costscape.OneIn;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The landscape as a surface: its axes, heights, colours and what it hides, by pixels. */
@Tag("long")
class SurfacePageTest extends InBrowser {
  private static final String SLICE =
      "data=article&hidden=2&at=-60,-60,16.81,-23.41,28.8,-52.89,-17.53"
          + "&vary=w1_0_0=-100:100&vary=w1_0_1=-100:60&look=light";

  /** Two colours of neighbouring cells differ by less; cells of different kinds by more. */
  private static final int COLOUR = 12;

  /** The pixels of a canvas; read from a copy, as the canvas itself is not made for reading. */
  private static final String COPY =
      "canvas => { const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d',"
          + " {willReadFrequently: true}); copy.drawImage(canvas, 0, 0); return copy; }";

  /** The eye need not glide to its place, which draws the surface again and again. */
  @BeforeEach
  void withoutMotion() {
    chromium.call(
        "Emulation.setEmulatedMedia",
        "{\"features\":[{\"name\":\"prefers-reduced-motion\",\"value\":\"reduce\"}]}");
  }

  private void openAtRest(String fragment) {
    follow(fragment);
    rest();
  }

  private void rest() {
    chromium.await("costscapePage.quiet()");
    frames();
    assertEquals(
        "true",
        chromium.text(
            "(c => String(c.width === Math.round(c.getBoundingClientRect().width)"
                + " && c.height === Math.round(c.getBoundingClientRect().height)))"
                + "(document.querySelector('#map-base'))"),
        "the picture is not stretched");
  }

  private JsonArray pixel(double a, double b, String canvas) {
    return chromium
        .evaluate(
            """
            (() => {
              const {map, model} = costscapePage;
              const theta = model.start.slice();
              const [i, j] = [%s, %s].map((value, k) => Math.round((value - model.state.vary[k].from)
                / (model.state.vary[k].to - model.state.vary[k].from) * (map.terrain.n - 1)));
              const {x, y} = map.places(map.frameNow()).spot(%s, %s, map.terrain.costs[i * map.terrain.n + j]);
              return [...(%s)(document.querySelector('%s')).getImageData(x, y, 1, 1).data];
            })()\
            """
                .formatted(a, b, a, b, COPY, canvas))
        .getAsJsonArray();
  }

  private static int distance(JsonArray one, JsonArray other) {
    int most = 0;
    for (int k = 0; k < 3; k++) {
      most = Math.max(most, Math.abs(one.get(k).getAsInt() - other.get(k).getAsInt()));
    }
    return most;
  }

  /** Seen from straight above, the surface is the flat map: no axis is swapped or mirrored. */
  @OneIn(2)
  @Test
  void fromAboveTheSurfaceIsTheMap() {
    double[][] places = {{-90, -90}, {80, -95}, {-80, 50}, {80, 50}, {38, 2}};
    openAtRest(SLICE + "&scale=linear");
    List<JsonArray> flat = Arrays.stream(places).map(p -> pixel(p[0], p[1], "#map-base")).toList();
    assertTrue(distance(flat.get(1), flat.get(3)) > 3 * COLOUR, flat.toString());
    openAtRest(SLICE + "&scale=linear&azimuth=-90&elevation=90");
    String[] ends = {"at(-100, -100)", "at(100, -100)", "at(-100, 60)"};
    JsonObject corners =
        chromium
            .evaluate(
                "(({map}) => { const at = (a, b) => map.places(map.frameNow()).spot(a, b, 0);"
                    + " return {o: %s, x: %s, y: %s}; })(costscapePage)".formatted((Object[]) ends))
            .getAsJsonObject();
    double right = number(corners, "x", "x") - number(corners, "o", "x");
    double up = number(corners, "o", "y") - number(corners, "y", "y");
    assertTrue(right > 200 && up > 200, corners.toString());
    for (int k = 0; k < places.length; k++) {
      JsonArray solid = pixel(places[k][0], places[k][1], "#map-base");
      assertTrue(
          isShaded(flat.get(k), solid),
          places[k][0] + "," + places[k][1] + ": " + solid + " and on the map " + flat.get(k));
    }
  }

  /** Returns whether a colour is another one in more or less light. */
  private static boolean isShaded(JsonArray plain, JsonArray lit) {
    double light = sum(lit) / sum(plain);
    double error = 0;
    for (int k = 0; k < 3; k++) {
      error = Math.max(error, Math.abs(light * plain.get(k).getAsInt() - lit.get(k).getAsInt()));
    }
    return light > 0.5 && light < 1.1 && error < COLOUR;
  }

  private static double sum(JsonArray rgb) {
    return rgb.get(0).getAsInt() + rgb.get(1).getAsInt() + rgb.get(2).getAsInt();
  }

  private static double number(JsonObject corners, String corner, String name) {
    return corners.getAsJsonObject(corner).get(name).getAsDouble();
  }

  /** Seen from the front at floor level, the outline over each value is the row's largest cost. */
  @Test
  void theOutlineSeenFromTheSideIsTheLargestCost() {
    openAtRest(SLICE + "&scale=linear&azimuth=-90&elevation=0");
    JsonArray errors =
        chromium
            .evaluate(
                """
                (() => {
                  const {map} = costscapePage;
                  const {costs, n} = map.terrain;
                  const places = map.places(map.frameNow());
                  const {width, height} = document.querySelector('#map-base');
                  const pixels = (%s)(document.querySelector('#map-base')).getImageData(0, 0, width, height).data;
                  const isSurface = (x, y) => {
                    const rgb = pixels.slice(4 * (y * width + x), 4 * (y * width + x) + 3);
                    return Math.max(...rgb) - Math.min(...rgb) > 60;
                  };
                  const highest = new Array(width).fill(Infinity);
                  costs.forEach((cost, k) => {
                    const {x, y} = places.spot(-100 + 200 * Math.floor(k / n) / (n - 1), -100 + 160 * (k %% n) / (n - 1), cost);
                    highest[Math.floor(x)] = Math.min(highest[Math.floor(x)], y);
                  });
                  const ends = [places.spot(-100, -100, 0).x, places.spot(100, -100, 0).x];
                  const wrong = [];
                  for (let share = 0.1; share < 1; share += 0.2) {
                    const x = Math.round(ends[0] + share * (ends[1] - ends[0]));
                    let top = 0;
                    while (top < height && !isSurface(x, top)) top++;
                    wrong.push(Math.min(...highest.slice(x - 1, x + 2)) - top);
                  }
                  return wrong;
                })()\
                """
                    .formatted(COPY))
            .getAsJsonArray();
    for (var error : errors) {
      assertEquals(0, error.getAsDouble(), 3, errors.toString());
    }
  }

  /** A ball on the floor of a pit is seen from above; from the side, the pit's wall hides it. */
  @Test
  void theBallLiesOnTheSurfaceAndIsFaintBehindIt() {
    openAtRest(SLICE.replace("at=-60,-60", "at=-23.3,-38") + "&azimuth=-60&elevation=90");
    String spot =
        "(({map, model}) => map.places(map.frameNow()).at(model.start[0], model.start[1],"
            + " model.runs[0].rows.cost(0)))(costscapePage)";
    JsonObject above = chromium.evaluate(spot).getAsJsonObject();
    assertEquals("false", above.get("hidden").toString());
    assertEquals("[240,80,63,255]", overAt(5, 5), "the ball's own colour");
    chromium.evaluate("costscapePage.map.solid.turn(0, -70)");
    JsonObject beside = chromium.evaluate(spot).getAsJsonObject();
    assertEquals("true", beside.get("hidden").toString());
    assertNotEquals("[240,80,63,255]", overAt(5, 5), "a ball behind the surface is faint");
  }

  /** A pixel of the moving parts beside the middle of the ball, where its cross is not. */
  private String overAt(int right, int down) {
    return chromium
        .evaluate(
            """
            new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
              const {map, model} = costscapePage;
              const {x, y} = map.places(map.frameNow()).spot(model.start[0], model.start[1], model.runs[0].rows.cost(0));
              done([...(%s)(document.querySelector('#map-over')).getImageData(x + %d, y + %d, 1, 1).data]);
            })))\
            """
                .formatted(COPY, right - 2, down - 2))
        .toString();
  }

  private String eye() {
    return chromium.text(
        "(({azimuth, elevation}) => `${azimuth},${elevation}`)(costscapePage.model.state)");
  }

  @OneIn(2)
  @ParameterizedTest
  @CsvSource({"-60, 32, 40, -80", "120, 60, -50, 20", "-90, 90, 10, 30"})
  void aClickOnTheSurfacePutsTheBallThere(int azimuth, int elevation, double a, double b) {
    openAtRest(SLICE + "&azimuth=%d&elevation=%d".formatted(azimuth, elevation));
    JsonObject spot =
        chromium
            .evaluate(
                """
                (({map, model}) => {
                  const theta = Float64Array.from(model.start);
                  [theta[0], theta[1]] = [%s, %s];
                  const places = map.places(map.frameNow());
                  const {terrain} = map;
                  const at = (value, {from, to}) => Math.round((value - from) / (to - from) * (terrain.n - 1));
                  const cost = terrain.costs[at(theta[0], model.state.vary[0]) * terrain.n + at(theta[1], model.state.vary[1])];
                  const {x, y, hidden} = places.at(theta[0], theta[1], cost);
                  const box = document.querySelector('#map-over').getBoundingClientRect();
                  return {x: box.x + x, y: box.y + y, hidden};
                })(costscapePage)\
                """
                    .formatted(a, b))
            .getAsJsonObject();
    assertEquals("false", spot.get("hidden").toString());
    double x = spot.get("x").getAsDouble();
    double y = spot.get("y").getAsDouble();
    chromium.mouse("mouseMoved", x, y);
    chromium.await("document.querySelector('#under').textContent.includes('cost')");
    chromium.mouse("mousePressed", x, y);
    chromium.mouse("mouseReleased", x, y);
    assertEquals(a, chromium.number("costscapePage.model.start[0]"), 2);
    assertEquals(b, chromium.number("costscapePage.model.start[1]"), 2);
  }

  @Test
  void withoutWebGlTheMapIsFlat() {
    String id =
        chromium
            .call(
                "Page.addScriptToEvaluateOnNewDocument",
                """
                {"source": "const usual = HTMLCanvasElement.prototype.getContext;\
                HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {\
                return kind === 'webgl2' ? null : usual.call(this, kind, ...rest); }"}\
                """)
            .get("identifier")
            .getAsString();
    open(SLICE + "&azimuth=-60&elevation=32");
    rest();
    leaveThePage();
    chromium.call(
        "Page.removeScriptToEvaluateOnNewDocument", "{\"identifier\":\"%s\"}".formatted(id));
    assertEquals(",", eye());
    assertTrue(chromium.text("document.querySelector('#status').textContent").contains("WebGL 2"));
    click("#solid");
    assertEquals(",", eye());
  }
}
