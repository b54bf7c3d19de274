package costscape.cli.option;

import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cli.Costscape;
import costscape.store.file.BundledText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Each row of the table refuses the shortest line that it describes, in the words below it. */
class CombinationsTest {
  private static final List<String> TABLE =
      BundledText.of(Combinations.class, "combinations.txt").lines().toList();

  private static final Map<String, CommandLine> COMMANDS = Costscape.wholeParser().getSubcommands();

  private static final Map<String, String> VALUES =
      Map.of(
          "--vary", "w1_0_0=0:1",
          "--along", "b2_0=0:1",
          "--panel", "l2=0|1",
          "--overlay", "l2=0|1",
          "--range", "0:1",
          "--ylim", "0:1",
          "--line-colours", "red",
          "--quantity", "index",
          "--view", "heatmap");

  private static final Map<String, String> KINDS =
      Map.of(
          "@rows", "--data=moons",
          "@curvature", "--quantity=index",
          "@direction", "--vary=random",
          "@training", "--batch=1",
          "@result", "--vary=x",
          "@files", "--name=x");

  @Test
  void everyRowRefusesItsLine() {
    int rows = 0;
    for (int k = 0; k < TABLE.size(); k++) {
      String row = TABLE.get(k);
      if (row.matches("[a-z*].*: .*") && !row.contains("@cluster")) {
        String commands = row.substring(0, row.indexOf(": ")).replace("*", "sweep");
        for (String command : commands.split(" ")) {
          List<String> line = line(command, row.substring(row.indexOf(": ") + 2).split(" "));
          CommandLine parser = Costscape.parser(line.toArray(String[]::new));
          String said =
              new Combinations(
                      parser.parseArgs(line.toArray(String[]::new)).subcommand().commandSpec())
                  .refusal(k)
                  .map(Combinations.Refusal::sentence)
                  .orElse("");
          assertTrue(said.matches(sentence(k)), row + ": " + line + ": " + said);
          rows++;
        }
      }
    }
    assertTrue(rows > 100, "rows: " + rows);
  }

  /** A name that no command has would never be found, and its row never hold. */
  @Test
  void everyOptionIsOneOfACommandOfItsRow() {
    for (String row : TABLE) {
      if (row.matches("[a-z*].*: .*")) {
        List<String> commands =
            row.startsWith("*")
                ? List.copyOf(COMMANDS.keySet())
                : List.of(row.substring(0, row.indexOf(": ")).split(" "));
        for (String option : row.substring(row.indexOf(": ") + 2).split("[ |]")) {
          if (option.startsWith("--")) {
            assertTrue(
                commands.stream().anyMatch(command -> known(command, option) != null),
                row + ": " + option);
          }
        }
      }
    }
  }

  /** The sentence below a row, whose places may hold anything. */
  private static String sentence(int row) {
    List<String> words = new ArrayList<>();
    for (String line : TABLE.subList(row, TABLE.size())) {
      if (!words.isEmpty() && !line.startsWith(" ")) {
        break;
      }
      if (line.startsWith(" ")) {
        words.add(line.strip());
      }
    }
    return "\\Q" + String.join(" ", words).replaceAll("%[12]\\$s", "\\\\E.+\\\\Q") + "\\E";
  }

  /** What is given and forbidden, each by the first of its choices. */
  private static List<String> line(String command, String... row) {
    List<String> line = new ArrayList<>(List.of(command));
    if (command.equals("doctor")) {
      line.add("plane.csv");
    }
    Arrays.stream(row)
        .takeWhile(word -> !word.equals("needs"))
        .filter(word -> !word.matches("[a-z]+"))
        .forEach(choice -> line.addAll(words(command, choice.split("\\|")[0])));
    return line;
  }

  private static List<String> words(String command, String option) {
    if (option.startsWith("@")) {
      return List.of(KINDS.get(option));
    }
    OptionSpec known = known(command, option);
    String name = known.longestName();
    if (option.matches("--[\\w-]+=.*")) {
      return List.of(option.replace("*", ""));
    }
    if (known.arity().max() == 0) {
      return List.of(name);
    }
    List<String> words = new ArrayList<>();
    int count = option.contains("#") ? option.charAt(option.indexOf('#') + 1) - '0' : 1;
    for (int k = 0; k < count; k++) {
      words.add(name + "=" + value(known));
    }
    return words;
  }

  private static OptionSpec known(String command, String option) {
    return COMMANDS.get(command).getCommandSpec().findOption(option.split("[=#!]")[0]);
  }

  private static String value(OptionSpec option) {
    Iterable<String> words = option.completionCandidates();
    String usual = words == null ? "5" : words.iterator().next();
    return VALUES.getOrDefault(option.longestName(), usual);
  }
}
