package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A trained network is one file: {@code --model} takes over all of it, what an option says
 * otherwise is named, and weights that are read without their settings do not pass in silence.
 */
class TrainedModelTest {
  private static final String[] TRAINING = {
    "--standardize", "--activation=tanh", "--hidden=3", "--l2=0.01", "--hold-out=0.25", "--seed=7"
  };

  @TempDir private Path folder;
  private String data;
  private String model;
  private double cost;

  @BeforeEach
  void train() throws IOException {
    data = table("people.csv", 1, 80, 172).toString();
    model = folder.resolve("train.model.json").toString();
    List<String> line = new ArrayList<>(List.of(TRAINING));
    line.addAll(List.of("--data=" + data, "--optimizer=adam", "--rate=0.05", "--steps=60"));
    line.addAll(List.of("--name=train", "--format=none"));
    cost = json("trace", line.toArray(String[]::new)).get("cost").getAsDouble();
  }

  /** Rows of two features, the second of which is height in centimetres. */
  private Path table(String name, long seed, int rows, double height) throws IOException {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("age,height,tall\n");
    for (int row = 0; row < rows; row++) {
      double age = 20 + 50 * random.nextDouble();
      double tall = height + 9 * random.nextGaussian();
      String answer = tall - height + (age - 45) / 9 > 0 ? "yes" : "no";
      text.append(String.format(Locale.ROOT, "%.1f,%.1f,%s%n", age, tall, answer));
    }
    return Files.writeString(folder.resolve(name), text);
  }

  private Session session(String command, String... options) {
    String out = command.equals("inspect") ? "" : " --out=" + folder;
    return Session.line(command + out, options);
  }

  private JsonObject json(String command, String... options) {
    List<String> line = new ArrayList<>(List.of(options));
    line.add("--json");
    return session(command, line.toArray(String[]::new)).done().json();
  }

  @Test
  void everyCommandFindsTheCostThatTrainingEndedAt() throws IOException {
    String file = "--model=" + model;
    assertEquals(cost, json("inspect", file).get("cost").getAsDouble());
    assertEquals(cost, json("fit", file).get("cost").getAsDouble());
    assertEquals("2-3-1", json("network", file).get("shape").getAsString());
    double here =
        JsonParser.parseString(Files.readString(Path.of(model)))
            .getAsJsonObject()
            .getAsJsonObject("weights")
            .get("w1_0_0")
            .getAsDouble();
    json("sweep", file, "--vary=w1_0_0=" + here + ":" + (here + 1) + ":2");
    List<String> swept = Files.readAllLines(folder.resolve("sweep.csv"));
    assertEquals(cost, Double.parseDouble(swept.get(1).split(",")[1]), 1e-12 * cost);
    json("trace", file, "--steps=1", "--name=further");
    String begin = Files.readAllLines(folder.resolve("further.csv")).get(1);
    assertTrue(begin.contains("," + cost + ","), begin);
  }

  /** The very rows held out, which a share and a seed would draw again, are held out. */
  @Test
  void rowsHeldOutStayOut() {
    JsonObject taken = json("inspect", "--model=" + model);
    List<String> line = new ArrayList<>(List.of(TRAINING));
    line.add("--data=" + data);
    line.add("--at=" + folder.resolve("train.csv"));
    JsonObject spelled = json("inspect", line.toArray(String[]::new));
    assertEquals(spelled.get("held_out"), taken.get("held_out"));
    assertEquals(cost, spelled.get("cost").getAsDouble());
  }

  @Test
  void otherRowsAreScaledByTheRowsThatTrained() throws IOException {
    Path other = table("more.csv", 2, 30, 150); // shorter people: their own mean would be another
    JsonObject found = json("inspect", "--model=" + model, "--data=" + other);
    List<String> line = new ArrayList<>(List.of("--model=" + model, "--hold-out=" + other));
    JsonObject beside = json("inspect", line.toArray(String[]::new));
    assertNotEquals(cost, found.get("cost").getAsDouble());
    assertEquals(beside.getAsJsonObject("held_out").get("accuracy"), found.get("accuracy"));
  }

  @Test
  void whatAnOptionSaysOtherwiseIsNamedInOneLine() {
    Session session =
        session("inspect", "--model=" + model, "--activation=relu", "--l2=0.01").done();
    assertEquals(
        "costscape: %s: --activation relu in place of tanh".formatted(model),
        session.err().strip());
  }

  @Test
  void aFileOfWeightsIsNoNetwork() throws IOException {
    Path weights = Files.write(folder.resolve("resnet.pt"), new byte[] {(byte) 0x80, 2, '.'});
    session("inspect", "--model=" + weights).refused("holds weights and no network that could");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--hidden=4",
        "--data=moons",
        "--features=age",
        "--drop=age",
        "--cost=mean_squared_error"
      })
  void whatCannotBothBeMeantIsRefused(String option) throws IOException {
    Path picture = Files.writeString(folder.resolve("fit.png"), "of before");
    Session session =
        session("fit", "--model=" + model, option).refused("cannot be meant beside --model");
    assertEquals(1, session.err().lines().count());
    assertEquals("of before", Files.readString(picture));
  }

  /** Each setting of the training is forgotten in turn. */
  @ParameterizedTest
  @ValueSource(strings = {"--standardize", "--activation=tanh", "--l2=0.01", "--hold-out=0.25"})
  void aForgottenOptionBesideATableIsNamed(String forgotten) {
    List<String> line = new ArrayList<>(List.of(TRAINING));
    assertTrue(line.remove(forgotten));
    line.addAll(List.of("--data=" + data, "--at=" + folder.resolve("train.csv")));
    String said =
        session("inspect", line.toArray(String[]::new))
            .done()
            .err()
            .lines()
            .filter(one -> one.contains("was trained with"))
            .toList()
            .get(0);
    assertTrue(said.contains(forgotten.replace('=', ' ') + " "), said);
    assertTrue(said.endsWith("--model %s takes over all of it".formatted(model)), said);
  }

  @Test
  void weightsOfOtherColumnsAreRefused() throws IOException {
    String text = Files.readString(Path.of(data)).replaceFirst("height", "shoe");
    Path other = Files.writeString(folder.resolve("shoes.csv"), text);
    session("fit", "--data=" + other, "--hidden=3", "--at=" + folder.resolve("train.csv"))
        .refused("its weights mean nothing there");
    assertFalse(Files.exists(folder.resolve("fit.png")));
  }

  @Test
  void aTableThatChangedHoldsNoRowOutAndSaysSo() throws IOException {
    Files.writeString(Path.of(data), "50.0,180.0,yes\n", StandardOpenOption.APPEND);
    Session session = session("inspect", "--model=" + model).done();
    assertTrue(session.err().contains("no longer the table"), session.err());
    assertFalse(session.out().contains("held out"), session.out());
  }

  /** Prices of 150 to 375: without scaling the network hardly leaves 0, and a clause says why. */
  @Test
  void numbersToPredictAreScaledAndTheCostKeepsTheirUnit() throws IOException {
    Random random = new Random(3);
    StringBuilder text = new StringBuilder("area,price\n");
    double variance = 0;
    for (int row = 0; row < 60; row++) {
      double area = 30 + 100 * random.nextDouble();
      double noise = 8 * random.nextGaussian();
      variance += noise * noise / 60;
      text.append(String.format(Locale.ROOT, "%.1f,%.1f%n", area, 150 + 2 * (area - 30) + noise));
    }
    String rows = "--data=" + Files.writeString(folder.resolve("price.csv"), text);
    String[] training = {
      rows, "--cost=mean_squared_error", "--optimizer=adam", "--rate=0.05", "--steps=400"
    };
    JsonObject bare = json("trace", line(training, "--name=bare"));
    assertTrue(bare.get("why").getAsString().contains("--standardize scales it"), bare.toString());
    JsonObject scaled = json("trace", line(training, "--standardize", "--name=scaled"));
    double found = scaled.get("cost").getAsDouble();
    assertTrue(found < 1.5 * variance && found > 0.5 * variance, found + " of " + variance);
    assertFalse(scaled.get("why").getAsString().contains("--standardize"));
    String file = "--model=" + folder.resolve("scaled.model.json");
    assertEquals(found, json("inspect", file).get("cost").getAsDouble(), 1e-12 * found);
    assertEquals(found, json("fit", file).get("cost").getAsDouble(), 1e-12 * found);
    assertEquals(2, session("spreadsheet", line(training, "--standardize")).exitCode());
    assertEquals(2, session("explore", file).exitCode());
    session("fit", "--data=moons", "--standardize=target").refused("is a class, which has no mean");
  }

  private static String[] line(String[] first, String... more) {
    List<String> line = new ArrayList<>(List.of(first));
    line.addAll(List.of(more));
    return line.toArray(String[]::new);
  }
}
