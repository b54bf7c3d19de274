package costscape.render.movie;

import costscape.render.chart.Drawable;
import costscape.render.chart.FigurePart;
import java.util.Set;

/** A movie whose frames are charts beside each other. */
interface PanelMovie extends Movie {
  /** The charts of all frames. */
  MovingPanels panels();

  @Override
  default Set<FigurePart> parts() {
    return panels().parts();
  }

  @Override
  default Drawable frame(int index) {
    return panels().frame(index);
  }

  @Override
  default Stage stage(int width, int height) {
    return panels().stage(width, height);
  }
}
