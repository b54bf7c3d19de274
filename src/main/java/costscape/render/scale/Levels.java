package costscape.render.scale;

import costscape.render.scale.Ruler.Scale;
import costscape.render.scale.Ticks.Tick;
import costscape.sweep.Range;
import java.io.Serializable;
import java.util.List;

/**
 * The costs at which contour lines are drawn.
 *
 * @param values the costs themselves, rising; empty for round ones
 * @param most as many round ones at most
 */
public record Levels(List<Double> values, int most) implements Serializable {
  /** The usual levels: as many round ones as a picture of the usual size has room for. */
  public static final Levels USUAL = atMost(12);

  /** No picture has room for more lines than this. */
  private static final int MOST = 200;

  private static final int DIGITS = 6;

  public Levels {
    values = List.copyOf(values);
    for (int k = 0; k < values.size(); k++) {
      if (!Double.isFinite(values.get(k)) || (k > 0 && values.get(k - 1) >= values.get(k))) {
        throw new IllegalArgumentException("levels are rising numbers, not " + values);
      }
    }
    if (most < 1 || Math.max(most, values.size()) > MOST) {
      throw new IllegalArgumentException(
          "there are 1 to %d levels, not %d".formatted(MOST, Math.max(most, values.size())));
    }
  }

  public static Levels atMost(int most) {
    return new Levels(List.of(), most);
  }

  public static Levels at(List<Double> values) {
    return new Levels(values, 1);
  }

  /**
   * Returns whether a line lies between the smallest and the largest cost, as round ones always do.
   */
  public boolean meets(Range costs) {
    return values.isEmpty()
        || values.stream().anyMatch(v -> costs.smallest() < v && v < costs.largest());
  }

  /** The levels with their labels. A cost of 0 or below has no line on a logarithmic scale. */
  public List<Tick> ticks(ColorScale colours) {
    if (values.isEmpty()) {
      return colours.scale() == Scale.LOG
          ? Ticks.levels(colours.from(), colours.to(), most)
          : colours.scale().ticks(colours.from(), colours.to(), most);
    }
    return values.stream()
        .filter(value -> Double.isFinite(colours.fraction(value)))
        .map(value -> new Tick(value, Ticks.number(value, DIGITS)))
        .toList();
  }

  /** A colour scale cut into bands at rising round levels. Each band has one colour. */
  public record Bands(ColorScale colours, List<Tick> ticks) {
    /** The bands between those levels that lie within the scale. */
    public static Bands of(ColorScale colours, Levels levels) {
      return new Bands(
          colours,
          levels.ticks(colours).stream()
              .filter(tick -> colours.from() <= tick.value() && tick.value() <= colours.to())
              .toList());
    }

    /** Lowest and highest band have the map's ends, so that bands differ as much as they can. */
    public int rgb(int band) {
      return colours.map().rgb((double) band / Math.max(1, ticks.size()));
    }

    public int bandAt(double fraction) {
      return (int) ticks.stream().filter(t -> colours.fraction(t.value()) <= fraction).count();
    }
  }
}
