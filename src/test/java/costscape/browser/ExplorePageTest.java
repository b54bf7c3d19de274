package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import costscape.cost.Huber;
import costscape.cost.LogisticLoss;
import costscape.cost.MeanError;
import costscape.cost.NetworkCost;
import costscape.cost.RegressionLoss;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.data.Numbers;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.store.dataset.DatasetFiles;
import costscape.store.file.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A teacher's work on the page, done by mouse and keyboard in a real browser. */
@Tag("long")
class ExplorePageTest extends InBrowser {
  private static final String SHADOW_RUN =
      "data=article&hidden=2&at=0.4,0.8,0,0,0.3,0.6,0&vary=w1_0_0=-10:10&vary=w1_0_1=-10:10"
          + "&view=shadow&ball=gd,rate=0.5&steps=3000&speed=100";

  @Test
  void thePageAsksForNothingButItself() {
    open("");
    chromium.await("costscapePage.map.terrain !== undefined");
    List<String> asked = chromium.requests();
    asked.removeIf(address -> address.startsWith("blob:")); // its workers, which it holds itself
    assertEquals(1, asked.size(), asked::toString);
  }

  @Test
  void thePolicyStopsWhateverWouldAsk() {
    open("");
    assertEquals(
        "refused",
        chromium.text("fetch('https://127.0.0.1:1/').then(() => 'sent', () => 'refused')"));
    assertTrue(chromium.errors().stream().anyMatch(e -> e.contains("Content Security Policy")));
    chromium.forget();
  }

  @Test
  void draggingASliderMovesTheLandscape() {
    follow(NOTHING);
    quiet();
    JsonObject box = box("#slider-b1_0");
    double y = box.get("y").getAsDouble() + box.get("height").getAsDouble() / 2;
    double from = box.get("x").getAsDouble() + 0.66 * box.get("width").getAsDouble();
    chromium.evaluate("globalThis.before = costscapePage.map.terrain");
    chromium.mouse("mousePressed", from, y);
    for (int step = 1; step <= 5; step++) {
      chromium.mouse("mouseMoved", from - 12 * step, y);
    }
    chromium.mouse("mouseReleased", from - 60, y);
    chromium.await("costscapePage.map.terrain !== before");
    quiet();
    assertTrue(chromium.number("costscapePage.model.start[2]") < 10);
    assertTrue(
        chromium.number(
                "Math.max(...costscapePage.map.terrain.costs.slice(0, 900)"
                    + ".map((c, i) => Math.abs(c - before.costs[i])))")
            > 1e-3);
  }

  @Test
  void rewindingGoesBackToTheSameStart() {
    leaveThePage(); // whichever of its parts are open
    follow(SHADOW_RUN);
    double[] start = start();
    click("#step");
    quiet();
    click("#step");
    quiet();
    assertEquals(2, chromium.number("costscapePage.model.steps"));
    click("#rewind");
    assertEquals(0, chromium.number("costscapePage.model.steps"));
    assertTrue(Arrays.equals(start, start()));
    click("#step");
    quiet();
    assertEquals(1, chromium.number("costscapePage.model.steps"));
  }

  @Test
  void aLinkOpensThePageItWasTakenFrom() {
    follow(
        "data=moons&hidden=3&activation=tanh&l2=0.01&ball=adam,rate=0.05&ball=momentum&view=moving");
    clickMap(0.3, 0.4);
    click("#run");
    assertEquals("Run", chromium.text("document.querySelector('#run').textContent"));
    chromium.evaluate("costscapePage.model.advance(37)");
    chromium.evaluate("document.querySelectorAll('[name=follow]')[1].click()");
    click("#theme");
    click("#basins");
    chromium.await("location.hash.slice(1) === costscapePage.model.fragment");
    String link = chromium.text("location.hash");
    String seen = seen();
    open(link.substring(1));
    assertEquals(seen, seen());
    assertEquals(link, chromium.text("location.hash"));
  }

  private String seen() {
    quiet();
    return chromium.text(
        "costscapePage.model.landscape.surface(costscapePage.model.base, 0, 1,"
            + " Float64Array.of(-1, 1, -1, 1), 9).then(costs =>"
            + " JSON.stringify([costscapePage.model.fragment, [...costscapePage.model.start],"
            + " costscapePage.model.runs.map(({rows}) => [...rows.theta(rows.count - 1)]),"
            + " document.documentElement.dataset.theme,"
            + " document.querySelector('#basins').ariaPressed,"
            + " document.querySelector('#verdict').textContent,"
            + " [...costs]]))");
  }

  @ParameterizedTest
  @EnumSource
  void theCostIsCalledByItsNameAndUnit(LogisticLoss loss) {
    String seen =
        """
        (() => {
          const own = CanvasRenderingContext2D.prototype.fillText;
          globalThis.drawn = [];
          CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
            drawn.push(text);
            own.call(this, text, ...place);
          };
          const select = document.querySelector('#loss');
          select.value = '%s';
          select.dispatchEvent(new Event('change'));
        })()\
        """
            .formatted(loss.word());
    follow(SHADOW_RUN);
    quiet(); // the last picture of the cost before has been drawn
    chromium.evaluate(seen);
    quiet();
    chromium.evaluate("drawn.length = 0"); // the old picture stands until there is a new one
    chromium.evaluate("costscapePage.model.advance(10)");
    chromium.await("drawn.some(text => text.startsWith('cost ('))");
    String title = loss.measure().cost().replace(")", ", log colours)");
    String words = chromium.text("drawn.join('|') + document.querySelector('main').innerText");
    assertTrue(words.contains(title), words);
    assertEquals(loss == LogisticLoss.CROSS_ENTROPY, words.contains("nats"), words);
    chromium.await("document.querySelector('#cost-text').textContent.includes('step 10')");
    String cost = chromium.text("document.querySelector('#cost-text').textContent");
    assertTrue(cost.matches("step 10: [0-9.e-]+" + loss.measure().amount("")), cost);
  }

  /** The step that blew up is not among those taken; a first one leaves none at all. */
  @ParameterizedTest
  @CsvSource({
    "'ball=gd,rate=1e6', 0",
    "'ball=gd,rate=1e6&ball=lbfgs', 17",
    "'ball=gd,rate=1&l2=120', 1"
  })
  void aLinkToARunThatDivergedShowsItsEnd(String balls, int steps) {
    follow(
        "data=article&hidden=2&activation=relu&at=5,5,5,5,5,5,-900&vary=w1_0_0=-10:10"
            + "&vary=w1_0_1=-10:10&view=moving&steps=3000&"
            + balls);
    chromium.evaluate("costscapePage.model.advance(3000)");
    String verdict = chromium.text("document.querySelector('#verdict').textContent");
    assertEquals(steps, chromium.number("costscapePage.model.steps"));
    assertTrue(verdict.contains("diverged"), verdict);
    chromium.await("location.hash.slice(1) === costscapePage.model.fragment");
    String link = chromium.text("location.hash");
    open(link.substring(1));
    answered();
    assertEquals(verdict, chromium.text("document.querySelector('#verdict').textContent"));
    chromium.await("location.hash === '%s'".formatted(link));
  }

  @Test
  void aDroppedFileBecomesTheData() {
    follow(NOTHING);
    drop("own.csv", "height,weight,kind\\n1,2,cat\\n2,1,dog\\n3,1,dog\\n0,2,cat\\n");
    chromium.await("costscapePage.model.state.data === 'own.csv'");
    assertEquals(2, chromium.number("costscapePage.model.landscape.widths()[0]"));
    assertEquals(
        "cat,dog", chromium.text("costscapePage.model.landscape.responses().classes().join()"));
    chromium.await("location.hash.includes('own.csv')");
    String link = chromium.text("location.hash");
    open(link.substring(1));
    assertEquals(4, chromium.number("costscapePage.model.landscape.responses().labels().length"));
  }

  /** The colour of the decision map is the likeliest class's, by the engine's own numbers. */
  @Test
  void threeClassesHaveTheirMapAndTheirCosts() {
    follow("data=iris&hidden=2");
    chromium.await("costscapePage.map.terrain !== undefined");
    assertEquals(3, chromium.number("costscapePage.model.landscape.widths()[2]"));
    drop("three.csv", "x,y,kind\\n1,2,cat\\n2,1,dog\\n3,1,dog\\n0,2,cat\\n5,5,cow\\n6,5,cow\\n");
    chromium.await("costscapePage.model.state.data === 'three.csv'");
    assertEquals(
        "cat,cow,dog", chromium.text("costscapePage.model.landscape.responses().classes().join()"));
    chromium.await("document.querySelector('#fit-legend').textContent.includes('cow')");
    double sum =
        chromium.number(
            "costscapePage.model.landscape.responses().classProbabilities(costscapePage.model.start,"
                + " Float64Array.of(1, 2)).then(shares => shares.reduce((a, b) => a + b))");
    assertEquals(1, sum, 1e-14);
  }

  @Test
  void numbersToPredictHaveTheirCurveAndTheirCosts() {
    leaveThePage(); // whichever of its parts are open
    follow("data=sine&hidden=3&activation=tanh");
    click("#problem-button");
    chromium.await("document.querySelector('#fit-text').textContent.startsWith('mean sq')");
    Network network = Network.of(Datasets.SINE.dataset(), List.of(3), ActivationFunction.TANH);
    assertEquals("mean_squared_error", chromium.text("costscapePage.model.state.loss"));
    assertEquals(cost(network, MeanError.MEAN_SQUARED_ERROR), shownCost(), 1e-11);
    assertEquals(
        network.logits(start(), new double[] {0.7})[0],
        chromium.number(
            "costscapePage.model.landscape.responses().predictions(costscapePage.model.start,"
                + " Float64Array.of(0.7)).then(all => all[0])"),
        1e-13);
    assertEquals(
        "mean_squared_error,mean_absolute_error,huber",
        chromium.text("[...document.querySelector('#loss').options].map(o => o.value).join()"));
    choose("loss", "mean_absolute_error");
    assertEquals(cost(network, MeanError.MEAN_ABSOLUTE_ERROR), shownCost(), 1e-11);
    assertFalse(visible("#delta"));
    choose("loss", "huber");
    choose("delta", "0.25");
    assertTrue(visible("#delta"));
    assertEquals(cost(network, new Huber(0.25)), shownCost(), 1e-11);
    chromium.await("document.querySelector('#fit-text').textContent.startsWith('mean Huber')");
    assertFalse(chromium.text("document.querySelector('main').innerText").contains("% right"));
    chromium.await("location.hash.includes('loss=huber:0.25')");
    open(chromium.text("location.hash").substring(1));
    assertEquals(cost(network, new Huber(0.25)), shownCost(), 1e-11);
    choose("delta", "0");
    assertEquals(
        "Huber's delta is above 0 and finite, not 0",
        chromium.text(
            "document.querySelector('#problem-message').textContent.replace(/\\.0$/, '')"));
    choose("data", "iris");
    assertEquals("cross_entropy", chromium.text("costscapePage.model.state.loss"));
    choose("data", "sine");
    assertEquals("mean_squared_error", chromium.text("costscapePage.model.state.loss"));
  }

  private double cost(Network network, RegressionLoss loss) {
    return NetworkCost.of(network, Datasets.SINE.dataset(), loss, 0).at(start());
  }

  private double shownCost() {
    answered();
    return chromium.number("costscapePage.model.runs[0].rows.cost(0)");
  }

  private boolean visible(String selector) {
    return chromium
        .evaluate("document.querySelector('%s').checkVisibility()".formatted(selector))
        .getAsBoolean();
  }

  @Override
  protected void choose(String id, String value) {
    super.choose(id, value);
    answered();
  }

  /** A network without hidden units predicts what anyone can compute: the map rises as it does. */
  @Test
  void aMapOfNumbersRisesWhereThePredictionDoes() throws IOException {
    Dataset rows =
        Dataset.of(
            "own.csv",
            List.of("across", "up"),
            new double[][] {{0, 10, 0, 10}, {0, 0, 10, 10}},
            Numbers.of(List.of("first", "second"), new double[] {0, 10, 0, 10}, new double[4]));
    Network linear = Network.of(rows, List.of(), ActivationFunction.TANH);
    NetworkCost cost = NetworkCost.of(linear, rows, MeanError.MEAN_SQUARED_ERROR, 0);
    Opening.Source source = new Opening.Source("own.csv", "first,second", "", "", 1);
    ParameterVector theta = ParameterVector.of(1, 0, 0, 2, 0, -5); // first = across
    open(Opening.of(cost, source, Opening.Rows.of(rows), theta, List.of()));
    chromium.await("document.querySelector('#fit-text').textContent.startsWith('mean sq')");
    frames();
    assertTrue(blue(0.25, 0.4) > blue(0.75, 0.4) + 30, "yellow lies to the right");
    assertEquals(blue(0.5, 0.3), blue(0.5, 0.7), 3, "nothing changes upwards");
    choose("fit-output", "1"); // second = 2 up - 5, and all rows have 0
    chromium.await("location.hash.includes('output=1')");
    assertNotEquals(blue(0.5, 0.3), blue(0.5, 0.7), 3);
    String link = chromium.text("location.hash").substring(1);
    open(link);
    assertEquals("1", chromium.text("document.querySelector('#fit-output').value"));
    assertEquals(
        "mean_squared_error,mean_absolute_error,huber",
        chromium.text("[...document.querySelector('#loss').options].map(o => o.value).join()"));
  }

  /** The blue of a pixel of the panel of the fit, at shares of its width and height. */
  private double blue(double across, double down) {
    return chromium.number(
        "(c => c.getContext('2d').getImageData(%s * c.width, %s * c.height, 1, 1).data[2])"
                .formatted(across, down)
            + "(document.querySelector('#fit'))");
  }

  /** The weight below the pointer is told with its value; a click puts it on an axis of the map. */
  @Test
  void aWeightOfTheNetworkIsToldAndPutOnAnAxis() {
    follow("data=moons&hidden=2&activation=tanh&at=3,0.5,-2,3,0,0,1,1,0.25");
    quiet();
    JsonObject box = box("#diagram");
    String middle = // of the edge of a weight, in the window
        """
        (line => {
          const at = line.getScreenCTM();
          const x = (Number(line.getAttribute('x1')) * 2 + Number(line.getAttribute('x2'))) / 3;
          const y = (Number(line.getAttribute('y1')) * 2 + Number(line.getAttribute('y2'))) / 3;
          return [at.a * x + at.e, at.d * y + at.f];
        })(document.querySelectorAll('#diagram line')[2])\
        """;
    assertTrue(box.get("width").getAsDouble() > 100);
    double x = chromium.number(middle + "[0]");
    double y = chromium.number(middle + "[1]");
    chromium.mouse("mouseMoved", x, y);
    assertEquals(
        "w\u207d\u00b9\u207e\u2081\u2080 = \u22122",
        chromium.text("document.querySelector('#network-says').textContent"));
    chromium.evaluate("costscapePage.model.setAxis(0, {name: 'b1_0'})");
    chromium.await("costscapePage.model.state.vary[0].name === 'b1_0'");
    quiet();
    chromium.mouse("mousePressed", x, y);
    chromium.mouse("mouseReleased", x, y);
    chromium.await("costscapePage.model.state.vary[0].name === 'w1_1_0'");
    assertEquals("w1_1_0", chromium.text("document.querySelector('#axis-x').value"));
  }

  /** Two of four features are shown; which ones is chosen, and a link keeps it. */
  @Test
  void ofManyFeaturesTwoAreShownAndHowClassesAreTakenForOthers() {
    follow("data=iris&hidden=3&activation=tanh&at=random:1&over=2,3");
    quiet();
    assertEquals("2 3", chosenFeatures());
    chromium.evaluate(
        "(field => { field.value = '0'; field.dispatchEvent(new Event('change')); })"
            + "(document.querySelector('#fit-up'))");
    chromium.await("location.hash.includes('over=2,0')");
    assertEquals("2 0", chosenFeatures());
    loadEngine();
    chromium.await("document.querySelectorAll('#confusion tr').length === 4");
    String counted =
        """
        (({labels, decided}) => [0, 1, 2].flatMap(of => [0, 1, 2].map(by =>
            labels.filter((label, row) => label === of && decided[row] === by).length)).join())((all => {
          const responses = costscapeEngine.landscape('iris', ['target', '', 'seed', '1', 'standardize', '',
            'hold-out', '', 'apart', '0'], Int32Array.of(3), 'tanh', '', 0).responses();
          const rows = Array.from({length: 150}, (_, row) => [0, 1, 2, 3].map(k => responses.feature(k)[row]));
          const shares = responses.classProbabilities(costscapePage.model.present, Float64Array.from(rows.flat()));
          return {labels: [...responses.labels()], decided: rows.map((_, row) => {
            const own = [...shares.slice(3 * row, 3 * row + 3)];
            return own.indexOf(Math.max(...own));
          })};
        })())\
        """;
    assertEquals(
        chromium.text(counted),
        chromium.text(
            "[...document.querySelectorAll('#confusion tr td:not(:empty)')].map(e =>"
                + " e.textContent).join()"));
    follow("data=moons");
    quiet();
    assertFalse(visible("#confusion"));
    assertFalse(visible("#fit-features"));
  }

  private String chosenFeatures() {
    return chromium.text(
        "document.querySelector('#fit-across').value + ' ' +"
            + " document.querySelector('#fit-up').value");
  }

  @Test
  void aBadFileIsRefusedInTheWordsOfTheCommandLine() throws IOException {
    follow(NOTHING);
    for (String text :
        List.of("x,y\\n1,0\\n2,cat\\n", "x,y\\n1,0\\nabc,1\\n", "", "x,y\\n1,0,3\\n")) {
      Path file = Files.writeString(folder.resolve("bad.csv"), text.translateEscapes());
      String expected =
          assertThrows(InputException.class, () -> DatasetFiles.read(file, Optional.empty()))
              .getMessage()
              .replace(folder + "/", "");
      drop("bad.csv", text);
      chromium.await(
          "document.querySelector('#problem-message').textContent === " + "'" + expected + "'");
      assertEquals("article", chromium.text("costscapePage.model.state.data"));
    }
  }

  private void drop(String name, String text) {
    chromium.evaluate(
        """
        (() => {
          const carried = new DataTransfer();
          carried.items.add(new File(['%s'], '%s'));
          document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: carried, bubbles: true}));
        })()\
        """
            .formatted(text, name));
  }

  @Test
  void theKeyboardAloneDoesEverything() {
    open(SHADOW_RUN.replace("speed=100", "speed=20"));
    chromium.key("Tab");
    assertEquals("skip", chromium.text("document.activeElement.id"));
    chromium.key("m");
    assertEquals("map", chromium.text("document.activeElement.id"));
    double before = start()[0];
    chromium.key("ArrowRight");
    assertEquals(before + 0.2, start()[0], 1e-9); // a hundredth of the axis
    chromium.key("s");
    quiet();
    assertEquals(1, chromium.number("costscapePage.model.steps"));
    chromium.key(" ");
    chromium.await("costscapePage.model.steps > 1");
    chromium.key(" ");
    assertEquals("false", chromium.evaluate("costscapePage.model.running").toString());
    chromium.key("r");
    assertEquals(0, chromium.number("costscapePage.model.steps"));
    chromium.key("1");
    assertEquals("frozen", chromium.text("costscapePage.model.state.view"));
    chromium.key("?");
    assertTrue(chromium.evaluate("document.querySelector('#help').open").getAsBoolean());
  }

  private double[] start() {
    return chromium.evaluate("[...costscapePage.model.start]").getAsJsonArray().asList().stream()
        .mapToDouble(value -> value.getAsDouble())
        .toArray();
  }
}
