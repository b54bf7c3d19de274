package costscape.render.frame;

import costscape.render.image.Palette;
import costscape.render.image.PictureFormat.Inscription;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The parts of a GIF movie around its frames: size, palette, loop, comment and end. */
public final class GifFile {
  private static final int BLOCK_BYTES = 255;

  /** The flags of a file with one palette of 256 places and 8 bits a channel. */
  private static final int GLOBAL_PALETTE = 0xF7;

  public static final byte END = ';';

  private GifFile() {}

  public static byte[] preamble(
      int width, int height, Palette palette, GifTiming timing, Inscription inscription) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("GIF89a".getBytes(StandardCharsets.ISO_8859_1));
    writeShort(out, width);
    writeShort(out, height);
    out.writeBytes(new byte[] {(byte) GLOBAL_PALETTE, 0, 0});
    out.writeBytes(palette.bytes());
    out.writeBytes(new byte[3 * (Palette.MOST - palette.size())]);
    writeLoop(out, timing.plays());
    if (!inscription.record().isEmpty()) {
      GifText.writeComment(out, inscription.record());
    }
    return out.toByteArray();
  }

  /** Counts repeats after the first play, 0 for ever; without this block a movie plays once. */
  private static void writeLoop(ByteArrayOutputStream out, int plays) {
    if (plays != 1) {
      out.writeBytes(new byte[] {'!', (byte) 0xFF, 11});
      out.writeBytes("NETSCAPE2.0".getBytes(StandardCharsets.ISO_8859_1));
      out.writeBytes(new byte[] {3, 1});
      writeShort(out, Math.max(0, plays - 1));
      out.write(0);
    }
  }

  /** Writes data as blocks of up to 255 bytes, each led by its length, and an empty last one. */
  static void writeBlocks(ByteArrayOutputStream out, byte[] data) {
    for (int from = 0; from < data.length; from += BLOCK_BYTES) {
      int length = Math.min(BLOCK_BYTES, data.length - from);
      out.write(length);
      out.write(data, from, length);
    }
    out.write(0);
  }

  static void writeShort(ByteArrayOutputStream out, int value) {
    out.write(value);
    out.write(value >> 8);
  }
}
