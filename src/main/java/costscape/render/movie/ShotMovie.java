package costscape.render.movie;

import costscape.render.chart.Chart;
import costscape.render.chart.Layer;
import costscape.render.chart.Picture;
import costscape.render.chart.Sheet;
import java.util.ArrayList;
import java.util.List;

/** A movie of one chart: its axes, colours and caption stay, its title and some layers change. */
abstract class ShotMovie implements Movie {
  private static final long serialVersionUID = 1;

  final ArrayList<SliceMovie.Shot> shots;

  ShotMovie(List<SliceMovie.Shot> shots) {
    this.shots = new ArrayList<>(shots);
  }

  /** What all frames share. */
  abstract Chart still();

  /** What one frame shows upon it. */
  abstract List<Layer> moving(int index);

  @Override
  public final int frames() {
    return shots.size();
  }

  @Override
  public final Picture frame(int index) {
    Chart chart = still().withTitle(shots.get(index).title());
    for (Layer layer : moving(index)) {
      chart = chart.with(layer);
    }
    return chart;
  }

  @Override
  public final Stage stage(int width, int height) {
    ChartStage stage = new ChartStage(still().withTitle(Sheet.BLANK_LINE), width, height);
    return (index, g) -> stage.draw(g, shots.get(index).title(), moving(index));
  }
}
