package costscape.render.image;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGraphics2DIOException;

/** Images inside an SVG file: PNG data in the file itself, by the writer of all other PNG files. */
final class SvgImages extends ImageHandlerBase64Encoder {
  @Override
  public void encodeImage(RenderedImage image, OutputStream out) throws SVGGraphics2DIOException {
    try {
      PngWriter.write(
          Pixels.of((BufferedImage) image), PictureSize.DEFAULT.dpi(), Inscription.NONE, out);
    } catch (IOException e) {
      throw new SVGGraphics2DIOException(e.getMessage(), e);
    }
  }
}
