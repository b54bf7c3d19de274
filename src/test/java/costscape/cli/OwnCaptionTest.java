package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.render.chart.CaptionText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture says a line at most, and the summary, the record and LaTeX say everything. */
class OwnCaptionTest {
  private static final String LINE = "sweep --vary w1_0_0=-60:60:21";
  private static final String PLANE = LINE + " --vary w1_0_1=-60:60:21";
  private static final String PATH =
      "trace --steps 20 --verdict none --vary w1_0_0=-9:9:9 --vary b1_0=-9:9:9";

  @TempDir private Path folder;

  private Session run(String line, String... more) {
    return Session.line(line + " --name p --out " + folder, more).done();
  }

  private String file(String ending) throws IOException {
    return Files.readString(folder.resolve("p" + ending));
  }

  /** Returns what is drawn as text, line by line; the run record inside the file is not. */
  private List<String> drawn() throws IOException {
    return Pattern.compile("<text[^>]*>([^<]*)")
        .matcher(file(".svg"))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private boolean shows(String text) throws IOException {
    return String.join(" ", drawn()).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {LINE, PLANE, PATH, "atlas --only w1_0_0,b1_0", "fit", "network", "data"})
  void noPictureHasMoreThanAShortLine(String line) throws IOException {
    run(line, "--format", "svg");
    for (String text : drawn()) {
      assertTrue(text.length() <= CaptionText.LONGEST, text);
    }
    assertFalse(shows("article data"), drawn().toString());
    run(line, "--format", "svg", "--caption", "full");
    assertTrue(shows("article data"), drawn().toString());
  }

  @Test
  void aShadowIsSaidToBeOneAndAFrozenPathIsNone() throws IOException {
    run(PATH, "--format", "svg");
    assertTrue(shows("projected path: all 7 parameters train"), drawn().toString());
    run(PATH, "--format", "svg", "--mode", "frozen");
    assertFalse(shows("shadow"), drawn().toString());
    run(PATH, "--format", "svg", "--caption", "full", "--train", "w1_0_0,b1_0");
    assertFalse(shows("parameters train:") || shows(" away from"), drawn().toString());
    assertTrue(shows("Only the swept parameters train"), drawn().toString());
  }

  @Test
  void aPlaneOfAllParametersHasNoShadows() throws IOException {
    run(PATH + " --hidden none", "--format", "svg");
    assertFalse(shows("projected"), drawn().toString());
    String said = file(".json");
    assertFalse(said.contains("Projected"), said);
    assertTrue(said.contains("so the path lies on the surface"), said);
  }

  @Test
  void theSummaryAndTheRecordHaveEverySentence() throws IOException {
    assertFalse(run(PATH, "--format", "svg").out().contains("caption "), "one line is enough");
    Session session = run(PATH, "--format", "svg", "--caption", "full");
    String said = session.out().substring(session.out().indexOf("caption "));
    String caption = said.substring(7, said.indexOf("\nwrote")).replaceAll("\\s+", " ").strip();
    assertTrue(caption.startsWith("article data, 1-2-1 network, sigmoid. Fixed: w1_0_1 = "), said);
    assertTrue(caption.contains("Projected path: all 7 parameters train"), said);
    said.lines().forEach(line -> assertTrue(line.length() <= 100, line));
    String record = "\"caption\": \"" + caption + "\"";
    assertTrue(file(".json").contains(record), file(".json"));
    String json = run(PATH, "--format", "svg", "--json").out();
    assertTrue(json.contains(record), json);
    assertTrue(
        file(".svg").contains("Projected path: all 7 parameters train"), "the picture's record");
  }
}
