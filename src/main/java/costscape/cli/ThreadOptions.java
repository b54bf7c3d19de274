package costscape.cli;

import costscape.job.Progress;
import costscape.run.ProgressBar;
import costscape.run.Threads;
import picocli.CommandLine.Option;

/** Options of heavy work: on how many threads, and whether its progress is shown. */
final class ThreadOptions {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Worker threads (default: one for every core).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--quiet", description = "No progress bar.")
  private boolean quiet;

  /** A runner that shows progress of long work under a name. */
  Threads runner(String what) {
    return Threads.of(threads).reporting(quiet ? Progress.NONE : ProgressBar.of(what));
  }
}
