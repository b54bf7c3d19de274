package costscape.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Every option of every command, which picocli's own model names, with every extreme value. The
 * rest of the line is a small run of the command, so that whatever passes the option's reader meets
 * what comes behind it.
 */
final class OptionLine {
  /** Numbers, names and files as they may be at worst. */
  private static final List<String> VALUES =
      List.of(
          "",
          "0",
          "-1",
          "1e308",
          "NaN",
          "1000000000",
          "1000000000000000000",
          "z".repeat(40_000),
          "1".repeat(40_000),
          "1,".repeat(20_000),
          "a\u001b[2J\u009b\u007f\n",
          "\u202eb",
          "a:b:c",
          "n".repeat(300),
          "in",
          "in/link.csv",
          "in/loop.csv",
          "in/missing/x.csv",
          "in/data.csv/below.png",
          "*a".repeat(100) + "*b");

  /** A value may also stand within a text that an option takes. */
  private static final Map<String, List<String>> SHAPES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("--set", List.of("b2_0=V")),
              Map.entry("--vary", List.of("b2_0=V:1:3", "b2_0=0:V:3", "b2_0=0:1:V", "V=0:1:3")),
              Map.entry("--along", List.of("b2_0=0:V:2", "b2_0=0:1:V", "V=0:1:2")),
              Map.entry("--panel", List.of("l2=V|1", "V=0|1")),
              Map.entry("--overlay", List.of("l2=V|1")),
              Map.entry("--size", List.of("Vx300", "Vx2in")),
              Map.entry("--at", List.of("random:V", "random:1:V")),
              Map.entry("--start", List.of("random:V", "random:1:V")),
              Map.entry("--hidden", List.of("2,V")),
              Map.entry("--range", List.of("0:V")),
              Map.entry("--ylim", List.of("0:V")),
              Map.entry("--mark", List.of("V,1")),
              Map.entry("--cost", List.of("huber:V")),
              Map.entry("--font-size", List.of("Vpt"))));

  /** A small run of each command. */
  private static final Map<String, String> RUNS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("sweep", "--vary=w1_0_0=0:1:3 --size=400x300"),
              Map.entry(
                  "frames",
                  "--vary=w1_0_0=0:1:3 --vary=w1_0_1=0:1:3 --along=b1_0=0:1:2 --size=500x400"),
              Map.entry("trace", "--steps=2 --size=400x300"),
              Map.entry("minima", "--starts=1 --size=500x400"),
              Map.entry("basins", "--vary=w1_0_0=0:1:2 --vary=w1_0_1=0:1:2 --l2=1 --size=600x480"),
              Map.entry("atlas", "--size=1200x900 --format=none"),
              Map.entry("gallery", "--only=data --size=800x600"),
              Map.entry("lesson", "vanishing-gradient --size=500x400"),
              Map.entry("spreadsheet", "--steps=2"),
              Map.entry("again", "in/sweep.json"),
              Map.entry("completion", "")));

  private static final List<List<String>> ALL = all();

  private OptionLine() {}

  static int count() {
    return ALL.size();
  }

  static List<String> of(long index) {
    return ALL.get((int) index);
  }

  /** Each option once, of one command after the other and with one value after the other. */
  static List<Long> few() {
    Map<String, List<Long>> byOption = new LinkedHashMap<>();
    for (int k = 0; k < ALL.size(); k++) {
      String last = ALL.get(k).get(ALL.get(k).size() - 1);
      byOption.computeIfAbsent(last.split("=", 2)[0], o -> new ArrayList<>()).add((long) k);
    }
    byOption.keySet().removeIf(option -> !option.startsWith("--"));
    List<Long> few = new ArrayList<>();
    for (List<Long> lines : byOption.values()) {
      few.add(lines.get((int) (few.size() * 37L % lines.size())));
    }
    return few;
  }

  private static List<List<String>> all() {
    List<List<String>> lines = new ArrayList<>();
    Map<String, CommandLine> commands = new TreeMap<>(Costscape.wholeParser().getSubcommands());
    for (Map.Entry<String, CommandLine> command : commands.entrySet()) {
      CommandSpec spec = command.getValue().getCommandSpec();
      for (OptionSpec option : spec.options()) {
        for (String word : words(option)) {
          lines.add(line(command.getKey(), option, word));
        }
      }
      for (int k = 0; k < spec.positionalParameters().size(); k++) {
        VALUES.forEach(value -> lines.add(List.of(command.getKey(), value)));
      }
    }
    return lines;
  }

  private static List<String> words(OptionSpec option) {
    String name = option.longestName();
    List<String> words = new ArrayList<>();
    if (option.arity().max() == 0) {
      words.add(name);
    }
    VALUES.forEach(value -> words.add(name + "=" + value));
    for (String shape : SHAPES.getOrDefault(name, List.of())) {
      VALUES.forEach(value -> words.add(name + "=" + shape.replace("V", value)));
    }
    return words;
  }

  /** The small run without its own value of the option, and the word at the end. */
  private static List<String> line(String command, OptionSpec option, String word) {
    List<String> line = new ArrayList<>(List.of(command));
    boolean repeats = option.longestName().equals("--vary") && !command.equals("sweep");
    Arrays.stream(RUNS.getOrDefault(command, "").split(" "))
        .filter(own -> !own.isEmpty())
        .filter(own -> !own.startsWith(option.longestName() + "="))
        .forEach(line::add);
    if (repeats) {
      line.add("--vary=w1_0_0=0:1:3");
    }
    line.add(word);
    return line;
  }
}
