package costscape.cli.report;

import java.io.PrintWriter;

/** A command whose line has been read, to be run once it is decided where its files go. */
public interface ReadyCommand {
  /**
   * Runs the command and reports its failures.
   *
   * @param out what a user reads on standard output
   * @return the exit code
   */
  int run(PrintWriter out);
}
