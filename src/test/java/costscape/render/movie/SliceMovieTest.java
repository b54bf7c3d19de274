package costscape.render.movie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import costscape.job.Runner;
import costscape.render.Bowl;
import costscape.render.chart.PlotArea;
import costscape.render.image.Pixels;
import costscape.render.scale.ColorMap;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler.Scale;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.study.MovieLandscape;
import costscape.sweep.Range;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A frame is the whole picture of its plane; sharing the background changes no pixel. */
class SliceMovieTest {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  @Test
  void framesOverTheSharedBackgroundEqualWholePictures() {
    assertStagedAsWhole(Bowl.movie(3));
  }

  /** The planes of a movie between two points go through the one, and in the end the other. */
  @Test
  void alongADirectionTheWholePlaneMoves() {
    ParameterVector from = ParameterVector.of(1, 2, 3);
    ParameterVector to = ParameterVector.of(-1, 5, 0.5);
    Direction way = Direction.between("between:there", from, to);
    MovieLandscape.Way moved =
        new MovieLandscape.Way(Slice.through(from, way), new Axis(way.name(), 0, 1, 3));
    List<ParameterVector> points = moved.points();
    assertEquals(List.of(from, ParameterVector.of(0, 3.5, 1.75), to), points);
    Direction u = Direction.of("random:1", 0.5, 0.25, -1);
    Direction v = Direction.of("random:2", 1, 0, 0.5);
    Axis unit = new Axis("a", -1, 1, 3);
    Bowl sum = new Bowl();
    MovieLandscape planes =
        MovieLandscape.along(moved, sum, Slice.through(from, u, v), List.of(unit, unit));
    for (int k = 0; k < 3; k++) {
      ParameterVector point = points.get(k);
      assertEquals(sum.at(point.toArray()), planes.cells(k).value(4));
      assertEquals(sum.at(point.plus(1, u).plus(-1, v).toArray()), planes.cells(k).value(6), 1e-12);
    }
  }

  /** At θ₂ = −1.5 the far corner (3, 2.6…) costs 4.5² + 2·(…)²: the range is over all frames. */
  @Test
  void theRangeIsThatOfAllFramesTogether() {
    List<ParameterVector> points =
        List.of(ParameterVector.of(0, 0, -1.5), ParameterVector.of(0, 0, 1.5));
    Range both = Bowl.through(points).swept(Runner.serial()).range();
    assertEquals(0, both.smallest()); // (1.5, −1.5) is a cell and the bottom of the second
    assertEquals(4.5 * 4.5 + 2 * 4.5 * 4.5, both.largest()); // (3, −3) in the first
  }

  @Test
  void coloursMeanTheSameInEveryFrame() {
    ColorScale colours = new ColorScale(ColorMap.VIRIDIS, Scale.LINEAR, 0, 40);
    LandscapeMovie movie = Bowl.movie(3);
    int[] bottoms = new int[3];
    for (int k = 0; k < 3; k++) {
      double theta2 = -1.5 + 1.5 * k;
      PlotArea[] plane = new PlotArea[1];
      BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
      Graphics2D g = image.createGraphics();
      plane[0] = movie.frame(k).drawUnframed(g, WIDTH, HEIGHT);
      g.dispose();
      int x = (int) plane[0].x(theta2);
      int y = (int) plane[0].y(-theta2);
      bottoms[k] = image.getRGB(x, y);
      assertEquals(new Color(colours.rgb(0)), new Color(bottoms[k]));
    }
    assertNotEquals(
        Pixels.of(movie.frame(0), WIDTH, HEIGHT), Pixels.of(movie.frame(2), WIDTH, HEIGHT));
  }

  private static void assertStagedAsWhole(LandscapeMovie movie) {
    Movie.Stage stage = movie.stage(WIDTH, HEIGHT);
    for (int k = movie.frames() - 1; k >= 0; k--) {
      int index = k;
      Pixels whole = Pixels.of(movie.frame(k), WIDTH, HEIGHT);
      Pixels staged = Pixels.of((g, w, h) -> stage.draw(index, g), WIDTH, HEIGHT);
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          assertEquals(whole.at(x, y), staged.at(x, y), "frame " + k + " at " + x + ", " + y);
        }
      }
    }
  }
}
