package costscape.render.frame;

import costscape.render.frame.GifFile.GifPlan;
import costscape.render.image.Palette.Indexer;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.image.Pixels;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Encodes a GIF's frames, each against the one before. */
public final class GifEncoder {
  private final GifPlan plan;
  private final int frames;
  private final Indexer indexer;
  private final GifFrame gif;
  private byte[] before = {};

  GifEncoder(PictureSize size, GifPlan plan, int frames) {
    this.plan = plan;
    this.frames = frames;
    indexer = new Indexer(plan.palette());
    gif = new GifFrame(size.width(), size.height());
  }

  /** Takes a frame as the predecessor of the next one. */
  void follow(Pixels pixels) {
    before = indices(pixels);
  }

  byte[] encode(int index, Pixels pixels) {
    byte[] indices = indices(pixels);
    int hundredths = plan.timing().hundredths(index, frames);
    byte[] bytes =
        index == 0 ? gif.first(indices, hundredths) : gif.next(before, indices, hundredths);
    before = indices;
    return bytes;
  }

  private byte[] indices(Pixels pixels) {
    byte[] indices = new byte[pixels.width() * pixels.height()];
    indexer.indices(pixels.array(), 0, indices, 0, indices.length);
    return indices;
  }

  /**
   * Writes the blocks of one frame of a GIF: its control block, and as its image the smallest
   * rectangle that holds all changes since the frame before.
   */
  public static final class GifFrame {
    /** The flags of a frame: it stays when its time is over, and one index is transparent. */
    private static final int CONTROL = 1 << 2 | 1;

    private final int width;
    private final Area whole;
    private final Lzw lzw = new Lzw();
    private final byte[] nothing;
    private final byte[] cut;
    private final byte[] cutBefore;

    public GifFrame(int width, int height) {
      this.width = width;
      whole = new Area(0, 0, width, height);
      nothing = new byte[width * height];
      Arrays.fill(nothing, (byte) Lzw.TRANSPARENT);
      cut = new byte[width * height];
      cutBefore = new byte[width * height];
    }

    /** The first frame, which is stored whole. */
    public byte[] first(byte[] indices, int hundredths) {
      return blocks(nothing, indices, whole, hundredths);
    }

    /**
     * The changes of a frame against the one before. If nothing changes, one pixel is stored again.
     */
    public byte[] next(byte[] before, byte[] indices, int hundredths) {
      Area area = Area.changed(before, indices, width, whole.height());
      return blocks(before, indices, area, hundredths);
    }

    private byte[] blocks(byte[] before, byte[] indices, Area area, int hundredths) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(new byte[] {'!', (byte) 0xF9, 4, CONTROL});
      GifFile.writeShort(out, hundredths);
      out.write(Lzw.TRANSPARENT);
      out.write(0);
      out.write(',');
      GifFile.writeShort(out, area.left());
      GifFile.writeShort(out, area.top());
      GifFile.writeShort(out, area.width());
      GifFile.writeShort(out, area.height());
      out.write(0); // the movie's palette, rows in order
      out.write(Lzw.INDEX_BITS);
      cut(indices, area, cut);
      cut(before, area, cutBefore);
      GifFile.writeBlocks(out, lzw.encode(cut, cutBefore, area.width() * area.height()));
      return out.toByteArray();
    }

    private void cut(byte[] frame, Area area, byte[] into) {
      for (int row = 0; row < area.height(); row++) {
        int from = (area.top() + row) * width + area.left();
        System.arraycopy(frame, from, into, row * area.width(), area.width());
      }
    }
  }

  /** A rectangle of one or more pixels. */
  public record Area(int left, int top, int width, int height) {
    /** The smallest area that holds all pixels that differ; one pixel if none differs. */
    public static Area changed(byte[] before, byte[] after, int width, int height) {
      int first = mismatch(before, after, 0, width * height);
      if (first < 0) {
        return new Area(0, 0, 1, 1);
      }
      int top = first / width;
      int bottom = height - 1;
      while (mismatch(before, after, bottom * width, (bottom + 1) * width) < 0) {
        bottom--;
      }
      int left = width;
      int right = 0;
      for (int row = top * width; row <= bottom * width; row += width) {
        int different = mismatch(before, after, row, row + left);
        left = different < 0 ? left : different;
        while (right < width - 1 && mismatch(before, after, row + right + 1, row + width) >= 0) {
          right++;
        }
      }
      return new Area(left, top, right - left + 1, bottom - top + 1);
    }

    /** The first pixel of a stretch that differs, counted from the stretch's start, or −1. */
    private static int mismatch(byte[] before, byte[] after, int from, int to) {
      return Arrays.mismatch(before, from, to, after, from, to);
    }
  }

  /**
   * GIF's form of LZW (GIF89a specification, appendix F): codes that grow from 9 to 12 bits, low
   * bits first. A code stands for a string of indices; strings are learnt as they come, and all are
   * forgotten once there are 4096. The strings are an open hash table from (code, next index) to
   * code.
   *
   * <p>A pixel that the frame before already shows may be stored as it is or as transparent,
   * whichever continues a known string: 200 frames of a heatmap take 1.98 MB this way and 2.43 MB
   * without the choice. A search for the longest string over all such choices gains another 0.5 %
   * for twice the time, and keeping a full table while it serves gains 0.3 %. Neither is done.
   *
   * <p>Not for sharing between threads.
   */
  static final class Lzw {
    static final int INDEX_BITS = 8;

    /** The index of no colour. */
    static final int TRANSPARENT = 255;

    private static final int CLEAR = 1 << INDEX_BITS;
    private static final int END = CLEAR + 1;
    private static final int MOST_CODES = 4096;
    private static final int SLOT_BITS = 14;
    private static final int SLOTS = 1 << SLOT_BITS;
    private static final int EMPTY = -1;

    /** Counting stops at this run length, which is long enough to choose by. */
    private static final int LONG_RUN = 64;

    private final int[] keys = new int[SLOTS];
    private final short[] codes = new short[SLOTS];
    private final BitWriter out = new BitWriter();
    private int next;
    private int codeBits;

    /** The index as which the last pixel is stored. */
    private int symbol;

    /**
     * The codes of a sequence of one index or more.
     *
     * @param before the index that each pixel shows already, or {@link #TRANSPARENT} if it shows
     *     nothing
     * @param count the number of indices to encode
     */
    byte[] encode(byte[] indices, byte[] before, int count) {
      out.restart();
      codeBits = INDEX_BITS + 1;
      clear();
      startString(indices, before, 0, count);
      int prefix = symbol;
      for (int k = 1; k < count; k++) {
        int code = extended(prefix, indices[k] & 0xFF, indices[k] == before[k]);
        if (code == EMPTY) {
          startString(indices, before, k, count);
          out.write(prefix, codeBits);
          learn(prefix << INDEX_BITS | symbol);
          code = symbol;
        }
        prefix = code;
      }
      out.write(prefix, codeBits);
      out.write(END, codeBits);
      return out.bytes();
    }

    /**
     * Begins a string with the colour or with transparent, whichever more pixels in a row can take.
     */
    private void startString(byte[] indices, byte[] before, int from, int count) {
      int most = Math.min(count, from + LONG_RUN);
      int stay = from;
      while (stay < most && indices[stay] == before[stay]) {
        stay++;
      }
      int same = from;
      while (same < most && indices[same] == indices[from]) {
        same++;
      }
      symbol = stay >= same ? TRANSPARENT : indices[from] & 0xFF;
    }

    /** The code of a string with one more pixel, if that string is known. */
    private int extended(int prefix, int index, boolean stays) {
      boolean transparentFirst = stays && symbol == TRANSPARENT;
      symbol = transparentFirst ? TRANSPARENT : index;
      int code = known(prefix << INDEX_BITS | symbol);
      if (code == EMPTY && stays) {
        symbol = transparentFirst ? index : TRANSPARENT;
        code = known(prefix << INDEX_BITS | symbol);
      }
      return code;
    }

    private int known(int key) {
      int slot = slot(key);
      return keys[slot] == key ? codes[slot] : EMPTY;
    }

    private int slot(int key) {
      int slot = (key * 0x9E3779B1) >>> (Integer.SIZE - SLOT_BITS);
      while (keys[slot] != key && keys[slot] != EMPTY) {
        slot = (slot + 1) & (SLOTS - 1);
      }
      return slot;
    }

    /** Learns a string. The reader learns it one code later: only then codes grow. */
    private void learn(int key) {
      if (next == MOST_CODES) {
        clear();
        return;
      }
      int slot = slot(key);
      keys[slot] = key;
      codes[slot] = (short) next;
      if (next == 1 << codeBits) {
        codeBits++;
      }
      next++;
    }

    private void clear() {
      out.write(CLEAR, codeBits);
      Arrays.fill(keys, EMPTY);
      next = END + 1;
      codeBits = INDEX_BITS + 1;
    }

    /** Packs codes of any length up to 16 bits into bytes, low bits first. */
    private static final class BitWriter {
      private byte[] bytes = new byte[1 << 14];
      private int length;
      private long pending;
      private int pendingBits;

      void restart() {
        length = 0;
        pending = 0;
        pendingBits = 0;
      }

      void write(int code, int bits) {
        pending |= (long) code << pendingBits;
        pendingBits += bits;
        while (pendingBits >= Byte.SIZE) {
          append();
        }
      }

      private void append() {
        if (length == bytes.length) {
          bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) pending;
        pending >>>= Byte.SIZE;
        pendingBits -= Byte.SIZE;
      }

      /** Everything that was written; the last byte is filled up with zeros. */
      byte[] bytes() {
        if (pendingBits > 0) {
          append();
        }
        return Arrays.copyOf(bytes, length);
      }
    }
  }
}
