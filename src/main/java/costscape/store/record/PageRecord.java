package costscape.store.record;

import costscape.store.file.BoundedInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The run record inside an HTML page: data that no browser runs and no content-security policy
 * forbids.
 */
public final class PageRecord {
  private static final String BEGIN = "<script type=\"application/json\" id=\"run-record\">";
  private static final String END = "</script>";
  private static final String PLACE = "</head>";

  /** A page's head, with the record in it, lies among its first megabytes. */
  private static final int MOST_BYTES = BoundedInput.MOST_RECORD_BYTES;

  private PageRecord() {}

  /**
   * A page with a record in its head.
   *
   * @param record JSON, in which nothing can end the element it stands in
   */
  public static String into(String page, String record) {
    int place = page.indexOf(PLACE);
    if (place < 0) {
      throw new IllegalStateException("a page without " + PLACE);
    }
    String harmless = record.strip().replace("<", "\\u003c"); // it stands in strings alone
    return page.substring(0, place) + BEGIN + harmless + END + "\n" + page.substring(place);
  }

  /** The record of a page, where it has one. */
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
