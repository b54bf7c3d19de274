package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.line.OptionMap;
import costscape.cli.report.Output;
import costscape.cli.report.StopNotice;
import costscape.job.Parts;
import costscape.job.Progress;
import costscape.job.Runner;
import costscape.run.Cluster;
import costscape.run.ProgressLines;
import costscape.run.ProgressLines.Work;
import costscape.run.Threads;
import costscape.store.file.InputException;
import costscape.store.saved.ResumingRunner;
import costscape.words.Notice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of heavy work: on how many threads, and whether its progress is shown. */
@Facts(topic = Topic.WORK, changes = Changes.RUN)
public final class ThreadOptions {
  /** The levels of its log that a cluster shows. */
  private enum LogLevel {
    OFF,
    ERROR,
    WARN,
    INFO,
    DEBUG
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Worker threads (default: one for every core). Under spark-submit the cluster's cores"
              + " work instead.")
  private Optional<Integer> threads = Optional.empty();

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      description =
          "Under spark-submit: what of Spark's own log stands on standard error: OFF (default),"
              + " ERROR, WARN, INFO, DEBUG.")
  private Optional<LogLevel> logLevel = Optional.empty();

  @Option(
      names = "--verbose",
      description = "Under spark-submit: Spark's own log, as by --log-level INFO.")
  private boolean verbose;

  @Option(names = "--quiet", description = "No progress bar, and no word of how long it takes.")
  private boolean quiet;

  /** A runner that shows progress of long work, and saves it as it goes. */
  public Runner saving(String name, String amount, Output output) {
    return output.resuming(runner(name, amount, output));
  }

  /**
   * A runner that saves several jobs, which the user sees as one, as they go.
   *
   * @param amount with a place for the sum of the parts, which say how long each job takes
   */
  public Runner saving(String name, String amount, Output output, List<Long> parts) {
    Progress progress = progress(name, sum(amount, parts), output);
    return output.resuming(runner(new Parts(parts, progress)));
  }

  /** A runner that shows progress. */
  public Runner runner(String name, String amount, Output output) {
    return runner(progress(name, amount, output));
  }

  /**
   * The amount of one part of a command's work. The other parts have forecasts of their own, since
   * nobody knows how long they are before they have begun.
   */
  public static String part(String amount, int number, int all) {
    return all == 1 ? amount : "%s (part %d of %d)".formatted(amount, number, all);
  }

  /** A runner of jobs that write nothing. The parts say how much of the amount each of them is. */
  public Runner runner(String name, String amount, List<Long> parts) {
    Progress progress = progress(name, sum(amount, parts));
    return new StopNotice(runner(new Parts(parts, progress)), () -> false, this::say);
  }

  /** A runner of so many products with the Hessian. */
  public Runner products(String name, List<Long> parts) {
    return runner(name, "%,d products with the Hessian", parts);
  }

  /** Returns what several parts are together. */
  public static String sum(String amount, List<Long> parts) {
    return String.format(Locale.ROOT, amount, parts.stream().mapToLong(Long::longValue).sum());
  }

  /** A runner of work that has no forecast. */
  public Runner runner() {
    return runner(Progress.NONE);
  }

  /** A runner that tells of its work. */
  public Runner runner(Progress progress) {
    Optional<Cluster> cluster = Cluster.here();
    return cluster.isPresent()
        ? cluster.get().runner(shownLog(), progress, this::say)
        : InputException.given(() -> Threads.of(count())).reporting(progress);
  }

  /**
   * How many commands may run at the same time on this machine: one where a cluster's cores do the
   * work.
   */
  public int commandsAtOnce() {
    return Cluster.here().isPresent() ? 1 : count();
  }

  /** The options of one of several commands that run at the same time. */
  public OptionMap ofOneCommand() {
    OptionMap quiet = new OptionMap("").with("--quiet");
    return Cluster.here().isPresent() ? quiet : quiet.with("--threads", "1");
  }

  private int count() {
    return threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
  }

  /** The progress of work that is not saved. */
  public Progress progress(String name, String amount) {
    return progress(name, amount, () -> false, () -> 0);
  }

  /** The progress of work that is saved as it goes, if the output says so. */
  public Progress progress(String name, String amount, Output output) {
    return progress(name, amount, output, () -> 0);
  }

  /**
   * The progress of work that is saved as it goes, with the bytes of the files so far behind it.
   */
  public Progress progress(String name, String amount, Output output, LongSupplier bytes) {
    return progress(name, amount, () -> output.anyWork(ResumingRunner::isSaving), bytes);
  }

  private Progress progress(
      String name, String amount, BooleanSupplier saving, LongSupplier bytes) {
    if (quiet) {
      return Progress.NONE;
    }
    Optional<Cluster> cluster = Cluster.here();
    IntSupplier workers = cluster.<IntSupplier>map(there -> there::cores).orElse(this::count);
    return ProgressLines.of(
        new Work(name, amount, workers, cluster.isPresent(), saving, bytes), this::say);
  }

  private void say(String line) {
    spec.commandLine().getErr().println(Notice.PREFIX + line);
  }

  private Optional<String> shownLog() {
    return (verbose ? Optional.of(LogLevel.INFO) : logLevel).map(LogLevel::name);
  }
}
