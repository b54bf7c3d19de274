package costscape.run.spark;

import costscape.job.Job;
import costscape.job.Progress;
import costscape.run.spark.SparkCluster.SparkRunner;
import java.util.Locale;
import java.util.Optional;

/**
 * Jobs whose pieces only wait, so that executors that share a processor do not disturb each other:
 * what the scheduler alone costs. A program to be run by hand under spark-submit with one, two and
 * four executors; {@code src/bench/scheduler.py measured} holds its predictions against what this
 * prints.
 */
public final class SleepingPieces {
  private static final int PATIENCE_MILLIS = 30_000;

  private SleepingPieces() {}

  private record Sleeps(int size, int millis) implements Job<double[]> {
    @Override
    public double[] run(int index) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return new double[] {index};
    }
  }

  /** The argument is the number of executors, of one core each, that are waited for. */
  public static void main(String... arguments) throws InterruptedException {
    int executors = Integer.parseInt(arguments[0]);
    SparkConnection connection = SparkConnection.make(Optional.empty(), System.err::println);
    SparkRunner runner = new SparkRunner(() -> connection, Progress.NONE);
    runner.run(new Sleeps(8 * executors, 500)); // all have begun and are warm
    for (int wait = 0; wait < PATIENCE_MILLIS && connection.cores() < executors; wait += 100) {
      Thread.sleep(100);
    }
    print(runner, executors, 40 * executors, 250);
    print(runner, executors, 2000 * executors, 5);
    print(runner, executors, 5, 4000);
    System.exit(0);
  }

  private static void print(SparkRunner runner, int executors, int size, int millis) {
    long start = System.nanoTime();
    runner.run(new Sleeps(size, millis));
    System.out.printf(
        Locale.ROOT,
        "{\"executors\": %d, \"pieces\": %d, \"seconds\": %.3f, \"wall\": %.2f}%n",
        executors,
        size,
        1e-3 * millis,
        1e-9 * (System.nanoTime() - start));
  }
}
