package costscape.lesson;

import java.util.Optional;

/**
 * A step of a page of the course: some sentences, and what is seen beside them.
 *
 * @param holds whether the runs that were just made bear out what the sentences say
 * @param live what the live page shows, as the fragment of its links; nothing where a curve stands
 */
public record CourseStep(
    BilingualText text, boolean holds, Optional<String> live, Optional<CourseCurve> curve) {
  static CourseStep live(
      String link, boolean holds, String english, String german, Object... numbers) {
    BilingualText text = BilingualText.of(english, german, numbers);
    return new CourseStep(text, holds, Optional.of(link), Optional.empty());
  }

  static CourseStep curve(
      CourseCurve curve, boolean holds, String english, String german, Object... numbers) {
    BilingualText text = BilingualText.of(english, german, numbers);
    return new CourseStep(text, holds, Optional.empty(), Optional.of(curve));
  }
}
