package costscape.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.api.Doctor.Finding;
import costscape.api.Doctor.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library's doctor finds in arrays and files what the command finds. */
class DoctorTest {
  @TempDir private Path folder;

  private static Map<String, Finding> byName(Doctor doctor) {
    return doctor.findings().stream().collect(Collectors.toMap(Finding::name, Function.identity()));
  }

  private static Surface surface() {
    Point point = Model.of(Data.XOR).hidden(5).random(3, 1);
    return Sweep.surface(point.plane(Direction.random(11), Direction.random(12)), 13, 12);
  }

  @Test
  void aSweepOfTheLibraryIsFine() {
    Surface surface = surface();
    Doctor alone = Doctor.of(surface.first(), surface.second(), surface.toArray());
    assertEquals(
        List.of("centre", "failed", "range", "resolution", "noise"),
        alone.findings().stream().map(Finding::name).toList());
    Map<String, Finding> asked = byName(alone.ask(surface.plane()));
    for (String name : List.of("failed", "cells", "orthogonal", "norms", "typical")) {
      assertEquals(Level.FINE, asked.get(name).level(), asked.get(name).what());
    }
  }

  @Test
  void anExchangedPlaneIsFoundAndDrawn() throws Exception {
    Surface surface = surface();
    double[][] costs = surface.toArray();
    double[][] turned = new double[12][13];
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 13; j++) {
        turned[i][j] = costs[j][i];
      }
    }
    Doctor doctor = Doctor.of(surface.second(), surface.first(), turned).ask(surface.plane());
    Finding cells = byName(doctor).get("cells");
    assertEquals(Level.DOUBT, cells.level());
    assertTrue(cells.what().contains("transposed"), cells.what());

    doctor.write(folder.resolve("page.html"));
    String page = Files.readString(folder.resolve("page.html"));
    assertTrue(page.startsWith("<!doctype html>") && page.contains("</svg"));
    assertTrue(page.contains("transposed"), "its words are text");
    doctor.write(folder.resolve("page.png"));
    assertEquals(1600, ImageIO.read(folder.resolve("page.png").toFile()).getWidth());
  }

  @Test
  void wrongInputIsRefused() {
    double[] two = {0, 1};
    assertThrows(IllegalArgumentException.class, () -> Doctor.of(two, two, new double[2][3]));
    assertThrows(IllegalArgumentException.class, () -> Doctor.of(folder.resolve("none.csv")));
    Doctor doctor = Doctor.of(two, two, new double[2][2]);
    assertThrows(IllegalArgumentException.class, () -> doctor.write(folder.resolve("page.pdf")));
    Point point = Model.of(Data.XOR).hidden(5).random(3, 1);
    Plane parameters = point.plane("w1_0_0", -1, 1, "b1_0", -1, 1);
    assertThrows(IllegalArgumentException.class, () -> doctor.ask(parameters));
    double[] even = DoubleStream.iterate(-1, v -> v + 0.1).limit(21).toArray();
    assertEquals(Level.FAULT, byName(Doctor.of(even, even, costs())).get("failed").level());
  }

  private static double[][] costs() {
    double[][] costs = new double[21][21];
    for (double[] row : costs) {
      Arrays.fill(row, Double.NaN);
    }
    return costs;
  }
}
