package costscape.job;

/** Hears how much work a course of jobs still has, as whoever runs them knows it better. */
@FunctionalInterface
public interface Outlook {
  Outlook NONE = (each, later) -> {};

  /**
   * Says what is to be expected, in one unit for all jobs.
   *
   * @param each what a piece of the job that runs, or begins next, takes
   * @param later what all jobs after it take together; 0 for both at the end
   */
  void expect(double each, double later);
}
