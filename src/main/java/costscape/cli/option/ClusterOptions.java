package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.run.Cluster;
import costscape.store.file.InputException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of work on a cluster, which spark-submit hands this program over to. */
@Facts(topic = Topic.WORK, changes = Changes.RUN)
final class ClusterOptions {
  /** What of its log a cluster tells. */
  private enum LogLevel {
    OFF,
    ERROR,
    WARN,
    INFO,
    DEBUG
  }

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

  /** Refuses these options where there is no cluster. */
  void refuse() {
    if (everywhere || verbose || logLevel.isPresent()) {
      throw new InputException(
          "%s is for a cluster; spark-submit starts this program on one"
              .formatted(everywhere ? "--everywhere" : verbose ? "--verbose" : "--log-level"));
    }
  }

  Cluster.Wishes wishes() {
    if (verbose && logLevel.isPresent()) {
      throw new InputException("--verbose is --log-level INFO: one of them, not both");
    }
    Optional<LogLevel> level = verbose ? Optional.of(LogLevel.INFO) : logLevel;
    return new Cluster.Wishes(level.map(LogLevel::name), everywhere);
  }
}
