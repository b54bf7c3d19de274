package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs lines of options in processes of their own, which a line that hangs ends, and gathers what
 * became of each.
 */
final class LineRuns {
  /** Two seconds, and four for a Java that has just begun and for a compiler beside it. */
  static final long MILLISECONDS = 6_000;

  private static final int SHOWN = 100;

  private final Path folder;
  private final Map<String, Integer> verdicts = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  LineRuns(Path folder) throws IOException {
    this.folder = folder;
    inputs(folder);
  }

  /** How often there was each end. */
  Map<String, Integer> verdicts() {
    return verdicts;
  }

  /** Lines that were not answered as they should be. */
  List<String> wrong() {
    return wrong;
  }

  void all(List<Long> numbers) throws IOException, InterruptedException {
    int next = 0;
    while (next < numbers.size()) {
      List<String> report = child(numbers.subList(next, numbers.size()));
      for (String answer : report) {
        String[] parts = answer.split(" ", 3);
        verdicts.merge(parts[1], 1, Integer::sum);
        if (parts.length > 2) {
          String found = answer + "\n   " + shown(Long.parseLong(parts[0]));
          System.out.println(found);
          if (!parts[1].equals("LONG")) {
            wrong.add(found);
          }
        }
      }
      next += report.size();
      if (report.isEmpty()) {
        wrong.add("the process died at " + shown(numbers.get(next)));
        next++;
      }
    }
  }

  private List<String> shown(long number) {
    return OptionLine.of(number).stream()
        .map(word -> word.length() > SHOWN ? word.substring(0, SHOWN) + "…" : word)
        .toList();
  }

  /** Runs lines until all are through or one ends the process. */
  private List<String> child(List<Long> numbers) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(
        List.of("-Dpicocli.trace=OFF", "-cp", classPath())); // as the program does at its start
    command.add(OptionLineChild.class.getName());
    Path errors = folder.resolve("errors.txt");
    Path list =
        Files.write(folder.resolve("numbers.txt"), numbers.stream().map(String::valueOf).toList());
    command.add(list.toString());
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

  /** The files that the lines read. */
  private static void inputs(Path folder) throws IOException {
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
    Files.createSymbolicLink(in.resolve("link.csv"), in.resolve("data.csv"));
    Files.createSymbolicLink(in.resolve("loop.csv"), in.resolve("loop.csv"));
  }
}
