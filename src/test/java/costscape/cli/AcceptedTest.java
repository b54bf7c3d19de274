package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A table of what is accepted where: the same words mean the same in every command, and what a
 * command refuses it has no meaning for. A sign of refusal stands for exit code 2 and one line.
 */
@Tag("long")
class AcceptedTest {
  private static final String YES = "yes";
  private static final String NO = "-";

  @TempDir private Path folder;

  /** Commands, with A where the axis stands. */
  private static final Map<String, String> VARYING = new LinkedHashMap<>();

  static {
    VARYING.put("sweep", "sweep --vary A --table none");
    VARYING.put("plane", "sweep --vary A --vary b1_0=-1:1:4 --table none");
    VARYING.put("trace", "trace --steps 5 --vary A --vary b1_0=-1:1:4 --verdict none");
    VARYING.put("frames", "frames --vary A --along b1_0=-1:1:2 --size 500x400");
    VARYING.put("along", "frames --vary b1_0=-1:1:4 --along A --size 500x400");
    VARYING.put("basins", "basins --vary A --vary b1_0=-1:1:2 --steps 20 --table none");
  }

  private static final Map<String, String> AXES = new LinkedHashMap<>();

  static {
    AXES.put("parameter", "w1_0_0=-1:1:3");
    AXES.put("random", "random:1=-1:1:3");
    AXES.put("hessian", "hessian:1=-1:1:3");
    AXES.put("between", "between:sklearn=0:1:3");
    AXES.put("file", "file:END=-1:1:3");
    AXES.put("no range", "random:1");
    AXES.put("l2", "l2=0:1:3");
  }

  /** Commands, with R where several runs are asked for. */
  private static final Map<String, String> RUNNING = new LinkedHashMap<>();

  static {
    RUNNING.put("trace", "trace --steps 5 R --verdict none");
    RUNNING.put(
        "plane", "trace --steps 5 R --vary w1_0_0=-1:1:3 --vary b1_0=-1:1:4 --verdict none");
    RUNNING.put("pca", "trace --steps 5 R --mode pca --verdict none");
    RUNNING.put("both", "trace --steps 5 R --mode pca --vary pca --vary pca --verdict none");
    RUNNING.put(
        "basins", "basins --steps 5 R --vary w1_0_0=-1:1:2 --vary b1_0=-1:1:2 --table none");
  }

  private static final Map<String, String> RUNS = new LinkedHashMap<>();

  static {
    RUNS.put("two optimizers", "--optimizer gd,adam");
    RUNS.put("two rates", "--rate 0.1,0.5");
    RUNS.put("two starts", "--start start --start sklearn");
    RUNS.put("many starts", "--starts 3");
    RUNS.put("one rule", "--optimizer adam --rate 0.5");
  }

  /** Commands, with T where the tables of paths are named. */
  private static final Map<String, String> READING = new LinkedHashMap<>();

  static {
    READING.put("sweep", "sweep --vary pca=-1:1:3 T --table none");
    READING.put("plane", "sweep --vary pca --vary pca T --table none");
    READING.put("frames", "frames --vary pca --vary pca T --size 900x700");
    READING.put("shadow", "frames --vary w1_0_0=-9:9:3 --vary b1_0=-9:9:3 T --size 900x700");
    READING.put("atlas", "atlas --only w1_0_0,b1_0 --span 1 T");
  }

  private static final Map<String, String> PATHS = new LinkedHashMap<>();

  static {
    PATHS.put("one table", "--trace ONE");
    PATHS.put("two tables", "--trace ONE --trace TWO");
    PATHS.put("table of runs", "--trace SEVERAL");
    PATHS.put("table of starts", "--trace STARTS");
  }

  private String table(Map<String, String> columns, String place, Map<String, String> rows) {
    StringBuilder table = new StringBuilder();
    rows.forEach(
        (row, words) -> {
          table.append("%-16s".formatted(row));
          columns.forEach(
              (column, line) -> table.append(" %-7s".formatted(accepted(line, place, words))));
          table.append('\n');
        });
    return table.toString().replaceAll(" +\n", "\n");
  }

  private String accepted(String line, String place, String words) {
    List<String> typed =
        new ArrayList<>(
            Arrays.asList(
                line.replace(place, words)
                    .replace("END", folder.resolve("one.csv").toString())
                    .replace("ONE", folder.resolve("one.csv").toString())
                    .replace("TWO", folder.resolve("two.csv").toString())
                    .replace("SEVERAL", folder.resolve("several.csv").toString())
                    .replace("STARTS", folder.resolve("starts.csv").toString())
                    .split(" ")));
    boolean isTable = place.equals("T");
    if (!typed.get(0).equals("frames")) {
      typed.add("--format=none");
    }
    typed.addAll(List.of("--quiet", "--out=" + folder.resolve("out")));
    if (!isTable && !typed.contains("--start") && !typed.contains("--starts")) {
      typed.add("--at=start");
    }
    Session session = Session.run(typed.toArray(String[]::new));
    if (session.exitCode() == 0) {
      return YES;
    }
    assertEquals(2, session.exitCode(), typed + ": " + session.err());
    assertTrue(session.err().startsWith("costscape: "), session.err());
    if (Boolean.getBoolean("costscape.accepted")) {
      System.out.println(String.join(" ", typed) + "\n    " + session.err());
    }
    return NO;
  }

  @Test
  void axesAreWrittenAlikeEverywhere() {
    train("one", "--start start");
    assertEquals(
        """
        parameter        yes     yes     yes     yes     yes     yes
        random           yes     yes     yes     yes     yes     yes
        hessian          yes     yes     yes     yes     yes     yes
        between          yes     yes     yes     yes     yes     yes
        file             yes     yes     yes     yes     yes     yes
        no range         yes     yes     yes     yes     yes     yes
        l2               -       -       -       -       yes     -
        """,
        table(VARYING, "A", AXES));
  }

  @Test
  void severalRunsAreAskedForAlikeEverywhere() {
    assertEquals(
        """
        two optimizers   yes     yes     yes     yes     yes
        two rates        yes     yes     yes     yes     yes
        two starts       yes     yes     yes     yes     -
        many starts      yes     yes     yes     yes     -
        one rule         yes     yes     yes     yes     yes
        """,
        table(RUNNING, "R", RUNS)); // the cells of a basin map are its starts
  }

  @Test
  void pathsAreReadAlikeEverywhere() {
    train("one", "--start start");
    train("two", "--start sklearn");
    train("several", "--optimizer gd,adam");
    train("starts", "--starts 3");
    assertEquals(
        """
        one table        yes     yes     yes     yes     yes
        two tables       yes     yes     yes     yes     -
        table of runs    yes     yes     yes     yes     -
        table of starts  -       -       -       -       -
        """,
        table(READING, "T", PATHS)); // an atlas has room for one path; ends of starts are no path
  }

  private void train(String name, String options) {
    String line = "trace --steps 5 --verdict none --format none --quiet " + options;
    List<String> words = new ArrayList<>(Arrays.asList(line.split(" ")));
    words.addAll(List.of("--name=" + name, "--out=" + folder));
    Session session = Session.run(words.toArray(String[]::new));
    assertEquals(0, session.exitCode(), session.err());
  }
}
