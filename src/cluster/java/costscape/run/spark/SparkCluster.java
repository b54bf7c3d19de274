package costscape.run.spark;

import costscape.job.Progress;
import costscape.job.Runner;
import costscape.run.Cluster;
import costscape.run.HereFirst;
import java.util.Optional;
import java.util.function.Consumer;

/** The cluster that spark-submit was told of by {@code --master}. */
public final class SparkCluster implements Cluster {
  /**
   * The seconds until a cluster is under way: Spark and executors start, and compile themselves.
   */
  private static final double BEGIN_SECONDS = 15;

  /** The time of sending the cluster one job. */
  private static final double JOB_SECONDS = 0.15;

  /** One connection for the whole program, made when the first job runs. */
  private static final class Lazy {
    private static Optional<SparkConnection> made = Optional.empty();
    private static boolean saidHere;

    static synchronized SparkConnection get(Optional<String> logLevel, Consumer<String> notices) {
      if (made.isEmpty()) {
        made = Optional.of(SparkConnection.make(logLevel, notices));
      }
      return made.get();
    }

    static synchronized Optional<SparkConnection> made() {
      return made;
    }

    static synchronized boolean isFirstHere() {
      boolean first = !saidHere;
      saidHere = true;
      return first;
    }
  }

  @Override
  public Runner runner(Wishes wishes, Progress progress, Consumer<String> notices) {
    Elsewhere there = new Elsewhere(wishes, notices);
    return wishes.everywhere()
        ? there.runner(progress)
        : new HereFirst(coresHere(), there, progress, () -> sayHere(notices));
  }

  private static void sayHere(Consumer<String> notices) {
    if (Lazy.isFirstHere()) {
      notices.accept(
          "what this machine ends sooner than the cluster would is computed here; --everywhere"
              + " sends it there");
    }
  }

  /** The cluster as it stands beside this machine. */
  private record Elsewhere(Wishes wishes, Consumer<String> notices) implements HereFirst.Elsewhere {
    @Override
    public double begin() {
      return Lazy.made().isPresent() ? JOB_SECONDS : BEGIN_SECONDS;
    }

    @Override
    public double workers() {
      return Lazy.made().map(made -> (double) made.cores()).orElse(Double.POSITIVE_INFINITY);
    }

    @Override
    public Runner runner(Progress progress) {
      return new SparkRunner(() -> Lazy.get(wishes.logLevel(), notices), progress);
    }
  }

  @Override
  public int cores() {
    return Lazy.made().map(SparkConnection::cores).orElseGet(SparkCluster::coresHere);
  }

  /** The cores of this machine that this program may use. */
  private static int coresHere() {
    int all = Runtime.getRuntime().availableProcessors();
    boolean isGuest = "cluster".equals(System.getProperty(PROPERTY));
    return isGuest ? Math.min(all, Integer.getInteger("spark.driver.cores", 1)) : all;
  }

  @Override
  public Optional<Executors> executors() {
    return Lazy.made().map(SparkConnection::executors);
  }
}
