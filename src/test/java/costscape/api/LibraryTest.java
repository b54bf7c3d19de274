package costscape.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Article;
import costscape.cli.Session;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYZDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The library says the same as the command line, copies its arrays, and says what would do. */
class LibraryTest {
  @TempDir private Path folder;

  private static Surface surface(int first, int second) {
    Plane plane =
        Model.of(Data.ARTICLE).at(Preset.ARTICLE).plane("w1_0_0", -100, 100, "b1_0", -50, 50);
    return Sweep.surface(plane, first, second, Work.threads(1));
  }

  @Test
  void aSweepIsTheCommandLinesToTheByte() throws IOException {
    surface(21, 31).writeCsv(folder.resolve("own.csv"));
    surface(21, 31).writeNpy(folder.resolve("own.npy"));
    for (String table : List.of("csv", "npy")) {
      Session.line(
              "sweep --vary w1_0_0=-100:100:21 --vary b1_0=-50:50:31 --format none --out "
                  + folder
                  + " --table "
                  + table)
          .done();
      assertArrayEquals(
          java.nio.file.Files.readAllBytes(folder.resolve("sweep." + table)),
          java.nio.file.Files.readAllBytes(folder.resolve("own." + table)));
    }
  }

  @Test
  void threadsDoNotChangeABit() {
    Plane plane =
        Model.of(Data.MOONS)
            .hidden(5, 4)
            .activation(Activation.TANH)
            .random(3, 1)
            .plane(Direction.random(1), Direction.random(2));
    double[][] one = Sweep.surface(plane, 40, 50, Work.threads(1)).toArray();
    double[][] many = Sweep.surface(plane, 40, 50, Work.threads(4)).toArray();
    assertTrue(java.util.Arrays.deepEquals(one, many));
  }

  @Test
  void arraysAreCopies() {
    Surface surface = surface(3, 4);
    double before = surface.at(1, 2);
    surface.toArray()[1][2] = 7;
    surface.first()[0] = 7;
    Point point = surface.plane().at(1, 2);
    point.toArray()[0] = 7;
    assertEquals(before, surface.at(1, 2));
    assertEquals(-100, surface.first()[0]);
    assertEquals(1, point.get("w1_0_0"));
    double[][] features = {{1}, {2}};
    Data data = Data.classes("own", features, 0, 1);
    features[0][0] = 7;
    assertEquals(1, data.toArray()[0][0]);
  }

  @Test
  void jFreeChartFindsTheSameNumbers() {
    Surface surface = surface(3, 4);
    XYZDataset all = surface.toXYZDataset();
    assertEquals(12, all.getItemCount(0));
    assertEquals(surface.first()[1], all.getXValue(0, 6));
    assertEquals(surface.second()[2], all.getYValue(0, 6));
    assertEquals(surface.at(1, 2), all.getZValue(0, 6));
    Curve curve = Sweep.curve(Model.of(Data.ARTICLE).at(Preset.ARTICLE).line("b2_0", -9, 9), 5);
    XYDataset line = curve.toXYDataset();
    assertEquals(curve.alpha(3), line.getXValue(0, 3));
    assertEquals(curve.at(3), line.getYValue(0, 3));
  }

  /** A picture drawn into a part of another one is the picture itself. */
  @Test
  void aPictureIsDrawnIntoAnArea() {
    Picture picture = Picture.heatmap(surface(5, 5)).title("cost").size(700, 500);
    BufferedImage alone = picture.toImage();
    BufferedImage sheet = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = sheet.createGraphics();
    picture.draw(g, new Rectangle2D.Double(100, 50, 700, 500));
    g.dispose();
    assertEquals(0xff000000, sheet.getRGB(99, 60), "nothing is drawn beside it");
    for (int y = 0; y < 500; y += 7) {
      for (int x = 0; x < 700; x += 7) {
        assertEquals(alone.getRGB(x, y), sheet.getRGB(x + 100, y + 50), x + " " + y);
      }
    }
  }

  @Test
  void theEndingSaysHowAPictureIsWritten() throws IOException {
    Picture picture = Picture.heatmap(surface(5, 5));
    Map<String, String> starts = Map.of("png", "\u0089PNG", "svg", "<?xml", "pdf", "%PDF");
    for (Map.Entry<String, String> start : starts.entrySet()) {
      Path file = folder.resolve("made/of." + start.getKey());
      picture.write(file);
      byte[] bytes = java.nio.file.Files.readAllBytes(file);
      assertTrue(
          new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
              .startsWith(start.getValue()),
          start.getKey());
    }
    says("ends in .png, .svg or .pdf", () -> picture.write(folder.resolve("a.bmp")));
  }

  @Test
  void workIsHeardAndCancelled() {
    Plane plane = surface(2, 2).plane();
    AtomicInteger last = new AtomicInteger();
    AtomicInteger of = new AtomicInteger();
    Work heard =
        Work.threads(2)
            .reporting(
                (finished, total) -> {
                  last.set(finished);
                  of.set(total);
                });
    Sweep.surface(plane, 400, 400, heard);
    assertTrue(of.get() > 0);
    assertEquals(of.get(), last.get());
    Work cancelled = Work.threads(2).cancelledWhen(() -> true);
    assertThrows(CancellationException.class, () -> Sweep.surface(plane, 400, 400, cancelled));
  }

  @Test
  void aPointKnowsWhatInspectSays() {
    Point point = Model.of(Data.ARTICLE).at(Preset.SKLEARN);
    double[] theta = point.toArray();
    assertEquals(Article.cost().at(theta), point.cost());
    double[] gradient = new double[7];
    Article.cost().gradient(theta, gradient);
    assertArrayEquals(gradient, point.gradient());
    assertEquals(1, point.accuracy().orElseThrow());
    assertEquals(Verdict.Kind.VALLEY, point.verdict().kind(), point.verdict().why());
    assertEquals(7, point.eigenvalues().length);
    assertEquals(point.hessian()[2][5], point.hessian()[5][2]);
  }

  @Test
  void aFrozenPathLiesOnTheSurfaceAndAFreeOneIsAShadow() {
    Point start = Model.of(Data.ARTICLE).at(Preset.START);
    Plane plane = start.plane("w1_0_0", -30, 30, "w1_0_1", -30, 30);
    Surface surface = Sweep.surface(plane, 11, 11);
    Training rule = Training.gradientDescent(0.5).steps(50);
    Trained frozen = start.train(rule.only("w1_0_0", "w1_0_1"));
    Trained free = start.train(rule);
    assertEquals(start.get("b1_0"), frozen.end().get("b1_0"));
    assertEquals("The path lies on the surface.", Surface.Shadow.of(frozen, plane).sentence());
    assertTrue(Surface.Shadow.of(free, plane).sentence().startsWith("The path is projected"));
    Picture.landscape(surface).path(free).size(700, 560).toImage();
    Direction towardsEnd = Direction.between("end", free.end());
    Plane other = start.plane(towardsEnd, Direction.random(3));
    Trained within = start.train(rule.within(other));
    assertEquals("The path lies on the surface.", Surface.Shadow.of(within, other).sentence());
    Basins map = Basins.of(other, 5, 5, rule.within(other));
    assertTrue(map.unsettled() <= 25 && map.ends().toString().length() > 0, map.toString());
    assertThrows(IllegalArgumentException.class, () -> Basins.of(plane, 5, 5, rule.within(other)));
    Trained onLine = start.train(rule.within(start.line(towardsEnd)));
    double[] place = other.nearest(onLine.end());
    assertTrue(place[0] > 0 && Math.abs(place[1]) < 1e-9, place[0] + ", " + place[1]);
    assertThrows(IllegalStateException.class, () -> Picture.history(free).path(free));
  }

  /** The last measure is where the same training ends, and its value the Hessian's eigenvalue. */
  @Test
  void theSharpnessAlongATrainingIsTheLargestEigenvalue() {
    Point start = Model.of(Data.ARTICLE).at(Preset.START);
    Training rule = Training.momentum(0.5, 0.9).steps(50);
    List<Training.Sharpness> measured = rule.sharpness(start, 20, Work.threads(1));
    assertEquals(List.of(0, 20, 40, 50), measured.stream().map(Training.Sharpness::step).toList());
    assertEquals(start.train(rule).end().eigenvalues()[6], measured.get(3).value(), 1e-6);
    assertEquals(3.8 / 0.5, measured.get(3).bound().orElseThrow(), 1e-12);
    assertTrue(measured.get(3).layers().get(0) <= measured.get(3).value());
    says("1 or more", () -> rule.sharpness(start, 0, Work.threads(1)));
  }

  @Test
  void theRateFollowsASchedule() {
    Point start = Model.of(Data.ARTICLE).at(Preset.START);
    Training halving = Training.momentum(0.5, 0.9).steps(50).schedule("step:20:0.5");
    List<Double> bounds =
        halving.sharpness(start, 20, Work.threads(1)).stream()
            .map(measured -> measured.bound().orElseThrow())
            .toList();
    assertEquals(List.of(3.8 / 0.5, 3.8 / 0.25, 3.8 / 0.125, 3.8 / 0.125), bounds);
    Point first = start.train(Training.gradientDescent(0.5).schedule("warmup:4").steps(1)).end();
    assertEquals(start.train(Training.gradientDescent(0.125).steps(1)).end(), first);
    assertTrue(halving.toString().endsWith(", schedule step:20:0.5"), halving.toString());
    says("no learning rate", () -> Training.lbfgs().schedule("cosine"));
    says("was expected", () -> halving.schedule("cos"));
    says("wsd:40:20 needs 60 steps", () -> halving.schedule("wsd:40:20"));
  }

  @Test
  void theWholePathHasItsPlaceOnItsPlane() {
    Trained trained = Model.of(Data.XOR).random(2, 1).train(Training.adam(0.1).steps(40));
    Plane plane = trained.plane("w1_0_0", "b2_0");
    assertEquals(trained.end(), plane.at(trained.end().get("w1_0_0"), trained.end().get("b2_0")));
    Surface surface = Sweep.surface(plane, 3, 3);
    for (int k = 0; k < trained.size(); k++) {
      double[] at = plane.nearest(trained.at(k));
      assertTrue(surface.first()[0] < at[0] && at[0] < surface.first()[2], at[0] + "");
      assertTrue(surface.second()[0] < at[1] && at[1] < surface.second()[2], at[1] + "");
    }
    assertTrue(
        Surface.Shadow.of(trained, plane).sentence().endsWith(", which goes through its end."));
    Plane still =
        Model.of(2, t -> t[0] * t[0]).at(1, 5).train(Training.adam(0.1)).plane("x0", "x1");
    assertTrue(still.toString().endsWith("x1 from 4.0 to 6.0"), still.toString());
  }

  @Test
  void someColumnsOfAFileAreFeatures() throws IOException {
    Path file = folder.resolve("pets.csv");
    java.nio.file.Files.writeString(file, "id,kind,size,age\na,dog,3,1\nb,cat,1,2\nc,dog,4,5\n");
    Data pets = Data.read(file, "kind", List.of("age", "size"));
    assertEquals(List.of("age", "size"), pets.featureNames());
    assertEquals(java.util.Set.of("cat", "dog"), java.util.Set.copyOf(pets.targetNames()));
    assertArrayEquals(new double[] {2, 1}, pets.toArray()[1]);
    says("no column", () -> Data.read(file, "kind", List.of("weight")));
  }

  @Test
  void theSameNetworkKeepsItsNames() {
    Model named = Model.of(Data.ARTICLE).hidden(1).named("w", "b", "v", "c");
    Model other = named.activation(Activation.TANH).l2(0.1).loss(Loss.SQUARED);
    assertEquals(List.of("w", "b", "v", "c"), other.names());
    assertEquals("w1_0_0", named.hidden(1).names().get(0));
  }

  /** Two wells at −1 and 1 of cost 0 and 0.2 or so, and the hill between them. */
  @Test
  void passesSayWhichEndsTheyJoin() {
    Model wells = Model.of(1, t -> Math.pow(t[0] * t[0] - 1, 2) + 0.1 * (t[0] + 1));
    Catalogue places = Catalogue.of(wells, 20, 1, new double[] {2}, Work.threads(1));
    assertEquals(20, places.starts());
    assertEquals(0, places.unsettled());
    List<Catalogue.Entry> minima = places.of(Catalogue.Kind.MINIMUM);
    assertEquals(2, minima.size());
    assertEquals(20, minima.get(0).hits() + minima.get(1).hits());
    assertEquals(places.entry(1), minima.get(0));
    assertThrows(IndexOutOfBoundsException.class, () -> places.entry(0));
    Model two = Model.of(2, t -> Math.pow(t[0] * t[0] - 1, 2) + 0.1 * (t[0] + 1) + t[1] * t[1]);
    Catalogue joined = Catalogue.of(two, 20, 1, new double[] {2}, Work.threads(1));
    assertEquals(1, joined.passes().size(), joined.entries().toString());
    Catalogue.Pass pass = joined.passes().get(0);
    assertEquals(Catalogue.Kind.MINIMUM, joined.entry(pass.from()).kind());
    assertEquals(Catalogue.Kind.MINIMUM, joined.entry(pass.to()).kind());
    assertEquals(Catalogue.Kind.SADDLE, joined.entry(pass.via()).kind());
    assertEquals(joined.entry(pass.via()).cost(), pass.cost());
    assertEquals(0, joined.entry(pass.via()).point().get("x0"), 0.1);
  }

  @Test
  void aCurveKnowsItsSmallestCell() {
    Curve curve = Sweep.curve(Model.of(2, t -> t[0] * t[0] + t[1]).at(9, 1).line("x0", -2, 4), 4);
    assertEquals(0, curve.minimum().get("x0"));
    assertEquals(1, curve.smallest());
    assertEquals(17, curve.largest());
  }

  @Test
  void aMovieIsShownAtAnotherPace() throws IOException {
    Model model = Model.of(3, t -> t[0] * t[0] + t[1] * t[1] + t[0] * t[2]);
    Plane plane = model.at(Preset.ZEROS).plane("x0", -1, 1, "x1", -1, 1);
    Movie film = Movie.along(plane, 4, Direction.parameter("x2"), 3).size(400, 300);
    film.write(folder.resolve("usual.gif"));
    film.delay(300).write(folder.resolve("slow.gif"));
    byte[] usual = java.nio.file.Files.readAllBytes(folder.resolve("usual.gif"));
    byte[] slow = java.nio.file.Files.readAllBytes(folder.resolve("slow.gif"));
    assertEquals(usual.length, slow.length);
    int second = indexOf(usual, 5);
    assertEquals(30, slow[second], "hundredths of a second of the second frame");
    assertThrows(IllegalArgumentException.class, () -> film.delay(1));
    assertEquals("a movie of 3 frames, 400 × 300 pixels", film.toString());
    film.writeFrames(folder.resolve("film"));
    for (int frame = 0; frame < 3; frame++) {
      var picture =
          javax.imageio.ImageIO.read(
              folder.resolve("film/frame-000%d.png".formatted(frame)).toFile());
      assertEquals(400, picture.getWidth());
      assertEquals(300, picture.getHeight());
    }
  }

  /** Where a frame of so many hundredths begins: the byte of its delay. */
  private static int indexOf(byte[] gif, int hundredths) {
    for (int k = 0; k < gif.length - 5; k++) {
      if (gif[k] == 0x21 && gif[k + 1] == (byte) 0xf9 && gif[k + 4] == hundredths) {
        return k + 4;
      }
    }
    throw new AssertionError("no frame of " + hundredths);
  }

  @Test
  void aPointIsWrittenAndReadAgain() throws IOException {
    Model model = Model.of(Data.MOONS).hidden(3, 2);
    Point point = model.random(5, 2);
    point.writeCsv(folder.resolve("point.csv"));
    assertEquals(point, model.read(folder.resolve("point.csv")));
  }

  private static void says(String words, Executable wrong) {
    Exception thrown = assertThrows(Exception.class, wrong);
    assertTrue(String.valueOf(thrown.getMessage()).contains(words), thrown.toString());
  }

  /** A refusal says what was got, and what would do. */
  @Test
  void anExceptionSaysWhatWouldDo() {
    Model model = Model.of(Data.ARTICLE);
    says("did you mean w1_0_", () -> model.at(Preset.ARTICLE).get("w1_0_2"));
    assertThrows(NoSuchElementException.class, () -> model.at(Preset.ARTICLE).get("nowhere"));
    says("not of a 2-2-1 one", () -> Model.of(Data.MOONS).at(Preset.ARTICLE));
    says("2 values for 7 parameters", () -> model.at(1, 2));
    says(
        "loss huber:1.0 does not fit the data; cross_entropy or squared would do",
        () -> model.loss(Loss.huber(1)));
    says("delta is a number above 0", () -> Loss.huber(0));
    says(
        "gd has no momentum; it has rate",
        () -> Training.gradientDescent(1).with(Training.Setting.MOMENTUM, 1));
    says("L-BFGS compares", () -> Training.lbfgs().batches(3, 1));
    says("FROM is below TO", () -> Direction.parameter("b1_0").range(1, -1));
    says("both axes vary b1_0", () -> model.at(Preset.ARTICLE).plane("b1_0", 0, 1, "b1_0", 0, 1));
    says(
        "row 1 has 2 features, row 0 has 1",
        () -> Data.classes("x", new double[][] {{1}, {2, 3}}, 0, 1));
    says("only a network has", () -> Model.of(2, theta -> 0).hidden(2));
  }
}
