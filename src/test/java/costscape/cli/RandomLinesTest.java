package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is on the command line, it is answered: in 10 s and 512 MB, by exit code 0, 1 or 2, with
 * one line where it fails. {@code -Dcostscape.lines=N} tries N lines, {@code -Dcostscape.line=SEED}
 * says which comes first.
 */
class RandomLinesTest {
  private static final int FEW = 60;

  @TempDir private Path folder;

  @Test
  void everyLineIsAnswered() throws IOException, InterruptedException {
    int lines = Integer.getInteger("costscape.lines", FEW);
    int first = Integer.getInteger("costscape.line", 0);
    inputs();
    Map<String, Integer> verdicts = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    int next = first;
    while (next < first + lines) {
      List<String> report = child(next, first + lines);
      for (String answer : report) {
        String[] parts = answer.split(" ", 3);
        verdicts.merge(parts[1], 1, Integer::sum);
        if (parts.length > 2) {
          String found = answer + "\n   " + RandomLine.of(Long.parseLong(parts[0]));
          System.out.println(found);
          if (!parts[1].equals("LONG")) {
            wrong.add(found);
          }
        }
      }
      next += report.size();
      if (report.isEmpty()) {
        wrong.add("the process died at seed " + next + ": " + RandomLine.of(next));
        next++;
      }
    }
    if (lines != FEW) {
      System.out.printf("%d lines: %s%n", lines, verdicts);
    }
    assertEquals(List.of(), wrong);
    boolean met = verdicts.containsKey("EXIT0") && verdicts.containsKey("EXIT2");
    assertTrue(met || lines < FEW, verdicts.toString());
  }

  /** Runs lines until all are through or one ends the process. */
  private List<String> child(int from, int to) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-cp", classPath()));
    command.add(RandomLineChild.class.getName());
    command.addAll(List.of(Integer.toString(from), Integer.toString(to)));
    Path errors = folder.resolve("errors.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(Files.createDirectories(folder.resolve("child")).toFile())
            .redirectError(errors.toFile())
            .start();
    List<String> report = new ArrayList<>();
    try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
      reader.lines().filter(line -> line.matches("\\d+ [A-Z0-9]+( .*)?")).forEach(report::add);
    }
    process.waitFor();
    assertEquals("", Files.readString(errors), "what the process said besides, near " + report);
    return report;
  }

  private static String classPath() {
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, entries);
  }

  /** What the lines read. */
  private void inputs() throws IOException {
    Path in = Files.createDirectories(folder.resolve("child/in"));
    Files.writeString(in.resolve("data.csv"), "x,y,kind\n0,1,a\n1,0,b\n2,5,a\n-1,3,b\n");
    Files.writeString(in.resolve("wide.csv"), "x,y,k\n1e308,5e-324,0\n-1e308,1e-323,1\n0,0,1\n");
    Files.writeString(in.resolve("flat.csv"), "x,k\n0.1,0\n0.1,1\n0.1,0\n");
    String names = "w1_0_0 w1_0_1 b1_0 b1_1 w2_0_0 w2_1_0 b2_0";
    Files.writeString(
        in.resolve("point.csv"), "name,value\n" + names.replace(" ", ",0.5\n") + ",1\n");
    Files.writeString(
        in.resolve("huge.csv"), "name,value\n" + names.replace(" ", ",1e308\n") + ",-1e308\n");
    Files.writeString(
        in.resolve("weights.json"),
        "{\"coefs_\": [[[1, 2]], [[3], [4]]], \"intercepts_\": [[5, 6], [7]]}");
    String out = in.toString();
    Session.run("trace", "--steps=30", "--out=" + out, "--format=none");
    Session.run("minima", "--starts=20", "--l2=0.01", "--out=" + out, "--format=none");
    Session.run("sweep", "--vary=b2_0=0:1:5", "--out=" + out, "--size=400x300");
  }
}
