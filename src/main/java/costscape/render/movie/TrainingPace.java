package costscape.render.movie;

import costscape.render.scale.Ruler;
import costscape.render.scale.Scale;
import costscape.trace.HeldOutCourse;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses which recorded steps of a training become frames. The choice is even in the number of the
 * step, or in its logarithm, as the first hundred steps often change more than the last thousands.
 * The first and the last step are always frames.
 *
 * @param steps that are recorded, whether they are frames or not
 * @param picked the places among them of those that are frames
 * @param heldOut what rows held out cost at every recorded step; one or none
 */
public record TrainingPace(
    List<Step> steps, List<Integer> picked, Scale scale, List<HeldOutCourse> heldOut)
    implements Serializable {
  public TrainingPace {
    steps = List.copyOf(steps);
    picked = List.copyOf(picked);
    heldOut = List.copyOf(heldOut);
  }

  /** A copy that also shows what the rows held out cost at every recorded step. */
  public TrainingPace withHeldOut(HeldOutCourse course) {
    if (course.steps() != steps.size()) {
      throw new IllegalArgumentException(
          "%d costs held out for %d steps".formatted(course.steps(), steps.size()));
    }
    return new TrainingPace(steps, picked, scale, List.of(course));
  }

  /** The pace of a training: so many frames at most, fewer if fewer steps are recorded. */
  public static TrainingPace of(Trajectory path, int frames, Scale scale) {
    List<Step> steps = path.steps();
    List<Integer> numbers = steps.stream().map(Step::number).toList();
    return new TrainingPace(steps, indices(numbers, frames, scale), scale, List.of());
  }

  /** The numbers of the steps that become frames, of all numbers of recorded steps. */
  static List<Integer> picked(List<Integer> numbers, int frames, Scale scale) {
    return indices(numbers, frames, scale).stream().map(numbers::get).toList();
  }

  private static List<Integer> indices(List<Integer> numbers, int frames, Scale scale) {
    if (frames < 2) {
      throw new IllegalArgumentException("a movie has 2 frames or more, not " + frames);
    }
    List<Integer> picked = new ArrayList<>(List.of(0));
    double last = numbers.get(numbers.size() - 1);
    for (int frame = 1; frame < frames; frame++) {
      double share = frame / (frames - 1.0);
      double number = scale == Scale.LOG ? StrictMath.pow(last + 1, share) - 1 : share * last;
      int index = picked.get(picked.size() - 1);
      while (index < numbers.size() - 1 && numbers.get(index) < number) {
        index++;
      }
      if (index > picked.get(picked.size() - 1)) {
        picked.add(index);
      }
    }
    return picked;
  }

  /** The step of every frame. */
  List<Step> frames() {
    return picked.stream().map(steps::get).toList();
  }

  /** The recorded steps up to a frame, including its own. */
  List<Step> upTo(int frame) {
    return steps.subList(0, picked.get(frame) + 1);
  }

  /** The axis of steps. A logarithmic one shows the number plus 1: step 0 has a place too. */
  Ruler ruler() {
    return ruler(scale, steps.get(steps.size() - 1).number());
  }

  static Ruler ruler(Scale scale, int lastStep) {
    int last = Math.max(1, lastStep);
    return scale == Scale.LOG
        ? new Ruler("step + 1", scale, 1, last + 1.0)
        : new Ruler("step", scale, 0, last);
  }

  /** The place of a step on the axis. */
  double place(Step step) {
    return place(scale, step);
  }

  static double place(Scale scale, Step step) {
    return scale == Scale.LOG ? step.number() + 1.0 : step.number();
  }
}
