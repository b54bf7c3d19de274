package costscape.api;

import costscape.render.chart.CaptionText.CaptionChoice;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Figure;
import costscape.render.chart.Figure.FigurePart;
import costscape.render.figure.BasinsFigure;
import costscape.render.figure.CatalogueFigure;
import costscape.render.figure.SweepFigure;
import costscape.render.figure.View;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureFormat.Inscription;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.look.Look;
import costscape.render.scale.Ruler.Scale;
import costscape.store.file.Transaction.Content;
import costscape.study.BasinsResult;
import costscape.study.CatalogueResult;
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
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jfree.chart.ui.Drawable;

/**
 * A picture of a result, to be written as PNG, SVG or PDF, or drawn into another program's picture:
 * JFreeChart knows it as {@link Drawable}. Immutable: {@link #title}, {@link #log} and their like
 * return another picture.
 */
public final class Picture implements Drawable {
  /** A figure with its whole caption, in a look and with paths over it. */
  private final BiFunction<Look, List<Trained>, Figure> drawing;

  /** The plane over which paths may be laid. */
  private final Optional<Plane> plane;

  private final Look look;
  private final List<Trained> paths;

  private Picture(
      BiFunction<Look, List<Trained>, Figure> drawing,
      Optional<Plane> plane,
      Look look,
      List<Trained> paths) {
    this.drawing = drawing;
    this.plane = plane;
    this.look = look;
    this.paths = List.copyOf(paths);
  }

  private static Picture of(Function<Look, Figure> drawing) {
    return new Picture(
        (look, paths) -> drawing.apply(look), Optional.empty(), Look.USUAL, List.of());
  }

  private static Picture of(Surface surface, View view) {
    return new Picture(
        (look, paths) -> surface.figure(view, look, paths),
        Optional.of(surface.plane),
        Look.USUAL,
        List.of());
  }

  /** The cost along a line. */
  public static Picture line(Curve curve) {
    return of(look -> new SweepFigure(curve.result, View.HEATMAP, look).figure());
  }

  /** The cost over a plane as colours. */
  public static Picture heatmap(Surface surface) {
    return of(surface, View.HEATMAP);
  }

  /** Colours under labelled lines of equal cost. */
  public static Picture contours(Surface surface) {
    return of(surface, View.CONTOUR);
  }

  /** A landscape in perspective. */
  public static Picture landscape(Surface surface) {
    return of(surface, View.SURFACE);
  }

  /** The cost of a training, step by step. */
  public static Picture history(Trained trained) {
    return of(trained::history);
  }

  /** The tree of a catalogue's minima and the lowest passes found between them. */
  public static Picture tree(Catalogue catalogue) {
    CatalogueResult places = catalogue.result();
    return of(look -> CatalogueFigure.of(places));
  }

  /** The density of a Hessian's eigenvalues. */
  public static Picture spectrum(Spectrum spectrum) {
    return of(look -> spectrum.figure());
  }

  /** Every start coloured by the end that it reaches. */
  public static Picture basins(Basins basins) {
    BasinsResult ends = basins.result();
    return of(look -> BasinsFigure.of(ends));
  }

  /** The same picture with a title. */
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
   */
  public String caption() {
    return drawing.apply(look, paths).caption().full();
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
   */
  public Picture size(int width, int height) {
    return with(look.with(new PictureSize(width, height, look.size().dpi())));
  }

  /**
   * The same picture of a plane with the path of a training over it. Where the path leaves the
   * plane it is projected, and dashed where its own cost is another than the surface's; the caption
   * says how far it is away.
   *
   * @throws IllegalStateException where this is no picture of a plane
   * @throws IllegalArgumentException where the path is one of other parameters
   */
  public Picture path(Trained trained) {
    Plane below =
        plane.orElseThrow(
            () ->
                new IllegalStateException(
                    "a path is laid over a heatmap, contours or a landscape of a surface"));
    trained.end().fits("the path", below.point.model);
    List<Trained> more = new ArrayList<>(paths);
    more.add(trained);
    return new Picture(drawing, plane, look, more);
  }

  private Picture with(Look other) {
    return new Picture(drawing, plane, other, paths);
  }

  private Figure figure() {
    return look.changed(drawing.apply(look, paths)).withStyle(look.style());
  }

  /**
   * Writes the picture; the ending of the file's name says how: {@code .png}, {@code .svg} or
   * {@code .pdf}. The same picture gives the same bytes on any machine.
   *
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
        Files.quietly(
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
