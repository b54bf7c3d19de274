package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import costscape.browser.ExplorePage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture or a record is enough to make the same bytes again. */
class AgainCommandTest {
  @TempDir private Path folder;

  private Session sweep() throws IOException {
    Path data = folder.resolve("data.csv");
    if (Files.notExists(data)) {
      Files.writeString(data, "x,y\n1,no\n2,yes\n3,yes\n");
    }
    String[] line = {
      "sweep",
      "--data",
      data.toString(),
      "--vary",
      "w1_0_0=-1:1:5",
      "--vary",
      "b2_0=0:1:4",
      "--out",
      folder.resolve("out").toString(),
      "--name",
      "plane",
      "--size",
      "400x300",
      "--format",
      "png,svg,pdf"
    };
    return Session.run(line);
  }

  @Test
  void pictureAndRecordMakeTheSameBytesAgain() throws IOException {
    assertEquals(0, sweep().exitCode());
    Path table = folder.resolve("out/plane.csv");
    Path picture = folder.resolve("out/plane.png");
    byte[] csv = Files.readAllBytes(table);
    byte[] png = Files.readAllBytes(picture);
    for (String recorded : new String[] {"plane.png", "plane.svg", "plane.pdf", "plane.json"}) {
      Files.delete(table);
      Session again =
          Session.run("again", "--allow-inputs", folder.resolve("out/" + recorded).toString());
      assertEquals(0, again.exitCode(), again.err());
      assertArrayEquals(csv, Files.readAllBytes(table));
      assertArrayEquals(png, Files.readAllBytes(picture));
    }
    Path elsewhere = folder.resolve("elsewhere");
    Session.run("again", picture.toString(), "--allow-inputs", "--out", elsewhere.toString());
    assertArrayEquals(png, Files.readAllBytes(elsewhere.resolve("plane.png")));
  }

  @Test
  void changedDataAreRefusedAndNothingIsWritten() throws IOException {
    sweep();
    Path table = folder.resolve("out/plane.csv");
    byte[] csv = Files.readAllBytes(table);
    Files.writeString(folder.resolve("data.csv"), "x,y\n1,no\n2,yes\n");
    Session again =
        Session.run("again", "--allow-inputs", folder.resolve("out/plane.json").toString());
    assertEquals(2, again.exitCode());
    assertTrue(again.err().contains("data.csv: has changed since the recorded run"), again.err());
    assertArrayEquals(csv, Files.readAllBytes(table));
  }

  @Test
  void whatHoldsNoRecordIsSaid() throws IOException {
    Path bare = folder.resolve("bare.png");
    ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", bare.toFile());
    assertEquals(
        "costscape: " + bare + ": no run record is in it\n",
        Session.run("again", bare.toString()).err());
    Path text = Files.writeString(folder.resolve("text.png"), "no picture");
    Session session = Session.run("again", text.toString());
    assertEquals(2, session.exitCode(), session.err());
    Path none = folder.resolve("none.png");
    assertEquals(
        "costscape: " + none + ": no such file\n", Session.run("again", none.toString()).err());
    Path other = Files.writeString(folder.resolve("other.json"), "{}");
    assertEquals(
        "costscape: " + other + ": no run record of costscape\n",
        Session.run("again", other.toString()).err());
  }

  /** The GIF and the record of a movie lie beside its folder of frames. */
  @Test
  void aFrameRepeatsItsMovieWhereItIsTold() throws IOException {
    Path out = folder.resolve("out");
    assertEquals(0, SmallRun.FRAMES.run(out).exitCode());
    Path frame = out.resolve("frames/frame-0001.png");
    Session refused = Session.run("again", frame.toString());
    assertEquals(2, refused.exitCode());
    assertTrue(refused.err().contains("say by --out DIR where they go"), refused.err());
    Path told = folder.resolve("told");
    assertEquals(0, Session.run("again", frame.toString(), "--out=" + told).exitCode());
    assertEquals(SmallRun.files(out).keySet(), SmallRun.files(told).keySet());
  }

  /** Whatever carries a record repeats its run, and lays the files where they were. */
  @ParameterizedTest
  @CsvSource({
    "FRAMES, frames.gif",
    "TRACE, trace.json",
    "LESSON, lesson/vanishing-gradient.html",
    "LESSON, lesson/vanishing-gradient.gif",
    "LESSON, lesson/vanishing-gradient.json",
    "GALLERY, gallery/gallery.json",
    "EXPLORE, explore.html",
  })
  void everyResultSaysWhatMadeIt(SmallRun command, String carrier) throws IOException {
    assumeTrue(
        command != SmallRun.EXPLORE || ExplorePage.isBuilt(), "the page is made when the jar is");
    Path out = folder.resolve("out");
    assertEquals(0, command.run(out).exitCode());
    Map<String, byte[]> first = SmallRun.files(out);
    Path alone = Files.createDirectories(folder.resolve("alone").resolve(carrier).getParent());
    Files.write(alone.resolve(Path.of(carrier).getFileName()), first.get(carrier));
    Session again =
        Session.run(
            "again",
            folder.resolve("alone").resolve(carrier).toString(),
            "--quiet",
            "--threads",
            "1");
    assertEquals(0, again.exitCode(), again.err());
    Map<String, byte[]> second = SmallRun.files(folder.resolve("alone"));
    assertEquals(first.keySet(), second.keySet());
    first.forEach(
        (name, bytes) -> {
          if (!name.endsWith(".json")) { // has a time in it
            assertArrayEquals(bytes, second.get(name), name);
          }
        });
  }
}
