package costscape.cli;

import costscape.render.image.Pixels;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The colours of an opaque PNG file, 0xRRGGBB, row by row: a tenth of the time of asking each. */
public final class PngPixels {
  private PngPixels() {}

  public static int[] of(Path file) throws IOException {
    BufferedImage read = ImageIO.read(file.toFile());
    BufferedImage plain =
        new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = plain.createGraphics();
    graphics.drawImage(read, 0, 0, null);
    graphics.dispose();
    return Pixels.owning(plain).array();
  }
}
