package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import costscape.OneIn;
import costscape.cli.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Planes of directions on the page: they are the planes of the command that the page shows, and
 * what is said of a projected path is true.
 */
@Tag("long")
class PagePlanesTest extends InBrowser {
  private static final Pattern BY_PRODUCTS =
      Pattern.compile(
          "([-\\d.e]+) \u00b1 \\S+ (by Lanczos, \\d+ products)(?:; rounding is not counted)?");

  /** The points on a side of the page's finest map, and how many lie between two compared ones. */
  private static final int FINEST = 300;

  private static final int STRIDE = 23;

  /** Relative to each cost. */
  private static final double RELATIVE = 1e-12;

  /** Distances add up rounding errors of θ, which is some 50 long. */
  private static final double DISTANCE = 1e-9;

  private static final String SKLEARN =
      "-20.89123833,-8.09121263,-12.35004862,4.62846821,-20.19430919,17.74430684,-8.19425129";

  /** Returns what a command of the page prints as JSON; its files lie in the folder. */
  private JsonObject run(String command) {
    List<String> line = new ArrayList<>(Arrays.asList(command.split(" ")));
    assertEquals("costscape", line.remove(0));
    boolean draws = !line.get(0).equals("explore");
    line.addAll(List.of("--json", "--out=" + folder));
    line.addAll(draws ? List.of("--format=none") : List.of());
    return JsonParser.parseString(Session.succeeding(line)).getAsJsonObject();
  }

  private String command() {
    return chromium.text("document.querySelector('#command').textContent.split('\\n')[0]");
  }

  private String complaint() {
    return chromium.text("document.querySelector('#problem-message').textContent");
  }

  @OneIn(2)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "data=article&at=start&vary=random:1&vary=random:2",
        "data=article&at=article&vary=hessian:1=-3:2&vary=hessian:2",
        "data=trap&at=random:3&l2=0.01&vary=hessian:-1&vary=random:7=-1:0.5",
        "data=article&at=start&vary=between:" + SKLEARN + "&vary=between:article",
        "data=article&at=start&vary=between:random:5&vary=hessian:1",
        "data=article&at=sklearn&vary=w1_0_1=-20:10&vary=random:4",
        "data=moons&hidden=4&activation=tanh&at=random:2&vary=hessian:2&vary=b1_3=-5:5",
        "data=iris&hidden=3&activation=relu&at=random:9&vary=random:1=-2:2&vary=random:5=-2:2"
      })
  void costsAndWordsAreThoseOfTheCommand(String link) throws IOException {
    assertThePlaneIsTheCommands(link);
  }

  private void assertThePlaneIsTheCommands(String link) throws IOException {
    follow(link);
    quiet();
    assertEquals("", complaint());
    int points = (int) chromium.number("costscapePage.map.terrain.n");
    assertTrue(command().contains(":" + points + " "), command());
    int stride = points == FINEST ? STRIDE : 1;
    int fewer = (points - 1) / stride + 1;
    double[] shown =
        numbers(
            "costscapePage.map.terrain.costs.filter((_, k) => Math.floor(k / %d) %% %d === 0"
                    .formatted(points, stride)
                + " && k %% %d %% %d === 0)".formatted(points, stride));
    JsonObject said = run(command().replaceAll(":" + points + "(?= |$)", ":" + fewer));
    List<String> rows = Files.readAllLines(folder.resolve("sweep.csv"));
    assertEquals(fewer * fewer, shown.length, command());
    assertEquals(rows.size() - 1, shown.length, command());
    for (int cell = 0; cell < shown.length; cell++) {
      double cost = Double.parseDouble(rows.get(cell + 1).replaceFirst(".*,", ""));
      assertEquals(cost, shown[cell], RELATIVE * cost, rows.get(cell + 1));
    }
    JsonObject notes = said.getAsJsonObject("directions");
    String words = withoutBounds(chromium.text("costscapePage.model.plane.notes.join('|')"));
    notes.asMap().values().stream()
        .filter(note -> note.getAsJsonPrimitive().isString())
        .map(note -> note.getAsString().replaceFirst(", without its part along .*", ""))
        .map(PagePlanesTest::withoutBounds)
        .forEach(note -> assertTrue(words.contains(note), words + " lacks " + note));
  }

  /** The page bounds no rounding, and says so; the command does. */
  private static String withoutBounds(String notes) {
    return BY_PRODUCTS
        .matcher(notes)
        .replaceAll(
            found ->
                String.format(
                    Locale.ROOT, "%.10g %s", Double.parseDouble(found.group(1)), found.group(2)));
  }

  /**
   * The command draws the same plane and the same shadow: how far away it is, and what lies below.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "vary=random:1&vary=random:2",
        "vary=hessian:1&vary=w1_0_1=-20:20",
        "vary=between:" + SKLEARN + "&vary=hessian:1&through=-2,8,-1,5,0.5,0.25,1"
      })
  void aPathIsProjectedAsTheCommandProjectsIt(String axes) {
    follow("data=article&at=start&ball=momentum,rate=0.2&steps=400&taken=400&" + axes);
    // Until the end is judged, the command may be that of the path's first step.
    chromium.await("costscapePage.model.ended && costscapePage.quiet()");
    assertTrue(command().contains("--mode shadow"), command());
    double largest =
        chromium.number(
            "(({plane, start, runs: [{rows}]}) => Math.max(...Array.from({length: rows.count},"
                + " (_, i) => plane.distance(rows.theta(i), start))))(costscapePage.model)");
    double below =
        chromium.number(
            "(({plane, start, runs: [{rows}], landscape}) => landscape.cost(plane.at(start,"
                + " ...plane.of(rows, rows.last))))(costscapePage.model)");
    JsonObject said = run(command().replaceAll(":" + FINEST + "(?= |$)", ":9"));
    assertEquals(said.get("largest_distance").getAsDouble(), largest, DISTANCE * largest);
    assertEquals(said.get("slice_cost").getAsDouble(), below, DISTANCE * below);
    String caption = chromium.text("document.querySelector('#caption').textContent");
    assertTrue(caption.contains("The path is a projection"), caption);
    assertFalse(caption.contains("lies on the surface"), caption);
    assertFalse(caption.contains("from the plane now: 0."), caption);
  }

  private double[] place() {
    quiet();
    return numbers("costscapePage.model.plane.coordinates(costscapePage.model.start)");
  }

  /**
   * A slider of a direction moves the start within the plane; one of a parameter moves the plane.
   */
  @Test
  void slidersOfDirectionsKeepThePlaneAndOthersTakeItAlong() {
    follow("data=article&at=start&vary=random:1&vary=random:2");
    quiet();
    String slider = "document.getElementById('slider-random:2')";
    double[] plane = numbers("costscapePage.model.plane.u");
    chromium.evaluate(slider + ".focus()");
    chromium.key("ArrowRight");
    chromium.key("ArrowRight");
    double[] at = place();
    assertEquals(0, at[0], DISTANCE);
    assertEquals(0.02, at[1], DISTANCE);
    assertEquals(0.02, chromium.number(slider + ".valueAsNumber"), DISTANCE);
    assertTrue(Arrays.equals(plane, numbers("costscapePage.model.plane.u")));
    assertTrue(command().startsWith("costscape sweep --at start "), command());
    clickMap(0.4, 0.4);
    double away =
        chromium.number(
            "costscapePage.model.plane.distance(costscapePage.model.start,"
                + " costscapePage.model.start)");
    assertEquals(0, away, DISTANCE);
    chromium.evaluate("document.getElementById('slider-w1_0_1').focus()");
    chromium.key("ArrowRight");
    at = place();
    assertEquals(0, Math.hypot(at[0], at[1]), DISTANCE);
    assertFalse(Arrays.equals(plane, numbers("costscapePage.model.plane.u")));
    assertEquals("", complaint());
  }

  /** Each of two axes is set before the plane of the first one is laid. */
  @Test
  void twoAxesThatAreSetInTheSameInstantAreBothShown() {
    follow("data=article&at=start&view=frozen&vary=w1_0_0=-10:10&vary=w1_0_1=-10:10");
    quiet();
    chromium.evaluate(
        """
        (axis => {
          const {left, top, width, height} = document.querySelectorAll('canvas.unit')[1].getBoundingClientRect();
          axis.value = 'random';
          axis.dispatchEvent(new Event('change'));
          document.getElementById('diagram').dispatchEvent(new MouseEvent('click',
            {bubbles: true, shiftKey: true, clientX: left + width / 2, clientY: top + height / 2}));
        })(document.getElementById('axis-x'))\
        """);
    quiet();
    assertEquals("random:1,b1_0", chromium.text("costscapePage.model.plane.names.join()"));
    chromium.evaluate( // another network keeps the plane that is still to come
        "void costscapePage.model.setAxis(1, {name: 'hessian:1'}),"
            + " costscapePage.model.change({activation: 'tanh'})");
    quiet();
    assertEquals(
        "random:1,hessian:1,tanh",
        chromium.text(
            "[...costscapePage.model.plane.names, costscapePage.model.state.activation].join()"));
    assertEquals("", complaint());
  }

  /**
   * By keys alone: a direction from the menu, its seed, and the point that the plane goes through.
   */
  @Test
  void aDirectionIsChosenByTheKeyboard() {
    follow("data=article&at=start&view=frozen&vary=w1_0_0=-10:10&vary=w1_0_1=-10:10");
    quiet();
    chromium.evaluate("document.querySelector('#axis-x').focus()");
    chromium.key("r");
    chromium.await("costscapePage.model.plane.names[0] === 'random:1'");
    quiet();
    assertEquals("axis-x", chromium.text("document.activeElement.id"));
    chromium.key("Tab");
    assertEquals("x-part", chromium.text("document.activeElement.id"));
    chromium.evaluate("document.activeElement.select()");
    chromium.key("8");
    chromium.key("Tab");
    chromium.await("costscapePage.model.plane.names[0] === 'random:8'");
    quiet();
    assertTrue(command().contains("--vary random:8=-1:1:"), command());
    chromium.evaluate("document.querySelector('#map').focus()");
    chromium.key("1");
    assertEquals("shadow", chromium.text("costscapePage.model.state.view"));
    assertEquals(2, chromium.number("document.querySelectorAll('[name=view]:disabled').length"));
    chromium.key("ArrowUp");
    assertEquals(9.2, chromium.number("costscapePage.model.start[1]"), DISTANCE);
  }

  /**
   * The command line writes a page that opens with a plane of directions; a point has its values.
   */
  @Test
  void aPageOpensWithThePlaneThatTheCommandLineNames() {
    run("costscape explore --name plane --at start --vary between:sklearn --vary random:4=-1:0.5");
    open(folder.resolve("plane.html"), "");
    quiet();
    assertEquals("", complaint());
    String between = chromium.text("costscapePage.model.plane.names[0]");
    assertEquals("between:" + SKLEARN, between);
    assertEquals("random:4", chromium.text("costscapePage.model.plane.names[1]"));
    assertEquals(0.5, chromium.number("costscapePage.model.state.vary[1].to"));
    assertEquals(9, chromium.number("costscapePage.model.start[1]"));
  }
}
