package costscape.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The course: pages in order, for somebody who knows a graph and a percentage. Their numbers come
 * from runs that are made again each time, and a step says whether these bear it out.
 */
public final class Course {
  /** Makes the pages by their names, in order. */
  private static final Map<String, Supplier<CoursePage>> PAGES = new LinkedHashMap<>();

  static {
    PAGES.put("network", CourseRuns::network);
    PAGES.put("cost", CourseRuns::cost);
    PAGES.put("slope", CourseRuns::slope);
    PAGES.put("local-minimum", CourseRuns::localMinimum);
    PAGES.put("rate", CourseRuns::rate);
    PAGES.put("momentum", CourseRuns::momentum);
    PAGES.put("saddle", CourseRuns::saddle);
    PAGES.put("symmetry", CourseRuns::symmetry);
    PAGES.put("overfitting", CourseRuns::overfitting);
    PAGES.put("slice", CourseRuns::slice);
  }

  private Course() {}

  /** The names of the pages, which are known before their runs. */
  public static List<String> names() {
    return List.copyOf(PAGES.keySet());
  }

  /**
   * A page, after its runs.
   *
   * @throws IllegalStateException where a run does not bear out what a step says of it
   */
  public static CoursePage page(String name) {
    Supplier<CoursePage> planned = PAGES.get(name);
    if (planned == null) {
      throw new IllegalArgumentException("the course has no page " + name);
    }
    CoursePage page = planned.get();
    for (int k = 0; k < page.steps().size(); k++) {
      if (!page.steps().get(k).holds()) {
        throw new IllegalStateException(
            "the course's runs do not bear out step %d of %s".formatted(k + 1, name));
      }
    }
    return page;
  }

  /** All pages, in order, each as {@link #page} has it. */
  public static List<CoursePage> pages() {
    return names().stream().map(Course::page).toList();
  }
}
