package costscape.render.chart;

import costscape.render.scale.ColorMap;
import costscape.render.text.RichText;
import costscape.render.text.Typeface;
import java.awt.Color;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * The look of all charts: their colours and sizes. JFreeChart's static theme is left alone. Sizes
 * are in pixels of the picture, so text is larger beside the curves of a smaller picture: 1200×800
 * suits a page's width, 800×600 a column.
 *
 * @param background the colour of the whole picture
 * @param plot the background inside the axes
 * @param ink the colour of axes, ticks and text
 * @param faint the colour of captions and other text of less weight
 * @param grid the colour of grid lines
 * @param halo the colour behind text and marks that lie on other colours
 * @param series the colours of curves and classes, distinct to the colour-blind
 * @param accent the colour of what should be seen first, such as a minimum or the end of a path
 * @param fontSize the size of axis titles; the picture's title is larger, ticks and captions are
 *     smaller
 * @param least the size that axis titles of panels keep, however many panels there are
 * @param lineWidth the width of curves
 * @param emphasis how much marks and titles stand out, and the colours of classes
 * @param fittings which parts charts have, and where
 * @param typeface what all text is drawn in
 */
public record ChartStyle(
    Color background,
    Color plot,
    Color ink,
    Color faint,
    Color grid,
    Color halo,
    List<Color> series,
    Color accent,
    double fontSize,
    double least,
    double lineWidth,
    Emphasis emphasis,
    Fittings fittings,
    Typeface typeface)
    implements Serializable {
  public static final int WIDTH = 1200;
  public static final int HEIGHT = 800;
  public static final int DPI = 144;
  private static final double FONT_SIZE = 23;

  /** In pixels. */
  private static final double LEAST_PATH = 2;

  private static final double LINE_WIDTH = 3;

  /** Of axis titles of 11.5 points, as they have at 144 dots an inch, these are 8 points. */
  private static final double LEAST = 8 / 11.5;

  private static final double WALL = 0.3;

  /**
   * A colour at least as light as this has a contrast of 10:1 to its black casing, so that on every
   * ground one of the two has a contrast of 3:1 and more.
   */
  private static final double BRIGHT = 0.46;

  private static final double STEP = 0.02;
  private static final Color CASING = Color.BLACK;

  /** The series colour that serves as the accent. */
  private static final int ACCENT = 1;

  /**
   * The colours of Wong, Nature Methods 8 (2011) 441, and grey: blue, vermilion, green, purple,
   * orange, grey, sky. Sky comes last, for it differs from blue only beside other colours.
   */
  private static final List<Color> ON_LIGHT =
      colours(0x0072B2, 0xD55E00, 0x009E73, 0xB5568E, 0xC98A00, 0x7C828A, 0x3E9BCB);

  private static final List<Color> ON_DARK =
      colours(0x56B4E9, 0xFF8A3D, 0x35C99B, 0xE39AC6, 0xF0C419, 0x9AA3AD, 0xB8DDF5);

  public ChartStyle {
    series = List.copyOf(series);
    if (!(fontSize > 0) || !(lineWidth > 0) || series.isEmpty()) {
      throw new IllegalArgumentException(
          "font size and line width are above 0 and there is a series colour, not %s, %s, %s"
              .formatted(fontSize, lineWidth, series));
    }
  }

  /** Dark on white, for paper. */
  public static ChartStyle light() {
    return new ChartStyle(
        Color.WHITE,
        Color.WHITE,
        new Color(0x1F2328),
        new Color(0x57606A),
        new Color(0xE3E6E9),
        Color.WHITE,
        ON_LIGHT,
        ON_LIGHT.get(ACCENT),
        FONT_SIZE,
        LEAST * FONT_SIZE,
        LINE_WIDTH,
        Emphasis.USUAL,
        Fittings.USUAL,
        Typeface.SANS);
  }

  /** Light on near black, for a lecture hall. */
  public static ChartStyle dark() {
    return new ChartStyle(
        new Color(0x15181D),
        new Color(0x1B1F26),
        new Color(0xE6EAEF),
        new Color(0xA3ADB8),
        new Color(0x333A44),
        new Color(0x15181D),
        ON_DARK,
        ON_DARK.get(ACCENT),
        FONT_SIZE,
        LEAST * FONT_SIZE,
        LINE_WIDTH,
        Emphasis.USUAL,
        Fittings.USUAL,
        Typeface.SANS);
  }

  /**
   * The width of a path over other colours: the edges of a thinner line take its colour from it.
   */
  public double pathWidth() {
    return Math.max(LEAST_PATH, lineWidth);
  }

  /** A copy with another text size; the widths of lines follow. */
  public ChartStyle withFontSize(double size) {
    return withSizes(size, least * size / fontSize);
  }

  private ChartStyle withSizes(double size, double smallest) {
    double width = lineWidth * size / fontSize;
    return copy(series, size, smallest, width, emphasis, fittings, typeface);
  }

  /** A copy with wider or thinner lines, and other marks, titles and colours of classes. */
  public ChartStyle with(double timesLines, Emphasis other) {
    return copy(series, fontSize, least, timesLines * lineWidth, other, fittings, typeface);
  }

  /** A copy in which no panel's axis titles become smaller than a size. */
  public ChartStyle withLeast(double size) {
    return withSizes(fontSize, Math.min(size, fontSize));
  }

  /** The style of one of many panels: smaller by a factor, though not below the least size. */
  public ChartStyle ofPanel(double factor) {
    double size = Math.max(Math.min(least, fontSize), factor * fontSize);
    return withSizes(size, size);
  }

  /** This style where legends stand at one place, as frames and panels need it. */
  public ChartStyle steady() {
    return with(fittings.steady());
  }

  /** A copy with other parts. */
  public ChartStyle with(Fittings other) {
    return copy(series, fontSize, least, lineWidth, emphasis, other, typeface);
  }

  /** A copy whose text is drawn in another typeface. */
  public ChartStyle withTypeface(Typeface other) {
    return copy(series, fontSize, least, lineWidth, emphasis, fittings, other);
  }

  /**
   * A copy with other colours of curves.
   *
   * @param rgb 0xRRGGBB, one or more
   */
  public ChartStyle withSeries(List<Integer> rgb) {
    List<Color> others = rgb.stream().map(Color::new).toList();
    return copy(others, fontSize, least, lineWidth, emphasis, fittings, typeface);
  }

  /** A copy that keeps the colours of the page. */
  private ChartStyle copy(
      List<Color> curves,
      double size,
      double smallest,
      double width,
      Emphasis marks,
      Fittings parts,
      Typeface face) {
    return new ChartStyle(
        background,
        plot,
        ink,
        faint,
        grid,
        halo,
        curves,
        accent,
        size,
        smallest,
        width,
        marks,
        parts,
        face);
  }

  /** A copy with all sizes multiplied by a factor, for one of many panels. */
  public ChartStyle scaled(double factor) {
    return withFontSize(fontSize * factor);
  }

  /** The k-th series colour; after the last one the first follows again. */
  public Color series(int k) {
    return series.get(Math.floorMod(k, series.size()));
  }

  /** The colour of a box's floor and walls, a little off the background. */
  public Color wall() {
    return mixed(background, grid, WALL);
  }

  /** The line on both sides of a path that lies on other colours. */
  public Color casing() {
    return CASING;
  }

  /** A colour that shows on every ground within its casing: it keeps its hue and becomes light. */
  public Color bright(Color colour) {
    int most =
        Math.max(1, Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue())));
    for (double times = 1; times * most <= 255; times += STEP) {
      Color lighter = scaled(colour, times);
      if (ColorMap.luminance(lighter.getRGB()) >= BRIGHT) {
        return lighter;
      }
    }
    Color pure = scaled(colour, 255.0 / most);
    for (double white = 0; white < 1; white += STEP) {
      Color lighter = mixed(pure, Color.WHITE, white);
      if (ColorMap.luminance(lighter.getRGB()) >= BRIGHT) {
        return lighter;
      }
    }
    return Color.WHITE;
  }

  private static Color scaled(Color colour, double times) {
    return new Color(
        (int) (times * colour.getRed()),
        (int) (times * colour.getGreen()),
        (int) (times * colour.getBlue()));
  }

  /** The background inside the axes with a share of a colour upon it. */
  public Color plotWith(Color colour, double share) {
    return mixed(plot, colour, share);
  }

  private static Color mixed(Color from, Color to, double share) {
    return new Color(
        (int) (from.getRed() + share * (to.getRed() - from.getRed())),
        (int) (from.getGreen() + share * (to.getGreen() - from.getGreen())),
        (int) (from.getBlue() + share * (to.getBlue() - from.getBlue())));
  }

  /** The size below which no text falls on paper: 6 points where axis titles have 8. */
  public double smallestSize() {
    return RichText.SMALLEST * least;
  }

  /** A line of text. */
  public RichText text(String text, double size) {
    return RichText.of(text, typeface.regular(), size, smallestSize());
  }

  /** A line of text that is made smaller if it would otherwise be wider than the room for it. */
  public RichText fitting(String text, double size, double width) {
    return RichText.fitting(text, typeface.regular(), size, smallestSize(), width);
  }

  /** Lines of text of at most some width. */
  public List<RichText> wrapped(String text, double size, double width) {
    return RichText.wrapped(text, typeface.regular(), size, smallestSize(), width);
  }

  /** The lines of a title. */
  List<RichText> title(String text, double width) {
    return RichText.wrapped(text, typeface.bold(), titleSize(), smallestSize(), width);
  }

  public double titleSize() {
    return 1.15 * emphasis.title() * fontSize;
  }

  public double tickSize() {
    return 0.87 * fontSize;
  }

  double captionSize() {
    return 0.8 * fontSize;
  }

  /** The unit of distances: a third of a line of text. */
  public double gap() {
    return fontSize / 3;
  }

  private static List<Color> colours(int... rgb) {
    return Arrays.stream(rgb).mapToObj(Color::new).toList();
  }
}
