package costscape.job;

import java.io.Serializable;

/**
 * Work cut into {@link #size} numbered pieces. A piece's result is a function of its index alone,
 * so it is the same bit for bit on any number of threads or machines, and one piece can be computed
 * again alone.
 *
 * @param <T> what a piece gives; it travels between machines and into files of unfinished work
 */
public interface Job<T extends Serializable> extends Serializable {
  int size();

  /** The result of one piece, {@code 0 ≤ index < size}. Called from any thread, in any order. */
  T run(int index);
}
