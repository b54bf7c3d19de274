package costscape.render.chart;

/** A picture with a title above, a caption below and a look. Each {@code with} gives a copy. */
public interface Figure extends Picture {
  Figure withTitle(String title);

  /** The line below: fixed values, mode, how far the picture may be trusted. */
  Figure withCaption(String caption);

  Figure withStyle(ChartStyle style);

  ChartStyle style();
}
