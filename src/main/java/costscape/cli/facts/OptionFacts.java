package costscape.cli.facts;

import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Reads the {@link Facts} of options. */
public final class OptionFacts {
  private OptionFacts() {}

  private static Facts of(OptionSpec option) {
    if (option.userObject() instanceof Field field) {
      Facts own = field.getAnnotation(Facts.class);
      Facts facts = own == null ? field.getDeclaringClass().getAnnotation(Facts.class) : own;
      if (facts != null) {
        return facts;
      }
    }
    throw new IllegalStateException(option.longestName() + " is declared without @Facts");
  }

  public static Topic topic(OptionSpec option) {
    return of(option).topic();
  }

  public static Changes changes(OptionSpec option) {
    return of(option).changes();
  }

  /** The options of one topic that a command has, in the order of the help. */
  public static List<OptionSpec> listed(CommandSpec command, Topic topic) {
    return command.options().stream()
        .filter(option -> !option.hidden() && topic(option) == topic)
        .sorted(Comparator.comparingInt(OptionSpec::order))
        .toList();
  }
}
