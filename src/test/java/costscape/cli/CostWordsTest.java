package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import costscape.cost.LogisticLoss;
import costscape.cost.LossFunction;
import costscape.cost.NetworkCost;
import costscape.data.Datasets;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.render.chart.CaptionText;
import costscape.render.chart.CaptionText.CaptionChoice;
import costscape.render.chart.Drawable;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureFormat.Inscription;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.look.Look;
import costscape.render.movie.LandscapeMovie;
import costscape.render.movie.Movie;
import costscape.render.movie.Scene;
import costscape.render.movie.TrainingMovie;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.study.ModelAtPoint;
import costscape.study.MovieLandscape;
import costscape.study.MovieResult;
import costscape.study.MovieRuns;
import costscape.trace.Training;
import costscape.trace.Trajectory;
import costscape.trace.optimizer.Optimizers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture and a summary call the cost by the name of the one that was asked for. */
class CostWordsTest {
  private static final String SAID = "random:1: Gaussian, not normalised.";

  private static final Pattern OF_CROSS_ENTROPY = Pattern.compile("\\bnats\\b|cross.?entropy");
  private static final String SQUARED = "mean half squared error";

  /** Embedded fonts and images: letters without words. */
  private static final Pattern BASE64 = Pattern.compile("base64,[A-Za-z0-9+/=\\s]*");

  private static final String PLANE = " --vary w1_0_0=-9:9:5 --vary b2_0=-9:9:4";

  /** So many cells that a surface in a file of shapes is an image: its words are written sooner. */
  private static final String FINE = " --vary w1_0_0=-9:9:150 --vary b2_0=-9:9:150 --size 600x480";

  @TempDir private Path folder;

  @OneIn(5)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sweep --vary w1_0_0=-9:9:5",
        "sweep --view line" + PLANE,
        "sweep --view heatmap" + PLANE,
        "sweep --view contour" + PLANE,
        "sweep --view filled" + PLANE,
        "sweep --view surface" + FINE,
        "sweep --panel l2=0|0.01" + PLANE,
        "sweep --panel l2=0|0.01 --view line" + PLANE,
        "trace --start random:1 --steps 20",
        "trace --start random:1 --steps 0",
        "trace --start random:1 --steps 20 --mode shadow" + PLANE,
        "trace --start random:1 --steps 20 --mode shadow --view surface" + FINE,
        "trace --start random:1 --steps 20 --mode pca --view filled",
        "trace --start random:1 --steps 20 --starts 2",
        "trace --start random:1 --steps 20 --panel optimizer=gd|adam" + PLANE,
        "atlas --range -2:2 --only w1_0_0,b1_0",
        "minima --starts 2 --saddle-starts 0 --l2 0.01"
      })
  void squaredErrorIsCalledThat(String line) throws IOException {
    String said = run(line + " --cost squared --format svg");
    assertFalse(OF_CROSS_ENTROPY.matcher(said).find(), () -> found(said));
    assertTrue(said.contains(SQUARED), line);
    String usual = run(line + " --format svg");
    assertTrue(usual.contains("nats"), line);
  }

  @Test
  void aMovieOfSquaredErrorIsCalledThat() throws IOException {
    ModelAtPoint model = model(LogisticLoss.SQUARED);
    for (Movie movie : List.of(slices(model), training(model))) {
      String svg = svg(movie.frame(1));
      assertFalse(OF_CROSS_ENTROPY.matcher(svg).find(), () -> found(svg));
      assertTrue(svg.contains(SQUARED));
    }
    assertTrue(svg(slices(model(LogisticLoss.CROSS_ENTROPY)).frame(1)).contains("nats"));
    assertTrue(svg(training(model(LogisticLoss.CROSS_ENTROPY)).frame(1)).contains("cost (nats)"));
  }

  private static ModelAtPoint model(LossFunction loss) {
    Network network = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
    NetworkCost cost = NetworkCost.of(network, Datasets.ARTICLE.dataset(), loss, 0);
    return new ModelAtPoint(cost, ParameterVector.of(-1, 9, -1, 5, 0.5, 0.25, 0));
  }

  private static final List<Axis> AXES =
      List.of(new Axis("w1_0_0", -9, 9, 5), new Axis("w1_0_1", -9, 9, 5));

  private static final Look CAPTIONED = Look.USUAL.with(CaptionChoice.FULL);

  private static Slice plane(ModelAtPoint model) {
    return Slice.through(
        model.point(), Direction.parameter("w1_0_0", 0, 7), Direction.parameter("w1_0_1", 1, 7));
  }

  private static Movie slices(ModelAtPoint model) {
    Direction third = Direction.parameter("b1_0", model.layout().index("b1_0"), 7);
    Axis axis = new Axis("b1_0", -1, 1, 3);
    MovieLandscape landscape =
        MovieLandscape.along(
                new MovieLandscape.Way(Slice.through(model.point(), third), axis),
                model.cost(),
                plane(model),
                AXES)
            .swept(Runner.serial());
    Scene scene =
        new Scene(landscape.range(), model.measure().title(), CaptionText.of(SAID), CAPTIONED);
    return new LandscapeMovie(landscape, LandscapeMovie.titles("b1_0", axis), scene);
  }

  private static Movie training(ModelAtPoint model) {
    Slice plane = plane(model);
    Trajectory path = new Training(Optimizers.GD.at(0.1), 20, 1).from(model.cost(), model.point());
    MovieRuns runs =
        MovieRuns.of(
            model.cost(),
            model.measure(),
            List.of(MovieRuns.Run.of(path, Optional.empty())),
            3,
            true);
    MovieLandscape landscape =
        MovieLandscape.through(
                runs.points(), model.cost(), plane.directions(), AXES, Optional.empty())
            .swept(Runner.serial());
    return new TrainingMovie(
        new MovieResult.Trained(runs.on(landscape, false), List.of(MovieResult.Panel.values()))
            .fitted(runs.numbers().size(), Runner.serial()),
        List.of(landscape),
        new Scene(landscape.range(), model.measure().title(), CaptionText.of(SAID), CAPTIONED));
  }

  private static String svg(Drawable picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PictureFormat.SVG.write(picture, PictureSize.DEFAULT, Inscription.NONE, out);
    return BASE64.matcher(out.toString(StandardCharsets.UTF_8)).replaceAll("");
  }

  /** All that a run prints, and all that its text files hold. */
  private String run(String line) throws IOException {
    String size = line.contains("--size") ? "" : " --size 1000x800";
    String[] arguments = (line + size + " --out " + folder).split(" ");
    Session session = Session.run(arguments);
    assertEquals(0, session.exitCode(), session.err());
    StringBuilder said = new StringBuilder(session.out()).append(session.err());
    for (Map.Entry<String, byte[]> file : SmallRun.files(folder).entrySet()) {
      if (file.getKey().matches(".*\\.(svg|json|csv)")) {
        String text = new String(file.getValue(), StandardCharsets.UTF_8);
        said.append(BASE64.matcher(text).replaceAll(""));
      }
    }
    return said.toString();
  }

  private static String found(String said) {
    return OF_CROSS_ENTROPY
        .matcher(said)
        .results()
        .map(
            m -> said.substring(Math.max(0, m.start() - 60), Math.min(said.length(), m.end() + 20)))
        .toList()
        .toString();
  }
}
