package costscape.render.image;

/**
 * Looks colours up in a palette and remembers the answers, so that a colour met again costs one
 * probe. The answers depend on the palette alone. Only one thread may use an indexer.
 */
public final class Indexer {
  private static final int EMPTY = -1;
  private static final int SLOTS = 1 << 14;

  private final Palette palette;
  private final int[] keys = new int[SLOTS];
  private final byte[] indices = new byte[SLOTS];

  public Indexer(Palette palette) {
    this.palette = palette;
    java.util.Arrays.fill(keys, EMPTY);
  }

  /** Finds the nearest index of each of {@code count} pixels, starting at {@code from}. */
  public void indices(int[] rgb, int from, byte[] into, int intoFrom, int count) {
    int last = EMPTY;
    byte index = 0;
    for (int k = 0; k < count; k++) {
      int colour = rgb[from + k];
      if (colour != last) {
        last = colour;
        index = index(colour);
      }
      into[intoFrom + k] = index;
    }
  }

  /** The index of a colour. A slot holds the colour last asked for: no table is ever full. */
  private byte index(int colour) {
    int slot = ColourCount.hash(colour) & (SLOTS - 1);
    if (keys[slot] != colour) {
      keys[slot] = colour;
      indices[slot] = (byte) palette.nearest(colour);
    }
    return indices[slot];
  }
}
