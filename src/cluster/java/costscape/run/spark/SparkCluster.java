package costscape.run.spark;

import costscape.job.Job;
import costscape.job.Progress;
import costscape.job.Runner;
import costscape.run.Cluster;
import java.io.Serializable;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.broadcast.Broadcast;

/** The cluster that spark-submit was told of by {@code --master}. */
public final class SparkCluster implements Cluster {
  /** One connection for the whole program, made when the first job runs. */
  private static final class Lazy {
    private static Optional<SparkConnection> made = Optional.empty();

    static synchronized SparkConnection get(Optional<String> logLevel, Consumer<String> notices) {
      if (made.isEmpty()) {
        made = Optional.of(SparkConnection.make(logLevel, notices));
      }
      return made.get();
    }

    static synchronized Optional<SparkConnection> made() {
      return made;
    }
  }

  @Override
  public Runner runner(Optional<String> logLevel, Progress progress, Consumer<String> notices) {
    return new SparkRunner(() -> Lazy.get(logLevel, notices), progress);
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

  /**
   * Runs a job's pieces on a cluster and hands their results over in order on the caller's thread.
   * The results are the same on any number of machines. A piece that fails fails the run once the
   * pieces before it are handed over; interrupting the caller cancels it.
   */
  record SparkRunner(Supplier<SparkConnection> cluster, Progress progress) implements Runner {
    /**
     * @throws CancellationException where the caller's thread is interrupted meanwhile
     */
    @Override
    public <T extends Serializable> void run(Job<T> job, Consumer<? super T> inOrder) {
      progress.begin(job.size());
      if (job.size() > 0) {
        SparkConnection connection = cluster.get();
        Broadcast<Parcel<T>> sent = connection.send(job);
        try (InFlight<T> pieces = new InFlight<>(connection, sent, job.size())) {
          run(pieces, job.size(), inOrder);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new CancellationException("interrupted");
        } finally {
          SparkConnection.forget(sent);
        }
      }
    }

    private <T extends Serializable> void run(
        InFlight<T> pieces, int size, Consumer<? super T> inOrder) throws InterruptedException {
      int done = 0;
      while (done < size) {
        TaskResult outcome = pieces.take();
        for (InFlight.Measure task : pieces.measured()) {
          progress.measured((double) task.pieces() / size, 1e-9 * task.nanos());
        }
        for (T result : outcome.<T>values()) {
          inOrder.accept(result);
          done++;
          progress.report(done, size);
        }
        outcome.rethrow();
      }
    }
  }
}
