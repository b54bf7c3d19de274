package costscape.render.chart;

import costscape.render.scale.Tick;
import java.io.Serializable;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Which parts charts have, and where.
 *
 * @param hasGrid whether there are grid lines
 * @param legend where the legend stands
 * @param mostTicks the most ticks of an axis; 0 where nobody says
 */
public record Fittings(boolean hasGrid, LegendPlace legend, int mostTicks) implements Serializable {
  /** Where nobody says, an axis is cut into so many pieces at most: more are not read. */
  private static final int USUAL_PIECES = 9;

  /** Grid lines, and a legend above the axes. */
  public static final Fittings USUAL = new Fittings(true, LegendPlace.ABOVE, 0);

  /** The same parts, with a legend that keeps its place, whatever the axes hold. */
  Fittings steady() {
    return legend == LegendPlace.INSIDE
        ? new Fittings(hasGrid, LegendPlace.ABOVE, mostTicks)
        : this;
  }

  /** The number of steps between numbers, where there is room for some; names may be more. */
  public int steps(int room) {
    return mostTicks == 0 ? Math.min(room, USUAL_PIECES) : room;
  }

  public Fittings withTicks(int most) {
    return new Fittings(hasGrid, legend, most);
  }

  /**
   * The ticks of an axis.
   *
   * @param ticks gives ticks with some steps between them at most
   * @param room the number of steps that there is room for
   */
  public List<Tick> ticks(IntFunction<List<Tick>> ticks, int room) {
    List<Tick> fitting = ticks.apply(room);
    for (int most = Math.min(room, mostTicks); most > 0 && fitting.size() > mostTicks; most--) {
      fitting = ticks.apply(most);
    }
    return mostTicks == 0 ? fitting : thinned(fitting);
  }

  /** Every second or third, where no round step gives so few. */
  private List<Tick> thinned(List<Tick> ticks) {
    int every = Math.max(1, (ticks.size() + mostTicks - 1) / mostTicks);
    return IntStream.range(0, ticks.size())
        .filter(k -> k % every == 0)
        .mapToObj(ticks::get)
        .toList();
  }
}
