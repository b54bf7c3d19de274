package costscape.render.movie;

import costscape.render.chart.Drawable;
import costscape.render.chart.FigurePart;
import java.util.Set;

/** A movie whose frames are charts beside each other. */
abstract class PanelMovie implements Movie {
  private static final long serialVersionUID = 1;

  /** The charts of all frames. */
  abstract MovingPanels panels();

  @Override
  public Set<FigurePart> parts() {
    return panels().parts();
  }

  @Override
  public Drawable frame(int index) {
    return panels().frame(index);
  }

  @Override
  public Stage stage(int width, int height) {
    return panels().stage(width, height);
  }
}
