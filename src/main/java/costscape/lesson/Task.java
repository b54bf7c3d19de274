package costscape.lesson;

import java.util.List;

/** Something to find by trying, where a learner can make runs. */
public interface Task {
  /** What is to be found, in one or two sentences. */
  String wanted();

  /**
   * What a run has of that: each claim says in numbers what was asked for and what the run has. The
   * task is solved where all claims hold.
   */
  List<Claim> judged(Attempt attempt);
}
