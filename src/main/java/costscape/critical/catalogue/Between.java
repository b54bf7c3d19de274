package costscape.critical.catalogue;

import costscape.critical.place.Starts;
import costscape.critical.unit.SymmetryGroup;
import costscape.space.Vectors;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts on the straight lines between ends, where saddles of every index are sought. Of two ends
 * the nearest images are joined, the lowest ends first.
 */
public record Between(SymmetryGroup symmetry, List<double[]> ends) implements Starts {
  private static final double[] FRACTIONS = {0.5, 0.25, 0.75};

  /** More pairs than these would take many times the work of the search itself. */
  private static final int MOST_PAIRS = 100;

  public Between {
    ends = List.copyOf(ends);
  }

  int size() {
    return size(ends.size());
  }

  /** How many starts there are between so many ends. */
  static int size(int ends) {
    return FRACTIONS.length * (int) Math.min(MOST_PAIRS, (long) ends * (ends - 1) / 2);
  }

  @Override
  public double[] at(int index) {
    List<double[]> pair = pair(index / FRACTIONS.length);
    double[] from = pair.get(0);
    double[] to = symmetry.nearest(pair.get(1), from);
    double fraction = FRACTIONS[index % FRACTIONS.length];
    return Vectors.between(from, to, fraction);
  }

  /** The pair of a number, in the order (0, 1), (0, 2), (1, 2), (0, 3) …. */
  private List<double[]> pair(int number) {
    List<double[]> pair = new ArrayList<>();
    int second = 1;
    int left = number;
    while (left >= second) {
      left -= second;
      second++;
    }
    pair.add(ends.get(left));
    pair.add(ends.get(second));
    return pair;
  }
}
