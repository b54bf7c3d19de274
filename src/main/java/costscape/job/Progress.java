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

  /**
   * Says how much work is left, in the unit of the shares that are measured, where that is known
   * better now than by these.
   */
  default void left(double shares) {}

  /** A progress that tells this one first and then the other. */
  default Progress and(Progress other) {
    Progress first = this;
    return new Progress() {
      @Override
      public void begin(int pieces) {
        first.begin(pieces);
        other.begin(pieces);
      }

      @Override
      public void report(int finished, int total) {
        first.report(finished, total);
        other.report(finished, total);
      }

      @Override
      public void measured(double share, double seconds) {
        first.measured(share, seconds);
        other.measured(share, seconds);
      }

      @Override
      public void left(double shares) {
        first.left(shares);
        other.left(shares);
      }
    };
  }

  /** Hears how much work a course of jobs still has, as whoever runs them knows it better. */
  @FunctionalInterface
  interface Outlook {
    Outlook NONE = (each, later) -> {};

    /**
     * Says what is to be expected, in one unit for all jobs.
     *
     * @param each what a piece of the job that runs, or begins next, takes
     * @param later what all jobs after it take together; 0 for both at the end
     */
    void expect(double each, double later);
  }
}
