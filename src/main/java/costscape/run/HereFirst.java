package costscape.run;

import costscape.job.Job;
import costscape.job.Progress;
import costscape.job.Runner;
import java.io.Serializable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Begins each job on this machine's threads, and hands its rest to other machines where these end
 * it sooner: a small job is done before a cluster has begun, and nobody knows that it is small
 * before some of its pieces were computed. Where a piece finds too little memory here, the rest
 * goes there too.
 */
public final class HereFirst implements Runner {
  /** While Java compiles, the pace rises by as much as this, ... */
  private static final double COMPILED = 10;

  /** ... for so many seconds, unless the forecast knows better. */
  private static final double COLD_SECONDS = 5;

  /** Where the rest of a job goes. */
  public interface Elsewhere {
    /** The seconds that pass there before a job is under way. */
    double begin();

    /** How many compute there at the same time; infinitely many where that is not known yet. */
    double workers();

    /** A runner there, which reports its pieces. */
    Runner runner(Progress progress);
  }

  private final int count;
  private final Threads threads;
  private final Elsewhere elsewhere;
  private final Progress progress;
  private final Runnable stayed;

  /**
   * @param count of threads here
   * @param stayed is called when a job ended here
   */
  public HereFirst(int count, Elsewhere elsewhere, Progress progress, Runnable stayed) {
    this.count = count;
    this.threads = Threads.of(count);
    this.elsewhere = elsewhere;
    this.progress = progress;
    this.stayed = stayed;
  }

  @Override
  public <T extends Serializable> void run(Job<T> job, Consumer<? super T> inOrder) {
    int size = job.size();
    Forecast forecast = Forecast.of(() -> count);
    int done = here(job, inOrder, forecast);
    if (done == size) {
      stayed.run();
      return;
    }
    elsewhere.runner(new Later(progress, done, size)).run(new Rest<>(job, done), inOrder);
  }

  /** Runs pieces here while that is the better place, and gives how many were handed over. */
  private <T extends Serializable> int here(
      Job<T> job, Consumer<? super T> inOrder, Forecast forecast) {
    Counted<T> counted = new Counted<>(inOrder);
    BooleanSupplier goesOn = () -> isSooner(forecast, job.size());
    try {
      threads.reporting(progress.and(forecast)).runWhile(goesOn, job, counted);
    } catch (OutOfMemoryError e) {
      if (counted.handing) {
        throw e; // of the results, which are all on this machine anyhow
      }
    }
    return counted.done;
  }

  /**
   * Returns whether this machine ends a job no later than those elsewhere, as far as anybody knows.
   */
  private boolean isSooner(Forecast forecast, int size) {
    double seconds = forecast.seconds();
    double share = Math.max(forecast.share(), Math.min(1, (double) count / size));
    boolean isCold = forecast.secondsLeft().isEmpty() && seconds < COLD_SECONDS;
    double roughly = (1 - share) * seconds / share / (isCold ? COMPILED : 1);
    double left = forecast.secondsLeft().orElse(roughly);
    return left <= elsewhere.begin() + left * count / elsewhere.workers();
  }

  /** Counts what was handed over. */
  private static final class Counted<T> implements Consumer<T> {
    private final Consumer<? super T> inOrder;
    private int done;
    private boolean handing;

    Counted(Consumer<? super T> inOrder) {
      this.inOrder = inOrder;
    }

    @Override
    public void accept(T result) {
      handing = true;
      inOrder.accept(result);
      handing = false;
      done++;
    }
  }

  /** The pieces of a job from one on. */
  private record Rest<T extends Serializable>(Job<T> job, int from) implements Job<T> {
    @Override
    public int size() {
      return job.size() - from;
    }

    @Override
    public T run(int index) {
      return job.run(from + index);
    }
  }

  /** The progress of a whole job as its rest makes it. */
  private record Later(Progress whole, int done, int size) implements Progress {
    @Override
    public void report(int finished, int total) {
      whole.report(done + finished, size);
    }

    @Override
    public void measured(double share, double seconds) {
      whole.measured(share * (size - done) / size, seconds);
    }
  }
}
