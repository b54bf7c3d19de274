package costscape.cli.report;

import costscape.render.chart.Figure;
import java.io.IOException;
import java.util.function.Function;

/**
 * What a command computed, on its way from the options to the files. Its picture is tried on a
 * stand-in before the work, the work is timed, and the picture is tried again on the result before
 * anything is written.
 *
 * @param seconds that the work took
 */
public record Result<T>(T value, double seconds) {
  private static final double NANOSECONDS = 1e-9;

  /** The work of a command. */
  @FunctionalInterface
  public interface Work<T> {
    T compute() throws IOException;
  }

  /** The result of work whose picture has no stand-in, or whose caller tries it. */
  public static <T> Result<T> of(Work<T> work) throws IOException {
    long start = System.nanoTime();
    T value = work.compute();
    return new Result<>(value, NANOSECONDS * (System.nanoTime() - start));
  }

  /** The result of work that is drawn, as wide and as high as its stand-in. */
  public static <T> Result<T> of(
      Output output, T standIn, Function<? super T, ? extends Figure> picture, Work<T> work)
      throws IOException {
    output.pictures().rehearse(() -> picture.apply(standIn));
    Result<T> result = of(work);
    output.pictures().confirm(() -> picture.apply(result.value));
    return result;
  }
}
