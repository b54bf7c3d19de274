package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.CommandOptions;
import costscape.cli.facts.Facts;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.look.FontSize;
import costscape.cli.look.HouseStyle;
import costscape.cli.look.PaperSize;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.ChartStyle.Fittings;
import costscape.render.chart.ChartStyle.LegendPlace;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.look.Look;
import costscape.render.text.Typeface;
import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import costscape.words.Labelled;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of the look that all pictures have: their style, size, text, fittings and formats. */
@Facts(topic = Topic.LOOKS, changes = Changes.LOOK)
public final class SizeOptions {
  private static final String USUAL_SIZE = "1200x800";

  /** The resolution that journals ask for, where a size is given as on paper. */
  private static final int PAPER_DPI = 300;

  private static final String NO_PICTURE = "none";
  private static final int MOST_DPI = 10_000;

  /**
   * The size of pictures where {@code --size} says none.
   *
   * @param size as {@code --size} takes it
   * @param fontSize as {@code --font-size} takes it; empty for what suits the size
   * @param winsOverStyle whether a style's own size gives way to this one
   */
  public record Default(String size, String fontSize, boolean winsOverStyle) {
    /** That of most pictures. */
    public static final Default USUAL = of(USUAL_SIZE);

    /** A size that suits what is drawn, unless a style says another one. */
    public static Default of(String size) {
      return new Default(size, "", false);
    }
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @ReadsFile(ReadsFile.Kind.STYLE)
  @Option(
      names = "--style",
      paramLabel = "NAME|FILE.json",
      defaultValue = "light",
      completionCandidates = Choices.StyleNames.class,
      description = {
        "${COMPLETION-CANDIDATES}, or a file such as {\"style\": \"dark\", \"size\": \"84x60mm\","
            + " \"legend\": \"below\"}, whose keys costscape help styles lists. What the"
            + " command line says itself wins (default: ${DEFAULT-VALUE})."
      })
  private String style;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      converter = OfSize.class,
      description =
          "Picture size in pixels, or on paper as 3.3x2.5in, 84x60mm or 8.4x6cm, where axis titles"
              + " then have 8 points (default: "
              + USUAL_SIZE
              + ").")
  private PaperSize size;

  @Option(
      names = "--dpi",
      paramLabel = "N",
      converter = OfDpi.class,
      description =
          "Pixels per inch, said in the picture's file (default: "
              + ChartStyle.DPI
              + ", and "
              + PAPER_DPI
              + " of a size on paper).")
  private Integer dpi;

  @Option(
      names = "--font",
      paramLabel = "NAME",
      description =
          "What text is drawn in: ${COMPLETION-CANDIDATES}; SVG and PDF hold its letters (default:"
              + " sans).")
  private Typeface font = Typeface.SANS;

  @Option(
      names = "--font-size",
      paramLabel = "N[pt]",
      converter = OfFontSize.class,
      description =
          "Height of axis titles in pixels, or in points as 8pt; all other text grows with it"
              + " (default: 23, less below 800x600, and 8pt of a size on paper).")
  private FontSize fontSize;

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
      arity = "1",
      paramLabel = "on|off",
      converter = OfSwitch.class,
      description = "Whether charts have grid lines (default: on).")
  private Boolean grid;

  @Facts(topic = Topic.LOOKS, changes = Changes.FILES)
  @Option(
      names = "--format",
      paramLabel = "FORMAT,…",
      split = ",",
      defaultValue = "png",
      completionCandidates = Choices.FormatNames.class,
      description = "Picture formats: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private List<String> formats;

  /** The settings that only a style has. */
  private Optional<StyleKeys.Own> own = Optional.empty();

  void dress(StyleKeys.Own other) {
    own = Optional.of(other);
  }

  HouseStyle house() {
    return HouseStyle.of(style);
  }

  /** Returns whether LaTeX alone sets the words, so that they may have any of its commands. */
  boolean isLatex() {
    return formats(formats).equals(List.of(PictureFormat.PDF_TEX));
  }

  /** A look in this size and style, in which axes have so many ticks at most. */
  Look sized(Look plain, int ticks, Default unasked) {
    PaperSize chosen = isLeftTo(unasked) ? PaperSize.of(unasked.size()) : size;
    int pixelsPerInch = dpi != null ? dpi : chosen.isOnPaper() ? PAPER_DPI : ChartStyle.DPI;
    PictureSize pixels = chosen.at(pixelsPerInch);
    double least = FontSize.ofPoints(pixelsPerInch);
    double text =
        fontSize(unasked)
            .map(size -> size.pixels(pixelsPerInch))
            .orElseGet(() -> chosen.isOnPaper() ? least : FontSize.usual(pixels));
    ChartStyle sized = look(plain, ticks).withFontSize(text);
    return new Look(
        formats(formats),
        pixels,
        chosen.isOnPaper() ? sized.withLeast(least) : sized,
        plain.words(),
        plain.inside(),
        plain.costs(),
        plain.asked());
  }

  private boolean isLeftTo(Default unasked) {
    return size == null || (unasked.winsOverStyle() && !CommandOptions.has(spec, "--size"));
  }

  /** The size of text; empty for what suits the size of the picture. */
  private Optional<FontSize> fontSize(Default unasked) {
    boolean isOfDefault =
        !CommandOptions.has(spec, "--font-size")
            && !CommandOptions.has(spec, "--size")
            && !unasked.fontSize().isEmpty();
    return isOfDefault ? FontSize.read(unasked.fontSize()) : Optional.ofNullable(fontSize);
  }

  /** Colours, typeface and fittings. */
  private ChartStyle look(Look plain, int ticks) {
    ChartStyle usual = house().isDark() ? ChartStyle.dark() : ChartStyle.light();
    List<Integer> lines = plain.costs().lines();
    LegendPlace place = legend == null ? Fittings.USUAL.legend() : legend;
    ChartStyle coloured = lines.isEmpty() ? usual : usual.withSeries(lines);
    return (own.isPresent() ? own.get().over(coloured) : coloured)
        .with(new Fittings(grid == null || grid, place, ticks))
        .withTypeface(font);
  }

  static List<String> formatNames() {
    Stream<String> formats = Labelled.labels(PictureFormat.values()).stream();
    return Stream.concat(formats, Stream.of(NO_PICTURE)).toList();
  }

  /**
   * The picture formats that were chosen.
   *
   * @throws InputException where one is unknown, none is among others, or two have one name
   */
  private static List<PictureFormat> formats(List<String> choices) {
    List<String> words = choices.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    choices.forEach(SizeOptions::checkFormat);
    if (words.contains(NO_PICTURE) && words.size() > 1) {
      throw new InputException("--format none stands alone: it says that no picture is drawn");
    }
    List<PictureFormat> formats =
        words.stream()
            .flatMap(word -> Labelled.named(word, PictureFormat.values()).stream())
            .toList();
    formats.forEach(format -> checkNames(format, formats));
    return formats;
  }

  private static void checkFormat(String word) {
    if (!formatNames().contains(word.toLowerCase(Locale.ROOT))) {
      throw new InputException(
          "--format: %s is not one of %s%s"
              .formatted(
                  InputException.quoted(word),
                  String.join(", ", formatNames()),
                  NearMiss.hint(word, formatNames())));
    }
  }

  private static void checkNames(PictureFormat format, List<PictureFormat> chosen) {
    for (PictureFormat other : chosen) {
      if (other != format && other.extension().equals(format.extension())) {
        throw new InputException(
            "--format %s and %s both write STEM.%s: choose one"
                .formatted(format.label(), other.label(), format.extension()));
      }
    }
  }

  private static final class OfSize extends Reading<PaperSize> {
    OfSize() {
      super(PaperSize.EXPECTED + " was expected", PaperSize::read);
    }
  }

  private static final class OfDpi extends Reading<Integer> {
    OfDpi() {
      super(
          "a whole number from 1 to %d was expected".formatted(MOST_DPI),
          text -> whole(text, 1, MOST_DPI));
    }
  }

  private static final class OfFontSize extends Reading<FontSize> {
    OfFontSize() {
      super(FontSize.EXPECTED + " was expected", FontSize::read);
    }
  }

  private static final class OfSwitch extends Reading<Boolean> {
    OfSwitch() {
      super("one of on, off, true, false was expected", OfSwitch::chosen);
    }

    private static Optional<Boolean> chosen(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "on", "true" -> Optional.of(true);
        case "off", "false" -> Optional.of(false);
        default -> Optional.empty();
      };
    }
  }
}
