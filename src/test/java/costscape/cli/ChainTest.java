package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import costscape.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A chain is a training and a second command that looks at its table. Of each option of the
 * training that the second command lacks, it says so, or the result is the same without it.
 */
@Tag("long")
class ChainTest {
  /** Words that are no part of the result: names of files and times. */
  private static final Set<String> BESIDE =
      Set.of("files", "seconds", "starts_per_second", "caption");

  /** Second commands, each with the least work, and without the options of the chain. */
  private static final List<String> SECOND =
      List.of(
          "inspect",
          "fit --format=none",
          "network --format=none",
          "sweep --vary=random:1=-1:1:5 --format=none --table=none",
          "sweep --vary=hessian:1=-1:1:5 --vary=w1_0_0=-1:1:5 --format=none --table=none",
          "sweep --vary=pca=-1:1:5 --trace=TABLE --format=none --table=none",
          "atlas --format=none --span=1 --only=w1_0_0,b2_0",
          "minima --starts=2 --saddle-starts=0 --format=none",
          "basins --vary=w1_0_0=-1:1:2 --vary=b2_0=-1:1:2 --format=none --table=none --steps=50",
          "frames --vary=w1_0_0=-1:1:3 --along=b1_0=-1:1:2 --size=500x400",
          "frames --trace=TABLE --vary=pca --vary=pca --frames=2 --size=900x700",
          "trace --start=TABLE --steps=2 --format=none --verdict=none");

  @TempDir private Path folder;

  /** The number of the pair of a second command and its chain. */
  private int number;

  private enum Outcome {
    /** Exit code 2: the two cannot both be meant. */
    REFUSED,
    /** A line says what differs. */
    NOTICED,
    /** The result is the same. */
    IRRELEVANT,
    /** Another result without a word. */
    SILENT
  }

  @Test
  void anOptionThatIsLeftOutIsNoticedOrIrrelevant() throws IOException {
    Path table = Files.writeString(folder.resolve("rows.csv"), rows());
    List<String> classes =
        List.of(
            ("--target=kind --drop=id --drop-missing --standardize --hidden=2"
                    + " --activation=tanh --l2=0.2 --hold-out=0.25 --seed=7")
                .split(" "));
    List<String> numbers =
        List.of(
            ("--target=price --features=a,b --drop-missing --cost=huber:2"
                    + " --standardize=both --hidden=2 --activation=tanh --l2=0.2")
                .split(" "));
    List<String> drawn =
        List.of(
            "--target=kind --drop=id --drop-missing --hold-out=0.25 --seed=7 --l2=0.2".split(" "));
    Map<Outcome, Integer> counts = new TreeMap<>();
    List<String> silent = new ArrayList<>();
    for (List<String> options : List.of(classes, numbers, drawn)) {
      leaveOut(table, options, counts, silent);
    }
    System.out.println("options left out of second commands: " + counts);
    assertEquals(List.of(), silent, Part::again);
    int all = counts.values().stream().mapToInt(count -> count).sum();
    assertTrue(counts.getOrDefault(Outcome.NOTICED, 0) > all / 4, counts + ", " + Part.again());
  }

  private void leaveOut(
      Path rows, List<String> options, Map<Outcome, Integer> counts, List<String> silent) {
    Path trained = folder.resolve("trained" + options.size() + ".csv");
    List<String> training =
        line("trace --optimizer=lbfgs --steps=30 --verdict=none --format=none", rows, options);
    training.add("--name=" + trained.getFileName().toString().replace(".csv", ""));
    run(training).done();
    for (String second : SECOND) {
      if (!Part.has(number++)) {
        continue;
      }
      String command = second.replace("TABLE", trained.toString());
      String name = second.split(" ")[0];
      List<String> known =
          options.stream()
              .filter(o -> Costscape.options(name).contains(o.split("=", 2)[0]))
              .toList();
      List<String> whole = line(command, rows, known);
      if (!name.equals("trace")) {
        whole.add("--at=" + trained);
      }
      Session expected = run(whole);
      assertEquals(0, expected.exitCode(), whole + ": " + expected.err());
      for (String option : known) {
        List<String> less = new ArrayList<>(whole);
        less.remove(option);
        Session session = run(less);
        Outcome outcome = outcome(session, expected);
        counts.merge(outcome, 1, Integer::sum);
        if (outcome == Outcome.SILENT) {
          silent.add(second + " without " + option);
        }
      }
    }
  }

  private static Outcome outcome(Session session, Session expected) {
    if (session.exitCode() != 0) {
      assertEquals(2, session.exitCode(), session.err());
      return Outcome.REFUSED;
    }
    if (session.err().contains("was trained with") || session.err().contains("looks from")) {
      return Outcome.NOTICED;
    }
    return result(session).equals(result(expected)) ? Outcome.IRRELEVANT : Outcome.SILENT;
  }

  private static Map<String, Object> result(Session session) {
    JsonObject all = session.json();
    Map<String, Object> result = new LinkedHashMap<>(all.asMap());
    result.keySet().removeAll(BESIDE);
    return result;
  }

  private List<String> line(String command, Path rows, List<String> options) {
    List<String> words = new ArrayList<>(Arrays.asList(command.split(" ")));
    words.add("--data=" + rows);
    words.addAll(options);
    return words;
  }

  private Session run(List<String> line) {
    List<String> words = new ArrayList<>(line);
    words.add("--json");
    Stream.of("--quiet", "--threads=1")
        .filter(word -> Costscape.options(line.get(0)).contains(word.split("=", 2)[0]))
        .forEach(words::add);
    if (!line.get(0).equals("inspect")) {
      words.add("--out=" + folder);
      words.add("--replace"); // the rows that one command holds out lie in the way of the next one
    }
    return Session.run(words);
  }

  /** Three features of which one is a number of the row, a class and a price; few are missing. */
  private static String rows() {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder("id,kind,a,b,price\n");
    for (int row = 0; row < 40; row++) {
      double a = 20 + 5 * random.nextGaussian();
      double b = random.nextGaussian();
      String kind = a / 5 + b + random.nextGaussian() > 4 ? "yes" : "no";
      text.append(
          String.format(
              Locale.ROOT,
              "%d,%s,%s,%.2f,%.1f\n",
              row,
              kind,
              row == 11 ? "" : "%.1f".formatted(a),
              b,
              150 + 3 * a + 20 * b * b));
    }
    return text.toString();
  }
}
