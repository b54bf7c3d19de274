package costscape.render.frame;

import costscape.render.image.Palette;
import costscape.render.image.Palette.ColourCount;
import costscape.render.image.Palette.MedianCut;
import costscape.render.image.PictureFormat.Inscription;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.image.PngText;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The parts of a GIF movie around its frames: size, palette, loop, comment and end. */
public final class GifFile {
  private static final int BLOCK_BYTES = 255;

  /** The flags of a file with one palette of 256 places and 8 bits a channel. */
  private static final int GLOBAL_PALETTE = 0xF7;

  public static final byte END = ';';

  private static final int HEADER = 6;
  private static final int EXTENSION = '!';
  private static final int COMMENT = 0xFE;

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
      writeComment(out, inscription.record());
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

  /** The parts that all frames of a GIF share: the palette and the timing. */
  record GifPlan(Palette palette, GifTiming timing) implements Serializable {
    /** The plan of a movie without a GIF. */
    static final GifPlan NONE = new GifPlan(Palette.of(), GifTiming.DEFAULT);

    /** One index is reserved for transparent. */
    private static final int MOST_COLOURS = Palette.MOST - 1;

    static GifPlan of(ColourCount colours, GifTiming timing) {
      return new GifPlan(MedianCut.palette(colours, MOST_COLOURS), timing);
    }

    boolean isWanted() {
      return palette.size() > 0;
    }

    byte[] preamble(PictureSize size, Inscription inscription) {
      return GifFile.preamble(size.width(), size.height(), palette, timing, inscription);
    }
  }

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
