package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader who has read enough is no failure; a run without a value is one. */
class DeliveredTest {
  @TempDir private Path folder;

  private static Main.Pipe failing(String reason) {
    return new Main.Pipe(
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException(reason);
          }
        });
  }

  @Test
  void aClosedPipeIsNoErrorAndAFullDiskIs() {
    byte[] words = {1, 2};
    assertDoesNotThrow(() -> failing("Broken pipe").write(words));
    assertThrows(IOException.class, () -> failing("No space left on device").write(words));
  }

  @Test
  void whereNoCellHasAValueOneSentenceSaysSoAndNothingIsWritten() {
    Path out = folder.resolve("out");
    String line = "sweep --vary w1_0_0=-5:5:11 --set b2_0=1e308,w2_0_0=1e308 --out " + out;
    Session session = Session.line(line);
    assertEquals(1, session.exitCode());
    assertTrue(session.err().contains("no cell has a value: all 11 failed"), session.err());
    assertEquals("", session.out());
    assertFalse(Files.exists(out));
  }
}
