package costscape.store.file;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The time that each answer of a program or library may take, which one or more threads wait for.
 * One thread looks at all limits: an alarm for each question would wake a thread for each, which
 * takes longer than asking.
 */
public final class TimeLimit implements AutoCloseable {
  /** How often it is looked whether an answer is late: twenty times in the time that it has. */
  private static final int LOOKS = 20;

  private static final double LONGEST_PAUSE = 0.5;
  private static final double SHORTEST_PAUSE = 0.001;
  private static final ScheduledThreadPoolExecutor WATCH = watch();

  private final double seconds;
  private final Map<Thread, Long> begun = new ConcurrentHashMap<>();
  private volatile boolean wasLate;
  private volatile Optional<ScheduledFuture<?>> looking = Optional.empty();

  public TimeLimit(double seconds) {
    this.seconds = seconds;
  }

  private static ScheduledThreadPoolExecutor watch() {
    ScheduledThreadPoolExecutor watch =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "costscape time limits");
              thread.setDaemon(true);
              return thread;
            });
    watch.setRemoveOnCancelPolicy(true);
    return watch;
  }

  /** Looks again and again until this is closed: {@code look} ends what {@link #isLate} tells. */
  public void watch(Runnable look) {
    double pause = Math.max(SHORTEST_PAUSE, Math.min(LONGEST_PAUSE, seconds / LOOKS));
    long micros = (long) (1e6 * pause);
    looking =
        Optional.of(WATCH.scheduleWithFixedDelay(look, micros, micros, TimeUnit.MICROSECONDS));
  }

  /** Begins a question of the calling thread. */
  public void begin() {
    begun.put(Thread.currentThread(), System.nanoTime());
  }

  /** Ends the question of the calling thread, if it has one. */
  public void end() {
    begun.remove(Thread.currentThread());
  }

  /** Returns whether a question takes too long by now. */
  public boolean isLate() {
    long now = System.nanoTime();
    boolean isLate = begun.values().stream().anyMatch(start -> now - start > 1e9 * seconds);
    if (isLate) {
      wasLate = true;
    }
    return isLate;
  }

  /** Returns whether a look found a question late. */
  public boolean wasLate() {
    return wasLate;
  }

  public double seconds() {
    return seconds;
  }

  @Override
  public void close() {
    looking.ifPresent(task -> task.cancel(false));
  }
}
