package costscape.render.movie;

import costscape.render.chart.Chart;
import costscape.render.chart.Layer;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A chart whose top layers change with the frame.
 *
 * @param still the chart that all frames share
 * @param moving the layers of each frame, from the bottom up
 */
record MovingChart(Chart still, IntFunction<List<Layer>> moving) {
  /** Charts of a movie; one that stands alone has the titles of axes that a user chose. */
  static List<MovingChart> labelled(List<MovingChart> charts, FrameLook look) {
    if (charts.size() > 1) {
      return charts.stream()
          .map(chart -> new MovingChart(chart.still.retitled(look.directions()), chart.moving))
          .toList();
    }
    MovingChart only = charts.get(0);
    return List.of(new MovingChart(look.labelled(only.still), only.moving));
  }

  Chart frame(int index) {
    return still.with(moving.apply(index));
  }
}
