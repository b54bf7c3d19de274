package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import costscape.OneIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A link is input: what is wrong in it is named on the page, and the rest is shown. */
@Tag("long")
class PageLinksTest extends InBrowser {
  /**
   * The links that are opened within one answer of the browser. Maps are made of the first ones.
   */
  private static final int AT_ONCE = 20;

  private static final String NO_MAPS =
      "costscapePage.model.work.sweeping.dismiss(),"
          + " costscapePage.model.work.sweeping.ask = () => new Promise(() => {}), 0";

  /** The rows that the page of the many links was made with, and all that its opening names. */
  private static final String OPENING =
      "data=own.csv&csv=x%2Cy%0A1%2C0%0A2%2C1%0A3%2C0%0A4%2C1%0A&hidden=3&activation=tanh&l2=0.25"
          + "&view=moving&ball=adam,rate=0.02&steps=77&scale=linear&speed=33";

  /**
   * Opens one link after the other in the same page, as a reader who types behind the #: by turns
   * one of right and wrong parts in any number and order, and a partial one of a few right parts. A
   * partial link shows what it names; what it does not name is what the page was made with where it
   * says only how the page looks, the run that its data open with where it names nothing of a run,
   * and the command line's default elsewhere. Every link that the page writes is taken by it
   * without a complaint.
   */
  private static final String RANDOM =
      """
      (() => {
        let seed = 7;
        const draw = n => (seed = (seed * 48271) % 2147483647) % n;
        const values = ['', '0', '-1', '3', '1e308', '1e999', 'NaN', 'article', 'nosuch', 'moons', 'xor', 'tanh',
          'foo', '2', '8,4', '2,', '65', 'gd', 'gd,rate=0.1', 'adam,rate=-1', 'gd,foo=1', 'gd,rate=x', 'lbfgs',
          'w1_0_0=-1:1', 'w1_0_0=1:-1', 'b2_0=-1e308:1e308', 'w9_9_9=0:1', 'huber:0', 'cross_entropy', 'random:3',
          '-1,9,-1,5,0.5,0.25,0', '1e308,0,0,0,0,0,0', '1,2', 'log', 'moving', 'dark', 'saddle',
          'random:1=-1:1', 'hessian:-1', 'hessian:9=-1:1', 'between:zeros=0:1', 'between:1,2', '0.3', 'true',
          '<b>', '%', 'x,y\\n1,0\\n2,1\\n', 'x,y\\n1,a', '9007199254740993'];
        const names = ['data', 'csv', 'hidden', 'activation', 'loss', 'l2', 'at', 'vary', 'ball', 'steps', 'speed',
          'taken', 'follow', 'output', 'view', 'scale', 'look', 'lesson', 'basins', 'target', 'seed', 'standardize',
          'hold-out', 'apart', 'through', 'course', 'step', 'layer', 'over', 'azimuth', 'lang', 'zzz'];
        const looks = {lang: ['de', 'en'], look: ['dark', 'light'], embed: ['true'], layer: ['first']};
        const shown = {hidden: ['2', '4,2', ''], activation: ['tanh', 'relu', 'sigmoid'], l2: ['0.5', '0'],
          view: ['frozen', 'moving', 'shadow'], scale: ['log', 'linear'], steps: ['50', '3000'], speed: ['10'],
          data: ['xor', 'moons', 'own.csv']};
        const usual = {data: 'article', hidden: '2', activation: 'sigmoid', l2: '0', view: 'frozen', scale: 'log',
          steps: '10000', speed: '45', look: '', embed: '', layer: ''};
        const {model} = costscapePage;
        const own = new URLSearchParams(OPENING);
        const run = ['hidden', 'activation', 'view', 'steps'];
        const {datasets} = JSON.parse(document.getElementById('words').textContent);
        const pick = (from, parts) => {
          const all = Object.keys(from);
          for (let k = draw(3); k >= 0; k--) {
            const name = all[draw(all.length)];
            parts.set(name, from[name][draw(from[name].length)]);
          }
        };
        const kinds = [
          parts => { for (let k = draw(7); k >= 0; k--) parts.append(names[draw(names.length)], values[draw(values.length)]); },
          parts => pick(looks, parts),
          parts => { for (let k = draw(7); k >= 0; k--) parts.append(names[draw(names.length)], values[draw(values.length)]); },
          parts => { pick(shown, parts); draw(2) && pick(looks, parts); }];
        const message = document.getElementById('problem-message');
        const seen = {links: 0, partial: 0, complained: 0};
        const wrong = [];
        globalThis.openLinks = async (from, to) => {
          for (let i = from; i < to; i++) {
            const parts = new URLSearchParams();
            kinds[i % 4](parts);
            const link = '#' + parts;
            if (link === location.hash) {
              continue;
            }
            const heard = new Promise(done => addEventListener('hashchange', done, {once: true}));
            location.hash = link;
            await heard;
            await costscapePage.opened();
            seen.links++;
            seen.complained += message.hidden ? 0 : 1;
            const {state} = model;
            if (i % 2 === 1) {
              seen.partial++;
              const asWasMade = i % 4 === 1;
              const asFirst = !asWasMade && parts.get('data') !== 'own.csv' && !run.some(name => parts.has(name))
                && [...parts.keys()].some(name => !(name in looks));
              const first = new URLSearchParams(asFirst ? datasets[parts.get('data') ?? 'article'].first : '');
              for (const name of Object.keys(usual)) {
                const expected = parts.get(name) ?? (asWasMade && own.get(name) || first.get(name) || usual[name]);
                if (String(state[name]) !== expected) {
                  wrong.push(`${link}: ${name} is ${state[name]}, not ${expected}`);
                }
              }
              if ((state.csv !== null) !== (state.data === 'own.csv') || !message.hidden) {
                wrong.push(`${link}: ${message.textContent} ${state.csv}`);
              }
            }
            const again = await costscapePage.read(model.fragment);
            if (again.complaints.length > 0) {
              wrong.push(link + ' its own link is refused: ' + again.complaints.join());
            }
          }
          return JSON.stringify({...seen, wrong: wrong.slice(0, 5)});
        };
      })()
      """;

  private String complaint() {
    return chromium.text("document.getElementById('problem-message').textContent");
  }

  /** The cost of the map is the same everywhere, and the path leads below it. */
  @Test
  void aPathBelowALevelMapIsDrawn() {
    follow("data=sine&activation=sigmoid&at=zeros&view=shadow&ball=rmsprop&steps=21&taken=7");
    quiet();
    frames();
    assertEquals(7, chromium.number("costscapePage.model.steps"));
    assertTrue(
        chromium
            .evaluate("costscapePage.map.terrain.costs.every((c, _, all) => c === all[0])")
            .getAsBoolean());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "data=nosuch; data is one of article, trap",
        "activation=foo; activation is one of sigmoid, tanh, relu",
        "ball=gd&ball=adam&follow=0.5; follow is a number from 0 to 5, not \"0.5\"",
        "ball=nosuch; a ball's rule is one of gd",
        "ball=gd,rate=abc; a ball's settings are NAME=NUMBER, not \"rate=abc\"",
        "vary=w1_0_0=-1:1&vary=w1_0_0=-2:2; both axes are w1_0_0",
        "vary=w9_9_9=-1:1; vary is NAME=FROM:TO with a parameter of this network",
        "at=1e308,0,0,0,0,0,0; at has numbers of at most 1000000000 in size",
        "at=1,2; at has a number for each of 7 parameters, not 2",
        "hidden=2000; hidden has numbers from 1 to 64",
        "steps=1e9; steps is a number from 1 to 200000",
        "loss=nosuch; nosuch is no cost of article",
        "csv=x%2Cy%0Aa%2C1; x \"a\" is not a finite decimal number",
        "hold-out=1.5; hold-out 1.5: the share of the rows held out is above 0 and below 1",
        "hold-out=more.csv; hold-out more.csv: these rows are not here; a share was expected",
        "seed=x; seed is a whole number, not \"x\"",
        "vary=hessian:9=-1:1; hessian:9: K is 1 (largest eigenvalue) to 7",
        "vary=random:1=-1:1&view=moving; along a direction all parameters train and the path is"
            + " projected",
        "through=1,2&vary=random:1=-1:1; through has a number for each of 7 parameters",
        "csv=x%2Cy%0A1%2C0%0A2%2C1%0A&data=a.csv&target=z; a.csv:1: no column \"z\"",
        "zzz=1; the link has \"zzz\", which this page does not know"
      })
  void whatIsWrongIsNamedAndTheRestIsShown(String link, String said) {
    chromium.evaluate("globalThis.before = globalThis.costscapePage?.map.terrain, 0");
    follow(link + "&scale=linear");
    assertTrue(complaint().contains(said.strip()), complaint());
    assertEquals("linear", chromium.text("costscapePage.model.state.scale"));
    chromium.await(
        "costscapePage.map.terrain !== undefined && costscapePage.map.terrain !== globalThis.before");
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

  @OneIn(2)
  @Test
  void noLinkOfAnyPartsHarmsThePage() throws IOException {
    Path page = folder.resolve("own.html");
    Files.writeString(page, ExplorePage.html(OPENING));
    open(page, "");
    int count = Integer.getInteger("costscape.links", 60);
    chromium.evaluate(RANDOM.replace("OPENING", "'" + OPENING + "'"));
    JsonObject seen = new JsonObject();
    for (int from = 0; from < count; from += AT_ONCE) {
      String next = "openLinks(%d, %d)".formatted(from, Math.min(count, from + AT_ONCE));
      seen = JsonParser.parseString(chromium.text(next)).getAsJsonObject();
      assertEquals(0, seen.getAsJsonArray("wrong").size(), seen::toString);
      chromium.evaluate(NO_MAPS);
    }
    assertTrue(seen.get("links").getAsInt() > 0.9 * count, seen::toString);
    assertTrue(seen.get("partial").getAsInt() > 0.4 * count, seen::toString);
    assertTrue(seen.get("complained").getAsInt() > 0.3 * count, seen::toString);
  }

  /** A link that comes while the page brings its own up to date is opened all the same. */
  @Test
  void noLinkIsOvertakenByThePagesOwn() {
    open("");
    chromium.evaluate(
        "costscapePage.model.state.speed = 50, location.hash = '#data=xor',"
            + " document.getElementById('speed').dispatchEvent(new Event('change'))");
    chromium.await("costscapePage.model.state.data === 'xor'");
    quiet();
    chromium.await("location.hash.includes('hidden=3')");
  }

  @Test
  void theRowsOfAUserStayInTheMenu() {
    follow("data=own.csv&csv=x%2Cy%0A1%2C0%0A2%2C1%0A3%2C0%0A");
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
    assertEquals( // the last entry asks for a file, and changes nothing by itself
        " A CSV file",
        chromium.text(
            "(select => { select.selectedIndex = select.options.length - 1;"
                + " document.getElementById('file').click = () => {};"
                + " select.dispatchEvent(new Event('change'));"
                + " return `${select.value} ${document.getElementById('status').textContent"
                + ".slice(0, 10)}`; })(document.getElementById('data'))"));
  }
}
