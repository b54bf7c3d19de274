package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recorded pictures in another look, alone and several as one. */
class FigureCommandTest {
  private static final String PLANE = "sweep --vary w1_0_0=-9:9:7 --vary b2_0=0:1:4 --name plane";
  @TempDir private Path folder;

  private Session run(String line) {
    return Session.line(line + " --out " + folder).done();
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private int[] pixels(String name) throws IOException {
    return PngPixels.of(folder.resolve(name));
  }

  /** A style is a size and a typeface too; what the new line says itself wins over it. */
  @Test
  void aNewLookTakesThePlaceOfTheRecordedOne() throws IOException {
    run(PLANE + " --size 900x700 --dpi 200 --font serif --no-caption");
    Session again =
        run("again " + file("plane.json") + " --style paper --caption full --quiet --name column");
    assertTrue(again.out().contains("column.png"), again.out());
    BufferedImage image = ImageIO.read(folder.resolve("column.png").toFile());
    assertEquals(List.of(990, 750), List.of(image.getWidth(), image.getHeight()));
    String record = Files.readString(folder.resolve("column.json"));
    assertFalse(record.contains("--no-caption") || record.contains("--font="), record);
  }

  @Test
  void severalPicturesBecomeOneWithLettersInTheOrderGiven() throws IOException {
    run(PLANE);
    run("sweep --vary w1_0_0=-9:9:7 --name line --format svg --title Mine");
    run("network --name net --format pdf");
    String files = String.join(" ", file("line.svg"), file("plane.png"), file("net.pdf"));
    Session session =
        run("figure " + files + " --columns 2 --letters --format svg,png --size 900x800");
    List<String> words = SvgWords.in(folder.resolve("figure.svg"));
    List<String> titles =
        words.stream().filter(word -> word.matches("\\([a-z]\\).*")).distinct().toList();
    assertEquals(List.of("(a) Mine", "(b)", "(c)"), titles, words.toString());
    assertEquals(900, ImageIO.read(folder.resolve("figure.png").toFile()).getWidth());
    String record = Files.readString(folder.resolve("figure.json"));
    assertTrue(
        record.matches("(?s).*\"caption\": \"\\(a\\) article.* \\(b\\) .* \\(c\\) .*"), record);
    assertTrue(session.err().contains("draws " + file("net.pdf")), session.err());
    Session again = run("again " + file("figure.png") + " --quiet --style dark --name dark");
    assertTrue(again.out().contains("dark.svg"), again.out());
  }

  @Test
  void linesKeepTheirOwnColoursInEveryStyle() throws IOException {
    run("sweep --vary w1_0_0=-9:9:7 --name lime --line-colours lime");
    run("sweep --vary w1_0_0=-9:9:7 --name plain");
    run("figure " + file("lime.png") + " " + file("plain.png") + " --style dark --quiet");
    assertTrue(Arrays.stream(pixels("figure.png")).filter(rgb -> rgb == 0x00FF00).count() > 50);
  }

  /** A warning stands below the picture that would be wrong without it. */
  @Test
  void aWarningStaysWithItsPicture() throws IOException {
    run("trace --steps 5 --vary w1_0_0=-9:9:7 --vary b2_0=-9:9:7 --name path --format svg");
    run(PLANE);
    run("figure " + file("path.svg") + " " + file("plane.png") + " --format svg --quiet");
    String text = String.join(" ", SvgWords.in(folder.resolve("figure.svg")));
    assertTrue(text.contains("projected path"), text);
  }

  @Test
  void whatIsNoSinglePictureIsRefusedAndNothingIsWritten() throws IOException {
    run("frames --vary w1_0_0=-9:9:7 --along b1_0=0:1:2 --size 400x300 --gif --quiet");
    run(PLANE);
    Session.run("figure", file("frames.gif"), "--out", file("new"))
        .refused("frames draws several pictures; costscape again");
    Session columns =
        Session.run("figure", file("plane.png"), "--columns", "2", "--out", file("new"));
    assertTrue(columns.err().contains("--columns is 1 to 1"), columns.err());
    Session narrow =
        Session.run("figure", file("plane.png"), "--size", "60x50", "--out", file("new"));
    assertEquals(2, narrow.exitCode(), narrow.err());
    assertFalse(Files.exists(folder.resolve("new/figure.png")));
    Session.run("again", file("frames.gif"), "--caption", "none", "--quiet")
        .refused("is there already");
  }

  /** A figure reads no file that a stranger's record names in another folder, as again does. */
  @Test
  void inputsOfOtherFoldersNeedLeave() throws IOException {
    Path data = Files.writeString(folder.resolve("data.csv"), "x,y\n1,no\n2,yes\n3,yes\n");
    Path inner = folder.resolve("inner");
    Session.line("sweep --vary w1_0_0=-1:1:5 --table none --data " + data + " --out " + inner)
        .done();
    Session.run("figure", file("inner/sweep.png"), "--out", folder)
        .refused("--allow-inputs allows it");
    run("figure " + file("inner/sweep.png") + " --allow-inputs --quiet");
    assertTrue(Files.exists(folder.resolve("figure.png")));
  }
}
