package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.store.file.SafeText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Whatever word comes from outside, none moves the terminal that shows it, and a line stays one:
 * all output goes through this printer, as the tests of hostile files and of extreme options see.
 */
class TerminalWordsTest {
  /**
   * Clears the screen in two ways, deletes, turns letters round, and begins a line in three ways.
   */
  private static final String EVIL = "e\u001b[2J\u009b2J\u007f\u202e\r\u2028\nl";

  private static int firstUnsafe(String text) {
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      if (c != '\n' && !SafeText.line(String.valueOf(c)).equals(String.valueOf(c))) {
        return Character.isSurrogate(c) ? -1 : k;
      }
    }
    return -1;
  }

  /** Whoever prints has not to think of it: lines, pieces, formats and traces alike. */
  @Test
  void everyWayToPrintIsSafe() {
    StringWriter text = new StringWriter();
    PrintWriter printer = new SafePrinter(new PrintWriter(text), () -> "<wiped>");
    printer.println(EVIL);
    printer.print(EVIL);
    printer.printf("%s", EVIL);
    printer.append(EVIL).write(EVIL.toCharArray());
    printer.print('\u009b');
    printer.println(Path.of(EVIL));
    new IllegalStateException(EVIL).printStackTrace(printer);
    printer.flush();
    assertEquals(
        -1, firstUnsafe(text.toString().replace("\t", " ")), SafeText.line(text.toString()));
    assertTrue(
        text.toString()
            .startsWith("<wiped>e\\u001b[2J\\u009b2J\\u007f\\u202e\\u000d\\u2028\\u000al"));
  }

  @Test
  void boldWordsOfAHelpPageStay() {
    StringWriter text = new StringWriter();
    new SafePrinter(new PrintWriter(text)).print("\u001b[1m--at\u001b[21m\u001b[0m \u001b[2J\n");
    assertEquals("\u001b[1m--at\u001b[21m\u001b[0m \\u001b[2J\n", text.toString());
    StringWriter line = new StringWriter();
    new SafePrinter(new PrintWriter(line)).println("\u001b[8m");
    assertFalse(line.toString().contains("\u001b"), "no line of ours has a style");
  }
}
