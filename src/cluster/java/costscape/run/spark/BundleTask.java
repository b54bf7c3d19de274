package costscape.run.spark;

import costscape.job.Job;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Function1;
import scala.collection.Iterator;

/**
 * Computes a bundle of pieces on a machine of the cluster, up to the first that throws. What it
 * throws travels back as a result, behind the results of the pieces before it.
 *
 * @param sent the job, of which each machine gets one copy
 */
record BundleTask<T extends Serializable>(Broadcast<Parcel<T>> sent)
    implements Function1<Iterator<PieceBundle>, TaskResult>, Serializable {
  static {
    // The settings are those of the program itself at its start: no display, and one way to write a
    // number.
    System.setProperty("java.awt.headless", "true");
    Locale.setDefault(Locale.ROOT);
  }

  @Override
  public TaskResult apply(Iterator<PieceBundle> bundles) {
    TaskContext context = TaskContext.get();
    PieceBundle bundle = bundles.next();
    List<T> results = new ArrayList<>(bundle.pieces());
    Optional<Throwable> failure = Optional.empty();
    long start = System.nanoTime();
    try {
      Job<T> job = sent.value().job();
      for (int index = bundle.from(); index < bundle.to() && failure.isEmpty(); index++) {
        context.killTaskIfInterrupted();
        failure = result(job, index, results);
      }
      return TaskResult.of(bundle, results, failure, System.nanoTime() - start);
    } catch (OutOfMemoryError e) { // of the results' bytes, or of the job itself
      return withoutMemory(bundle, e);
    } catch (IOException e) {
      throw new IllegalStateException("results cannot be sent: " + e, e);
    }
  }

  private static TaskResult withoutMemory(PieceBundle bundle, OutOfMemoryError cause) {
    try {
      return TaskResult.of(bundle, List.of(), Optional.of(new ExecutorMemoryException(cause)), 0);
    } catch (IOException e) {
      throw new ExecutorMemoryException(cause);
    }
  }

  private static <T extends Serializable> Optional<Throwable> result(
      Job<T> job, int index, List<T> results) {
    try {
      results.add(job.run(index));
      return Optional.empty();
    } catch (OutOfMemoryError e) {
      return Optional.of(new ExecutorMemoryException(e));
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.of(e);
    }
  }

  /** The memory of a machine of the cluster did not suffice. */
  private static final class ExecutorMemoryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ExecutorMemoryException(OutOfMemoryError cause) {
      super(
          "a machine of the cluster has not enough memory (%d MB) for a block of this work; give each"
                  .formatted(Runtime.getRuntime().maxMemory() >> 20)
              + " more by --executor-memory of spark-submit, or fewer cores by --executor-cores");
      addSuppressed(cause); // as a cause it would speak of the memory of the asking machine
    }
  }
}
