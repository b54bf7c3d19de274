package costscape.render.movie;

import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.FigurePart;
import costscape.render.chart.Layer;
import costscape.render.chart.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A movie of one chart: its axes, colours and caption stay, its title and some layers change. */
abstract class ShotMovie implements Movie {
  private static final long serialVersionUID = 1;

  final ArrayList<Shot> shots;
  private final MovieLook look;

  ShotMovie(List<Shot> shots, MovieLook look) {
    this.shots = new ArrayList<>(shots);
    this.look = look;
  }

  /** What all frames share. */
  abstract Chart still();

  /** What a user changes about the frames. */
  final FrameLook changes() {
    return look.changes();
  }

  @Override
  public final CaptionText caption() {
    return look.caption();
  }

  /** What one frame shows upon it. */
  abstract List<Layer> moving(int index);

  @Override
  public final int frames() {
    return shots.size();
  }

  @Override
  public final Chart frame(int index) {
    return still().withTitle(title(index)).with(moving(index));
  }

  @Override
  public final Set<FigurePart> parts() {
    return frame(0).parts();
  }

  @Override
  public final Stage stage(int width, int height) {
    Chart blank = still().withTitle(changes().titled(Sheet.BLANK_LINE));
    ChartStage stage = new ChartStage(blank, width, height);
    return (index, g) -> stage.draw(g, title(index), moving(index));
  }

  private String title(int index) {
    return changes().titled(shots.get(index).title());
  }
}
