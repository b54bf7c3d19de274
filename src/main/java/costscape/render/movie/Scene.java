package costscape.render.movie;

import costscape.render.chart.CaptionText;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Figure.FigurePart;
import costscape.render.chart.Layer;
import costscape.render.chart.Sheet;
import costscape.render.chart.Tint;
import costscape.render.layer.LabelledMarks;
import costscape.render.layer.PathTints;
import costscape.render.look.Look;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Levels;
import costscape.render.view.Contours;
import costscape.render.view.Heatmap;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The common properties of all frames of a movie.
 *
 * @param shown the range of the costs of all frames
 * @param title the meaning of heights and colours
 */
public record Scene(Range shown, String title, CaptionText caption, Look look)
    implements Serializable {
  /** The parts that a flat plane of costs has and other landscapes lack. */
  static final Set<FigurePart> OF_PLANES =
      Set.of(FigurePart.LEVELS, FigurePart.CELLS, FigurePart.MARKS, FigurePart.EQUAL);

  ColorScale colours() {
    return look.costs().over(shown);
  }

  /** The colour of one of several trainings, on the plane and beside it. */
  Tint tint(int i) {
    return PathTints.of(colours().map(), i);
  }

  /** The style of frames, whose legends keep their place. */
  ChartStyle style() {
    return look.style().steady();
  }

  /** The part of the caption that the frames carry. */
  String below() {
    return look.words().captioned().of(caption);
  }

  /** The whole title of a frame: the user's above the one that says which frame it is. */
  String titled(String own) {
    String above = look.words().text(FigurePart.TITLE).orElse("");
    return above.isEmpty() || own.isEmpty() ? above + own : above + Sheet.BREAK + own;
  }

  /** A chart of a landscape, in which its two axes may have equal units. */
  Chart scaled(Chart landscape) {
    return look.inside().equal() ? landscape.withEqualUnits() : landscape;
  }

  /** The cells of a plane, and contour lines upon them where there are levels. */
  List<Layer> landscape(CellPlane surface) {
    List<Layer> layers = new ArrayList<>();
    Layer cells = Heatmap.cells(surface, colours());
    layers.add(look.inside().smooth() ? cells.smoothed() : cells);
    for (Levels at : look.inside().levels()) {
      layers.add(
          Contours.lines(surface, colours(), List.of())
              .cutAt(at)
              .avoiding(new LabelledMarks(look.inside().marks())));
    }
    return layers;
  }

  /** The marks, above everything else; one layer or none. */
  List<LabelledMarks> marked() {
    List<LabelledMarks.Spot> marks = look.inside().marks();
    return marks.isEmpty() ? List.of() : List.of(new LabelledMarks(marks));
  }

  /**
   * The parts of frames about which a user may say something: names are for pictures that stand
   * still.
   *
   * @param drawn the parts of their charts
   * @param landscape what can be said of the landscape that they show
   * @param charts how many charts stand in a frame
   */
  static Set<FigurePart> parts(Set<FigurePart> drawn, Set<FigurePart> landscape, int charts) {
    Set<FigurePart> parts = EnumSet.noneOf(FigurePart.class);
    parts.addAll(drawn);
    parts.removeAll(OF_PLANES);
    parts.addAll(landscape);
    parts.removeAll(EnumSet.of(FigurePart.LABELS, FigurePart.BAR));
    if (charts > 1) {
      parts.removeAll(EnumSet.of(FigurePart.ACROSS, FigurePart.UP));
    }
    return parts;
  }
}
