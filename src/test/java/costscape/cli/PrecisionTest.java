package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells in single precision are said to be so wherever they are shown, and serve nothing else. */
class PrecisionTest {
  /** A share of a cost: three layers of float32. */
  private static final double RELATIVE = 1e-5;

  private static final String SENTENCE =
      "cells: costs are of single precision, some 7 digits; shallower dips are rounding";

  @TempDir private Path folder;

  private Session plane(String name, String... more) {
    String plane = "sweep --data iris --hidden 8,4 --vary random:1=-1:1:7 --vary random:2=-1:1:7";
    return Session.line(plane + " --out " + folder + " --name " + name, more);
  }

  private double[] costs(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name + ".csv")).stream()
        .skip(1)
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
        .toArray();
  }

  @Test
  void aPlaneSaysItAndIsThatOfDoublesToSomeSixDigits() throws IOException {
    plane("double").done();
    Session single = plane("single", "--precision", "single", "--json").done();
    JsonObject summary = single.json();
    assertEquals("single", summary.get("precision").getAsString());
    assertTrue(summary.get("caption").getAsString().contains(", single precision."), single.out());
    JsonObject record =
        JsonParser.parseString(Files.readString(folder.resolve("single.json"))).getAsJsonObject();
    assertEquals("single", record.getAsJsonObject("cost").get("precision").getAsString());
    double[] doubles = costs("double");
    double[] singles = costs("single");
    assertNotEquals(doubles[0], singles[0]);
    for (int cell = 0; cell < doubles.length; cell++) {
      assertEquals(doubles[cell], singles[cell], RELATIVE * doubles[cell]);
      assertTrue(String.valueOf(singles[cell]).length() <= 10, "digits that are not there");
    }
    assertTrue(plane("said", "--precision", "single").out().contains(SENTENCE));
  }

  /** Rounding makes dips between cells, where the slope keeps its sign: they are no minima. */
  @Test
  void roundingMakesNoMinimaOfALine() {
    String[] words = {
      "sweep", "--vary", "b2_0=-30:-10:4001", "--json", "--out", folder.toString(), "--precision="
    };
    assertEquals(minima(words, "double").size(), minima(words, "single").size());
  }

  private static JsonArray minima(String[] words, String precision) {
    String[] all = words.clone();
    all[all.length - 1] += precision;
    return Session.run(all).done().json().getAsJsonArray("local_minima");
  }

  /** The cells have −1 and 0; the minimum lies between them. */
  @Test
  void withoutAVerdictMinimaStayAtTheirCells() {
    String[] words = {
      "sweep", "--vary", "w1_0_0=-60:60:121", "--json", "--out", folder.toString(), "--verdict="
    };
    JsonArray searched = minima(words, "full");
    JsonArray cells = minima(words, "none");
    assertEquals(searched.size(), cells.size());
    for (int k = 0; k < cells.size(); k++) {
      double at = cells.get(k).getAsJsonObject().get("w1_0_0").getAsDouble();
      assertEquals(Math.rint(at), at);
      double found = searched.get(k).getAsJsonObject().get("w1_0_0").getAsDouble();
      assertNotEquals(at, found);
      assertEquals(found, at, 1);
    }
    words[3] = "--quiet";
    words[words.length - 1] = "--verdict=none";
    assertTrue(Session.run(words).out().contains("each at a cell"));
  }
}
