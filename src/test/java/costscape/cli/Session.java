package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** One command line as a user runs it: exit code and what was printed. */
public record Session(int exitCode, String out, String err) {
  public static Session run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Session(exitCode, out.toString(), err.toString());
  }

  /** Runs a command line that succeeds, and returns what it printed. */
  public static String succeeding(List<String> arguments) {
    Session ran = run(arguments.toArray(String[]::new));
    assertEquals(0, ran.exitCode, arguments + " " + ran.out + ran.err);
    return ran.out;
  }
}
