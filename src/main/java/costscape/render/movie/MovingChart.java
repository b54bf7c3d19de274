package costscape.render.movie;

import costscape.render.chart.Chart;
import costscape.render.chart.Layer;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A chart whose top layers are another frame's each time.
 *
 * @param still what all frames share
 * @param moving a frame's own layers, from the bottom up
 */
record MovingChart(Chart still, IntFunction<List<Layer>> moving) {
  Chart frame(int index) {
    Chart chart = still;
    for (Layer layer : moving.apply(index)) {
      chart = chart.with(layer);
    }
    return chart;
  }
}
