package costscape.cli.help;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The ten options of a command, at most, that people need first; the others are a word away. */
public final class Essentials {
  private static final Map<String, List<String>> FIRST =
      Map.ofEntries(
          first("sweep", "--vary --data --hidden --at --l2 --view --scale --size --format --out"),
          first(
              "trace",
              "--start --optimizer --rate --steps --gradient --vary --data --hidden --l2 --out"),
          first(
              "frames",
              "--vary --along --trace --orbit --gif --frames --fps --data --hidden --out"),
          first(
              "inspect",
              "--at --set --data --hidden --activation --l2 --spectrum --prove --json --out"),
          first("minima", "--data --hidden --l2 --starts --seed --prove --scale --format --out"),
          first(
              "basins",
              "--vary --data --hidden --l2 --optimizer --rate --steps --gradient --at --out"),
          first("atlas", "--only --span --range --scale --data --hidden --at --l2 --size --out"),
          first("fit", "--at --over --data --target --hidden --activation --format --size --out"),
          first("network", "--names --at --set --data --hidden --activation --format --out"),
          first("data", "--data --target --features --over --standardize --format --out"),
          first("lesson", "--style --size --format --out"),
          first("explore", "--data --target --hidden --activation --at --vary --hold-out --out"),
          first(
              "spreadsheet",
              "--data --hidden --start --optimizer --rate --steps --gradient --l2 --out"),
          first("gallery", "--all --only --style --size --format --out"),
          first("join", "--out --name"),
          first("again", "--out --replace --allow-inputs"));

  private Essentials() {}

  private static Map.Entry<String, List<String>> first(String command, String options) {
    return Map.entry(command, List.of(options.split(" ")));
  }

  /** Long names of the options, in the order of the help; none where a command has few. */
  static List<String> names(CommandSpec command) {
    return FIRST.getOrDefault(command.name(), List.of());
  }

  /** The options that people need first, each told in one sentence. */
  static List<OptionSpec> of(CommandSpec command) {
    return names(command).stream()
        .map(command::findOption)
        .map(option -> OptionSpec.builder(option).description(sentence(option)).build())
        .toList();
  }

  /** The first sentence of a description, and what holds where nothing is said. */
  static String sentence(OptionSpec option) {
    String all = String.join(" ", option.description());
    String first = all.split("(?<=\\.) (?=[A-ZΑ-Ω])", 2)[0];
    int from = all.lastIndexOf("(default: ");
    boolean lost = from >= 0 && !first.contains("(default: ") && all.endsWith(").");
    return lost ? first.replaceFirst("\\.$", " ") + all.substring(from) : first;
  }
}
