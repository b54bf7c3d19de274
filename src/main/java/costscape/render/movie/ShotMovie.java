package costscape.render.movie;

import costscape.render.chart.Chart;
import costscape.render.chart.FigurePart;
import costscape.render.chart.Layer;
import costscape.render.chart.Sheet;
import java.util.List;
import java.util.Set;

/** A movie of one chart: its axes, colours and caption stay, its title and some layers change. */
interface ShotMovie extends Movie {
  List<Shot> shots();

  /** What a user changes about the frames. */
  FrameLook changes();

  /** What all frames share. */
  Chart still();

  /** What one frame shows upon it. */
  List<Layer> moving(int index);

  @Override
  default int frames() {
    return shots().size();
  }

  @Override
  default Chart frame(int index) {
    return still().withTitle(title(index)).with(moving(index));
  }

  @Override
  default Set<FigurePart> parts() {
    return frame(0).parts();
  }

  @Override
  default Stage stage(int width, int height) {
    Chart blank = still().withTitle(changes().titled(Sheet.BLANK_LINE));
    ChartStage stage = new ChartStage(blank, width, height);
    return (index, g) -> stage.draw(g, title(index), moving(index));
  }

  private String title(int index) {
    return changes().titled(shots().get(index).title());
  }
}
