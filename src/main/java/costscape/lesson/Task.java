package costscape.lesson;

import java.util.List;
import java.util.Optional;

/** Something to find by trying, where a learner can make runs. */
public interface Task {
  /** The names of all tasks: of the lessons, and of the pages of the course. */
  static List<String> names() {
    return Tasks.names();
  }

  static Optional<Task> named(String name) {
    return Tasks.named(name);
  }

  /** What is to be found, in one or two sentences. */
  Words wanted();

  /**
   * What a run has of that: each claim says in numbers what was asked for and what the run has. The
   * task is solved where all claims hold.
   */
  List<Claim> judged(Attempt attempt);
}
