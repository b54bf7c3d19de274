package costscape.run.spark;

import costscape.run.Cluster;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.DeployMessages;
import org.apache.spark.deploy.master.WorkerInfo;
import org.apache.spark.rpc.RpcAddress;
import org.apache.spark.rpc.RpcEndpointRef;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;

/**
 * The account of the executors that a cluster gave and lost. The first of those that are lost for
 * one reason on one machine is told of at once, with the last line of its own log; the others are
 * counted. Spark's listeners hear of executors on a cluster of any kind, but of none that ended
 * before it reached this program: what the master of a standalone cluster says of those, its client
 * writes into Spark's log and nowhere else.
 */
final class LostExecutors extends SparkListener {
  /** The last line of an executor's log is waited for no longer. */
  private static final long PATIENCE_SECONDS = 4;

  private static final int PAGE_MILLIS = 2000;

  /** Bytes of the end of a log in which the cause should stand. */
  private static final int TAIL = 16_000;

  private static final int LONGEST_LINE = 300;
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

  /** A line of an executor's log that says what went wrong, and not where in the program. */
  private static final Pattern CAUSE =
      Pattern.compile("(Exception|Error|ERROR|Caused by|[Cc]ould not|[Cc]annot|No space)");

  private static final Pattern PLACE = Pattern.compile("^\\s+(at |\\.\\.\\. )");

  /** Date, time and level of a line of Spark's log. */
  private static final Pattern STAMP =
      Pattern.compile("^\\d\\d/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d (ERROR|WARN|INFO) ");

  private final Consumer<String> notices;

  /** Finds the page that shows an executor's log, or words that say where it is. */
  private final Map<String, Supplier<String>> logs = new ConcurrentHashMap<>();

  private final Map<String, String> hosts = new HashMap<>();
  private final Set<String> came = new HashSet<>();
  private final Set<String> ended = new HashSet<>();
  private final Set<String> told = new HashSet<>();
  private final List<CompletableFuture<String>> accounts = new ArrayList<>();
  private int cameLater;
  private int lost;
  private boolean over;

  /** Begins to hear of the cluster at an address. */
  LostExecutors(String master, Consumer<String> notices) {
    this.notices = notices;
    SparkLog.hear(
        "org.apache.spark.deploy.client.StandaloneAppClient$ClientEndpoint",
        new StandaloneLog(this, master));
  }

  /** An executor is ready to compute. */
  @Override
  public synchronized void onExecutorAdded(SparkListenerExecutorAdded added) {
    String executor = added.executorId();
    String page =
        CollectionConverters.asJava(added.executorInfo().logUrlMap()).getOrDefault("stderr", "");
    if (!page.isEmpty()) {
      logs.put(executor, () -> page);
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
  private synchronized void asked(String executor, String host, Supplier<String> log) {
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
    accounts.add(
        CompletableFuture.supplyAsync(
            () -> {
              String account =
                  (atStart
                          ? "executor %s on %s ended at its start: %s%s"
                          : "executor %s on %s was lost: %s%s")
                      .formatted(executor, host, why, lastWords(executor, why));
              if (first) {
                notices.accept(account);
              }
              return account;
            },
            work -> {
              Thread asking = new Thread(work, "costscape executor log");
              asking.setDaemon(true);
              asking.start();
            }));
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
  Optional<String> words() {
    CompletableFuture<String> last;
    int count;
    synchronized (this) {
      if (accounts.isEmpty()) {
        return Optional.empty();
      }
      last = accounts.get(accounts.size() - 1);
      count = lost;
    }
    try {
      String account = last.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return Optional.of(
          count == 1 ? account : "%d executors ended, the last so: %s".formatted(count, account));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException e) {
      return Optional.of(count + " executors ended");
    }
  }

  /**
   * The last line of an executor's log that names a cause, where one is found that is not known
   * yet, and where to look; empty or begins with a semicolon.
   */
  private String lastWords(String executor, String known) {
    String place = logs.getOrDefault(executor, () -> "").get();
    String line =
        lastLine(place)
            .filter(found -> !known.contains(found.substring(found.indexOf(": ") + 1).strip()))
            .map("; its last line: %s"::formatted)
            .orElse("");
    return place.isEmpty() ? "" : "%s; see %s".formatted(line, place);
  }

  /** A standalone worker shows on its page what an executor wrote, also when that has ended. */
  private static Optional<String> lastLine(String place) {
    if (!place.startsWith("http")) {
      return Optional.empty();
    }
    String plain = place.replace("/logPage/", "/log/") + "&byteLength=" + TAIL;
    try {
      URLConnection page = URI.create(plain).toURL().openConnection();
      page.setConnectTimeout(PAGE_MILLIS);
      page.setReadTimeout(PAGE_MILLIS);
      try (InputStream in = page.getInputStream()) {
        return cause(new String(in.readNBytes(2 * TAIL), StandardCharsets.UTF_8).lines().toList());
      }
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The last line of a log that names a cause. */
  private static Optional<String> cause(List<String> log) {
    for (int k = log.size() - 1; k >= 0; k--) {
      String line = log.get(k);
      if (!PLACE.matcher(line).find() && CAUSE.matcher(line).find()) {
        String words = STAMP.matcher(line).replaceFirst("").strip();
        return Optional.of(
            words.length() > LONGEST_LINE ? words.substring(0, LONGEST_LINE) + "…" : words);
      }
    }
    return Optional.empty();
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
    private final String master;

    StandaloneLog(LostExecutors losses, String master) {
      super("costscape", null, null, true, Property.EMPTY_ARRAY);
      this.losses = losses;
      this.master = master;
    }

    @Override
    public void append(LogEvent event) {
      String message = event.getMessage().getFormattedMessage();
      Matcher added = ADDED.matcher(message);
      if (added.lookingAt()) {
        MatchResult found = added.toMatchResult();
        losses.asked(added.group(2), added.group(4), () -> place(found));
      }
      Matcher ended = ENDED.matcher(message);
      if (ended.lookingAt()) {
        losses.ended(ended.group(1), ended.group(2) == null ? NO_REASON : ended.group(2));
      }
    }

    /** Where the log of an added executor is. */
    private String place(MatchResult added) {
      String application = added.group(1);
      String executor = added.group(2);
      return page(added.group(3))
          .map(
              page ->
                  "%s/logPage/?appId=%s&executorId=%s&logType=stderr"
                      .formatted(page, application, executor))
          .orElse("work/%s/%s/stderr on %s".formatted(application, executor, added.group(4)));
    }

    /** The address of a worker's page, which the one that leads of several masters knows. */
    private Optional<String> page(String worker) {
      for (String place : Reachable.places(master)) {
        try {
          RpcAddress address = RpcAddress.fromSparkURL(Reachable.SCHEME + place);
          RpcEndpointRef asked = SparkEnv.get().rpcEnv().setupEndpointRef(address, "Master");
          DeployMessages.MasterStateResponse state =
              asked.askSync(
                  DeployMessages.RequestMasterState$.MODULE$,
                  ClassTag$.MODULE$.apply(DeployMessages.MasterStateResponse.class));
          for (WorkerInfo info : state.workers()) {
            if (info.id().equals(worker)) {
              return Optional.of(info.webUiAddress());
            }
          }
        } catch (Exception | LinkageError e) {
          // Scala declares none; an account without a page does.
        }
      }
      return Optional.empty();
    }
  }
}
