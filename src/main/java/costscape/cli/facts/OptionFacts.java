package costscape.cli.facts;

import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What {@link Facts} say of an option. */
public record OptionFacts(Topic topic, Changes changes, Costs costs) {
  /** Reads the facts of an option's field, or of its class. */
  static OptionFacts of(Field field) {
    Facts own = field.getAnnotation(Facts.class);
    Facts facts = own == null ? field.getDeclaringClass().getAnnotation(Facts.class) : own;
    if (facts == null) {
      throw new IllegalStateException(field + " is declared without @Facts");
    }
    return new OptionFacts(facts.topic(), facts.changes(), facts.costs());
  }

  OptionFacts withCosts(String name) {
    return new OptionFacts(topic, changes, Costs.valueOf(name));
  }

  /** An option knows its field, or its facts where an {@link OptionsFile} told them. */
  private static OptionFacts of(OptionSpec option) {
    return option.userObject() instanceof OptionFacts told ? told : of((Field) option.userObject());
  }

  public static Topic topic(OptionSpec option) {
    return of(option).topic;
  }

  public static Changes changes(OptionSpec option) {
    return of(option).changes;
  }

  public static Costs costs(OptionSpec option) {
    return of(option).costs;
  }

  /** The options of one topic that a command has, in the order of the help. */
  public static List<OptionSpec> listed(CommandSpec command, Topic topic) {
    return command.options().stream()
        .filter(option -> !option.hidden() && topic(option) == topic)
        .sorted(Comparator.comparingInt(OptionSpec::order))
        .toList();
  }
}
