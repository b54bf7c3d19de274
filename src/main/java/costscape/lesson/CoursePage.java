package costscape.lesson;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * @param solution the parts of such a fragment by which a run finds it
 * @param why it finds it
 * @param taskMinutes that finding it takes beside the page's minutes
 * @param noted what a pupil writes down of what was found
 */
public record CoursePage(
    String name,
    BilingualText title,
    List<CourseStep> steps,
    int minutes,
    BilingualText aim,
    BilingualText mistake,
    BilingualText question,
    BilingualText answer,
    String task,
    String begin,
    String solution,
    BilingualText why,
    int taskMinutes,
    BilingualText noted) {
  public CoursePage {
    steps = List.copyOf(steps);
  }

  /** The link of a run that finds what is to be found: it differs in the solution alone. */
  public String solved() {
    Set<String> others =
        Stream.of(solution.split("&", -1)).map(CoursePage::name).collect(Collectors.toSet());
    Stream<String> kept =
        Stream.of(begin.split("&", -1)).filter(part -> !others.contains(name(part)));
    return Stream.concat(kept, Stream.of(solution)).collect(Collectors.joining("&"));
  }

  private static String name(String part) {
    return part.split("=", 2)[0];
  }
}
