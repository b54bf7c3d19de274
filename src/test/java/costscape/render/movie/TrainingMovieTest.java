package costscape.render.movie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.NetworkCost;
import costscape.critical.local.Sharpness;
import costscape.critical.local.Sharpness.Measure;
import costscape.data.Datasets;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.render.TextRecorder;
import costscape.render.chart.CaptionText;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Drawable;
import costscape.render.chart.PlotArea;
import costscape.render.chart.Tint.Casing;
import costscape.render.image.Pixels;
import costscape.render.look.Look;
import costscape.render.movie.MovingPanels.MovingChart;
import costscape.render.scale.Ruler;
import costscape.render.scale.Ruler.Scale;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.study.MovieLandscape;
import costscape.study.MovieResult.Panel;
import costscape.study.MovieResult.Trained;
import costscape.study.MovieRuns;
import costscape.sweep.Range;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Step;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** All panels of a training movie are at one step, and the ball lies on its landscape. */
class TrainingMovieTest {
  private static final Sharpness SHARPNESS =
      new Sharpness(
          List.of(
              new Measure(0, 1, 4, List.of(), List.of()),
              new Measure(1, 5, 4, List.of(), List.of())),
          false,
          "2/η");

  private static final Network NETWORK = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
  private static final NetworkCost COST =
      NetworkCost.crossEntropy(NETWORK, Datasets.ARTICLE.dataset());
  private static final List<Direction> ALONG =
      List.of(Direction.parameter("w1_0_0", 0, 7), Direction.parameter("w1_0_1", 1, 7));
  private static final List<Axis> AXES =
      List.of(new Axis("w1_0_0", -12, 2, 15), new Axis("w1_0_1", 5, 15, 11));

  @Test
  void stagedFramesEqualWholePictures() {
    TrainingMovie movie = movie(List.of(Panel.values()));
    Movie.Stage stage = movie.stage(900, 600);
    for (int index = movie.frames() - 1; index >= 0; index--) {
      int k = index;
      Pixels whole = Pixels.of(movie.frame(k), 900, 600);
      Pixels staged = Pixels.of((g, w, h) -> stage.draw(k, g), 900, 600);
      for (int y = 0; y < 600; y++) {
        for (int x = 0; x < 900; x++) {
          assertEquals(whole.at(x, y), staged.at(x, y), "frame " + k + " at " + x + ", " + y);
        }
      }
    }
  }

  @Test
  void aPanelWithoutANeighbourStandsInTheMiddle() {
    TrainingMovie movie = movie(List.of(Panel.FIT, Panel.PARAMETERS, Panel.COST));
    List<Rectangle2D> titles = titles(movie, "step", 900, 600);
    assertEquals(2, titles.size());
    Rectangle2D lower = titles.get(0).getY() > titles.get(1).getY() ? titles.get(0) : titles.get(1);
    assertEquals(450, lower.getCenterX(), 40);
  }

  private static List<Rectangle2D> titles(TrainingMovie movie, String text, int wide, int high) {
    return TextRecorder.boxes(movie.frame(0), wide, high).stream()
        .filter(box -> box.text().equals(text))
        .map(box -> box.shape().getBounds2D())
        .toList();
  }

  /** A wide frame has the others at the right, a square or an upright one below. */
  @Test
  void theLandscapeTakesTheMostOfTheFrame() {
    TrainingMovie movie = movie(List.of(Panel.FIT, Panel.LANDSCAPE, Panel.COST));
    Rectangle2D fit = titles(movie, "x", 900, 600).get(0);
    Rectangle2D cost = titles(movie, "step", 900, 600).get(0);
    assertTrue(fit.getX() > 0.6 * 900 && cost.getX() > 0.6 * 900, fit + " " + cost);
    assertTrue(fit.getMaxY() < cost.getY(), fit + " " + cost);
    for (int high : new int[] {700, 1200}) {
      fit = titles(movie, "x", 700, high).get(0);
      cost = titles(movie, "step", 700, high).get(0);
      assertTrue(fit.getY() > 0.6 * high && cost.getY() > 0.6 * high, fit + " " + cost);
      assertTrue(fit.getMaxX() < cost.getX(), fit + " " + cost);
    }
  }

  /** A legend of three rows takes its room from the whole column, not from its own plot. */
  @Test
  void plotsOneBelowTheOtherAreEquallyHigh() {
    TrainingMovie movie = movie(List.of(Panel.FIT, Panel.LANDSCAPE, Panel.COST));
    Pixels frame = Pixels.of(movie.frame(0), 900, 600);
    int ink = ChartStyle.light().ink().getRGB() & 0xFFFFFF;
    List<Integer> heights = new ArrayList<>();
    for (int x = 560; x < 900 && heights.size() < 2; x++) {
      heights.clear();
      for (int y = 0, run = 0; y < 600; y++) {
        run = (frame.at(x, y) & 0xFFFFFF) == ink ? run + 1 : 0;
        if (run > 40 && (y == 599 || (frame.at(x, y + 1) & 0xFFFFFF) != ink)) {
          heights.add(run);
        }
      }
    }
    assertEquals(2, heights.size());
    assertEquals(heights.get(0), heights.get(1), 4); // ticks decide a few pixels
  }

  /** Costs have wider labels than the sharpness. */
  @Test
  void plotsOverTheSameStepsBeginAtOnePlace() {
    Pixels frame = Pixels.of(movie(List.of(Panel.COST, Panel.SHARPNESS)).frame(0), 900, 600);
    int ink = ChartStyle.light().ink().getRGB() & 0xFFFFFF;
    int left = 0;
    while ((frame.at(left, 200) & 0xFFFFFF) != ink || (frame.at(left, 190) & 0xFFFFFF) != ink) {
      left++;
    }
    int x = left;
    long below = IntStream.range(350, 540).filter(y -> (frame.at(x, y) & 0xFFFFFF) == ink).count();
    assertTrue(below > 100, below + " pixels of ink below the edge at " + left);
  }

  @Test
  void aBoundFarAboveTheSharpnessIsInThePicture() {
    Sharpness low =
        new Sharpness(
            List.of(
                new Measure(0, 0.5, 20, List.of(), List.of()),
                new Measure(1, 0.6, 20, List.of(), List.of())),
            false,
            "2/η");
    Trained trained = new Trained(runs(3, true), List.of(Panel.SHARPNESS), List.of(), List.of(low));
    Scene scene = new Scene(Range.of(), "cost", CaptionText.NONE, Look.USUAL);
    TrainingMovie movie = new TrainingMovie(trained, List.of(), scene);
    Ruler heights = movie.chart(Panel.SHARPNESS).still().vertical();
    assertEquals(Scale.LOG, heights.scale());
    assertTrue(heights.from() < 0.5 && heights.to() > 20, heights.toString());
    assertTrue(
        TextRecorder.boxes(movie.frame(0), 900, 600).stream()
            .anyMatch(box -> box.text().contains("= 20")),
        "the bound has its name");
  }

  /** Frames 0, 1, 2, 3 play as 0, 1, 2, 3, 2, 1. */
  @Test
  void aBouncingMovieEndsBeforeItsBeginning() {
    TrainingMovie movie = movie(List.of(Panel.COST));
    Movie bouncing = new Movie.Bouncing(movie);
    int last = movie.frames() - 1;
    assertEquals(2 * last, bouncing.frames());
    assertTrue(equal(bouncing.frame(last), movie.frame(last)));
    assertTrue(equal(bouncing.frame(last + 1), movie.frame(last - 1)));
    assertTrue(equal(bouncing.frame(2 * last - 1), movie.frame(1)));
    Movie.Stage stage = bouncing.stage(600, 400);
    assertTrue(equal((g, w, h) -> stage.draw(2 * last - 1, g), movie.frame(1)));
  }

  private static boolean equal(Drawable one, Drawable two) {
    return Arrays.equals(Pixels.of(one, 600, 400).array(), Pixels.of(two, 600, 400).array());
  }

  @Test
  void theBallIsWhereTheTwoParametersAre() {
    MovieRuns runs = runs(4, false);
    MovingChart panel = movie(runs, List.of(Panel.LANDSCAPE)).chart(Panel.LANDSCAPE);
    for (int frame = 0; frame < 4; frame++) {
      BufferedImage image = new BufferedImage(700, 500, BufferedImage.TYPE_INT_RGB);
      Graphics2D g = image.createGraphics();
      PlotArea plane = panel.frame(frame).drawUnframed(g, 700, 500);
      g.dispose();
      ParameterVector theta = runs.points().get(frame);
      Color ball =
          new Color(image.getRGB((int) plane.x(theta.get(0)), (int) plane.y(theta.get(1))));
      ChartStyle style = ChartStyle.light();
      assertEquals(Casing.bright(style.accent()), ball, "frame " + frame);
    }
  }

  @Test
  void aLinearPaceTakesEvenStepsAndBothEnds() {
    assertEquals(List.of(0, 30, 60, 90), numbers(runs(4, false)));
  }

  /** 91^(k/3) − 1 is 3.5, 19.2 and 90: the next recorded steps are 10, 20 and 90. */
  @Test
  void aLogarithmicPaceLingersAtTheStart() {
    assertEquals(List.of(0, 10, 20, 90), numbers(runs(4, true)));
  }

  @Test
  void noStepIsAFrameTwice() {
    List<Integer> all = IntStream.range(0, 10).mapToObj(k -> 10 * k).toList();
    assertEquals(all, numbers(runs(500, false)));
    assertEquals(all, numbers(runs(500, true)));
  }

  @Test
  void aLandscapeWithoutAPlaneIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new TrainingMovie(
                new Trained(runs(3, true), List.of(Panel.LANDSCAPE)),
                List.of(),
                new Scene(Range.of(), "cost", CaptionText.NONE, Look.USUAL)));
  }

  private static List<Integer> numbers(MovieRuns runs) {
    return runs.numbers();
  }

  private static MovieRuns runs(int frames, boolean pace) {
    return MovieRuns.of(
        COST, COST.measure(), List.of(MovieRuns.Run.of(path(), Optional.empty())), frames, pace);
  }

  private static TrainingMovie movie(List<Panel> panels) {
    TrainingMovie movie = movie(runs(3, true), panels);
    assertTrue(movie.frames() > 1);
    return movie;
  }

  private static TrainingMovie movie(MovieRuns runs, List<Panel> panels) {
    MovieLandscape planes =
        MovieLandscape.through(runs.points(), COST, ALONG, AXES, Optional.empty())
            .swept(Runner.serial());
    Scene scene =
        new Scene(planes.range(), COST.measure().title(), CaptionText.of("a caption"), Look.USUAL);
    Trained trained =
        new Trained(runs.on(planes, false), panels, List.of(), List.of(SHARPNESS))
            .fitted(runs.numbers().size(), Runner.serial());
    return new TrainingMovie(trained, List.of(planes), scene);
  }

  /** From the start to a good fit in a straight line, every tenth step recorded. */
  private static Trajectory path() {
    double[] start = {-1, 9, -1, 5, 0.5, 0.25, 0};
    double[] end = {-8.5, 14, 5, 8.5, 11, 12, -17};
    List<Step> steps = new ArrayList<>();
    for (int k = 0; k < 10; k++) {
      double[] theta = new double[7];
      for (int p = 0; p < 7; p++) {
        theta[p] = start[p] + k * (end[p] - start[p]) / 9;
      }
      steps.add(new Step(10 * k, ParameterVector.of(theta), COST.at(theta), 1));
    }
    return new Trajectory(steps, StopReason.STEPS);
  }
}
