package costscape.render.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import costscape.render.Surfaces;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Drawable;
import costscape.render.image.PictureFormat.Inscription;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.scale.ColorScale;
import costscape.render.surface.SurfaceChart;
import costscape.render.text.Typeface;
import costscape.sweep.CellPlane;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In SVG and PDF text is text, a line is a line and an image is one image; all in its place. */
class VectorFilesTest {
  private static final PictureSize SIZE = new PictureSize(400, 300, 144);
  private static final String LABEL = "cost θ₀ + αu – 10⁻³";
  private static final String TITLE = "Bold title";
  private static final Inscription RECORD =
      new Inscription("A < B & \"C\"", "{\"name\":\"θ <&> ½\"}");

  /** Four cells, each of one colour, enlarged. */
  private static final int[] CELLS = {0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00};

  private static final Drawable PICTURE =
      (g, width, height) -> {
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setColor(Color.BLACK);
        g.setFont(Typeface.SANS.regular().at(20));
        g.drawString(LABEL, 30, 30);
        g.setFont(Typeface.SANS.bold().at(20));
        g.drawString(TITLE, 30, 60);
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 2, 2, CELLS, 0, 2);
        g.drawImage(image, 100, 100, 80, 80, null);
        g.drawLine(200, 200, 390, 290);
      };

  @ParameterizedTest
  @EnumSource(PictureFormat.class)
  void theRunRecordIsReadBackFromEveryFormat(PictureFormat format) throws IOException {
    assertEquals(Optional.of(RECORD.record()), format.record(stream(file(format, RECORD))));
    assertEquals(Optional.empty(), format.record(stream(file(format, Inscription.NONE))));
  }

  @ParameterizedTest
  @EnumSource(PictureFormat.class)
  void aFileOfAnotherKindIsRefusedInWords(PictureFormat format) {
    byte[] other = "step,cost\n0,0.69\n".getBytes(StandardCharsets.UTF_8);
    assertThrows(IOException.class, () -> format.record(stream(other)));
  }

  @ParameterizedTest
  @EnumSource(PictureFormat.class)
  void theSamePictureIsTheSameBytes(PictureFormat format) throws IOException {
    assertArrayEquals(file(format, RECORD), file(format, RECORD));
  }

  @Test
  void svgTextIsTextInTheBundledFontWithItsGlyphs() throws IOException {
    String svg = svg();
    assertTrue(svg.contains(">" + LABEL + "</text"), svg);
    assertTrue(svg.contains(">" + TITLE + "</text"), svg);
    assertEquals(2, count(svg, "@font-face"));
    assertTrue(svg.contains("font-family=\"'DejaVu Sans'\""), svg);
    assertTrue(svg.contains("font-weight=\"bold\""), svg);
  }

  @Test
  void svgIsAsLargeOnPaperAsThePng() throws IOException {
    assertTrue(svg().contains("width=\"2.7778in\"")); // 400 / 144
    assertTrue(svg().contains("viewBox=\"0 0 400 300\""));
  }

  @Test
  void svgHoldsTheImageOnceAndExactly() throws IOException {
    Matcher images = Pattern.compile("<image[^>]*base64,([^\"]*)\"").matcher(svg());
    assertTrue(images.find());
    BufferedImage image = ImageIO.read(stream(Base64.getMimeDecoder().decode(images.group(1))));
    assertArrayEquals(CELLS, Pixels.of(image).array());
    assertFalse(images.find());
  }

  /** Transparent pixels, such as those of a failed cell of a heatmap, or all around a surface. */
  @Test
  void whatIsTransparentInAnImageShowsWhatLiesBelow() throws IOException {
    int[] cells = {0x00000000, 0xFF00FF00, 0x800000FF, 0xFFFFFF00};
    Drawable picture =
        (g, width, height) -> {
          g.setColor(Color.RED);
          g.fillRect(0, 0, width, height);
          BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
          image.setRGB(0, 0, 2, 2, cells, 0, 2);
          g.drawImage(image, 100, 100, 80, 80, null);
        };
    ByteArrayOutputStream svg = new ByteArrayOutputStream();
    PictureFormat.SVG.write(picture, SIZE, RECORD, svg);
    Matcher images =
        Pattern.compile("<image[^>]*base64,([^\"]*)\"")
            .matcher(svg.toString(StandardCharsets.UTF_8));
    assertTrue(images.find());
    BufferedImage image = ImageIO.read(stream(Base64.getMimeDecoder().decode(images.group(1))));
    assertArrayEquals(cells, image.getRGB(0, 0, 2, 2, null, 0, 2));
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PictureFormat.PDF.write(picture, SIZE, RECORD, pdf);
    try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, SIZE.dpi());
      assertNear(0xFF0000, page.getRGB(110, 110));
      assertNear(0x00FF00, page.getRGB(170, 110));
    }
  }

  @Test
  void pdfTextHoldsTheLabels() throws IOException {
    try (PDDocument document = pdf()) {
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains(LABEL), text);
      assertTrue(text.contains(TITLE), text);
    }
  }

  @Test
  void pdfEmbedsBothFacesAndOneImage() throws IOException {
    try (PDDocument document = pdf()) {
      PDResources page = document.getPage(0).getResources();
      PDFormXObject form =
          (PDFormXObject) page.getXObject(page.getXObjectNames().iterator().next());
      int fonts = 0;
      for (COSName name : form.getResources().getFontNames()) {
        PDFont font = form.getResources().getFont(name);
        assertTrue(font.isEmbedded());
        fonts++;
      }
      assertEquals(2, fonts);
      int images = 0;
      for (COSName name : form.getResources().getXObjectNames()) {
        PDXObject object = form.getResources().getXObject(name);
        images += object instanceof PDImageXObject image && image.getWidth() == 2 ? 1 : 0;
      }
      assertEquals(1, images);
    }
  }

  @Test
  void pdfPageIsAsLargeAsThePictureAndDrawnTheRightWayUp() throws IOException {
    try (PDDocument document = pdf()) {
      assertEquals(200, document.getPage(0).getMediaBox().getWidth(), 1e-4); // 400 / 144 × 72
      assertEquals(150, document.getPage(0).getMediaBox().getHeight(), 1e-4);
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, SIZE.dpi());
      assertNear(CELLS[0], page.getRGB(120, 120));
      assertNear(CELLS[1], page.getRGB(160, 120));
      assertNear(CELLS[2], page.getRGB(120, 160));
      assertNear(CELLS[3], page.getRGB(160, 160));
    }
  }

  @Test
  void pdfHasATitleAndNoDate() throws IOException {
    try (PDDocument document = pdf()) {
      assertEquals(RECORD.title(), document.getDocumentInformation().getTitle());
      assertEquals(null, document.getDocumentInformation().getCreationDate());
    }
  }

  /** This viewer smooths enlarged images: the middle of a cell is off by 5 levels. */
  private static void assertNear(int expected, int shown) {
    assertTrue(Palette.distance(expected, shown) < 3 * 8 * 8, Integer.toHexString(shown));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private static String svg() throws IOException {
    return new String(file(PictureFormat.SVG, RECORD), StandardCharsets.UTF_8);
  }

  private static PDDocument pdf() throws IOException {
    return Loader.loadPDF(file(PictureFormat.PDF, RECORD));
  }

  private static byte[] file(PictureFormat format, Inscription inscription) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(PICTURE, SIZE, inscription, out);
    return out.toByteArray();
  }

  private static ByteArrayInputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  /** A surface of few faces is shapes, which look like the image; one of many faces is an image. */
  @Tag("long")
  @OneIn(2)
  @Test
  void aSurfaceIsShapesWhereItHasFewFaces() throws IOException {
    Drawable few = surface(61);
    ByteArrayOutputStream svg = new ByteArrayOutputStream();
    PictureFormat.SVG.write(few, SIZE, RECORD, svg);
    String shapes = svg.toString(StandardCharsets.UTF_8);
    assertEquals(1, found("<image", shapes), "the colour bar alone");
    assertTrue(found("<(polygon|path)", shapes) > 14_000, "120 x 120 faces");
    svg.reset();
    PictureFormat.SVG.write(surface(201), SIZE, RECORD, svg);
    assertEquals(2, found("<image", svg.toString(StandardCharsets.UTF_8)));
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PictureFormat.PDF.write(few, SIZE, RECORD, pdf);
    try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
      BufferedImage drawn = new PDFRenderer(document).renderImageWithDPI(0, SIZE.dpi());
      BufferedImage pixels = Surfaces.image(few, SIZE.width(), SIZE.height());
      long difference = 0;
      for (int k = 0; k < SIZE.width() * SIZE.height(); k++) {
        int x = k % SIZE.width();
        int y = k / SIZE.width();
        for (int shift = 0; shift < 24; shift += 8) {
          int one = drawn.getRGB(x, y) >> shift & 255;
          difference += Math.abs(one - (pixels.getRGB(x, y) >> shift & 255));
        }
      }
      double mean = difference / (3.0 * SIZE.width() * SIZE.height());
      assertTrue(mean < 4, "%.2f of 255 a channel".formatted(mean));
    }
  }

  private static Drawable surface(int points) {
    CellPlane hills = Surfaces.of(points, points, (x, y) -> Math.sin(9 * x) * Math.cos(7 * y) + x);
    return SurfaceChart.of(hills, ColorScale.of(hills.range()), "cost")
        .withStyle(ChartStyle.light().withFontSize(12));
  }

  private static long found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }
}
