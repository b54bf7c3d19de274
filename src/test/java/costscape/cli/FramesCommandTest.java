package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import costscape.render.image.PngText;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A movie on the command line: numbered frames, a GIF, and nothing left of a longer one. */
class FramesCommandTest {
  @TempDir private Path folder;

  @Test
  void framesAreNumberedSizedAndCarryTheirRecord() throws IOException {
    JsonObject json = run("--along", "w2_0_0=-60:60:4", "--json").done().json();
    assertEquals(4, json.get("frames").getAsInt());
    assertEquals(4 * 11 * 9, json.get("cells").getAsInt());
    assertEquals(
        List.of("frame-0000.png", "frame-0001.png", "frame-0002.png", "frame-0003.png"), frames());
    Path frame = folder.resolve("frames/frame-0002.png");
    assertEquals(600, ImageIO.read(frame.toFile()).getWidth());
    try (InputStream in = Files.newInputStream(frame)) {
      String record = PngText.record(in).orElseThrow();
      assertTrue(record.contains("frames/frame-0002.png"), record);
      assertTrue(record.contains("w2_0_0=-60:60:4"), record);
    }
    assertFalse(Files.exists(folder.resolve("frames.gif")));
  }

  @Test
  void theSharpnessOfATrainingStandsBelowItsCost() throws IOException {
    String trace = "trace --steps 12 --quiet --format none --out " + folder;
    Session.line(trace).done();
    String frames =
        "frames --show cost,sharpness --frames 4 --quiet --out %s --trace %s"
            .formatted(folder, folder.resolve("trace.csv"));
    Session.line(frames).refused("trace --sharpness");
    Session.line(trace, "--sharpness", "4").done();
    Session.line(frames).done();
    byte[] measured = Files.readAllBytes(folder.resolve("trace-sharpness.csv"));
    assertArrayEquals(measured, Files.readAllBytes(folder.resolve("frames-sharpness.csv")));
    Path last = folder.resolve("frames/frame-0003.png");
    byte[] drawn = Files.readAllBytes(last);
    assertFalse(Arrays.equals(drawn, Files.readAllBytes(folder.resolve("frames/frame-0002.png"))));
    Files.delete(folder.resolve("trace-sharpness.csv"));
    Session.line(frames).refused("trace --sharpness");
    // from the tables beside the frames alone
    Path record = folder.resolve("frames.json");
    Session.run("again", record, "--out", folder, "--font-size", "20", "--replace").done();
    assertFalse(Arrays.equals(drawn, Files.readAllBytes(last)));
  }

  @Test
  void aGifTakesNoMoreBytesThanItMay() throws IOException {
    run("--along", "w2_0_0=-60:60:3", "--gif").done();
    long most = Files.size(folder.resolve("frames.gif")) / 2;
    Session small = run("--along", "w2_0_0=-60:60:3", "--gif", "--max-bytes", "" + most).done();
    assertTrue(Files.size(folder.resolve("frames.gif")) <= most, small.out());
    assertTrue(small.out().contains("the size at which the GIF is small enough"), small.out());
    assertRefused(run("--along", "w2_0_0=-60:60:3", "--gif", "--max-bytes", "1MX"), "1MB");
  }

  @Test
  void wrongOptionsAreRefusedBeforeAnythingIsWritten() {
    assertRefused(run("--along", "w9_0_0=-60:60:2"), "w9_0_0");
    assertRefused(run("--along", "w1_0_0=-60:60:2"), "w1_0_0");
    assertRefused(run("--along", "w2_0_0=-60:60:2", "--gif", "--delay", "5"), "5");
    assertRefused(run("--along", "w2_0_0=-60:60:2", "--format", "svg"), "png");
    assertFalse(Files.exists(folder.resolve("frames")));
  }

  @Test
  void aStoredTrainingBecomesAMovie() throws IOException {
    Session.run("trace", "--start", "start", "--steps", "30", "--out", folder, "--quiet");
    String trace = folder.resolve("trace.csv").toString();
    JsonObject json = run("--trace", trace, "--frames", "5", "--gif", "--json").done().json();
    assertEquals(5, json.get("frames").getAsInt());
    assertEquals(5, frames().size());
    assertTrue(Files.size(folder.resolve("frames.gif")) > 0);
  }

  /** Classes over two features are a map, which fills the fourth place of a movie. */
  @Test
  void twoFeaturesHaveADecisionMap() throws IOException {
    String model = " --data moons --hidden 2 --quiet --out " + folder;
    Session.line("trace --steps 20 --format none" + model);
    String movie = "frames --panels fit --frames 2 --size 500x400 --trace " + folder;
    Session.line(movie + "/trace.csv" + model).done();
    var frame = ImageIO.read(folder.resolve("frames/frame-0001.png").toFile());
    java.util.Set<Integer> colours = new java.util.HashSet<>();
    for (int x = 80; x < 350; x++) {
      colours.add(frame.getRGB(x, 200));
    }
    assertTrue(colours.size() > 20, colours.size() + " colours of probabilities in a row");
  }

  @Test
  void moviesPlayAsAskedAndTheSummarySaysWhereFramesAre() throws IOException {
    Session session =
        run("--along", "w2_0_0=-60:60:3", "--gif", "--fps", "25", "--loop", "2").done();
    assertTrue(session.out().contains("frame-0000.png to frame-0002.png"), session.out());
    Path gif = folder.resolve("frames.gif");
    byte[] before = Files.readAllBytes(gif);
    Session.run("again", gif, "--quiet").done();
    assertArrayEquals(before, Files.readAllBytes(gif));
    run("--along", "w2_0_0=-60:60:3", "--gif", "--format", "none", "--name", "a").done();
    assertFalse(Files.exists(folder.resolve("a")));
  }

  @Test
  void aLineMovesAsAPlaneDoes() throws IOException {
    JsonObject json = line("--along", "b2_0=-20:0:3", "--json").done().json();
    assertEquals(3, json.get("frames").getAsInt());
    assertEquals(3 * 11, json.get("cells").getAsInt());
    byte[] last = Files.readAllBytes(folder.resolve("frames/frame-0002.png"));
    Files.delete(folder.resolve("frames/frame-0002.png"));
    Session.run("again", folder.resolve("frames.json"), "--out", folder).done();
    assertArrayEquals(last, Files.readAllBytes(folder.resolve("frames/frame-0002.png")));
  }

  /**
   * With no penalty and with one, each frame is the picture of its own sweep but for the window.
   */
  @Test
  void thePenaltyMovesALineAndAPlane() throws IOException {
    line("--along", "l2=0:0.1:2", "--line-colours", "lime").done();
    int low = highest(0);
    int high = highest(1);
    assertTrue(0 < high && high < low, "the penalty lifts the curve: " + high + ", " + low);
    run("--along", "l2=0:0.1:2").done();
    assertFalse(
        Arrays.equals(
            Files.readAllBytes(folder.resolve("frames/frame-0000.png")),
            Files.readAllBytes(folder.resolve("frames/frame-0001.png"))));
    assertRefused(line("--along", "l2=0:1:2", "--l2", "0.1"), "leave out one of them");
    assertRefused(line("--along", "l2=-1:1:2"), "a penalty is 0 or more, not -1");
  }

  /** The first row of a frame that is lime. */
  private int highest(int frame) throws IOException {
    BufferedImage image =
        ImageIO.read(folder.resolve("frames/frame-000" + frame + ".png").toFile());
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getRGB(x, y) == 0xFF00FF00) {
          return y;
        }
      }
    }
    return -1;
  }

  @Test
  void aPresetIsASizeAndAPaceAndABounceGoesBack() throws IOException {
    run("--along", "w2_0_0=-60:60:4", "--preset", "square", "--bounce", "--gif").done();
    assertEquals(6, frames().size());
    BufferedImage first = ImageIO.read(folder.resolve("frames/frame-0001.png").toFile());
    BufferedImage back = ImageIO.read(folder.resolve("frames/frame-0005.png").toFile());
    assertEquals(
        List.of(600, 480), List.of(first.getWidth(), first.getHeight()), "--size of run() wins");
    for (int y = 0; y < first.getHeight(); y++) {
      for (int x = 0; x < first.getWidth(); x++) {
        assertEquals(first.getRGB(x, y), back.getRGB(x, y));
      }
    }
    Session.line("frames --vary w1_0_0=-9:9:9 --along b1_0=0:1:2 --preset square --out " + folder)
        .done();
    BufferedImage frame = ImageIO.read(folder.resolve("frames/frame-0001.png").toFile());
    assertEquals(List.of(720, 720), List.of(frame.getWidth(), frame.getHeight()));
    assertRefused(run("--along", "b2_0=0:1:2", "--bounce", "--hold", "9"), "--bounce has none");
  }

  private Session line(String... more) {
    return Session.line("frames --vary w1_0_0=-30:30:11 --size 600x480 --out " + folder, more);
  }

  /** Two networks that differ in the order of their units are one point once they are matched. */
  @Test
  void unitsAreMatchedFirstWhereThatIsAskedFor() throws IOException {
    Files.writeString(
        folder.resolve("turned.csv"),
        """
        name,value
        w1_0_0,9
        w1_0_1,-1
        b1_0,5
        b1_1,-1
        w2_0_0,0.25
        w2_1_0,0.5
        b2_0,1
        """);
    String[] line =
        ("frames --at start --vary w1_0_0=-9:9:3 --vary b1_0=-9:9:3 --along between:"
                + folder.resolve("turned.csv")
                + "=0:1:2 --out "
                + folder
                + " --json")
            .split(" ");
    assertFalse(Session.run(line).out().contains("units matched"));
    List<String> matched = new ArrayList<>(List.of(line));
    matched.add("--permute");
    Session session = Session.run(matched).done();
    assertTrue(session.out().contains("matched"), session.out());
    assertRefused(run("--along", "b2_0=-1:1:2", "--permute"), "--permute");
    Session.run("trace", "--steps", "3", "--out", folder);
    String trace = folder.resolve("trace.csv").toString();
    assertRefused(Session.run("frames", "--trace", trace, "--permute"), "--permute");
  }

  private static void assertRefused(Session session, String word) {
    assertEquals(2, session.exitCode(), session.err());
    assertTrue(session.err().contains(word), session.err());
  }

  private Session run(String... more) {
    String plane = "frames --vary w1_0_0=-100:100:11 --vary b1_0=-100:100:9";
    return Session.line(plane + " --size 600x480 --out " + folder, more);
  }

  private List<String> frames() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("frames"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
