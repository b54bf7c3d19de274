package costscape.render.image;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Drawable;
import costscape.render.image.PdfWriter.LatexText;
import costscape.render.image.PngText.BoundedBytes;
import costscape.words.Labelled;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.cos.COSString;

/**
 * The formats of picture files. The same picture gives the same bytes on any machine.
 *
 * <p>Each calls its writer and its reader within a lambda, for a reference to a method would load
 * the library behind it, which a program may lack.
 */
public enum PictureFormat implements Labelled {
  PNG(
      "java.desktop",
      (picture, size, inscription, out) ->
          PngWriter.write(
              Pixels.of(picture, size.width(), size.height()), size.dpi(), inscription, out),
      file -> PngText.record(file)),
  SVG(
      "org.apache.xmlgraphics:batik-svggen and batik-dom and org.apache.pdfbox:fontbox",
      (picture, size, inscription, out) -> SvgWriter.write(picture, size, inscription, out),
      file -> SvgRecord.read(file)),
  PDF(
      "de.rototor.pdfbox:graphics2d",
      (picture, size, inscription, out) -> PdfWriter.write(picture, size, inscription, out),
      file -> PdfRecord.read(file)),
  /** A PDF without text, which LaTeX sets over it: see {@link LatexText}. */
  PDF_TEX(
      "de.rototor.pdfbox:graphics2d",
      (picture, size, inscription, out) -> PdfWriter.writeBare(picture, size, inscription, out),
      file -> PdfRecord.read(file));

  @FunctionalInterface
  private interface Writing {
    void write(Drawable picture, PictureSize size, Inscription inscription, OutputStream out)
        throws IOException;
  }

  @FunctionalInterface
  private interface Reading {
    Optional<String> record(InputStream file) throws IOException;
  }

  private final String library;
  private final Writing writing;
  private final Reading reading;

  PictureFormat(String library, Writing writing, Reading reading) {
    this.library = library;
    this.writing = writing;
    this.reading = reading;
  }

  /** Returns what writes files of this format: a library that a program may lack, but for PNG. */
  public String library() {
    return library;
  }

  /** Draws a picture and writes its file. The stream stays open. */
  public void write(Drawable picture, PictureSize size, Inscription inscription, OutputStream out)
      throws IOException {
    writing.write(picture, size, inscription, out);
  }

  /**
   * The run record in a file of this format, if it holds one.
   *
   * @throws IOException if the stream holds no such file or a damaged one
   */
  public Optional<String> record(InputStream file) throws IOException {
    return reading.record(file);
  }

  /** The ending of the file name, without a dot. */
  public String extension() {
    return (this == PDF_TEX ? PDF : this).label();
  }

  /**
   * The text inside a picture's file: its title, and the run record with which it can be made
   * again.
   *
   * @param title one line
   * @param record the run record in JSON; empty if the picture has none
   */
  public record Inscription(String title, String record) {
    /** No text. */
    public static final Inscription NONE = new Inscription("", "");

    /** The program's name, which stands in every file's metadata. */
    static final String SOFTWARE = "costscape";
  }

  /**
   * The size of a picture.
   *
   * @param width the width in pixels; in vector files, in the unit of all drawing
   * @param height the height in pixels
   * @param dpi the pixels of an inch, which decide the size on paper
   */
  public record PictureSize(int width, int height, int dpi) implements Serializable {
    /** The default size fits a column of text: 1200 × 800 at 144 dpi are 8.3 × 5.6 inches. */
    public static final PictureSize DEFAULT =
        new PictureSize(ChartStyle.WIDTH, ChartStyle.HEIGHT, ChartStyle.DPI);

    private static final int LARGEST = 20_000;

    public PictureSize {
      if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
        throw new IllegalArgumentException(
            "a picture has 1 to %d pixels a side, not %dx%d".formatted(LARGEST, width, height));
      }
      if (dpi < 1 || dpi > LARGEST) {
        throw new IllegalArgumentException(
            "a picture has 1 to %d pixels an inch, not %d".formatted(LARGEST, dpi));
      }
    }
  }

  /**
   * Finds the run record in an SVG file: the text of {@code <metadata id="costscape">}. The file is
   * read from its beginning up to that element. A document type is never looked up, and one that
   * defines anything is refused, as an entity could name any file or address.
   */
  private static final class SvgRecord {
    /** Bytes that are read, for each of which Java's reader takes 8; the record stands first. */
    private static final int MOST_BYTES = 8 << 20;

    private SvgRecord() {}

    static Optional<String> read(InputStream file) throws IOException {
      byte[] bytes = file.readNBytes(MOST_BYTES + 1);
      try {
        return in(reader(text(bytes)));
      } catch (XMLStreamException e) {
        if (bytes.length > MOST_BYTES) { // the text was cut off there
          throw new IOException(
              String.format(Locale.ROOT, "no run record is in its first %,d bytes", MOST_BYTES));
        }
        throw damaged(reason(e));
      } catch (RuntimeException e) { // Java's reader throws these at text that is not XML at all
        throw damaged(e.getClass().getSimpleName());
      }
    }

    /** The file as UTF-8, whatever it declares: Java's XML reader would print encoding faults. */
    private static Reader text(byte[] bytes) {
      return new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
    }

    /**
     * Java's own reader, whatever else is on the class path. Everything that fetches is switched
     * off.
     */
    private static XMLStreamReader reader(Reader file) throws XMLStreamException {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setXMLResolver(
          (publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("it asks for another file");
          });
      return factory.createXMLStreamReader(file);
    }

    private static Optional<String> in(XMLStreamReader xml) throws XMLStreamException, IOException {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD && String.valueOf(xml.getText()).contains("]")) {
          throw damaged("its document type defines something");
        }
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw damaged("an entity that XML does not define");
        }
        if (event == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals(SvgWriter.METADATA)
            && PngText.RECORD.equals(xml.getAttributeValue(null, "id"))) {
          return Optional.of(text(xml));
        }
      }
      return Optional.empty();
    }

    /** All text up to the end of the element, including the text of elements within it. */
    private static String text(XMLStreamReader xml) throws XMLStreamException, IOException {
      StringBuilder text = new StringBuilder();
      int depth = 1;
      while (depth > 0) {
        int event = xml.next();
        switch (event) {
          case XMLStreamConstants.START_ELEMENT -> depth++;
          case XMLStreamConstants.END_ELEMENT -> depth--;
          case XMLStreamConstants.ENTITY_REFERENCE ->
              throw damaged("an entity that XML does not define");
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          default -> {} // such as a comment
        }
      }
      return text.toString();
    }

    /** The reader's own words, without the "ParseError at […] Message:" before them. */
    private static String reason(XMLStreamException e) {
      return String.valueOf(e.getMessage())
          .replaceAll("\\s+", " ")
          .replaceFirst("^ParseError at \\[row,col]:\\[(\\d+),(\\d+)] Message: ", "line $1: ");
    }

    private static IOException damaged(String how) {
      return new IOException("the SVG file is damaged: " + how);
    }
  }

  /**
   * Finds the run record in a PDF file: the entry {@code /costscape} of its document information,
   * which is either plain or in a compressed object stream (PDF 32000-1, section 7.5.7). The search
   * is for the entry's name. A whole PDF reader would follow every reference and unpack every
   * stream that a stranger's file names; this one looks only at text of bounded length.
   */
  private static final class PdfRecord {
    private static final int MOST_FILE_BYTES = 32 << 20;
    private static final String OBJECTS = "/ObjStm";
    private static final String STREAM = "stream";
    private static final String ENTRY = "/" + PngText.RECORD;

    private int left = PngText.MOST_RECORD_BYTES;

    private PdfRecord() {}

    static Optional<String> read(InputStream file) throws IOException {
      byte[] bytes = BoundedBytes.of(file, MOST_FILE_BYTES, PdfRecord::tooLong);
      String text = new String(bytes, StandardCharsets.ISO_8859_1); // a letter a byte
      if (!text.startsWith("%PDF")) {
        throw new IOException("not a PDF file: it does not begin with %PDF");
      }
      Optional<String> open = in(text);
      return open.isPresent() ? open : new PdfRecord().packed(text, bytes);
    }

    private static IOException tooLong() {
      return new IOException(
          String.format(Locale.ROOT, "a PDF file of more than %,d bytes", MOST_FILE_BYTES));
    }

    private Optional<String> packed(String text, byte[] bytes) throws IOException {
      Optional<String> found = Optional.empty();
      int at = text.indexOf(OBJECTS);
      while (at >= 0 && found.isEmpty()) {
        int stream = text.indexOf(STREAM, at);
        if (stream < 0) {
          throw new IOException("the PDF file is damaged: an object stream is missing");
        }
        int begin = stream + STREAM.length();
        while (begin < bytes.length && (bytes[begin] == '\r' || bytes[begin] == '\n')) {
          begin++;
        }
        found = in(unpacked(new ByteArrayInputStream(bytes, begin, bytes.length - begin)));
        at = text.indexOf(OBJECTS, begin);
      }
      return found;
    }

    /** Unpacks the object streams, whose total content is bounded. */
    private String unpacked(InputStream packed) throws IOException {
      try (InputStream in = new InflaterInputStream(packed)) {
        byte[] objects = BoundedBytes.of(in, left, PngText::tooLong);
        left -= objects.length;
        return new String(objects, StandardCharsets.ISO_8859_1);
      } catch (java.util.zip.ZipException | java.io.EOFException e) {
        throw new IOException("the PDF file is damaged: an object stream cannot be unpacked", e);
      }
    }

    private static Optional<String> in(String text) throws IOException {
      for (int at = text.indexOf(ENTRY); at >= 0; at = text.indexOf(ENTRY, at + 1)) {
        int value = at + ENTRY.length();
        while (value < text.length() && Character.isWhitespace(text.charAt(value))) {
          value++;
        }
        Optional<String> record = string(text, value);
        if (record
            .filter(words -> words.startsWith("{"))
            .isPresent()) { // a title may hold the entry's name too
          return record;
        }
      }
      return Optional.empty();
    }

    /** Reads a PDF string, which is in hexadecimal or in brackets (section 7.3.4). */
    private static Optional<String> string(String text, int at) throws IOException {
      if (text.startsWith("<", at)) {
        int end = text.indexOf('>', at);
        return end < 0
            ? Optional.empty()
            : Optional.of(COSString.parseHex(text.substring(at + 1, end)).getString());
      }
      return text.startsWith("(", at) ? bracketed(text, at + 1) : Optional.empty();
    }

    /** Reads a string in brackets as our writer has it: with backslashes, without octal codes. */
    private static Optional<String> bracketed(String text, int begin) {
      StringBuilder value = new StringBuilder();
      int depth = 1;
      for (int k = begin; k < text.length(); k++) {
        char c = text.charAt(k);
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0) {
          byte[] bytes = value.toString().getBytes(StandardCharsets.ISO_8859_1);
          return Optional.of(new COSString(bytes).getString());
        }
        if (c == '\\' && k + 1 < text.length()) {
          k++;
          c = escaped(text.charAt(k));
        }
        value.append(c);
      }
      return Optional.empty();
    }

    private static char escaped(char letter) {
      return switch (letter) {
        case 'n' -> '\n';
        case 'r' -> '\r';
        case 't' -> '\t';
        default -> letter;
      };
    }
  }
}
