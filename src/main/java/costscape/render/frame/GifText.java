package costscape.render.frame;

import costscape.render.image.PngText;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text in a GIF file: the comment before its first frame (GIF89a specification, section 24). */
public final class GifText {
  private static final int HEADER = 6;
  private static final int EXTENSION = '!';
  private static final int COMMENT = 0xFE;

  private GifText() {}

  static void writeComment(ByteArrayOutputStream out, String text) {
    out.writeBytes(new byte[] {EXTENSION, (byte) COMMENT});
    GifFile.writeBlocks(out, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The run record of a movie, if costscape drew it with one.
   *
   * @throws IOException if the stream is not a GIF file or ends early
   */
  public static Optional<String> record(InputStream gif) throws IOException {
    DataInputStream in = new DataInputStream(gif);
    String header = new String(in.readNBytes(HEADER), StandardCharsets.ISO_8859_1);
    if (!header.equals("GIF89a") && !header.equals("GIF87a")) {
      throw new IOException("not a GIF file: its first 6 bytes are others");
    }
    try {
      skipPalette(in);
      while (in.readUnsignedByte() == EXTENSION) {
        if (in.readUnsignedByte() != COMMENT) {
          skipBlocks(in);
          continue;
        }
        String text = new String(comment(in), StandardCharsets.UTF_8);
        if (text.startsWith("{")) { // no other program's comment begins so
          return Optional.of(text);
        }
      }
      return Optional.empty();
    } catch (EOFException e) {
      throw new IOException("the GIF file is damaged: it ends early", e);
    }
  }

  private static void skipPalette(DataInputStream in) throws IOException {
    in.readInt(); // width and height
    int flags = in.readUnsignedByte();
    in.readShort();
    boolean hasPalette = (flags & 0x80) != 0;
    in.readFully(new byte[hasPalette ? 3 << ((flags & 7) + 1) : 0]);
  }

  /** The bytes of blocks up to the empty one that ends them, one after the other. */
  private static byte[] comment(DataInputStream in) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (int length = in.readUnsignedByte(); length > 0; length = in.readUnsignedByte()) {
      text.writeBytes(in.readNBytes(length));
      if (text.size() > PngText.MOST_RECORD_BYTES) {
        throw PngText.tooLong();
      }
    }
    return text.toByteArray();
  }

  private static void skipBlocks(DataInputStream in) throws IOException {
    for (int length = in.readUnsignedByte(); length > 0; length = in.readUnsignedByte()) {
      in.skipNBytes(length);
    }
  }
}
