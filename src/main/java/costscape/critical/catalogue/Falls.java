package costscape.critical.catalogue;

import costscape.critical.local.Eigendecomposition;
import costscape.critical.local.GradientFlow;
import costscape.critical.place.StationaryPoint;
import costscape.critical.place.Terrain;
import costscape.job.Job;
import costscape.job.Several;
import costscape.space.Vectors;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes from every saddle down both ways along its most negative direction, by gradient flow. A flat
 * family is left from some of its other points too, which may lead elsewhere; their ends follow in
 * the list where they are new.
 */
public record Falls(Terrain terrain, List<StationaryPoint> saddles)
    implements Job<Several<StationaryPoint>> {
  /** The distance from the saddle at which the flow starts, relative to 1 + ‖θ‖. */
  private static final double OFF = 1e-4;

  public Falls {
    saddles = List.copyOf(saddles);
  }

  @Override
  public int size() {
    return saddles.size();
  }

  @Override
  public Several<StationaryPoint> run(int index) {
    return new Several<>(points(index));
  }

  private List<StationaryPoint> points(int index) {
    StationaryPoint saddle = saddles.get(index);
    List<StationaryPoint> ends = ends(saddle.theta().toArray(), saddle.spectrum());
    for (double[] member : terrain.members(saddle)) {
      Eigendecomposition spectrum = Eigendecomposition.of(terrain.cost().hessian(member));
      if (spectrum.index() > 0) {
        ends(member, spectrum).stream()
            .filter(end -> ends.stream().noneMatch(known -> terrain.same(known, end)))
            .forEach(ends::add);
      }
    }
    return ends;
  }

  private List<StationaryPoint> ends(double[] theta, Eigendecomposition spectrum) {
    double length = OFF * (1 + Vectors.norm(theta));
    List<StationaryPoint> ends = new ArrayList<>();
    for (int sign : new int[] {1, -1}) {
      double[] start = theta.clone();
      spectrum.add(0, sign * length, start);
      terrain.identify(GradientFlow.from(terrain.cost(), start)).ifPresent(ends::add);
    }
    return ends;
  }
}
