package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.line.InputFiles;
import costscape.cli.look.Appearance;
import costscape.cli.look.FontChoice;
import costscape.cli.look.FontSize;
import costscape.cli.look.HouseStyle;
import costscape.cli.look.SizeConverter;
import costscape.cli.look.SizeConverter.Size;
import costscape.cli.value.PictureForm;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.FigurePart;
import costscape.render.chart.Fittings;
import costscape.render.chart.LegendPlace;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureSize;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** Options that say how large pictures are, and which look they have. */
@Facts(topic = Topic.LOOKS, changes = Changes.LOOK)
final class SizeOptions {
  static final String USUAL_SIZE = "1200x800";

  /** What journals ask for, where a size is given as on paper. */
  private static final int PAPER_DPI = 300;

  private enum Grid {
    ON,
    OFF
  }

  @Option(
      names = "--size",
      paramLabel = "WxH",
      converter = SizeConverter.class,
      description =
          "Picture size in pixels, or on paper as 3.3x2.5in, 84x60mm or 8.4x6cm, where axis titles"
              + " then have 8 points (default: "
              + USUAL_SIZE
              + ").")
  private Size size;

  @Option(
      names = "--dpi",
      paramLabel = "N",
      description =
          "Pixels per inch, said in the picture's file (default: "
              + ChartStyle.DPI
              + ", and "
              + PAPER_DPI
              + " of a size on paper).")
  private Integer dpi;

  @Option(
      names = "--style",
      paramLabel = "NAME|FILE.json",
      defaultValue = "light",
      converter = InputFiles.OfStyle.class,
      completionCandidates = Choices.StyleNames.class,
      description = {
        "${COMPLETION-CANDIDATES}, or a file such as {\"style\": \"dark\", \"size\": \"84x60mm\","
            + " \"legend\": \"below\"}, whose keys costscape help styles lists. What the"
            + " command line says itself wins (default: ${DEFAULT-VALUE})."
      })
  private String style;

  @Option(
      names = "--font",
      paramLabel = "NAME|FILE.ttf",
      converter = InputFiles.OfFont.class,
      completionCandidates = Choices.FontNames.class,
      description =
          "What text is drawn in: ${COMPLETION-CANDIDATES}, or a TrueType file, which draws titles"
              + " too; SVG and PDF hold its letters (default: sans).")
  private String font;

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
      description =
          "Where the legend stands: inside (a corner or the middle of a side within the axes, where"
              + " nothing is drawn, and above where there is none), above, below, right (below where that leaves the plot"
              + " no room) or none (default: inside).")
  private LegendPlace legend;

  @Option(
      names = "--grid",
      paramLabel = "on|off",
      description = "Whether charts have grid lines (default: on).")
  private Grid grid;

  /** What pictures of such formats have in common, with what else the user changes about them. */
  PictureForm form(List<PictureFormat> formats, Appearance appearance, DefaultSize unasked) {
    HouseStyle house = HouseStyle.of(style);
    Size chosen = size(house, unasked);
    int pixelsPerInch = dpi(house, chosen);
    PictureSize pixels = chosen.at(pixelsPerInch);
    double least = FontSize.ofPoints(pixelsPerInch);
    String text = fontSize(house, unasked);
    double usual = chosen.isOnPaper() ? least : FontSize.usual(pixels);
    ChartStyle sized =
        look(house).withFontSize(text.isEmpty() ? usual : FontSize.pixels(text, pixelsPerInch));
    return new PictureForm(
        formats,
        pixels,
        appearance.lines().in(chosen.isOnPaper() ? sized.withLeast(least) : sized),
        appearance.asking(asked()));
  }

  private Size size(HouseStyle house, DefaultSize unasked) {
    if (size != null) {
      return size;
    }
    Optional<Size> styled =
        unasked.winsOverStyle() ? Optional.empty() : house.get("size", Size.class);
    return styled.orElseGet(() -> new SizeConverter().convert(unasked.size()));
  }

  private int dpi(HouseStyle house, Size chosen) {
    int usual = chosen.isOnPaper() ? PAPER_DPI : ChartStyle.DPI;
    return dpi != null ? dpi : house.get("dpi", Integer.class).orElse(usual);
  }

  /** As the option takes it; empty for what suits the size. */
  private String fontSize(HouseStyle house, DefaultSize unasked) {
    if (fontSize != null) {
      return fontSize;
    }
    boolean isOfDefault = size == null && !unasked.fontSize().isEmpty();
    return isOfDefault ? unasked.fontSize() : house.get("font-size", String.class).orElse("");
  }

  /** Colours, typeface and fittings. */
  private ChartStyle look(HouseStyle house) {
    boolean hasGrid =
        grid != null ? grid == Grid.ON : house.get("grid", Boolean.class).orElse(true);
    LegendPlace place =
        legend != null ? legend : house.get("legend", LegendPlace.class).orElse(LegendPlace.INSIDE);
    return house
        .colours()
        .with(new Fittings(hasGrid, place, 0))
        .withTypeface(FontChoice.of(font != null ? font : house.font()));
  }

  /** Parts about which the command line itself says something. */
  private Set<FigurePart> asked() {
    Set<FigurePart> asked = EnumSet.noneOf(FigurePart.class);
    if (legend != null) {
      asked.add(FigurePart.LEGEND);
    }
    if (grid != null) {
      asked.add(FigurePart.GRID);
    }
    return asked;
  }
}
