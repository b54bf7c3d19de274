package costscape.run.spark;

import costscape.run.Cluster;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The account of the executors that a cluster gave and lost. The first of those that are lost for
 * one reason on one machine is told of at once; the others are counted. Spark's listeners hear of
 * executors on a cluster of any kind, but of none that ended before it reached this program: what
 * the master of a standalone cluster says of those, its client writes into Spark's log and nowhere
 * else.
 */
final class LostExecutors extends SparkListener {
  private static final String NO_REASON = "no reason is known";

  /** Numbers and names made of them, which differ between failures of one kind. */
  private static final Pattern NAMES = Pattern.compile("[-_0-9a-f]{4,}");

  private static final Pattern CODE = Pattern.compile("[Ee]xit(?:ed with)? code:? (\\d+)");

  /** The meaning of Java's and Spark's own exit codes to an operator. */
  private static final Map<Integer, String> MEANINGS =
      Map.of(
          137, "killed from outside, as a machine does that has too little memory",
          143, "told to end from outside",
          134, "its Java broke down",
          50, "a failure that nothing caught",
          52, "its memory ran out: --executor-memory of spark-submit gives more",
          53, "it could make no folder on its disk: see spark.local.dir",
          56, "it could not reach the asking program");

  private final Consumer<String> notices;

  private final Map<String, String> logs = new HashMap<>();

  private final Map<String, String> hosts = new HashMap<>();
  private final Set<String> came = new HashSet<>();
  private final Set<String> ended = new HashSet<>();
  private final Set<String> told = new HashSet<>();
  private String lastAccount = "";
  private int cameLater;
  private int lost;
  private boolean over;

  /** Begins to hear of the cluster. */
  LostExecutors(Consumer<String> notices) {
    this.notices = notices;
    SparkLog.hear(
        "org.apache.spark.deploy.client.StandaloneAppClient$ClientEndpoint",
        new StandaloneLog(this));
  }

  /** An executor is ready to compute. */
  @Override
  public synchronized void onExecutorAdded(SparkListenerExecutorAdded added) {
    String executor = added.executorId();
    String page =
        CollectionConverters.asJava(added.executorInfo().logUrlMap()).getOrDefault("stderr", "");
    if (!page.isEmpty()) {
      logs.put(executor, page);
    }
    hosts.put(executor, added.executorInfo().executorHost());
    if (came.add(executor) && lost > 0) {
      cameLater++;
    }
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    ended(removed.executorId(), removed.reason());
  }

  /** A machine was asked for an executor. */
  private synchronized void asked(String executor, String host, String log) {
    hosts.put(executor, host);
    logs.put(executor, log);
  }

  /** An executor ended, unless the program itself ends. */
  private synchronized void ended(String executor, String reason) {
    if (over || !ended.add(executor)) {
      return;
    }
    lost++;
    String why = meaning(reason);
    String host = hosts.getOrDefault(executor, "a machine of the cluster");
    boolean atStart = !came.contains(executor);
    boolean first = told.add(host + NAMES.matcher(why).replaceAll(""));
    String log = logs.getOrDefault(executor, "");
    lastAccount =
        (atStart
                ? "executor %s on %s ended at its start: %s%s"
                : "executor %s on %s was lost: %s%s")
            .formatted(executor, host, why, log.isEmpty() ? "" : "; see " + log);
    if (first) {
      notices.accept(lastAccount);
    }
  }

  /** The first line of Spark's reason, with what an exit code in it means. */
  private static String meaning(String reason) {
    String line = reason.lines().findFirst().orElse(NO_REASON).strip();
    line = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    Matcher code = CODE.matcher(reason);
    String meaning = code.find() ? MEANINGS.get(Integer.parseInt(code.group(1))) : null;
    return meaning == null ? line : line + " (" + meaning + ")";
  }

  /** From now on executors end because the program does. */
  synchronized void over() {
    over = true;
  }

  synchronized Cluster.Executors executors() {
    int machines = (int) came.stream().map(hosts::get).distinct().count();
    return new Cluster.Executors(came.size(), machines, lost, Math.min(cameLater, lost));
  }

  /** Why executors ended, for a cluster that gave up; empty where none did. */
  synchronized Optional<String> words() {
    return lost == 0
        ? Optional.empty()
        : Optional.of(
            lost == 1
                ? lastAccount
                : "%d executors ended, the last so: %s".formatted(lost, lastAccount));
  }

  /** Reads two sentences of what a standalone cluster's client writes into Spark's log. */
  private static final class StandaloneLog extends AbstractAppender {
    private static final Pattern ADDED =
        Pattern.compile("Executor added: (\\S+)/(\\d+) on (\\S+) \\((.+):\\d+\\)");

    private static final Pattern ENDED =
        Pattern.compile(
            "Executor updated: \\S+/(\\d+) is now (?:EXITED|FAILED|LOST)(?: \\((.*)\\))?",
            Pattern.DOTALL);

    private final LostExecutors losses;

    StandaloneLog(LostExecutors losses) {
      super("costscape", null, null, true, Property.EMPTY_ARRAY);
      this.losses = losses;
    }

    @Override
    public void append(LogEvent event) {
      String message = event.getMessage().getFormattedMessage();
      Matcher added = ADDED.matcher(message);
      if (added.lookingAt()) {
        String log =
            "work/%s/%s/stderr on %s".formatted(added.group(1), added.group(2), added.group(4));
        losses.asked(added.group(2), added.group(4), log);
      }
      Matcher ended = ENDED.matcher(message);
      if (ended.lookingAt()) {
        losses.ended(ended.group(1), ended.group(2) == null ? NO_REASON : ended.group(2));
      }
    }
  }
}
