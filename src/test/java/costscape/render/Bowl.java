package costscape.render;

import costscape.cost.CostFunction;
import costscape.render.chart.CaptionText;
import costscape.render.chart.ChartStyle;
import costscape.render.movie.PlaneLook;
import costscape.render.movie.Shot;
import costscape.render.movie.SliceMovie;
import costscape.render.movie.SlicePlan;
import costscape.render.movie.Swept;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Scale;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.sweep.CellPlane;
import java.util.List;

/** C = (θ₀ − θ₂)² + 2(θ₁ + θ₂)², a landscape whose bowl moves with θ₂; no cost where θ₁ > 2.6. */
public final class Bowl implements CostFunction {
  private static final long serialVersionUID = 1;

  @Override
  public int dimension() {
    return 3;
  }

  @Override
  public double at(double[] theta) {
    double across = theta[0] - theta[2];
    double up = theta[1] + theta[2];
    return theta[1] > 2.6 ? Double.NaN : across * across + 2 * up * up;
  }

  public static SlicePlan plan() {
    return new SlicePlan(
        new Bowl(),
        Direction.parameter("w1_0_0", 0, 3),
        Direction.parameter("b1_0", 1, 3),
        new Grid(new Axis("w1_0_0", -3, 3, 25), new Axis("b1_0", -3, 3, 13)));
  }

  /** Where the third parameter goes, the others at 0. */
  public static Slice third() {
    return Slice.through(ParameterVector.zeros(3), Direction.parameter("w2_0_0", 2, 3));
  }

  /** The bowl goes from one side to the other. */
  public static SliceMovie movie(int frames) {
    SlicePlan plan = plan();
    List<Shot> shots = Shot.along(new Axis("w2_0_0", -1.5, 1.5, frames), third());
    ColorScale colours = new ColorScale(ColorMap.VIRIDIS, Scale.LINEAR, 0, 40);
    costscape.sweep.Range range = new costscape.sweep.Range(0, 60);
    Swept<SlicePlan, CellPlane> planes =
        Swept.of(plan, Shot.points(shots), costscape.job.Runner.serial());
    return new SliceMovie(
        planes,
        shots,
        new PlaneLook(colours, range, "height", CaptionText.of("a bowl"), ChartStyle.light()));
  }
}
