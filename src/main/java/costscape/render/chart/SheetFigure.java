package costscape.render.chart;

/**
 * A figure on a sheet, which holds its title, its caption and its style.
 *
 * @param <F> the figure itself, of which copies are made
 */
public interface SheetFigure<F extends Figure> extends Figure {
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
