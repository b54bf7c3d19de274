package costscape.render.chart;

/** A picture with a title above, a caption below and a style. Each {@code with} returns a copy. */
public interface Figure extends Picture {
  Figure withTitle(String title);

  /**
   * A copy with a caption, which tells the fixed values, the mode, and how far the picture may be
   * trusted.
   */
  Figure withCaption(String caption);

  Figure withStyle(ChartStyle style);

  ChartStyle style();
}
