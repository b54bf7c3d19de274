package costscape.cli.look;

import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.chart.Fittings;
import costscape.render.layer.LabelledMarks;
import costscape.render.scale.Levels;
import costscape.render.surface.SurfaceChart;
import costscape.render.view.Panels;
import costscape.store.file.InputException;
import java.util.List;
import java.util.Optional;

/**
 * What a user changes within the axes of a finished figure.
 *
 * @param starless whether the star at the smallest cost is left out
 * @param equal whether a unit of one axis is as long as a unit of the other
 * @param ticks the most ticks of an axis; 0 where nobody says
 * @param levels the costs of contour lines
 * @param marks places with names
 */
public record AxesContent(
    boolean starless,
    boolean equal,
    int ticks,
    Optional<Levels> levels,
    List<LabelledMarks.Spot> marks) {
  /** The figure as it is. */
  public static final AxesContent NONE =
      new AxesContent(false, false, 0, Optional.empty(), List.of());

  public AxesContent {
    marks = List.copyOf(marks);
  }

  boolean isPlain() {
    return !starless && !equal && ticks == 0 && levels.isEmpty() && marks.isEmpty();
  }

  /** The same with other contour lines, and with or without the star. */
  public AxesContent drawn(Optional<Levels> cut, boolean withoutStar) {
    return new AxesContent(withoutStar, equal, ticks, cut, marks);
  }

  /** The same with other marks. */
  public AxesContent marked(List<LabelledMarks.Spot> spots) {
    return new AxesContent(starless, equal, ticks, levels, spots);
  }

  public Fittings over(Fittings usual) {
    return ticks == 0 ? usual : usual.withTicks(ticks);
  }

  /** The figure with these changes; refused where it has not what is to be changed. */
  Figure of(Figure figure) {
    if (figure instanceof Panels panels) {
      return panels.each(this::of);
    }
    if (figure instanceof Chart chart) {
      return of(chart);
    }
    if (equal || levels.isPresent()) {
      throw new InputException(
          equal
              ? "--equal is for flat charts of two axes, and this is none"
              : "--levels cuts contour lines; --view contour, isolines or filled draws them");
    }
    if (marks.isEmpty()) {
      return figure;
    }
    if (figure instanceof SurfaceChart surface) {
      return surface.with(new LabelledMarks(marks));
    }
    throw new InputException("--mark marks a place in a chart, and this is none");
  }

  private Chart of(Chart chart) {
    Chart changed = starless ? chart.withoutStars() : chart;
    if (levels.isPresent()) {
      changed =
          changed
              .cutAt(levels.get())
              .orElseThrow(
                  () ->
                      new InputException(
                          "--levels cuts contour lines; --view contour, isolines or filled draws"
                              + " them"));
    }
    if (!marks.isEmpty()) {
      for (LabelledMarks.Spot mark : marks) {
        changed = changed.reaching(mark.y());
      }
      changed = changed.avoided(new LabelledMarks(marks));
    }
    if (!equal) {
      return changed;
    }
    try {
      return changed.withEqualUnits();
    } catch (IllegalArgumentException e) {
      throw new InputException("--equal: " + e.getMessage());
    }
  }
}
