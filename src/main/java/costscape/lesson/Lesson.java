package costscape.lesson;

import costscape.job.Job;
import costscape.job.Runner;
import costscape.trace.Trajectory;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A teaching example: what is trained, shown and claimed. Its words are the chapter of its name in
 * the {@link Prose}. The runs are made anew each time, and everything that is said must be borne
 * out by them.
 *
 * @param command a command line to try, without the program's name
 * @param claimed the claims on the runs, from one outcome for each experiment
 */
public record Lesson(
    String command,
    Supplier<List<Experiment>> trained,
    Function<List<Outcome>, List<Claim>> claimed,
    List<Picture> figures) {
  public List<Experiment> experiments() {
    return trained.get();
  }

  /** The claims on the runs, from one outcome for each experiment. */
  public List<Claim> claims(List<Outcome> outcomes) {
    return claimed.apply(outcomes);
  }

  /**
   * A picture as data: what it shows, and of which experiments by their numbers. A face draws it.
   */
  public record Picture(Kind kind, List<Integer> runs) {
    /** The contents of a picture. */
    public enum Kind {
      COSTS,
      /** Cost against step, logarithmic. */
      LOG_COSTS,
      /** The cost of the rows that train and of those held out, against the step. */
      HELD_OUT,
      /** The data and the trained network's answer at every x. */
      FIT,
      /** The cost over the plane that holds most of the runs' paths, with these laid over it. */
      LANDSCAPE,
      /** The data and the network's answers while training goes on, as a movie. */
      LEARNING;

      Picture of(Integer... runs) {
        return new Picture(this, List.of(runs));
      }
    }

    public boolean moves() {
      return kind == Kind.LEARNING;
    }
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
  public List<Outcome> outcomes(Runner runner) {
    List<Experiment> experiments = experiments();
    List<Trajectory> paths = runner.run(new Runs(experiments));
    return IntStream.range(0, experiments.size())
        .mapToObj(k -> experiments.get(k).judged(paths.get(k)))
        .toList();
  }

  /**
   * Something that a lesson says of its runs, or a task of a learner's run.
   *
   * @param name of its sentence in the {@link Prose}
   * @param holds whether the runs just made bear it out
   * @param numbers that were measured, which stand in the sentence
   */
  public record Claim(String name, boolean holds, List<Object> numbers) {
    static Claim of(String name, boolean holds, Object... numbers) {
      return new Claim(name, holds, List.of(numbers));
    }
  }
}
