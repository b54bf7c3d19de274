package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import costscape.OneIn;
import costscape.render.image.PictureFormat;
import costscape.store.record.RecordedRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that the page saves, read by other programs. */
class SavedFilesPageTest extends InBrowser {
  private static final String RUN =
      "data=article&hidden=2&at=0.4,0.8,0,0,0.3,0.6,0&vary=w1_0_0=-10:10&vary=w1_0_1=-10:10"
          + "&look=light&view=shadow&ball=gd,rate=0.5&taken=40";

  /** Presses a button of the menu and takes the file that the page hands over. */
  private byte[] saved(String button) {
    chromium.await("costscapePage.model.steps === 40");
    shown();
    chromium.evaluate(
        """
        (() => {
          const usual = URL.createObjectURL;
          globalThis.saved = undefined;
          URL.createObjectURL = blob => { globalThis.saved = blob; return usual(blob); };
          document.querySelector('#%s').click();
        })()\
        """
            .formatted(button));
    chromium.await("globalThis.saved !== undefined");
    return Base64.getDecoder()
        .decode(
            chromium.text(
                "new Promise(done => { const reader = new FileReader();"
                    + " reader.onload = () => done(reader.result.replace(/.*,/, ''));"
                    + " reader.readAsDataURL(globalThis.saved); })"));
  }

  @OneIn(2)
  @ParameterizedTest
  @ValueSource(strings = {"", "&azimuth=-60&elevation=32"})
  void aPngHoldsThePictureAndTheCommandThatRepeatsIt(String eye) throws IOException {
    follow(RUN + eye);
    byte[] file = saved("save-png");
    var image = ImageIO.read(new ByteArrayInputStream(file));
    assertEquals(1720, image.getWidth());
    Path path = Files.write(folder.resolve("landscape.png"), file);
    assertRepeats(record(path), "trace", "--mode", "shadow", "--steps", "40");
    assertEquals(
        !eye.isEmpty(), RecordedRun.parse("", record(path)).command().contains("--azimuth=-60"));
  }

  /** A plane of directions is named in the record, whose command draws it again. */
  @Test
  void aPlaneOfDirectionsIsRepeatedByItsRecord() throws IOException {
    follow(RUN.replaceFirst("&vary.*&look", "&vary=random:1=-1:2&vary=hessian:1=-3:3&look"));
    Path path = Files.write(folder.resolve("plane.png"), saved("save-png"));
    assertRepeats(record(path), "trace", "--at", "--vary");
    assertTrue( // with as many points as the map has had time for
        RecordedRun.parse("", record(path)).command().stream()
            .anyMatch(word -> word.matches("random:1=-1:2:\\d+")));
  }

  /** A link that a QR code holds is shown as one; of a longer one its length is said. */
  @Test
  void aLinkIsShownAsACode() {
    follow(RUN);
    click("#save summary");
    click("#show-qr");
    assertTrue(
        chromium
            .evaluate(
                "document.querySelector('#qr path').getAttribute('d').startsWith('M0 0h1')"
                    + " && document.querySelector('#qr').clientWidth > 200")
            .getAsBoolean());
    chromium.evaluate("document.querySelector('#qr-dialog').close()");
    follow("data=moons&hidden=16,16&lang=en");
    quiet();
    chromium.evaluate("document.querySelector('#show-qr').click()");
    String says = chromium.text("document.querySelector('#qr-says').textContent");
    assertTrue(
        says.matches("This link has \\d{4} bytes, and a QR code holds 2953: copy it instead\\."),
        says);
    assertFalse(
        chromium.evaluate("document.querySelector('#qr').checkVisibility()").getAsBoolean());
    chromium.evaluate("document.querySelector('#qr-dialog').close()");
  }

  /** Rows held out have the columns that trace gives them. */
  @Test
  void theTableOfAPathHasTheRowsHeldOut() {
    follow(RUN + "&hold-out=0.25&seed=2");
    String[] lines = new String(saved("save-csv"), StandardCharsets.UTF_8).split("\n");
    assertTrue(lines[0].endsWith(",cost,gradient_norm,held_out_cost,held_out_accuracy"), lines[0]);
    assertEquals(42, lines.length);
    double heldOut =
        chromium.number(
            "costscapePage.model.landscape.heldOut().cost(costscapePage.model.present)");
    double[] last = Arrays.stream(lines[41].split(",")).mapToDouble(Double::valueOf).toArray();
    assertEquals(heldOut, last[last.length - 2], 1e-15);
    assertEquals(0, 12 * last[last.length - 1] % 4, "thirds of the three rows held out");
  }

  private static String record(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return PictureFormat.PNG.record(in).orElseThrow();
    }
  }

  private static void assertRepeats(String record, String... words) {
    List<String> command = RecordedRun.parse("record", record).command();
    assertTrue(command.containsAll(List.of(words)), command.toString());
    assertTrue(JsonParser.parseString(record).getAsJsonObject().has("link"), record);
  }
}
