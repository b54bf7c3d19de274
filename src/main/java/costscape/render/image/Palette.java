package costscape.render.image;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

  /**
   * Looks colours up in a palette and remembers the answers, so that a colour met again costs one
   * probe. The answers depend on the palette alone. Only one thread may use an indexer.
   */
  public static final class Indexer {
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

  /**
   * Counts how often each colour occurs. An open hash table of {@code int} takes about 1 ms for
   * 480,000 pixels; a map of boxed numbers takes 30.
   */
  public static final class ColourCount implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int EMPTY = -1;

    private int[] keys = filled(1024);
    private int[] counts = new int[keys.length];
    private int size;

    private static int[] filled(int length) {
      int[] keys = new int[length];
      Arrays.fill(keys, EMPTY);
      return keys;
    }

    /** Counts pixels, and stops once there are more than {@code most} colours. */
    public void add(int[] rgb, int most) {
      int start = 0;
      while (start < rgb.length && size <= most) {
        int end = start + 1;
        while (end < rgb.length && rgb[end] == rgb[start]) {
          end++;
        }
        add(rgb[start], end - start);
        start = end;
      }
    }

    /** Adds another count to this one. */
    public void add(ColourCount other) {
      for (int colour : other.colours()) {
        add(colour, other.count(colour));
      }
    }

    public void add(int rgb, int count) {
      int slot = slot(rgb);
      if (keys[slot] == EMPTY) {
        keys[slot] = rgb;
        size++;
      }
      counts[slot] += count;
      if (2 * size > keys.length) {
        grow();
      }
    }

    private int slot(int rgb) {
      int slot = hash(rgb) & (keys.length - 1);
      while (keys[slot] != rgb && keys[slot] != EMPTY) {
        slot = (slot + 1) & (keys.length - 1);
      }
      return slot;
    }

    static int hash(int rgb) {
      int mixed = rgb * 0x9E3779B1;
      return mixed ^ (mixed >>> 15);
    }

    private void grow() {
      int[] oldKeys = keys;
      int[] oldCounts = counts;
      keys = filled(2 * oldKeys.length);
      counts = new int[keys.length];
      for (int k = 0; k < oldKeys.length; k++) {
        if (oldKeys[k] != EMPTY) {
          int slot = slot(oldKeys[k]);
          keys[slot] = oldKeys[k];
          counts[slot] = oldCounts[k];
        }
      }
    }

    int size() {
      return size;
    }

    int count(int rgb) {
      return counts[slot(rgb)];
    }

    /** The different colours in rising order. */
    int[] colours() {
      int[] colours = Arrays.stream(keys).filter(key -> key != EMPTY).toArray();
      Arrays.sort(colours);
      return colours;
    }
  }

  /**
   * Finds a palette for more colours than it has places. The colours of the few largest areas
   * (paper, ink, plateaus) are kept as they are. The rest, mostly shades of smoothed edges, is cut
   * in two at the median again and again (Heckbert, SIGGRAPH 1982), and each resulting box becomes
   * its mean. A colour weighs √count: by count alone, the many flat pixels would leave nothing to
   * the rare shades of a thin line.
   */
  public static final class MedianCut {
    /**
     * The number of colours kept. For 200 heatmap frames, 8 give 52 dB and 1.2 MB, and half of all
     * places give 51 dB and 1.7 MB: a place for one colour is then missing where it would part
     * others.
     */
    private static final int KEPT = 8;

    private MedianCut() {}

    /** A palette of 2 or more places for counted colours. */
    public static Palette palette(ColourCount count, int places) {
      int[] colours = count.colours();
      if (colours.length <= places) {
        return Palette.of(colours);
      }
      int[] byArea =
          Arrays.stream(colours)
              .boxed()
              .sorted(Comparator.comparingInt((Integer c) -> -count.count(c)).thenComparing(c -> c))
              .mapToInt(c -> c)
              .toArray();
      int kept = Math.min(KEPT, places / 2);
      int[] chosen = Arrays.copyOf(byArea, places);
      int[] rest = Arrays.copyOfRange(byArea, kept, byArea.length);
      List<Box> boxes = cut(new Box(rest, 0, rest.length, count), places - kept);
      for (int k = 0; k < boxes.size(); k++) {
        chosen[kept + k] = boxes.get(k).mean();
      }
      return Palette.of(Arrays.copyOf(chosen, kept + boxes.size()));
    }

    /**
     * Halves the heaviest box until there are enough boxes. A box of one colour cannot be halved.
     */
    private static List<Box> cut(Box all, int most) {
      List<Box> boxes = new ArrayList<>(List.of(all));
      while (boxes.size() < most) {
        Box largest = boxes.stream().max(Comparator.comparingDouble(Box::error)).orElseThrow();
        if (largest.error() == 0) {
          return boxes;
        }
        boxes.remove(largest);
        boxes.addAll(largest.halves());
      }
      return boxes;
    }

    /** A box of neighbouring colours: a range of a shared array. */
    private static final class Box {
      private final int[] colours;
      private final int from;
      private final int to;
      private final ColourCount count;
      private final int shift;
      private final int spread;
      private final double weight;

      Box(int[] colours, int from, int to, ColourCount count) {
        this.colours = colours;
        this.from = from;
        this.to = to;
        this.count = count;
        int widest = 0;
        int widestSpread = 0;
        for (int channel = 0; channel <= 16; channel += 8) {
          int extent = extent(channel);
          if (extent > widestSpread) {
            widest = channel;
            widestSpread = extent;
          }
        }
        shift = widest;
        spread = widestSpread;
        weight = Arrays.stream(colours, from, to).mapToDouble(this::weight).sum();
      }

      private int extent(int channel) {
        int least = 255;
        int most = 0;
        for (int k = from; k < to; k++) {
          int value = colours[k] >> channel & 0xFF;
          least = Math.min(least, value);
          most = Math.max(most, value);
        }
        return most - least;
      }

      private double weight(int colour) {
        return Math.sqrt(count.count(colour));
      }

      /**
       * The gain that a cut of this box may bring: its weight times the square of its widest
       * channel.
       */
      double error() {
        return weight * spread * spread;
      }

      List<Box> halves() {
        int[] sorted =
            Arrays.stream(colours, from, to)
                .boxed()
                .sorted(
                    Comparator.comparingInt((Integer c) -> c >> shift & 0xFF).thenComparing(c -> c))
                .mapToInt(c -> c)
                .toArray();
        System.arraycopy(sorted, 0, colours, from, sorted.length);
        int middle = from + 1;
        double below = weight(colours[from]);
        while (middle < to - 1 && below + weight(colours[middle]) / 2 < weight / 2) {
          below += weight(colours[middle++]);
        }
        return List.of(new Box(colours, from, middle, count), new Box(colours, middle, to, count));
      }

      int mean() {
        return mean(16) << 16 | mean(8) << 8 | mean(0);
      }

      private int mean(int channel) {
        double sum = 0;
        for (int k = from; k < to; k++) {
          sum += weight(colours[k]) * (colours[k] >> channel & 0xFF);
        }
        return (int) Math.round(sum / weight);
      }
    }
  }
}
