package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import costscape.OneIn;
import costscape.browser.InBrowser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line that the page offers, taken from it and run, gives the page's own numbers. */
@Tag("long")
class CopiedCommandTest extends InBrowser {
  /** JavaScript's exp and log differ from Java's in the last bits. */
  private static final double RELATIVE = 1e-11;

  /** Steps of training make more of the last bits than one evaluation does. */
  private static final double TRAINED = 1e-8;

  /** Rules that divide by a small slope never come to rest, and make the last bits the third. */
  private static final double JITTER = 1e-3;

  /** With all controls, so that the page lets no ball roll by itself. */
  private static final String AT_REST = "layer=";

  private static final String OWN = "my 'pets'.csv";

  @OneIn(2)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--at start --set b2_0=0.25,w1_0_1=-1e-3 --l2 0.01 --vary w2_0_0=-3:4 --vary b2_0=-5:5",
        "--data moons --standardize --hidden 3 --activation tanh --vary b1_0=-7.5:12",
        "--data moons --hidden none --l2 0.01 --cost squared --at random:3:2",
        "--data OWN --target kind --standardize --hidden 2,2 --activation relu",
        "--data OWN --target kind --activation tanh --at POINT",
        "--data iris --hold-out 0.2 --seed 5 --l2 0.01",
        "--data sine --standardize --hold-out 0.25 --seed 3 --hidden 2 --cost huber:0.5 --l2 0.01",
        "--data NUMBERS --target out,more --cost mean_absolute_error --hidden 3"
      })
  void theSweepAndTheTraining(String options) throws IOException, InterruptedException {
    Path page = explore(options);
    open(page, AT_REST);
    quiet();
    assertSweeps();
    String copied = copied();
    chromium.await("location.hash.length > 9");
    String link = chromium.text("location.hash").substring(1);
    follow(page, NOTHING);
    follow(page, link);
    shown();
    assertEquals(withoutPoints(copied), withoutPoints(copied()));
    for (String view : views(options)) {
      chromium.evaluate("costscapePage.model.setView('%s')".formatted(view));
      chromium.evaluate(
          "costscapePage.model.setBalls([{optimizer: 'gd', rate: 0.05}, {optimizer: 'adam',"
              + " rate: 0.02, batch: 3, decay: 0.99}])");
      chromium.evaluate("costscapePage.model.advance(40)");
      shown();
      String[] lines = copied().split("\n");
      assertEquals(2, lines.length);
      for (int ball = 0; ball < lines.length; ball++) {
        assertTrains(ball, lines[ball]);
      }
    }
  }

  /** All three views of the page as it opens; of the others a still one, and not the same one. */
  private static List<String> views(String options) {
    List<String> still = List.of("frozen", "shadow");
    return options.isEmpty()
        ? List.of("frozen", "moving", "shadow")
        : List.of(still.get(options.length() % still.size()));
  }

  /** In two ways to train, from two places of the map. */
  @ParameterizedTest
  @ValueSource(
      strings = {"gd,rate=1", "adam,rate=0.05", "lbfgs", "gd,rate=0.5,batch=4", "gd,rate=1000000"})
  void aClickAndARunEndWithTheCommandLinesVerdict(String ball)
      throws IOException, InterruptedException {
    assertEndsAlike(ball + "&view=shadow", 0.3, 0.2);
    assertEndsAlike(ball + "&view=frozen", 0.7, 0.6);
  }

  private void assertEndsAlike(String ball, double across, double down)
      throws IOException, InterruptedException {
    follow(
        "data=trap&at=start&l2=0.001&vary=w1_0_0=-10:10&vary=b1_1=-8:8&steps=1500&speed=100&ball="
            + ball);
    clickMap(across, down);
    chromium.await("document.querySelector('#verdict .kind') !== null");
    JsonObject summary = run(copied());
    String shown = chromium.text("document.querySelector('#verdict').textContent");
    String said = summary.get("verdict").getAsString() + " – " + summary.get("why").getAsString();
    assertTrue(sentence(shown).contains(": " + sentence(said)), shown + " is not " + said);
    assertNear(
        chromium.number("(rows => rows.cost(rows.count - 1))(costscapePage.model.runs[0].rows)"),
        summary.get("cost").getAsDouble(),
        JITTER);
  }

  /** Returns what is said, but for the numbers in it: see {@link #JITTER}. */
  private static String sentence(String verdict) {
    return verdict.replaceAll("\\d[\\d.e+-]*", "#");
  }

  @Test
  void theBasinMap() throws IOException, InterruptedException {
    follow( // frozen parameters have no command
        "data=article&at=start&l2=0.01&vary=w1_0_0=-4:4&vary=w1_0_1=-4:4&steps=20&view=moving"
            + "&ball=momentum,momentum=0.8");
    chromium.evaluate("document.querySelector('#basins').click()");
    chromium.await("document.querySelector('#basin-text .end') !== null");
    String[] lines = copied().split("\n");
    JsonObject summary = run(lines[lines.length - 1]);
    assertEquals(41 * 41, summary.get("cells").getAsInt());
    String shown = chromium.text("document.querySelector('#basin-text').textContent");
    double unsettled =
        shown.contains("not settled")
            ? Double.parseDouble(shown.replaceAll("(?s).*not settled: ([0-9.]+) %.*", "$1"))
            : 0;
    assertEquals(100.0 * summary.get("unsettled").getAsInt() / (41 * 41), unsettled, 1, shown);
  }

  private Path explore(String options) throws IOException {
    Path own =
        Files.writeString(
            folder.resolve(OWN),
            "kind,height,weight\ncat,1,2\ndog,2.5,1\ndog,3,1.1\ncat,0.3,2\ndog,1.7,2.2\n");
    Path numbers =
        Files.writeString(
            folder.resolve("numbers.csv"),
            """
            out,height,more,weight
            0.25,1,7,2
            -1.5,2.5,8,1
            3,3,9.5,1.1
            2,0.3,8,2
            1,1.7,7,2.2
            """);
    Path point = folder.resolve("point.csv");
    StringBuilder values = new StringBuilder("name,value\n");
    for (String name : "w1_0_0 w1_0_1 w1_1_0 w1_1_1 b1_0 b1_1 w2_0_0 w2_1_0 b2_0".split(" ")) {
      values.append(name).append(',').append(0.1 * values.length()).append('\n');
    }
    Files.writeString(point, values);
    List<String> line =
        new ArrayList<>(List.of("explore", "--replace", "--out", folder.toString()));
    Arrays.stream(options.split(" "))
        .filter(word -> !word.isEmpty())
        .map(word -> word.equals("OWN") ? own.toString() : word)
        .map(word -> word.equals("NUMBERS") ? numbers.toString() : word)
        .map(word -> word.equals("POINT") ? point.toString() : word)
        .forEach(line::add);
    Session.run(line).done();
    return folder.resolve("explore.html");
  }

  /** How fine a slow landscape gets is a matter of time. */
  private static String withoutPoints(String line) {
    return line.replaceAll(":\\d+(?= --)", "");
  }

  private String copied() {
    return chromium.text("document.querySelector('#command').textContent");
  }

  private void assertSweeps() throws IOException, InterruptedException {
    JsonObject summary = run(copied());
    JsonObject minimum = summary.getAsJsonObject("minimum");
    double n = chromium.number("costscapePage.map.terrain.n");
    assertEquals(n * n, summary.get("cells").getAsDouble());
    assertNear(
        chromium.number("Math.min(...costscapePage.map.terrain.costs)"),
        minimum.get("cost").getAsDouble(),
        RELATIVE);
    for (int axis = 0; axis < 2; axis++) {
      String shown = "costscapePage.model.state.vary[%d]".formatted(axis);
      String name = chromium.text(shown + ".name");
      double at = minimum.get(name).getAsDouble();
      double step = chromium.number("(%s.to - %s.from) / (%s - 1)".formatted(shown, shown, n));
      double cell = (at - chromium.number(shown + ".from")) / step;
      assertEquals(Math.rint(cell), cell, 1e-9, name + " has the page's axis");
      assertNear(
          minimum.get("cost").getAsDouble(),
          chromium.number(
              "(({costs, n}, i) => Math.min(...Array.from({length: n}, (_, j) => costs[%s])))"
                      .formatted(axis == 0 ? "i * n + j" : "j * n + i")
                  + "(costscapePage.map.terrain, %d)".formatted(Math.round(cell))),
          RELATIVE);
    }
  }

  private void assertTrains(int ball, String line) throws IOException, InterruptedException {
    JsonObject summary = run(line.replaceAll(":300(?= |$)", ":9")); // the map is compared above
    String rows = "costscapePage.model.runs[%d].rows".formatted(ball);
    assertEquals(40, summary.get("steps").getAsInt(), line);
    assertNear(chromium.number(rows + ".cost(40)"), summary.get("cost").getAsDouble(), TRAINED);
    JsonObject parameters = summary.getAsJsonObject("parameters");
    for (String name : parameters.keySet()) {
      double shown =
          chromium.number(
              rows + ".parameter(40, costscapePage.model.names.indexOf('%s'))".formatted(name));
      assertEquals(shown, parameters.get(name).getAsDouble(), TRAINED, name + ": " + line);
    }
    assertEquals(
        chromium.text("costscapePage.model.state.view"), summary.get("mode").getAsString());
  }

  private static void assertNear(double expected, double actual, double relative) {
    assertEquals(expected, actual, relative * Math.abs(expected));
  }

  /** Takes the line apart as a shell does. */
  private JsonObject run(String line) throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder(
                "sh", "-c", "for word in " + line + "; do printf '%s\\0' \"$word\"; done")
            .start();
    String words = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, shell.waitFor(), line);
    List<String> arguments = new ArrayList<>(Arrays.asList(words.split("\0")));
    assertEquals("costscape", arguments.remove(0));
    arguments.addAll(List.of("--out", folder.toString(), "--json", "--quiet"));
    if (!arguments.contains("frames")) {
      arguments.add("--format=none"); // its numbers are what is looked at
    }
    if (arguments.contains("sweep")) {
      arguments.add("--table=none");
    }
    Session session = Session.run(arguments);
    assertEquals(0, session.exitCode(), line + " " + session.err());
    assertTrue(session.out().startsWith("{"), session.out());
    return session.json();
  }
}
