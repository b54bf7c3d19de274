package costscape.lesson;

import java.util.List;

/**
 * The course: ten pages in order, for somebody who knows a graph and a percentage. Their numbers
 * come from runs that are made again each time, and a step says whether these bear it out.
 */
public final class Course {
  private static final List<String> NAMES =
      List.of(
          "network",
          "cost",
          "slope",
          "local-minimum",
          "rate",
          "momentum",
          "saddle",
          "symmetry",
          "overfitting",
          "slice");

  private Course() {}

  /** The names of the pages, which are known before their runs. */
  public static List<String> names() {
    return NAMES;
  }

  private static CoursePage planned(String name) {
    return switch (name) {
      case "network" -> CourseOnSlopes.network();
      case "cost" -> CourseOnSlopes.cost();
      case "slope" -> CourseOnSlopes.slope();
      case "local-minimum" -> CourseOnTraps.localMinimum();
      case "rate" -> CourseOnSlopes.rate();
      case "momentum" -> CourseOnSlopes.momentum();
      case "saddle" -> CourseOnTraps.saddle();
      case "symmetry" -> CourseOnTraps.symmetry();
      case "overfitting" -> CourseOnTraps.overfitting();
      case "slice" -> CourseOnTraps.slice();
      default -> throw new IllegalArgumentException("the course has no page " + name);
    };
  }

  /**
   * A page, after its runs.
   *
   * @throws IllegalStateException where a run does not bear out what a step says of it
   */
  public static CoursePage page(String name) {
    CoursePage page = planned(name);
    for (CourseStep step : page.steps()) {
      if (!step.holds()) {
        throw new IllegalStateException(
            "the course's runs do not bear out: " + step.text().english());
      }
    }
    return page;
  }

  /** All pages, in order, each as {@link #page} has it. */
  public static List<CoursePage> pages() {
    return NAMES.stream().map(Course::page).toList();
  }
}
