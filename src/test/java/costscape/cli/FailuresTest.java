package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import costscape.store.file.InputException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** A failure's kind alone says whether the user can mend it, and not the class that threw it. */
class FailuresTest {
  @Test
  void theEnginesRefusalIsAboutTheInputWhereTheUserGaveTheValue() {
    Exception refused = refusal(new IllegalArgumentException("0 steps"));
    assertEquals("2 costscape: 0 steps", ending(refused));
    assertEquals("2 costscape: no w9", ending(refusal(new NoSuchElementException("no w9"))));
  }

  @Test
  void aWrongArgumentThatTheProgramMadeItselfIsItsOwnFault() {
    assertEquals("1 costscape: 0 steps", ending(new IllegalArgumentException("0 steps")));
    assertEquals("1 costscape: no w9", ending(new NoSuchElementException("no w9")));
  }

  @Test
  void anInterruptionHasAnExitCodeOfItsOwn() {
    assertEquals("130 costscape: interrupted", ending(new CancellationException("interrupted")));
  }

  private static Exception refusal(RuntimeException thrown) {
    return assertThrows(
        InputException.class,
        () ->
            InputException.given(
                () -> {
                  throw thrown;
                }));
  }

  private static String ending(Exception failure) {
    StringWriter err = new StringWriter();
    int exitCode = new Failures(new PrintWriter(err, true)).failed(failure, false);
    return exitCode + " " + err.toString().strip();
  }
}
