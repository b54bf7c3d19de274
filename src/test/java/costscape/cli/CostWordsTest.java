package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture and a summary call the cost by the name of the one that was asked for. */
class CostWordsTest {

  private static final Pattern OF_CROSS_ENTROPY = Pattern.compile("\\bnats\\b|cross.?entropy");
  private static final String SQUARED = "mean half squared error";

  /** Embedded fonts and images: letters without words. */
  private static final Pattern BASE64 = Pattern.compile("base64,[A-Za-z0-9+/=\\s]*");

  private static final String PLANE = " --vary w1_0_0=-9:9:5 --vary b2_0=-9:9:4";

  /** So many cells that a surface in a file of shapes is an image: its words are written sooner. */
  private static final String FINE = " --vary w1_0_0=-9:9:150 --vary b2_0=-9:9:150 --size 600x480";

  @TempDir private Path folder;

  @OneIn(5)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sweep --vary w1_0_0=-9:9:5",
        "sweep --view line" + PLANE,
        "sweep --view heatmap" + PLANE,
        "sweep --view contour" + PLANE,
        "sweep --view filled" + PLANE,
        "sweep --view surface" + FINE,
        "sweep --panel l2=0|0.01" + PLANE,
        "sweep --panel l2=0|0.01 --view line" + PLANE,
        "trace --start random:1 --steps 20",
        "trace --start random:1 --steps 0",
        "trace --start random:1 --steps 20 --mode shadow" + PLANE,
        "trace --start random:1 --steps 20 --mode shadow --view surface" + FINE,
        "trace --start random:1 --steps 20 --mode pca --view filled",
        "trace --start random:1 --steps 20 --starts 2",
        "trace --start random:1 --steps 20 --panel optimizer=gd|adam" + PLANE,
        "atlas --range -2:2 --only w1_0_0,b1_0",
        "minima --starts 2 --saddle-starts 0 --l2 0.01"
      })
  void squaredErrorIsCalledThat(String line) throws IOException {
    String said = run(line + " --cost squared --format svg");
    assertFalse(OF_CROSS_ENTROPY.matcher(said).find(), () -> found(said));
    assertTrue(said.contains(SQUARED), line);
    String usual = run(line + " --format svg");
    assertTrue(usual.contains("nats"), line);
  }

  /** All that a run prints, and all that its text files hold. */
  private String run(String line) throws IOException {
    String size = line.contains("--size") ? "" : " --size 1000x800";
    String[] arguments = (line + size + " --out " + folder).split(" ");
    Session session = Session.run(arguments).done();
    StringBuilder said = new StringBuilder(session.out()).append(session.err());
    for (Map.Entry<String, byte[]> file : SmallRun.files(folder).entrySet()) {
      if (file.getKey().matches(".*\\.(svg|json|csv)")) {
        String text = new String(file.getValue(), StandardCharsets.UTF_8);
        said.append(BASE64.matcher(text).replaceAll(""));
      }
    }
    return said.toString();
  }

  private static String found(String said) {
    return OF_CROSS_ENTROPY
        .matcher(said)
        .results()
        .map(
            m -> said.substring(Math.max(0, m.start() - 60), Math.min(said.length(), m.end() + 20)))
        .toList()
        .toString();
  }
}
