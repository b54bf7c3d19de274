package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import costscape.OneIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All text of a picture is drawn and embedded in the typeface that --font names. */
class FontTest {
  @TempDir private Path folder;

  private Session run(String line, String... more) {
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    words.addAll(List.of("--out", folder.toString(), "--name", "p"));
    words.addAll(List.of(more));
    return Session.run(words.toArray(String[]::new));
  }

  private byte[] drawn(String line, String ending, String... more) throws IOException {
    Session session = run(line, more);
    assertEquals(0, session.exitCode(), session.err());
    return Files.readAllBytes(folder.resolve("p" + ending));
  }

  /** A shape of every command that draws, small enough to be drawn often. */
  @OneIn(4)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sweep --vary w1_0_0=-60:60:9 --vary b1_0=-60:60:9 --size 500x400",
        "sweep --vary w1_0_0=-60:60:150 --vary b1_0=-60:60:150 --view surface --size 600x500",
        "sweep --vary w1_0_0=-60:60:9 --panel activation=tanh|relu --size 700x400",
        "trace --steps 5 --vary w1_0_0=-60:60:9 --vary b1_0=-60:60:9 --size 500x400",
        "minima --starts 2 --saddle-starts 0 --l2 0.01 --size 500x400",
        "basins --l2 0.1 --vary w1_0_0=-6:6:2 --vary b1_0=-6:6:2 --steps 20 --size 700x500",
        "atlas --only w1_0_0,b1_0 --size 500x500",
        "fit --size 500x400",
        "network --size 500x400",
        "data --size 500x400"
      })
  void everyCommandThatDrawsTakesIt(String line) throws IOException {
    byte[] usual = drawn(line, ".png");
    byte[] sans = drawn(line + " --font sans --format svg", ".svg");
    byte[] mono = drawn(line + " --font mono --format svg", ".svg");
    assertFalse(Arrays.equals(usual, drawn(line + " --font serif", ".png")));
    assertEquals(Set.of("DejaVu Sans"), families(sans));
    assertEquals(Set.of("DejaVu Sans Mono"), families(mono));
  }

  private static Set<String> families(byte... svg) {
    Set<String> families = new TreeSet<>();
    java.util.regex.Matcher named =
        java.util.regex.Pattern.compile("@font-face . font-family: ?'([^']*)'")
            .matcher(new String(svg, StandardCharsets.UTF_8).replace("&apos;", "'"));
    while (named.find()) {
      families.add(named.group(1));
    }
    return families;
  }
}
