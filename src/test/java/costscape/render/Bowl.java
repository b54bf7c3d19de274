package costscape.render;

import costscape.cost.CostFunction;
import costscape.job.Runner;
import costscape.render.chart.CaptionText;
import costscape.render.chart.CaptionText.CaptionChoice;
import costscape.render.look.Look;
import costscape.render.movie.LandscapeMovie;
import costscape.render.movie.Scene;
import costscape.render.scale.ColorMap;
import costscape.render.scale.Ruler.Scale;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.study.MovieLandscape;
import costscape.sweep.Range;
import java.util.List;
import java.util.Optional;

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

  /** A plane of the first two parameters through some points. */
  public static MovieLandscape through(List<ParameterVector> points) {
    return MovieLandscape.through(
        points,
        new Bowl(),
        List.of(Direction.parameter("w1_0_0", 0, 3), Direction.parameter("b1_0", 1, 3)),
        List.of(new Axis("w1_0_0", -3, 3, 25), new Axis("b1_0", -3, 3, 13)),
        Optional.empty());
  }

  /** Where the third parameter goes, the others at 0. */
  public static Slice third() {
    return Slice.through(ParameterVector.zeros(3), Direction.parameter("w2_0_0", 2, 3));
  }

  /** The bowl goes from one side to the other. */
  public static LandscapeMovie movie(int frames) {
    Axis axis = new Axis("w2_0_0", -1.5, 1.5, frames);
    Look look =
        Look.USUAL
            .with(CaptionChoice.FULL)
            .with(
                new Look.Costs(
                    Scale.LINEAR, ColorMap.VIRIDIS, new Range(0, 40), Range.of(), List.of()));
    return new LandscapeMovie(
        through(new MovieLandscape.Way(third(), axis).points()).swept(Runner.serial()),
        LandscapeMovie.titles("w2_0_0", axis),
        new Scene(new Range(0, 60), "height", CaptionText.of("a bowl"), look));
  }
}
