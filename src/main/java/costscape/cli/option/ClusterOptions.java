package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.run.Cluster;
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

  Cluster.Wishes wishes() {
    Optional<LogLevel> level = verbose ? Optional.of(LogLevel.INFO) : logLevel;
    return new Cluster.Wishes(level.map(LogLevel::name), everywhere);
  }
}
