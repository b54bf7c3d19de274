package costscape.run.spark;

import costscape.job.Job;
import costscape.job.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.broadcast.Broadcast;

/**
 * What a task costs beside its work: many tasks that do nothing. A program to be run by hand under
 * spark-submit; the guide's plan for many machines rests on what it prints.
 */
public final class TaskOverhead {
  private static final int TASKS = 2000;
  private static final int ROUNDS = 5;
  private static final int JOBS = 50;

  private TaskOverhead() {}

  private record Nothing(int size) implements Job<double[]> {
    @Override
    public double[] run(int index) {
      return new double[] {index};
    }
  }

  public static void main(String... arguments) throws Exception {
    SparkConnection connection = SparkConnection.make(Optional.empty(), System.err::println);
    Broadcast<Parcel<double[]>> sent = connection.send(new Nothing(TASKS));
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      long processor = processorNanos();
      AtomicLong bytes = new AtomicLong();
      CountDownLatch open = new CountDownLatch(TASKS);
      connection.submit(
          bundles(),
          new BundleTask<>(sent),
          outcome -> {
            bytes.addAndGet(size(outcome));
            open.countDown();
          },
          failure -> System.exit(1));
      open.await();
      System.out.printf(
          Locale.ROOT,
          "%d cores: %d tasks, %.2f ms a task, %.2f ms of this machine's processors, %d bytes"
              + " back%n",
          connection.cores(),
          TASKS,
          1e-6 * (System.nanoTime() - start) / TASKS,
          1e-6 * (processorNanos() - processor) / TASKS,
          bytes.get() / TASKS);
    }
    printJobs(connection);
    System.exit(0);
  }

  /** Small jobs one after the other, as the products of a large network's Hessian are. */
  private static void printJobs(SparkConnection connection) {
    SparkRunner runner = new SparkRunner(() -> connection, Progress.NONE);
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int job = 0; job < JOBS; job++) {
        runner.run(new Nothing(16));
      }
      System.out.printf(
          Locale.ROOT,
          "%d jobs of 16 pieces: %.1f ms a job%n",
          JOBS,
          1e-6 * (System.nanoTime() - start) / JOBS);
    }
  }

  private static List<PieceBundle> bundles() {
    List<PieceBundle> bundles = new ArrayList<>();
    for (int k = 0; k < TASKS; k++) {
      bundles.add(new PieceBundle(k, k + 1));
    }
    return bundles;
  }

  private static int size(TaskResult outcome) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(outcome);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.size();
  }

  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }
}
