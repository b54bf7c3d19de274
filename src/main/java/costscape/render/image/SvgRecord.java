package costscape.render.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Finds the run record in an SVG file: the text of {@code <metadata id="costscape">}. The file is
 * read from its beginning up to that element. A document type is never looked up, and one that
 * defines anything is refused, as an entity could name any file or address.
 */
final class SvgRecord {
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
   * Java's own reader, whatever else is on the class path. Everything that fetches is switched off.
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
