package costscape.run;

import costscape.job.Progress;
import costscape.job.Runner;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * One task that is computed on a worker thread while its caller waits. The caller wakes up every 20
 * ms: it hands on the latest progress and asks whether to stop. A caller that stops does so at
 * once, even where a piece of the task takes minutes; the task itself ends at its next report.
 *
 * @param listener is called with the latest progress, on the caller's thread
 * @param cancelled answers true from the moment on from which the task is not wanted any more
 */
public record Call(Threads threads, Progress listener, BooleanSupplier cancelled) {
  private static final int WAKE_MILLISECONDS = 20;

  /** A task that may run jobs, and may itself say how far it is. */
  @FunctionalInterface
  public interface Task<T> {
    T compute(Runner runner, Progress progress);
  }

  private record Report(int finished, int total) {}

  /** Relays to the caller what the worker reports. */
  private static final class Relay implements Progress {
    private final AtomicReference<Report> latest = new AtomicReference<>();
    private volatile boolean isOver;

    @Override
    public void report(int finished, int total) {
      if (isOver) {
        throw new CancellationException("nobody waits for this any more");
      }
      latest.set(new Report(finished, total));
    }
  }

  /**
   * The task's result.
   *
   * @throws CancellationException where the task was cancelled, or the caller's thread interrupted
   */
  public <T> T of(Task<T> task) {
    Relay relay = new Relay();
    ExecutorService workers = threads.workers();
    Future<T> result = workers.submit(() -> task.compute(threads.reporting(relay), relay));
    try {
      return await(result, relay);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } finally {
      relay.isOver = true;
      result.cancel(true);
    }
  }

  private <T> T await(Future<T> result, Relay relay) throws InterruptedException {
    while (true) {
      if (Thread.interrupted()) { // a result that is there already is given without a look at this
        throw new InterruptedException();
      }
      try {
        T value = result.get(WAKE_MILLISECONDS, TimeUnit.MILLISECONDS);
        tell(relay);
        check();
        return value;
      } catch (TimeoutException e) {
        tell(relay);
        check();
      } catch (ExecutionException e) {
        throw rethrown(Objects.requireNonNull(e.getCause()));
      }
    }
  }

  private void tell(Relay relay) {
    Report report = relay.latest.getAndSet(null);
    if (report != null) {
      listener.report(report.finished, report.total);
    }
  }

  private void check() {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("cancelled before it was finished");
    }
  }

  private static RuntimeException rethrown(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return (RuntimeException) failure;
  }
}
