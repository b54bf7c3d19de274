package costscape.job;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs jobs. The implementation chooses where and on how many threads; the results do not depend on
 * it.
 */
public interface Runner {
  /** Hands every result to {@code inOrder}, by rising index, on the caller's thread. */
  public <T extends Serializable> void run(Job<T> job, Consumer<? super T> inOrder);

  /** All results, by index. */
  public default <T extends Serializable> List<T> run(Job<T> job) {
    List<T> results = new ArrayList<>(job.size());
    run(job, results::add);
    return results;
  }

  /** A runner that computes one piece after the other on the caller's thread. */
  static Runner serial() {
    return new Runner() {
      @Override
      public <T extends Serializable> void run(Job<T> job, Consumer<? super T> inOrder) {
        for (int i = 0; i < job.size(); i++) {
          inOrder.accept(job.run(i));
        }
      }
    };
  }
}
