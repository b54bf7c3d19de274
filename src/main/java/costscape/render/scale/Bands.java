package costscape.render.scale;

import java.util.List;

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
