package costscape.lesson;

import costscape.job.Job;
import java.io.Serializable;
import java.util.List;

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

  List<Figure> figures();

  /** Outcomes of a step each: of no meaning, and at hand before the runs. */
  default List<Outcome> standIns() {
    return experiments().stream().map(experiment -> experiment.briefly().run()).toList();
  }

  /** The experiments, to be run. */
  default Job<Outcome> runs() {
    return new Job<>() {
      private static final long serialVersionUID = 1;

      @Override
      public int size() {
        return experiments().size();
      }

      @Override
      public Outcome run(int index) {
        return experiments().get(index).run();
      }
    };
  }
}
