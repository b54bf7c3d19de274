package costscape.run;

import costscape.job.Job;
import costscape.job.Progress;
import costscape.job.Runner;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
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
    int size = job.size();
    int helpers = Math.min(threads, size);
    progress.begin(size);
    if (helpers <= 1) {
      runHere(job, inOrder);
      return;
    }
    Window<T> window = new Window<>(job, size, helpers * LOOK_AHEAD);
    for (int k = 0; k < helpers; k++) {
      workers.execute(window::work);
    }
    try {
      for (int i = 0; i < size; i++) {
        T result = window.take();
        window.measured().forEach(nanos -> progress.measured(1.0 / size, 1e-9 * nanos));
        inOrder.accept(result);
        progress.report(i + 1, size);
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

  /**
   * The stretch of a job between the piece its consumer takes next and the last one that may have
   * been begun. Workers claim indices in rising order, so every piece below a failed one has been
   * begun and is handed over before the failure.
   */
  private static final class Window<T extends Serializable> {
    private final Job<T> job;
    private final int size;
    private final Outcome<T>[] outcomes; // the outcome of piece i is at i modulo the length
    private final Lock lock = new ReentrantLock();
    private final Condition finished = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final List<Long> measured = new ArrayList<>();
    private int taken;
    private int claimed;
    private boolean closed;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    Window(Job<T> job, int size, int length) {
      this.job = job;
      this.size = size;
      this.outcomes = new Outcome[length];
    }

    /** The outcome of one piece: its result, or what it threw; and what it took. */
    private record Outcome<T extends Serializable>(T result, Throwable failure, long nanos) {}

    /** Runs pieces until none is left or the window closes. This is all that a worker does. */
    void work() {
      for (int index = claim(); index < size; index = claim()) {
        finish(index, outcome(index));
      }
    }

    @SuppressWarnings("NullAway") // an outcome holds a result or a failure, never both
    private Outcome<T> outcome(int index) {
      long start = System.nanoTime();
      try {
        T result = job.run(index);
        return new Outcome<>(result, null, System.nanoTime() - start);
      } catch (RuntimeException | Error e) { // OutOfMemoryError too: the consumer's thread says so
        return new Outcome<>(null, e, System.nanoTime() - start);
      }
    }

    /** Claims the next index to run. It is the job's size where none is left. */
    private int claim() {
      lock.lock();
      try {
        while (!closed && claimed < size && claimed - taken >= outcomes.length) {
          room.awaitUninterruptibly();
        }
        return closed || claimed == size ? size : claimed++;
      } finally {
        lock.unlock();
      }
    }

    private void finish(int index, Outcome<T> outcome) {
      lock.lock();
      try {
        outcomes[index % outcomes.length] = outcome;
        measured.add(outcome.nanos);
        if (outcome.failure != null) {
          claimed = size; // begin nothing more
        }
        if (index == taken) {
          finished.signal();
        }
      } finally {
        lock.unlock();
      }
    }

    /** The next result in order, for which it waits. */
    T take() throws InterruptedException {
      lock.lockInterruptibly();
      try {
        int slot = taken % outcomes.length;
        while (outcomes[slot] == null) {
          finished.await();
        }
        Outcome<T> outcome = outcomes[slot];
        outcomes[slot] = null;
        taken++;
        room.signal();
        if (outcome.failure instanceof Error error) {
          throw error;
        }
        if (outcome.failure != null) {
          throw (RuntimeException) outcome.failure;
        }
        return outcome.result;
      } finally {
        lock.unlock();
      }
    }

    /** Returns what pieces took that were computed since the last call, in nanoseconds. */
    List<Long> measured() {
      lock.lock();
      try {
        List<Long> since = List.copyOf(measured);
        measured.clear();
        return since;
      } finally {
        lock.unlock();
      }
    }

    /** Closes the window, so that no further piece begins. */
    void close() {
      lock.lock();
      try {
        closed = true;
        room.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }
}
