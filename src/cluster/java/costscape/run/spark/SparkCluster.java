package costscape.run.spark;

import costscape.job.Progress;
import costscape.job.Runner;
import costscape.run.Cluster;
import java.util.Optional;
import java.util.function.Consumer;

/** The cluster that spark-submit was told of by {@code --master}. */
public final class SparkCluster implements Cluster {
  /** One connection for the whole program, made when the first job runs. */
  private static final class Lazy {
    private static Optional<Connection> made = Optional.empty();

    static synchronized Connection get(Consumer<String> notices) {
      if (made.isEmpty()) {
        made = Optional.of(Connection.make(notices));
      }
      return made.get();
    }
  }

  @Override
  public Runner runner(Progress progress, Consumer<String> notices) {
    return new SparkRunner(() -> Lazy.get(notices), progress);
  }

  @Override
  public int cores() {
    return Lazy.get(notice -> {}).cores();
  }
}
