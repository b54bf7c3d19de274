package costscape.run.spark;

import costscape.job.Job;
import costscape.job.Progress;
import costscape.job.Runner;
import java.io.Serializable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.broadcast.Broadcast;

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
