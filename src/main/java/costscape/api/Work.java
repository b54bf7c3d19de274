package costscape.api;

import costscape.job.Progress;
import costscape.job.Runner;
import costscape.run.Threads;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Where work is done: on how many threads, who hears how far it is, and who may cancel it. Results
 * are the same bit for bit on any number of threads. Immutable; threads that are idle for ten
 * seconds end, and none of them keeps a program alive.
 */
public final class Work {
  /** Hears how far work is, on the thread that asked for it. */
  @FunctionalInterface
  public interface Listener {
    /**
     * Some pieces are done. One call may do several works, one after the other, each of which
     * begins again at its first piece.
     *
     * @param finished how many pieces of this work are done
     * @param total how many it has
     */
    void finished(int finished, int total);
  }

  private final Threads threads;
  private final Listener listener;
  private final BooleanSupplier cancelled;

  private Work(Threads threads, Listener listener, BooleanSupplier cancelled) {
    this.threads = threads;
    this.listener = listener;
    this.cancelled = cancelled;
  }

  private static Work on(Threads threads) {
    return new Work(threads, (finished, total) -> {}, () -> false);
  }

  /** {@return work on all cores of the machine} */
  public static Work allCores() {
    return on(Threads.ofAllCores());
  }

  /**
   * Work on some threads.
   *
   * @param count 1 or more; 1 is the caller's own thread
   * @return the work
   */
  public static Work threads(int count) {
    return on(Threads.of(count));
  }

  /**
   * The same work, whose progress somebody hears.
   *
   * @param other who hears it
   * @return the other work
   */
  public Work reporting(Listener other) {
    return new Work(threads, other, cancelled);
  }

  /**
   * The same work, which ends early when it is told to. It is asked after each piece, and then
   * throws a {@link CancellationException}; so does work whose caller's thread is interrupted.
   *
   * @param when answers true from some moment on
   * @return the other work
   */
  public Work cancelledWhen(BooleanSupplier when) {
    return new Work(threads, listener, when);
  }

  Runner runner() {
    Progress progress =
        (finished, total) -> {
          listener.finished(finished, total);
          if (cancelled.getAsBoolean()) {
            throw new CancellationException(
                "cancelled after %d of %d pieces".formatted(finished, total));
          }
        };
    return threads.reporting(progress);
  }
}
