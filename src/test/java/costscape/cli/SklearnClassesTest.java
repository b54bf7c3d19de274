package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import costscape.ReferenceCases;
import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.ParameterVector;
import costscape.store.table.PointFiles;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Networks of several outputs that scikit-learn 1.4.2 fitted: cost, accuracy, probabilities and
 * answers are what scikit-learn itself says of them (src/test/python/sklearn_classes.py).
 */
class SklearnClassesTest {
  private static final double TOLERANCE = 1e-12;

  @TempDir private Path folder;

  private static Path resource(String name) {
    try {
      return Path.of(SklearnClassesTest.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonObject expected(String name) throws IOException {
    return object(name).getAsJsonObject("expected");
  }

  private static JsonObject object(String name) throws IOException {
    String text = Files.readString(resource("/sklearn/" + name + ".json"));
    return JsonParser.parseString(text).getAsJsonObject();
  }

  private static String[] line(String name, String at, String... more) {
    List<String> line = new ArrayList<>(List.of("inspect", "--json", "--l2", "0.01", "--at", at));
    line.addAll(List.of("--data", resource("/oracle/classes/" + name + ".csv").toString()));
    line.addAll(List.of(more));
    return line.toArray(String[]::new);
  }

  private static JsonObject inspect(String... line) {
    return Session.run(line).done().json();
  }

  private static String weights(String name) {
    return resource("/sklearn/" + name + ".json").toString();
  }

  private static double[] theta(String name, Network network) {
    ParameterVector point = PointFiles.read(resource("/sklearn/" + name + ".json"), network);
    return point.toArray();
  }

  @Test
  void threeClasses() throws IOException {
    JsonObject expected = expected("iris");
    JsonObject found = inspect(line("iris", weights("iris"), "--hidden", "3"));
    double cost = expected.get("cost").getAsDouble();
    assertEquals(cost, found.get("cost").getAsDouble(), TOLERANCE * cost);
    assertEquals(expected.get("accuracy").getAsDouble(), found.get("accuracy").getAsDouble());
    assertEquals(expected.get("classes"), found.get("classes"));
    NetworkCost iris = ReferenceCases.cost("iris433-1", 0);
    double[] theta = theta("iris", iris.network());
    JsonArray probabilities = expected.getAsJsonArray("probabilities");
    double[] features = new double[4];
    for (int k = 0; k < probabilities.size(); k++) {
      iris.dataset().row(10 * k, features);
      double[] p = iris.network().probabilities(iris.network().logits(theta, features));
      for (int c = 0; c < 3; c++) {
        double wanted = probabilities.get(k).getAsJsonArray().get(c).getAsDouble();
        assertEquals(wanted, p[c], TOLERANCE, "row " + 10 * k);
      }
    }
  }

  @Test
  void theConfusionMatrixCountsEveryRowOnce() {
    JsonObject found = inspect(line("iris", weights("iris"), "--hidden", "3"));
    JsonArray confusion = found.getAsJsonArray("confusion");
    int right = 0;
    for (int label = 0; label < 3; label++) {
      int all = 0;
      for (int decided = 0; decided < 3; decided++) {
        all += confusion.get(label).getAsJsonArray().get(decided).getAsInt();
      }
      right += confusion.get(label).getAsJsonArray().get(label).getAsInt();
      assertEquals(50, all);
    }
    assertEquals(right / 150.0, found.get("accuracy").getAsDouble());
    String[] line = line("iris", weights("iris"), "--hidden", "3");
    String words = Session.run(without(line, "--json")).out();
    assertTrue(words.contains(right + " of 150 rows right"), words);
    assertTrue(words.contains("classes: setosa is 0, versicolor is 1, virginica is 2"), words);
  }

  private static String[] without(String[] line, String word) {
    return List.of(line).stream().filter(other -> !other.equals(word)).toArray(String[]::new);
  }

  @Test
  void numbersToPredict() throws IOException {
    numbers("sine", "sine131", List.of(5), "target");
    numbers("pair", "pair232", List.of(3, 2), "target1,target2");
  }

  private static void numbers(String name, String point, List<Integer> hidden, String targets)
      throws IOException {
    String widths = String.join(",", hidden.stream().map(String::valueOf).toList());
    String[] options =
        ("--hidden " + widths + " --activation tanh --cost mean_squared_error --target " + targets)
            .split(" ");
    JsonObject found = inspect(line(name, weights(name), options));
    JsonObject expected = expected(name);
    double cost = expected.get("cost").getAsDouble();
    assertEquals(cost, found.get("cost").getAsDouble(), TOLERANCE * cost);
    for (String ofClasses : List.of("accuracy", "confusion", "classes")) {
      assertTrue(!found.has(ofClasses), ofClasses);
    }
    Dataset rows = ReferenceCases.cost(point, 0).dataset();
    Network network = Network.of(rows, hidden, ActivationFunction.TANH);
    double[] theta = theta(name, network);
    JsonArray answers = expected.getAsJsonArray("answers");
    double[] features = new double[rows.features()];
    for (int k = 0; k < answers.size(); k++) {
      rows.row(10 * k, features);
      double[] answer = network.logits(theta, features);
      for (int output = 0; output < answer.length; output++) {
        double wanted = answers.get(k).getAsJsonArray().get(output).getAsDouble();
        assertEquals(wanted, answer[output], TOLERANCE * (1 + Math.abs(wanted)));
      }
    }
  }

  @Test
  void aListOfKerassIsTheSamePoint() throws IOException {
    JsonObject weights = object("iris");
    JsonArray keras = new JsonArray();
    for (int layer = 0; layer < 2; layer++) {
      keras.add(weights.getAsJsonArray("coefs_").get(layer));
      keras.add(weights.getAsJsonArray("intercepts_").get(layer));
    }
    Path file = folder.resolve("keras.json");
    Files.writeString(file, keras.toString());
    assertEquals(
        inspect(line("iris", weights("iris"), "--hidden", "3")),
        inspect(line("iris", file.toString(), "--hidden", "3")));
  }

  @Test
  void weightsOfAnotherWidthAreRefusedWithBothShapes() throws IOException {
    JsonObject weights = object("iris");
    JsonArray last = weights.getAsJsonArray("coefs_").get(1).getAsJsonArray();
    last.forEach(row -> row.getAsJsonArray().remove(2));
    Path file = folder.resolve("narrow.json");
    Files.writeString(file, weights.toString());
    Session.run(line("iris", file.toString(), "--hidden", "3")).refused("coefs_[1] 3×2");
    Session.run(line("iris", weights("iris"), "--hidden", "4"))
        .refused("; the file fits --hidden 3");
  }
}
