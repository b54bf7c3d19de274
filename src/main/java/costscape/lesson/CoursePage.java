package costscape.lesson;

import java.util.List;

/**
 * A page of the course.
 *
 * @param name for files
 * @param steps in order; each word is explained where it first stands
 * @param minutes that it takes in a class
 * @param aim what a pupil can say afterwards
 * @param mistake that is to be expected
 * @param task the name of what is to be found by trying on the live page, which judges the runs
 * @param begin where that begins, as the fragment of the live page's links
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
    String task,
    String begin) {
  public CoursePage {
    steps = List.copyOf(steps);
  }
}
