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
 */
public record CoursePage(
    String name,
    BilingualText title,
    List<CourseStep> steps,
    Teaching teaching,
    Question question,
    LiveTask task) {
  public CoursePage {
    steps = List.copyOf(steps);
  }

  CoursePage(
      String name,
      String english,
      String german,
      List<CourseStep> steps,
      Teaching teaching,
      Question question,
      LiveTask task) {
    this(name, BilingualText.of(english, german), steps, teaching, question, task);
  }

  /**
   * What a teacher plans by.
   *
   * @param minutes that the page takes in a class
   * @param aim what a pupil can say afterwards
   * @param mistake that is to be expected
   */
  public record Teaching(int minutes, BilingualText aim, BilingualText mistake) {
    Teaching(int minutes, String aim, String germanAim, String mistake, String germanMistake) {
      this(minutes, BilingualText.of(aim, germanAim), BilingualText.of(mistake, germanMistake));
    }
  }

  /** What a pupil is asked behind the steps. */
  public record Question(BilingualText asked, BilingualText answer) {
    Question(String asked, String germanAsked, String answer, String germanAnswer) {
      this(BilingualText.of(asked, germanAsked), BilingualText.of(answer, germanAnswer));
    }
  }

  /**
   * What is to be found by trying on the live page.
   *
   * @param name of the task that judges the runs
   * @param begin where it begins, as the fragment of the live page's links
   * @param solution the parts of such a fragment by which a run finds it
   * @param why it finds it
   * @param minutes that finding it takes beside the page's minutes
   * @param noted what a pupil writes down of what was found
   */
  public record LiveTask(
      String name,
      String begin,
      String solution,
      BilingualText why,
      int minutes,
      BilingualText noted) {
    LiveTask(
        String name,
        String begin,
        String solution,
        String why,
        String germanWhy,
        int minutes,
        String noted,
        String germanNoted) {
      this(
          name,
          begin,
          solution,
          BilingualText.of(why, germanWhy),
          minutes,
          BilingualText.of(noted, germanNoted));
    }

    /** What is wanted, in words. */
    public BilingualText wanted() {
      return Task.named(name).orElseThrow().wanted();
    }

    /** The link of a run that finds what is to be found: it differs in the solution alone. */
    public String solved() {
      Set<String> others =
          Stream.of(solution.split("&", -1)).map(LiveTask::key).collect(Collectors.toSet());
      Stream<String> kept =
          Stream.of(begin.split("&", -1)).filter(part -> !others.contains(key(part)));
      return Stream.concat(kept, Stream.of(solution)).collect(Collectors.joining("&"));
    }

    private static String key(String part) {
      return part.split("=", 2)[0];
    }
  }
}
