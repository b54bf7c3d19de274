package costscape.run.spark;

import java.util.Map;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import scala.jdk.javaapi.CollectionConverters;

/** Hears from Spark which executors begin and end, on a cluster of any kind. */
final class ExecutorWatch extends SparkListener {
  private final LostExecutors losses;
  private final ExecutorLogs logs;

  ExecutorWatch(LostExecutors losses, ExecutorLogs logs) {
    this.losses = losses;
    this.logs = logs;
  }

  @Override
  public void onExecutorAdded(SparkListenerExecutorAdded added) {
    Map<String, String> pages = CollectionConverters.asJava(added.executorInfo().logUrlMap());
    String page = pages.getOrDefault("stderr", "");
    if (!page.isEmpty()) {
      logs.at(added.executorId(), () -> page);
    }
    losses.began(added.executorId(), added.executorInfo().executorHost());
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    losses.ended(removed.executorId(), ExitReason.of(removed.reason()));
  }
}
