package costscape.lesson;

import costscape.job.Job;
import costscape.job.Runner;
import costscape.trace.Trajectory;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A teaching example: what is trained and what is said of it. Nothing is said that its runs, made
 * anew each time, do not bear out.
 */
public interface Lesson extends Serializable {
  String title();

  /** Paragraphs that lead to the claims. */
  List<String> text();

  List<Experiment> experiments();

  /** What is claimed of the runs, one outcome an experiment. */
  List<Claim> claims(List<Outcome> outcomes);

  List<LessonPicture> figures();

  /** Outcomes of a step each: of no meaning, and at hand before the runs. */
  default List<Outcome> standIns() {
    return experiments().stream().map(experiment -> experiment.briefly().run()).toList();
  }

  /** The experiments' training, to be run. */
  default Job<Trajectory> runs() {
    return new Job<>() {
      private static final long serialVersionUID = 1;

      @Override
      public int size() {
        return experiments().size();
      }

      @Override
      public Trajectory run(int index) {
        return experiments().get(index).train();
      }
    };
  }

  /** What the experiments came to: the runner trains them, and each is judged by its path. */
  default List<Outcome> outcomes(Runner runner) {
    List<Experiment> experiments = experiments();
    List<Trajectory> paths = runner.run(runs());
    return IntStream.range(0, experiments.size())
        .mapToObj(k -> experiments.get(k).judged(paths.get(k)))
        .toList();
  }
}
