package costscape.cli.facts;

import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The {@link Facts} of an option, as they are read. */
public record OptionFacts(
    Topic topic, Changes changes, Costs costs, Optional<ReadsFile.Kind> reads) {
  /** Reads the facts of an option's field, or of its class. */
  static OptionFacts of(Field field) {
    Facts own = field.getAnnotation(Facts.class);
    Facts facts = own == null ? field.getDeclaringClass().getAnnotation(Facts.class) : own;
    if (facts == null) {
      throw new IllegalStateException(field + " is declared without @Facts");
    }
    return new OptionFacts(facts.topic(), facts.changes(), facts.costs(), reads(field));
  }

  private static Optional<ReadsFile.Kind> reads(Field field) {
    return Optional.ofNullable(field.getAnnotation(ReadsFile.class)).map(ReadsFile::value);
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

  /** The kind of files that an argument's text may name; nothing where it names none. */
  public static Optional<ReadsFile.Kind> reads(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? of(option).reads
        : reads((Field) argument.userObject());
  }

  /** The options of one topic that a command has, in the order of the help. */
  public static List<OptionSpec> listed(CommandSpec command, Topic topic) {
    return command.options().stream()
        .filter(option -> !option.hidden() && topic(option) == topic)
        .sorted(Comparator.comparingInt(OptionSpec::order))
        .toList();
  }
}
