package costscape.study;

import costscape.cost.Measure;
import costscape.cost.NetworkCost;
import costscape.cost.Rounding;
import costscape.critical.local.Sharpness;
import costscape.critical.verdict.Evidence;
import costscape.critical.verdict.Trials.Trial;
import costscape.critical.verdict.Verdict;
import costscape.data.Dataset;
import costscape.network.Network;
import costscape.network.Pass;
import costscape.number.SixDigits;
import costscape.proof.BasinProof;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import costscape.trace.HeldOutCourse;
import costscape.trace.PathOnSlice;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The result of a training: its paths, where they ended, and the plane that they are drawn on. All
 * that its picture shows and its summary says is here, so that drawing and speaking compute
 * nothing.
 *
 * @param how the rule that trains, or where the path is from
 * @param form how several paths belong together
 * @param facts what a caption says of the model and of the plane
 * @param rows what is said of the rows that train and of others; empty where there are none
 * @param measure what the numbers of the cost are
 * @param parameters the names of all parameters
 * @param moved the names of those that train, where not all do
 * @param hasSlopes whether the lengths of gradients are known
 * @param known what is known of the lowest end beyond its verdict; where it is read back, what was
 *     proved
 * @param rounding of the costs along the paths
 */
public record TraceResult(
    String how,
    Form form,
    List<Run> runs,
    CaptionFacts facts,
    String rows,
    Measure measure,
    List<String> parameters,
    List<String> moved,
    boolean hasSlopes,
    Optional<Plane> plane,
    Known known,
    Rounding rounding) {
  /** A legend with more lines than these is not read. */
  public static final int MOST_NAMED = 6;

  /** How the paths belong together. */
  public enum Form {
    /** One path. */
    ALONE,
    /** One rule from many starts, of whose ends there is a table. */
    STARTS,
    /** Several rules or starts, each path with a name. */
    TOGETHER,
    /** Paths of somebody who says himself where they ended. */
    UNTOLD
  }

  /**
   * The name of a path.
   *
   * @param name of the start or the run in tables
   * @param label in a legend; empty where paths are numbered
   * @param start where it began, as it was asked for
   * @param rule with all its settings, in words for files
   */
  public record Name(String name, String label, String start, String rule) {}

  /**
   * One path and where it ended.
   *
   * @param heldOut what rows held out cost along it; empty where none are, or paths are many
   * @param sharpness along it, where it was measured
   */
  public record Run(
      Name name,
      Trajectory path,
      Optional<HeldOutCourse> heldOut,
      End end,
      Optional<Sharpness> sharpness) {
    /** A path of which no sharpness was measured. */
    public Run(Name name, Trajectory path, Optional<HeldOutCourse> heldOut, End end) {
      this(name, path, heldOut, end, Optional.empty());
    }

    /** The same path with its sharpness. */
    public Run with(Sharpness measured) {
      return new Run(name, path, heldOut, end, Optional.of(measured));
    }

    public Step last() {
      return path.end();
    }

    /** The path's costs, from the start on. */
    public double[] costs() {
      return path.steps().stream().mapToDouble(Step::cost).toArray();
    }

    /** The numbers of its steps. */
    public double[] numbers() {
      return path.steps().stream().mapToDouble(Step::number).toArray();
    }
  }

  /**
   * The facts on the end of a path.
   *
   * @param rounding of the cost there
   * @param right how many rows the network decides rightly; none where targets are numbers
   * @param verdict none where it was not asked for
   * @param other what other rows cost there
   * @param ofSmallest the rounding of the smallest cost of other rows along the path
   * @param answers of a network of one feature, where few rows are parted into two classes
   */
  public record End(
      Rounding rounding,
      Optional<RightRows> right,
      Optional<Judged> verdict,
      Optional<OtherRows.AtPoint> other,
      Rounding ofSmallest,
      Optional<Answers> answers) {
    /** Nothing is known of it. */
    public static final End UNTOLD =
        new End(
            Rounding.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Rounding.NONE,
            Optional.empty());
  }

  /**
   * The answers of a network of one feature, as a thumbnail shows them.
   *
   * @param curve probabilities at equal steps of the feature
   */
  public record Answers(List<Double> curve, List<AnsweredRow> rows) {
    /** More rows than these are not told apart. */
    static final int MOST = 40;

    private static final int POINTS = 61;

    /** Room beside the outermost rows, as a part of their distance. */
    private static final double ROOM = 0.06;

    public Answers {
      curve = List.copyOf(curve);
      rows = List.copyOf(rows);
    }

    static Optional<Answers> of(ModelAtPoint model, double... theta) {
      return model
          .ifNetwork()
          .filter(
              cost ->
                  cost.network().inputs() == 1
                      && cost.dataset().hasClasses()
                      && cost.dataset().classes().size() == 2
                      && cost.dataset().rows() <= MOST)
          .flatMap(cost -> of(cost, theta));
    }

    /** The answers over the reach of the feature; none where it is the same in all rows. */
    private static Optional<Answers> of(NetworkCost cost, double... theta) {
      Network network = cost.network();
      Dataset rows = cost.dataset();
      Range features = Range.of(rows.column(0));
      double room = ROOM * (features.largest() - features.smallest());
      double from = features.smallest() - room;
      double reach = features.largest() + room - from;
      if (!(reach > 0 && Double.isFinite(reach))) {
        return Optional.empty();
      }
      Pass pass = new Pass(network);
      List<Double> curve = new ArrayList<>();
      for (int k = 0; k < POINTS; k++) {
        double x = from + reach * k / (POINTS - 1);
        curve.add(rounded(network.probabilities(pass.forward(theta, new double[] {x}))[1]));
      }
      List<AnsweredRow> answered = new ArrayList<>();
      for (int row = 0; row < rows.rows(); row++) {
        int label = rows.label(row);
        double place = (rows.feature(row, 0) - from) / reach;
        boolean isRight = network.decision(pass.forward(theta, rows, row)) == label;
        answered.add(new AnsweredRow(rounded(place), label == 1, isRight));
      }
      return Optional.of(new Answers(curve, answered));
    }

    /** A thousandth of a card is not seen, and records stay short. */
    private static double rounded(double share) {
      return Math.rint(1000 * share) / 1000;
    }
  }

  /**
   * A row of the data.
   *
   * @param place of its feature, from 0 at the left end of the curve to 1 at the right
   * @param isUpper whether it is of the second class
   */
  public record AnsweredRow(double place, boolean isUpper, boolean isRight) {}

  /** How many rows are decided rightly, of how many. */
  public record RightRows(int right, int all) {
    public double share() {
      return (double) right / all;
    }

    /** The share, and the rows it is of: {@code 0.983333, 118 of 120 rows right}. */
    public String text() {
      return "%s, %d of %d rows right".formatted(SixDigits.of(share()), right, all);
    }
  }

  /**
   * A verdict in words.
   *
   * @param captioned the reason, of a path that came there by training
   * @param why the reason, also of a path that took no step
   */
  public record Judged(Verdict.Kind kind, String captioned, String why) {}

  /**
   * The plane that the paths are drawn on.
   *
   * @param training how many parameters train, where not all do; else 0
   * @param shares of the paths' own plane, where they are drawn over that one
   * @param titles of its axes, by the names of its directions
   * @param paths as they lie on the plane
   * @param atEnd the rounding of the cost at the end of the main path
   */
  public record Plane(
      PathMode mode,
      CellPlane cells,
      int training,
      List<Double> shares,
      Map<String, String> titles,
      List<PathOnSlice> paths,
      Rounding atEnd) {
    public Plane {
      shares = List.copyOf(shares);
      titles = Collections.unmodifiableMap(new TreeMap<>(titles)); // in one order
      paths = List.copyOf(paths);
    }

    /** The share of the paths that their own plane holds. */
    public double share() {
      return shares.get(0) + shares.get(1);
    }

    /** How far from the plane the paths come at most. */
    public double largestDistance() {
      return paths.stream().mapToDouble(PathOnSlice::largestDistance).max().orElse(0);
    }
  }

  /**
   * The facts on the lowest end beyond its verdict.
   *
   * @param evidence that the verdict rests on
   * @param tried what would have helped; empty where nothing was tried
   * @param helping a sentence on it
   * @param lowest what the lowest minimum that is known costs, as a number for people
   * @param proved of the end, where that was asked for
   */
  public record Known(
      Optional<Evidence> evidence,
      List<Trial> tried,
      String helping,
      Optional<String> lowest,
      Optional<Proved> proved) {
    public Known {
      tried = List.copyOf(tried);
    }

    /** The result of a proof alone, of which nothing else is known. */
    public static Known of(Optional<Proved> proved) {
      return new Known(Optional.empty(), List.of(), "", Optional.empty(), proved);
    }
  }

  /**
   * The proof about the lowest end.
   *
   * @param basin that training cannot leave; empty where none was proved
   * @param hasKinks whether units have kinks, at which there is no derivative to prove with
   */
  public record Proved(Optional<BasinProof> basin, boolean hasKinks) {}

  public TraceResult {
    runs = List.copyOf(runs);
    moved = List.copyOf(moved);
  }

  /** Returns whether every path has a name in the legend. */
  public boolean areNamed() {
    return !runs.get(0).name().label().isEmpty();
  }

  /** The path of the lowest end that did not diverge, or the first. */
  public int best() {
    return best(runs);
  }

  /** Which of some paths ended lowest and did not diverge; the first where all did. */
  public static int best(List<Run> runs) {
    return IntStream.range(0, runs.size())
        .boxed()
        .min(Comparator.comparingDouble(k -> rank(runs.get(k))))
        .orElseThrow();
  }

  private static double rank(Run run) {
    return run.path().stopReason() == StopReason.DIVERGED
        ? Double.POSITIVE_INFINITY
        : run.last().cost();
  }

  public Run bestRun() {
    return runs.get(best());
  }

  /** The path whose end a plane goes through, if no other point was asked for. */
  public int main() {
    return areNamed() ? best() : 0;
  }

  /** From the smallest cost along the paths to the largest, that of rows held out too. */
  public Range range() {
    return range(runs);
  }

  /** From the smallest cost along some paths to the largest. */
  public static Range range(List<Run> runs) {
    return runs.stream()
        .flatMap(
            run ->
                Stream.concat(
                    Stream.of(run.costs()), run.heldOut().stream().map(HeldOutCourse::costs)))
        .map(Range::of)
        .reduce(Range::union)
        .orElseThrow();
  }

  /** Returns whether ends are right or wrong about rows; numbers to predict are not. */
  public boolean classify() {
    return runs.get(0).end().right().isPresent();
  }

  /** How many ends are right about every row. */
  public int solved() {
    return (int)
        ends().filter(end -> end.right().filter(r -> r.right() == r.all()).isPresent()).count();
  }

  public Stream<End> ends() {
    return runs.stream().map(Run::end);
  }

  /** Returns whether the sharpness was measured along the paths. */
  public boolean hasSharpness() {
    return runs.stream().allMatch(run -> run.sharpness().isPresent());
  }

  /** Returns what the rows held out cost along a single path. */
  public Optional<HeldOutCourse> heldOut() {
    return runs.size() == 1 ? runs.get(0).heldOut() : Optional.empty();
  }
}
