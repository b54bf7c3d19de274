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
    PAGES.put("network", CourseOnSlopes::network);
    PAGES.put("cost", CourseOnSlopes::cost);
    PAGES.put("slope", CourseOnSlopes::slope);
    PAGES.put("local-minimum", CourseOnTraps::localMinimum);
    PAGES.put("rate", CourseOnSlopes::rate);
    PAGES.put("momentum", CourseOnSlopes::momentum);
    PAGES.put("saddle", CourseOnTraps::saddle);
    PAGES.put("symmetry", CourseOnTraps::symmetry);
    PAGES.put("overfitting", CourseOnTraps::overfitting);
    PAGES.put("slice", CourseOnTraps::slice);
  }

  private Course() {}

  /** The names of the pages, which are known before their runs. */
  public static List<String> names() {
    return List.copyOf(PAGES.keySet());
  }

  /** A text with the numbers of pages in the place of their names in braces. */
  static String numbered(String text) {
    String numbered = text;
    int number = 1;
    for (String name : PAGES.keySet()) {
      numbered = numbered.replace("{" + name + "}", String.valueOf(number++));
    }
    return numbered;
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
    return names().stream().map(Course::page).toList();
  }
}
