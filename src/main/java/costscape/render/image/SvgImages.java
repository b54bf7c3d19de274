package costscape.render.image;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Element;

/**
 * Puts images into an SVG file as PNG data, by the writer of all other PNG files. The library's own
 * way to make text of the data depends on the machine's default encoding.
 */
final class SvgImages extends ImageHandlerBase64Encoder {
  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final int LINE = 76;

  @Override
  public void handleHREF(RenderedImage image, Element element, SVGGeneratorContext context)
      throws SVGGraphics2DIOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      PngWriter.write((BufferedImage) image, png);
    } catch (IOException e) {
      throw new SVGGraphics2DIOException(e.getMessage(), e);
    }
    byte[] lineEnd = "\n".getBytes(StandardCharsets.US_ASCII);
    String text = Base64.getMimeEncoder(LINE, lineEnd).encodeToString(png.toByteArray());
    element.setAttributeNS(XLINK, "xlink:href", "data:image/png;base64," + text + "\n");
  }
}
