package costscape.run;

import costscape.job.Job;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The stretch of a job between the piece its consumer takes next and the last one that may have
 * been begun. Workers claim indices in rising order, so every piece below a failed one has been
 * begun and is handed over before the failure.
 */
final class Window<T extends Serializable> {
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

  /** Waits for a time at most, and gives whether the next result in order is there. */
  boolean awaits(int millis) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while (outcomes[taken % outcomes.length] == null && left > 0) {
        left = finished.awaitNanos(left);
      }
      return outcomes[taken % outcomes.length] != null;
    } finally {
      lock.unlock();
    }
  }

  /** The next result in order, which has to be there. */
  T take() {
    lock.lock();
    try {
      int slot = taken % outcomes.length;
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
