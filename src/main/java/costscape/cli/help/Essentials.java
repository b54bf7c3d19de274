package costscape.cli.help;

import costscape.cli.facts.NeededFirst;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of a command that people need first; the others are a word away. */
public final class Essentials {
  private Essentials() {}

  /** Long names of the options, in the order of the help; none where a command has few. */
  static List<String> names(CommandSpec command) {
    NeededFirst first = command.userObject().getClass().getAnnotation(NeededFirst.class);
    return first == null ? List.of() : List.of(first.value().split(" "));
  }

  /** The options that people need first, each in one sentence. */
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
