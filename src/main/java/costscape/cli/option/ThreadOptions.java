package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.report.Output;
import costscape.cli.report.StopNotice;
import costscape.job.Parts;
import costscape.job.Progress;
import costscape.job.Runner;
import costscape.job.Workload;
import costscape.run.Cluster;
import costscape.run.Estimate;
import costscape.run.Forecast;
import costscape.run.ProgressBar;
import costscape.run.Threads;
import costscape.store.file.InputException;
import costscape.store.saved.ResumingRunner;
import costscape.words.Notice;
import costscape.words.Phrase;
import costscape.words.ProgressWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of heavy work: on how many threads, and whether its progress is shown. */
@Facts(topic = Topic.WORK, changes = Changes.RUN)
public final class ThreadOptions {
  /** What of its log a cluster tells. */
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
      names = "--everywhere",
      description =
          "Under spark-submit: all work goes to the cluster, also what this machine would end"
              + " sooner.")
  private boolean everywhere;

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

  /**
   * A runner that shows progress of long work, and saves it as it goes.
   *
   * @param name of the work on the progress bar
   * @param amount such as 1,000 cells, for saying how long they take
   */
  public Runner saving(String name, String amount, Output output) {
    return output.resuming(runner(name, amount, output));
  }

  /** As above, of jobs that the user sees as one. The parts say how long each of them takes. */
  public Runner saving(String name, Phrase amount, Output output, List<Long> parts) {
    return output.resuming(runner(name, sum(amount, parts), output, parts));
  }

  /**
   * A runner that shows progress.
   *
   * @param output which says whether the work is saved as it goes
   */
  public Runner runner(String name, String amount, Output output) {
    return runner(progress(name, amount, output));
  }

  /**
   * What is said of one part of a command's work, of which the other parts have forecasts of their
   * own: nobody knows how long they are before they have begun.
   *
   * @param number of this part, from 1 on
   * @param all how many parts there are
   */
  public static String part(String amount, int number, int all) {
    return all == 1 ? amount : ProgressWords.PART.say(amount, number, all);
  }

  /** A runner of jobs that the user sees as one. The parts say how long each of them takes. */
  public Runner runner(String name, String amount, Output output, List<Long> parts) {
    return runner(new Parts(parts, progress(name, amount, output)));
  }

  /** As above, where the bytes of the files so far stand behind the progress. */
  public Runner runner(
      String name, String amount, Output output, List<Long> parts, LongSupplier bytes) {
    return runner(new Parts(parts, progress(name, amount, saving(output), bytes)));
  }

  /** A runner of jobs that write nothing. The parts say how much of the amount each of them is. */
  public Runner runner(String name, Phrase amount, List<Long> parts) {
    Progress shown = progress(name, sum(amount, parts), () -> false, () -> 0);
    return StopNotice.ofUnsaved(runner(new Parts(parts, shown)), this::say);
  }

  /** The progress of jobs whose number and length shows only as they run. */
  public Workload workload(String name, String amount, Output output) {
    return new Workload(progress(name, amount, output));
  }

  /** The progress of a proof. */
  public Workload proof(long boxes) {
    String name = ProgressWords.PROOF.say();
    String amount = ProgressWords.BOXES.say(boxes);
    return new Workload(progress(name, amount, () -> false, () -> 0));
  }

  /** What several parts are together. */
  public static String sum(Phrase amount, List<Long> parts) {
    return amount.say(parts.stream().mapToLong(Long::longValue).sum());
  }

  /** A runner of work that has no forecast. */
  public Runner runner() {
    return runner(Progress.NONE);
  }

  /** A runner that tells of its work. */
  public Runner runner(Progress progress) {
    Optional<Cluster> cluster = cluster();
    return cluster.isPresent()
        ? cluster.get().runner(wishes(), progress, this::say)
        : InputException.given(() -> Threads.of(count())).reporting(progress);
  }

  /**
   * How many commands may run at the same time on this machine: one where a cluster's cores do the
   * work.
   */
  public int commandsAtOnce() {
    return cluster().isPresent() ? 1 : count();
  }

  /** The options of one of several commands that run at the same time, each as one word. */
  public List<String> ofOneCommand() {
    return cluster().isPresent() ? List.of("--quiet") : List.of("--quiet", "--threads=1");
  }

  /** These options for a command that is carried out by another one, each as one word. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    threads.ifPresent(count -> words.add("--threads=" + count));
    if (quiet) {
      words.add("--quiet");
    }
    if (everywhere) {
      words.add("--everywhere");
    }
    return words;
  }

  private int count() {
    return threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
  }

  /** The cluster that this program was handed over to, which brings its own cores. */
  private Optional<Cluster> cluster() {
    Optional<Cluster> cluster = Cluster.here();
    if (cluster.isPresent() && threads.isPresent()) {
      throw new InputException(
          "--threads is for this machine alone; under spark-submit the cluster's cores work, and"
              + " --total-executor-cores of spark-submit says how many");
    }
    if (cluster.isEmpty() && (everywhere || verbose || logLevel.isPresent())) {
      throw new InputException(
          "%s is for a cluster; spark-submit starts this program on one"
              .formatted(everywhere ? "--everywhere" : verbose ? "--verbose" : "--log-level"));
    }
    return cluster;
  }

  private Cluster.Wishes wishes() {
    if (verbose && logLevel.isPresent()) {
      throw new InputException("--verbose is --log-level INFO: one of them, not both");
    }
    Optional<LogLevel> level = verbose ? Optional.of(LogLevel.INFO) : logLevel;
    return new Cluster.Wishes(level.map(LogLevel::name), everywhere);
  }

  private static BooleanSupplier saving(Output output) {
    return () -> output.anyWork(ResumingRunner::isSaving);
  }

  private Progress progress(String name, String amount, Output output) {
    return progress(name, amount, saving(output), () -> 0);
  }

  private Progress progress(
      String name, String amount, BooleanSupplier saving, LongSupplier bytes) {
    if (quiet) {
      return Progress.NONE;
    }
    Estimate.Work work =
        cluster()
            .map(cluster -> new Estimate.Work(amount, cluster::cores, true, saving))
            .orElseGet(() -> new Estimate.Work(amount, this::count, false, saving));
    Forecast forecast = Forecast.of(work.workers());
    return forecast
        .and(new Estimate(work, forecast, this::say))
        .and(ProgressBar.of(name, forecast, bytes));
  }

  private void say(String line) {
    spec.commandLine().getErr().println(Notice.PREFIX + line);
  }
}
