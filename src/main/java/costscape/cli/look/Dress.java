package costscape.cli.look;

import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.layer.LabelledMarks.Spot;
import costscape.render.surface.SurfaceChart;
import costscape.store.file.InputException;
import java.util.List;
import java.util.Optional;

/**
 * What a user changes about a finished figure: its words, and the side that a surface is seen from.
 *
 * @param title above the figure
 * @param across the title of the axis that runs right
 * @param up the title of the axis that runs up
 * @param captioned whether the caption is kept
 * @param view where a surface is seen from
 * @param content what is changed within the axes
 */
public record Dress(
    Optional<String> title,
    Optional<String> across,
    Optional<String> up,
    boolean captioned,
    Optional<Eye> view,
    Content content) {
  /** The figure as it is. */
  public static final Dress NONE =
      new Dress(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          true,
          Optional.empty(),
          Content.NONE);

  public Dress with(Content other) {
    return new Dress(title, across, up, captioned, view, other);
  }

  /** As it is, with marks at places. */
  public Dress marked(List<Spot> marks) {
    return with(content.marked(marks));
  }

  /**
   * Where the eye stands.
   *
   * @param azimuth degrees around the upright axis
   * @param elevation degrees above the floor, 0 to 90
   */
  public record Eye(double azimuth, double elevation) {}

  /**
   * The figure with these changes.
   *
   * @throws InputException where the figure has not what is to be changed
   */
  public Figure of(Figure figure) {
    Figure changed = content.of(figure);
    Figure dressed = view.isPresent() ? turned(changed, view.get()) : changed;
    dressed = across.isPresent() || up.isPresent() ? labelled(dressed) : dressed;
    dressed = title.isPresent() ? dressed.withTitle(title.get()) : dressed;
    return captioned ? dressed : dressed.withCaption("");
  }

  private static Figure turned(Figure figure, Eye eye) {
    if (figure instanceof SurfaceChart surface) {
      return surface.from(eye.azimuth(), eye.elevation());
    }
    throw new InputException("--azimuth and --elevation turn a surface; --view surface draws one");
  }

  private Figure labelled(Figure figure) {
    if (!(figure instanceof Chart chart)) {
      throw new InputException(
          "--xlabel and --ylabel name the axes of a single flat chart, and this is none");
    }
    Chart right = across.map(chart::withHorizontalTitle).orElse(chart);
    return up.map(right::withVerticalTitle).orElse(right);
  }
}
