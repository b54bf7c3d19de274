package costscape.cli.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Width and height of a picture, from the first bytes of its file. A page that knows them has every
 * picture's place before the picture is there, so that a link into the page leads where it should.
 */
final class PixelSize {
  private static final int HEAD = 24;
  private static final int PNG_WIDTH = 16;
  private static final int GIF_WIDTH = 6;

  private PixelSize() {}

  /** The two attributes of an image, or nothing where the file is neither a PNG nor a GIF. */
  static String of(Path file) {
    String name = file.toString();
    if (!name.endsWith(".png") && !name.endsWith(".gif")) {
      return "";
    }
    ByteBuffer head = head(file);
    boolean isGif = name.endsWith(".gif");
    int width =
        isGif
            ? Short.toUnsignedInt(head.order(ByteOrder.LITTLE_ENDIAN).getShort(GIF_WIDTH))
            : head.getInt(PNG_WIDTH);
    int height =
        isGif
            ? Short.toUnsignedInt(head.getShort(GIF_WIDTH + Short.BYTES))
            : head.getInt(PNG_WIDTH + Integer.BYTES);
    return " width=\"" + width + "\" height=\"" + height + "\"";
  }

  private static ByteBuffer head(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return ByteBuffer.wrap(in.readNBytes(HEAD));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
