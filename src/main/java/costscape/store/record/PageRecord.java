package costscape.store.record;

import costscape.store.file.BoundedInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The run record inside an HTML page, as a data block: no browser runs it, and no content-security
 * policy forbids it.
 */
public final class PageRecord {
  private static final String BEGIN = "<script type=\"application/json\" id=\"run-record\">";
  private static final String END = "</script>";
  private static final String PLACE = "</head>";

  /** A page's head, which holds the record, lies within its first megabytes. */
  private static final int MOST_BYTES = BoundedInput.MOST_RECORD_BYTES;

  private PageRecord() {}

  /**
   * Puts a record into the head of a page.
   *
   * @param record JSON; each &lt; in it is escaped, so that the text cannot end its element
   */
  public static String into(String page, String record) {
    int place = page.indexOf(PLACE);
    if (place < 0) {
      throw new IllegalStateException("a page without " + PLACE);
    }
    String harmless =
        record.strip().replace("<", "\\u003c"); // in JSON this character stands only inside strings
    return page.substring(0, place) + BEGIN + harmless + END + "\n" + page.substring(place);
  }

  /** Finds the record of a page, if the page has one. */
  public static Optional<String> read(InputStream page) throws IOException {
    byte[] bytes = page.readNBytes(MOST_BYTES);
    String text = new String(bytes, StandardCharsets.ISO_8859_1); // a letter a byte
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END, begin);
    return begin < BEGIN.length() || end < 0
        ? Optional.empty()
        : Optional.of(new String(bytes, begin, end - begin, StandardCharsets.UTF_8));
  }
}
