package costscape.render.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds a palette for more colours than it has places. The colours of the few largest areas (paper,
 * ink, plateaus) are kept as they are. The rest, mostly shades of smoothed edges, is cut in two at
 * the median again and again (Heckbert, SIGGRAPH 1982), and each resulting box becomes its mean. A
 * colour weighs √count: by count alone, the many flat pixels would leave nothing to the rare shades
 * of a thin line.
 */
public final class MedianCut {
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

  /** Halves the heaviest box until there are enough boxes. A box of one colour cannot be halved. */
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
     * The gain that a cut of this box may bring: its weight times the square of its widest channel.
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
