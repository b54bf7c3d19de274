package costscape.cli.line;

import costscape.cli.facts.OptionFacts;
import costscape.store.file.SafeText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The part of a command line that decides the result, as run records keep it: without the folder,
 * the threads, and what is printed. It is made from the options as they were understood, so that a
 * line typed in another way, or read from an argument file, has the same record.
 */
public final class RecordedLine {
  private RecordedLine() {}

  public static List<String> of(ParseResult parsed) {
    return without(Set.of(), parsed);
  }

  /** The line without the options of some long names. */
  public static List<String> without(Set<String> left, ParseResult parsed) {
    List<String> line =
        words(
            parsed,
            argument ->
                isRecorded(argument)
                    && !(argument instanceof OptionSpec option
                        && left.contains(option.longestName())));
    line.add(0, parsed.commandSpec().name());
    return line;
  }

  private static boolean isRecorded(ArgSpec argument) {
    return !(argument instanceof OptionSpec option) || OptionFacts.changes(option).isRecorded();
  }

  /** Options of a command that are kept, each as {@code --name=value}. */
  public static List<String> options(ParseResult parsed, Predicate<OptionSpec> isKept) {
    return words(parsed, argument -> argument instanceof OptionSpec option && isKept.test(option));
  }

  private static List<String> words(ParseResult parsed, Predicate<ArgSpec> isKept) {
    List<String> words = new ArrayList<>();
    for (ArgSpec argument : new LinkedHashSet<>(parsed.matchedArgs())) {
      if (isKept.test(argument)) {
        words.addAll(
            argument instanceof OptionSpec option
                ? words(option)
                : argument.originalStringValues());
      }
    }
    return words;
  }

  /** Returns whether an option's name without a value means this value. */
  private static boolean isAlone(OptionSpec option, String value) {
    return option.arity().min() == 0 && value.equals(option.fallbackValue());
  }

  /** A command as it would be typed: a shell reads these words, and nothing moves a terminal. */
  public static String typed(List<String> words) {
    return words.stream()
        .map(SafeText::line)
        .map(
            word -> word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" ", "costscape ", ""));
  }

  private static List<String> words(OptionSpec option) {
    String name = option.longestName();
    if (option.arity().max() == 0) {
      return Boolean.TRUE.equals(option.getValue()) ? List.of(name) : List.of();
    }
    return option.originalStringValues().stream()
        .flatMap(value -> InputFiles.recorded(option, value))
        .map(value -> isAlone(option, value) ? name : name + "=" + value)
        .toList();
  }
}
