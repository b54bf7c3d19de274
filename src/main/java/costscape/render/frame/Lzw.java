package costscape.render.frame;

import java.util.Arrays;

/**
 * GIF's form of LZW (GIF89a specification, appendix F): codes that grow from 9 to 12 bits, low bits
 * first. A code stands for a string of indices; strings are learnt as they come, and all are
 * forgotten once there are 4096. The strings are an open hash table from (code, next index) to
 * code.
 *
 * <p>A pixel that the frame before already shows may be stored as it is or as transparent,
 * whichever continues a known string: 200 frames of a heatmap take 1.98 MB this way and 2.43 MB
 * without the choice. A search for the longest string over all such choices gains another 0.5 % for
 * twice the time, and keeping a full table while it serves gains 0.3 %. Neither is done.
 *
 * <p>Not for sharing between threads.
 */
final class Lzw {
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
