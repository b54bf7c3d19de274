package costscape.run.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.broadcast.Broadcast;
import scala.runtime.BoxedUnit;

/**
 * The stretch of a job between the piece that its consumer takes next and the last one that the
 * cluster was asked for. It is asked in waves of one task a core, and there are up to three waves
 * on the way: one being computed, one that waits behind it so that no core is idle, and one whose
 * results wait for their turn. So this machine never holds more than three waves, however long the
 * job is and however slow its consumer.
 */
final class InFlight<T extends Serializable> implements AutoCloseable {
  private static final int WAVES = 3;

  /** Tasks of the first wave at most: nobody knows yet how large its results are. */
  private static final int FIRST_TASKS = 64;

  /** The results on the way take no more than this share of the memory here, ... */
  private static final int MEMORY_SHARE = 8;

  /** ... and those of a task not more than this. */
  private static final long MOST_BYTES = 8 << 20;

  private static final long LOOK_MILLIS = 20_000;

  private final SparkConnection connection;
  private final BundleTask<T> task;
  private final int size;
  private final Pace pace = new Pace();
  private final Map<Integer, TaskResult> arrived = new HashMap<>();
  private final List<SimpleFutureAction<BoxedUnit>> running = new ArrayList<>();
  private final List<Measure> measured = new ArrayList<>();
  private final List<PieceBundle> again = new ArrayList<>();
  private final Set<Integer> triedOnce = new HashSet<>();
  private Optional<Throwable> failure = Optional.empty();
  private int asked;
  private int taken;
  private int open; // tasks asked for and not taken
  private boolean closed;

  /** The time that the pieces of a task took together. */
  record Measure(int pieces, long nanos) {}

  InFlight(SparkConnection connection, Broadcast<Parcel<T>> sent, int size) {
    this.connection = connection;
    this.task = new BundleTask<>(sent);
    this.size = size;
  }

  /** Waits for the outcome of the next bundle in order; an interrupt ends it without a wait too. */
  synchronized TaskResult take() throws InterruptedException {
    if (Thread.interrupted()) { // else a run whose outcomes are there in time would not end
      throw new InterruptedException();
    }
    while (!arrived.containsKey(taken)) {
      if (failure.isPresent()) {
        throw connection.gaveUp(failure.get());
      }
      ask();
      long begun = System.nanoTime();
      wait(LOOK_MILLIS);
      if (System.nanoTime() - begun >= 1_000_000 * LOOK_MILLIS) {
        connection.lookForExecutors();
      }
    }
    TaskResult next = arrived.remove(taken);
    taken = next.hasFailed() ? next.bundle().to() : next.finished().to();
    open--;
    ask();
    return next;
  }

  /** The tasks that came back since the last call. */
  synchronized List<Measure> measured() {
    List<Measure> since = List.copyOf(measured);
    measured.clear();
    return since;
  }

  /** Asks again for a piece that threw, maybe by its machine's fault, and for those behind it. */
  private void askAgain() {
    List<PieceBundle> wave = List.copyOf(again);
    again.clear();
    if (!wave.isEmpty()) {
      running.add(connection.submit(wave, task, this::arrive, this::end));
    }
  }

  /** Asks for as many waves as there is room for; for one alone until a piece was measured. */
  private void ask() {
    askAgain();
    int cores = connection.cores();
    while (asked < size) {
      int most = pace.isKnown() ? pace.tasks(WAVES * cores, memory()) : FIRST_TASKS;
      int room = pace.isKnown() || open == 0 ? most - open : 0;
      if (room < Math.max(1, Math.min(most, WAVES * cores) / WAVES)) {
        return;
      }
      List<PieceBundle> wave = new ArrayList<>();
      while (wave.size() < Math.min(cores, room) && asked < size) {
        wave.add(next(cores));
        asked = wave.get(wave.size() - 1).to();
      }
      open += wave.size();
      running.removeIf(SimpleFutureAction::isCompleted);
      running.add(connection.submit(wave, task, this::arrive, this::end));
    }
  }

  private static long memory() {
    return Runtime.getRuntime().maxMemory() / MEMORY_SHARE;
  }

  /** The next bundle; towards the end of the job every core has its share of the rest. */
  private PieceBundle next(int cores) {
    int pieces = pace.pieces(cores, Math.min(MOST_BYTES, memory() / (WAVES * (long) cores)));
    int share = (int) ((size - (long) asked + cores - 1) / cores);
    return new PieceBundle(asked, asked + Math.min(pieces, share));
  }

  private void arrive(TaskResult outcome) {
    if (outcome.done() > 0) {
      pace.measured(outcome.done(), outcome.nanos(), outcome.results().length);
    }
    connection.compare(outcome);
    synchronized (this) {
      if (!closed) {
        if (outcome.done() > 0) {
          measured.add(new Measure(outcome.done(), outcome.nanos()));
        }
        sort(outcome);
        notifyAll();
      }
    }
  }

  /** A piece that throws for the first time is asked for again, without those before it. */
  private void sort(TaskResult outcome) {
    int failed = outcome.failed().from();
    if (!outcome.hasFailed() || (outcome.bundle().pieces() == 1 && !triedOnce.add(failed))) {
      arrived.put(outcome.bundle().from(), outcome);
      return;
    }
    triedOnce.add(failed);
    again.add(outcome.failed());
    if (outcome.done() > 0) {
      arrived.put(outcome.bundle().from(), outcome.withoutFailure());
      open++;
    }
    if (outcome.rest().pieces() > 0) {
      again.add(outcome.rest());
      open++;
    }
  }

  private synchronized void end(Throwable why) {
    failure = Optional.of(why);
    notifyAll();
  }

  /** Calls back what is still on the way. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      arrived.clear();
    }
    running.stream().filter(wave -> !wave.isCompleted()).forEach(SimpleFutureAction::cancel);
  }

  /**
   * How many pieces make a task of about a second, measured on those that came back. A task costs
   * some milliseconds beside its work, so shorter ones waste them; longer ones leave machines idle
   * at the end, and more is lost with a machine that fails. On very many cores tasks are longer:
   * each takes the asking machine about 1 ms ({@code TaskOverhead} measures it), and it has other
   * things to do.
   */
  static final class Pace {
    private static final double TASK_SECONDS = 1;
    private static final double MOST_TASKS_A_SECOND = 500;
    private static final double NANOSECONDS = 1e-9;

    /** While Java compiles, the pace rises by as much as ten times. */
    private static final int MOST_GROWTH = 16;

    /** The newest measurement counts as much as all before it. */
    private static final double NEWEST = 0.5;

    private double secondsPerPiece;
    private double bytesPerPiece;
    private double bytesPerTask;
    private int largest = 1;
    private boolean known;

    /** Returns whether any piece has been measured. */
    synchronized boolean isKnown() {
      return known;
    }

    synchronized void measured(int pieces, long nanos, long bytes) {
      double weight = known ? NEWEST : 1;
      secondsPerPiece += weight * (NANOSECONDS * nanos / pieces - secondsPerPiece);
      bytesPerPiece += weight * ((double) bytes / pieces - bytesPerPiece);
      bytesPerTask += weight * (bytes - bytesPerTask);
      largest = Math.max(largest, pieces);
      known = true;
    }

    /** The pieces of the next task on so many cores, whose results may take so many bytes. */
    synchronized int pieces(int cores, long mostBytes) {
      if (!known) {
        return 1;
      }
      double seconds = Math.max(TASK_SECONDS, cores / MOST_TASKS_A_SECOND);
      double bySeconds = seconds / secondsPerPiece;
      double byBytes = mostBytes / Math.max(1, bytesPerPiece);
      double most = Math.min(Math.min(bySeconds, byBytes), (double) MOST_GROWTH * largest);
      return (int) Math.max(1, Math.min(Integer.MAX_VALUE, most));
    }

    /** How many tasks may be on the way: so many, or those whose results take so many bytes. */
    synchronized int tasks(int most, long bytes) {
      return (int) Math.max(1, Math.min(most, bytes / Math.max(1, bytesPerTask)));
    }
  }
}
