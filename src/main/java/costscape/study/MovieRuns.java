package costscape.study;

import costscape.cost.CostFunction;
import costscape.cost.Measure;
import costscape.cost.NetworkCost;
import costscape.cost.Rounding;
import costscape.data.Dataset;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.space.Slice;
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
 * One training or several as a movie shows them, and the steps that are frames. The choice is even
 * in the number of the step, or in its logarithm, as the first hundred steps often change more than
 * the last thousands. The first step and the last one of the longest run are always frames.
 *
 * @param subject what trains
 * @param numbers of the steps that the frames show; a run that has ended before stays at its end
 * @param lingers whether frames follow the logarithm of the steps
 * @param about the frames in which rounding may have moved the cost of a training that is alone
 * @param following the axes whose 0 is the present point of every frame
 */
public record MovieRuns(
    Subject subject,
    List<Run> all,
    List<Integer> numbers,
    boolean lingers,
    List<Integer> about,
    List<Integer> following)
    implements Serializable {
  /** More parameters than these are not distinguished by a legend. */
  public static final int MOST_NAMED = 12;

  /**
   * The model that trains, as far as frames show it.
   *
   * @param measure what the numbers of the cost are
   * @param parameters how many there are
   * @param names of the parameters, where they are few
   * @param network that trains; one, or none where costs come from elsewhere
   * @param rows that it is shown on; one dataset or none
   */
  public record Subject(
      Measure measure,
      int parameters,
      List<String> names,
      List<Network> network,
      List<Dataset> rows)
      implements Serializable {
    public Subject {
      names = List.copyOf(names);
      network = List.copyOf(network);
      rows = List.copyOf(rows);
    }

    public static Subject of(CostFunction cost, Measure measure) {
      int count = cost.dimension();
      List<String> names =
          IntStream.range(0, count <= MOST_NAMED ? count : 0)
              .mapToObj(cost::parameterName)
              .toList();
      return cost instanceof NetworkCost known
          ? new Subject(measure, count, names, List.of(known.network()), List.of(known.dataset()))
          : new Subject(measure, count, names, List.of(), List.of());
    }

    /** Returns whether there is a picture of what the network makes of the data. */
    public boolean hasFit() {
      return !rows.isEmpty()
          && !network.isEmpty()
          && (network.get(0).inputs() == 1
              || (network.get(0).inputs() == 2 && rows.get(0).hasClasses()));
    }
  }

  /** Where a step lies along the axes of a landscape; of a line beta is 0. */
  public record Place(double alpha, double beta) implements Serializable {}

  /**
   * One training.
   *
   * @param heldOut what rows held out cost at every recorded step; one or none
   * @param rounding of the costs of its steps
   * @param places of its steps on the landscape; none where no landscape is shown
   */
  public record Run(
      String name,
      Trajectory path,
      List<HeldOutCourse> heldOut,
      Rounding rounding,
      List<Place> places)
      implements Serializable {
    public Run {
      heldOut = List.copyOf(heldOut);
      places = List.copyOf(places);
      for (HeldOutCourse course : heldOut) {
        if (course.steps() != path.steps().size()) {
          throw new IllegalArgumentException(
              "%d costs held out for %d steps".formatted(course.steps(), path.steps().size()));
        }
      }
    }

    /** A training that is shown alone. */
    public static Run of(Trajectory path, Optional<HeldOutCourse> heldOut) {
      return new Run("", path, heldOut.stream().toList(), Rounding.NONE, List.of());
    }

    public List<Step> steps() {
      return path.steps();
    }

    /** This training on a line or plane. */
    public Run on(Slice slice) {
      return new Run(
          name,
          path,
          heldOut,
          rounding,
          steps().stream().map(step -> place(slice.nearest(step.theta()))).toList());
    }

    private static Place place(double... at) {
      return new Place(at[0], at.length > 1 ? at[1] : 0);
    }

    /** The recorded steps up to that of a number, which is included. */
    public List<Step> upTo(int number) {
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
    public Step at(int number) {
      List<Step> steps = upTo(number);
      return steps.get(steps.size() - 1);
    }

    /** From the smallest cost of a step to the largest. */
    public Range costs() {
      return Range.of(steps().stream().mapToDouble(Step::cost).toArray());
    }
  }

  public MovieRuns {
    all = List.copyOf(all);
    numbers = List.copyOf(numbers);
    about = List.copyOf(about);
    following = List.copyOf(following);
  }

  /** The frames of some trainings: so many at most, fewer if fewer steps are recorded. */
  public static MovieRuns of(
      CostFunction cost, Measure measure, List<Run> all, int frames, boolean lingers) {
    if (frames < 2) {
      throw new IllegalArgumentException("a movie has 2 frames or more, not " + frames);
    }
    TreeSet<Integer> steps = new TreeSet<>();
    all.forEach(run -> run.steps().forEach(step -> steps.add(step.number())));
    List<Integer> numbers = picked(List.copyOf(steps), frames, lingers);
    List<Integer> about =
        IntStream.range(0, all.size() == 1 ? numbers.size() : 0)
            .filter(
                frame -> {
                  Step now = all.get(0).at(numbers.get(frame));
                  return Rounding.isLarge(cost, now.theta().toArray());
                })
            .boxed()
            .toList();
    return new MovieRuns(Subject.of(cost, measure), all, numbers, lingers, about, List.of());
  }

  /**
   * The same trainings on a landscape.
   *
   * @param anchored whether its directions have coordinate 0 at one point in every frame
   */
  public MovieRuns on(MovieLandscape landscape, boolean anchored) {
    Slice slice = landscape.slice(0);
    List<Integer> axes =
        IntStream.range(0, slice.dimension())
            .filter(k -> !landscape.stays() && !anchored)
            .filter(k -> slice.directions().get(k).parameter().isEmpty())
            .boxed()
            .toList();
    return with(all.stream().map(run -> run.on(slice)).toList(), axes);
  }

  /** The same frames of trainings with their places. */
  public MovieRuns with(List<Run> placed, List<Integer> axes) {
    return new MovieRuns(subject, placed, numbers, lingers, about, axes);
  }

  private static List<Integer> picked(List<Integer> numbers, int frames, boolean lingers) {
    List<Integer> picked = new ArrayList<>(List.of(0));
    double last = numbers.get(numbers.size() - 1);
    for (int frame = 1; frame < frames; frame++) {
      double share = frame / (frames - 1.0);
      double number = lingers ? StrictMath.pow(last + 1, share) - 1 : share * last;
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

  public boolean areSeveral() {
    return all.size() > 1;
  }

  /** The points that the frames show of the first run. */
  public List<ParameterVector> points() {
    return IntStream.range(0, numbers.size()).mapToObj(frame -> now(frame).theta()).toList();
  }

  /** The step of the first run that a frame shows. */
  public Step now(int frame) {
    return all.get(0).at(numbers.get(frame));
  }

  /** The recorded steps of a run up to a frame, including its own. */
  public List<Step> upTo(Run run, int frame) {
    return run.upTo(numbers.get(frame));
  }

  /** The places of a training's steps up to a frame, on the landscape of that frame. */
  public List<Place> places(Run run, int frame) {
    int steps = upTo(run, frame).size();
    Place now = run.places().get(steps - 1);
    double across = following.contains(0) ? now.alpha() : 0;
    double up = following.contains(1) ? now.beta() : 0;
    return run.places().subList(0, steps).stream()
        .map(place -> new Place(place.alpha() - across, place.beta() - up))
        .toList();
  }

  /** The rounding of the cost of a training that is alone, in a frame. */
  public Rounding rounding(int frame) {
    return about.contains(frame) ? Rounding.LARGE : Rounding.NONE;
  }
}
