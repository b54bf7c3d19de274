package costscape.run.spark;

import costscape.run.Cluster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The account of the executors that a cluster gave and lost. The first of those that are lost for
 * one reason on one machine is told of at once, with the last line of its own log; the others are
 * counted.
 */
final class LostExecutors {
  /** The last line of an executor's log is waited for no longer. */
  private static final long PATIENCE_SECONDS = 4;

  /** Numbers and names made of them, which differ between failures of one kind. */
  private static final Pattern NAMES = Pattern.compile("[-_0-9a-f]{4,}");

  private final Consumer<String> notices;
  private final ExecutorLogs logs;
  private final Map<String, String> hosts = new HashMap<>();
  private final Set<String> came = new HashSet<>();
  private final Set<String> ended = new HashSet<>();
  private final Set<String> told = new HashSet<>();
  private final List<CompletableFuture<String>> accounts = new ArrayList<>();
  private int cameLater;
  private int lost;
  private boolean over;

  LostExecutors(ExecutorLogs logs, Consumer<String> notices) {
    this.logs = logs;
    this.notices = notices;
  }

  /** A machine was asked for an executor. */
  synchronized void asked(String executor, String host) {
    hosts.put(executor, host);
  }

  /** An executor is ready to compute. */
  synchronized void began(String executor, String host) {
    hosts.put(executor, host);
    if (came.add(executor) && lost > 0) {
      cameLater++;
    }
  }

  /** An executor ended, unless the program itself ends. */
  synchronized void ended(String executor, String why) {
    if (over || !ended.add(executor)) {
      return;
    }
    lost++;
    String host = hosts.getOrDefault(executor, "a machine of the cluster");
    boolean atStart = !came.contains(executor);
    boolean first = told.add(host + NAMES.matcher(why).replaceAll(""));
    accounts.add(
        CompletableFuture.supplyAsync(
            () -> {
              String account = account(executor, host, atStart, why);
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

  private String account(String executor, String host, boolean atStart, String why) {
    return (atStart
            ? "executor %s on %s ended at its start: %s%s"
            : "executor %s on %s was lost: %s%s")
        .formatted(executor, host, why, logs.words(executor, why));
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
}
