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
 * @param captioned how much of the caption the frames carry
 * @param directions titles of axes, by the names of the directions along them
 */
public record FrameLook(
    Titles titles, CaptionChoice captioned, Content content, Map<String, String> directions)
    implements Serializable {
  /** The frames as they are. */
  public static final FrameLook USUAL = of(Titles.USUAL, CaptionChoice.SHORT, Content.USUAL);

  /** The frames as they are, with the whole caption below. */
  public static final FrameLook CAPTIONED = of(Titles.USUAL, CaptionChoice.FULL, Content.USUAL);

  public FrameLook {
    directions = Map.copyOf(directions);
  }

  /** A look whose axes have the titles of their directions. */
  public static FrameLook of(Titles titles, CaptionChoice captioned, Content content) {
    return new FrameLook(titles, captioned, content, Map.of());
  }

  /**
   * What stands above and beside a frame; an empty text leaves the usual one.
   *
   * @param above the line that says which frame it is
   * @param across the title of the axis that runs right
   * @param up the title of the axis that runs up
   */
  public record Titles(String above, String across, String up) implements Serializable {
    static final Titles USUAL = new Titles("", "", "");
  }

  /**
   * What is drawn within the axes.
   *
   * @param starless whether the star at the smallest cost is left out
   * @param equal whether a unit of one axis of a landscape is as long as a unit of the other
   * @param levels of contour lines upon a landscape; one or none
   * @param marks places in a landscape with names
   */
  public record Content(
      boolean starless, boolean equal, List<Levels> levels, List<LabelledMarks.Spot> marks)
      implements Serializable {
    static final Content USUAL = new Content(false, false, List.of(), List.of());

    public Content {
      levels = List.copyOf(levels);
      marks = List.copyOf(marks);
    }
  }

  /** The same with titles of axes by the names of the directions along them. */
  public FrameLook titling(Map<String, String> others) {
    return new FrameLook(titles, captioned, content, others);
  }

  /** Whether the star at the smallest cost is left out. */
  boolean isStarless() {
    return content.starless();
  }

  /** The whole title of a frame. */
  String titled(String own) {
    return titles.above().isEmpty() || own.isEmpty()
        ? titles.above() + own
        : titles.above() + Sheet.BREAK + own;
  }

  /** The part of a caption that the frames carry. */
  String caption(CaptionText own) {
    return captioned.of(own);
  }

  /** A chart with these titles of its axes. */
  Chart labelled(Chart chart) {
    Chart usual = chart.retitled(directions);
    Chart right = titles.across().isEmpty() ? usual : usual.withHorizontalTitle(titles.across());
    return titles.up().isEmpty() ? right : right.withVerticalTitle(titles.up());
  }

  /** A chart of a landscape, in which its two axes may have equal units. */
  Chart scaled(Chart landscape) {
    return content.equal() ? landscape.withEqualUnits() : landscape;
  }

  /** The cells of a plane, and contour lines upon them where there are levels. */
  List<Layer> landscape(CellPlane surface, ColorScale colours) {
    List<Layer> layers = new ArrayList<>(List.of(Heatmap.cells(surface, colours)));
    for (Levels at : content.levels()) {
      layers.add(
          Contours.lines(surface, colours, List.of())
              .cutAt(at)
              .avoiding(new LabelledMarks(content.marks())));
    }
    return layers;
  }

  /** The marks, above everything else; one layer or none. */
  List<Layer> marked() {
    return content.marks().isEmpty() ? List.of() : List.of(new LabelledMarks(content.marks()));
  }
}
