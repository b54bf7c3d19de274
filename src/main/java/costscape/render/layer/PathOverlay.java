package costscape.render.layer;

import costscape.render.chart.ChartStyle;
import costscape.render.chart.Tint;
import costscape.render.scale.ColorScale;
import costscape.trace.PathOnSlice;
import java.awt.Color;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A training path over a plane. Of a training that diverged, the finite places are drawn.
 *
 * @param name in the legend; empty for none
 * @param places the finite ones
 * @param tint the hue; {@link Paths} makes it light enough for any ground
 */
public record PathOverlay(String name, List<Place> places, Tint tint) {
  /** A place in the plane, its cost, and whether the cell below clearly has another one. */
  public record Place(double alpha, double beta, double cost, boolean isOff) {
    /** A place whose distance from the surface is not shown. */
    public Place(double alpha, double beta, double cost) {
      this(alpha, beta, cost, false);
    }

    boolean finite() {
      return Double.isFinite(alpha) && Double.isFinite(beta) && Double.isFinite(cost);
    }
  }

  /** A path off the surface by more than this part of the colours is dashed there. */
  private static final double APART = 0.1;

  /** A shorter stretch than this, in extents of the path, is hidden by its marks. */
  private static final double SEEN = 0.03;

  public PathOverlay {
    places = places.stream().filter(Place::finite).toList();
    if (places.isEmpty()) {
      throw new IllegalArgumentException(name + ": a path has a start that is finite");
    }
  }

  /** A path as it lies on a plane or is projected onto it, whose costs have these colours. */
  public static PathOverlay of(String name, PathOnSlice path, ColorScale colours, Tint tint) {
    return new PathOverlay(
        name,
        path.places().stream()
            .map(
                p ->
                    new Place(
                        p.alpha(), p.beta(), p.cost(), isOff(colours, p.cost(), p.sliceCost())))
            .toList(),
        tint);
  }

  /** Whether two costs are more than a tenth of the colours apart. */
  public static boolean isOff(ColorScale colours, double cost, double below) {
    return Math.abs(shown(colours, cost) - shown(colours, below)) > APART;
  }

  private static double shown(ColorScale colours, double cost) {
    return Math.max(0, Math.min(1, colours.fraction(cost)));
  }

  public Place start() {
    return places.get(0);
  }

  public Place end() {
    return places.get(places.size() - 1);
  }

  /** Whether a stretch off the surface's cost, and so dashed, is long enough to be seen. */
  public boolean isPartlyOff() {
    double wide = reach(places.stream().mapToDouble(Place::alpha));
    double high = reach(places.stream().mapToDouble(Place::beta));
    double off = 0;
    for (int k = 1; k < places.size(); k++) {
      Place to = places.get(k);
      Place from = places.get(k - 1);
      double right = (to.alpha - from.alpha) / wide;
      double up = (to.beta - from.beta) / high;
      off += to.isOff ? StrictMath.hypot(right, up) : 0;
    }
    return off > SEEN;
  }

  private static double reach(DoubleStream values) {
    DoubleSummaryStatistics all = values.summaryStatistics();
    return Math.max(Double.MIN_NORMAL, all.getMax() - all.getMin());
  }

  public Color colour(ChartStyle style) {
    return tint.onGround().in(style);
  }
}
