package costscape.render.movie;

import costscape.render.chart.CaptionText;
import costscape.render.chart.Drawable;
import costscape.render.chart.Figure.FigurePart;
import costscape.render.surface.LandChart;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The balls as they roll over a land: white on their way, in the colour of their hollow once they
 * are there, when its card opens. Early steps, which are long, have more frames than late ones.
 *
 * @param land with all that the last frame shows
 * @param steps that the frames show
 */
public record LandMovie(LandChart land, List<Integer> steps) implements Movie {
  /** The power of the time that the number of the step follows. */
  private static final double EASE = 2.5;

  public LandMovie {
    steps = List.copyOf(steps);
  }

  /** The movie of a land in so many frames at most. */
  public static LandMovie of(LandChart land, int most) {
    double last = land.lastStep();
    return new LandMovie(
        land,
        IntStream.range(0, most)
            .map(k -> (int) Math.rint(last * StrictMath.pow(k / (most - 1.0), EASE)))
            .distinct()
            .boxed()
            .toList());
  }

  @Override
  public int frames() {
    return steps.size();
  }

  @Override
  public Set<FigurePart> parts() {
    return land.parts();
  }

  @Override
  public CaptionText caption() {
    return land.caption();
  }

  @Override
  public Drawable frame(int index) {
    return (g, width, height) -> stage(width, height).draw(index, g);
  }

  @Override
  public Stage stage(int width, int height) {
    LandChart.Drawing drawing = land.new Drawing(width, height, 1);
    return (index, g) -> drawing.draw(g, steps.get(index));
  }
}
