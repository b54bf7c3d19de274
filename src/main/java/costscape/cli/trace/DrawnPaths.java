package costscape.cli.trace;

import costscape.cost.CostFunction;
import costscape.render.layer.CurveLayer.NamedCurve;
import costscape.space.Slice;
import costscape.store.file.InputException;
import costscape.sweep.Range;
import costscape.trace.HeldOutCourse;
import costscape.trace.PathOnSlice;
import costscape.trace.PathPlane;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The paths of a picture, and the costs along them.
 *
 * @param labels of the paths, each of which then has a colour of its own; empty where they are
 *     numbered
 * @param heldOut what rows held out cost along every path, or nothing
 * @param main the path whose end the plane goes through, if no other point was asked for
 */
record DrawnPaths(
    List<Trajectory> paths, List<String> labels, List<HeldOutCourse> heldOut, int main) {
  int size() {
    return paths.size();
  }

  boolean areNamed() {
    return !labels.isEmpty();
  }

  boolean haveHeldOut() {
    return !heldOut.isEmpty();
  }

  List<Step> steps(int k) {
    return paths.get(k).steps();
  }

  Step end() {
    return paths.get(main).end();
  }

  /** The paths as they lie on a plane. */
  List<PathOnSlice> on(Slice slice, CostFunction cost) {
    return paths.stream().map(path -> PathOnSlice.of(path, slice, cost)).toList();
  }

  /** The plane that holds most of all paths. */
  PathPlane ownPlane() {
    List<Step> all = paths.stream().flatMap(path -> path.steps().stream()).toList();
    Trajectory whole = new Trajectory(all, paths.get(0).stopReason());
    return InputException.given(() -> PathPlane.of(whole));
  }

  /** A path's costs against its steps; the start has the number first. */
  NamedCurve curve(int k, String name, int first) {
    return NamedCurve.of(name, numbers(k, first), costs(k));
  }

  /** As above, what the rows held out cost. */
  NamedCurve heldOutCurve(int k, String name, int first) {
    return NamedCurve.of(name, numbers(k, first), heldOut.get(k).costs());
  }

  private double[] numbers(int k, int first) {
    return steps(k).stream().mapToDouble(step -> (double) step.number() + first).toArray();
  }

  private double[] costs(int k) {
    return steps(k).stream().mapToDouble(Step::cost).toArray();
  }

  /** From the smallest cost of all curves to the largest. */
  Range range() {
    Stream<double[]> trained = IntStream.range(0, size()).mapToObj(this::costs);
    return Stream.concat(trained, heldOut.stream().map(HeldOutCourse::costs))
        .map(Range::of)
        .reduce(Range::union)
        .orElseThrow();
  }
}
