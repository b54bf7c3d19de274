package costscape.render.image;

import costscape.render.image.PngText.BoundedBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Finds the run record in a PDF file: the entry {@code /costscape} of its document information,
 * which is either plain or in a compressed object stream (PDF 32000-1, section 7.5.7). The search
 * is for the entry's name. A whole PDF reader would follow every reference and unpack every stream
 * that a stranger's file names; this one looks only at text of bounded length.
 */
final class PdfRecord {
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
