package costscape.render.look;

import costscape.render.chart.CaptionText.CaptionChoice;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Drawable;
import costscape.render.chart.Figure;
import costscape.render.chart.Figure.FigurePart;
import costscape.render.chart.NoRoomException;
import costscape.render.chart.Rehearsal;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.layer.LabelledMarks;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Levels;
import costscape.render.scale.Ruler;
import costscape.render.scale.Ruler.Scale;
import costscape.render.surface.Solid;
import costscape.render.view.AtlasChart;
import costscape.render.view.LineChart;
import costscape.render.view.Panels;
import costscape.sweep.Range;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How a result is drawn: its files, its words, and whatever else a user may choose about a picture
 * without another number being computed. Lists of one or none stand for what may be left as usual,
 * since the frames of a movie take their look to other machines.
 *
 * @param formats of the picture's files; empty where none is drawn
 * @param style colours, sizes of text, typeface, grid, legend and ticks
 * @param words above, below and beside the figure
 * @param inside what is changed within the axes
 * @param costs how costs become colours and heights
 * @param asked parts about which the user says something, so that a figure must have them
 */
public record Look(
    List<PictureFormat> formats,
    PictureSize size,
    ChartStyle style,
    Words words,
    Inside inside,
    Costs costs,
    Set<FigurePart> asked)
    implements Serializable {
  /** Figures as they are, in the usual size, without a file. */
  public static final Look USUAL =
      new Look(
          List.of(),
          PictureSize.DEFAULT,
          ChartStyle.light(),
          Words.USUAL,
          Inside.USUAL,
          Costs.USUAL,
          Set.of());

  public Look {
    formats = List.copyOf(formats);
    asked = Set.copyOf(asked);
  }

  /**
   * Words of the user's.
   *
   * @param texts a title, the titles of axes and of the colour bar, where they are not the usual
   *     ones
   * @param captioned how much of the caption the figure carries
   * @param labels names of the lines of the legend, or of panels; empty for the usual ones
   * @param directions titles of axes, by the names of the directions along them
   */
  public record Words(
      Map<FigurePart, String> texts,
      CaptionChoice captioned,
      List<String> labels,
      Map<String, String> directions)
      implements Serializable {
    public static final Words USUAL = new Words(Map.of(), CaptionChoice.SHORT, List.of(), Map.of());

    public Words {
      texts = Map.copyOf(texts);
      labels = List.copyOf(labels);
      directions = Map.copyOf(directions);
    }

    public Optional<String> text(FigurePart part) {
      return Optional.ofNullable(texts.get(part));
    }

    /** A chart whose axes have these titles. */
    public Chart titled(Chart chart) {
      Chart own = chart.retitled(directions);
      return own.withAxes(
          text(FigurePart.ACROSS).orElse(own.horizontal().title()),
          text(FigurePart.UP).orElse(own.vertical().title()));
    }
  }

  /** Where the eye stands: degrees around the upright axis, and 0 to 90 above the floor. */
  public record Eye(double azimuth, double elevation) implements Serializable {}

  /**
   * The changes that a user makes within the axes.
   *
   * @param starred whether a star marks the smallest cost
   * @param equal whether a unit of one axis is as long as a unit of the other
   * @param smooth whether cells are shaded from node to node
   * @param levels the costs of contour lines; one or none
   * @param marks places with names
   * @param eye where a surface is seen from; one or none
   */
  public record Inside(
      boolean starred,
      boolean equal,
      boolean smooth,
      List<Levels> levels,
      List<LabelledMarks.Spot> marks,
      List<Eye> eye)
      implements Serializable {
    public static final Inside USUAL =
        new Inside(false, false, false, List.of(), List.of(), List.of());

    public Inside {
      levels = List.copyOf(levels);
      marks = List.copyOf(marks);
      eye = List.copyOf(eye);
    }
  }

  /**
   * How costs become colours, and the heights of lines.
   *
   * @param ends costs at the ends of the colours; empty for as far as the costs reach
   * @param heights ends of the axis that runs up; empty for the same costs
   * @param lines 0xRRGGBB of lines one after the other; empty for the usual ones
   */
  public record Costs(Scale scale, ColorMap map, Range ends, Range heights, List<Integer> lines)
      implements Serializable {
    public static final Costs USUAL =
        new Costs(Scale.LINEAR, ColorMap.VIRIDIS, Range.of(), Range.of(), List.of());

    public Costs {
      lines = List.copyOf(lines);
    }

    /** Colours over costs that reach so far. */
    public ColorScale over(Range costs) {
      return between(ColorScale.of(map, scale, costs));
    }

    /**
     * Heights of costs that reach so far: logarithmic, cut where the user says. From 0 is from the
     * lowest cost, for there is no logarithm of 0.
     */
    public ColorScale cut(Range costs) {
      ColorScale whole = ColorScale.of(map, Scale.LOG, costs);
      if (heights.isEmpty()) {
        return whole;
      }
      double low = heights.smallest() > 0 ? heights.smallest() : whole.from();
      return whole.between(low, heights.largest());
    }

    /** Diverging colours over differences, with none at their middle unless the ends are chosen. */
    public ColorScale overDifferences(Range differences) {
      return between(ColorScale.ofDifferences(differences));
    }

    private ColorScale between(ColorScale colours) {
      return ends.isEmpty() ? colours : colours.between(ends.smallest(), ends.largest());
    }

    /** A line has heights in place of colours. */
    public Chart heights(Chart line) {
      return ends.isEmpty() ? line : line.withHeights(ends.smallest(), ends.largest());
    }

    /** The ends that a user chose for the axis that runs up; empty where nobody says. */
    public Range reach() {
      return heights.isEmpty() ? ends : heights;
    }

    /** The axis of heights over which costs are drawn that reach so far. */
    public Ruler ruler(String title, Range costs) {
      Range within = reach();
      return within.isEmpty()
          ? LineChart.vertical(title, scale, costs)
          : new Ruler(title, scale, within.smallest(), within.largest());
    }
  }

  /** A look with other words. */
  public Look with(Words other) {
    return new Look(formats, size, style, other, inside, costs, asked);
  }

  /** A look with as much of the caption. */
  public Look with(CaptionChoice captioned) {
    return with(new Words(words.texts, captioned, words.labels, words.directions));
  }

  /** A look whose axes have titles by the names of the directions along them. */
  public Look titling(Map<String, String> directions) {
    return with(new Words(words.texts, words.captioned, words.labels, directions));
  }

  /** A look with marks at places. */
  public Look marked(List<LabelledMarks.Spot> marks) {
    Inside marked =
        new Inside(inside.starred, inside.equal, inside.smooth, inside.levels, marks, inside.eye);
    return new Look(formats, size, style, words, marked, costs, asked);
  }

  /** A look for pictures of another size and in more formats. */
  public Look with(PictureSize other, PictureFormat... more) {
    List<PictureFormat> all = new ArrayList<>(formats);
    List.of(more).stream().filter(format -> !formats.contains(format)).forEach(all::add);
    return new Look(all, other, style, words, inside, costs, asked);
  }

  /** A look in another style. */
  public Look with(ChartStyle other) {
    return new Look(formats, size, other, words, inside, costs, asked);
  }

  /** A look that makes something else of costs. */
  public Look with(Costs other) {
    return new Look(formats, size, style, words, inside, other, asked);
  }

  public boolean isDrawn() {
    return !formats.isEmpty();
  }

  /** Returns whether LaTeX sets the text of pictures. */
  public boolean isSetByLatex() {
    return formats.contains(PictureFormat.PDF_TEX);
  }

  /** Returns whether every sentence of the caption was asked for. */
  public boolean isCaptionedInFull() {
    return words.captioned.equals(CaptionChoice.FULL);
  }

  /** Returns whether a file for LaTeX is written beside each picture. */
  public boolean isForLatex() {
    return isDrawn() && words.captioned.equals(CaptionChoice.LATEX);
  }

  /**
   * Returns whether it leaves a figure as it is but for its style. Each small picture asks: a
   * record's own {@code equals} takes Java 30 ms to make when it is first called.
   */
  private boolean isPlain() {
    return words.texts.isEmpty()
        && words.labels.isEmpty()
        && words.captioned.equals(CaptionChoice.SHORT)
        && !inside.starred
        && !inside.equal
        && !inside.smooth
        && inside.levels.isEmpty()
        && inside.marks.isEmpty()
        && inside.eye.isEmpty()
        && costs.heights.isEmpty()
        && costs.lines.isEmpty()
        && asked.isEmpty();
  }

  /**
   * The usual size or more, with text of the usual size or less, and nothing changed about the
   * picture: it may lack what is to be changed, and longer words or equal units may leave no room.
   */
  public boolean isRoomy() {
    return size.width() >= ChartStyle.WIDTH
        && size.height() >= ChartStyle.HEIGHT
        && style.titleSize() <= ChartStyle.light().titleSize()
        && style.fittings().mostTicks() == 0
        && isPlain();
  }

  /** Refuses what the user says about parts that a figure lacks. */
  public void check(Set<FigurePart> has) {
    check(has, asked);
  }

  private void check(Set<FigurePart> has, Set<FigurePart> needed) {
    for (FigurePart part : needed) {
      if (asked.contains(part) && !has.contains(part)) {
        throw new LacksPartException(part, "");
      }
    }
  }

  /** Refuses what the user says about a figure that lacks it, though none is drawn. */
  public void checkUndrawn(Supplier<? extends Figure> picture) {
    if (!isPlain()) {
      Figure figure = picture.get();
      check(figure.parts());
      changed(figure);
    }
  }

  /**
   * The figure in this look, without what has no room and was not asked for.
   *
   * @throws NoRoomException with the least size that would do, where even that has no room
   */
  public Figure of(Figure figure) {
    check(figure.parts());
    Figure whole = changed(figure).withStyle(style);
    return isDrawn() && mayLackRoom(figure)
        ? Rehearsal.fitting(whole, size.width(), size.height(), kept())
        : whole;
  }

  /** Returns what the user has asked for, so that it is not left out where there is little room. */
  private Set<FigurePart> kept() {
    Set<FigurePart> kept = EnumSet.noneOf(FigurePart.class);
    kept.addAll(asked);
    if (!words.captioned.equals(CaptionChoice.SHORT)) {
      kept.add(FigurePart.CAPTION);
    }
    return kept;
  }

  /** A single chart of the usual size has room and is not tried: that would take 50 ms. */
  private boolean mayLackRoom(Figure figure) {
    boolean single = figure instanceof Chart || figure instanceof Solid;
    return !single || !isRoomy();
  }

  /** Tries a picture that has a style of its own, in any case. */
  public void rehearseAsIs(Drawable picture) {
    Rehearsal.of(picture, size.width(), size.height());
  }

  /** The figure with what the user changes about it, but in its own style. */
  public Figure changed(Figure figure) {
    check(figure.parts(), FigurePart.CHANGED);
    Figure changed = inside(figure);
    changed = changed instanceof Chart chart ? words.titled(chart) : changed;
    changed = words.text(FigurePart.TITLE).map(changed::withTitle).orElse(changed);
    changed = words.labels.isEmpty() ? changed : labelled(changed);
    Figure labelled = changed;
    changed = words.text(FigurePart.BAR).map(title -> barred(labelled, title)).orElse(labelled);
    return changed.withCaption(words.captioned.of(figure.caption()));
  }

  /** The figure whose lines have the user's colours, whatever style it is drawn in later. */
  public Figure kept(Figure figure) {
    if (figure instanceof Chart chart) {
      return costs.lines.isEmpty() ? chart : chart.withSeries(costs.lines);
    }
    return figure instanceof Panels panels ? panels.each(this::kept) : figure;
  }

  private Figure inside(Figure figure) {
    if (figure instanceof Chart chart) {
      return inside(chart);
    }
    if (figure instanceof Panels panels) {
      return panels.each(this::inside);
    }
    if (!(figure instanceof Solid solid)) {
      return figure;
    }
    Solid marked = inside.marks.isEmpty() ? solid : solid.with(new LabelledMarks(inside.marks));
    return inside.eye.isEmpty()
        ? marked
        : marked.from(inside.eye.get(0).azimuth, inside.eye.get(0).elevation);
  }

  private Chart inside(Chart chart) {
    Chart changed = inside.smooth ? chart.smoothed() : chart;
    if (!inside.levels.isEmpty()) {
      changed = changed.cutAt(inside.levels.get(0)).orElse(changed);
    }
    for (LabelledMarks.Spot mark : inside.marks) {
      changed = changed.reaching(mark.y());
    }
    changed = inside.marks.isEmpty() ? changed : changed.avoided(new LabelledMarks(inside.marks));
    if (inside.equal) {
      try {
        changed = changed.withEqualUnits();
      } catch (IllegalArgumentException e) {
        throw new LacksPartException(FigurePart.EQUAL, String.valueOf(e.getMessage()));
      }
    }
    return costs.heights.isEmpty()
        ? changed
        : changed.withHeights(costs.heights.smallest(), costs.heights.largest());
  }

  /** The figure with the user's names of lines; in panels without lines they name the panels. */
  private Figure labelled(Figure figure) {
    if (figure instanceof Panels panels && panels.anyLine()) {
      return panels.each(panel -> Panels.hasLine(panel) ? labelled(panel) : panel);
    }
    try {
      return figure instanceof Chart chart
          ? chart.withLabels(words.labels)
          : figure instanceof Panels panels ? panels.withTitles(words.labels) : figure;
    } catch (IllegalArgumentException e) {
      throw new LacksPartException(FigurePart.LABELS, String.valueOf(e.getMessage()));
    }
  }

  private static Figure barred(Figure figure, String title) {
    if (figure instanceof Panels panels) {
      Panels barred = panels.each(panel -> barred(panel, title));
      return barred.withBarTitle(title).orElse(barred);
    }
    if (figure instanceof Chart chart) {
      return chart.withBarTitle(title).orElse(chart);
    }
    if (figure instanceof AtlasChart atlas) {
      return atlas.withQuantity(title);
    }
    return figure instanceof Solid solid ? solid.withQuantity(title) : figure;
  }
}
