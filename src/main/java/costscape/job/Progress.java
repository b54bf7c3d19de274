package costscape.job;

/**
 * Hears how much of a job is finished. One progress may follow several jobs, one after the other.
 */
@FunctionalInterface
public interface Progress {
  Progress NONE = (finished, total) -> {};

  /**
   * A job starts of which so many pieces are to be computed; they alone are reported from now on.
   */
  default void begin(int pieces) {}

  void report(int finished, int total);

  /**
   * Some pieces were computed, one after the other, whether or not it is their turn to be handed
   * over. A forecast goes by what they took.
   *
   * @param share of the whole that they are
   * @param seconds that the thread or core which computed them took
   */
  default void measured(double share, double seconds) {}
}
