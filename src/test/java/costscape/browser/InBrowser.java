package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the packaged page, opened from its file in a real Chromium where there is one. */
@Tag("packaged")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class InBrowser {
  /** A link to what the page shows without one. */
  protected static final String NOTHING = "view=frozen";

  private static final int WIDTH = 1440;
  private static final int HEIGHT = 1000;

  private static final String FOLLOW =
      """
      (async link => {
        scrollTo(0, 0);
        document.activeElement.blur();
        const heard = new Promise(done => addEventListener('hashchange', done, {once: true}));
        location.hash = link;
        await heard;
        await costscapePage.opened();
      })(%s)\
      """;

  protected Path folder;

  protected Chromium chromium;
  private String address;

  /**
   * The page that is open and as good as new; empty where a test has changed more than its state.
   */
  private String whole = "";

  @BeforeAll
  void openTheWindow(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Optional<Path> program = Chromium.find();
    assumeTrue(program.isPresent(), "no Chromium is installed: the page is not tested");
    Path page = Files.writeString(folder.resolve("explore.html"), ExplorePage.html(""));
    address = page.toUri().toString();
    chromium = Chromium.open(program.get());
  }

  @AfterAll
  void closeTheWindow() {
    if (chromium != null) {
      chromium.close();
    }
  }

  /** Nothing on the page may complain, whatever a test did to it. */
  @AfterEach
  void nothingWentWrongUnseen() {
    assertEquals(List.of(), chromium.errors());
  }

  /**
   * Opens the page.
   *
   * @param fragment what stands behind the address, empty for the page's own opening
   */
  protected void open(String fragment) {
    open(address, fragment);
  }

  protected void open(Path page, String fragment) {
    open(page.toUri().toString(), fragment);
  }

  private void open(String page, String fragment) {
    chromium.open(page + (fragment.isEmpty() ? "" : "#" + fragment), WIDTH, HEIGHT);
    whole = page;
  }

  /**
   * Shows what a link names in the page that is open, as a reader sees it who types behind the #:
   * that takes a third of what opening the page takes, most of which goes into starting workers.
   * PageLinksTest shows that a page reads such a link as one that it opens with.
   */
  protected void follow(String fragment) {
    follow(address, fragment);
  }

  protected void follow(Path page, String fragment) {
    follow(page.toUri().toString(), fragment);
  }

  private void follow(String page, String fragment) {
    JsonPrimitive link = new JsonPrimitive("#" + fragment);
    if (!whole.equals(page)
        || chromium.evaluate("location.hash === " + link).getAsBoolean()) { // nothing would happen
      open(page, fragment);
      return;
    }
    chromium.size(WIDTH, HEIGHT);
    chromium.forget();
    chromium.evaluate(FOLLOW.formatted(link));
  }

  /** The next link opens the page anew. */
  protected void leaveThePage() {
    whole = "";
  }

  /** Waits until nothing is computed and nothing waits: the picture is the last one. */
  protected void quiet() {
    chromium.await("costscapePage.quiet()");
  }

  /**
   * Waits until there is a map and no ball rolls: the map's finest picture may be still to come.
   */
  protected void shown() {
    chromium.await("costscapePage.map.terrain !== undefined && !costscapePage.model.running");
    frames();
  }

  /** Waits until nothing is computed but the map: what was asked for is open, and is drawn. */
  protected void answered() {
    chromium.await(
        "costscapePage.model.opening === 0 && ['front', 'training', 'judging'].every(crew =>"
            + " costscapePage.model.work[crew].quiet)");
    frames();
  }

  /** Waits until the page has been drawn once more. */
  protected void frames() {
    chromium.evaluate(
        "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
  }

  /** Gives a field a value, as its reader does. */
  protected void choose(String id, String value) {
    chromium.evaluate(
        "(field => { field.value = '%s'; field.dispatchEvent(new Event('change')); })"
                .formatted(value)
            + "(document.querySelector('#%s'))".formatted(id));
  }

  /** The numbers that an expression gives, one after the other. */
  protected double[] numbers(String expression) {
    return new Gson().fromJson(chromium.evaluate("[..." + expression + "]"), double[].class);
  }

  /** Lets expressions of tests call the engine itself, which the page leaves to its workers. */
  protected void loadEngine() {
    chromium.evaluate("(0, eval)(document.getElementById('engine').textContent)");
  }

  protected JsonObject box(String selector) {
    return chromium
        .evaluate(
            "document.querySelector('%s').scrollIntoView({block: 'nearest'}),".formatted(selector)
                + " document.querySelector('%s').getBoundingClientRect().toJSON()"
                    .formatted(selector))
        .getAsJsonObject();
  }

  protected void click(String selector) {
    clickIn(box(selector), 0.5, 0.5);
  }

  protected void clickMap(double across, double down) {
    chromium.await("costscapePage.map.terrain !== undefined");
    clickIn(box("#map-over"), across, down);
  }

  private void clickIn(JsonObject box, double across, double down) {
    double x = box.get("x").getAsDouble() + across * box.get("width").getAsDouble();
    double y = box.get("y").getAsDouble() + down * box.get("height").getAsDouble();
    chromium.mouse("mousePressed", x, y);
    chromium.mouse("mouseReleased", x, y);
  }
}
