package costscape.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import costscape.OneIn;
import costscape.cli.Session;
import costscape.cost.LossFunction;
import costscape.network.ActivationFunction;
import costscape.trace.optimizer.Optimizers;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands and library agree on rows held out, batches, spectra and proofs, to the bit. */
class CommandsTest {
  @TempDir private Path folder;

  private Session session(String line) {
    return Session.line(line + " --out " + folder).done();
  }

  private void same(String theirs, Path own) throws IOException {
    assertArrayEquals(Files.readAllBytes(folder.resolve(theirs)), Files.readAllBytes(own));
  }

  @Test
  void heldOutRowsCostTheSame() {
    JsonObject said =
        Session.line("inspect --data moons --hold-out 0.3 --seed 4 --l2 0.1 --json").json();
    Data.Split split = Data.MOONS.holdOut(0.3, 4);
    Point point = Model.of(split.training()).l2(0.1).random(1, 1);
    Point other = point.on(split.heldOut());
    assertEquals(60, split.heldOut().rows());
    assertEquals(140, split.training().rows());
    Point same = point.model().at(parameters(said, point));
    assertEquals(said.get("cost").getAsDouble(), same.cost());
    assertEquals(
        said.getAsJsonObject("held_out").get("cost").getAsDouble(),
        same.on(split.heldOut()).cost());
    assertEquals(other.cost(), point.model().on(split.heldOut()).at(point.toArray()).cost());
    assertThrows(IllegalArgumentException.class, () -> point.on(Data.IRIS));
  }

  private static double[] parameters(JsonObject said, Point point) {
    JsonObject values = said.getAsJsonObject("parameters");
    return point.model().names().stream().mapToDouble(n -> values.get(n).getAsDouble()).toArray();
  }

  @Test
  void batchesTakeTheSameSteps() throws IOException {
    session(
        "trace --data moons --optimizer momentum --rate 0.2 --momentum 0.8 --steps 20 --batch 50"
            + " --seed 9 --format none");
    List<String> lines = Files.readAllLines(folder.resolve("trace.csv"));
    Model model = Model.of(Data.MOONS);
    Training rule = Training.momentum(0.2, 0.8).steps(20).batches(50, 9);
    Trained trained = model.at(point(lines.get(1), model)).train(rule);
    assertArrayEquals(
        point(lines.get(lines.size() - 1), model), trained.end().toArray(), "the same bits");
    assertEquals(21, trained.size());
  }

  /** The parameters of a row of a trace, which stand behind its step. */
  private static double[] point(String row, Model model) {
    return Arrays.stream(row.split(","))
        .skip(1)
        .limit(model.dimension())
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  private String caption(String stem) throws IOException {
    String record = Files.readString(folder.resolve(stem + ".json"));
    return JsonParser.parseString(record).getAsJsonObject().get("caption").getAsString();
  }

  @Test
  void curvaturesAreThoseOfSweep() throws IOException {
    session(
        "sweep --vary w1_0_0=-9:9:5 --vary b1_0=-9:9:6 --quantity smallest_eigenvalue --name c"
            + " --format none");
    Plane plane = Model.of(Data.ARTICLE).at(Preset.ARTICLE).plane("w1_0_0", -9, 9, "b1_0", -9, 9);
    Surface surface = Sweep.curvature(plane, 5, 6, Curvature.SMALLEST_EIGENVALUE, Work.threads(2));
    surface.writeCsv(folder.resolve("own.csv"));
    same("c.csv", folder.resolve("own.csv"));
    Picture.heatmap(surface).write(folder.resolve("own.png"));
    assertThrows(IllegalStateException.class, () -> Picture.landscape(surface).toImage());
    Curve curve =
        Sweep.curvature(plane.at(0, 0).line("b1_0", -1, 1), 4, Curvature.CONVEX, Work.threads(1));
    assertThrows(IllegalStateException.class, curve::minima);
  }

  @Test
  void cellsOfSinglePrecisionAreThoseOfSweep() throws IOException {
    session(
        "sweep --data iris --hidden 8,4 --at random:1 --vary random:1=-1:1:5 --vary b1_0=-1:1:6"
            + " --precision single --name c --format svg");
    Model exact = Model.of(Data.IRIS).hidden(8, 4);
    Point point = exact.precision(Precision.SINGLE).random(1, 1);
    Plane plane =
        point.plane(Direction.random(1).range(-1, 1), Direction.parameter("b1_0").range(-1, 1));
    Surface surface = Sweep.surface(plane, 5, 6, Work.threads(1));
    surface.writeCsv(folder.resolve("own.csv"));
    same("c.csv", folder.resolve("own.csv"));
    assertEquals(caption("c"), Picture.heatmap(surface).caption());
    assertEquals(exact.random(1, 1).cost(), point.cost());
    assertThrows(
        IllegalArgumentException.class,
        () -> Sweep.curvature(plane, 2, 2, Curvature.CONVEX, Work.threads(1)));
  }

  @Test
  void aSpectrumIsThatOfInspect() throws IOException {
    session("inspect --spectrum --name c --format none");
    Spectrum spectrum = Model.of(Data.ARTICLE).at(Preset.ARTICLE).spectrum(10, 1, Work.threads(2));
    spectrum.writeCsv(folder.resolve("own.csv"));
    same("c-spectrum.csv", folder.resolve("own.csv"));
    Picture.spectrum(spectrum).write(folder.resolve("own.png"));
    assertEquals(0, spectrum.shareBelow(spectrum.smallest()));
  }

  @Tag("long")
  @OneIn(2)
  @Test
  void aProofIsThatOfInspect() {
    Model model = Model.of(Data.TRAP).l2(0.1);
    Point end = model.random(1, 2).train(Training.lbfgs().steps(500)).end();
    JsonObject proved =
        Session.line("inspect --data trap --l2 0.1 --prove --json --at zeros --set " + end)
            .json()
            .getAsJsonObject("proved");
    Proof.Stationary own = (Proof.Stationary) end.proof(Work.threads(1)).orElseThrow();
    assertEquals(proved.get("index").getAsInt(), own.index());
    assertEquals(proved.get("within").getAsDouble(), own.within());
    assertEquals(proved.get("alone_within").getAsDouble(), own.aloneWithin());
    assertTrue(own.lowestCost() <= end.cost() + own.within() && own.lowestCost() > 0);
    assertTrue(end.trapped(Work.threads(1)).orElseThrow().rate() > 0);
    Proof free = model.at(Preset.ZEROS).with("b2_0", 3).proof(Work.threads(1)).orElseThrow();
    assertTrue(((Proof.Free) free).within() > 0);
  }

  private static Set<String> constants(Class<?> of) {
    return Arrays.stream(of.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .map(field -> field.getName())
        .collect(Collectors.toSet());
  }

  private static Set<String> names(Class<? extends Enum<?>> of) {
    return Arrays.stream(of.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
  }

  /** Each choice of the engine is one of the library. */
  @Test
  void nothingIsLeftOut() {
    assertEquals(constants(ActivationFunction.class), constants(Activation.class));
    assertEquals(names(costscape.network.KnownPoint.class), names(Preset.class));
    assertEquals(
        names(costscape.critical.local.CurvatureSweep.HessianProperty.class),
        names(Curvature.class));
    assertEquals(
        names(costscape.network.RandomDirections.Normalisation.class),
        names(Direction.Normalisation.class));
    assertEquals(
        names(costscape.network.RandomDirections.Biases.class), names(Direction.Biases.class));
    assertEquals(names(costscape.study.CellPrecision.class), names(Precision.class));
    Set<String> settings =
        Arrays.stream(Optimizers.values())
            .flatMap(rule -> rule.defaults().keySet().stream())
            .map(Enum::name)
            .collect(Collectors.toSet());
    assertEquals(settings, names(Training.Setting.class));
    Set<String> losses =
        Stream.of(Data.ARTICLE, Data.IRIS, Data.SINE)
            .flatMap(data -> LossFunction.choices(data.rows).stream())
            .map(loss -> loss.word().replaceFirst(":.*", "").toUpperCase(Locale.ROOT))
            .collect(Collectors.toSet());
    losses.remove("HUBER"); // a method, for it has a delta
    assertEquals(losses, constants(Loss.class));
  }

  /** A message that names an option of the command line helps nobody here. */
  @Test
  void filesAreRefusedInTheLibrarysWords() throws IOException {
    Path file = folder.resolve("numbers.csv");
    Files.writeString(file, "x,y\n1,0.5\n2,0.7\n");
    String said =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> Data.read(file)).getMessage());
    assertTrue(said.contains("wants Data.readNumbers"), said);
    assertFalse(said.contains("--"), said);
    Files.writeString(file, "x,kind,size\n1,a,0\n2,b,1\n");
    String column =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> Data.read(file)).getMessage());
    assertTrue(column.contains("target kind"), column);
    assertFalse(column.contains("--"), column);
  }
}
