package costscape.render.chart;

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
 * @param page the colours of everything but curves
 * @param series the colours of curves and classes, distinct to the colour-blind
 * @param sizes of text and lines
 * @param emphasis how much marks and titles stand out, and the colours of classes
 * @param fittings which parts charts have, and where
 * @param typeface what all text is drawn in
 */
public record ChartStyle(
    PageColours page,
    List<Color> series,
    ChartSizes sizes,
    Emphasis emphasis,
    Fittings fittings,
    Typeface typeface)
    implements Serializable {
  public static final int WIDTH = 1200;
  public static final int HEIGHT = 800;
  public static final int DPI = 144;

  /** In pixels. */
  private static final double LEAST_PATH = 2;

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
    if (series.isEmpty()) {
      throw new IllegalArgumentException("there is a series colour, not none");
    }
  }

  /** Dark on white, for paper. */
  public static ChartStyle light() {
    return usual(PageColours.light(ON_LIGHT.get(ACCENT)), ON_LIGHT);
  }

  /** Light on near black, for a lecture hall. */
  public static ChartStyle dark() {
    return usual(PageColours.dark(ON_DARK.get(ACCENT)), ON_DARK);
  }

  private static ChartStyle usual(PageColours page, List<Color> series) {
    return new ChartStyle(
        page, series, ChartSizes.USUAL, Emphasis.USUAL, Fittings.USUAL, Typeface.SANS);
  }

  public Color background() {
    return page.background();
  }

  public Color plot() {
    return page.plot();
  }

  public Color ink() {
    return page.ink();
  }

  public Color faint() {
    return page.faint();
  }

  public Color grid() {
    return page.grid();
  }

  public Color halo() {
    return page.halo();
  }

  public Color accent() {
    return page.accent();
  }

  /** The k-th series colour; after the last one the first follows again. */
  public Color series(int k) {
    return series.get(Math.floorMod(k, series.size()));
  }

  public double fontSize() {
    return sizes.text();
  }

  public double lineWidth() {
    return sizes.line();
  }

  /**
   * The width of a path over other colours: the edges of a thinner line take its colour from it.
   */
  public double pathWidth() {
    return Math.max(LEAST_PATH, lineWidth());
  }

  /** A copy with another text size; the widths of lines follow. */
  public ChartStyle withFontSize(double size) {
    return with(sizes.withText(size, sizes.least() * size / fontSize()));
  }

  private ChartStyle with(ChartSizes others) {
    return new ChartStyle(page, series, others, emphasis, fittings, typeface);
  }

  /** A copy with wider or thinner lines, and other marks, titles and colours of classes. */
  public ChartStyle with(double timesLines, Emphasis other) {
    return new ChartStyle(page, series, sizes.withLines(timesLines), other, fittings, typeface);
  }

  /** A copy in which no panel's axis titles become smaller than a size. */
  public ChartStyle withLeast(double size) {
    return with(sizes.withText(fontSize(), Math.min(size, fontSize())));
  }

  /** The style of one of many panels: smaller by a factor, though not below the least size. */
  public ChartStyle ofPanel(double factor) {
    double size = Math.max(Math.min(sizes.least(), fontSize()), factor * fontSize());
    return with(sizes.withText(size, size));
  }

  /** This style with legends that keep their place, as frames and panels need it. */
  public ChartStyle steady() {
    return with(fittings.steady());
  }

  /** A copy with other parts. */
  public ChartStyle with(Fittings other) {
    return new ChartStyle(page, series, sizes, emphasis, other, typeface);
  }

  /** A copy whose text is drawn in another typeface. */
  public ChartStyle withTypeface(Typeface other) {
    return new ChartStyle(page, series, sizes, emphasis, fittings, other);
  }

  /** A copy with other colours of curves, 0xRRGGBB, one or more. */
  public ChartStyle withSeries(List<Integer> rgb) {
    List<Color> others = rgb.stream().map(Color::new).toList();
    return new ChartStyle(page, others, sizes, emphasis, fittings, typeface);
  }

  /** A copy with all sizes multiplied by a factor, for one of many panels. */
  public ChartStyle scaled(double factor) {
    return withFontSize(fontSize() * factor);
  }

  /** The size below which no text falls on paper: 6 points where axis titles have 8. */
  public double smallestSize() {
    return RichText.SMALLEST * sizes.least();
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
    return 1.15 * emphasis.title() * fontSize();
  }

  public double tickSize() {
    return 0.87 * fontSize();
  }

  double captionSize() {
    return 0.8 * fontSize();
  }

  /** The unit of distances: a third of a line of text. */
  public double gap() {
    return fontSize() / 3;
  }

  private static List<Color> colours(int... rgb) {
    return Arrays.stream(rgb).mapToObj(Color::new).toList();
  }
}
