package costscape.render.movie;

import costscape.render.scale.Ruler;
import costscape.render.scale.Scale;
import costscape.trace.optimizer.Step;
import java.io.Serializable;
import java.util.List;
import java.util.TreeSet;

/**
 * Chooses the steps at which several trainings are shown together. All of them are shown at the
 * same step; one that has ended stays at its end.
 *
 * @param steps the number of the step that each frame shows
 */
record RacePace(List<Integer> steps, Scale scale) implements Serializable {
  /** The pace of some trainings: so many frames at most, fewer if fewer steps are recorded. */
  static RacePace of(List<List<Step>> runs, int most, Scale scale) {
    TreeSet<Integer> numbers = new TreeSet<>();
    runs.forEach(steps -> steps.forEach(step -> numbers.add(step.number())));
    return new RacePace(TrainingPace.picked(List.copyOf(numbers), most, scale), scale);
  }

  /** How many steps of a run are taken by then, its start included. */
  static int taken(List<Step> steps, int number) {
    int low = 0;
    int high = steps.size();
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (steps.get(middle).number() <= number) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low + 1;
  }

  Ruler ruler() {
    return TrainingPace.ruler(scale, steps.get(steps.size() - 1));
  }

  double place(Step step) {
    return TrainingPace.place(scale, step);
  }
}
