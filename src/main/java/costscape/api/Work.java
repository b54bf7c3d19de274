package costscape.api;

import costscape.job.Runner;
import costscape.run.Call;
import costscape.run.Threads;
import costscape.store.file.InputException;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Where work is done: on how many threads, who receives its progress, and who may cancel it.
 * Results are the same bit for bit on any number of threads. Immutable; threads that are idle for
 * ten seconds end, and none of them keeps a program alive.
 */
public final class Work {
  /** Receives the progress of work, on the thread that asked for it. */
  @FunctionalInterface
  public interface Listener {
    /**
     * Some pieces are done. One call may do several works, one after the other, each of which
     * begins again at its first piece. The listener is called for the latest piece, every 20 ms and
     * at the end.
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
   * Work on some threads, while the thread that asked for it waits.
   *
   * @param count 1 or more
   */
  public static Work threads(int count) {
    return on(Threads.of(count));
  }

  /** The same work, whose progress is reported. */
  public Work reporting(Listener other) {
    return new Work(threads, other, cancelled);
  }

  /**
   * The same work, which ends early when it is told to. It is asked every 20 ms, inside a piece
   * too, and then throws a {@link CancellationException}; so does work whose caller's thread is
   * interrupted. A worker that is inside a piece finishes it, and its result is dropped.
   *
   * @param when answers true from some moment on
   */
  public Work cancelledWhen(BooleanSupplier when) {
    return new Work(threads, listener, when);
  }

  /** The result of a task, which is reported and cancelled as this work says. */
  <T> T compute(Call.Task<T> task) {
    try {
      return new Call(threads, listener::finished, cancelled).of(task);
    } catch (InputException e) {
      throw Files.wrong(e);
    }
  }

  /** The result of jobs, which are reported and cancelled as this work says. */
  <T> T jobs(Function<Runner, T> jobs) {
    return compute((runner, progress) -> jobs.apply(runner));
  }
}
