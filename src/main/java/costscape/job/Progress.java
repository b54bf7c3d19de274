package costscape.job;

/** Hears how much of a job is finished. */
@FunctionalInterface
public interface Progress {
  Progress NONE = (finished, total) -> {};

  void report(int finished, int total);
}
