package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import costscape.OneIn;
import costscape.cli.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page treats rows (target, scaling, rows held out) as its command does. */
@Tag("long")
class PageRowsTest extends InBrowser {
  /** Reading them takes the engine much longer than a task of the page may take. */
  private static final int ROWS_OF_A_LARGE_FILE = 40_000;

  /** Relative to the largest number of a column. */
  private static final double RELATIVE = 1e-12;

  private static final String ROWS =
      "kind,height,weight\\n"
          + "cat,1,20\\n"
          + "dog,2,10\\n"
          + "dog,3,15\\n"
          + "cat,0.5,25\\n"
          + "cat,1.5,22\\n"
          + "dog,2.5,9\\n";

  private String text(String selector) {
    return chromium.text("document.querySelector('%s').textContent".formatted(selector));
  }

  private void choose(String id, String property, String value) {
    chromium.evaluate(
        "(field => { field.%s = %s; field.dispatchEvent(new Event('change')); })"
                .formatted(property, value)
            + "(document.querySelector('#%s'))".formatted(id));
    answered();
  }

  /** Runs the page's command where its file lies, and reads the table that it writes. */
  private List<String> table() throws IOException {
    String command = text("#command").split("\\n")[0].replaceAll(":300(?= |$)", ":9"); // its map
    List<String> line = new ArrayList<>(Arrays.asList(command.split(" ")));
    assertEquals("costscape", line.remove(0));
    int file = line.indexOf("own.csv");
    if (file >= 0) {
      line.set(file, folder.resolve("own.csv").toString());
    }
    line.addAll(List.of("--format=none", "--verdict=none", "--out=" + folder));
    Session.succeeding(line);
    return Files.readAllLines(folder.resolve("trace.csv"));
  }

  /** The path that the page would save, and the one that its command writes. */
  private void assertTheCommandTrainsTheSame() throws IOException {
    chromium.evaluate("costscapePage.model.advance(40)");
    shown();
    List<String> written = table();
    double[][] shown =
        new Gson()
            .fromJson(
                chromium.evaluate(
                    "(({runs: [{rows}]}) => Array.from({length: rows.count}, (_, i) =>"
                        + " [rows.step(i), ...rows.theta(i), rows.cost(i), rows.gradientNorm(i),"
                        + " ...(rows.isParted ? [rows.heldOutCost(i)] :"
                        + " [])]))(costscapePage.model)"),
                double[][].class);
    assertEquals(written.size() - 1, shown.length);
    for (int column = 0; column < shown[0].length; column++) {
      for (int row = 0; row < shown.length; row++) {
        double value = Double.parseDouble(written.get(row + 1).split(",")[column]);
        assertEquals(
            value, shown[row][column], RELATIVE * Math.max(1, Math.abs(value)), written.get(0));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data=moons&hidden=3&activation=tanh&hold-out=0.25&seed=7&standardize=true",
        "data=article&hold-out=0.34&seed=3",
        "data=iris&hidden=2&standardize=true&l2=0.1&hold-out=0.2",
        "data=sine&hidden=3&activation=tanh&hold-out=0.3&seed=-2",
        "data=xor&hidden=2&standardize=true&seed=5"
      })
  void embeddedRowsArePartedAsOnTheCommandLine(String link) throws IOException {
    String batch = link.contains("seed=5") ? ",batch=2" : "";
    follow(link + "&at=random:4&view=shadow&ball=gd,rate=0.1" + batch);
    shown();
    assertEquals("", text("#problem-message"));
    assertTheCommandTrainsTheSame();
  }

  /** Every choice of the form for a dropped file, one after the other. */
  @Test
  void theTargetOfADroppedFileIsChosenAndItsRowsAreParted() throws IOException {
    follow(NOTHING);
    Files.writeString(folder.resolve("own.csv"), ROWS.replace("\\n", "\n"));
    chromium.evaluate(
        """
        (() => {
          const transfer = new DataTransfer();
          transfer.items.add(new File(['%s'], 'own.csv'));
          document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true}));
        })()\
        """
            .formatted(ROWS));
    chromium.await("document.querySelector('#problem-message').textContent !== ''");
    assertTrue(text("#problem-message").startsWith("own.csv:2: kind \"cat\" is not"), "no number");
    follow("data=own.csv&target=kind&view=shadow&csv=" + ROWS.replace("\\n", "%0A"));
    quiet();
    assertEquals(
        "kind,height,weight",
        chromium.text("[...document.querySelector('#target').options].map(o => o.value).join()"));
    assertEquals("kind", chromium.text("document.querySelector('#target').value"));
    assertEquals("cat,dog", classes());
    choose("standardize", "checked", "true");
    choose("hold-out", "value", "'0.4'");
    choose("seed", "value", "'9'");
    assertEquals("", text("#problem-message"));
    assertTrue(text("#fit-legend").contains("pale: 2 rows held out"), text("#fit-legend"));
    assertTheCommandTrainsTheSame();
    assertTrue(text("#cost-text").contains("held out (dashed): "), text("#cost-text"));
    assertTrue(text("#fit-text").contains("held out: "), text("#fit-text"));
    String link = chromium.text("costscapePage.model.fragment");
    open(link);
    quiet();
    assertEquals("", text("#problem-message"));
    assertEquals("0.4", chromium.text("document.querySelector('#hold-out').value"));
    assertEquals(4, chromium.number("costscapePage.model.landscape.responses().labels().length"));
  }

  /**
   * Rows that are dropped move at first sight: features of unlike reach are scaled, which a click
   * undoes, and the letters of an older Excel are read.
   */
  @Test
  void droppedRowsOfUnlikeFeaturesAreScaledAndRoll() {
    follow(NOTHING + "&layer=first");
    chromium.evaluate(
        """
        (() => {
          const rows = 'Größe,tax,sold\\n1,900,yes\\n2,100,no\\n3,4000,yes\\n4,7000,no\\n';
          const bytes = Uint8Array.from(rows, letter => letter.charCodeAt(0));
          const transfer = new DataTransfer();
          transfer.items.add(new File([bytes], 'own.csv'));
          document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true}));
        })()\
        """);
    chromium.await("costscapePage.model.steps > 0");
    quiet();
    assertEquals("Größe,tax,sold", chromium.text("costscapePage.model.landscape.columns().join()"));
    assertEquals("true", chromium.text("costscapePage.model.state.standardize"));
    String hint = text("#hint");
    assertTrue(hint.startsWith("tax reaches 2300 times as far as Größe, so the features"), hint);
    chromium.evaluate("document.getElementById('scale-rows').click()");
    chromium.await("costscapePage.model.state.standardize === ''");
  }

  private String classes() {
    return chromium.text("costscapePage.model.landscape.responses().classes().join()");
  }

  /** The command line's page holds rows of another file out, and names that file. */
  @Test
  void rowsOfAnotherFileAreHeldOut() throws IOException {
    Path own = Files.writeString(folder.resolve("own.csv"), ROWS.replace("\\n", "\n"));
    Path more = Files.writeString(folder.resolve("more.csv"), "kind,height,weight\ndog,4,8\n");
    Session.succeeding(
        List.of(
            "explore",
            "--data=" + own,
            "--target=kind",
            "--hold-out=" + more,
            "--standardize",
            "--out=" + folder.resolve("page")));
    open(folder.resolve("page/explore.html"), "");
    shown();
    assertEquals("", text("#problem-message"));
    assertEquals(6, chromium.number("costscapePage.model.landscape.responses().labels().length"));
    assertEquals(1, chromium.number("costscapePage.model.landscape.heldOut().labels().length"));
    assertEquals("true", chromium.text("String(document.querySelector('#hold-out').disabled)"));
    chromium.evaluate("costscapePage.model.setView('shadow')");
    shown();
    assertTheCommandTrainsTheSame();
  }

  /** While many rows are read and drawn, no task of the page's own thread takes long. */
  @OneIn(2)
  @Test
  void aLargeFileIsReadInTheBackground() throws IOException {
    follow(NOTHING);
    quiet();
    Random random = new Random(1);
    StringBuilder rows = new StringBuilder("x,y,kind\n");
    for (int row = 0; row < ROWS_OF_A_LARGE_FILE; row++) {
      double x = random.nextGaussian();
      double y = random.nextGaussian();
      rows.append(x).append(',').append(y).append(',').append(x * y > 0 ? 1 : 0).append('\n');
    }
    Path file = Files.writeString(folder.resolve("large.csv"), rows);
    assertTrue(Files.size(file) > 1_500_000, "too small to tell");
    new MainThread(chromium)
        .assertNoLongTaskWhile(
            () -> {
              pick(file);
              chromium.await("costscapePage.model.state.data === 'large.csv'");
              chromium.await("costscapePage.map.terrain?.n < 100"); // and not the map before
              chromium.evaluate("costscapePage.model.setParameter(0, 0.5)");
              chromium.evaluate("new Promise(done => setTimeout(done, 300))");
            });
    assertEquals(
        ROWS_OF_A_LARGE_FILE,
        chromium.number("costscapePage.model.landscape.responses().labels().length"));
    assertTrue(chromium.text("costscapePage.model.fragment").length() < 1000, "no rows in a link");
    String said =
        chromium.text(
            "costscapePage.read(costscapePage.model.fragment).then(r => r.complaints.join())");
    assertTrue(said.contains("open the file again"), said); // a link holds no such many rows
  }

  /** Picks a file as the data, as its owner does in the browser's dialog. */
  private void pick(Path file) {
    String field =
        chromium
            .call("Runtime.evaluate", "{\"expression\":\"document.querySelector('#file')\"}")
            .getAsJsonObject("result")
            .get("objectId")
            .getAsString();
    JsonObject parameters = new JsonObject();
    parameters.addProperty("objectId", field);
    JsonArray files = new JsonArray();
    files.add(file.toString());
    parameters.add("files", files);
    chromium.call("DOM.setFileInputFiles", parameters.toString());
  }
}
