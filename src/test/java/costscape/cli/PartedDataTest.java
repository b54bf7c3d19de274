package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import costscape.data.RowBlocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data in several files: few rows are data like any other, many pass through in blocks. */
class PartedDataTest {
  private static final int MANY = RowBlocks.ROWS + 1000;

  /** The accuracy that a sweep promises. */
  private static final double TOLERANCE = 1e-12;

  @TempDir private static Path folder;

  @BeforeAll
  static void write() throws IOException {
    write("few", 300);
    write("many", MANY);
  }

  private static void write(String name, int rows) throws IOException {
    Well19937c random = new Well19937c(rows);
    List<String> lines = new ArrayList<>();
    for (int k = 0; k < rows; k++) {
      double x = random.nextGaussian();
      double y = 3 + 2 * random.nextGaussian();
      lines.add("%.6f,%.6f,%s\n".formatted(x, y, x + random.nextGaussian() > y - 3 ? "in" : "out"));
    }
    Files.createDirectories(folder.resolve(name));
    for (int part = 0; part < 11; part++) {
      List<String> some = lines.subList(rows * part / 11, rows * (part + 1) / 11);
      Files.writeString(folder.resolve(name + "/part-" + part + ".csv"), text(some));
    }
    Files.writeString(folder.resolve(name + ".csv"), text(lines));
  }

  private static String text(List<String> lines) {
    return "x,y,side\n" + String.join("", lines);
  }

  private static Session run(String line) {
    return Session.line(line.replace("IN", folder.toString()));
  }

  private static Session done(String line) {
    return run(line).done();
  }

  private static byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(folder.resolve("out/" + name));
  }

  @Test
  void fewRowsAreDataLikeAnyOther() throws IOException {
    for (String command :
        List.of(
            "sweep --standardize --vary w1_0_0=-1:1:9 --vary b2_0=0:1:4",
            "trace --steps 20 --hold-out 0.25")) {
      String name = "-" + command.split(" ")[0];
      String line = command + " --format none --hidden 2 --out IN/out --data ";
      done(line + "IN/few/part-*.csv --name parts" + name);
      done(line + "IN/few.csv --name one" + name);
      assertArrayEquals(bytes("one" + name + ".csv"), bytes("parts" + name + ".csv"), command);
    }
  }

  @Test
  void manyRowsGiveTheCostOfOneFile() throws IOException {
    String line =
        "sweep --format none --hidden 3 --standardize --l2 9 --activation tanh"
            + " --vary random:1=-1:1:4 --vary random:2=-1:1:3 --out IN/out --data ";
    done(line + "IN/many/part-*.csv --name parts");
    done(line + "IN/many.csv --name one");
    List<String> one = Files.readAllLines(folder.resolve("out/one.csv"));
    List<String> parts = Files.readAllLines(folder.resolve("out/parts.csv"));
    assertEquals(one.size(), parts.size());
    for (int k = 1; k < one.size(); k++) {
      double expected = Double.parseDouble(one.get(k).replaceFirst(".*,", ""));
      double found = Double.parseDouble(parts.get(k).replaceFirst(".*,", ""));
      assertEquals(expected, found, TOLERANCE * expected, one.get(k));
    }
  }

  @Tag("long")
  @OneIn(2)
  @Test
  void bytesDoNotDependOnThreadsOnFilesOrOnAFileUrl() throws IOException {
    String line =
        "sweep --hidden 3 --format none --vary w1_0_0=-1:1:3 --vary w1_1_1=0:1:2 --out IN/out";
    done(line + " --data IN/many/part-*.csv --name parts --threads 1");
    done(line + " --data file:IN/many/part-*.csv --name other --threads 3");
    done(line + " --data file://IN/many.csv --name single --threads 2");
    assertArrayEquals(bytes("parts.csv"), bytes("other.csv"));
    assertArrayEquals(bytes("parts.csv"), bytes("single.csv"));
  }

  @Test
  void aLineIsToldAtItsCells() {
    Session session =
        done("sweep --format none --vary w2_0_0=-9:9:9 --out IN/out --data IN/many/part-*.csv");
    assertTrue(session.out().contains("each at a cell: they were not searched"));
    assertTrue(session.out().contains("classes: in is 0, out is 1"), session.out());
    assertEquals(
        "costscape: looks from random:1, an untrained network; --model or --at names another point",
        session.err().strip());
  }

  @Tag("long")
  @Test
  void theRecordNamesEveryFile() throws IOException {
    done("sweep --format none --vary b2_0=0:1:3 --name told --out IN/many --data IN/many/part-*");
    String record = Files.readString(folder.resolve("many/told.json"));
    assertTrue(record.contains("\"rows\": " + MANY), record);
    assertTrue(record.contains("part-10.csv\": \""), record);
    byte[] before = Files.readAllBytes(folder.resolve("many/told.csv"));
    run("again IN/many/told.json").done();
    assertArrayEquals(before, Files.readAllBytes(folder.resolve("many/told.csv")));
  }

  @Tag("long")
  @Test
  void whatNeedsAllRowsTakesThemWhereTheyFit() {
    Session session =
        done(
            "sweep --format none --vary b2_0=0:1:3 --hold-out 0.5 --out IN/out"
                + " --data IN/many/part-*.csv");
    assertTrue(session.out().contains("held out"), session.out());
    assertTrue(
        run("data --format none --out IN/out --data IN/many/part-*").out().contains("" + MANY));
  }

  @Test
  void aNameWithAColonIsNoUrl() throws IOException {
    Files.writeString(folder.resolve("log:2.csv"), "x,c\n1,a\n2,b\n");
    done("inspect --hidden 1 --data IN/log:2.csv");
    assertRefused("log:3.csv: no such file", "inspect --data log:3.csv");
  }

  private static void assertRefused(String problem, String line) {
    Session session = run(line + (line.startsWith("sweep") ? " --format none --out IN/out" : ""));
    assertEquals(2, session.exitCode());
    assertEquals(1, session.err().lines().count(), session.err());
    assertTrue(session.err().contains(problem), session.err());
  }

  @Test
  void whatIsWrongIsSaidInOneLine() {
    assertRefused("no file fits", "sweep --vary b2_0=0:1:3 --data IN/many/part-*.npz");
    assertRefused("no/*.csv\": files by a pattern", "inspect --data IN/no/*.csv");
    assertRefused(
        "hdfs://here/part-*.csv: files of this kind are read on a cluster",
        "sweep --vary b2_0=0:1:3 --data hdfs://here/part-*.csv");
    assertRefused(
        "file:IN/none.csv".replace("IN", folder.toString()), "inspect --data file:IN/none.csv");
  }
}
