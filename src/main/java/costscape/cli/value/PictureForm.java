package costscape.cli.value;

import costscape.cli.look.Appearance;
import costscape.render.chart.CaptionChoice;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Drawable;
import costscape.render.chart.Figure;
import costscape.render.chart.FigurePart;
import costscape.render.chart.Rehearsal;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureSize;
import costscape.render.surface.SurfaceChart;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What every picture of a command has in common: its formats, its size, its look. */
public record PictureForm(
    List<PictureFormat> formats, PictureSize size, ChartStyle style, Appearance appearance) {
  public PictureForm {
    formats = List.copyOf(formats);
  }

  /** Pictures as they are made. */
  public PictureForm(List<PictureFormat> formats, PictureSize size, ChartStyle style) {
    this(formats, size, style, Appearance.NONE);
  }

  /** A figure with this look, and with what the user changes about it. */
  public Figure dressed(Figure figure) {
    Figure whole = appearance.of(figure).withStyle(figureStyle());
    return isDrawn() && mayLackRoom(figure)
        ? Rehearsal.leavingOut(whole, size.width(), size.height(), kept())
        : whole;
  }

  /** What the user has asked for, so that it is not left out where there is little room. */
  private Set<FigurePart> kept() {
    Set<FigurePart> kept = EnumSet.noneOf(FigurePart.class);
    kept.addAll(appearance.asked());
    if (appearance.words().captioned().kind() != CaptionChoice.Kind.SHORT) {
      kept.add(FigurePart.CAPTION);
    }
    return kept;
  }

  private boolean mayLackRoom(Figure figure) {
    boolean single = figure instanceof Chart || figure instanceof SurfaceChart;
    return !single || !isRoomy();
  }

  /** The style of figures, with the user's number of ticks. */
  public ChartStyle figureStyle() {
    return style.with(appearance.content().over(style.fittings()));
  }

  public PictureForm sized(PictureSize other) {
    return new PictureForm(formats, other, style, appearance);
  }

  /**
   * The usual size or more, with text of the usual size or less in a typeface that comes along, and
   * nothing changed about the picture: it may lack what is to be changed, and longer words or equal
   * units may leave no room.
   */
  public boolean isRoomy() {
    return size.width() >= ChartStyle.WIDTH
        && size.height() >= ChartStyle.HEIGHT
        && style.titleSize() <= ChartStyle.light().titleSize()
        && !style.typeface().isOwn()
        && appearance.isPlain();
  }

  /** Whether a file for LaTeX is written beside each picture. */
  public boolean isForLatex() {
    return isDrawn() && appearance.words().captioned().kind() == CaptionChoice.Kind.LATEX;
  }

  /** Whether LaTeX sets the text of pictures. */
  public boolean isSetByLatex() {
    return formats.contains(PictureFormat.PDF_TEX);
  }

  public boolean isDrawn() {
    return !formats.isEmpty();
  }

  /**
   * Refuses a size that leaves a figure no room. A single chart of the usual size has room and is
   * not tried: that would take 50 ms.
   *
   * @throws IllegalArgumentException with the least size that has room
   */
  public void rehearse(Figure figure) {
    Figure dressed = dressed(figure);
    if (mayLackRoom(figure)) {
      rehearseAsIs(dressed);
    }
  }

  /** Refuses what the user says about a figure that lacks it, though none is drawn. */
  public void checkLook(Supplier<? extends Figure> figure) {
    if (!appearance.isPlain()) {
      appearance.check(figure.get().parts());
      appearance.of(figure.get());
    }
  }

  /** Tries a picture that has a style of its own, in any case. */
  public void rehearseAsIs(Drawable picture) {
    Rehearsal.of(picture, size.width(), size.height());
  }

  public PictureForm also(PictureFormat format) {
    List<PictureFormat> more = new ArrayList<>(formats);
    if (!more.contains(format)) {
      more.add(format);
    }
    return new PictureForm(more, size, style, appearance);
  }
}
