package costscape.lesson;

import costscape.job.Job;
import costscape.job.Runner;
import costscape.trace.Trajectory;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A teaching example: what is trained, and what is said of it. The runs are made anew each time,
 * and everything that is said must be borne out by them.
 */
public interface Lesson {
  String title();

  /** Paragraphs that lead to the claims. */
  List<String> text();

  List<Experiment> experiments();

  /** The claims on the runs, from one outcome for each experiment. */
  List<Claim> claims(List<Outcome> outcomes);

  List<LessonPicture> figures();

  /** The words that the lesson uses and a beginner may not know. */
  List<GlossaryTerm> terms();

  Exercise exercise();

  /** Something to find on the page, where a learner makes runs. */
  Task task();

  /** Outcomes of a single step each. They mean nothing and are at hand before the runs. */
  default List<Outcome> standIns() {
    return experiments().stream().map(experiment -> experiment.briefly().run()).toList();
  }

  /** Trains experiments, each a piece. */
  record Runs(List<Experiment> experiments) implements Job<Trajectory> {
    @Override
    public int size() {
      return experiments.size();
    }

    @Override
    public Trajectory run(int index) {
      return experiments.get(index).train();
    }
  }

  /** The outcomes of the experiments. The runner trains them, and each is judged by its path. */
  default List<Outcome> outcomes(Runner runner) {
    List<Experiment> experiments = experiments();
    List<Trajectory> paths = runner.run(new Runs(experiments));
    return IntStream.range(0, experiments.size())
        .mapToObj(k -> experiments.get(k).judged(paths.get(k)))
        .toList();
  }
}
