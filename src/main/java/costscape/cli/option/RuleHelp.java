package costscape.cli.option;

import costscape.number.SixDigits;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Setting;
import costscape.words.NameList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completes the help of {@code RuleOptions} by what the rules say themselves. */
public final class RuleHelp {
  /** Stands in a description for the rules that have the setting, with their defaults. */
  static final String RULES = "RULES";

  private RuleHelp() {}

  /** Completes the help of a command that trains by the known rules. */
  public static void explain(CommandSpec command, List<Optimizers> known) {
    if (command.findOption(RuleOptions.OPTIMIZER) == null) {
      return;
    }
    for (OptionSpec option : List.copyOf(command.options())) {
      command.remove(option); // all are added again, so that they keep their order
      command.addOption(explained(option, known));
    }
  }

  private static OptionSpec explained(OptionSpec option, List<Optimizers> known) {
    OptionSpec.Builder changed = OptionSpec.builder(option);
    String description = String.join(" ", option.description());
    if (description.contains(RULES)) {
      Setting setting = Setting.named(option.longestName().substring(2)).orElseThrow();
      return changed.description(description.replace(RULES, rules(setting, known))).build();
    }
    boolean areFewer = known.size() < Optimizers.values().length;
    return option.longestName().equals(RuleOptions.OPTIMIZER) && areFewer
        ? changed
            .paramLabel("NAME")
            .completionCandidates(known.stream().map(Optimizers::label).toList())
            .description("One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
            .build()
        : option;
  }

  /** Rules with a setting: rmsprop (default: 0.9), adam and adamw (default: 0.999). */
  private static String rules(Setting setting, List<Optimizers> known) {
    Map<Double, List<String>> byDefault =
        known.stream()
            .filter(rule -> rule.defaults().containsKey(setting))
            .collect(
                Collectors.groupingBy(
                    rule -> rule.defaults().get(setting),
                    LinkedHashMap::new,
                    Collectors.mapping(Optimizers::label, Collectors.toList())));
    return byDefault.entrySet().stream()
        .map(
            rules ->
                "%s (default: %s)"
                    .formatted(NameList.list(rules.getValue()), SixDigits.of(rules.getKey())))
        .collect(Collectors.joining(", "));
  }
}
