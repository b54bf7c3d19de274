package costscape.render.movie;

import costscape.cost.Rounding;
import costscape.render.scale.Ruler;
import costscape.render.scale.Ruler.Scale;
import costscape.render.scale.Ticks;
import costscape.space.ParameterVector;
import costscape.sweep.Range;
import costscape.trace.HeldOutCourse;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * One training or several, and the steps that are frames. The choice is even in the number of the
 * step, or in its logarithm, as the first hundred steps often change more than the last thousands.
 * The first step and the last one of the longest run are always frames.
 *
 * @param numbers of the steps that the frames show; a run that has ended before stays at its end
 * @param pace by which frames follow the steps
 */
public record Runs(List<Run> all, List<Integer> numbers, Scale pace) implements Serializable {
  private static final int DIGITS = 4;

  /**
   * One training.
   *
   * @param heldOut what rows held out cost at every recorded step; one or none
   * @param rounding of the costs of its steps
   */
  public record Run(String name, Trajectory path, List<HeldOutCourse> heldOut, Rounding rounding)
      implements Serializable {
    public Run {
      heldOut = List.copyOf(heldOut);
      for (HeldOutCourse course : heldOut) {
        if (course.steps() != path.steps().size()) {
          throw new IllegalArgumentException(
              "%d costs held out for %d steps".formatted(course.steps(), path.steps().size()));
        }
      }
    }

    /** A training that is shown alone. */
    public static Run of(Trajectory path, Optional<HeldOutCourse> heldOut) {
      return new Run("", path, heldOut.stream().toList(), Rounding.NONE);
    }

    public List<Step> steps() {
      return path.steps();
    }

    /** The cost of a step in words. */
    String cost(Step step) {
      return rounding.text(Ticks.number(step.cost(), DIGITS));
    }

    /** The recorded steps up to that of a number, which is included. */
    List<Step> upTo(int number) {
      int low = 0;
      int high = steps().size();
      while (high - low > 1) {
        int middle = (low + high) >>> 1;
        if (steps().get(middle).number() <= number) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return steps().subList(0, low + 1);
    }

    /** The last recorded step up to a number. */
    Step at(int number) {
      List<Step> steps = upTo(number);
      return steps.get(steps.size() - 1);
    }

    /** From the smallest cost of a step to the largest. */
    public Range costs() {
      return Range.of(steps().stream().mapToDouble(Step::cost).toArray());
    }
  }

  public Runs {
    all = List.copyOf(all);
    numbers = List.copyOf(numbers);
  }

  /** The frames of some trainings: so many at most, fewer if fewer steps are recorded. */
  public static Runs of(List<Run> all, int frames, Scale pace) {
    if (frames < 2) {
      throw new IllegalArgumentException("a movie has 2 frames or more, not " + frames);
    }
    TreeSet<Integer> numbers = new TreeSet<>();
    all.forEach(run -> run.steps().forEach(step -> numbers.add(step.number())));
    return new Runs(all, picked(List.copyOf(numbers), frames, pace), pace);
  }

  private static List<Integer> picked(List<Integer> numbers, int frames, Scale pace) {
    List<Integer> picked = new ArrayList<>(List.of(0));
    double last = numbers.get(numbers.size() - 1);
    for (int frame = 1; frame < frames; frame++) {
      double share = frame / (frames - 1.0);
      double number = pace == Scale.LOG ? StrictMath.pow(last + 1, share) - 1 : share * last;
      int index = picked.get(picked.size() - 1);
      while (index < numbers.size() - 1 && numbers.get(index) < number) {
        index++;
      }
      if (index > picked.get(picked.size() - 1)) {
        picked.add(index);
      }
    }
    return picked.stream().map(numbers::get).toList();
  }

  boolean areSeveral() {
    return all.size() > 1;
  }

  /** The points that the frames show of the first run. */
  public List<ParameterVector> points() {
    return IntStream.range(0, numbers.size()).mapToObj(frame -> now(frame).theta()).toList();
  }

  /** The step of the first run that a frame shows. */
  Step now(int frame) {
    return all.get(0).at(numbers.get(frame));
  }

  /** The recorded steps of a run up to a frame, including its own. */
  List<Step> upTo(Run run, int frame) {
    return run.upTo(numbers.get(frame));
  }

  /** The axis of steps. A logarithmic one shows the number plus 1: step 0 has a place too. */
  Ruler ruler() {
    int last = Math.max(1, numbers.get(numbers.size() - 1));
    return pace == Scale.LOG
        ? new Ruler("step + 1", pace, 1, last + 1.0)
        : new Ruler("step", pace, 0, last);
  }

  /** The places of steps on the axis. */
  double[] places(List<Step> steps) {
    int first = pace == Scale.LOG ? 1 : 0;
    return steps.stream().mapToDouble(step -> step.number() + first).toArray();
  }
}
