package costscape.render.image;

/**
 * Looks colours up in a palette and remembers the answers: a colour met again costs one probe. Not
 * for sharing between threads; the answers depend on the palette alone.
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

  /** The nearest index of every pixel from one on. */
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

  /** A slot holds the colour last asked for: no probing, and never full. */
  private byte index(int colour) {
    int slot = ColourCount.hash(colour) & (SLOTS - 1);
    if (keys[slot] != colour) {
      keys[slot] = colour;
      indices[slot] = (byte) palette.nearest(colour);
    }
    return indices[slot];
  }
}
