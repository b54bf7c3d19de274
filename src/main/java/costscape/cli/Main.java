package costscape.cli;

import costscape.cli.report.PipedResult;
import costscape.cli.report.RemoteResult;
import costscape.run.ProgressBar;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;

/** The program: arguments to an exit code. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    // No display is asked for or needed; set before any java.awt class is loaded.
    System.setProperty("java.awt.headless", "true");
    Locale.setDefault(Locale.ROOT); // one point, one set of digits, one way to lower a case
    quietLibraries();
    HeadStart.begin();
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    if (PipedResult.isAskedFor(arguments)) {
      System.exit(PipedResult.run(Main::run, standardOutput(), new SafePrinter(err), arguments));
    }
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Standard output as a stream that reports a full disk; {@code System.out} never does. */
  private static OutputStream standardOutput() {
    return new FileOutputStream(FileDescriptor.out);
  }

  /** Keeps libraries from logging: a failure is an exception, and one line reports it. */
  private static void quietLibraries() {
    System.setProperty("picocli.trace", "OFF");
    System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
  }

  /**
   * Runs one command line; what a user would read goes to the two writers, and moves no terminal.
   */
  public static int run(PrintWriter toOut, PrintWriter toErr, String... arguments) {
    PrintWriter out = new SafePrinter(toOut);
    PrintWriter err = new SafePrinter(toErr, ProgressBar::clearing);
    return RemoteResult.isAskedFor(arguments)
        ? RemoteResult.run(
            (o, e, line) -> runHere(new SafePrinter(o), e, line), out, err, arguments)
        : runHere(out, err, arguments);
  }

  /** Runs one command line whose files go to this machine. */
  private static int runHere(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = line(out, err, arguments);
    int exitCode;
    try {
      exitCode = line.execute(arguments);
    } catch (VirtualMachineError e) {
      exitCode = new Failures(err).handle(e, List.of(arguments).contains("--stacktrace"));
    }
    return delivered(out, err, exitCode);
  }

  /** The parser of one command line, which tells the two writers what a user would read. */
  static CommandLine line(PrintWriter out, PrintWriter err, String... arguments) {
    Failures failures = new Failures(err);
    return Costscape.parser(arguments)
        .setOut(out)
        .setErr(err)
        .setUsageHelpAutoWidth(true)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }

  /** A run has failed if its words did not arrive, as at a full disk or a closed pipe. */
  private static int delivered(PrintWriter out, PrintWriter err, int exitCode) {
    out.flush();
    boolean lost = out.checkError() && exitCode == 0;
    if (lost) {
      err.println("costscape: standard output cannot be written: what it was to hold is lost");
    }
    err.flush();
    return lost ? Failures.FAILED : exitCode;
  }
}
