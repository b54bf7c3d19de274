package costscape.render.chart;

import java.util.Collections;
import java.util.EnumSet;
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

  /** A copy without its colour bar, for panels that share one under a title. */
  default Figure withoutColorBar(String shared) {
    return this;
  }

  /** Which of the parts that not all figures have this one has. */
  default Set<FigurePart> parts() {
    return Set.of();
  }

  /**
   * A figure on a sheet, which holds its title, its caption and its style.
   *
   * @param <F> the figure itself, of which copies are made
   */
  interface SheetFigure<F extends Figure> extends Figure {
    Sheet sheet();

    /** A copy on another sheet. */
    F on(Sheet other);

    @Override
    default F withTitle(String title) {
      return on(sheet().withTitle(title));
    }

    @Override
    default String title() {
      return sheet().title();
    }

    @Override
    default F withCaption(String caption) {
      return withCaption(CaptionText.of(caption));
    }

    @Override
    default F withCaption(CaptionText caption) {
      return on(sheet().withCaption(caption));
    }

    @Override
    default CaptionText caption() {
      return sheet().caption();
    }

    @Override
    default F withStyle(ChartStyle style) {
      return on(sheet().withStyle(style));
    }

    @Override
    default ChartStyle style() {
      return sheet().style();
    }
  }

  /** The parts that some figures have and others lack, and that a user may have a say in. */
  enum FigurePart {
    TITLE,
    /** Words of the user's below the picture. */
    CAPTION,
    /** The title of the axis that runs right, in a single flat chart. */
    ACROSS,
    /** The title of the axis that runs up, in a single flat chart. */
    UP,
    /** Lines that a legend names, or panels. */
    LABELS,
    /** A bar that says what colours mean. */
    BAR,
    LEGEND,
    /** Grid lines that nothing covers. */
    GRID,
    /** The star at the smallest cost. */
    STAR,
    /** Contour lines. */
    LEVELS,
    /** Cells in the colours of their costs. */
    CELLS,
    /** A place that a mark can stand at. */
    MARKS,
    /** Two flat axes, whose units may be equally long. */
    EQUAL,
    /** A body that is seen from some side. */
    EYE;

    /** Those without which a figure cannot be changed as a user wants it. */
    public static final Set<FigurePart> CHANGED =
        Collections.unmodifiableSet(
            EnumSet.of(ACROSS, UP, LABELS, BAR, LEVELS, CELLS, MARKS, EQUAL, EYE));
  }
}
