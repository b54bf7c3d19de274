package costscape.render.movie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.job.Runner;
import costscape.render.Bowl;
import costscape.render.chart.CaptionText;
import costscape.render.chart.CaptionText.CaptionChoice;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Figure.FigurePart;
import costscape.render.chart.PlotArea;
import costscape.render.image.Pixels;
import costscape.render.layer.LabelledMarks;
import costscape.render.look.Look;
import costscape.render.scale.ColorMap;
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
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A curve moves and its window holds still; a frame is drawn to the same pixels by any way. */
class LineMovieTest {
  private static final int WIDTH = 400;
  private static final int HEIGHT = 300;
  private static final Axis MOVING = new Axis("w2_0_0", -1.5, 1.5, 3);

  /** Along θ₀ the bowl is (θ₀ − θ₂)² + 2θ₂²: it goes from −1.5 to 1.5, and is lowest at 0. */
  private static LandscapeMovie movie(Range within, Look look) {
    MovieLandscape lines =
        MovieLandscape.along(
                new MovieLandscape.Way(Bowl.third(), MOVING),
                new Bowl(),
                Slice.through(ParameterVector.zeros(3), Direction.parameter("w1_0_0", 0, 3)),
                List.of(new Axis("w1_0_0", -3, 3, 25)))
            .swept(Runner.serial());
    Look.Costs costs =
        new Look.Costs(Scale.LINEAR, ColorMap.VIRIDIS, Range.of(), within, List.of());
    return new LandscapeMovie(
        lines,
        LandscapeMovie.titles("w2_0_0", MOVING),
        new Scene(lines.range(), "height", CaptionText.of("a bowl"), look.with(costs)));
  }

  private static Look starred(Look plain, List<LabelledMarks.Spot> marks) {
    return new Look(
        plain.formats(),
        plain.size(),
        plain.style().steady(),
        plain.words(),
        new Look.Inside(true, false, false, List.of(), marks, List.of()),
        plain.costs(),
        plain.asked());
  }

  private static PlotArea plane(LandscapeMovie movie, int frame) {
    Graphics2D g = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB).createGraphics();
    PlotArea plane = movie.frame(frame).drawUnframed(g, WIDTH, HEIGHT);
    g.dispose();
    return plane;
  }

  @Test
  void theStarIsAtTheSmallestCostOfEachFrame() {
    LandscapeMovie movie = movie(Range.of(), starred(Look.USUAL, List.of()));
    Color accent = ChartStyle.light().accent();
    for (int k = 0; k < 3; k++) {
      double theta2 = -1.5 + 1.5 * k;
      PlotArea plane = plane(movie, k);
      Pixels pixels = Pixels.of(movie.frame(k), WIDTH, HEIGHT);
      int x = (int) plane.x(theta2);
      int y = (int) plane.y(2 * theta2 * theta2);
      assertTrue(isNear(pixels, x, y, accent), "frame " + k);
      assertEquals("w2_0_0 = " + List.of("−1.5", "0.0", "1.5").get(k), movie.titles().get(k));
    }
  }

  /** Returns whether a colour is beside the curve's line, which lies over the star. */
  private static boolean isNear(Pixels pixels, int x, int y, Color colour) {
    for (int down = -4; down <= 4; down++) {
      if (pixels.at(x, y + down) == (colour.getRGB() & 0xFFFFFF)
          || pixels.at(x, y + down) == colour.getRGB()) {
        return true;
      }
    }
    return false;
  }

  @Test
  void stagedFramesAreWholeFramesAlsoElsewhere() throws IOException, ClassNotFoundException {
    Map<FigurePart, String> texts = // the title takes two lines, and each frame's own one a third
        Map.of(FigurePart.TITLE, "A curve moves under two lines", FigurePart.ACROSS, "right");
    Look plain = Look.USUAL.with(new Look.Words(texts, CaptionChoice.NONE, List.of(), Map.of()));
    Look look = starred(plain, List.of(new LabelledMarks.Spot("here", 1, 2)));
    LandscapeMovie movie = movie(Range.of(), look);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(movie);
    }
    LandscapeMovie elsewhere =
        (LandscapeMovie)
            new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    Movie.Stage stage = elsewhere.stage(WIDTH, HEIGHT);
    for (int k = 2; k >= 0; k--) {
      int index = k;
      Pixels whole = Pixels.of(movie.frame(k), WIDTH, HEIGHT);
      Pixels staged = Pixels.of((g, w, h) -> stage.draw(index, g), WIDTH, HEIGHT);
      int differ = 0;
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          differ += whole.at(x, y) == staged.at(x, y) ? 0 : 1;
        }
      }
      assertEquals(0, differ, "frame " + k);
    }
    assertNotEquals(
        Pixels.of(movie.frame(0), WIDTH, HEIGHT), Pixels.of(movie.frame(1), WIDTH, HEIGHT));
    assertTrue(movie.frames() == 3);
  }
}
