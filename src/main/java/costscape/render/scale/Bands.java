package costscape.render.scale;

import java.util.List;

/** A colour scale cut into bands at rising round levels. Each band has one colour. */
public record Bands(ColorScale colours, List<Tick> ticks) {
  public static Bands of(ColorScale colours, int most) {
    return new Bands(colours, colours.scale().ticks(colours.from(), colours.to(), most));
  }

  /**
   * The colours of the lowest and the highest band are the map's ends, so that bands differ as much
   * as they can.
   */
  public int rgb(int band) {
    return colours.map().rgb((double) band / ticks.size());
  }

  public int bandAt(double fraction) {
    return (int) ticks.stream().filter(t -> colours.fraction(t.value()) <= fraction).count();
  }
}
