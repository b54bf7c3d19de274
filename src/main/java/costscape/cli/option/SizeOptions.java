package costscape.cli.option;

import costscape.cli.look.FontSize;
import costscape.cli.value.SizeConverter;
import costscape.cli.value.SizeConverter.Size;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Fittings;
import costscape.render.chart.LegendPlace;
import costscape.render.image.PictureSize;
import picocli.CommandLine.Option;

/** Options that say how large pictures are, and which look they have. */
public final class SizeOptions {
  /** What journals ask for, where a size is given as on paper. */
  private static final int PAPER_DPI = 300;

  /** What {@code --style} takes. */
  private enum Style {
    LIGHT(ChartStyle.light()),
    DARK(ChartStyle.dark());

    private final ChartStyle style;

    Style(ChartStyle style) {
      this.style = style;
    }

    ChartStyle style() {
      return style;
    }
  }

  /** What {@code --grid} takes. */
  private enum Grid {
    ON,
    OFF
  }

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "1200x800",
      converter = SizeConverter.class,
      description =
          "Picture size in pixels, or on paper as 3.3x2.5in, 84x60mm or 8.4x6cm, where axis titles"
              + " then have 8 points (default: ${DEFAULT-VALUE}).")
  private Size size;

  @Option(
      names = "--dpi",
      paramLabel = "N",
      description =
          "Pixels per inch, said in the picture's file (default: 144, and 300 of a size on paper).")
  private Integer dpi;

  @Option(
      names = "--style",
      paramLabel = "NAME",
      defaultValue = "light",
      description = "light for paper, dark for a lecture hall (default: ${DEFAULT-VALUE}).")
  private Style style;

  @Option(
      names = "--font-size",
      paramLabel = "N[pt]",
      description =
          "Height of axis titles in pixels, or in points as 8pt; all other text grows with it"
              + " (default: 23, less below 800x600, and 8pt of a size on paper).")
  private String fontSize;

  @Option(
      names = "--legend",
      paramLabel = "PLACE",
      defaultValue = "above",
      description =
          "Where the legend stands: above, below, right (below where that leaves the plot no room)"
              + " or none (default: ${DEFAULT-VALUE}).")
  private LegendPlace legend;

  @Option(
      names = "--grid",
      paramLabel = "on|off",
      defaultValue = "on",
      description = "Whether charts have grid lines (default: ${DEFAULT-VALUE}).")
  private Grid grid;

  PictureSize size() {
    return size.at(dpi());
  }

  private int dpi() {
    int usual = size.isOnPaper() ? PAPER_DPI : ChartStyle.DPI;
    return dpi == null ? usual : dpi;
  }

  ChartStyle style() {
    ChartStyle chosen = style.style().with(new Fittings(grid == Grid.ON, legend, 0));
    if (fontSize != null) {
      return chosen.withFontSize(FontSize.pixels(fontSize, dpi()));
    }
    return chosen.withFontSize(
        size.isOnPaper() ? FontSize.ofPoints(dpi()) : FontSize.usual(size()));
  }
}
