package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import costscape.OneIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Twenty tables as people have them go through the six commands of the guide's first ten minutes.
 * Each is understood by itself, or its refusal names the option that it needs; all commands look at
 * the same network; and this network is as good as scikit-learn's.
 */
@Tag("long")
class TablesTest {
  private static final Path TABLES = Path.of("src/test/resources/tables");

  /**
   * Ten random starts may miss the lowest place that ten others find, on either side: of twenty
   * tables costs differed by 2.3 % at most, and by less than 0.3 % where nobody was lucky.
   */
  private static final double LUCK = 0.03;

  /** Whole costs of one point by two commands: sums in another order. */
  private static final double SAME = 1e-9;

  /** The numbers of cells of the plane that the guide shows. */
  private static final String PLANE = "--vary=random:1=-2:2:41 --vary=random:2=-2:2:41";

  /**
   * A table with what it needs to be told, its rows, its features, and the cost of scikit-learn
   * 1.4.2, as {@code src/bench/tables.py costs} printed it.
   */
  private enum Told {
    GERMAN("", 60, 2, 0.0738309),
    INDEX("", 60, 2, 0.114636),
    FIRST("--target=animal", 60, 2, 0.161401),
    LATIN("", 60, 2, 0.034943),
    UTF16("", 60, 2, 0.193283),
    MARK("", 60, 2, 0.126688),
    MICRO("--cost=mean_squared_error", 80, 2, 4.19997e-14),
    MILLI("--cost=mean_squared_error", 80, 2, 1.62258e-07),
    PRICE("--cost=mean_squared_error", 80, 2, 210.178),
    MILLION("--cost=mean_squared_error", 80, 2, 3.10725e+10),
    TWO("--cost=mean_squared_error --target=low,high", 80, 2, 0.0300322),
    THREE("", 90, 2, 0.330792),
    RARE("", 120, 2, 0.0116388),
    CONSTANT("", 60, 3, 0.0689181),
    MISSING("--drop-missing", 67, 2, 0.292969),
    UNITS("", 60, 2, 0.206306),
    QUOTED("", 60, 2, 0.262449),
    NAMES("--drop=patient", 60, 2, 0.216554),
    SINGLE("", 40, 1, 0.264277),
    SALARY("", 80, 3, 0.17723);

    private final List<String> options;
    private final int rows;
    private final int features;
    private final double cost;

    Told(String options, int rows, int features, double cost) {
      this.options = options.isEmpty() ? List.of() : List.of(options.split(" "));
      this.rows = rows;
      this.features = features;
      this.cost = cost;
    }

    String stem() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    List<String> data() {
      List<String> words = new ArrayList<>(List.of("--data=" + TABLES.resolve(stem() + ".csv")));
      words.addAll(options);
      return words;
    }
  }

  @TempDir private Path folder;

  private JsonObject json(String line, List<String> more) {
    List<String> words = new ArrayList<>(Arrays.asList(line.split(" ")));
    words.addAll(more);
    words.add("--json");
    if (!words.get(0).equals("inspect")) {
      words.add("--out=" + folder);
    }
    Session session = Session.run(words);
    assertEquals(0, session.exitCode(), words + ": " + session.err());
    for (String doubt : List.of("untrained", "was trained with", "no longer the table")) {
      assertFalse(session.err().contains(doubt), words + ": " + session.err());
    }
    return session.json();
  }

  @OneIn(4)
  @ParameterizedTest
  @EnumSource(Told.class)
  void sixCommandsLeadToANetworkAsGoodAsScikitLearns(Told table) throws IOException {
    JsonObject data = json("data --format=none", table.data());
    assertEquals(table.rows, data.get("rows").getAsInt());
    assertEquals(table.features, data.getAsJsonArray("features").size());
    JsonObject trained =
        json(
            "trace --standardize --hidden=4 --activation=tanh --l2=0.1 --optimizer=lbfgs"
                + " --steps=200 --starts=10 --verdict=none --format=none --quiet --name=trained",
            table.data());
    double cost = trained.get("cost").getAsDouble();
    assertTrue(cost < (1 + LUCK) * table.cost, cost + ", and scikit-learn's is " + table.cost);
    assertTrue(cost > (1 - LUCK) * table.cost, cost + ", and scikit-learn's is " + table.cost);
    List<String> model = List.of("--model=" + folder.resolve("trained.model.json"));
    JsonObject place = json("inspect --quiet", model);
    assertEquals(cost, place.get("cost").getAsDouble(), SAME * cost);
    assertEquals(cost, json("fit --format=none", model).get("cost").getAsDouble(), SAME * cost);
    JsonObject plane = json("sweep --quiet --format=none --table=none " + PLANE, model);
    double lowest = plane.getAsJsonObject("minimum").get("cost").getAsDouble();
    assertTrue(lowest <= (1 + SAME) * cost, lowest + " of a plane through " + cost);
    json("report --quiet", model);
    String chapter = Files.readString(folder.resolve("report.html"));
    assertTrue(chapter.contains("have %d rows.".formatted(table.rows)), chapter);
  }

  /** The option that a table needs stands in the line that refuses it, or in a line beside it. */
  @Test
  void theLineThatRefusesATableNamesTheOptionThatItNeeds() {
    int asked = 0;
    for (Told table : Told.values()) {
      List<String> line = new ArrayList<>(List.of("data", "--format=none", "--out=" + folder));
      line.add("--data=" + TABLES.resolve(table.stem() + ".csv"));
      for (String option : table.options) {
        Session session = Session.run(line);
        String needed = option.replace('=', ' ');
        boolean isSecond = table == Told.TWO && option.startsWith("--target");
        assertTrue(isSecond || session.err().contains(needed), table + ": " + session.err());
        line.add(option);
        asked++;
      }
      assertEquals(0, Session.run(line).exitCode(), line.toString());
    }
    assertEquals(9, asked);
  }

  /** The encodings are what they are called: a test of readable files would show nothing. */
  @Test
  void theTablesAreWrittenAsPeopleHaveThem() throws IOException {
    Map<Told, String> begins =
        Map.of(Told.UTF16, "fffe", Told.MARK, "efbbbf", Told.LATIN, "4772f6df65", Told.INDEX, "2c");
    for (Map.Entry<Told, String> table : begins.entrySet()) {
      byte[] bytes = Files.readAllBytes(TABLES.resolve(table.getKey().stem() + ".csv"));
      StringBuilder hexadecimal = new StringBuilder();
      for (int k = 0; k < table.getValue().length() / 2; k++) {
        hexadecimal.append("%02x".formatted(bytes[k]));
      }
      assertEquals(table.getValue(), hexadecimal.toString(), table.getKey().name());
    }
    assertEquals(20, Stream.of(Told.values()).map(Told::stem).distinct().count());
  }
}
