package costscape.cli.report;

import java.io.PrintWriter;

/** The program, as whoever changes a command line before it runs knows it. */
public interface Program {
  /**
   * Runs one command line.
   *
   * @param out what a user reads on standard output
   * @return the exit code
   */
  int run(PrintWriter out, PrintWriter err, String... arguments);
}
