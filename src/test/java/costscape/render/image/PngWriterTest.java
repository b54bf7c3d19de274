package costscape.render.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.render.chart.Drawable;
import costscape.render.image.PictureFormat.Inscription;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.image.PngStrips.PngRows;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.Adler32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** A PNG file holds exactly the pixels, the physical size and the text, read by another decoder. */
class PngWriterTest {
  private static final Inscription RECORD =
      new Inscription("C(w₁₀₀)", "{\"command\":\"sweep\",\"name\":\"θ₀ – ½\"}");

  @Test
  void aDrawingComesBackPixelByPixel() throws IOException {
    assertComesBack(drawing(0), 97, 61);
  }

  @Test
  void noiseOfManyColoursComesBackInTrueColour() throws IOException {
    byte[] file = assertComesBack(noise(1 << 24), 61, 97);
    assertEquals(24, decoded(file).getColorModel().getPixelSize());
  }

  @Test
  void exactly256ColoursAreAPaletteAnd257AreNot() throws IOException {
    assertInstanceOf(
        IndexColorModel.class, decoded(assertComesBack(ramp(256), 257, 2)).getColorModel());
    assertEquals(24, decoded(assertComesBack(ramp(257), 257, 2)).getColorModel().getPixelSize());
  }

  @Test
  void repeatedRowsComeBack() throws IOException {
    Drawable stripes =
        (g, width, height) -> {
          for (int y = 0; y < height; y++) {
            g.setColor(new Color(y / 5 * 3, 7, 200));
            g.fillRect(0, y, width, 1);
          }
        };
    assertComesBack(stripes, 40, 83);
  }

  @Test
  void onePixelIsAPicture() throws IOException {
    assertComesBack(drawing(0), 1, 1);
  }

  @Test
  void thePhysicalSizeIsInTheFile() throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    reader.setInput(
        ImageIO.createImageInputStream(new ByteArrayInputStream(file(drawing(0), 20, 10))));
    Element root = (Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
    Element physical = (Element) root.getElementsByTagName("pHYs").item(0);
    assertEquals("5669", physical.getAttribute("pixelsPerUnitXAxis")); // 144 / 0.0254 m
    assertEquals("5669", physical.getAttribute("pixelsPerUnitYAxis"));
    assertEquals("meter", physical.getAttribute("unitSpecifier"));
  }

  @Test
  void theTextIsReadBackCharacterByCharacter() throws IOException {
    Map<String, String> text =
        PngText.read(new ByteArrayInputStream(file(drawing(0), 20, 10)), keyword -> true);
    assertEquals(
        Map.of("Software", "costscape", "Title", RECORD.title(), "costscape", RECORD.record()),
        text);
  }

  @Test
  void anyOtherPngIsReadAndHasNoRecord() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB), "png", out);
    assertEquals(Optional.empty(), PngText.record(new ByteArrayInputStream(out.toByteArray())));
  }

  @Test
  void everyCutAndEveryFlippedBitInTheTextIsNoticed() throws IOException {
    byte[] file = file(drawing(0), 5, 5);
    for (int end = 0; end < file.length; end++) {
      byte[] cut = java.util.Arrays.copyOf(file, end);
      assertThrows(
          IOException.class, () -> PngText.read(new ByteArrayInputStream(cut), keyword -> true));
    }
    for (int at = 0; at < file.length; at++) {
      byte[] flipped = file.clone();
      flipped[at] ^= 4;
      assertThrows(
          IOException.class,
          () -> PngText.read(new ByteArrayInputStream(flipped), keyword -> true));
    }
  }

  @Test
  void stripsOfASequenceEqualThoseOfEachPictureAlone() throws IOException {
    PngStrips sequence = strips(97, 61, 8);
    for (int k = 0; k < 6; k++) {
      Pixels pixels = Pixels.of(drawing(k), 97, 61);
      PngStrips alone = strips(97, 61, 8);
      sequence.update(pixels);
      alone.update(pixels);
      assertArrayEquals(bytes(alone), bytes(sequence));
    }
  }

  @Test
  void adlerSumsJoinToTheSumOfTheWhole() {
    byte[] bytes = new byte[300_000];
    new Random(1).nextBytes(bytes);
    for (int cut : new int[] {0, 1, 65_521, 131_073, bytes.length}) {
      int joined =
          PngStrips.joined(
              adler(bytes, 0, cut), adler(bytes, cut, bytes.length), bytes.length - cut);
      assertEquals(adler(bytes, 0, bytes.length), joined);
    }
  }

  private static int adler(byte[] bytes, int from, int to) {
    Adler32 sum = new Adler32();
    sum.update(bytes, from, to - from);
    return (int) sum.getValue();
  }

  private static PngStrips strips(int width, int height, int rows) {
    PictureSize size = new PictureSize(width, height, 144);
    return new PngStrips(size, PngRows.trueColour(), 6, rows);
  }

  private static byte[] bytes(PngStrips strips) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    strips.writeTo(out);
    return out.toByteArray();
  }

  private static byte[] assertComesBack(Drawable picture, int width, int height)
      throws IOException {
    byte[] file = file(picture, width, height);
    assertEquals(Pixels.of(picture, width, height), Pixels.of(decoded(file)));
    PngText.read(new ByteArrayInputStream(file), keyword -> true); // checks every chunk's sum
    return file;
  }

  private static BufferedImage decoded(byte[] file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(file));
  }

  private static byte[] file(Drawable picture, int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PictureFormat.PNG.write(picture, new PictureSize(width, height, 144), RECORD, out);
    assertTrue(out.size() > 0);
    return out.toByteArray();
  }

  /** Something with edges, slopes and a part that moves with k. */
  private static Drawable drawing(int k) {
    return (g, width, height) -> {
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, width, height);
      g.setRenderingHint(
          java.awt.RenderingHints.KEY_ANTIALIASING, java.awt.RenderingHints.VALUE_ANTIALIAS_ON);
      g.setColor(new Color(0x31, 0x68, 0x8E));
      g.fillOval(k, 2 * k, 31, 17);
      g.drawLine(0, height, width, 0);
    };
  }

  private static Drawable noise(int colours) {
    return (g, width, height) -> {
      Random random = new Random(7);
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          g.setColor(new Color(random.nextInt(colours)));
          g.fillRect(x, y, 1, 1);
        }
      }
    };
  }

  private static Drawable ramp(int colours) {
    return (g, width, height) -> {
      for (int x = 0; x < width; x++) {
        g.setColor(new Color(1000 * Math.min(x, colours - 1)));
        g.fillRect(x, 0, 1, height);
      }
    };
  }
}
