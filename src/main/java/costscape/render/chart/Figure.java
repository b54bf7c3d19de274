package costscape.render.chart;

import java.util.Map;
import java.util.Set;

/** A picture with a title above, a caption below and a style. Each {@code with} returns a copy. */
public interface Figure extends Drawable {
  Figure withTitle(String title);

  /** The title above; empty for none. */
  String title();

  /** A copy with a caption: the fixed values, the mode, how far the picture may be trusted. */
  Figure withCaption(CaptionText caption);

  /** A copy with a caption without warnings. */
  default Figure withCaption(String caption) {
    return withCaption(CaptionText.of(caption));
  }

  /** The caption, all of which is drawn. */
  CaptionText caption();

  Figure withStyle(ChartStyle style);

  ChartStyle style();

  /** A copy in which axes have other titles, by the old ones; titles not among them stay. */
  Figure retitled(Map<String, String> titles);

  /** Which of the parts that not all figures have this one has. */
  default Set<FigurePart> parts() {
    return Set.of();
  }
}
