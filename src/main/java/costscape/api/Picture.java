package costscape.api;

import costscape.render.chart.CaptionText.CaptionChoice;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Figure;
import costscape.render.chart.Figure.FigurePart;
import costscape.render.figure.View;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureFormat.Inscription;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.look.Look;
import costscape.render.scale.Ruler.Scale;
import costscape.store.file.Content;
import costscape.words.NameList;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jfree.chart.ui.Drawable;

/**
 * A picture of a result, to be written as PNG, SVG or PDF, or drawn into another program's picture:
 * JFreeChart knows it as {@link Drawable}. Immutable: {@link #title}, {@link #log} and their like
 * return another picture.
 */
public final class Picture implements Drawable {
  private final Drawing drawing;
  private final Look look;
  private final List<Trained> paths;

  private Picture(Drawing drawing, Look look, List<Trained> paths) {
    this.drawing = drawing;
    this.look = look;
    this.paths = List.copyOf(paths);
  }

  private static Picture of(Drawing drawing) {
    return new Picture(drawing, Look.USUAL, List.of());
  }

  /**
   * The cost along a line.
   *
   * @param curve the costs
   * @return the picture
   */
  public static Picture line(Curve curve) {
    return of(new Drawing.OfCurve(curve));
  }

  /**
   * The cost over a plane as colours.
   *
   * @param surface the costs
   * @return the picture
   */
  public static Picture heatmap(Surface surface) {
    return of(new Drawing.OfSurface(surface, View.HEATMAP));
  }

  /**
   * Colours under labelled lines of equal cost.
   *
   * @param surface the costs
   * @return the picture
   */
  public static Picture contours(Surface surface) {
    return of(new Drawing.OfSurface(surface, View.CONTOUR));
  }

  /**
   * A landscape in perspective.
   *
   * @param surface the costs
   * @return the picture
   */
  public static Picture landscape(Surface surface) {
    return of(new Drawing.OfSurface(surface, View.SURFACE));
  }

  /**
   * The cost of a training, step by step.
   *
   * @param trained the path
   * @return the picture
   */
  public static Picture history(Trained trained) {
    return of(new Drawing.OfHistory(trained));
  }

  /**
   * The tree of a catalogue's minima and the lowest passes found between them.
   *
   * @param catalogue the places
   * @return the picture
   */
  public static Picture tree(Catalogue catalogue) {
    return of(new Drawing.OfCatalogue(catalogue));
  }

  /**
   * The density of a Hessian's eigenvalues.
   *
   * @param spectrum the density
   * @return the picture
   */
  public static Picture spectrum(Spectrum spectrum) {
    return of(new Drawing.OfSpectrum(spectrum));
  }

  /**
   * Every start coloured by the end that it reaches.
   *
   * @param basins the map
   * @return the picture
   */
  public static Picture basins(Basins basins) {
    return of(new Drawing.OfBasins(basins));
  }

  /**
   * The same picture with a title.
   *
   * @param text the title
   * @return the other picture
   */
  public Picture title(String text) {
    return with(
        look.with(
            new Look.Words(
                Map.of(FigurePart.TITLE, text), look.words().captioned(), List.of(), Map.of())));
  }

  /**
   * The same picture with other words below it.
   *
   * @param text the words, empty for none
   * @return the other picture
   */
  public Picture caption(String text) {
    return with(look.with(CaptionChoice.own(text)));
  }

  /** {@return the same picture with its whole caption below it} */
  public Picture captioned() {
    return with(look.with(CaptionChoice.FULL));
  }

  /**
   * The words of its caption: which data and network it shows, which parameters are fixed, and how
   * far a path is from the plane. By default the picture itself carries at most one short line, and
   * only what somebody who sees the picture alone would get wrong.
   *
   * @return the caption, in whole sentences
   */
  public String caption() {
    return drawing.caption(paths).full();
  }

  /** {@return the same picture with heights or colours on a logarithmic scale} */
  public Picture log() {
    Look.Costs usual = look.costs();
    return with(
        look.with(
            new Look.Costs(Scale.LOG, usual.map(), usual.ends(), usual.heights(), usual.lines())));
  }

  /** {@return the same picture in light colours on a dark ground} */
  public Picture dark() {
    return with(look.with(ChartStyle.dark()));
  }

  /**
   * The same picture in another size.
   *
   * @param width in pixels
   * @param height in pixels
   * @return the other picture
   */
  public Picture size(int width, int height) {
    return with(look.with(new PictureSize(width, height, look.size().dpi())));
  }

  /**
   * The same picture of a plane with the path of a training over it. Where the path leaves the
   * plane it is projected, and dashed where its own cost is another than the surface's; the caption
   * says how far it is away.
   *
   * @param trained the path
   * @return the other picture
   * @throws IllegalStateException where this is no picture of a plane
   * @throws IllegalArgumentException where the path is one of other parameters
   */
  public Picture path(Trained trained) {
    if (!(drawing instanceof Drawing.OfSurface plane)) {
      throw new IllegalStateException(
          "a path is laid over a heatmap, contours or a landscape of a surface");
    }
    trained.end().fits("the path", plane.surface().plane.point.model);
    List<Trained> more = new ArrayList<>(paths);
    more.add(trained);
    return new Picture(drawing, look, more);
  }

  private Picture with(Look other) {
    return new Picture(drawing, other, paths);
  }

  private Figure figure() {
    Figure figure = drawing.figure(look, paths).withCaption(drawing.caption(paths));
    return look.changed(figure).withStyle(look.style());
  }

  /**
   * Writes the picture; the ending of the file's name says how: {@code .png}, {@code .svg} or
   * {@code .pdf}. The same picture gives the same bytes on any machine.
   *
   * @param file where to; an old file is replaced whole or not at all
   * @throws IOException where it cannot be written
   * @throws IllegalArgumentException where the ending is another one, or the size leaves no room
   * @throws IllegalStateException where the library is missing that writes this format
   */
  public void write(Path file) throws IOException {
    PictureFormat format =
        Arrays.stream(PictureFormat.values())
            .filter(known -> known.extension().equals(Files.ending(file)))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "%s: the name of a picture ends in %s".formatted(file, endings())));
    Content content = content(format);
    try {
      Files.write(file, content);
    } catch (NoClassDefFoundError e) {
      throw missing(file.toString(), format, e);
    }
  }

  private Content content(PictureFormat format) {
    Figure figure = figure();
    look.rehearseAsIs(figure);
    Inscription inscription = new Inscription(look.words().text(FigurePart.TITLE).orElse(""), "");
    return out ->
        Slf4j.quietly(
            () -> {
              format.write(figure, look.size(), inscription, out);
              return look;
            });
  }

  private static IllegalStateException missing(
      String picture, PictureFormat format, NoClassDefFoundError cause) {
    return new IllegalStateException(
        "%s: a program that writes .%s needs %s beside costscape, whose POM leaves these optional;"
                .formatted(picture, format.extension(), format.library())
            + " no class "
            + cause.getMessage(),
        cause);
  }

  /**
   * {@return the bytes of its PNG file}
   *
   * @throws IllegalArgumentException where the size leaves no room
   */
  public byte[] png() {
    return bytes(PictureFormat.PNG);
  }

  /**
   * The text of its SVG file.
   *
   * @return an SVG document, in UTF-8 where it is written
   * @throws IllegalArgumentException where the size leaves no room
   * @throws IllegalStateException where the library is missing that writes SVG
   */
  public String svg() {
    return new String(bytes(PictureFormat.SVG), StandardCharsets.UTF_8);
  }

  private byte[] bytes(PictureFormat format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      content(format).writeTo(bytes);
    } catch (NoClassDefFoundError e) {
      throw missing("the picture", format, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory is no disk
    }
    return bytes.toByteArray();
  }

  private static String endings() {
    return NameList.either(
        Arrays.stream(PictureFormat.values())
            .map(format -> "." + format.extension())
            .distinct()
            .toList());
  }

  /** {@return the picture as pixels} */
  public BufferedImage toImage() {
    BufferedImage image =
        new BufferedImage(look.size().width(), look.size().height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    figure().draw(g, look.size().width(), look.size().height());
    g.dispose();
    return image;
  }

  /**
   * Draws the picture into an area, in the size that it has there.
   *
   * @param g where to draw
   * @param area the area, in the coordinates of {@code g}
   */
  @Override
  public void draw(Graphics2D g, Rectangle2D area) {
    Graphics2D own = (Graphics2D) g.create();
    own.transform(AffineTransform.getTranslateInstance(area.getX(), area.getY()));
    figure().draw(own, (int) area.getWidth(), (int) area.getHeight());
    own.dispose();
  }
}
