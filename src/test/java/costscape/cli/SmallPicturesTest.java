package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small picture stays a picture: what has least weight gives way, and the plot keeps its room.
 */
class SmallPicturesTest {
  private static final String PLANE = "sweep --vary w1_0_0=-60:60:41 --vary w1_0_1=-60:60:41";
  private static final String MEANING = ">mean cross-entropy (nats)<";

  @TempDir private Path folder;

  private String svg(String line) throws IOException {
    Session session = run(line + " --format svg");
    assertEquals(0, session.exitCode(), session.err());
    return Files.readString(folder.resolve("p.svg"));
  }

  private Session run(String line) {
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    words.addAll(List.of("--out", folder.toString(), "--name", "p"));
    return Session.run(words.toArray(String[]::new));
  }

  @Test
  void textIsSmallerInASmallPicture() throws IOException {
    assertEquals(23 * Math.pow(0.5, 0.7), largestText(svg(PLANE + " --size 400x300")), 0.01);
    assertEquals(23, largestText(svg(PLANE + " --size 800x600")), 0.01);
    assertEquals(20, largestText(svg(PLANE + " --size 400x300 --font-size 20")), 0.01);
  }

  private static double largestText(String svg) {
    Matcher sizes = Pattern.compile("font-size=\"([0-9.]+)px\"").matcher(svg);
    double largest = 0;
    while (sizes.find()) {
      largest = Math.max(largest, Double.parseDouble(sizes.group(1)));
    }
    return largest;
  }

  /** The colour bar's title, and on the surface most ticks. */
  @Test
  void whatHasLeastWeightGivesWay() throws IOException {
    assertTrue(svg(PLANE + " --size 400x300").contains(MEANING));
    String low = svg(PLANE + " --size 400x300 --font-size 23");
    assertFalse(low.contains(MEANING), "the bar is too low for its title");
    assertTrue(low.contains(">−50<") && low.contains(">smallest cell"), "ticks and key stay");
    String surface = PLANE.replace(":41", ":150") + " --view surface --no-caption"; // an image
    long many = ticks(svg(surface));
    long few = ticks(svg(surface + " --size 300x220"));
    assertTrue(few >= 6 && few < many, few + " ticks and " + many);
  }

  private static long ticks(String svg) {
    return Pattern.compile("<text[^>]*>−?\\d+(\\.\\d+)?<").matcher(svg).results().count();
  }

  /** The size that a refusal names has room, and the table draws it. */
  @Test
  void whatHasNoRoomIsRefusedWithTheLeastSize() throws IOException {
    Session refused = run(PLANE + " --size 200x150 --font-size 23");
    assertEquals(2, refused.exitCode());
    Matcher size = Pattern.compile("such as (\\d+x\\d+)").matcher(refused.err());
    assertTrue(size.find(), refused.err());
    assertTrue(Files.exists(folder.resolve("p.csv")));
    Session roomy = run("again " + folder.resolve("p.json") + " --replace --size " + size.group(1));
    assertEquals(0, roomy.exitCode(), roomy.err());
    Session wordy = run(PLANE + " --size 400x300 --ylabel " + "long".repeat(40));
    assertEquals(2, wordy.exitCode(), "a title that is longer than its axis");
  }
}
