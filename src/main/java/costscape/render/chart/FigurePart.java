package costscape.render.chart;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What some figures have and others lack. */
public enum FigurePart {
  LEGEND,
  /** Words of the user's below the picture. */
  CAPTION,
  /** Grid lines that nothing covers. */
  GRID,
  /** The star at the smallest cost. */
  STAR;

  /** What a chart of such layers and keys has. */
  static Set<FigurePart> of(List<Layer> layers, List<LegendKey> keys) {
    Set<FigurePart> parts = EnumSet.noneOf(FigurePart.class);
    if (!keys.isEmpty()) {
      parts.add(LEGEND);
    }
    if (layers.stream().noneMatch(Layer::covers)) {
      parts.add(GRID);
    }
    if (layers.stream().anyMatch(Layer::isStar) || keys.stream().anyMatch(LegendKey::isStar)) {
      parts.add(STAR);
    }
    return parts;
  }
}
