package costscape.render.movie;

import costscape.render.chart.CaptionChoice;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.Layer;
import costscape.render.chart.Sheet;
import costscape.render.layer.LabelledMarks;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Levels;
import costscape.render.view.Contours;
import costscape.render.view.Heatmap;
import costscape.sweep.CellPlane;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a user changes about all frames of a movie.
 *
 * @param title above the line that says which frame it is; empty for none
 * @param across the title of the axis that runs right; empty for the usual one
 * @param up the title of the axis that runs up; empty for the usual one
 * @param captioned how much of the caption the frames carry
 * @param starless whether the star at the smallest cost is left out
 * @param equal whether a unit of one axis of a landscape is as long as a unit of the other
 * @param levels of contour lines upon a landscape; one or none
 * @param marks places in a landscape with names
 * @param titles of axes, by the names of the directions along them
 */
public record FrameLook(
    String title,
    String across,
    String up,
    CaptionChoice captioned,
    boolean starless,
    boolean equal,
    List<Levels> levels,
    List<LabelledMarks.Spot> marks,
    Map<String, String> titles)
    implements Serializable {
  /** The frames as they are. */
  public static final FrameLook USUAL =
      new FrameLook("", "", "", CaptionChoice.SHORT, false, false, List.of(), List.of(), Map.of());

  /** The frames as they are, with the whole caption below. */
  public static final FrameLook CAPTIONED =
      new FrameLook("", "", "", CaptionChoice.FULL, false, false, List.of(), List.of(), Map.of());

  public FrameLook {
    levels = List.copyOf(levels);
    marks = List.copyOf(marks);
    titles = Map.copyOf(titles);
  }

  /** The same with titles of axes by the names of the directions along them. */
  public FrameLook titling(Map<String, String> others) {
    return new FrameLook(title, across, up, captioned, starless, equal, levels, marks, others);
  }

  /** The whole title of a frame. */
  String titled(String own) {
    return title.isEmpty() || own.isEmpty() ? title + own : title + Sheet.BREAK + own;
  }

  /** The part of a caption that the frames carry. */
  String caption(CaptionText own) {
    return captioned.of(own);
  }

  /** A chart with these titles of its axes. */
  Chart labelled(Chart chart) {
    Chart usual = chart.retitled(titles);
    Chart right = across.isEmpty() ? usual : usual.withHorizontalTitle(across);
    return up.isEmpty() ? right : right.withVerticalTitle(up);
  }

  /** A chart of a landscape, in which its two axes may have equal units. */
  Chart scaled(Chart landscape) {
    return equal ? landscape.withEqualUnits() : landscape;
  }

  /** The cells of a plane, and contour lines upon them where there are levels. */
  List<Layer> landscape(CellPlane surface, ColorScale colours) {
    List<Layer> layers = new ArrayList<>(List.of(Heatmap.cells(surface, colours)));
    for (Levels at : levels) {
      layers.add(Contours.lines(surface, colours).cutAt(at).avoiding(new LabelledMarks(marks)));
    }
    return layers;
  }

  /** The marks, above everything else; one layer or none. */
  List<Layer> marked() {
    return marks.isEmpty() ? List.of() : List.of(new LabelledMarks(marks));
  }
}
