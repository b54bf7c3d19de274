package costscape.lesson;

import java.util.List;
import java.util.Optional;

/**
 * A page of the course.
 *
 * @param name for files
 * @param steps in order; each word is explained where it first stands
 * @param minutes that it takes in a class
 * @param aim what a pupil can say afterwards
 * @param mistake that is to be expected
 * @param lesson whose task is the exercise, which the live page judges; nothing where the question
 *     is all there is
 */
public record CoursePage(
    String name,
    Words title,
    List<CourseStep> steps,
    int minutes,
    Words aim,
    Words mistake,
    Words question,
    Words answer,
    Optional<Lessons> lesson) {
  public CoursePage {
    steps = List.copyOf(steps);
  }
}
