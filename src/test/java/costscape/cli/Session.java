package costscape.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One command line as a user runs it: exit code and what was printed. */
public record Session(int exitCode, String out, String err) {
  public static Session run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Session(exitCode, out.toString(), err.toString());
  }
}
