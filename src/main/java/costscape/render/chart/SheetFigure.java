package costscape.render.chart;

/**
 * A figure on a sheet, which holds its title, its caption and its style.
 *
 * @param <F> the figure itself, of which copies are made
 */
public abstract class SheetFigure<F extends Figure> implements Figure {
  protected final Sheet sheet;

  protected SheetFigure(Sheet sheet) {
    this.sheet = sheet;
  }

  /** A copy on another sheet. */
  protected abstract F on(Sheet other);

  @Override
  public F withTitle(String title) {
    return on(sheet.withTitle(title));
  }

  @Override
  public String title() {
    return sheet.title();
  }

  @Override
  public F withCaption(String caption) {
    return withCaption(CaptionText.of(caption));
  }

  @Override
  public F withCaption(CaptionText caption) {
    return on(sheet.withCaption(caption));
  }

  @Override
  public CaptionText caption() {
    return sheet.caption();
  }

  @Override
  public F withStyle(ChartStyle style) {
    return on(sheet.withStyle(style));
  }

  @Override
  public ChartStyle style() {
    return sheet.style();
  }
}
