package costscape.lesson;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Something to find by trying, where a learner can make runs. */
public interface Task {
  /**
   * The names of all tasks: of the lessons, and of those pages of the course that have no lesson.
   */
  static List<String> names() {
    return Stream.concat(Lessons.labels().stream(), CourseTasks.names().stream()).toList();
  }

  static Optional<Task> named(String name) {
    return Lessons.named(name)
        .map(lesson -> lesson.lesson().task())
        .or(() -> CourseTasks.named(name));
  }

  /** What is to be found, in one or two sentences. */
  BilingualText wanted();

  /**
   * What a run has of that: each claim says in numbers what was asked for and what the run has. The
   * task is solved where all claims hold.
   */
  List<Claim> judged(Attempt attempt);
}
