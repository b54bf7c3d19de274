package costscape.lesson;

import costscape.cost.NetworkCost;
import costscape.space.Axis;
import costscape.space.FreeDirections;
import costscape.space.Slice;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    PAGES.put("edge", CourseRuns::edge);
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

  public static List<CoursePage> pages() {
    return names().stream().map(Course::page).toList();
  }

  /**
   * A page of the course. Its words are the chapter of its name in the {@link Prose}: a paragraph
   * for each step, then what a teacher and a pupil read of the page.
   *
   * @param name for files
   * @param minutes that the page takes in a class
   */
  public record CoursePage(String name, List<Step> steps, int minutes, LiveTask task) {
    public CoursePage {
      steps = List.copyOf(steps);
    }

    /** The sentences of a step, with its numbers. */
    public String text(int step, Prose prose) {
      return prose.course(name).paragraph(step, steps.get(step).numbers().toArray());
    }

    /**
     * A step: some sentences, and what is seen beside them.
     *
     * @param holds whether the runs that were just made bear out what the sentences say
     * @param numbers that stand in the sentences
     * @param live what the live page shows, as the fragment of its links; nothing where a curve
     *     stands
     */
    public record Step(
        boolean holds, List<Object> numbers, Optional<String> live, Optional<Curve> curve) {
      static Step live(String link, boolean holds, Object... numbers) {
        return new Step(holds, List.of(numbers), Optional.of(link), Optional.empty());
      }

      static Step curve(Curve curve, boolean holds, Object... numbers) {
        return new Step(holds, List.of(numbers), Optional.empty(), Optional.of(curve));
      }
    }

    /**
     * A cost over one number, and a ball that goes down it.
     *
     * @param axis what the number is
     * @param costs at the axis' values
     * @param ball where the ball is at each step: the number and the cost
     * @param line what the curve is a part of, for whoever starts the ball elsewhere
     */
    public record Curve(Axis axis, List<Double> costs, List<Place> ball, Line line) {
      /** A place on the curve. */
      public record Place(double at, double cost) {}

      /** A line in the space of a network's parameters, down which a ball goes at some rate. */
      public record Line(NetworkCost cost, Slice slice, double rate) {}

      static Curve of(Axis axis, Line line, double begin, int steps) {
        Slice slice = line.slice();
        Trajectory path =
            new Training(Optimizers.GD.at(line.rate()), steps, 1)
                .from(line.cost(), slice.at(begin), FreeDirections.spannedBy(slice.directions()));
        return new Curve(
            axis,
            IntStream.range(0, axis.points())
                .mapToObj(i -> line.cost().at(slice.at(axis.at(i)).toArray()))
                .toList(),
            path.steps().stream()
                .map(step -> new Place(slice.nearest(step.theta())[0], step.cost()))
                .toList(),
            line);
      }
    }

    /**
     * Something to find by trying on the live page.
     *
     * @param name of the task that judges the runs
     * @param begin where it begins, as the fragment of the live page's links
     * @param solution the parts of such a fragment by which a run finds it
     * @param minutes that finding it takes beside the page's minutes
     */
    public record LiveTask(String name, String begin, String solution, int minutes) {
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
}
