package costscape.render.image;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;

/** Up to 256 rising colours 0xRRGGBB, with which each pixel becomes one byte. Immutable. */
public final class Palette implements Serializable {
  private static final long serialVersionUID = 1;

  public static final int MOST = 256;

  private final int[] colours;

  private Palette(int[] colours) {
    this.colours = colours;
  }

  public static Palette of(int... colours) {
    if (colours.length > MOST) {
      throw new IllegalArgumentException(colours.length + " colours for " + MOST + " places");
    }
    int[] sorted = colours.clone();
    Arrays.sort(sorted);
    return new Palette(sorted);
  }

  /** The palette of all colours of a picture; empty if there are too many. */
  static Optional<Palette> exact(int[] rgb) {
    ColourCount count = new ColourCount();
    count.add(rgb, MOST);
    return count.size() > MOST ? Optional.empty() : Optional.of(of(count.colours()));
  }

  public int size() {
    return colours.length;
  }

  int colour(int index) {
    return colours[index];
  }

  int[] colours() {
    return colours.clone();
  }

  /** The index of the nearest colour by squared distance in RGB; the first of equally near ones. */
  int nearest(int rgb) {
    int nearest = Arrays.binarySearch(colours, rgb);
    if (nearest >= 0) {
      return nearest;
    }
    nearest = 0;
    for (int k = 1; k < colours.length; k++) {
      if (distance(colours[k], rgb) < distance(colours[nearest], rgb)) {
        nearest = k;
      }
    }
    return nearest;
  }

  public static int distance(int a, int b) {
    int red = (a >> 16 & 0xFF) - (b >> 16 & 0xFF);
    int green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
    int blue = (a & 0xFF) - (b & 0xFF);
    return red * red + green * green + blue * blue;
  }

  /** The colours one after the other, as one byte each of red, green and blue. */
  public byte[] bytes() {
    byte[] bytes = new byte[3 * colours.length];
    for (int k = 0; k < colours.length; k++) {
      bytes[3 * k] = (byte) (colours[k] >> 16);
      bytes[3 * k + 1] = (byte) (colours[k] >> 8);
      bytes[3 * k + 2] = (byte) colours[k];
    }
    return bytes;
  }
}
