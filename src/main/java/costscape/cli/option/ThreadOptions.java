package costscape.cli.option;

import costscape.cli.report.Output;
import costscape.cli.report.StopNotice;
import costscape.job.Parts;
import costscape.job.Progress;
import costscape.job.Runner;
import costscape.run.Estimate;
import costscape.run.ProgressBar;
import costscape.run.Threads;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of heavy work: on how many threads, and whether its progress is shown. */
public final class ThreadOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Worker threads (default: one for every core).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--quiet", description = "No progress bar, and no word of how long it takes.")
  private boolean quiet;

  /**
   * A runner that shows progress of long work.
   *
   * @param name of the work on the progress bar
   * @param amount such as 1,000 cells, for saying how long they take
   * @param output where the work may be saved as it goes
   */
  public Threads runner(String name, String amount, Output output) {
    return Threads.of(threads).reporting(progress(name, amount, output));
  }

  /**
   * As above.
   *
   * @param bytes of the files so far, which stand behind the progress
   */
  public Threads runner(String name, String amount, Output output, LongSupplier bytes) {
    return Threads.of(threads).reporting(progress(name, amount, output::isSaving, bytes));
  }

  /**
   * A runner of several jobs that the user sees as one.
   *
   * @param parts how much each of them is of the amount
   */
  public Threads runner(String name, String unit, Output output, List<Long> parts) {
    long all = parts.stream().mapToLong(Long::longValue).sum();
    Progress shown = progress(name, String.format(Locale.ROOT, "%,d %s", all, unit), output);
    return Threads.of(threads).reporting(new Parts(parts, shown));
  }

  /**
   * A runner of several jobs that write nothing.
   *
   * @param parts how much each of its jobs is of the amount
   */
  public Runner runner(String name, String unit, List<Long> parts) {
    long all = parts.stream().mapToLong(Long::longValue).sum();
    Progress shown = progress(name, String.format(Locale.ROOT, "%,d %s", all, unit), () -> false);
    Runner runner = Threads.of(threads).reporting(new Parts(parts, shown));
    return StopNotice.ofUnsaved(runner, this::say);
  }

  /** A runner of work of which nobody knows how long it takes. */
  public Threads runner() {
    return Threads.of(threads);
  }

  private Progress progress(String name, String amount, Output output) {
    return progress(name, amount, output::isSaving);
  }

  private Progress progress(String name, String amount, BooleanSupplier saving) {
    return progress(name, amount, saving, () -> 0);
  }

  private Progress progress(
      String name, String amount, BooleanSupplier saving, LongSupplier bytes) {
    if (quiet) {
      return Progress.NONE;
    }
    Estimate.Work work = new Estimate.Work(amount, threads, saving);
    return Estimate.of(work, this::say).and(ProgressBar.of(name, bytes));
  }

  private void say(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("costscape: " + line);
    err.flush();
  }
}
