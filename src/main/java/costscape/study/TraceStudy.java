package costscape.study;

import costscape.cost.CostFunction;
import costscape.cost.Rounding;
import costscape.cost.RowsCost;
import costscape.critical.local.Sharpness;
import costscape.critical.local.Sharpness.Measuring;
import costscape.critical.verdict.Trials;
import costscape.critical.verdict.Verdict;
import costscape.critical.verdict.Verdicts;
import costscape.direction.PrincipalRecipe;
import costscape.job.Runner;
import costscape.proof.BasinProof;
import costscape.space.Axis;
import costscape.space.FreeDirections;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.study.TraceResult.Answers;
import costscape.study.TraceResult.End;
import costscape.study.TraceResult.Form;
import costscape.study.TraceResult.Judged;
import costscape.study.TraceResult.Known;
import costscape.study.TraceResult.Name;
import costscape.study.TraceResult.Plane;
import costscape.study.TraceResult.Proved;
import costscape.study.TraceResult.RightRows;
import costscape.study.TraceResult.Run;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import costscape.trace.Checkpoints;
import costscape.trace.HeldOutCourse;
import costscape.trace.ManyStarts;
import costscape.trace.PathOnSlice;
import costscape.trace.PathOnSlice.Place;
import costscape.trace.PathPlane;
import costscape.trace.PathSource;
import costscape.trace.PathSource.SeveralRuns;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A training that is resolved, and the work that it takes: paths, verdicts on their ends, the plane
 * below them.
 *
 * @param names of the paths
 * @param source what trains, or the checkpoints of a training that is over
 * @param plan the plane that the paths are drawn on
 * @param how the rule that trains
 * @param lowest the lowest minimum known
 * @param titles of the plane's axes, by the names of its directions
 * @param proves whether the lowest end is to be proved
 */
public record TraceStudy(
    ModelAtPoint model,
    Form form,
    List<Name> names,
    PathSource source,
    PathPlan plan,
    String how,
    Optional<ParameterVector> lowest,
    Map<String, String> titles,
    boolean proves) {
  /** Room around paths on their own plane, as a part of their extent. */
  private static final double ROOM = 0.3;

  /** Cells along each side of paths' own plane where a program tells the costs. */
  private static final int ASKED_POINTS = 41;

  /** The paths of a training, and what is known of the lowest end. */
  public record Trained(List<Run> runs, Known known) {
    public Trained {
      runs = List.copyOf(runs);
    }

    public Run bestRun() {
      return runs.get(TraceResult.best(runs));
    }
  }

  /** A result, and the model seen from the point that its plane goes through. */
  public record Drawn(TraceResult result, ModelAtPoint model) {}

  /** The names of what trains, where not all parameters do. */
  private List<String> moved() {
    return plan.free().names(model.layout());
  }

  /**
   * Trains, measures the sharpness where that is wanted, and judges where every path ended; without
   * a judge no end is judged.
   */
  public Trained trained(Runner runner, Runner measurer, Optional<Runner> judge) {
    List<Trajectory> all = source.all(runner);
    List<Optional<Sharpness>> sharpness =
        IntStream.range(0, all.size()).mapToObj(k -> sharpness(k, all.get(k), measurer)).toList();
    List<Verdict> verdicts =
        judge.map(by -> Verdicts.of(model.cost(), all, by)).orElseGet(List::of);
    boolean areFew = all.size() <= TraceResult.MOST_NAMED || form == Form.TOGETHER;
    List<Run> runs = new ArrayList<>();
    for (int k = 0; k < all.size(); k++) {
      Trajectory path = all.get(k);
      Optional<HeldOutCourse> course =
          model
              .other()
              .filter(other -> areFew)
              .map(other -> HeldOutCourse.of(other.cost(), path, runner));
      Optional<Verdict> verdict =
          verdicts.isEmpty() ? Optional.empty() : Optional.of(verdicts.get(k));
      runs.add(new Run(names.get(k), path, course, end(path, course, verdict), sharpness.get(k)));
    }
    int best = TraceResult.best(runs);
    return new Trained(
        runs,
        known(
            all.get(best),
            verdicts.isEmpty() ? Optional.empty() : Optional.of(verdicts.get(best))));
  }

  private Optional<Sharpness> sharpness(int k, Trajectory path, Runner runner) {
    if (path.moments().isEmpty()) {
      return Optional.empty();
    }
    if (source instanceof Checkpoints kept) {
      ParameterVector start = kept.points().get(0);
      return Optional.of(
          new Measuring(model.cost(), kept.rules(), start, FreeDirections.ALL, path.moments())
              .by(runner));
    }
    ManyStarts run = source instanceof SeveralRuns all ? all.runs().get(k) : (ManyStarts) source;
    return Optional.of(
        new Measuring(
                model.cost(),
                List.of(run.training().optimizer()),
                run.starts().get(0),
                run.free(),
                path.moments())
            .by(runner));
  }

  private End end(Trajectory path, Optional<HeldOutCourse> course, Optional<Verdict> verdict) {
    ParameterVector theta = path.end().theta();
    return new End(
        Rounding.of(model.cost(), theta.toArray()),
        model
            .ifRows()
            .filter(rows -> rows.dataset().hasClasses())
            .map(rows -> right(rows, theta.toArray())),
        verdict.map(found -> judged(path.end(), found)),
        model.other().map(other -> other.at(theta)),
        course
            .map(c -> path.steps().get(c.smallest()).theta().toArray())
            .map(at -> Rounding.of(model.other().orElseThrow().cost(), at))
            .orElse(Rounding.NONE),
        form == Form.STARTS || plan.mode().isEmpty()
            ? Optional.empty()
            : Answers.of(model, theta.toArray()));
  }

  private static RightRows right(RowsCost rows, double... theta) {
    var confusion = rows.confusion(theta);
    return new RightRows(confusion.right(), confusion.all());
  }

  /** The verdict is on the whole space; if only a part of it was trained, the reason says so. */
  private Judged judged(Step end, Verdict verdict) {
    String part = Verdict.ofPart(plan.free(), moved(), end.gradientNorm());
    String cause = ScaleCause.clause(model, end.theta(), verdict);
    return new Judged(
        verdict.kind(), verdict.why() + part, verdict.why(end.number()) + part + cause);
  }

  /** Returns what the verdict on an end rests on, what helps where it was tried, and the proof. */
  private Known known(Trajectory path, Optional<Verdict> verdict) {
    ParameterVector theta = path.end().theta();
    Optional<Proved> proved = proves ? Optional.of(proved(theta)) : Optional.empty();
    if (verdict.isEmpty()) {
      return Known.of(proved);
    }
    Optional<Trials> trials = trials(path, verdict.get());
    Verdict judged = PointResult.besides(verdict.get(), model, theta, lowest);
    return new Known(
        Optional.of(judged.evidence()),
        trials.map(Trials::tried).orElse(List.of()),
        trials.map(found -> found.sentence(model.cost())).orElse(""),
        lowest.map(point -> PointResult.costText(model.cost(), point)),
        proved);
  }

  /** Looks for a basin around an end. A proof is of the full space: all must have moved. */
  private Proved proved(ParameterVector end) {
    return new Proved(
        plan.free().areAll() ? BasinProof.around(model.networkCost(), end) : Optional.empty(),
        model.network().activation().hasKink());
  }

  /**
   * Returns what was tried to help the only run, where it ended on a slope. Random batches, a part
   * of the parameters and a cost from elsewhere, whose time is not known, are not tried again.
   */
  private Optional<Trials> trials(Trajectory path, Verdict verdict) {
    return model.ifNetwork().isPresent()
            && source instanceof ManyStarts one
            && one.size() == 1
            && one.free().areAll()
            && one.batches().of(0).isEmpty()
        ? Trials.of(model.cost(), model.dataset().rows(), one.training(), path, verdict)
        : Optional.empty();
  }

  /** Paths of somebody who says himself where they ended, over a plane. */
  public static TraceResult of(
      ModelAtPoint model,
      PathPlan plan,
      List<Trajectory> paths,
      List<String> labels,
      String how,
      Runner runner) {
    List<Name> names =
        IntStream.range(0, paths.size())
            .mapToObj(k -> labels.isEmpty() ? "" : labels.get(k))
            .map(label -> new Name(label, label, "", ""))
            .toList();
    TraceStudy study =
        new TraceStudy(
            model,
            Form.UNTOLD,
            names,
            new PathSource.Ready(paths),
            plan,
            how,
            Optional.empty(),
            Map.of(),
            false);
    List<Run> runs = new ArrayList<>();
    for (Trajectory path : paths) {
      runs.add(new Run(names.get(runs.size()), path, Optional.empty(), End.UNTOLD));
    }
    return study.drawn(new Trained(runs, Known.of(Optional.empty())), runner).result();
  }

  /** The paths over the plane that they are drawn on, where one was asked for. */
  public Drawn drawn(Trained trained, Runner runner) {
    if (plan.mode().isEmpty()) {
      return new Drawn(result(trained, Optional.empty(), model.facts()), model);
    }
    List<Trajectory> trajectories = trained.runs().stream().map(Run::path).toList();
    ParameterVector end =
        (form == Form.TOGETHER ? trained.bestRun() : trained.runs().get(0)).last().theta();
    Optional<PathPlane> own =
        plan.is(PathMode.PCA) ? Optional.of(ownPlane(trajectories)) : Optional.empty();
    Slice slice = own.map(PathPlane::slice).orElseGet(() -> plan.slice(end));
    List<PathOnSlice> paths =
        trajectories.stream().map(path -> PathOnSlice.of(path, slice, model.cost())).toList();
    CellPlane cells =
        model
            .landscape()
            .surface(slice, plan.grid().orElseGet(() -> around(paths, planePoints())), runner);
    ParameterVector through = own.isPresent() ? slice.origin() : plan.through().orElse(end);
    ModelAtPoint seen = through.equals(model.point()) ? model : model.elsewhere(through);
    Plane plane =
        new Plane(
            plan.mode().get(),
            cells,
            plan.free().parameters().size(),
            own.map(PathPlane::shares).orElse(List.of()),
            own.map(found -> titles(found, paths.size())).orElse(titles),
            paths,
            Rounding.of(model.cost(), end.toArray()));
    return new Drawn(result(trained, Optional.of(plane), seen.landscape().caption(slice)), seen);
  }

  private TraceResult result(Trained trained, Optional<Plane> plane, CaptionFacts facts) {
    return new TraceResult(
        how,
        form,
        trained.runs(),
        facts,
        model.other().map(OtherRows::sentence).orElse(""),
        model.measure(),
        model.layout().parameterNames(),
        moved(),
        !model.isGraph(),
        plane,
        trained.known(),
        rounding(trained.runs()));
  }

  /** How far costs along the paths may be off, those of rows held out too. */
  private Rounding rounding(List<Run> runs) {
    Rounding all = Rounding.NONE;
    for (CostFunction cost : model.costs().toList()) {
      for (Run run : runs) {
        List<Step> steps = form == Form.STARTS ? List.of(run.last()) : run.path().steps();
        all = all.or(Rounding.over(cost, steps.stream().map(Step::theta).toList()));
      }
    }
    return all;
  }

  /** The plane that holds most of all paths. */
  private static PathPlane ownPlane(List<Trajectory> paths) {
    List<Step> all = paths.stream().flatMap(path -> path.steps().stream()).toList();
    return PathPlane.of(new Trajectory(all, paths.get(0).stopReason()));
  }

  private static Map<String, String> titles(PathPlane plane, int paths) {
    return Map.of("pc1", title(plane, 1, paths), "pc2", title(plane, 2, paths));
  }

  private static String title(PathPlane plane, int k, int paths) {
    return PrincipalRecipe.title(k, plane.shares().get(k - 1), paths);
  }

  /** A grid that covers paths with some room around them. */
  private static Grid around(List<PathOnSlice> paths, int points) {
    List<Place> places = paths.stream().flatMap(path -> path.places().stream()).toList();
    return new Grid(
        axis("pc1", places, Place::alpha, points), axis("pc2", places, Place::beta, points));
  }

  /** A cell of a program's plane takes as long as the program's whole network does. */
  private int planePoints() {
    return model.ifAsked().isPresent() && !model.isGraph() ? ASKED_POINTS : Axis.PLANE_POINTS;
  }

  private static Axis axis(
      String name, List<Place> places, ToDoubleFunction<Place> coordinate, int points) {
    Range extent = Range.of(places.stream().mapToDouble(coordinate).toArray());
    double room = ROOM * Math.max(extent.largest() - extent.smallest(), 1e-9);
    return new Axis(name, extent.smallest() - room, extent.largest() + room, points);
  }
}
