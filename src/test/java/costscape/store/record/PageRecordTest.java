package costscape.store.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A page keeps every character of its record, and none of them is markup. */
class PageRecordTest {
  private static final String PAGE = "<html><head><title>t</title></head><body>text</body></html>";

  private static Optional<String> read(String page) throws IOException {
    return PageRecord.read(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void whateverTheCommandHoldsComesBackAndEndsNoElement() throws IOException {
    List<String> command = List.of("explore", "--name", "</script><!--<script>\u00f6\"\\");
    String page = PageRecord.into(PAGE, RunRecord.of(command, List.of()).inside("x.html"));
    assertEquals(1, page.split("</script>", -1).length - 1);
    assertFalse(page.contains("<!--"));
    assertTrue(page.endsWith("</head><body>text</body></html>"));
    RecordedRun run = RecordedRun.parse("x.html", read(page).orElseThrow());
    assertEquals(command, run.command());
    assertEquals(Path.of("x.html"), run.file());
  }

  @Test
  void aPageOfAnyoneElseHasNone() throws IOException {
    assertEquals(Optional.empty(), read(PAGE));
    assertEquals(Optional.empty(), read(""));
  }
}
