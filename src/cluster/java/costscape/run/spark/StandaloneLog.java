package costscape.run.spark;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;

/**
 * Hears of executors that ended before they reached this program. Of those Spark tells its
 * listeners nothing: the client of a standalone cluster writes into Spark's log what the master
 * says of them, and nowhere else. So this reads two of the log's sentences.
 */
final class StandaloneLog extends AbstractAppender {
  private static final String CLIENT =
      "org.apache.spark.deploy.client.StandaloneAppClient$ClientEndpoint";

  private static final Pattern ADDED =
      Pattern.compile("Executor added: (\\S+)/(\\d+) on (\\S+) \\((.+):\\d+\\)");

  private static final Pattern ENDED =
      Pattern.compile(
          "Executor updated: \\S+/(\\d+) is now (?:EXITED|FAILED|LOST)(?: \\((.*)\\))?",
          Pattern.DOTALL);

  private final LostExecutors losses;
  private final ExecutorLogs logs;
  private final String master;

  private StandaloneLog(LostExecutors losses, ExecutorLogs logs, String master) {
    super("costscape", null, null, true, Property.EMPTY_ARRAY);
    this.losses = losses;
    this.logs = logs;
    this.master = master;
  }

  /** Begins to hear of the cluster at an address. */
  static void hear(LostExecutors losses, ExecutorLogs logs, String master) {
    SparkLog.hear(CLIENT, new StandaloneLog(losses, logs, master));
  }

  @Override
  public void append(LogEvent event) {
    String message = event.getMessage().getFormattedMessage();
    Matcher added = ADDED.matcher(message);
    if (added.lookingAt()) {
      losses.asked(added.group(2), added.group(4));
      logs.at(added.group(2), () -> place(added.toMatchResult()));
    }
    Matcher ended = ENDED.matcher(message);
    if (ended.lookingAt()) {
      String why = ended.group(2) == null ? "no reason is known" : ended.group(2);
      losses.ended(ended.group(1), ExitReason.of(why));
    }
  }

  /** Where the log of an added executor is. */
  private String place(MatchResult added) {
    String application = added.group(1);
    String executor = added.group(2);
    return WorkerPages.of(master, added.group(3))
        .map(
            page ->
                "%s/logPage/?appId=%s&executorId=%s&logType=stderr"
                    .formatted(page, application, executor))
        .orElse("work/%s/%s/stderr on %s".formatted(application, executor, added.group(4)));
  }
}
