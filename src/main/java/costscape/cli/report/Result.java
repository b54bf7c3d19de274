package costscape.cli.report;

import java.io.IOException;

/** The value that a command computed, and how long it took. */
public record Result<T>(T value, double seconds) {
  private static final double NANOSECONDS = 1e-9;

  /** The work of a command. */
  @FunctionalInterface
  public interface Work<T> {
    T compute() throws IOException;
  }

  /** Does some work and times it. */
  public static <T> Result<T> of(Work<T> work) throws IOException {
    long start = System.nanoTime();
    T value = work.compute();
    return new Result<>(value, NANOSECONDS * (System.nanoTime() - start));
  }
}
