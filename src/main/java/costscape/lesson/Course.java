package costscape.lesson;

import java.util.List;
import java.util.function.Supplier;

/**
 * The course: ten pages in order, for somebody who knows a graph and a percentage. Their numbers
 * come from runs that are made again each time, and a step says whether these bear it out.
 */
public final class Course {
  /** A page by its name, and the runs and words that make it. */
  private record Planned(String name, Supplier<CoursePage> page) {}

  private static final List<Planned> PAGES =
      List.of(
          new Planned("network", CourseOnSlopes::network),
          new Planned("cost", CourseOnSlopes::cost),
          new Planned("slope", CourseOnSlopes::slope),
          new Planned("local-minimum", CourseOnTraps::localMinimum),
          new Planned("rate", CourseOnSlopes::rate),
          new Planned("momentum", CourseOnSlopes::momentum),
          new Planned("saddle", CourseOnTraps::saddle),
          new Planned("symmetry", CourseOnTraps::symmetry),
          new Planned("overfitting", CourseOnTraps::overfitting),
          new Planned("slice", CourseOnTraps::slice));

  private Course() {}

  /** The names of the pages, which are known before their runs. */
  public static List<String> names() {
    return PAGES.stream().map(Planned::name).toList();
  }

  /**
   * All pages, after their runs.
   *
   * @throws IllegalStateException where a run does not bear out what a step says of it
   */
  public static List<CoursePage> pages() {
    List<CoursePage> pages = PAGES.stream().map(planned -> planned.page().get()).toList();
    for (CoursePage page : pages) {
      for (CourseStep step : page.steps()) {
        if (!step.holds()) {
          throw new IllegalStateException(
              "the course's runs do not bear out: " + step.text().english());
        }
      }
    }
    return pages;
  }
}
