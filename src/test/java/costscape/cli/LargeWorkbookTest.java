package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How large a workbook becomes is said before it is written, where it is large. */
class LargeWorkbookTest {
  @TempDir private Path folder;

  private Session spreadsheet(int steps) {
    return Session.run("spreadsheet", "--steps=" + steps, "--out=" + folder);
  }

  @Tag("long")
  @OneIn(2)
  @Test
  void itsSizeIsSaid() throws IOException {
    Session session = spreadsheet(1600);
    assertEquals(0, session.exitCode(), session.err());
    Matcher said =
        Pattern.compile("a workbook of 221,101 formulas, about (\\d+) MB,").matcher(session.err());
    assertTrue(said.find(), session.err());
    double bytes = Files.size(folder.resolve("spreadsheet.xlsx"));
    assertEquals(bytes / 1e6, Double.parseDouble(said.group(1)), 0.1 * bytes / 1e6 + 0.5);
  }

  @Test
  void ofASmallOneNothingIsSaid() {
    assertEquals("", spreadsheet(3).err());
  }
}
