package costscape.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The program: arguments to an exit code. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    // No display is asked for or needed; set before any java.awt class is loaded.
    System.setProperty("java.awt.headless", "true");
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs one command line; what a user would read goes to the two writers. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new Costscape());
    Failures failures = new Failures(err);
    int exitCode =
        line.setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(true)
            .setParameterExceptionHandler(failures)
            .setExecutionExceptionHandler(failures)
            .execute(arguments);
    out.flush();
    err.flush();
    return exitCode;
  }
}
