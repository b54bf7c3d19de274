package costscape.run;

import costscape.job.Job;
import costscape.job.Progress;
import costscape.job.Runner;
import java.io.Serializable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Runs a job's pieces on worker threads and hands their results over in order on the caller's
 * thread. The results are the same on any number of threads. Workers run ahead of the caller by a
 * few pieces and no more, so that a slow consumer does not fill the memory. A piece that fails
 * fails the run once the pieces before it are handed over; interrupting the caller cancels it.
 */
public final class Threads implements Runner {
  /** Pieces that each thread may be ahead of the consumer, which evens out unlike lengths. */
  private static final int LOOK_AHEAD = 8;

  /** So long idle workers wait for the next run; as daemons they keep no program alive. */
  private static final int KEEP_SECONDS = 10;

  private static final int ASKING_MILLIS = 100;

  private final int threads;
  private final ExecutorService workers;
  private final Progress progress;

  private Threads(int threads, ExecutorService workers, Progress progress) {
    this.threads = threads;
    this.workers = workers;
    this.progress = progress;
  }

  /**
   * A runner with a number of threads.
   *
   * @param threads 1 or more; 1 is the caller's own thread
   */
  public static Threads of(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("1 thread or more, not " + threads);
    }
    return new Threads(threads, pool(), Progress.NONE);
  }

  /** A runner with one thread for every core that the machine offers. */
  public static Threads ofAllCores() {
    return of(Runtime.getRuntime().availableProcessors());
  }

  /**
   * A runner on the same threads that also reports every piece handed over, on the caller's thread.
   */
  public Threads reporting(Progress to) {
    return new Threads(threads, workers, to);
  }

  /** The pool on which the pieces run. */
  ExecutorService workers() {
    return workers;
  }

  /** No bound: a consumer may itself run a job, for which a full pool would wait for ever. */
  private static ExecutorService pool() {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        KEEP_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        work -> {
          Thread worker = new Thread(work, "costscape worker");
          worker.setDaemon(true);
          return worker;
        });
  }

  /**
   * @throws CancellationException where the caller's thread is interrupted meanwhile
   */
  @Override
  public <T extends Serializable> void run(Job<T> job, Consumer<? super T> inOrder) {
    if (Math.min(threads, job.size()) <= 1) {
      progress.begin(job.size());
      runHere(job, inOrder);
    } else {
      runWhile(() -> true, job, inOrder);
    }
  }

  /** Runs pieces while somebody wishes, who is asked after each piece and ten times a second. */
  <T extends Serializable> void runWhile(
      BooleanSupplier goesOn, Job<T> job, Consumer<? super T> inOrder) {
    int size = job.size();
    int helpers = Math.min(threads, size);
    progress.begin(size);
    Window<T> window = new Window<>(job, size, helpers * LOOK_AHEAD);
    for (int k = 0; k < helpers; k++) {
      workers.execute(window::work);
    }
    try {
      for (int i = 0; i < size; i++) {
        while (!window.awaits(ASKING_MILLIS)) {
          if (!goesOn.getAsBoolean()) {
            return;
          }
        }
        T result = window.take();
        window.measured().forEach(nanos -> progress.measured(1.0 / size, 1e-9 * nanos));
        inOrder.accept(result);
        progress.report(i + 1, size);
        if (!goesOn.getAsBoolean()) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } finally {
      window.close();
    }
  }

  private <T extends Serializable> void runHere(Job<T> job, Consumer<? super T> inOrder) {
    int size = job.size();
    for (int i = 0; i < size; i++) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("interrupted");
      }
      long begun = System.nanoTime();
      T result = job.run(i);
      progress.measured(1.0 / size, 1e-9 * (System.nanoTime() - begun));
      inOrder.accept(result);
      progress.report(i + 1, size);
    }
  }
}
