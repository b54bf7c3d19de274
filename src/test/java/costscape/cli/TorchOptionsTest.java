package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Options by torch's names: they are heard, kept by a trained network, repeated by {@code again},
 * and refused where they mean nothing. That their numbers are torch's is {@code TorchDenseTest}'s.
 */
class TorchOptionsTest {
  /** Another order of the same sums. */
  private static final double ROUNDING = 1e-12;

  @TempDir private Path folder;

  private Path rows() throws IOException {
    return Files.writeString(
        folder.resolve("rows.csv"),
        "x0,x1,y\n0.3,-1.2,0\n1.1,0.4,3\n-0.7,0.9,1\n2.0,-0.1,3\n-1.5,-0.6,3\n0.2,1.7,0\n");
  }

  private static JsonObject json(String... line) {
    return Session.run(line).done().json();
  }

  private JsonObject inspect(String... more) throws IOException {
    List<String> line = new ArrayList<>(List.of("inspect", "--json", "--data", "" + rows()));
    line.addAll(List.of("--hidden", "2", "--at", "random:1"));
    line.addAll(List.of(more));
    return json(line.toArray(String[]::new));
  }

  private static double cost(JsonObject summary) {
    return summary.get("cost").getAsDouble();
  }

  /** scikit-learn's and torch users' balanced weights: rows / (classes · rows of the class). */
  @Test
  void balancedIsWhatItSays() throws IOException {
    double balanced = cost(inspect("--class-weights", "balanced"));
    assertEquals(cost(inspect("--class-weights", "1,2,0.6666666666666666")), balanced, ROUNDING);
    assertEquals(cost(inspect("--class-weights", "3,6,2")), balanced, ROUNDING);
    assertEquals(cost(inspect()), cost(inspect("--class-weights", "5,5,5")), ROUNDING);
  }

  @Test
  void aClassWithoutARowHasItsOutput() throws IOException {
    JsonObject five = inspect("--classes", "5");
    assertEquals(3 * 2 + 3 * 5, five.getAsJsonObject("parameters").size());
    assertTrue(five.getAsJsonObject("parameters").has("b2_4"));
    Path weights =
        Files.writeString(
            folder.resolve("head.json"),
            "{\"coefs_\": [[[1, 2, 3, 4, 5], [0, 1, 0, 1, 0]]], \"intercepts_\": [[0, 0, 0, 0, 1]]}");
    String[] line = {
      "inspect", "--data", "" + rows(), "--hidden", "none", "--at", "" + weights, "--json"
    };
    Session.run(line).refused("coefs_[0] 2×5, intercepts_[0] 5; 2×3, 3 would do");
    List<String> with = new ArrayList<>(List.of(line));
    with.addAll(List.of("--classes", "5"));
    assertEquals(15, json(with.toArray(String[]::new)).getAsJsonObject("parameters").size());
  }

  @Test
  void weightDecayIsL2TimesTheRows() throws IOException {
    double decayed = cost(inspect("--weight-decay", "0.5"));
    assertEquals(cost(inspect("--l2", "3")), decayed);
    Session said =
        Session.run("inspect", "--data", "" + rows(), "--at", "random:1", "--weight-decay", "0.5");
    assertTrue(said.err().contains("is --l2 3 over 6 rows: 0.5/2 · Σ weights²"), said.err());
  }

  @Test
  void adamWsDecayIsNoPartOfTheCost() throws IOException {
    String[] line = {
      "trace",
      "--json",
      "--data",
      "" + rows(),
      "--start",
      "random:2",
      "--optimizer",
      "adamw",
      "--weight-decay",
      "0.4",
      "--steps",
      "3",
      "--rate",
      "0.05",
      "--out",
      "" + folder
    };
    json(line);
    JsonObject model =
        JsonParser.parseString(Files.readString(folder.resolve("trace.model.json")))
            .getAsJsonObject();
    String all = model.toString();
    assertTrue(all.contains("adamw"), all);
    JsonObject there =
        json("inspect", "--json", "--model", "" + folder.resolve("trace.model.json"));
    double penalized =
        cost(
            json(
                ("inspect --json --model " + folder.resolve("trace.model.json") + " --l2 0.4")
                    .split(" ")));
    assertTrue(penalized > cost(there), penalized + " " + there);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--data sine --label-smoothing 0.1|--label-smoothing is for cross-entropy",
        "--data sine --class-weights balanced|--class-weights is for cross-entropy",
        "--data moons --cost squared --class-weights 1,2|for cross-entropy, not for squared",
        "--data moons --class-weights 1,2,3|there are 3 class weights, and moons has 2 classes: 0, 1",
        "--data moons --class-weights 1,x|a number for each class, such as 1,2.5, not \"1,x\"",
        "--data moons --class-weights 1,0|above 0 and finite, not 0.0",
        "--data moons --label-smoothing 1|from 0 to below 1, not 1.0",
        "--data moons --label-smoothing NaN|from 0 to below 1",
        "--data moons --classes 3 --class-weights balanced|the class 2, which has no row",
        "--data moons --classes 1|--classes 1 is too few: moons has rows of 2",
        "--data sine --classes 3|--classes is for classes",
        "--data iris --classes 4|a whole number from 0 to 3, and these are setosa",
        "--data moons --weight-decay -1|--weight-decay is 0 or more, not -1",
        "--data moons --weight-decay 0.1 --l2 1|are the same penalty: leave one out",
      })
  void whereTheyMeanNothingTheyAreRefused(String options, String why) {
    Session session = Session.line("inspect --at random:1 " + options);
    assertTrue(session.err().contains(why) || session.out().contains(why), session.err());
    assertEquals(2, session.exitCode(), session.err());
  }

  @Test
  void severalRulesHaveOneMeaningOfADecay() {
    Session.run("trace", "--data", "moons", "--optimizer", "gd,adamw", "--weight-decay", "0.1")
        .refused("compare adamw with them by --l2");
  }
}
