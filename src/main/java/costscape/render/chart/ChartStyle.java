package costscape.render.chart;

import costscape.render.scale.Ticks.Tick;
import costscape.render.text.RichText;
import costscape.render.text.Typeface;
import costscape.words.Labelled;
import java.awt.Color;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

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

  /** A copy that paints no background. */
  public ChartStyle clear() {
    Color none = new Color(0, 0, 0, 0);
    PageColours bare =
        new PageColours(none, page.plot, page.ink, page.faint, page.grid, page.halo, page.accent);
    return new ChartStyle(bare, series, sizes, emphasis, fittings, typeface);
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

  /**
   * The lines of a title that runs along an axis or a colour bar: one line, smaller where it must
   * be, or else two; none where two are too long.
   */
  public List<RichText> along(String text, double length) {
    if (RichText.SMALLEST * text(text, fontSize()).width() <= length) {
      return List.of(fitting(text, fontSize(), length));
    }
    List<RichText> lines = wrapped(text, RichText.SMALLEST * fontSize(), length);
    boolean fit = lines.size() <= 2 && lines.stream().allMatch(line -> line.width() <= length);
    return fit ? lines : List.of();
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

  /**
   * The sizes of text and lines, in pixels of the picture.
   *
   * @param text the size of axis titles; the picture's title is larger, ticks and captions are
   *     smaller
   * @param least the size that axis titles of panels keep, however many panels there are
   * @param line the width of curves
   */
  record ChartSizes(double text, double least, double line) implements Serializable {
    private static final double TEXT = 23;

    /**
     * The least size of text: axis titles of 11.5 points, as they have at 144 dots an inch, become
     * 8 points.
     */
    private static final double LEAST = 8 / 11.5;

    /** Those of a picture of the usual size. */
    static final ChartSizes USUAL = new ChartSizes(TEXT, LEAST * TEXT, 3);

    ChartSizes {
      if (!(text > 0) || !(line > 0)) {
        throw new IllegalArgumentException(
            "font size and line width are above 0, not %s and %s".formatted(text, line));
      }
    }

    /** Another text size; the widths of lines follow. */
    ChartSizes withText(double size, double smallest) {
      return new ChartSizes(size, smallest, line * size / text);
    }

    /** Wider or thinner lines. */
    ChartSizes withLines(double times) {
      return new ChartSizes(text, least, times * line);
    }
  }

  /**
   * The colours of everything in a picture but its curves, classes and cells.
   *
   * @param background the colour of the whole picture
   * @param plot the background inside the axes
   * @param ink the colour of axes, ticks and text
   * @param faint the colour of captions and other text of less weight
   * @param grid the colour of grid lines
   * @param halo the colour behind text and marks that lie on other colours
   * @param accent the colour of what should be seen first, such as a minimum or the end of a path
   */
  public record PageColours(
      Color background, Color plot, Color ink, Color faint, Color grid, Color halo, Color accent)
      implements Serializable {
    private static final double WALL = 0.3;

    /** Dark on white, for paper. */
    static PageColours light(Color accent) {
      return new PageColours(
          Color.WHITE,
          Color.WHITE,
          new Color(0x1F2328),
          new Color(0x57606A),
          new Color(0xE3E6E9),
          Color.WHITE,
          accent);
    }

    /** Light on near black, for a lecture hall. */
    static PageColours dark(Color accent) {
      return new PageColours(
          new Color(0x15181D),
          new Color(0x1B1F26),
          new Color(0xE6EAEF),
          new Color(0xA3ADB8),
          new Color(0x333A44),
          new Color(0x15181D),
          accent);
    }

    /** The colour of a box's floor and walls, a little off the background. */
    public Color wall() {
      return mixed(background, grid, WALL);
    }

    /** The background inside the axes with a share of a colour upon it. */
    public Color plotWith(Color colour, double share) {
      return mixed(plot, colour, share);
    }

    /** A colour that is so far on the way from one colour to another. */
    public static Color mixed(Color from, Color to, double share) {
      return new Color(
          (int) (from.getRed() + share * (to.getRed() - from.getRed())),
          (int) (from.getGreen() + share * (to.getGreen() - from.getGreen())),
          (int) (from.getBlue() + share * (to.getBlue() - from.getBlue())));
    }
  }

  /**
   * How much some parts of a picture stand out.
   *
   * @param marks the size of marks, in usual sizes
   * @param title the size of titles above pictures, in usual sizes
   * @param classes 0xRRGGBB of the classes, one after the other; empty for the usual ones
   */
  public record Emphasis(double marks, double title, List<Integer> classes)
      implements Serializable {
    public static final Emphasis USUAL = new Emphasis(1, 1, List.of());

    public Emphasis {
      classes = List.copyOf(classes);
    }
  }

  /**
   * Which parts charts have, and where.
   *
   * @param hasGrid whether there are grid lines
   * @param legend where the legend stands
   * @param mostTicks the most ticks of an axis; 0 where nobody says
   */
  public record Fittings(boolean hasGrid, LegendPlace legend, int mostTicks)
      implements Serializable {
    /** Where nobody says, an axis is cut into so many pieces at most: more are not read. */
    private static final int USUAL_PIECES = 9;

    /** Grid lines, and a legend within the axes where they have room for it. */
    public static final Fittings USUAL = new Fittings(true, LegendPlace.INSIDE, 0);

    /** The same parts, with a legend that keeps its place, whatever the axes hold. */
    Fittings steady() {
      return legend == LegendPlace.INSIDE
          ? new Fittings(hasGrid, LegendPlace.ABOVE, mostTicks)
          : this;
    }

    /** The number of steps between numbers, where there is room for some; names may be more. */
    public int steps(int room) {
      return mostTicks == 0 ? Math.min(room, USUAL_PIECES) : room;
    }

    public Fittings withTicks(int most) {
      return new Fittings(hasGrid, legend, most);
    }

    /**
     * The ticks of an axis.
     *
     * @param ticks gives ticks with some steps between them at most
     * @param room the number of steps that there is room for
     */
    public List<Tick> ticks(IntFunction<List<Tick>> ticks, int room) {
      List<Tick> fitting = ticks.apply(room);
      for (int most = Math.min(room, mostTicks); most > 0 && fitting.size() > mostTicks; most--) {
        fitting = ticks.apply(most);
      }
      return mostTicks == 0 ? fitting : thinned(fitting);
    }

    /** Every second or third, where no round step gives so few. */
    private List<Tick> thinned(List<Tick> ticks) {
      int every = Math.max(1, (ticks.size() + mostTicks - 1) / mostTicks);
      return IntStream.range(0, ticks.size())
          .filter(k -> k % every == 0)
          .mapToObj(ticks::get)
          .toList();
    }
  }

  /** Where a legend stands: never where it would cover something. */
  public enum LegendPlace implements Labelled {
    /** In a corner or at a side within the axes, where nothing is drawn; above where none is. */
    INSIDE,
    ABOVE,
    BELOW,
    /** Right of the axes and of the colour bar; below where the picture is too narrow. */
    RIGHT,
    NONE
  }
}
