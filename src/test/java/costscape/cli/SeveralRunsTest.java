package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several trainings in one picture and one table: each is the training that it would be alone. */
class SeveralRunsTest {
  private static final String[] PLANE = {"--vary", "w1_0_0=-5:5:9", "--vary", "b1_0=-5:5:9"};

  @TempDir private Path folder;

  private Session run(String command, String... more) {
    return Session.line(command + " --size 700x500 --quiet --out " + folder, more);
  }

  private JsonObject json(String... more) {
    List<String> line = new ArrayList<>(List.of(more));
    line.add("--json");
    return run("trace", line.toArray(String[]::new)).done().json();
  }

  private List<String> rows(String stem) throws IOException {
    return Files.readAllLines(folder.resolve(stem + ".csv"));
  }

  @Test
  void everyRunIsTheRunThatItWouldBeAlone() throws IOException {
    String[] rest = {"--data", "trap", "--batch", "4", "--steps", "40", "--format", "none"};
    JsonObject all = json(with(rest, "--optimizer", "gd,adam", "--rate", "0.1,1", "--name", "all"));
    JsonArray runs = all.getAsJsonArray("runs");
    assertEquals(4, runs.size());
    List<String> names = List.of("gd rate 0.1", "gd rate 1", "adam rate 0.1", "adam rate 1");
    List<String> table = rows("all");
    assertTrue(table.get(0).startsWith("run,step,w1_0_0,"), table.get(0));
    for (int i = 0; i < 4; i++) {
      String[] words = names.get(i).split(" rate ");
      JsonObject alone =
          json(with(rest, "--optimizer", words[0], "--rate", words[1], "--name", "alone"));
      JsonObject run = runs.get(i).getAsJsonObject();
      assertEquals(names.get(i), run.get("run").getAsString());
      assertEquals(alone.get("cost"), run.get("cost"));
      assertEquals(alone.get("verdict"), run.get("verdict"));
      List<String> own = rows("alone");
      for (int k = 1; k < own.size(); k++) {
        assertEquals(names.get(i) + "," + own.get(k), table.get(i * 41 + k));
      }
    }
    double lowest = Double.POSITIVE_INFINITY;
    for (var run : runs) {
      lowest = Math.min(lowest, run.getAsJsonObject().get("cost").getAsDouble());
    }
    assertEquals(lowest, all.get("cost").getAsDouble());
  }

  @Test
  void severalStartsAreDrawnTogetherTheSameOnAnyNumberOfThreads() throws IOException {
    String[] starts = {"--start", "random:1", "--start", "random:2", "--steps", "30"};
    JsonObject one = json(with(with(starts, PLANE), "--threads", "1"));
    byte[] picture = Files.readAllBytes(folder.resolve("trace.png"));
    json(with(with(starts, PLANE), "--threads", "2"));
    assertArrayEquals(picture, Files.readAllBytes(folder.resolve("trace.png")));
    assertEquals(
        "random:2", one.getAsJsonArray("runs").get(1).getAsJsonObject().get("start").getAsString());
    Files.delete(folder.resolve("trace.csv"));
    Session.run("again", folder.resolve("trace.png"), "--quiet").done();
    assertArrayEquals(picture, Files.readAllBytes(folder.resolve("trace.png")));
    assertEquals(1 + 2 * 31, rows("trace").size());
  }

  @Test
  void legendsNameEveryEndAndSayWhereItIsOutside() throws IOException {
    run("trace", with(PLANE, "--optimizer", "gd,adam", "--rate", "5", "--format", "svg"));
    String svg = Files.readString(folder.resolve("trace.svg"));
    assertTrue(svg.contains("gd:") && svg.contains("adam:"), "both runs stand in the legend");
    assertTrue(svg.contains("ends outside"), "an end beyond the window is told in words");
  }

  @Test
  void theTableIsARaceInFrames() throws IOException {
    json("--optimizer", "gd,adam", "--steps", "50", "--format", "none");
    String table = folder.resolve("trace.csv").toString();
    String[] race = with(PLANE, "--trace", table, "--frames", "4");
    run("frames", with(race, "--gif", "--threads", "1")).done();
    byte[] gif = Files.readAllBytes(folder.resolve("frames.gif"));
    run("frames", with(race, "--gif", "--threads", "2"));
    assertArrayEquals(gif, Files.readAllBytes(folder.resolve("frames.gif")));
    Session.run("again", folder.resolve("frames.gif"), "--quiet").done();
    assertArrayEquals(gif, Files.readAllBytes(folder.resolve("frames.gif")));
    run("frames", with(race, "--panels", "fit")).refused("several runs");
    run("frames", "--trace", table, "--panels", "landscape").refused("--vary");
  }

  @Test
  void whatCannotRunTogetherIsRefused() {
    assertRefused("--starts", "--optimizer", "gd,adam", "--starts", "5");
    assertRefused("7 runs together", "--optimizer", "gd,adam", "--rate", "1,2,3,4");
    assertRefused("same twice", "--optimizer", "gd,gd");
    assertRefused("twice", "--start", "zeros", "--start", "zeros");
    assertRefused("one path", with(PLANE, "--optimizer", "gd,adam", "--mode", "moving"));
    assertRefused("no momentum", "--optimizer", "gd,rmsprop", "--momentum", "0.5");
  }

  private void assertRefused(String word, String... more) {
    run("trace", more).refused(word);
  }

  private static String[] with(String[] some, String... more) {
    List<String> all = new ArrayList<>(List.of(some));
    Collections.addAll(all, more);
    return all.toArray(String[]::new);
  }
}
