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
 * Computes a bundle of pieces on a machine of the cluster. A bundle of which a piece throws is
 * tried once more, elsewhere if the cluster likes, for a machine may have been at fault; where a
 * piece throws again, this is the job's own failure and travels back as a result.
 *
 * @param sent the job, of which each machine gets one copy
 * @param again whether the cluster tries a task again that threw
 */
record BundleTask<T extends Serializable>(Broadcast<Job<T>> sent, boolean again)
    implements Function1<Iterator<Bundle>, Outcome>, Serializable {
  private static final long serialVersionUID = 1;

  static {
    // As the program itself does at its start: no display, and one way to write a number.
    System.setProperty("java.awt.headless", "true");
    Locale.setDefault(Locale.ROOT);
  }

  /** A failure of the first attempt; the cluster makes a second one. */
  private static final class FirstFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private FirstFailure(Throwable cause) {
      super(cause.toString(), cause);
    }
  }

  @Override
  public Outcome apply(Iterator<Bundle> bundles) {
    TaskContext context = TaskContext.get();
    Bundle bundle = bundles.next();
    List<T> results = new ArrayList<>(bundle.pieces());
    Optional<Throwable> failure = Optional.empty();
    long start = System.nanoTime();
    try {
      Job<T> job = sent.value();
      for (int index = bundle.from(); index < bundle.to(); index++) {
        context.killTaskIfInterrupted();
        failure = result(job, index, results);
        if (failure.isPresent()) {
          break;
        }
      }
      if (failure.isPresent() && again && context.attemptNumber() == 0) {
        throw new FirstFailure(failure.get());
      }
      return Outcome.of(bundle, results, failure, System.nanoTime() - start);
    } catch (OutOfMemoryError e) { // of the results' bytes, or of the job itself
      throw new ExecutorMemoryException(e);
    } catch (IOException e) {
      throw new IllegalStateException("results cannot be sent: " + e, e);
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
}
