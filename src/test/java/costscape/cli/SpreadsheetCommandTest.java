package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command writes a workbook and its record, or says in one line why not. */
class SpreadsheetCommandTest {
  @TempDir private Path folder;

  private Session run(String... arguments) {
    return Session.line("spreadsheet --out " + folder, arguments);
  }

  @Tag("long")
  @Test
  void aRecordedWorkbookIsMadeAgain() throws IOException {
    Session first =
        run("--data xor --hidden 1 --steps 2 --optimizer momentum --momentum 0.5 --json".split(" "))
            .done();
    assertTrue(first.out().contains("\"finite_steps\": 2"), first.out());
    assertEquals("", first.err());
    byte[] bytes = Files.readAllBytes(folder.resolve("spreadsheet.xlsx"));
    assertEquals('P', bytes[0]);
    Files.delete(folder.resolve("spreadsheet.xlsx"));
    Session.run("again", folder.resolve("spreadsheet.json")).done();
    assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("spreadsheet.xlsx")));
  }

  @Test
  void whatNoWorkbookHoldsIsRefusedInOneLine() {
    refused("200 rows", "--data", "moons");
    refused("gd, momentum, nesterov, adagrad or adam, not by lbfgs", "--optimizer", "lbfgs");
    refused("a workbook has one training, not several", "--optimizer", "gd,adam");
    refused("--start", "--at", "zeros");
    refused("above 0", "--rate=-1");
    refused("gd has no decay", "--decay", "0.9");
    assertFalse(Files.exists(folder.resolve("spreadsheet.xlsx")));
  }

  private void refused(String words, String... arguments) {
    Session session = run(arguments).refused(words);
    assertEquals(1, session.err().lines().count(), session.err());
  }
}
