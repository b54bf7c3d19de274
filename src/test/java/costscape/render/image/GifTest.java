package costscape.render.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.render.frame.GifEncoder.Area;
import costscape.render.frame.GifEncoder.GifFrame;
import costscape.render.frame.GifFile;
import costscape.render.frame.GifTiming;
import costscape.render.image.PictureFormat.Inscription;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** A movie read by another decoder and laid frame over frame is the movie that was written. */
class GifTest {
  private static final int WIDTH = 83;
  private static final int HEIGHT = 47;
  private static final GifTiming TIMING = new GifTiming(70, 500, 3);

  @Test
  void movingShapesComeBackExactly() throws IOException {
    List<byte[]> frames = new ArrayList<>();
    for (int k = 0; k < 9; k++) {
      frames.add(square(k * 5, k * 3, 11));
    }
    assertComesBack(frames);
  }

  @Test
  void noiseThatOverflowsTheTableManyTimesComesBack() throws IOException {
    Random random = new Random(3);
    List<byte[]> frames = new ArrayList<>();
    byte[] frame = new byte[WIDTH * HEIGHT];
    for (int k = 0; k < 8; k++) {
      frame = frame.clone();
      for (int p = 0; p < frame.length; p++) {
        if (random.nextInt(8) <= k) {
          frame[p] = (byte) random.nextInt(255);
        }
      }
      frames.add(frame);
    }
    assertComesBack(frames);
  }

  @Test
  void frameThatChangesNothingIsStillShown() throws IOException {
    assertComesBack(List.of(square(3, 3, 5), square(3, 3, 5), square(4, 3, 5)));
  }

  @Test
  void onlyTheChangedRectangleIsStored() throws IOException {
    byte[] file = file(List.of(square(0, 0, 4), square(2, 1, 4)));
    Element place = descriptor(reader(file).getImageMetadata(1));
    assertEquals("0", place.getAttribute("imageLeftPosition"));
    assertEquals("0", place.getAttribute("imageTopPosition"));
    assertEquals("6", place.getAttribute("imageWidth")); // columns 0 to 5 hold both squares
    assertEquals("5", place.getAttribute("imageHeight"));
    assertEquals("FALSE", place.getAttribute("interlaceFlag"));
  }

  @Test
  void aChangedCornerPixelIsARectangleOfOne() {
    byte[] before = new byte[WIDTH * HEIGHT];
    for (int p : new int[] {0, WIDTH - 1, (HEIGHT - 1) * WIDTH, HEIGHT * WIDTH - 1}) {
      byte[] after = before.clone();
      after[p] = 1;
      assertEquals(
          new Area(p % WIDTH, p / WIDTH, 1, 1), Area.changed(before, after, WIDTH, HEIGHT));
    }
  }

  @Test
  void firstAndLastFrameAreHeldAndTheOthersShownForTheDelay() throws IOException {
    ImageReader reader = reader(file(List.of(square(0, 0, 4), square(1, 1, 4), square(2, 2, 4))));
    List<String> hundredths = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      Element control = node(reader.getImageMetadata(k), "GraphicControlExtension");
      hundredths.add(control.getAttribute("delayTime"));
      assertEquals("doNotDispose", control.getAttribute("disposalMethod"));
    }
    assertEquals(List.of("57", "7", "57"), hundredths);
  }

  @Test
  void threePlaysAreTwoRepeatsAndOnePlayHasNoLoop() throws IOException {
    IIOMetadataNode loop =
        (IIOMetadataNode)
            node(
                reader(file(List.of(square(0, 0, 4)))).getImageMetadata(0), "ApplicationExtension");
    assertEquals("NETSCAPE", loop.getAttribute("applicationID"));
    byte[] data = (byte[]) loop.getUserObject();
    assertEquals(2, data[1] + 256 * data[2]);
    GifTiming once = new GifTiming(70, 0, 1);
    byte[] preamble = GifFile.preamble(WIDTH, HEIGHT, palette(), once, Inscription.NONE);
    assertEquals(6 + 7 + 768, preamble.length);
  }

  @Test
  void thePaletteIsTheMoviesAndTheRecordItsComment() throws IOException {
    ImageReader reader = reader(file(List.of(square(0, 0, 4))));
    IndexColorModel model = (IndexColorModel) reader.read(0).getColorModel();
    for (int k = 0; k < 255; k++) {
      assertEquals(palette().colour(k), model.getRGB(k) & 0xFFFFFF);
    }
    Element comment = node(reader.getImageMetadata(0), "CommentExtension");
    assertEquals("{\"a\":1}", comment.getAttribute("value"));
  }

  @Test
  void aDelayThatBrowsersWouldSlowDownIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new GifTiming(10, 0, 0));
  }

  private static void assertComesBack(List<byte[]> frames) throws IOException {
    ImageReader reader = reader(file(frames));
    assertEquals(frames.size(), reader.getNumImages(true));
    BufferedImage canvas = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    for (int k = 0; k < frames.size(); k++) {
      Element place = descriptor(reader.getImageMetadata(k));
      Graphics2D graphics = canvas.createGraphics();
      graphics.drawImage(
          reader.read(k),
          Integer.parseInt(place.getAttribute("imageLeftPosition")),
          Integer.parseInt(place.getAttribute("imageTopPosition")),
          null);
      graphics.dispose();
      for (int p = 0; p < WIDTH * HEIGHT; p++) {
        int shown = canvas.getRGB(p % WIDTH, p / WIDTH);
        assertEquals(0xFF000000 | palette().colour(frames.get(k)[p] & 0xFF), shown);
      }
    }
  }

  private static byte[] file(List<byte[]> frames) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Inscription record = new Inscription("", "{\"a\":1}");
    out.writeBytes(GifFile.preamble(WIDTH, HEIGHT, palette(), TIMING, record));
    GifFrame encoder = new GifFrame(WIDTH, HEIGHT);
    for (int k = 0; k < frames.size(); k++) {
      int hundredths = TIMING.hundredths(k, frames.size());
      out.writeBytes(
          k == 0
              ? encoder.first(frames.get(0), hundredths)
              : encoder.next(frames.get(k - 1), frames.get(k), hundredths));
    }
    out.write(GifFile.END);
    assertTrue(out.size() > 0);
    return out.toByteArray();
  }

  private static Palette palette() {
    int[] colours = new int[255];
    for (int k = 0; k < colours.length; k++) {
      colours[k] = k << 16 | (255 - k) << 8 | k / 2;
    }
    return Palette.of(colours);
  }

  private static byte[] square(int left, int top, int size) {
    byte[] frame = new byte[WIDTH * HEIGHT];
    for (int y = top; y < top + size; y++) {
      for (int x = left; x < left + size; x++) {
        frame[y * WIDTH + x] = (byte) (100 + x - left);
      }
    }
    return frame;
  }

  private static ImageReader reader(byte[] file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(file)));
    return reader;
  }

  private static Element descriptor(IIOMetadata metadata) {
    return node(metadata, "ImageDescriptor");
  }

  private static Element node(IIOMetadata metadata, String name) {
    Element root = (Element) metadata.getAsTree("javax_imageio_gif_image_1.0");
    return (Element) root.getElementsByTagName(name).item(0);
  }
}
